/** `npm run defects`: every seeded defect, what it must produce and what it did, with precision and recall. Exits with 1 below 1.0. */
import { join } from 'node:path';
import { root } from '../paths.ts';
import { SeededExample, seededDefects } from './seeded-defects.ts';

const example = new SeededExample(join(root, 'examples', 'retail-insights'));
let [right, surplus, lacking] = [0, 0, 0];
for (const defect of seededDefects()) {
  const outcome = example.outcome(defect);
  right += outcome.right;
  surplus += outcome.surplus.length;
  lacking += outcome.lacking.length;
  const wrong = [
    ...outcome.surplus.map((code) => `told and not expected: ${code}`),
    ...outcome.lacking.map((code) => `expected and not told: ${code}`),
  ];
  const told = defect.finds.length > 0 ? [...new Set(defect.finds)].join(', ') : 'nothing';
  process.stdout.write(`${wrong.length > 0 ? '✗' : '✓'} ${defect.file}: ${defect.title} → ${told}\n`);
  for (const line of wrong) process.stdout.write(`    ${line}\n`);
}
const ratio = (part: number, whole: number): string => (whole === 0 ? 1 : part / whole).toFixed(3);
process.stdout.write(
  `\nprecision ${ratio(right, right + surplus)}, recall ${ratio(right, right + lacking)} over ${right + lacking} findings of ${seededDefects().length} edits\n`,
);
process.exitCode = surplus + lacking > 0 ? 1 : 0;
