import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCadence } from './cadence-text.ts';
import { dateOfDayNumber, dayNumberOf, daysBetween } from './date.ts';
import { calendarOfDates, isBusinessDay } from './holidays.ts';
import { isFixed, occurrencesOf } from './occurrences.ts';

const TEXTS = [
  'daily',
  'weekly',
  'monthly',
  'quarterly',
  'yearly',
  'every 2 weeks',
  'every 10 business days',
  'every 5 months',
  '2..4 per year',
  '5 per year',
  '2 per week',
  'yearly on 29 February',
  'monthly until 2027-03-15 then quarterly',
  'weekly until 2027-03-15 then every 10 business days until 2028-01-01 then yearly on 1 June',
];

function occurrences(text: string, anchor: string, from: string, to: string, calendar = calendarOfDates('none', [])) {
  const reading = readCadence(text);
  if (!reading.ok) throw new Error(reading.problem.message);
  return occurrencesOf(reading.value, { anchor, from, to }, calendar);
}

describe('dates in a window', () => {
  test.each([
    ['monthly', '2026-01-31', '2026-01-01', '2026-05-31', '2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31'],
    ['quarterly', '2026-11-30', '2026-11-30', '2027-06-01', '2026-11-30 2027-02-28 2027-05-30'],
    ['every 2 weeks', '2026-03-02', '2026-03-10', '2026-04-15', '2026-03-16 2026-03-30 2026-04-13'],
    ['yearly', '2028-02-29', '2028-01-01', '2032-12-31', '2028-02-29 2029-02-28 2030-02-28 2031-02-28 2032-02-29'],
    ['yearly on 15 March', '2026-03-16', '2026-01-01', '2028-12-31', '2027-03-15 2028-03-15'],
    ['yearly on 15 March', '2026-03-15', '2026-01-01', '2026-12-31', '2026-03-15'],
    ['4 per year', '2026-03-01', '2026-03-01', '2027-02-28', '2026-03-01 2026-06-01 2026-09-01 2026-12-01'],
    ['2..4 per year', '2026-03-01', '2026-03-01', '2027-02-28', '2026-03-01 2026-09-01'],
    ['5 per year', '2026-01-01', '2026-01-01', '2026-12-31', '2026-01-01 2026-03-15 2026-05-27 2026-08-08 2026-10-20'],
    // From the last monthly date on; the day of until still counts.
    [
      'monthly until 2026-05-01 then quarterly',
      '2026-03-01',
      '2026-03-01',
      '2026-12-31',
      '2026-03-01 2026-04-01 2026-05-01 2026-08-01 2026-11-01',
    ],
    // A phase that is over before the start plays no part.
    [
      'weekly until 2026-01-31 then monthly',
      '2026-03-01',
      '2026-01-01',
      '2026-05-15',
      '2026-03-01 2026-04-01 2026-05-01',
    ],
    ['monthly until 2026-05-01 then quarterly', '2026-03-01', '2026-09-01', '2026-12-31', '2026-11-01'],
    // A rhythm may end for good; of a range of intervals the longer counts.
    ['monthly until 2026-05-01', '2026-03-01', '2026-03-01', '2026-12-31', '2026-03-01 2026-04-01 2026-05-01'],
    ['every 2..3 weeks', '2026-03-02', '2026-03-02', '2026-04-15', '2026-03-02 2026-03-23 2026-04-13'],
    ['daily', '2026-03-30', '2026-03-28', '2026-04-01', '2026-03-30 2026-03-31 2026-04-01'],
    // Before the rhythm starts and in a window that ends before it begins there is nothing.
    ['monthly', '2026-03-01', '2025-01-01', '2026-02-28', ''],
    ['monthly', '2026-03-01', '2026-06-01', '2026-05-01', ''],
    ['monthly', 'soon', '2026-06-01', '2026-07-01', ''],
  ])('%s from %s, between %s and %s', (text, anchor, from, to, expected) => {
    expect(occurrences(text, anchor, from, to).join(' ')).toBe(expected);
  });

  test('a rhythm of business days keeps to them, others are not moved', () => {
    const easter = calendarOfDates('Easter', ['2026-04-03', '2026-04-06']);
    expect(occurrences('every 1 business day', '2026-04-02', '2026-04-02', '2026-04-08', easter)).toEqual([
      '2026-04-02',
      '2026-04-07',
      '2026-04-08',
    ]);
    expect(occurrences('every 5 business days', '2026-04-04', '2026-04-01', '2026-04-20', easter)).toEqual([
      '2026-04-07',
      '2026-04-14',
    ]);
    expect(occurrences('weekly', '2026-04-03', '2026-04-03', '2026-04-10', easter)).toEqual([
      '2026-04-03',
      '2026-04-10',
    ]);
  });

  test('a rhythm of business days that follows another starts a full step after its last date', () => {
    expect(
      occurrences('weekly until 2026-02-14 then every 10 business days', '2026-01-31', '2026-02-01', '2026-03-14'),
    ).toEqual(['2026-02-07', '2026-02-14', '2026-02-27', '2026-03-13']);
  });

  test('a rhythm in words has no dates', () => {
    const cadence = { step: { type: 'text', text: 'as needed' } } as const;
    const window = { anchor: '2026-03-01', from: '2026-03-01', to: '2027-03-01' };
    expect(occurrencesOf(cadence, window)).toEqual([]);
    expect(isFixed(cadence)).toBe(false);
  });

  test('a month that is none has the dates of every year', () => {
    const cadence = { step: { type: 'word', word: 'yearly', day: 1, month: 'Foo' } } as const;
    const window = { anchor: '2026-03-01', from: '2026-03-01', to: '2027-03-01' };
    expect(occurrencesOf(cadence, window)).toEqual(['2026-03-01', '2027-03-01']);
  });

  test('at most 10,000 dates', () => {
    expect(occurrences('daily', '2000-01-01', '2000-01-01', '2099-12-31')).toHaveLength(10_000);
  });
});

describe('laws', () => {
  const days = fc
    .integer({ min: dayNumberOf('2026-01-01') ?? 0, max: dayNumberOf('2029-12-31') ?? 0 })
    .map((day) => dateOfDayNumber(day) ?? '');

  test('the dates ascend, lie in the window, and a part of the window gives a part of the dates', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TEXTS), days, days, days, days, (text, anchor, ...rest) => {
        const [from = '', middle = '', to = ''] = rest.sort();
        const all = occurrences(text, anchor, from, to);
        expect(all).toEqual([...new Set(all)].sort());
        expect(all.every((date) => date >= from && date <= to && date >= anchor)).toBe(true);
        expect(occurrences(text, anchor, middle, to)).toEqual(all.filter((date) => date >= middle));
        expect(occurrences(text, anchor, from, middle)).toEqual(all.filter((date) => date <= middle));
      }),
      { numRuns: 300 },
    );
  });

  test('so many per unit are evenly spread over the unit', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 24 }), (anchor, times) => {
        const year = `${Number(anchor.slice(0, 4)) + 3}`;
        const dates = occurrences(`${times} per year`, anchor, anchor, `${year}-12-31`);
        const gaps = dates.slice(1).map((date, index) => daysBetween(dates[index] ?? '', date) ?? 0);
        for (const gap of gaps) expect(Math.abs(gap - 365.25 / times)).toBeLessThanOrEqual(4);
      }),
    );
  });

  test('a rhythm of business days falls on business days only', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), (anchor, amount) => {
        const dates = occurrences(`every ${amount} business days`, anchor, anchor, '2030-03-01');
        expect(dates.every((date) => isBusinessDay(date))).toBe(true);
      }),
    );
  });
});

test('which cadences say their days', () => {
  const fixed = (text: string) => {
    const reading = readCadence(text);
    return reading.ok && isFixed(reading.value);
  };
  expect(fixed('monthly')).toBe(true);
  expect(fixed('4 per year')).toBe(false);
  expect(fixed('monthly until 2026-12-31 then 2..4 per year')).toBe(false);
});
