import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { build, transform } from 'esbuild';
import { pageColours } from '../../../rendering/src/theme/page-css.ts';
import { inRepository } from '../paths.ts';
import type { Generator } from './generator.ts';

const folder = ['packages', 'rendering', 'page'];

/**
 * Script and style of the page that pictures are exported to, as texts that the renderer puts into it, with the hashes by
 * which its policy knows them.
 */
export const picturePage: Generator = {
  name: 'script and style of the exported page',
  async generate() {
    const { outputFiles } = await build({
      entryPoints: [inRepository(...folder, 'script.ts')],
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      target: 'es2022',
      charset: 'ascii',
      legalComments: 'none',
    });
    const script = outputFiles[0]?.text.trim() ?? '';
    const css = `${pageColours()}\n${await readFile(inRepository(...folder, 'page.css'), 'utf8')}`;
    const style = (await transform(css, { loader: 'css', minify: true, target: 'es2022' })).code.trim();
    if (/<\/(script|style)|<!--/i.test(script + style)) throw new Error('The page would end inside its script.');
    return new Map([['packages/rendering/src/export/generated/page.ts', written(script, style)]]);
  },
};

function written(script: string, style: string): string {
  const line = (name: string, value: string) => `export const ${name} = ${JSON.stringify(value)};\n`;
  return [
    '// Made by npm run generate from packages/rendering/page: change that instead.\n',
    line('PAGE_SCRIPT', script),
    line('PAGE_SCRIPT_HASH', hashOf(script)),
    line('PAGE_STYLE', style),
    line('PAGE_STYLE_HASH', hashOf(style)),
  ].join('');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
