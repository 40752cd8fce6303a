import type { PlainDateText } from './date.ts';
import { dateOfParts, daysInMonth, MONTH_NAMES } from './date.ts';
import { monthNumber } from './date-text.ts';
import type { Reading } from './reading.ts';
import { plainText, quote, read, readSloppy, unread } from './reading.ts';

/** A day that returns every year: `15 March` is `{ month: 3, day: 15 }`. */
export interface YearlyDay {
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31, as far as the month has it; 29 February is one. */
  readonly day: number;
}

/**
 * Reads the day of `yearly on 15 March`. `March 15`, `15 march`, `15th March`, `15 Mar` and `15 of March` are read and
 * told. A day that the month never has (`31 June`) is told with the last one.
 */
export function readYearlyDay(written: string): Reading<YearlyDay> {
  const text = plainText(written).slice(0, 40);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\.? ?(?:of )?([a-z]+)\.?$/i.exec(text);
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?$/i.exec(text);
  const month = monthNumber(dayFirst?.[2] ?? monthFirst?.[1] ?? '');
  const day = Number(dayFirst?.[1] ?? monthFirst?.[2]);
  if (month === undefined) {
    return unread('unreadable', `${quote(written)} is not a day of the year. Write the day and the month: 15 March.`);
  }
  const last = daysInMonth(LEAP_YEAR, month) ?? 31;
  if (day < 1 || day > last) {
    const nearest = formatYearlyDay({ month, day: Math.min(Math.max(day, 1), last) });
    const message = `${quote(written)} does not exist: ${MONTH_NAMES[month - 1]} has ${last} days. Is ${nearest} meant?`;
    return unread('impossible', message, [nearest]);
  }
  const spelling = formatYearlyDay({ month, day });
  return spelling === written ? read({ month, day }) : readSloppy({ month, day }, written, spelling);
}

/** `15 March`. */
export function formatYearlyDay({ month, day }: YearlyDay): string {
  return `${day} ${MONTH_NAMES[month - 1]}`;
}

/** The yearly day in one year; 29 February becomes 28 February where the year has none. */
export function yearlyDayIn({ month, day }: YearlyDay, year: number): PlainDateText | undefined {
  return dateOfParts({ year, month, day: Math.min(day, daysInMonth(year, month) ?? 0) });
}

/** Any leap year: 29 February is a yearly day too. */
const LEAP_YEAR = 2000;
