import { describe, expect, test, vi } from 'vitest';
import { nationalCalendar, nationalHolidays, publicHolidays } from './holidays.ts';
import { addBusinessDays, isBusinessDay, WEEKENDS_ONLY } from './values/holidays.ts';

function calendarOf(...codes: string[]) {
  const { calendar, remarks } = nationalHolidays(codes);
  expect(remarks).toEqual([]);
  return calendar;
}

describe('which days are holidays', () => {
  test.each([
    // Independence Day 2026 is a Saturday and kept on the Friday; New Year 2022 was kept in 2021.
    ['US', '2026-07-03', true],
    ['US', '2026-07-02', false],
    ['US', '2021-12-31', true],
    ['US', '2026-11-26', true],
    // Observed, but no public holiday.
    ['US', '2026-02-14', false],
    // What only a part of the country has.
    ['US', '2026-03-31', false],
    ['US-CA', '2026-03-31', true],
    ['GB', '2026-08-31', false],
    ['GB-ENG', '2026-08-31', true],
    ['GB-ENG', '2026-04-06', true],
    ['GB-SCT', '2026-01-02', true],
    ['GB-ENG', '2026-12-28', true],
    ['DE-BY', '2026-01-06', true],
    ['DE-BE', '2026-01-06', false],
    // Holidays of several days, also over the turn of the year.
    ['RU', '2026-01-06', true],
    ['RU', '2026-01-07', true],
    ['RU', '2026-01-09', false],
    ['SZ', '2027-01-02', true],
    // Three whole days at the end of Ramadan; half days are business days.
    ['TR', '2026-03-22', true],
    ['TR', '2026-03-23', false],
    ['GT', '2026-12-24', false],
    ['JP', '2026-05-06', true],
    ['JP', 'soon', false],
  ])('%s %s: %s', (code, date, expected) => {
    expect(calendarOf(code).isHoliday(date)).toBe(expected);
  });

  test('by name', () => {
    expect(publicHolidays('US', 2026).map((holiday) => holiday.date)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-03',
      '2026-07-04',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
    expect(publicHolidays('US', 2026)).toContainEqual({ date: '2026-09-07', name: 'Labor Day' });
    expect(publicHolidays('DE', 2026)).toContainEqual({ date: '2026-01-01', name: "New Year's Day" });
  });

  test('the weekend is the country’s', () => {
    expect(isBusinessDay('2026-03-08', calendarOf('SA'))).toBe(true);
    expect(isBusinessDay('2026-03-06', calendarOf('SA'))).toBe(false);
    expect(isBusinessDay('2026-03-06', calendarOf('AE'))).toBe(true);
  });
});

describe('several countries', () => {
  test('a day off anywhere is a day off', () => {
    // Good Friday and Easter Monday are days off in England, not in the United States.
    expect(addBusinessDays('2026-04-02', 1, calendarOf('US'))).toBe('2026-04-03');
    expect(addBusinessDays('2026-04-02', 1, calendarOf('US', 'GB-ENG'))).toBe('2026-04-07');
    expect(addBusinessDays('2026-04-07', -1, calendarOf('US', 'GB-ENG'))).toBe('2026-04-02');
    expect(calendarOf('US', 'GB-ENG').name).toBe('US, GB-ENG');
  });

  test('what is unknown or sloppy is told, and the rest still counts', () => {
    const { calendar, remarks } = nationalHolidays(['us', 'XX', 'US-ZZ', 'AQ', 'DE-BY-X']);
    expect(calendar.isHoliday('2026-07-03')).toBe(true);
    expect(remarks.map(({ written, remark }) => [written, remark.code, remark.spellings.at(-1)])).toEqual([
      ['us', 'sloppy-spelling', 'US'],
      ['XX', 'unreadable', undefined],
      ['US-ZZ', 'unreadable', 'US'],
      ['AQ', 'unreadable', undefined],
      ['DE-BY-X', 'unreadable', 'DE-BY'],
    ]);
    expect(nationalHolidays([]).calendar).toBe(WEEKENDS_ONLY);
    expect(nationalCalendar('constructor').ok).toBe(false);
  });
});

test('the machine’s time zone changes nothing', async () => {
  const found: string[] = [];
  for (const [zone, offset] of [
    ['UTC', 0],
    ['Pacific/Auckland', -720],
    ['America/Los_Angeles', 420],
  ] as const) {
    vi.stubEnv('TZ', zone);
    vi.resetModules();
    expect(new Date(2026, 6, 1).getTimezoneOffset()).toBe(offset);
    const fresh = await import('./holidays.ts');
    const days = ['US', 'JP', 'NZ', 'SA', 'TR', 'BR'].flatMap((code) => fresh.publicHolidays(code, 2026));
    expect(days.length).toBeGreaterThan(50);
    found.push(JSON.stringify(days));
  }
  vi.unstubAllEnvs();
  expect(new Set(found).size).toBe(1);
});
