import { describe, expect, test } from 'vitest';
import { files, packageSources, read } from './sources.ts';

const code = files.filter((path) => /\.(ts|mjs|langium)$/.test(path) && !path.includes('/generated/'));

describe('layout', () => {
  test('a file is one idea: none is longer than 350 lines', () => {
    const long = code
      .filter((path) => !path.endsWith('.test.ts') && !path.endsWith('.suite.ts'))
      .map((path) => ({ path, lines: read(path).split('\n').length }))
      .filter(({ lines }) => lines > 350)
      .map(({ path, lines }) => `${path}: ${lines} lines`);
    expect(long).toEqual([]);
  });

  test('files and folders are named in kebab-case', () => {
    const parts = /^[.a-z0-9]+([.-][a-z0-9]+)*$/;
    const odd = files
      .filter((path) => /^(packages|test|examples|syntaxes)\//.test(path))
      .filter((path) => {
        return !path
          .split('/')
          .every((part) => parts.test(part) || /^(README|CHANGELOG|LICENSE)(\.md)?$|\.tmLanguage\.json$/.test(part));
      });
    expect(odd).toEqual([]);
  });

  test('nothing is called utils, helpers or common, which say nothing of what is inside', () => {
    const vague = files.filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\.ts|\/)/.test(path));
    expect(vague).toEqual([]);
  });

  test('a package has one door: only src/index.ts and protocol.ts re-export', () => {
    const barrels = packageSources.filter((path) => /\/index\.ts$/.test(path) && path.split('/').length > 4);
    expect(barrels).toEqual([]);
  });

  test('no test is skipped, focused or left to be written', () => {
    const mark = /\b(it|test|describe|suite)\s*\.\s*(skip|only|todo|skipIf|runIf|fails)\b|\bx(it|describe|test)\s*\(/;
    const offences = code.filter((path) => path.endsWith('.test.ts') && mark.test(read(path)));
    expect(offences).toEqual([]);
  });

  test('types are not silenced', () => {
    const silencers = new RegExp(
      ['@ts-' + 'ignore', '@ts-' + 'nocheck', '\\bas ' + 'any\\b', ':\\s*' + 'any\\b(?!-)'].join('|'),
    );
    const offences = code
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) =>
        read(path)
          .split('\n')
          .flatMap((line, index) => (silencers.test(withoutTexts(line)) ? [`${path}:${index + 1}`] : [])),
      );
    expect(offences).toEqual([]);
  });
});

/** A line without its string literals and comments, in which the word `any` is a word of the language. */
function withoutTexts(line: string): string {
  return line.replace(/(['"`])(?:\\.|(?!\1).)*\1/g, '').replace(/\/\/.*|^\s*\*.*|\/\*.*/g, '');
}
