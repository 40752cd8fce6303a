import { statSync } from 'node:fs';
import { targets } from '@alliance-lang/dev/build/targets';
import { inRepository } from '@alliance-lang/dev/paths';
import { expect, test } from 'vitest';
import { packed } from '../vscode/support/extension.ts';
import { readZip } from './zip.ts';

const { vsix } = packed();
const files = readZip(vsix);
const names = [...files.keys()].sort();

test('the .vsix holds every bundle, the colours of the language and what people read first', () => {
  const bundles = targets
    .map(({ outfile }) => outfile)
    .filter((path) => path.startsWith('packages/vscode/'))
    .map((path) => path.replace('packages/vscode/', 'extension/'));
  const texts = ['package.json', 'readme.md', 'changelog.md', 'LICENSE.txt'].map((name) => `extension/${name}`);
  expect(names).toEqual(
    expect.arrayContaining([...bundles, ...texts, 'extension/dist/syntaxes/alliance.tmLanguage.json']),
  );
});

test('the .vsix holds no sources, no dependencies and no tests', () => {
  const unwanted = /node_modules|\.ts$|\.map$|\.test\.|tsconfig|\/src\/|\.langium$/;
  expect(names.filter((name) => unwanted.test(name))).toEqual([]);
});

test('the .vsix is smaller than 3 MB', () => {
  expect(statSync(vsix).size).toBeLessThan(3 * 1024 * 1024);
});

test('its manifest names no dependency, and is the one in the repository otherwise', async () => {
  const shipped = JSON.parse(files.get('extension/package.json')?.toString('utf8') ?? '{}');
  const { default: source } = await import(inRepository('packages/vscode/package.json'), { with: { type: 'json' } });
  const { private: _, devDependencies: __, ...expected } = source;
  expect(shipped).toMatchObject(expected);
  expect(shipped.dependencies).toBeUndefined();
});
