import type { PlainDateText } from './date.ts';
import { addDays, daysBetween, earliestOf, isDate, latestOf } from './date.ts';
import type { Duration } from './duration.ts';
import { addDuration, subtractDuration } from './duration.ts';
import type { HolidayCalendar } from './holidays.ts';
import { WEEKENDS_ONLY } from './holidays.ts';

/**
 * A stretch of days; both its days belong to it. `starts` absent means "since ever", `ends` absent "without end".
 * `ends 2027-12-31` and `until 2027-12-31` include that day: the next stretch starts on 2028-01-01.
 */
export interface Period {
  readonly starts?: PlainDateText;
  readonly ends?: PlainDateText;
}

/** Whether both days, where given, exist and stand in order. */
export function isPeriod({ starts, ends }: Period): boolean {
  if (starts !== undefined && !isDate(starts)) return false;
  if (ends !== undefined && !isDate(ends)) return false;
  return starts === undefined || ends === undefined || starts <= ends;
}

/**
 * A term that begins on a day and runs so long: the first day counts. `runs 3 years` from 2026-03-01 has its last day on
 * 2029-02-28, one day before the anniversary; 10 business days are the first ten from that day on. `undefined` for a
 * length of zero or a text that is no date.
 */
export function termFrom(
  starts: PlainDateText,
  duration: Duration,
  calendar: HolidayCalendar = WEEKENDS_ONLY,
): Period | undefined {
  if (duration.amount < 1) return undefined;
  const dayBefore = addDays(starts, -1);
  // The anniversary comes first for months, because a day before 1 March is the 28th or 29th of February.
  const anniversary = duration.unit === 'business-day' ? undefined : addDuration(starts, duration);
  const ends = anniversary ? addDays(anniversary, -1) : dayBefore && addDuration(dayBefore, duration, calendar);
  return ends === undefined ? undefined : { starts, ends };
}

/** The term of a renewal: it begins on the day after the last. `undefined` when the last has no end. */
export function nextTerm(
  term: Period,
  duration: Duration,
  calendar: HolidayCalendar = WEEKENDS_ONLY,
): Period | undefined {
  const starts = term.ends === undefined ? undefined : addDays(term.ends, 1);
  return starts === undefined ? undefined : termFrom(starts, duration, calendar);
}

/**
 * The days that `within 30 days after X` leaves: from the day after the event to its 30th day. `undefined` for a length of
 * zero, which leaves no day, or a text that is no date.
 */
export function windowAfter(
  event: PlainDateText,
  duration: Duration,
  calendar: HolidayCalendar = WEEKENDS_ONLY,
): Period | undefined {
  return duration.amount < 1 ? undefined : ordered(addDays(event, 1), addDuration(event, duration, calendar));
}

/** The mirror of `windowAfter`: from 30 days before the event to the day before it. */
export function windowBefore(
  event: PlainDateText,
  duration: Duration,
  calendar: HolidayCalendar = WEEKENDS_ONLY,
): Period | undefined {
  return duration.amount < 1 ? undefined : ordered(subtractDuration(event, duration, calendar), addDays(event, -1));
}

/** Whether a date lies in a period. */
export function periodIncludes(period: Period, date: PlainDateText): boolean {
  return (period.starts ?? date) <= date && date <= (period.ends ?? date);
}

/** The days that two periods share; `undefined` when there is none. */
export function overlapOf(a: Period, b: Period): Period | undefined {
  const starts = latestOf([a.starts, b.starts].filter((date) => date !== undefined));
  const ends = earliestOf([a.ends, b.ends].filter((date) => date !== undefined));
  return starts !== undefined && ends !== undefined && starts > ends ? undefined : periodOf(starts, ends);
}

/** Whether every day of `inner` lies in `outer`. */
export function periodCovers(outer: Period, inner: Period): boolean {
  const startsInside = outer.starts === undefined || (inner.starts !== undefined && outer.starts <= inner.starts);
  const endsInside = outer.ends === undefined || (inner.ends !== undefined && inner.ends <= outer.ends);
  return startsInside && endsInside;
}

/** The days between two periods that touch neither; `undefined` when they overlap or follow each other directly. */
export function gapBetween(a: Period, b: Period): Period | undefined {
  const [first, second] = (a.starts ?? '') <= (b.starts ?? '') ? [a, b] : [b, a];
  if (first.ends === undefined || second.starts === undefined) return undefined;
  return ordered(addDays(first.ends, 1), addDays(second.starts, -1));
}

/** How many days a period has, both its days counted; `undefined` when it is open on a side or no period. */
export function daysInPeriod(period: Period): number | undefined {
  if (period.starts === undefined || period.ends === undefined || !isPeriod(period)) return undefined;
  const between = daysBetween(period.starts, period.ends);
  return between === undefined ? undefined : between + 1;
}

function ordered(starts: PlainDateText | undefined, ends: PlainDateText | undefined): Period | undefined {
  return starts !== undefined && ends !== undefined && starts <= ends ? { starts, ends } : undefined;
}

function periodOf(starts: PlainDateText | undefined, ends: PlainDateText | undefined): Period {
  return { ...(starts !== undefined && { starts }), ...(ends !== undefined && { ends }) };
}
