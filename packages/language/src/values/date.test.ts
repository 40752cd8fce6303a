import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  dateOfDayNumber,
  dateOfParts,
  datePartsOf,
  dayNumberOf,
  daysBetween,
  earliestOf,
  formatDate,
  isDate,
  latestOf,
  weekdayOf,
} from './date.ts';

const FIRST = dayNumberOf('0001-01-01') ?? 0;
const LAST = dayNumberOf('9999-12-31') ?? 0;
const dates = fc.integer({ min: FIRST, max: LAST }).map((day) => dateOfDayNumber(day) ?? '');
const agreementDates = fc
  .integer({ min: dayNumberOf('1990-01-01') ?? 0, max: dayNumberOf('2099-12-31') ?? 0 })
  .map((day) => dateOfDayNumber(day) ?? '');

describe('which texts are dates', () => {
  test.each(['2026-03-01', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isDate(text)).toBe(true);
    expect(dateOfParts(datePartsOf(text) ?? { year: 0, month: 0, day: 0 })).toBe(text);
  });

  test.each([
    '',
    'soon',
    '2026-3-1',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '02026-01-01',
  ])('%j is none, and nothing is computed from it', (text) => {
    expect(isDate(text)).toBe(false);
    expect(dayNumberOf(text)).toBeUndefined();
    expect(addDays(text, 1)).toBeUndefined();
    expect(addMonths(text, 1)).toBeUndefined();
    expect(daysBetween(text, '2026-01-01')).toBeUndefined();
    expect(weekdayOf(text)).toBeUndefined();
  });
});

describe('months clamp to the last day', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2096-02-29', 48, '2100-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-15', 0, '2026-01-15'],
  ])('%s and %d months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});

describe('days', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    // Clocks change in Europe and in America on days in between; dates do not notice.
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-10-31', 2, '2026-11-02'],
  ])('%s and %d days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  test('run out at the ends of the years', () => {
    expect(addDays('9999-12-31', 1)).toBeUndefined();
    expect(addDays('0001-01-01', -1)).toBeUndefined();
    expect(addMonths('9999-12-01', 1)).toBeUndefined();
    expect(addDays('2026-01-01', 0.5)).toBeUndefined();
    expect(addDays('2026-01-01', Number.POSITIVE_INFINITY)).toBeUndefined();
  });
});

describe('agrees with Temporal.PlainDate', () => {
  test('in adding days and months, distance and weekday', () => {
    fc.assert(
      fc.property(agreementDates, agreementDates, fc.integer({ min: -2000, max: 2000 }), (date, other, amount) => {
        const plain = Temporal.PlainDate.from(date);
        expect(addDays(date, amount)).toBe(plain.add({ days: amount }).toString());
        expect(addMonths(date, amount)).toBe(plain.add({ months: amount }).toString());
        expect(daysBetween(date, other)).toBe(plain.until(other, { largestUnit: 'days' }).days);
        expect(weekdayOf(date)).toBe(plain.dayOfWeek);
      }),
      { numRuns: 500 },
    );
  });

  test('over all the years', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const plain = Temporal.PlainDate.from(date);
        expect(plain.toString()).toBe(date);
        expect(dayNumberOf(date)).toBe(
          Temporal.PlainDate.from('1970-01-01').until(plain, { largestUnit: 'days' }).days,
        );
        expect(weekdayOf(date)).toBe(plain.dayOfWeek);
      }),
    );
  });
});

describe('laws', () => {
  test('days added and subtracted give the date back', () => {
    fc.assert(
      fc.property(agreementDates, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(addDays(addDays(date, days) ?? '', -days)).toBe(date);
      }),
    );
  });

  test('a later date plus months is never earlier', () => {
    fc.assert(
      fc.property(agreementDates, agreementDates, fc.integer({ min: -600, max: 600 }), (a, b, months) => {
        const [first = '', second = ''] = [a, b].sort(compareDates);
        expect(compareDates(addMonths(first, months) ?? '', addMonths(second, months) ?? '')).not.toBe(1);
      }),
    );
  });
});

test('comparing and choosing', () => {
  expect(compareDates('2026-03-01', '2026-03-02')).toBe(-1);
  expect(compareDates('2026-03-01', '2026-03-01')).toBe(0);
  expect(compareDates('2026-10-01', '2026-09-30')).toBe(1);
  expect(earliestOf(['2026-03-01', '2025-12-31', '2026-01-01'])).toBe('2025-12-31');
  expect(latestOf(['2026-03-01', '2025-12-31', '2026-01-01'])).toBe('2026-03-01');
  expect(earliestOf([])).toBeUndefined();
});

test('dates in running text', () => {
  expect(formatDate('2026-03-01')).toBe('1 March 2026');
  expect(formatDate('soon')).toBe('soon');
});
