import { describe, expect, test } from 'vitest';
import { formatYearlyDay, readYearlyDay, yearlyDayIn } from './yearly-day.ts';

describe('reading', () => {
  test('the canonical form', () => {
    expect(readYearlyDay('15 March')).toEqual({ ok: true, value: { month: 3, day: 15 } });
    expect(readYearlyDay('29 February')).toEqual({ ok: true, value: { month: 2, day: 29 } });
  });

  test.each([
    ['15 march', '15 March'],
    ['March 15', '15 March'],
    ['15th March', '15 March'],
    ['15th of Mar.', '15 March'],
    ['15. March', '15 March'],
    ['Sept 1st', '1 September'],
  ])('%s is read as %s and told', (text, spelling) => {
    expect(readYearlyDay(text)).toMatchObject({ ok: true, sloppy: { spellings: [spelling] } });
  });

  test.each([
    ['31 June', '30 June'],
    ['30 February', '29 February'],
    ['0 March', '1 March'],
    ['99 May', '31 May'],
  ])('%s does not exist; %s is offered', (text, nearest) => {
    expect(readYearlyDay(text)).toMatchObject({ ok: false, problem: { code: 'impossible', spellings: [nearest] } });
  });

  test.each(['', '15', 'March', '15.3.', '15 Foo', '15 March 2026'])('%j is unreadable', (text) => {
    expect(readYearlyDay(text)).toMatchObject({ ok: false, problem: { code: 'unreadable' } });
  });
});

test('every day of a leap year reads back', () => {
  for (let month = 1; month <= 12; month++) {
    for (let day = 1; day <= 28; day++) {
      expect(readYearlyDay(formatYearlyDay({ month, day }))).toEqual({ ok: true, value: { month, day } });
    }
  }
});

test('29 February is the 28th where the year has none', () => {
  expect(yearlyDayIn({ month: 2, day: 29 }, 2027)).toBe('2027-02-28');
  expect(yearlyDayIn({ month: 2, day: 29 }, 2028)).toBe('2028-02-29');
  expect(yearlyDayIn({ month: 3, day: 15 }, 2026)).toBe('2026-03-15');
  expect(yearlyDayIn({ month: 13, day: 1 }, 2026)).toBeUndefined();
});
