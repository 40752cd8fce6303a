import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lint } from '@alliance-lang/analysis';
import { expect, test } from 'vitest';
import { EXAMPLES, readExamples } from './examples.ts';

/** The day of the check, as for the other examples. */
const TODAY = '2026-11-22';

const FILINGS = ['hyatt-playa', 'leclanche-oak-ridge', 'transphorm-fujitsu'];

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
