/**
 * Calendar dates as text: `YYYY-MM-DD` in the proleptic Gregorian calendar, years 0001 to 9999, without a time of day and
 * without a time zone, so that no daylight-saving change can move a deadline. Such texts sort as dates do, and JSON keeps
 * them as they are.
 *
 * The arithmetic is on day numbers. It agrees with `Temporal.PlainDate` (with overflow `constrain`), which the tests hold
 * it against, and needs no polyfill at start-up. A text that is no date, or a result outside the years, gives `undefined`.
 */
export type PlainDateText = string;

/** The three numbers of a date; `month` and `day` count from 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** ISO 8601 weekdays: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The English names of the months, January first. */
export const MONTH_NAMES: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Whether a text is a canonical date that exists (`2026-02-30` does not). */
export function isDate(text: string): boolean {
  return datePartsOf(text) !== undefined;
}

/** The year, month and day of a date. */
export function datePartsOf(date: PlainDateText): DateParts | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return undefined;
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return exists(parts) ? parts : undefined;
}

/** The date with this year, month and day, if there is one. */
export function dateOfParts(parts: DateParts): PlainDateText | undefined {
  if (!exists(parts)) return undefined;
  const { year, month, day } = parts;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** How many days a month of a year has; `undefined` when the month is not 1 to 12. */
export function daysInMonth(year: number, month: number): number | undefined {
  return month === 2 && isLeapYear(year) ? 29 : MONTH_LENGTHS[month - 1];
}

/** Gregorian rule: every fourth year, no full century, but every fourth century. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 1970-01-01, negative before it. */
export function dayNumberOf(date: PlainDateText): number | undefined {
  const parts = datePartsOf(date);
  if (!parts) return undefined;
  // Years begin in March here, so that the leap day is the last of its year (H. Hinnant, "chrono-Compatible Low-Level
  // Date Algorithms", days_from_civil).
  const year = parts.month <= 2 ? parts.year - 1 : parts.year;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const monthFromMarch = (parts.month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + parts.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_1970;
}

/** The date so many days after 1970-01-01 (`civil_from_days` of the same source). */
export function dateOfDayNumber(dayNumber: number): PlainDateText | undefined {
  if (!Number.isSafeInteger(dayNumber)) return undefined;
  const shifted = dayNumber + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return dateOfParts({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
}

/** The date so many days later, or earlier when negative. */
export function addDays(date: PlainDateText, days: number): PlainDateText | undefined {
  const dayNumber = dayNumberOf(date);
  return dayNumber === undefined ? undefined : dateOfDayNumber(dayNumber + days);
}

/**
 * The same day of the month so many months later, or earlier when negative. A day that the month does not have becomes
 * its last day: 2026-01-31 plus one month is 2026-02-28.
 */
export function addMonths(date: PlainDateText, months: number): PlainDateText | undefined {
  const parts = datePartsOf(date);
  if (!parts || !Number.isSafeInteger(months)) return undefined;
  const count = parts.year * 12 + (parts.month - 1) + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return dateOfParts({ year, month, day: Math.min(parts.day, daysInMonth(year, month) ?? 0) });
}

/** Days from one date to another, negative when `to` is earlier. */
export function daysBetween(from: PlainDateText, to: PlainDateText): number | undefined {
  const start = dayNumberOf(from);
  const end = dayNumberOf(to);
  return start === undefined || end === undefined ? undefined : end - start;
}

/** The weekday of a date. */
export function weekdayOf(date: PlainDateText): Weekday | undefined {
  const dayNumber = dayNumberOf(date);
  return dayNumber === undefined ? undefined : weekdayOfDayNumber(dayNumber);
}

/** The weekday of a day number; 1970-01-01 was a Thursday. */
export function weekdayOfDayNumber(dayNumber: number): Weekday {
  return ((((dayNumber % 7) + 10) % 7) + 1) as Weekday;
}

/** -1, 0 or 1 as `a` is before, on or after `b`; made for sorting canonical dates. */
export function compareDates(a: PlainDateText, b: PlainDateText): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The earliest date, as `earlier-of A and B` means; `undefined` for none. */
export function earliestOf(dates: Iterable<PlainDateText>): PlainDateText | undefined {
  return extremeOf(dates, -1);
}

/** The latest date, as `later-of A and B` means; `undefined` for none. */
export function latestOf(dates: Iterable<PlainDateText>): PlainDateText | undefined {
  return extremeOf(dates, 1);
}

/** A date for running text, unambiguous for every reader: `1 March 2026`. A text that is no date comes back as it is. */
export function formatDate(date: PlainDateText): string {
  const parts = datePartsOf(date);
  return parts ? `${parts.day} ${MONTH_NAMES[parts.month - 1]} ${parts.year}` : date;
}

const MONTH_LENGTHS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of 400 Gregorian years. */
const DAYS_PER_ERA = 146_097;

/** Days from 0000-03-01 to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_468;

function exists({ year, month, day }: DateParts): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  return year >= 1 && year <= 9999 && day >= 1 && day <= (daysInMonth(year, month) ?? 0);
}

function extremeOf(dates: Iterable<PlainDateText>, wanted: number): PlainDateText | undefined {
  let extreme: PlainDateText | undefined;
  for (const date of dates) {
    if (extreme === undefined || compareDates(date, extreme) === wanted) extreme = date;
  }
  return extreme;
}
