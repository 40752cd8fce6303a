import type { PlainDateText } from './date.ts';
import type { Duration, DurationUnit, PeriodUnit } from './duration.ts';
import { approximateDays, formatDuration } from './duration.ts';
import { formatNumber } from './number.ts';

/** The rhythms that are one word. */
export type CadenceWord = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly';

/** A rhythm that does not change. */
export type CadenceStep =
  /** `monthly`; `yearly on 15 March` with the day and the English name of the month. */
  | { readonly type: 'word'; readonly word: CadenceWord; readonly day?: number; readonly month?: string }
  /** How often in words, where no rhythm is agreed: `"as needed"`. */
  | { readonly type: 'text'; readonly text: string }
  /** `every 2 weeks`. */
  | { readonly type: 'every'; readonly every: Duration }
  /** `4 per year`, `2..4 per year`: a number of times, at days of one's choice. */
  | { readonly type: 'times'; readonly times: number; readonly upTo?: number; readonly per: PeriodUnit };

/**
 * How often something happens. `until` is the last day of the step, `next` what follows it:
 * `monthly until 2026-12-31 then quarterly`. The model states `until` as a point in time that still has to be found
 * (`until Launch`); what is computed here needs its date, see `datedCadence`.
 */
export interface CadenceUntil<Until> {
  readonly step: CadenceStep;
  readonly until?: Until;
  readonly next?: CadenceUntil<Until>;
}

/** A cadence whose changes have dates. */
export type DatedCadence = CadenceUntil<PlainDateText>;

/**
 * The cadence with every `until` replaced by its date. Where a date cannot be found, the step counts as lasting: what
 * follows a day that nobody knows is unknown.
 */
export function datedCadence<Until>(
  cadence: CadenceUntil<Until>,
  dateOf: (until: Until) => PlainDateText | undefined,
): DatedCadence {
  const { step, until, next } = cadence;
  const date = until === undefined ? undefined : dateOf(until);
  if (date === undefined) return { step };
  return { step, until: date, ...(next && { next: datedCadence(next, dateOf) }) };
}

/** A cadence as the language writes it: `every 2 weeks`, `monthly until 2026-12-31 then quarterly`. */
export function formatCadence<Until>(
  cadence: CadenceUntil<Until>,
  formatUntil: (until: Until) => string = String,
): string {
  const until = cadence.until === undefined ? '' : ` until ${formatUntil(cadence.until)}`;
  const next = cadence.next ? ` then ${formatCadence(cadence.next, formatUntil)}` : '';
  return `${formatCadenceStep(cadence.step)}${until}${next}`;
}

/** A rhythm as the language writes it. */
export function formatCadenceStep(step: CadenceStep): string {
  switch (step.type) {
    case 'word':
      return step.day !== undefined && step.month ? `${step.word} on ${step.day} ${step.month}` : step.word;
    case 'text':
      return `"${step.text}"`;
    case 'every': {
      const adverb = step.every.amount === 1 && step.every.upTo === undefined && ADVERBS[step.every.unit];
      return adverb || `every ${formatDuration(step.every)}`;
    }
    case 'times': {
      const upTo = step.upTo === undefined ? '' : `..${formatNumber(String(step.upTo))}`;
      return `${formatNumber(String(step.times))}${upTo} per ${step.per}`;
    }
  }
}

/**
 * The rhythm in force on a date, the day of `until` included; `undefined` after the last has ended. Without a date the
 * rhythm that lasts, which is the last.
 */
export function stepInForce(cadence: DatedCadence, on?: PlainDateText): CadenceStep | undefined {
  const { step, until, next } = cadence;
  if (on !== undefined && (until === undefined || on <= until)) return step;
  if (next) return stepInForce(next, on);
  return on === undefined ? step : undefined;
}

/** The time between two occurrences of a rhythm; `undefined` where the days are open (`4 per year`, a text). */
export function intervalOf(step: CadenceStep): Duration | undefined {
  if (step.type === 'every') return step.every;
  return step.type === 'word' ? INTERVALS[step.word] : undefined;
}

/** How often something happens in a month of 30.4375 days. */
export interface TimesPerMonth {
  readonly least: number;
  readonly most: number;
}

/**
 * How often in a month, at least and at most: `quarterly` is one third. A changing cadence counts as it stands on the
 * date, without a date as it lasts; after its end it is zero. `undefined` for a rhythm that is only a text.
 */
export function timesPerMonth(cadence: DatedCadence, on?: PlainDateText): TimesPerMonth | undefined {
  const step = stepInForce(cadence, on);
  if (step === undefined) return { least: 0, most: 0 };
  if (step.type === 'times') {
    const months = approximateDays({ amount: 1, unit: step.per }) / MONTH;
    return { least: step.times / months, most: (step.upTo ?? step.times) / months };
  }
  const interval = intervalOf(step);
  if (!interval) return undefined;
  const { amount, unit } = interval;
  return { least: perMonth(interval), most: perMonth({ amount, unit }) };
}

/**
 * Negative, 0 or positive as `a` is rarer than, as frequent as or more frequent than `b`, by the mean of least and most;
 * `undefined` when either is only a text.
 */
export function compareCadences(a: DatedCadence, b: DatedCadence, on?: PlainDateText): number | undefined {
  const [x, y] = [timesPerMonth(a, on), timesPerMonth(b, on)];
  if (!x || !y) return undefined;
  const difference = x.least + x.most - (y.least + y.most);
  // Quotients of different units miss each other by a rounding error where the rhythms are equal (12 months, 1 year).
  return Math.abs(difference) < 1e-9 ? 0 : Math.sign(difference);
}

/** The words for one of a unit. */
export const ADVERBS: Readonly<Partial<Record<DurationUnit, CadenceWord>>> = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'yearly',
};

const INTERVALS: Readonly<Record<CadenceWord, Duration>> = {
  daily: { amount: 1, unit: 'day' },
  weekly: { amount: 1, unit: 'week' },
  monthly: { amount: 1, unit: 'month' },
  quarterly: { amount: 1, unit: 'quarter' },
  yearly: { amount: 1, unit: 'year' },
};

const MONTH = approximateDays(INTERVALS.monthly);

function perMonth(interval: Duration): number {
  const days = approximateDays(interval);
  return days > 0 ? MONTH / days : 0;
}
