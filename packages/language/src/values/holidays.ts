import type { PlainDateText, Weekday } from './date.ts';
import { addDays, weekdayOf } from './date.ts';

/**
 * The days on which nobody has to act. Whoever counts business days passes one in, so that counting needs no holiday data:
 * `WEEKENDS_ONLY` here, or the public holidays of countries from `src/holidays.ts`.
 */
export interface HolidayCalendar {
  /** For people: `US, GB`, or `weekends only`. */
  readonly name: string;
  /** The weekdays without business; Saturday and Sunday when absent. */
  readonly weekend?: readonly Weekday[];
  /** Whether this date is a holiday; what a weekend is stands in `weekend`. */
  isHoliday(date: PlainDateText): boolean;
}

/** Saturday and Sunday. */
export const USUAL_WEEKEND: readonly Weekday[] = [6, 7];

/** The calendar of an alliance that names none: weekends, no holidays. */
export const WEEKENDS_ONLY: HolidayCalendar = { name: 'weekends only', isHoliday: () => false };

/** A calendar of listed dates, such as a company's own days off. */
export function calendarOfDates(
  name: string,
  dates: Iterable<PlainDateText>,
  weekend: readonly Weekday[] = USUAL_WEEKEND,
): HolidayCalendar {
  const listed = new Set(dates);
  return { name, weekend, isHoliday: (date) => listed.has(date) };
}

/**
 * The calendar of an alliance across countries: a day off anywhere is a day off, because both sides are needed. Weekends
 * are united too. No calendars give `WEEKENDS_ONLY`.
 */
export function uniteCalendars(calendars: readonly HolidayCalendar[]): HolidayCalendar {
  const [first, ...others] = calendars;
  if (!first) return WEEKENDS_ONLY;
  if (others.length === 0) return first;
  const weekend = new Set(calendars.flatMap((calendar) => calendar.weekend ?? USUAL_WEEKEND));
  return {
    name: calendars.map((calendar) => calendar.name).join(', '),
    weekend: [...weekend].sort(),
    isHoliday: (date) => calendars.some((calendar) => calendar.isHoliday(date)),
  };
}

/** Whether a date is neither weekend nor holiday; `false` for a text that is no date. */
export function isBusinessDay(date: PlainDateText, calendar: HolidayCalendar = WEEKENDS_ONLY): boolean {
  const weekday = weekdayOf(date);
  if (weekday === undefined || (calendar.weekend ?? USUAL_WEEKEND).includes(weekday)) return false;
  return !calendar.isHoliday(date);
}

/**
 * The n-th business day after a date, or before it when `count` is negative. The date itself is never counted: one
 * business day after a Friday, and after the Saturday that follows, is the Monday. Zero gives the date itself, even on a
 * holiday. `undefined` when the text is no date, the count is not whole, or the years run out.
 */
export function addBusinessDays(
  date: PlainDateText,
  count: number,
  calendar: HolidayCalendar = WEEKENDS_ONLY,
): PlainDateText | undefined {
  if (!Number.isSafeInteger(count) || Math.abs(count) > MOST_BUSINESS_DAYS) return undefined;
  const step = count < 0 ? -1 : 1;
  let current = addDays(date, 0);
  let left = Math.abs(count);
  let idle = 0;
  while (current !== undefined && left > 0 && idle <= LONGEST_PAUSE) {
    current = addDays(current, step);
    if (current !== undefined && isBusinessDay(current, calendar)) {
      left -= 1;
      idle = 0;
    } else {
      idle += 1;
    }
  }
  return left > 0 ? undefined : current;
}

/** The date itself if it is a business day, else the next that is. */
export function businessDayOnOrAfter(
  date: PlainDateText,
  calendar: HolidayCalendar = WEEKENDS_ONLY,
): PlainDateText | undefined {
  return isBusinessDay(date, calendar) ? date : addBusinessDays(date, 1, calendar);
}

/** The date itself if it is a business day, else the last before it that is. */
export function businessDayOnOrBefore(
  date: PlainDateText,
  calendar: HolidayCalendar = WEEKENDS_ONLY,
): PlainDateText | undefined {
  return isBusinessDay(date, calendar) ? date : addBusinessDays(date, -1, calendar);
}

/** Four hundred years of business days; more is a slip of the pen and would only cost time. */
const MOST_BUSINESS_DAYS = 100_000;

/** Days without business after which a calendar counts as having none. */
const LONGEST_PAUSE = 366;
