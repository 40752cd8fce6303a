import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dateOfDayNumber, dayNumberOf, daysBetween } from './date.ts';
import type { Duration } from './duration.ts';
import {
  addDuration,
  approximateDays,
  compareDurations,
  DURATION_UNITS,
  formatDuration,
  readDuration,
  subtractDuration,
  totalDuration,
} from './duration.ts';
import { calendarOfDates } from './holidays.ts';

const durations = fc
  .record({
    amount: fc.integer({ min: 0, max: 400 }),
    more: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
    unit: fc.constantFrom(...DURATION_UNITS),
  })
  .map(({ amount, more, unit }): Duration => (more ? { amount, upTo: amount + more, unit } : { amount, unit }));
const dates = fc
  .integer({ min: dayNumberOf('1990-01-01') ?? 0, max: dayNumberOf('2099-12-31') ?? 0 })
  .map((day) => dateOfDayNumber(day) ?? '');

describe('reading', () => {
  test.each<[string, Duration]>([
    ['90 days', { amount: 90, unit: 'day' }],
    ['1 day', { amount: 1, unit: 'day' }],
    ['0 days', { amount: 0, unit: 'day' }],
    ['10 business days', { amount: 10, unit: 'business-day' }],
    ['1 business day', { amount: 1, unit: 'business-day' }],
    ['6 weeks', { amount: 6, unit: 'week' }],
    ['18 months', { amount: 18, unit: 'month' }],
    ['2 quarters', { amount: 2, unit: 'quarter' }],
    ['3 years', { amount: 3, unit: 'year' }],
    ['1,000 days', { amount: 1000, unit: 'day' }],
    ['1000 days', { amount: 1000, unit: 'day' }],
    ['4 hours', { amount: 4, unit: 'hour' }],
    ['3..5 weeks', { amount: 3, upTo: 5, unit: 'week' }],
    ['0..1 month', { amount: 0, upTo: 1, unit: 'month' }],
  ])('%s', (text, value) => {
    expect(readDuration(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['90d', '90 days'],
    ['1 days', '1 day'],
    ['90 calendar days', '90 days'],
    ['10 business-days', '10 business days'],
    ['10 working days', '10 business days'],
    ['10 Business Days', '10 business days'],
    ['10bd', '10 business days'],
    ['6 wks', '6 weeks'],
    ['18 Months', '18 months'],
    ['18 mo', '18 months'],
    ['2 qtrs', '2 quarters'],
    ['3yrs', '3 years'],
    ['1 000 days', '1,000 days'],
    ['1.5 years', '18 months'],
    ['0.25 years', '3 months'],
    ['3-5 days', '3..5 days'],
    ['3 to 5 days', '3..5 days'],
    ['5..3 days', '3..5 days'],
    ['1..1.5 years', '12..18 months'],
    ['3..3 days', '3 days'],
    ['24h', '24 hours'],
  ])('%s is read as %s and told', (text, spelling) => {
    const reading = readDuration(text);
    expect(reading).toMatchObject({ ok: true, sloppy: { code: 'sloppy-spelling', spellings: [spelling] } });
    expect(readDuration(spelling)).toEqual({ ok: true, value: reading.ok && reading.value });
  });

  test.each([
    ['1.5 months', 'not-whole', ['1 month', '2 months']],
    ['0.5 quarters', 'not-whole', ['0 quarters', '1 quarter']],
    ['2.5 business days', 'not-whole', ['2 business days', '3 business days']],
    ['1.5..2.5 months', 'not-whole', ['1..3 months']],
    ['1,2000 days', 'ambiguous', ['1.2000 days', '12,000 days']],
    ['-3 days', 'impossible', []],
    ['99,999,999 years', 'impossible', []],
    ['10 busines days', 'unreadable', ['10 business days']],
    ['3 moths', 'unreadable', ['3 months']],
    ['ten days', 'unreadable', []],
    ['5 dogs', 'unreadable', []],
    ['days', 'unreadable', []],
    ['5', 'unreadable', []],
    ['', 'unreadable', []],
  ])('%j is told as %s', (text, code, spellings) => {
    expect(readDuration(text)).toMatchObject({ ok: false, problem: { code, spellings } });
  });

  test('what is written reads back', () => {
    fc.assert(
      fc.property(durations, (value) => {
        expect(readDuration(formatDuration(value))).toEqual({ ok: true, value });
      }),
    );
  });

  test('no text throws', () => {
    const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789.,- daysmonth') }));
    fc.assert(
      fc.property(texts, (text) => {
        expect(typeof readDuration(text).ok).toBe('boolean');
      }),
    );
  });
});

describe('adding to a date and going back from it', () => {
  const calendar = calendarOfDates('Easter', ['2026-04-03', '2026-04-06']);

  test.each([
    // The day of the event is day 0.
    ['2026-03-01', '30 days', '2026-03-31', '2026-01-30'],
    ['2026-03-01', '0 days', '2026-03-01', '2026-03-01'],
    ['2026-03-01', '2 weeks', '2026-03-15', '2026-02-15'],
    // Months clamp to the last day of the month.
    ['2026-01-31', '1 month', '2026-02-28', '2025-12-31'],
    ['2028-01-31', '1 month', '2028-02-29', '2027-12-31'],
    ['2026-05-31', '1 month', '2026-06-30', '2026-04-30'],
    ['2026-11-30', '1 quarter', '2027-02-28', '2026-08-30'],
    ['2028-02-29', '1 year', '2029-02-28', '2027-02-28'],
    ['2028-02-29', '4 years', '2032-02-29', '2024-02-29'],
    // Business days skip the weekend and the holidays of Easter.
    ['2026-04-02', '1 business day', '2026-04-07', '2026-04-01'],
    ['2026-04-07', '5 business days', '2026-04-14', '2026-03-27'],
    // Hours count as the whole days in them; of a range the longer end.
    ['2026-03-01', '36 hours', '2026-03-02', '2026-02-28'],
    ['2026-03-01', '4 hours', '2026-03-01', '2026-03-01'],
    ['2026-03-01', '3..5 days', '2026-03-06', '2026-02-24'],
  ])('%s and %s is %s; before it %s', (date, text, after, before) => {
    const reading = readDuration(text);
    if (!reading.ok) throw new Error(reading.problem.message);
    expect(addDuration(date, reading.value, calendar)).toBe(after);
    expect(subtractDuration(date, reading.value, calendar)).toBe(before);
  });

  test('agrees with Temporal for every unit that it has', () => {
    const fields = { day: 'days', week: 'weeks', month: 'months', year: 'years' } as const;
    const units = fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const);
    fc.assert(
      fc.property(dates, durations, units, (date, { amount: count }, unit) => {
        const duration: Duration = { amount: count, unit };
        const amount = { [fields[unit]]: count };
        expect(addDuration(date, duration)).toBe(Temporal.PlainDate.from(date).add(amount).toString());
        expect(subtractDuration(date, duration)).toBe(Temporal.PlainDate.from(date).subtract(amount).toString());
      }),
    );
  });

  test('there and back: exact for days and weeks, never later and within three days for months', () => {
    fc.assert(
      fc.property(dates, durations, (date, duration) => {
        fc.pre(duration.unit !== 'business-day');
        const back = subtractDuration(addDuration(date, duration) ?? '', duration) ?? '';
        const lost = daysBetween(back, date) ?? Number.NaN;
        const most = ['hour', 'day', 'week'].includes(duration.unit) ? 0 : 3;
        expect(lost).toBeGreaterThanOrEqual(0);
        expect(lost).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('a later event and a longer duration never end earlier', () => {
    fc.assert(
      fc.property(dates, dates, durations, fc.nat({ max: 50 }), (a, b, duration, more) => {
        const [first = '', second = ''] = [a, b].sort();
        const end = addDuration(first, duration) ?? '';
        expect((addDuration(second, duration) ?? '') >= end).toBe(true);
        const longer = { amount: (duration.upTo ?? duration.amount) + more, unit: duration.unit };
        expect((addDuration(first, longer) ?? '') >= end).toBe(true);
      }),
    );
  });

  test('the approximate length is near the true one', () => {
    fc.assert(
      fc.property(dates, durations, (date, duration) => {
        // Over centuries the mean year of 365.25 days drifts from the calendar by a day in 128 years.
        fc.pre(approximateDays(duration) < 40_000);
        const days = daysBetween(date, addDuration(date, duration) ?? '') ?? Number.NaN;
        expect(Math.abs(days - approximateDays(duration))).toBeLessThan(4);
      }),
    );
  });

  test('nothing follows from what is no date or lies beyond the years', () => {
    expect(addDuration('2026-02-30', { amount: 1, unit: 'day' })).toBeUndefined();
    expect(addDuration('9999-12-31', { amount: 1, unit: 'month' })).toBeUndefined();
    expect(subtractDuration('0001-01-01', { amount: 1, unit: 'year' })).toBeUndefined();
  });
});

describe('comparing and adding up', () => {
  test.each([
    ['10 business days', '14 days', 0],
    ['1 month', '30 days', 1],
    ['1 month', '31 days', -1],
    ['1 quarter', '3 months', 0],
    ['1 year', '12 months', 0],
    ['1 year', '4 quarters', 0],
    ['6 weeks', '45 days', -1],
    ['48 hours', '2 days', 0],
    ['3..5 days', '4 days', 1],
  ])('%s against %s is %d', (a, b, expected) => {
    const [x, y] = [readDuration(a), readDuration(b)];
    expect(x.ok && y.ok && compareDurations(x.value, y.value)).toBe(expected);
  });

  test.each([
    [
      ['10 business days', '15 business days', '20 business days', '45 days'],
      '45 business days + 45 days ≈ 108 days',
      108,
    ],
    [['2 weeks', '3 days'], '2 weeks + 3 days = 17 days', 17],
    [['30 days', '15 days'], '45 days', 45],
    [['10 business days'], '10 business days ≈ 14 days', 14],
    [['3..5 days', '2 days'], '5..7 days ≈ 7 days', 7],
    [['1 year', '6 months'], '1 year + 6 months ≈ 548 days', 548],
    [[], '0 days', 0],
  ])('%j come to %s', (texts, text, days) => {
    const parts = texts.map((part) => readDuration(part)).flatMap((reading) => (reading.ok ? [reading.value] : []));
    expect(totalDuration(parts)).toMatchObject({ text, days });
  });
});
