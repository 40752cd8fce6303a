import type { PlainDateText } from './date.ts';
import { addDays, addMonths } from './date.ts';
import type { HolidayCalendar } from './holidays.ts';
import { addBusinessDays, WEEKENDS_ONLY } from './holidays.ts';
import { nearestWord } from './nearest-word.ts';
import { formatNumber, readNumber } from './number.ts';
import type { Reading } from './reading.ts';
import { plainText, quote, read, readSloppy, unread } from './reading.ts';

/** The units in which agreements count time. */
export type DurationUnit = 'day' | 'business-day' | 'week' | 'month' | 'quarter' | 'year';

/** A length of time in one unit: `10 business days` is `{ amount: 10, unit: 'business-day' }`. */
export interface Duration {
  /** A whole number, zero or more. */
  readonly amount: number;
  readonly unit: DurationUnit;
}

/** Every unit, shortest first. */
export const DURATION_UNITS: readonly DurationUnit[] = ['day', 'business-day', 'week', 'month', 'quarter', 'year'];

/**
 * Reads a duration: a whole number, a space, a unit, singular or plural: `90 days`, `1 month`, `10 business days`.
 * `90d`, `10 working days`, `10 business-days`, `90 calendar days`, `6 wks`, `18 Months` and `1 days` are read and told.
 * A fraction is read when it is a whole number of smaller units (`1.5 years` is `18 months`), else told.
 */
export function readDuration(written: string): Reading<Duration> {
  const match = /^([+-]?[\d.,'_]+(?: \d{3})*) *([a-z][a-z -]*)\.?$/i.exec(plainText(written).slice(0, LONGEST));
  const unitText = (match?.[2] ?? '').trim();
  const unit = durationUnit(unitText);
  const number = readNumber(match?.[1] ?? '');
  if (!unit || !number.ok) {
    const nearest = !unit && number.ok ? nearestWord(unitText, UNIT_WORDS.keys()) : undefined;
    const nearestUnit = nearest && number.ok ? UNIT_WORDS.get(nearest) : undefined;
    const meant = nearestUnit && number.ok ? [formatDuration({ amount: Number(number.value), unit: nearestUnit })] : [];
    const advice = meant[0]
      ? `Is ${meant[0]} meant?`
      : 'Write a number and a unit: 90 days, 10 business days, 18 months.';
    return unread('unreadable', `${quote(written)} is not a length of time. ${advice}`, meant);
  }
  const amount = Number(number.value);
  if (amount < 0 || amount > MOST) {
    const why = amount < 0 ? 'a length of time is never negative' : `it is longer than ${formatNumber(String(MOST))}`;
    return unread('impossible', `${quote(written)} cannot stand here: ${why}.`);
  }
  if (Number.isInteger(amount)) {
    const value = { amount, unit };
    const spelling = formatDuration(value);
    const asWritten = !number.sloppy && written === `${match?.[1]} ${unitName(unit, amount)}`;
    return asWritten ? read(value) : readSloppy(value, written, spelling);
  }
  const months = MONTHS[unit];
  if (months && Number.isInteger(amount * months)) {
    const value: Duration = { amount: amount * months, unit: 'month' };
    return readSloppy(value, written, formatDuration(value));
  }
  const spellings = [Math.floor(amount), Math.ceil(amount)].map((whole) => formatDuration({ amount: whole, unit }));
  return unread('not-whole', `${quote(written)} has a fraction, and no smaller unit makes it whole.`, spellings);
}

/** The unit that a word or phrase names (`business days`, `Weeks`, `mo`); `undefined` when it names none. */
export function durationUnit(word: string): DurationUnit | undefined {
  return UNIT_WORDS.get(word.trim().toLowerCase().replace(/[ -]+/g, ' '));
}

/** `10 business days`, `1 month`. */
export function formatDuration({ amount, unit }: Duration): string {
  return `${formatNumber(String(amount))} ${unitName(unit, amount)}`;
}

/**
 * The date so long after another.
 *
 * - Days and weeks: the event's day is day 0, so a period of N days runs from the day after the event to this date.
 * - Months, quarters, years: the same day of the later month, or its last day where it has no such day:
 *   2026-01-31 plus 1 month is 2026-02-28; 2028-02-29 plus 1 year is 2029-02-28.
 * - Business days: the N-th business day after the event, see `addBusinessDays`.
 *
 * `undefined` when the date is none, or the result lies beyond year 9999.
 */
export function addDuration(
  date: PlainDateText,
  duration: Duration,
  calendar: HolidayCalendar = WEEKENDS_ONLY,
): PlainDateText | undefined {
  return shift(date, duration.amount, duration.unit, calendar);
}

/**
 * The date so long before another, by the same rules read backwards: `30 days before exit` is the date whose 30 days end
 * on exit. Days and weeks undo `addDuration` exactly. Months, quarters and years undo it unless the day was clamped:
 * 2026-03-31 minus 1 month is 2026-02-28, and plus 1 month again 2026-03-28. Business days undo it from a business day.
 */
export function subtractDuration(
  date: PlainDateText,
  duration: Duration,
  calendar: HolidayCalendar = WEEKENDS_ONLY,
): PlainDateText | undefined {
  return shift(date, -duration.amount, duration.unit, calendar);
}

/**
 * The length in calendar days, for comparing only: a business day counts 7/5, a month 30.4375 (a twelfth of the mean
 * Julian year of 365.25 days), a quarter 91.3125, a year 365.25. A deadline is computed with `addDuration`, never so.
 */
export function approximateDays({ amount, unit }: Duration): number {
  return amount * DAYS[unit];
}

/** Negative, 0 or positive as `a` is shorter than, as long as or longer than `b`, by `approximateDays`. */
export function compareDurations(a: Duration, b: Duration): number {
  return Math.sign(approximateDays(a) - approximateDays(b));
}

/** What several durations one after the other come to. */
export interface TotalDuration {
  /** One duration per unit that occurs, in order of first appearance. */
  readonly parts: readonly Duration[];
  /** The total in calendar days, rounded to whole days. */
  readonly days: number;
  /** Whether `days` is exact: only days and weeks occur. */
  readonly exact: boolean;
  /** For people: `45 business days + 45 days ≈ 108 days`. */
  readonly text: string;
}

/** The total of durations that follow each other, such as the steps of an escalation; see `approximateDays`. */
export function totalDuration(durations: Iterable<Duration>): TotalDuration {
  const amounts = new Map<DurationUnit, number>();
  for (const { amount, unit } of durations) amounts.set(unit, (amounts.get(unit) ?? 0) + amount);
  const parts = [...amounts].map(([unit, amount]) => ({ amount, unit }));
  const days = Math.round(parts.reduce((sum, part) => sum + approximateDays(part), 0));
  const exact = parts.every(({ unit }) => unit === 'day' || unit === 'week');
  const inDays = formatDuration({ amount: days, unit: 'day' });
  const sum = parts.map(formatDuration).join(' + ');
  const text = sum === '' || sum === inDays ? inDays : `${sum} ${exact ? '=' : '≈'} ${inDays}`;
  return { parts, days, exact, text };
}

/** Longer than any agreement runs, in any unit; dates end at year 9999 anyway. */
const MOST = 100_000;

const LONGEST = 60;

const DAYS: Readonly<Record<DurationUnit, number>> = {
  day: 1,
  'business-day': 7 / 5,
  week: 7,
  month: 30.4375,
  quarter: 91.3125,
  year: 365.25,
};

/** Units that are whole months. */
const MONTHS: Readonly<Partial<Record<DurationUnit, number>>> = { month: 1, quarter: 3, year: 12 };

/** What people write for a unit, lower-cased and with single spaces. */
const UNIT_WORDS: ReadonlyMap<string, DurationUnit> = new Map([
  ...spellings(
    'business-day',
    'business days',
    'business day',
    'working day',
    'working days',
    'workday',
    'workdays',
    'bd',
  ),
  ...spellings('day', 'days', 'day', 'd', 'calendar day', 'calendar days'),
  ...spellings('week', 'weeks', 'week', 'w', 'wk', 'wks'),
  ...spellings('month', 'months', 'month', 'mo', 'mos', 'mth', 'mths', 'calendar month', 'calendar months'),
  ...spellings('quarter', 'quarters', 'quarter', 'q', 'qtr', 'qtrs'),
  ...spellings('year', 'years', 'year', 'y', 'yr', 'yrs'),
]);

function spellings(unit: DurationUnit, ...words: readonly string[]): [word: string, unit: DurationUnit][] {
  return words.map((word) => [word, unit]);
}

function unitName(unit: DurationUnit, amount: number): string {
  const name = unit === 'business-day' ? 'business day' : unit;
  return amount === 1 ? name : `${name}s`;
}

function shift(date: PlainDateText, amount: number, unit: DurationUnit, calendar: HolidayCalendar) {
  const months = MONTHS[unit];
  if (months) return addMonths(date, amount * months);
  if (unit === 'business-day') return addBusinessDays(date, amount, calendar);
  return addDays(date, amount * (unit === 'week' ? 7 : 1));
}
