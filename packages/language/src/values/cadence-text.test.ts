import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CadenceStep, DatedCadence } from './cadence.ts';
import { ADVERBS, formatCadence } from './cadence.ts';
import { readCadence } from './cadence-text.ts';
import { MONTH_NAMES } from './date.ts';
import { DURATION_UNITS } from './duration.ts';

const counts = fc.record({ least: fc.integer({ min: 2, max: 60 }), more: fc.nat({ max: 12 }) });

const steps: fc.Arbitrary<CadenceStep> = fc.oneof(
  fc.constantFrom(...Object.values(ADVERBS)).map((word) => ({ type: 'word' as const, word })),
  fc.tuple(counts, fc.constantFrom(...DURATION_UNITS)).map(([{ least, more }, unit]) => ({
    type: 'every' as const,
    every: { amount: least, ...(more && { upTo: least + more }), unit },
  })),
  fc
    .tuple(counts, fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const))
    .map(([{ least, more }, per]) => ({
      type: 'times' as const,
      times: least,
      ...(more && { upTo: least + more }),
      per,
    })),
  fc
    .tuple(fc.integer({ min: 1, max: 28 }), fc.constantFrom(...MONTH_NAMES))
    .map(([day, month]) => ({ type: 'word' as const, word: 'yearly' as const, day, month })),
);

describe('canonical cadences', () => {
  test.each<[string, DatedCadence]>([
    ['daily', { step: { type: 'word', word: 'daily' } }],
    ['quarterly', { step: { type: 'word', word: 'quarterly' } }],
    ['every 2 weeks', { step: { type: 'every', every: { amount: 2, unit: 'week' } } }],
    ['every 2..3 weeks', { step: { type: 'every', every: { amount: 2, upTo: 3, unit: 'week' } } }],
    ['every 1 business day', { step: { type: 'every', every: { amount: 1, unit: 'business-day' } } }],
    ['4 per year', { step: { type: 'times', times: 4, per: 'year' } }],
    ['2..4 per year', { step: { type: 'times', times: 2, upTo: 4, per: 'year' } }],
    ['yearly on 15 March', { step: { type: 'word', word: 'yearly', day: 15, month: 'March' } }],
    ['monthly until 2026-12-31', { step: { type: 'word', word: 'monthly' }, until: '2026-12-31' }],
    [
      'monthly until 2026-12-31 then quarterly',
      {
        step: { type: 'word', word: 'monthly' },
        until: '2026-12-31',
        next: { step: { type: 'word', word: 'quarterly' } },
      },
    ],
  ])('%s', (text, value) => {
    expect(readCadence(text)).toEqual({ ok: true, value });
  });
});

describe('sloppy cadences are read and told', () => {
  test.each([
    ['Monthly', 'monthly'],
    ['annually', 'yearly'],
    ['fortnightly', 'every 2 weeks'],
    ['half-yearly', 'every 6 months'],
    ['semi-annually', 'every 6 months'],
    ['every month', 'monthly'],
    ['every 1 week', 'weekly'],
    ['every 1.5 years', 'every 18 months'],
    ['every business day', 'every 1 business day'],
    ['every working day', 'every 1 business day'],
    ['once a week', '1 per week'],
    ['twice a year', '2 per year'],
    ['4 times a year', '4 per year'],
    ['2-4 times per year', '2..4 per year'],
    ['4..2 per year', '2..4 per year'],
    ['yearly on March 15', 'yearly on 15 March'],
    ['weekly until 2026-3-1 then every month', 'weekly until 2026-03-01 then monthly'],
  ])('%s is %s', (text, spelling) => {
    const reading = readCadence(text);
    expect(reading).toMatchObject({ ok: true, sloppy: { code: 'sloppy-spelling', spellings: [spelling] } });
    expect(readCadence(spelling)).toEqual({ ok: true, value: reading.ok && reading.value });
  });
});

describe('other texts', () => {
  test.each([
    ['biweekly', 'ambiguous', ['every 2 weeks', '2 per week']],
    ['bi-monthly', 'ambiguous', ['every 2 months', '2 per month']],
    ['biannually', 'ambiguous', ['every 6 months', 'every 2 years']],
    ['every 0 days', 'impossible', []],
    ['0 per year', 'impossible', []],
    ['yearly on 31 June', 'impossible', ['30 June']],
    ['weekly until 2026-02-30 then monthly', 'impossible', ['2026-02-28']],
    ['weekly until 1/3/2026 then monthly', 'ambiguous', ['2026-03-01', '2026-01-03']],
    ['weekly until 2026-03-01 then monthly until 2026-02-01 then yearly', 'impossible', []],
    ['monthly then quarterly', 'unreadable', []],
    ['sometimes', 'unreadable', []],
    ['every', 'unreadable', []],
    ['every dog', 'unreadable', []],
    ['3 per business day', 'unreadable', []],
    ['', 'unreadable', []],
  ])('%j is told as %s', (text, code, spellings) => {
    expect(readCadence(text)).toMatchObject({ ok: false, problem: { code, spellings } });
  });

  test('never throw', () => {
    const words = fc.constantFrom('every', 'until', 'then', 'per', 'weekly', '2', '2..4', 'year', 'on', '2026-12-31');
    const texts = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(typeof readCadence(text).ok).toBe('boolean');
      }),
    );
  });
});

test('what is written reads back, changes included', () => {
  const cadences = fc.tuple(steps, steps, steps, fc.boolean()).map(
    ([first, second, last, ends]): DatedCadence => ({
      step: first,
      until: '2026-12-31',
      next: { step: second, until: '2027-06-30', next: { step: last, ...(ends && { until: '2028-06-30' }) } },
    }),
  );
  const all = fc.oneof(
    steps.map((step): DatedCadence => ({ step })),
    cadences,
  );
  fc.assert(
    fc.property(all, (value) => {
      expect(readCadence(formatCadence(value))).toEqual({ ok: true, value });
    }),
    { numRuns: 300 },
  );
});
