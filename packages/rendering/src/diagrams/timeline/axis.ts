import { addDays, daysBetween, type PlainDateText } from '@alliance-lang/language';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export interface Tick {
  readonly x: number;
  readonly text: string;
  readonly major: boolean;
}

/** Dates to pixels, and where the axis is labelled. */
export interface TimeAxis {
  readonly starts: PlainDateText;
  readonly ends: PlainDateText;
  /** The left end of a day, in pixels from the axis's left end. */
  x(date: PlainDateText): number;
  readonly ticks: readonly Tick[];
}

/**
 * An axis of so many pixels that holds all dates, in whole months, or in whole quarters where it is longer than a year
 * and a quarter. At least half a year, so that a single date is not blown up to the whole picture.
 */
export function timeAxis(dates: readonly PlainDateText[], width: number): TimeAxis | undefined {
  const sorted = [...dates].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return undefined;
  const long = (daysBetween(first, last) ?? 0) > 456;
  const starts = long ? quarterStart(first, 0) : monthStart(first, 0);
  const ends = [long ? quarterStart(last, 1) : monthStart(last, 1), monthStart(first, 6)].sort().at(-1) ?? last;
  const days = Math.max(1, daysBetween(starts, ends) ?? 1);
  const x = (date: PlainDateText) => ((daysBetween(starts, date) ?? 0) / days) * width;
  const ticks = ticksOf(starts, ends, width / (days / 30.4), x);
  return { starts, ends, x, ticks: ticks.filter((tick) => tick.x + (tick.major ? 40 : 20) <= width) };
}

/** The first day of the quarter so many quarters after that of a date. */
function quarterStart(date: PlainDateText, quarters: number): PlainDateText {
  const month = Number(date.slice(5, 7));
  return monthStart(date, quarters * 3 - ((month - 1) % 3));
}

/** The first day of the month so many months after that of a date. */
function monthStart(date: PlainDateText, months: number): PlainDateText {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = Math.min(9999, Math.floor(count / 12));
  return `${String(year).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`;
}

/** Years always; months or quarters where there is room for their names. */
function ticksOf(
  starts: PlainDateText,
  ends: PlainDateText,
  monthWidth: number,
  x: (date: PlainDateText) => number,
): Tick[] {
  const ticks: Tick[] = [];
  const everyYears = [1, 2, 5, 10, 20, 50, 100, 500].find((count) => count * 12 * monthWidth >= 44) ?? 1000;
  const step = monthWidth >= 34 ? 1 : monthWidth * 3 >= 30 ? 3 : 12;
  for (let date = starts; date < ends; date = monthStart(date, 1)) {
    const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
    const first = date === starts;
    if ((month === 1 && year % everyYears === 0) || first) ticks.push({ x: x(date), text: String(year), major: true });
    if (step < 12 && (month - 1) % step === 0) {
      ticks.push({ x: x(date), text: step === 1 ? (MONTHS[month - 1] ?? '') : `Q${(month + 2) / 3}`, major: false });
    }
    if (date >= '9999-12-01') break;
  }
  return withoutCrowding(ticks);
}

/** The first tick gives way where the next year begins right after it. */
function withoutCrowding(ticks: readonly Tick[]): Tick[] {
  const majors = ticks.filter((tick) => tick.major);
  const [first, second] = majors;
  return first && second && second.x - first.x < 44 ? ticks.filter((tick) => tick !== first) : [...ticks];
}

/** The day after: where a bar that includes its last day ends. */
export function dayAfter(date: PlainDateText): PlainDateText {
  return addDays(date, 1) ?? date;
}
