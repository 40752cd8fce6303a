import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formatText } from '@alliance-lang/language';
import { describe, expect, test } from 'vitest';
import { EXAMPLES, exampleFolders, type Row, readExamples, rowsOf } from './examples.ts';

/** The one slip of a name in the first draft, which its table of findings cannot name as a rule. */
const SLIPS = ['Wingtip.Desgin'];

describe.each(exampleFolders())('examples/%s', (folder) => {
  const { documents, services } = readExamples(folder);

  test('has no syntax error', () => {
    const errors = documents.flatMap(({ parseResult, uri }) =>
      [...parseResult.lexerErrors, ...parseResult.parserErrors].map(({ message }) => `${uri}: ${message}`),
    );
    expect(errors).toEqual([]);
  });

  test('has no name that means nothing', () => {
    const unresolved = documents.flatMap(({ references }) =>
      references.filter(({ error }) => error !== undefined).map(({ $refText }) => $refText),
    );
    expect(unresolved.filter((name) => !SLIPS.includes(name))).toEqual([]);
  });

  test('is printed as the formatter prints it', () => {
    for (const document of documents) {
      expect(formatText(document, services.alliance.parser.Lexer)).toBe(document.textDocument.getText());
    }
  });
});

test.each(['retail-insights', 'starter', 'consortium'])('examples/%s has no finding', (folder) => {
  const { models } = readExamples(folder);
  expect(models).toHaveLength(1);
  expect(models.flatMap(rowsOf)).toEqual([]);
});

test('examples/first-draft has the findings of its table', () => {
  const { models } = readExamples('first-draft');
  expect(models.flatMap(rowsOf)).toEqual(tableOf(path.join(EXAMPLES, 'first-draft', 'findings.md')));
});

test('all examples live in one workspace without disturbing each other', () => {
  const { models } = readExamples('retail-insights', 'starter', 'consortium');
  expect(models.map(({ id }) => id).sort()).toEqual(['HotelStart', 'OpenMapFormat', 'RetailInsights']);
  expect(models.flatMap(rowsOf)).toEqual([]);
});

/** The rows of the first table of a Markdown file: rule, file, line, severity; further columns are for people. */
function tableOf(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .slice(2)
    .map(([, rule = '', name = '', line = '', severity = '']) => [rule, name, Number(line), severity]);
}
