import { chmodSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sandbox } from '../testing/sandbox.ts';
import { findFiles } from './find-files.ts';

let sandbox: Sandbox;

beforeAll(() => {
  sandbox = new Sandbox({
    'b.alliance': '',
    'a.alliance': '',
    'README.md': '',
    'deals/one.alliance': '',
    'deals/deep/two.alliance': '',
    'deals/notes.txt': '',
    'node_modules/x/y.alliance': '',
    '.cache/z.alliance': '',
    'empty/nothing.txt': '',
  });
  symlinkSync(join(sandbox.folder, 'deals'), join(sandbox.folder, 'deals', 'deep', 'loop'), 'junction');
  symlinkSync(join(sandbox.folder, 'nowhere'), join(sandbox.folder, 'deals', 'broken.alliance'));
});
afterAll(() => sandbox.remove());

const find = (...names: string[]): string[] =>
  findFiles(names, sandbox.folder).files.map((path) => relative(sandbox.folder, path).replaceAll('\\', '/'));

describe('findFiles', () => {
  it('finds files below folders, in order, without node_modules, hidden folders and circles of links', () => {
    expect(find('.')).toEqual(['a.alliance', 'b.alliance', 'deals/deep/two.alliance', 'deals/one.alliance']);
    expect(find('deals')).toEqual(['deals/deep/two.alliance', 'deals/one.alliance']);
  });

  it('finds what is named even where it would not look', () => {
    expect(find('.cache', 'node_modules/x/y.alliance')).toEqual(['.cache/z.alliance', 'node_modules/x/y.alliance']);
  });

  it('takes each file once', () => {
    expect(find('a.alliance', '.', './a.alliance', 'deals/../a.alliance')[0]).toBe('a.alliance');
    expect(find('a.alliance', '.')).toHaveLength(4);
  });

  it.each([
    ['*.alliance', ['a.alliance', 'b.alliance']],
    ['{b,a}.alliance', ['a.alliance', 'b.alliance']],
    ['**/*.alliance', ['a.alliance', 'b.alliance', 'deals/deep/two.alliance', 'deals/one.alliance']],
    ['deals/*', ['deals/one.alliance']],
    ['deals/**', ['deals/deep/two.alliance', 'deals/one.alliance']],
    ['./deals/*/t?o.alliance', ['deals/deep/two.alliance']],
  ])('expands the pattern %s', (pattern, files) => {
    expect(find(pattern)).toEqual(files);
  });

  it.each([
    ['missing.alliance', 'missing.alliance cannot be read: it does not exist.'],
    ['README.md', 'README.md is no .alliance file.'],
    ['empty', 'There is no .alliance file in empty.'],
    ['*.json', 'No .alliance file matches *.json.'],
    ['nowhere/*.alliance', 'No file matches nowhere/*.alliance: there is no folder'],
    ['a.alliance/b.alliance', 'a part of its path is a file'],
    ['deals/broken.alliance', 'deals/broken.alliance cannot be read: it does not exist.'],
  ])('tells that %s gives nothing', (name, message) => {
    expect(() => find(name)).toThrow(message);
  });

  it('tells folders that cannot be read, and goes on', () => {
    const locked = join(sandbox.folder, 'locked');
    sandbox.write('locked/x.alliance', '');
    chmodSync(locked, 0);
    try {
      const { files, unreadable } = findFiles(['.'], sandbox.folder);
      expect(files.length).toBeGreaterThanOrEqual(4);
      // Whoever may read everything, as an administrator, is refused nothing.
      const refused = unreadable.map(({ reason }) => reason);
      expect(refused.every((reason) => reason === 'you have no permission for it')).toBe(true);
      expect(files.length + refused.length).toBe(5);
    } finally {
      chmodSync(locked, 0o755);
    }
  });
});
