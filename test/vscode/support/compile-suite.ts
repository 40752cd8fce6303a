import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from '@alliance-lang/dev/paths';
import { build } from 'esbuild';
import { suiteFolder } from './places.ts';

/**
 * Bundles every `*.suite.ts` of a folder with the runner into one module that VS Code's extension host can load.
 * @returns absolute path of the module.
 * @throws Error when the folder holds no suite, or esbuild's errors.
 */
export async function compileSuite(folder = suiteFolder): Promise<string> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.suite.ts')).sort();
  if (files.length === 0) throw new Error(`There is no *.suite.ts in ${folder}.`);
  const out = join(cache, 'vscode-suite');
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'package.json'), '{ "type": "commonjs" }\n');
  const outfile = join(out, 'index.js');
  const runner = join(suiteFolder, 'run.ts');
  const lines = files.map((name) => `import ${JSON.stringify(join(folder, name))};`);
  await build({
    stdin: {
      contents: [...lines, `export { run } from ${JSON.stringify(runner)};`].join('\n'),
      resolveDir: folder,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
    logLevel: 'error',
  });
  return outfile;
}
