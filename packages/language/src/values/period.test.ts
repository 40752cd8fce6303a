import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOfDayNumber, dayNumberOf } from './date.ts';
import { DURATION_UNITS } from './duration.ts';
import { calendarOfDates, isBusinessDay } from './holidays.ts';
import type { Period } from './period.ts';
import {
  daysInPeriod,
  gapBetween,
  isPeriod,
  nextTerm,
  overlapOf,
  periodCovers,
  periodIncludes,
  termFrom,
  windowAfter,
  windowBefore,
} from './period.ts';

const dates = fc
  .integer({ min: dayNumberOf('2020-01-01') ?? 0, max: dayNumberOf('2035-12-31') ?? 0 })
  .map((day) => dateOfDayNumber(day) ?? '');
const bounds = fc.option(dates, { nil: undefined });
const periods = fc.tuple(bounds, bounds).map(([a, b]): Period => {
  const [starts, ends] = a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];
  return { ...(starts !== undefined && { starts }), ...(ends !== undefined && { ends }) };
});

describe('a term counts its first day', () => {
  test.each([
    ['2026-03-01', 3, 'year', '2029-02-28'],
    ['2025-03-01', 3, 'year', '2028-02-29'],
    ['2026-01-01', 1, 'year', '2026-12-31'],
    ['2026-01-31', 1, 'month', '2026-02-27'],
    ['2028-02-29', 1, 'year', '2029-02-27'],
    ['2026-03-01', 30, 'day', '2026-03-30'],
    ['2026-03-02', 5, 'business-day', '2026-03-06'],
    ['2026-03-07', 1, 'business-day', '2026-03-09'],
    ['2026-01-01', 1, 'day', '2026-01-01'],
  ] as const)('from %s for %d %s it ends on %s', (starts, amount, unit, ends) => {
    expect(termFrom(starts, { amount, unit })).toEqual({ starts, ends });
  });

  test('and the renewal begins on the day after', () => {
    const first = termFrom('2026-03-01', { amount: 3, unit: 'year' });
    expect(first && nextTerm(first, { amount: 1, unit: 'year' })).toEqual({ starts: '2029-03-01', ends: '2030-02-28' });
    expect(nextTerm({ starts: '2026-03-01' }, { amount: 1, unit: 'year' })).toBeUndefined();
  });

  test('no term is empty', () => {
    expect(termFrom('2026-03-01', { amount: 0, unit: 'day' })).toBeUndefined();
    expect(termFrom('2026-02-30', { amount: 1, unit: 'day' })).toBeUndefined();
  });
});

describe('a window after or before an event leaves the event out', () => {
  const calendar = calendarOfDates('Easter', ['2026-04-03', '2026-04-06']);

  test.each([
    ['2026-03-01', 30, 'day', '2026-03-02', '2026-03-31', '2026-01-30', '2026-02-28'],
    ['2026-01-31', 1, 'month', '2026-02-01', '2026-02-28', '2025-12-31', '2026-01-30'],
    ['2026-04-02', 2, 'business-day', '2026-04-03', '2026-04-08', '2026-03-31', '2026-04-01'],
  ] as const)('%s, %d %s', (event, amount, unit, after, last, first, before) => {
    expect(windowAfter(event, { amount, unit }, calendar)).toEqual({ starts: after, ends: last });
    expect(windowBefore(event, { amount, unit }, calendar)).toEqual({ starts: first, ends: before });
  });

  test('a window of N days has N days, of N business days N of them, on either side', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 100 }), (event, amount) => {
        expect(daysInPeriod(windowAfter(event, { amount, unit: 'day' }) ?? {})).toBe(amount);
        expect(daysInPeriod(windowBefore(event, { amount, unit: 'day' }) ?? {})).toBe(amount);
        for (const window of [windowAfter, windowBefore]) {
          const { starts = '', ends = '' } = window(event, { amount, unit: 'business-day' }, calendar) ?? {};
          let counted = 0;
          for (let day = starts; day <= ends; day = addDays(day, 1) ?? '~')
            counted += isBusinessDay(day, calendar) ? 1 : 0;
          expect(counted).toBe(amount);
        }
      }),
    );
  });

  test('a length of zero leaves no day', () => {
    expect(windowAfter('2026-03-01', { amount: 0, unit: 'day' })).toBeUndefined();
    expect(windowBefore('2026-03-01', { amount: 0, unit: 'month' })).toBeUndefined();
  });
});

describe('relations', () => {
  const year: Period = { starts: '2026-01-01', ends: '2026-12-31' };

  test('both days belong to a period', () => {
    expect(periodIncludes(year, '2026-01-01')).toBe(true);
    expect(periodIncludes(year, '2026-12-31')).toBe(true);
    expect(periodIncludes(year, '2027-01-01')).toBe(false);
    expect(periodIncludes({}, '2027-01-01')).toBe(true);
    expect(periodIncludes({ starts: '2026-01-01' }, '2025-12-31')).toBe(false);
    expect(daysInPeriod(year)).toBe(365);
    expect(daysInPeriod({ starts: '2026-01-01' })).toBeUndefined();
  });

  test.each<[Period, Period, Period | undefined, Period | undefined]>([
    [year, { starts: '2026-12-31' }, { starts: '2026-12-31', ends: '2026-12-31' }, undefined],
    [year, { starts: '2027-01-01' }, undefined, undefined],
    [year, { starts: '2027-02-01' }, undefined, { starts: '2027-01-01', ends: '2027-01-31' }],
    [year, {}, year, undefined],
    [{ ends: '2026-06-30' }, { starts: '2026-03-01' }, { starts: '2026-03-01', ends: '2026-06-30' }, undefined],
    [{}, {}, {}, undefined],
  ])('%j and %j share %j, with a gap of %j', (a, b, shared, gap) => {
    expect(overlapOf(a, b)).toEqual(shared);
    expect(overlapOf(b, a)).toEqual(shared);
    expect(gapBetween(a, b)).toEqual(gap);
    expect(gapBetween(b, a)).toEqual(gap);
  });

  test.each<[Period, Period, boolean]>([
    [year, { starts: '2026-03-01', ends: '2026-12-31' }, true],
    [year, { starts: '2026-03-01' }, false],
    [year, { starts: '2025-12-31', ends: '2026-03-01' }, false],
    [{ starts: '2026-01-01' }, { starts: '2026-03-01' }, true],
    [{}, {}, true],
  ])('%j covers %j: %s', (outer, inner, expected) => {
    expect(periodCovers(outer, inner)).toBe(expected);
  });

  test('what two periods share lies in both, and a gap excludes an overlap', () => {
    fc.assert(
      fc.property(periods, periods, dates, (a, b, date) => {
        const shared = overlapOf(a, b);
        const inShared = shared !== undefined && periodIncludes(shared, date);
        expect(inShared).toBe(periodIncludes(a, date) && periodIncludes(b, date));
        if (shared) expect(periodCovers(a, shared) && periodCovers(b, shared)).toBe(true);
        if (gapBetween(a, b)) expect(shared).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  test('which pairs of days are a period', () => {
    expect(isPeriod(year)).toBe(true);
    expect(isPeriod({ starts: '2026-01-02', ends: '2026-01-01' })).toBe(false);
    expect(isPeriod({ ends: '2026-02-30' })).toBe(false);
    expect(isPeriod({})).toBe(true);
  });

  test('terms one after the other leave no gap and share no day', () => {
    const lengths = fc.record({ amount: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom(...DURATION_UNITS) });
    fc.assert(
      fc.property(dates, lengths, lengths, (starts, first, second) => {
        const term = termFrom(starts, first) ?? {};
        const next = nextTerm(term, second) ?? {};
        expect(overlapOf(term, next)).toBeUndefined();
        expect(gapBetween(term, next)).toBeUndefined();
      }),
    );
  });
});
