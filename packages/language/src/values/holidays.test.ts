import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dateOfDayNumber, dayNumberOf } from './date.ts';
import type { HolidayCalendar } from './holidays.ts';
import {
  addBusinessDays,
  businessDayOnOrAfter,
  businessDayOnOrBefore,
  calendarOfDates,
  isBusinessDay,
  uniteCalendars,
  WEEKENDS_ONLY,
} from './holidays.ts';

/** Good Friday and Easter Monday, a Tuesday, Christmas and the day after, New Year. */
const OFFICE = calendarOfDates('Office', [
  '2026-04-03',
  '2026-04-06',
  '2026-05-12',
  '2026-12-25',
  '2026-12-26',
  '2027-01-01',
]);

const dates = fc
  .integer({ min: dayNumberOf('2026-01-01') ?? 0, max: dayNumberOf('2027-12-31') ?? 0 })
  .map((day) => dateOfDayNumber(day) ?? '');

describe('counting business days, forwards and backwards', () => {
  test.each([
    // From a Monday within the week, over one weekend, over two.
    ['2026-03-02', 1, '2026-03-03'],
    ['2026-03-02', 5, '2026-03-09'],
    ['2026-03-02', 10, '2026-03-16'],
    ['2026-03-16', -10, '2026-03-02'],
    // From a Friday, a Saturday and a Sunday.
    ['2026-03-06', 1, '2026-03-09'],
    ['2026-03-07', 1, '2026-03-09'],
    ['2026-03-08', 1, '2026-03-09'],
    ['2026-03-07', -1, '2026-03-06'],
    ['2026-03-09', -1, '2026-03-06'],
    // Over Easter: Friday and Monday are holidays.
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-04-07', -1, '2026-04-02'],
    ['2026-04-03', 1, '2026-04-07'],
    // A holiday amid the week; a holiday on a Saturday takes no further day.
    ['2026-05-11', 1, '2026-05-13'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-31', 1, '2027-01-04'],
    // Zero is the day itself, even on a holiday.
    ['2026-04-03', 0, '2026-04-03'],
  ])('%s and %d is %s', (date, count, expected) => {
    expect(addBusinessDays(date, count, OFFICE)).toBe(expected);
  });

  test('nothing follows from a text that is no date, a fraction, or a calendar without business days', () => {
    const never: HolidayCalendar = { name: 'never', isHoliday: () => true };
    expect(addBusinessDays('2026-02-30', 1)).toBeUndefined();
    expect(addBusinessDays('2026-03-02', 1.5)).toBeUndefined();
    expect(addBusinessDays('2026-03-02', 1e12)).toBeUndefined();
    expect(addBusinessDays('2026-03-02', 1, never)).toBeUndefined();
    expect(addBusinessDays('9999-12-31', 5)).toBeUndefined();
  });

  test('forth and back leads from a business day to itself', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 300 }), (date, count) => {
        fc.pre(isBusinessDay(date, OFFICE));
        expect(addBusinessDays(addBusinessDays(date, count, OFFICE) ?? '', -count, OFFICE)).toBe(date);
      }),
    );
  });

  test('every result is a business day, and exactly so many lie after the event', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (date, count) => {
        const end = addBusinessDays(date, count, OFFICE) ?? '';
        expect(isBusinessDay(end, OFFICE)).toBe(true);
        let counted = 0;
        for (let day = addDays(date, 1) ?? ''; day <= end; day = addDays(day, 1) ?? '~') {
          if (isBusinessDay(day, OFFICE)) counted += 1;
        }
        expect(counted).toBe(count);
      }),
    );
  });

  test('holidays never make a deadline earlier', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 200 }), (date, count) => {
        const plain = addBusinessDays(date, count) ?? '';
        expect((addBusinessDays(date, count, OFFICE) ?? '') >= plain).toBe(true);
      }),
    );
  });
});

describe('calendars', () => {
  test('weekends only', () => {
    expect(['2026-03-06', '2026-03-07', '2026-03-08', '2026-12-25', 'soon'].map((date) => isBusinessDay(date))).toEqual(
      [true, false, false, true, false],
    );
  });

  test('moving onto a business day', () => {
    expect(businessDayOnOrAfter('2026-04-03', OFFICE)).toBe('2026-04-07');
    expect(businessDayOnOrBefore('2026-04-06', OFFICE)).toBe('2026-04-02');
    expect(businessDayOnOrAfter('2026-04-07', OFFICE)).toBe('2026-04-07');
  });

  test('a day off on either side is a day off, weekends included', () => {
    const gulf = calendarOfDates('Gulf', ['2026-03-04'], [5, 6]);
    const both = uniteCalendars([OFFICE, gulf]);
    expect(both.name).toBe('Office, Gulf');
    // Wednesday is the holiday of one side, Friday to Sunday are the two weekends.
    expect(addBusinessDays('2026-03-03', 1, both)).toBe('2026-03-05');
    expect(addBusinessDays('2026-03-05', 1, both)).toBe('2026-03-09');
    expect(isBusinessDay('2026-05-12', both)).toBe(false);
  });

  test('no calendar is weekends only, one is itself', () => {
    expect(uniteCalendars([])).toBe(WEEKENDS_ONLY);
    expect(uniteCalendars([OFFICE])).toBe(OFFICE);
  });
});
