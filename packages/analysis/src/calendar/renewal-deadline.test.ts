import { readWorkspace } from '@alliance-lang/language';
import { expect, test } from 'vitest';
import { renewalDeadline } from './renewal-deadline.ts';

function deadline(term: string): unknown {
  const text = `alliance A "A" { effective 2026-03-01 }\nterm { ${term} }\n`;
  const [model] = readWorkspace([{ uri: 'file:///a.alliance', text }]).models;
  const found = renewalDeadline(model!, model!.term!.renewals[0]!);
  return found && [found.date, found.act];
}

test.each([
  // The term ends on 2029-02-28; 180 days before that day.
  ['runs 3 years renews 1 year automatically unless notice 180 days', ['2028-09-01', 'stop']],
  // Months clamp to the end of the shorter month.
  ['ends 2027-08-31 renews 1 year when agreed 6 months before', ['2027-02-28', 'agree']],
  ['ends 2027-08-31 renews 1 year up-to 6 times notice 10 business days', ['2027-08-17', 'ask']],
  ['runs 3 years renews 1 year when agreed', undefined],
  ['runs indefinitely renews 1 year automatically unless notice 180 days', undefined],
])('%s', (term, expected) => {
  expect(deadline(term)).toEqual(expected);
});
