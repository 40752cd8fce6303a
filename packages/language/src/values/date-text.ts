import type { DateParts, PlainDateText } from './date.ts';
import { dateOfParts, daysInMonth, formatDate, isDate, MONTH_NAMES } from './date.ts';
import type { Reading } from './reading.ts';
import { plainText, quote, read, unread, unreadAmbiguous } from './reading.ts';

/**
 * Reads a date. The canonical form is ISO 8601, `2026-03-01`.
 *
 * Read and told, because they have one meaning:
 * - year first with any separator or none: `2026-3-1`, `2026/03/01`, `2026.3.1`, `20260301`;
 * - dots with the day first, as all countries that write dots do: `01.03.2026`, `1.3.26`;
 * - slashes or hyphens with the year last, when one number is above 12: `31/3/2026`, `3/31/2026`;
 * - English months: `1 March 2026`, `March 1, 2026`, `1st Mar 2026`. A year of two digits is one of 2000 to 2099.
 *
 * `1/3/2026` is ambiguous and gives no date: the day and the month are never guessed. A day that does not exist
 * (`2026-02-30`) is told with the nearest that does.
 */
export function readDate(written: string): Reading<PlainDateText> {
  if (isDate(written)) return read(written);
  const text = plainText(written).slice(0, LONGEST);
  const candidates = candidatesOf(text);
  if (candidates.length === 0) {
    return unread('unreadable', `${quote(written)} is not a date. Write year, month and day as in 2026-03-01.`);
  }
  const dates = [...new Set(candidates.flatMap((candidate) => dateOfParts(candidate) ?? []))];
  const [date] = dates;
  if (date && dates.length === 1) {
    const message = `${quote(written)} is read as ${formatDate(date)}; write ${date}.`;
    return { ok: true, value: date, sloppy: { code: 'sloppy-spelling', message, spellings: [date] } };
  }
  if (date) return unreadAmbiguous(written, dates);
  return impossible(written, candidates);
}

/** The number of a month, 1 to 12, from its English name or its first letters (three or more, any case). */
export function monthNumber(name: string): number | undefined {
  const wanted = name.toLowerCase().replace(/\.$/, '');
  if (wanted.length < 3) return undefined;
  const index = MONTH_NAMES.findIndex((month) => month.toLowerCase().startsWith(wanted));
  return index >= 0 ? index + 1 : wanted === 'sept' ? 9 : undefined;
}

const LONGEST = 60;

/** Every order of year, month and day that a text's form allows, whether or not such a day exists. */
function candidatesOf(text: string): DateParts[] {
  const yearFirst = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})\.?$/.exec(text) ?? /^(\d{4})()(\d{2})(\d{2})$/.exec(text);
  if (yearFirst) return [parts(yearFirst[1], yearFirst[3], yearFirst[4])];

  const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/.exec(text);
  if (dotted) return [parts(dotted[3], dotted[2], dotted[1])];

  const yearLast = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (yearLast) {
    const dayFirst = parts(yearLast[4], yearLast[3], yearLast[1]);
    return [dayFirst, parts(yearLast[4], yearLast[1], yearLast[3])];
  }

  const dayMonth = /^(\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?([a-z]{3,}\.?)[ ,-]+(\d{4})$/i.exec(text);
  if (dayMonth) return named(dayMonth[3], dayMonth[2], dayMonth[1]);
  const monthDay = /^([a-z]{3,}\.?) (\d{1,2})(?:st|nd|rd|th)?[ ,]+(\d{4})$/i.exec(text);
  return monthDay ? named(monthDay[3], monthDay[1], monthDay[2]) : [];
}

function parts(year = '', month = '', day = ''): DateParts {
  return { year: Number(year) + (year.length === 2 ? 2000 : 0), month: Number(month), day: Number(day) };
}

function named(year = '', month = '', day = ''): DateParts[] {
  const number = monthNumber(month);
  return number === undefined ? [] : [{ year: Number(year), month: number, day: Number(day) }];
}

/** No candidate exists: says why, and offers month and day swapped, then the nearest day that exists. */
function impossible(written: string, candidates: readonly DateParts[]): Reading<PlainDateText> {
  const inMonth = candidates.filter(({ month }) => month >= 1 && month <= 12);
  const [first] = inMonth;
  const length = first && daysInMonth(first.year, first.month);
  const reason =
    first?.year === 0
      ? 'years run from 0001 to 9999'
      : length
        ? `${MONTH_NAMES[first.month - 1]} ${first.year} has ${length} days`
        : 'a year has 12 months, counted from 1';

  const swapped = candidates.map(({ year, month, day }) => (month > 12 ? { year, month: day, day: month } : undefined));
  const near = (inMonth.length > 0 ? inMonth : candidates).map(({ year, month, day }) => {
    const nearestMonth = Math.min(Math.max(month, 1), 12);
    const lastDay = daysInMonth(year, nearestMonth) ?? 31;
    return { year, month: nearestMonth, day: Math.min(Math.max(day, 1), lastDay) };
  });
  const spellings = [...new Set([...swapped, ...near].flatMap((parts) => (parts && dateOfParts(parts)) ?? []))];
  const advice = spellings[0] ? ` Is ${spellings[0]} meant?` : '';
  return unread('impossible', `${quote(written)} does not exist: ${reason}.${advice}`, spellings);
}
