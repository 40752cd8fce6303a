import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cadence, SteadyCadence } from './cadence.ts';
import { compareCadences, formatCadence, readCadence, steadyCadence, timesPerMonth } from './cadence.ts';
import { DURATION_UNITS } from './duration.ts';

function cadence(text: string): Cadence {
  const reading = readCadence(text);
  if (!reading.ok) throw new Error(reading.problem.message);
  return reading.value;
}

const steady: fc.Arbitrary<SteadyCadence> = fc.oneof(
  fc.record({
    kind: fc.constant('every' as const),
    amount: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom(...DURATION_UNITS),
  }),
  fc
    .record({
      least: fc.integer({ min: 0, max: 12 }),
      more: fc.integer({ min: 1, max: 12 }),
      unit: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const),
    })
    .map(({ least, more, unit }) => ({ kind: 'times' as const, least, most: least + more, unit })),
  fc.record({
    kind: fc.constant('yearly-on' as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
);

describe('reading', () => {
  test.each<[string, Cadence]>([
    ['daily', { kind: 'every', amount: 1, unit: 'day' }],
    ['weekly', { kind: 'every', amount: 1, unit: 'week' }],
    ['monthly', { kind: 'every', amount: 1, unit: 'month' }],
    ['quarterly', { kind: 'every', amount: 1, unit: 'quarter' }],
    ['yearly', { kind: 'every', amount: 1, unit: 'year' }],
    ['every 2 weeks', { kind: 'every', amount: 2, unit: 'week' }],
    ['every business day', { kind: 'every', amount: 1, unit: 'business-day' }],
    ['every 10 business days', { kind: 'every', amount: 10, unit: 'business-day' }],
    ['4 per year', { kind: 'times', least: 4, most: 4, unit: 'year' }],
    ['2..4 per year', { kind: 'times', least: 2, most: 4, unit: 'year' }],
    ['yearly on 15 March', { kind: 'yearly-on', month: 3, day: 15 }],
    [
      'monthly until 2026-12-31 then quarterly',
      {
        kind: 'phases',
        phases: [
          { cadence: { kind: 'every', amount: 1, unit: 'month' }, until: '2026-12-31' },
          { cadence: { kind: 'every', amount: 1, unit: 'quarter' } },
        ],
      },
    ],
  ])('%s', (text, value) => {
    expect(readCadence(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['Monthly', 'monthly'],
    ['annually', 'yearly'],
    ['fortnightly', 'every 2 weeks'],
    ['half-yearly', 'every 6 months'],
    ['semi-annually', 'every 6 months'],
    ['every month', 'monthly'],
    ['every 1 week', 'weekly'],
    ['every 1.5 years', 'every 18 months'],
    ['every working day', 'every business day'],
    ['once a week', '1 per week'],
    ['twice a year', '2 per year'],
    ['4 times a year', '4 per year'],
    ['2-4 times per year', '2..4 per year'],
    ['4..2 per year', '2..4 per year'],
    ['yearly on March 15', 'yearly on 15 March'],
    ['weekly until 2026-3-1 then every month', 'weekly until 2026-03-01 then monthly'],
  ])('%s is read as %s and told', (text, spelling) => {
    const reading = readCadence(text);
    expect(reading).toMatchObject({ ok: true, sloppy: { code: 'sloppy-spelling', spellings: [spelling] } });
    expect(readCadence(spelling)).toEqual({ ok: true, value: reading.ok && reading.value });
  });

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
    ['monthly until 2026-12-31', 'unreadable', []],
    ['monthly until 2026-12-31 then quarterly until 2027-12-31', 'unreadable', []],
    ['sometimes', 'unreadable', []],
    ['every', 'unreadable', []],
    ['every dog', 'unreadable', []],
    ['3 per business day', 'unreadable', []],
    ['', 'unreadable', []],
  ])('%j is told as %s', (text, code, spellings) => {
    expect(readCadence(text)).toMatchObject({ ok: false, problem: { code, spellings } });
  });

  test('what is written reads back, changing cadences included', () => {
    const phases = fc.tuple(steady, steady, steady).map(
      ([first, second, last]): Cadence => ({
        kind: 'phases',
        phases: [{ cadence: first, until: '2026-12-31' }, { cadence: second, until: '2027-06-30' }, { cadence: last }],
      }),
    );
    fc.assert(
      fc.property(fc.oneof(steady, phases), (value) => {
        expect(readCadence(formatCadence(value))).toEqual({ ok: true, value });
      }),
      { numRuns: 300 },
    );
  });

  test('no text throws', () => {
    const words = fc.constantFrom(
      'every',
      'until',
      'then',
      'per',
      'weekly',
      '2',
      '2..4',
      'year',
      'on',
      '2026-12-31',
      'a',
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')),
    );
    fc.assert(fc.property(texts, (text) => typeof readCadence(text).ok === 'boolean'));
  });
});

describe('how often', () => {
  test.each([
    ['monthly', 1, 1],
    ['quarterly', 1 / 3, 1 / 3],
    ['yearly', 1 / 12, 1 / 12],
    ['every 2 months', 0.5, 0.5],
    ['weekly', 4.348, 4.348],
    ['every 10 business days', 2.174, 2.174],
    ['2..4 per year', 1 / 6, 1 / 3],
    ['yearly on 15 March', 1 / 12, 1 / 12],
    ['monthly until 2026-12-31 then quarterly', 1 / 3, 1 / 3],
  ])('%s is %d to %d times a month', (text, least, most) => {
    const times = timesPerMonth(cadence(text));
    expect(times.least).toBeCloseTo(least, 3);
    expect(times.most).toBeCloseTo(most, 3);
  });

  test('a changing cadence counts as it stands on the day; the day of until is still the first', () => {
    const changing = cadence('monthly until 2026-12-31 then quarterly');
    expect(timesPerMonth(changing, '2026-12-31').least).toBe(1);
    expect(timesPerMonth(changing, '2027-01-01').least).toBeCloseTo(1 / 3);
    expect(steadyCadence(changing, '2026-03-01')).toEqual(cadence('monthly'));
    expect(steadyCadence(changing)).toEqual(cadence('quarterly'));
    expect(steadyCadence({ kind: 'phases', phases: [] })).toBeUndefined();
  });

  test.each([
    ['weekly', 'monthly', 1],
    ['quarterly', 'monthly', -1],
    ['every 12 months', 'yearly', 0],
    ['yearly on 15 March', 'yearly', 0],
    ['4 per year', 'quarterly', 0],
    ['2..4 per year', 'quarterly', -1],
    ['every 10 business days', 'every 2 weeks', 0],
    ['monthly until 2026-12-31 then quarterly', 'quarterly', 0],
  ])('%s against %s is %d', (a, b, expected) => {
    expect(compareCadences(cadence(a), cadence(b))).toBe(expected);
    expect(compareCadences(cadence(b), cadence(a))).toBe(expected === 0 ? 0 : -expected);
  });
});
