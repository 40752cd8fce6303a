import { readFile } from 'node:fs/promises';
import { inRepository } from '@alliance-lang/dev/paths';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goldenPictures } from '../../packages/rendering/src/samples/golden-pictures.ts';
import { openBrowser } from './support/preview-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Text to model to picture, all of it in Chromium: another program with other libraries of numbers, texts and sorting. */
test('a browser draws the same bytes as Node', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { goldenPictures } from './packages/rendering/src/samples/golden-pictures.ts';
        globalThis.drawn = () => [...goldenPictures()];`,
      resolveDir: inRepository(),
    },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    mainFields: ['browser', 'module', 'main'],
    logLevel: 'error',
  });
  const page = await browser.newPage();
  await page.addScriptTag({ content: outputFiles[0]?.text ?? '' });
  const drawn: [string, string][] = await page.evaluate(() => Reflect.get(globalThis, 'drawn')());
  expect(drawn.map(([name]) => name)).toEqual([...goldenPictures().keys()]);
  for (const [name, svg] of drawn) {
    const golden = await readFile(inRepository('test', 'golden', name), 'utf8');
    expect(svg === golden.replaceAll('\r\n', '\n'), `${name} is the same in Chromium`).toBe(true);
  }
});
