/** Whether measured values meet the condition of a trigger, and since when. */
import type { AllianceModel, Amount, ConditionTerm, Kpi, Trigger } from '@alliance-lang/language';
import {
  approximateDays,
  compareDecimals,
  daysBetween,
  divideDecimals,
  isKnown,
  multiplyDecimals,
} from '@alliance-lang/language';
import { resolveStated } from '../calendar/resolve-point.ts';
import { steadyDaysBetween } from '../decisions/bodies.ts';

/** One measured value: the ISO date and a canonical decimal. */
export interface Measured {
  readonly date: string;
  readonly value: string;
}

export interface FiredTrigger {
  /** The first value of the unbroken run that meets the condition, and the last. */
  readonly since: string;
  readonly last: Measured;
  /** What the last value was compared with. */
  readonly threshold: string;
}

/**
 * Evaluates a trigger of one level (`below 70% of target for 2 quarters`) over values, oldest first: the last values must
 * meet it without a break, and for as long as its window. A value stands for one period of the KPI's collection. A share of
 * the target is of the next target due on the day of the value, else of the last. `undefined` when it has not fired or when
 * that cannot be told.
 */
export function firedTrigger(
  model: AllianceModel,
  kpi: Kpi,
  trigger: Trigger,
  values: readonly Measured[],
): FiredTrigger | undefined {
  const [term, ...others] = trigger.when.terms;
  if (term?.type !== 'level' || others.length > 0) return undefined;
  const ordered = [...values].sort((a, b) => (a.date < b.date ? -1 : 1));
  let since: string | undefined;
  let count = 0;
  for (let index = ordered.length - 1; index >= 0; index--) {
    const value = ordered[index];
    const threshold = value && thresholdAt(model, kpi, term, value.date);
    if (!value || threshold === undefined || !meets(term.comparator, compareDecimals(value.value, threshold))) break;
    since = value.date;
    count += 1;
  }
  const last = ordered.at(-1);
  const threshold = last && thresholdAt(model, kpi, term, last.date);
  if (!since || !last || threshold === undefined || !isLongEnough(kpi, term, ordered, count)) return undefined;
  return { since, last, threshold };
}

type Level = Extract<ConditionTerm, { type: 'level' }>;

function meets(comparator: Level['comparator'], order: number): boolean {
  switch (comparator) {
    case 'above':
      return order > 0;
    case 'below':
      return order < 0;
    case 'at-least':
      return order >= 0;
    case 'at-most':
      return order <= 0;
  }
}

function thresholdAt(model: AllianceModel, kpi: Kpi, term: Level, date: string): string | undefined {
  if (!isKnown(term.amount)) return undefined;
  const amount = term.amount.value;
  if (!term.reference) return numberOf(amount);
  if (amount.type !== 'percent') return undefined;
  const whole = term.reference === 'target' ? targetAt(model, kpi, date) : baselineOf(kpi);
  return whole && divideDecimals(multiplyDecimals(whole, amount.percent), '100');
}

/** The next target due on a day, else the last one. */
function targetAt(model: AllianceModel, kpi: Kpi, date: string): string | undefined {
  const targets = kpi.targets.flatMap((target) => {
    const by = target.by ? resolveStated(model, target.by) : '9999-12-31';
    return by && isKnown(target.amount) ? [{ by, amount: numberOf(target.amount.value) }] : [];
  });
  targets.sort((a, b) => (a.by < b.by ? -1 : 1));
  return (targets.find((target) => target.by >= date) ?? targets.at(-1))?.amount;
}

function baselineOf(kpi: Kpi): string | undefined {
  return kpi.baseline && isKnown(kpi.baseline.amount) ? numberOf(kpi.baseline.amount.value) : undefined;
}

function numberOf(amount: Amount): string | undefined {
  if (amount.type === 'money') return amount.amount;
  return amount.type === 'percent' ? amount.percent : amount.number;
}

/** Whether a run of values covers the window of the condition; the last tenth of a period is forgiven. */
function isLongEnough(kpi: Kpi, term: Level, values: readonly Measured[], count: number): boolean {
  if (!term.window) return true;
  if (!isKnown(term.window)) return false;
  const stated =
    kpi.collected && isKnown(kpi.collected.cadence) ? steadyDaysBetween(kpi.collected.cadence.value) : undefined;
  const [first, last] = [values[0], values.at(-1)];
  const span = first && last ? (daysBetween(first.date, last.date) ?? 0) : 0;
  const period = stated ?? (values.length > 1 ? span / (values.length - 1) : 0);
  return count * period >= approximateDays(term.window.value) * 0.97;
}
