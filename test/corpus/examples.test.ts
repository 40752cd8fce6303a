import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formatText, problemsOf } from '@alliance-lang/language';
import { expect, test } from 'vitest';
import { EXAMPLES, exampleFolders, inReadingOrder, type Row, readExamples, rowsOf } from './examples.ts';

/** The first draft is there to have problems. */
const DRAFT = 'first-draft';

test.each(exampleFolders())('examples/%s is printed as the formatter prints it', (folder) => {
  const { documents, services } = readExamples(folder);
  for (const document of documents) {
    expect(formatText(document, services.alliance.parser.Lexer)).toBe(document.textDocument.getText());
  }
});

test.each(exampleFolders().filter((folder) => folder !== DRAFT))('examples/%s is understood as written', (folder) => {
  const { documents, services } = readExamples(folder);
  const problems = documents.flatMap((document) => problemsOf(document, services.alliance));
  expect(problems.map(({ at, message }) => `${at.uri}:${at.line + 1}: ${message}`)).toEqual([]);
});

test.each(['retail-insights', 'starter', 'consortium'])('examples/%s has no finding', (folder) => {
  const workspace = readExamples(folder);
  expect(workspace.models).toHaveLength(1);
  expect(rowsOf(workspace)).toEqual([]);
});

test.each([
  [DRAFT, 30],
  ['policies', 15],
])('examples/%s has the findings of its table', (folder, least) => {
  const table = tableOf(path.join(EXAMPLES, folder, 'findings.md'));
  expect(table.length).toBeGreaterThan(least);
  expect(rowsOf(readExamples(folder))).toEqual([...table].sort(inReadingOrder));
});

test('all examples live in one workspace without disturbing each other', () => {
  const workspace = readExamples('retail-insights', 'starter', 'consortium', DRAFT);
  expect(workspace.models.map(({ id }) => id).sort()).toEqual([
    'HotelStart',
    'OpenMapFormat',
    'RetailInsights',
    'TalkingBear',
  ]);
  expect(rowsOf(workspace)).toEqual(rowsOf(readExamples(DRAFT)));
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
