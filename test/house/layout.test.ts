import { describe, expect, test } from 'vitest';
import { bareCode, files, isTest, packageSources, read } from './sources.ts';

const code = files.filter((path) => /\.(ts|mjs|langium)$/.test(path) && !path.includes('/generated/'));

describe('layout', () => {
  test('a file is one idea: none is longer than 350 lines', () => {
    const long = code
      .filter((path) => !isTest(path))
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
    const inner = packageSources.filter((path) => !/^packages\/\w+\/src\/(index|protocol)\.ts$/.test(path));
    const barrels = inner.filter((path) => {
      const text = bareCode(read(path));
      const own =
        /^(export\s+)?(default\s+)?(declare\s+)?(async\s+)?(abstract\s+)?(const|let|function|class|interface|type\s+\w+\s*[=<])/m;
      return /^export\b[^;]*\sfrom\s/m.test(text) && !own.test(text);
    });
    expect(barrels).toEqual([]);
  });

  test('no test is skipped, focused or left to be written', () => {
    const mark = /\b(it|test|describe|suite)\s*\.\s*(skip|only|todo|skipIf|runIf|fails)\b|\bx(it|describe|test)\s*\(/;
    const offences = code.filter((path) => path.endsWith('.test.ts') && mark.test(read(path)));
    expect(offences).toEqual([]);
  });

  test('types are not silenced', () => {
    const comment = new RegExp(['@ts-', '(ignore|nocheck)'].join(''));
    const type = new RegExp(['\\bas an', 'y\\b|:\\s*an', 'y\\b(?!-)|<an', 'y>'].join(''));
    const sources = code.filter((path) => path.endsWith('.ts'));
    const offences = sources.flatMap((path) => {
      const text = read(path);
      const bare = bareCode(text).split('\n');
      return text
        .split('\n')
        .flatMap((line, index) => (comment.test(line) || type.test(bare[index] ?? '') ? [`${path}:${index + 1}`] : []));
    });
    expect(offences).toEqual([]);
  });
});
