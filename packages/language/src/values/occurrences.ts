import type { CadenceStep, DatedCadence } from './cadence.ts';
import { intervalOf } from './cadence.ts';
import type { PlainDateText } from './date.ts';
import { addDays, addMonths, datePartsOf, daysBetween, isDate } from './date.ts';
import { monthNumber } from './date-text.ts';
import type { DurationUnit } from './duration.ts';
import { addDuration, approximateDays } from './duration.ts';
import type { HolidayCalendar } from './holidays.ts';
import { addBusinessDays, businessDayOnOrAfter, WEEKENDS_ONLY } from './holidays.ts';
import type { YearlyDay } from './yearly-day.ts';
import { yearlyDayIn } from './yearly-day.ts';

/** The stretch of time to look at, both days included, and the day from which the rhythm is counted. */
export interface OccurrenceWindow {
  /** Where the rhythm starts; the first occurrence is on this day. */
  readonly anchor: PlainDateText;
  readonly from: PlainDateText;
  readonly to: PlainDateText;
}

/**
 * The dates on which a cadence falls within a window, ascending, at most 10,000.
 *
 * - Every date is counted from the anchor, not from the date before it: monthly from 31 January gives 28 February and
 *   then 31 March. The anchor itself is the first.
 * - Occurrences are not moved off weekends or holidays; only `every business day` and its multiples keep to business days.
 * - `2..4 per year` leaves the days open. They are spread evenly over each year from the anchor at the least number, which
 *   is what can be relied on: a plan, not a promise (`isFixed` tells the two apart). `every 2..3 weeks` counts 3.
 * - `yearly on 15 March` falls on the first such day on or after the anchor.
 * - A changing cadence goes on from its last occurrence: monthly to 1 December, then quarterly on 1 March.
 *
 * A rhythm in words (`"as needed"`) and texts that are no dates give no occurrences.
 */
export function occurrencesOf(
  cadence: DatedCadence,
  window: OccurrenceWindow,
  calendar: HolidayCalendar = WEEKENDS_ONLY,
): PlainDateText[] {
  const { anchor, from, to } = window;
  if (!isDate(anchor) || !isDate(from) || !isDate(to) || from > to) return [];

  const dates: PlainDateText[] = [];
  let start = anchor;
  let earliest = anchor;
  let continued = false;
  for (let phase: DatedCadence | undefined = cadence; phase; phase = phase.next) {
    const { step, until } = phase;
    const last = until === undefined || until >= to;
    // What lies before the window matters only for the date from which the next phase goes on.
    const searched = last && from > start ? from : start;
    const rhythm = datesOf(step, start, searched, calendar, continued);
    const found = within(rhythm, earliest, last ? to : until);
    dates.push(...found.filter((date) => date >= from));
    if (last) break;
    const dayAfter = addDays(until, 1);
    if (dayAfter === undefined) break;
    if (dayAfter > earliest) earliest = dayAfter;
    continued ||= found.length > 0;
    // Before the first occurrence there is nothing to go on from: the rhythm starts with its phase.
    start = found.at(-1) ?? (continued ? start : earliest);
  }
  return dates.slice(0, MOST);
}

/** Whether the cadence says on which days it falls; `4 per year` and a text do not. */
export function isFixed(cadence: DatedCadence): boolean {
  return intervalOf(cadence.step) !== undefined && (cadence.next === undefined || isFixed(cadence.next));
}

const MOST = 10_000;

const MONTHS: Readonly<Partial<Record<DurationUnit, number>>> = { month: 1, quarter: 3, year: 12 };

function within(dates: Iterable<PlainDateText>, from: PlainDateText, to: PlainDateText): PlainDateText[] {
  const found: PlainDateText[] = [];
  for (const date of dates) {
    if (date > to || found.length === MOST) break;
    if (date >= from && date !== found.at(-1)) found.push(date);
  }
  return found;
}

/**
 * Every date from the anchor on, ascending; those well before `from` may be left out. `continued` says that the anchor is
 * the last occurrence of the rhythm before.
 */
function datesOf(
  step: CadenceStep,
  anchor: PlainDateText,
  from: PlainDateText,
  calendar: HolidayCalendar,
  continued: boolean,
): Iterable<PlainDateText> {
  if (step.type === 'times') {
    const { times, per } = step;
    if (times < 1) return [];
    const spacing = approximateDays({ amount: 1, unit: per }) / times;
    return counted(anchor, from, spacing, (index) => spread(anchor, times, per, index));
  }
  const yearlyDay = yearlyDayOf(step);
  if (yearlyDay) {
    const first = datePartsOf(anchor)?.year ?? 1;
    const dates = counted(anchor, from, DAYS_PER_YEAR, (index) => yearlyDayIn(yearlyDay, first + index));
    return notBefore(dates, anchor);
  }
  const interval = intervalOf(step);
  if (!interval || interval.amount < 1) return [];
  const { amount, upTo, unit } = interval;
  const every = upTo ?? amount;
  if (unit === 'business-day') {
    const first = continued ? addBusinessDays(anchor, every, calendar) : businessDayOnOrAfter(anchor, calendar);
    return everyBusinessDays(first, every, calendar);
  }
  const spacing = approximateDays({ amount: every, unit });
  return counted(anchor, from, spacing, (index) => addDuration(anchor, { amount: every * index, unit }));
}

function yearlyDayOf(step: CadenceStep): YearlyDay | undefined {
  if (step.type !== 'word' || step.word !== 'yearly' || step.day === undefined) return undefined;
  const month = monthNumber(step.month ?? '');
  return month === undefined ? undefined : { month, day: step.day };
}

/** Calls `dateAt` with 0, 1, 2 …, starting a little before the first index whose date can reach `from`. */
function* counted(
  anchor: PlainDateText,
  from: PlainDateText,
  spacing: number,
  dateAt: (index: number) => PlainDateText | undefined,
): Generator<PlainDateText> {
  const skipped = Math.floor((daysBetween(anchor, from) ?? 0) / spacing) - 3;
  for (let index = Math.max(0, skipped); ; index++) {
    const date = dateAt(index);
    if (date === undefined) return;
    yield date;
  }
}

function* everyBusinessDays(
  first: PlainDateText | undefined,
  amount: number,
  calendar: HolidayCalendar,
): Generator<PlainDateText> {
  let date = first;
  while (date !== undefined) {
    yield date;
    date = addBusinessDays(date, amount, calendar);
  }
}

function* notBefore(dates: Iterable<PlainDateText>, earliest: PlainDateText): Generator<PlainDateText> {
  for (const date of dates) if (date >= earliest) yield date;
}

/** The index-th of `times` evenly spread days in each unit from the anchor, in whole months where they divide. */
function spread(anchor: PlainDateText, times: number, unit: DurationUnit, index: number): PlainDateText | undefined {
  const months = MONTHS[unit];
  if (months && months % times === 0) return addMonths(anchor, (months / times) * index);
  const period = Math.floor(index / times);
  const start = addDuration(anchor, { amount: period, unit });
  const next = addDuration(anchor, { amount: period + 1, unit });
  const length = start && next ? daysBetween(start, next) : undefined;
  return start && length !== undefined ? addDays(start, Math.floor(((index % times) * length) / times)) : undefined;
}

const DAYS_PER_YEAR = approximateDays({ amount: 1, unit: 'year' });
