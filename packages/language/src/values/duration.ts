import { nearestWord } from '../words/nearest.ts';
import type { PlainDateText } from './date.ts';
import { addDays, addMonths } from './date.ts';
import type { HolidayCalendar } from './holidays.ts';
import { addBusinessDays, WEEKENDS_ONLY } from './holidays.ts';
import { formatNumber, readNumber } from './number.ts';
import type { NumberRange } from './range.ts';
import { readRange } from './range.ts';
import type { Reading } from './reading.ts';
import { plainText, quote, read, readSloppy, unread, unreadAmbiguous } from './reading.ts';

/** The units in which agreements count time. */
export type DurationUnit = 'hour' | 'day' | 'business-day' | 'week' | 'month' | 'quarter' | 'year';

/** The calendar units in which something is counted: `USD 1.2M per year`, `2..4 per quarter`. */
export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * A length of time in one unit: `10 business days` is `{ amount: 10, unit: 'business-day' }`, `3..5 days` is
 * `{ amount: 3, upTo: 5, unit: 'day' }`. Where one length is needed, to find a date or to compare, the longer end counts:
 * only after it is a deadline missed.
 */
export interface Duration {
  /** A whole number, zero or more; the shorter end of a range. */
  readonly amount: number;
  /** The longer end of a range, greater than `amount`. */
  readonly upTo?: number;
  readonly unit: DurationUnit;
}

/** Every unit, shortest first. */
export const DURATION_UNITS: readonly DurationUnit[] = [
  'hour',
  'day',
  'business-day',
  'week',
  'month',
  'quarter',
  'year',
];

/**
 * Reads a duration: a whole number or a range, a space, a unit, singular or plural: `90 days`, `1 month`, `3..5 weeks`,
 * `10 business days`. `90d`, `10 working days`, `10 business-days`, `90 calendar days`, `6 wks`, `18 Months` and `1 days`
 * are read and told. A fraction is read when it is a whole number of smaller units (`1.5 years` is `18 months`), else told.
 */
export function readDuration(written: string): Reading<Duration> {
  const text = plainText(written).slice(0, LONGEST);
  const match = /^([+-]?\d[\d.,'_]*(?: \d{3})*(?: ?(?:\.{2,3}|-|to) ?\d[\d.,]*)?) *([a-z][a-z -]*)\.?$/i.exec(text);
  const [, amountText = '', unitText = ''] = match ?? [];
  const unit = durationUnit(unitText);
  const isRange = /\d ?(?:\.{2,3}|-|to) ?\d/.test(amountText);
  const ends = isRange ? readRange(amountText) : readSingle(amountText);
  if (!ends.ok) {
    if (!match || !unit || ends.problem.code !== 'ambiguous') return unreadable(written);
    const spellings = ends.problem.spellings.map((spelling) => `${spelling} ${unitText}`);
    return unreadAmbiguous(written, spellings);
  }
  const from = Number(ends.value.from);
  const to = Number(ends.value.to);
  if (!unit) {
    const nearest = nearestWord(unitText.toLowerCase(), UNIT_WORDS.keys());
    const meant = nearest && durationUnit(nearest);
    return unreadable(written, meant ? [formatDuration(durationOf(from, to, meant))] : []);
  }
  if (from < 0) return unread('impossible', `${quote(written)} cannot stand here: a length of time is never negative.`);
  if (to > MOST) {
    const most = formatNumber(String(MOST));
    return unread(
      'impossible',
      `${quote(written)} cannot stand here: no length of time has more than ${most} of a unit.`,
    );
  }
  if (Number.isInteger(from) && Number.isInteger(to)) {
    const value = durationOf(from, to, unit);
    const asWritten = !ends.sloppy && isRange === from < to && written === `${amountText} ${unitName(unit, to)}`;
    return asWritten ? read(value) : readSloppy(value, written, formatDuration(value));
  }
  const months = MONTHS[unit] ?? Number.NaN;
  if (Number.isInteger(from * months) && Number.isInteger(to * months)) {
    const value = durationOf(from * months, to * months, 'month');
    return readSloppy(value, written, formatDuration(value));
  }
  const whole = from === to ? [[Math.floor(from)], [Math.ceil(from)]] : [[Math.floor(from), Math.ceil(to)]];
  const spellings = whole.map(([least = 0, most = least]) => formatDuration(durationOf(least, most, unit)));
  return unread('not-whole', `${quote(written)} has a fraction, and no smaller unit makes it whole.`, spellings);
}

/** The unit that a word or phrase names (`business days`, `Weeks`, `mo`); `undefined` when it names none. */
export function durationUnit(word: string): DurationUnit | undefined {
  return UNIT_WORDS.get(word.trim().toLowerCase().replace(/[ -]+/g, ' '));
}

/** `10 business days`, `1 month`, `3..5 weeks`. */
export function formatDuration({ amount, upTo, unit }: Duration): string {
  const range = upTo === undefined ? '' : `..${formatNumber(String(upTo))}`;
  return `${formatNumber(String(amount))}${range} ${unitName(unit, upTo ?? amount)}`;
}

/**
 * The date so long after another.
 *
 * - Days and weeks: the event's day is day 0, so a period of N days runs from the day after the event to this date.
 * - Months, quarters, years: the same day of the later month, or its last day where it has no such day:
 *   2026-01-31 plus 1 month is 2026-02-28; 2028-02-29 plus 1 year is 2029-02-28.
 * - Business days: the N-th business day after the event, see `addBusinessDays`.
 * - Hours: the whole days in them; 36 hours move a date by one day.
 *
 * Of a range the longer end counts. `undefined` when the date is none, or the result lies beyond year 9999.
 */
export function addDuration(
  date: PlainDateText,
  duration: Duration,
  calendar: HolidayCalendar = WEEKENDS_ONLY,
): PlainDateText | undefined {
  return shift(date, longestAmount(duration), duration.unit, calendar);
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
  return shift(date, -longestAmount(duration), duration.unit, calendar);
}

/**
 * The length in calendar days, for comparing only: a business day counts 7/5, a month 30.4375 (a twelfth of the mean
 * Julian year of 365.25 days), a quarter 91.3125, a year 365.25. Of a range the longer end counts. A deadline is computed with `addDuration`, never so.
 */
export function approximateDays(duration: Duration): number {
  return longestAmount(duration) * DAYS[duration.unit];
}

/** Negative, 0 or positive as `a` is shorter than, as long as or longer than `b`, by `approximateDays`. */
export function compareDurations(a: Duration, b: Duration): number {
  return Math.sign(approximateDays(a) - approximateDays(b));
}

/** What several durations one after the other come to. */
export interface TotalDuration {
  /** One duration per unit that occurs, in order of first appearance; a range where any of its summands is one. */
  readonly parts: readonly Duration[];
  /** The total in calendar days at the longest, rounded to whole days. */
  readonly days: number;
  /** Whether `days` is exact: only days and weeks occur. */
  readonly exact: boolean;
  /** For people: `45 business days + 45 days ≈ 108 days`. */
  readonly text: string;
}

/** The total of durations that follow each other, such as the steps of an escalation; see `approximateDays`. */
export function totalDuration(durations: Iterable<Duration>): TotalDuration {
  const sums = new Map<DurationUnit, Duration>();
  for (const duration of durations) {
    const { amount, unit } = duration;
    const sum = sums.get(unit) ?? { amount: 0, unit };
    sums.set(unit, durationOf(sum.amount + amount, longestAmount(sum) + longestAmount(duration), unit));
  }
  const parts = [...sums.values()];
  const days = Math.round(parts.reduce((sum, part) => sum + approximateDays(part), 0));
  const exact = parts.every(({ unit, upTo }) => (unit === 'day' || unit === 'week') && upTo === undefined);
  const inDays = formatDuration({ amount: days, unit: 'day' });
  const sum = parts.map(formatDuration).join(' + ');
  const text = sum === '' || sum === inDays ? inDays : `${sum} ${exact ? '=' : '≈'} ${inDays}`;
  return { parts, days, exact, text };
}

/** Longer than any agreement runs, in any unit; dates end at year 9999 anyway. */
const MOST = 100_000;

const LONGEST = 60;

const DAYS: Readonly<Record<DurationUnit, number>> = {
  hour: 1 / 24,
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
  ...spellings('hour', 'hours', 'hour', 'h', 'hr', 'hrs'),
  ...spellings('day', 'days', 'day', 'd', 'calendar day', 'calendar days'),
  ...spellings('week', 'weeks', 'week', 'w', 'wk', 'wks'),
  ...spellings('month', 'months', 'month', 'mo', 'mos', 'mth', 'mths', 'calendar month', 'calendar months'),
  ...spellings('quarter', 'quarters', 'quarter', 'q', 'qtr', 'qtrs'),
  ...spellings('year', 'years', 'year', 'y', 'yr', 'yrs'),
]);

function spellings(unit: DurationUnit, ...words: readonly string[]): [word: string, unit: DurationUnit][] {
  return words.map((word) => [word, unit]);
}

function durationOf(amount: number, upTo: number, unit: DurationUnit): Duration {
  return upTo > amount ? { amount, upTo, unit } : { amount, unit };
}

function longestAmount({ amount, upTo }: Duration): number {
  return upTo ?? amount;
}

function readSingle(text: string): Reading<NumberRange> {
  const number = readNumber(text);
  return number.ok ? { ...number, value: { from: number.value, to: number.value } } : number;
}

function unreadable(written: string, spellings: readonly string[] = []): Reading<Duration> {
  const advice = spellings[0]
    ? `Is ${spellings[0]} meant?`
    : 'Write a number and a unit: 90 days, 10 business days, 18 months.';
  return unread('unreadable', `${quote(written)} is not a length of time. ${advice}`, spellings);
}

function unitName(unit: DurationUnit, amount: number): string {
  const name = unit === 'business-day' ? 'business day' : unit;
  return amount === 1 ? name : `${name}s`;
}

function shift(date: PlainDateText, amount: number, unit: DurationUnit, calendar: HolidayCalendar) {
  const months = MONTHS[unit];
  if (months) return addMonths(date, amount * months);
  if (unit === 'business-day') return addBusinessDays(date, amount, calendar);
  if (unit === 'hour') return addDays(date, Math.trunc(amount / 24));
  return addDays(date, amount * (unit === 'week' ? 7 : 1));
}
