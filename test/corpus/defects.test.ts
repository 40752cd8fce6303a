import path from 'node:path';
import { RULES } from '@alliance-lang/analysis';
import { isProblemCode } from '@alliance-lang/language';
import { expect, test } from 'vitest';
import { SeededExample, seededDefects } from '../../packages/dev/src/defects/seeded-defects.ts';
import { EXAMPLES } from './examples.ts';

/** Every so many edits; `npm run defects` makes all. */
const STEP = 12;

const defects = seededDefects();
const example = new SeededExample(path.join(EXAMPLES, 'retail-insights'));

test('the table has at least 150 edits that must be told, and names only rules and problems that there are', () => {
  expect(defects.filter(({ finds }) => finds.length > 0).length).toBeGreaterThanOrEqual(150);
  expect(new Set(defects.map(({ file, title }) => `${file} ${title}`)).size).toBe(defects.length);
  const rules = new Set(RULES.map(({ name }) => name));
  const unknown = defects.flatMap(({ finds }) => finds).filter((name) => !rules.has(name) && !isProblemCode(name));
  expect(unknown).toEqual([]);
});

test.each(
  defects.filter((_, index) => index % STEP === 0).map((defect) => [defect.file, defect.title, defect] as const),
)('%s: %s', (_, _title, defect) => {
  const { found, messages } = example.outcome(defect);
  expect(found, messages.join('\n')).toEqual(defect.finds);
});
