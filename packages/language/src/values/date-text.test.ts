import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOfDayNumber, dayNumberOf, formatDate, isDate } from './date.ts';
import { monthNumber, readDate } from './date-text.ts';

const dates = fc
  .integer({ min: dayNumberOf('1990-01-01') ?? 0, max: dayNumberOf('2099-12-31') ?? 0 })
  .map((day) => dateOfDayNumber(day) ?? '');

test('the canonical date is read as it is', () => {
  expect(readDate('2026-03-01')).toEqual({ ok: true, value: '2026-03-01' });
});

describe('sloppy dates with one meaning are read and told', () => {
  test.each([
    ['2026-3-1', '2026-03-01'],
    ['2026/03/01', '2026-03-01'],
    ['2026.3.1', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['01.03.2026', '2026-03-01'],
    ['1. 3. 2026', '2026-03-01'],
    ['1.3.26', '2026-03-01'],
    ['31/3/2026', '2026-03-31'],
    ['3/31/2026', '2026-03-31'],
    ['31-3-2026', '2026-03-31'],
    ['3/3/2026', '2026-03-03'],
    ['1 March 2026', '2026-03-01'],
    ['1st of March 2026', '2026-03-01'],
    ['March 1, 2026', '2026-03-01'],
    ['Mar 1 2026', '2026-03-01'],
    ['1-Mar-2026', '2026-03-01'],
    ['２０２６-03-01', '2026-03-01'],
    [' 2026-03-01 ', '2026-03-01'],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toMatchObject({
      ok: true,
      value: date,
      sloppy: { code: 'sloppy-spelling', spellings: [date] },
    });
  });
});

describe('the day and the month are never guessed', () => {
  test.each([
    ['1/3/2026', ['2026-03-01', '2026-01-03']],
    ['01-03-2026', ['2026-03-01', '2026-01-03']],
    ['12/11/26', ['2026-11-12', '2026-12-11']],
  ])('%s is ambiguous', (text, spellings) => {
    expect(readDate(text)).toMatchObject({ ok: false, problem: { code: 'ambiguous', spellings } });
  });
});

describe('a day that does not exist is told with the nearest', () => {
  test.each([
    ['2026-02-30', ['2026-02-28']],
    ['2028-02-30', ['2028-02-29']],
    ['2026-04-31', ['2026-04-30']],
    ['2026-01-32', ['2026-01-31']],
    ['2026-01-00', ['2026-01-01']],
    ['2026-13-01', ['2026-01-13', '2026-12-01']],
    ['2026-00-10', ['2026-01-10']],
    ['30/2/2026', ['2026-02-28']],
    ['31.04.2026', ['2026-04-30']],
    ['30 Feb 2026', ['2026-02-28']],
    ['0000-01-01', []],
  ])('%s', (text, spellings) => {
    expect(readDate(text)).toMatchObject({ ok: false, problem: { code: 'impossible', spellings } });
  });

  test('and with the reason', () => {
    const reading = readDate('2026-02-30');
    expect(!reading.ok && reading.problem.message).toBe(
      "'2026-02-30' does not exist: February 2026 has 28 days. Is 2026-02-28 meant?",
    );
  });
});

test.each(['', 'soon', '2026', '2026-03', '1.3', 'March 2026', '2026-03/01', '1 Foo 2026', '12345678901'])(
  '%j is unreadable',
  (text) => {
    expect(readDate(text)).toMatchObject({ ok: false, problem: { code: 'unreadable', spellings: [] } });
  },
);

test.each([
  ['March', 3],
  ['mar', 3],
  ['SEPT.', 9],
  ['December', 12],
  ['ma', undefined],
  ['Marchy', undefined],
])('the month %s is %s', (name, month) => {
  expect(monthNumber(name)).toBe(month);
});

test('a date in running text reads back', () => {
  fc.assert(
    fc.property(dates, (date) => {
      expect(readDate(formatDate(date))).toMatchObject({ ok: true, value: date });
    }),
  );
});

test('no text throws, and what is offered exists', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...'0123456789-./ ') }),
    fc
      .tuple(fc.integer({ min: 0, max: 99 }), fc.constantFrom('/', '.', '-'), fc.integer({ min: 0, max: 99 }))
      .map(([a, separator, b]) => `${a}${separator}${b}${separator}2026`),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const reading = readDate(text);
      const spellings = (reading.ok ? reading.sloppy : reading.problem)?.spellings ?? [];
      expect(spellings.every(isDate)).toBe(true);
      if (reading.ok) expect(isDate(reading.value)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
