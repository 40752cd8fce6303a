import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lint } from '@alliance-lang/analysis';
import { elementsById } from '@alliance-lang/language';
import { expect, test } from 'vitest';
import { EXAMPLES, exampleFolders, readExamples } from './examples.ts';

/** The day of the check, as for the other examples. */
const TODAY = '2026-11-22';

const FILINGS = exampleFolders().flatMap((folder) =>
  folder.startsWith('filed/') ? [folder.slice('filed/'.length)] : [],
);

const rows = readFileSync(path.join(EXAMPLES, 'filed', 'findings.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .slice(2)
  .map(([, filing = '', rule = '', on = '', severity = '', verdict = '', why = '']) => {
    return { key: `${filing} ${rule} ${on} ${severity}`.normalize(), verdict, why };
  });

test('every finding on the filed agreements is reviewed, and every review is of a finding', () => {
  const found = FILINGS.flatMap((filing) =>
    readExamples(`filed/${filing}`).models.flatMap((model) =>
      lint(model, { today: TODAY }).findings.map(({ rule, elementId, severity }) =>
        `${filing} ${rule} ${elementId} ${severity}`.normalize(),
      ),
    ),
  );
  expect(found.length).toBeGreaterThan(50);
  expect(rows.map(({ key }) => key).sort()).toEqual(found.sort());
});

test('no finding on the filed agreements is wrong', () => {
  expect(rows.filter(({ verdict }) => verdict !== 'right' && verdict !== 'arguable')).toEqual([]);
  expect(rows.filter(({ why }) => why === '')).toEqual([]);
});

/** Whether a declaration, or a statement in it where it gathers statements of several clauses, names its place. */
function hasSource(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { sources } = value as { readonly sources?: readonly unknown[] };
  return (sources?.length ?? 0) > 0 || Object.values(value).some(hasSource);
}

test.each(FILINGS)('%s names the place in its source on every declaration', (filing) => {
  const [model] = readExamples(`filed/${filing}`).models;
  const unsourced = [...elementsById(model!).values()].filter(
    (element) => !hasSource(element) && !['person', 'team', 'role', 'goal', 'report'].includes(element.kind),
  );
  expect(unsourced.map(({ id }) => id)).toEqual([]);
});

test('the filings are found', () => {
  expect(FILINGS).toContain('minimum-viable-governance');
  expect(FILINGS.length).toBeGreaterThan(3);
});
