import { resolveStated } from '@alliance-lang/analysis';
import {
  type Amount,
  daysBetween,
  formatMoney,
  isDate,
  isKnown,
  type Kpi,
  knownValue,
  label,
  type PlainDateText,
  wordsOf,
} from '@alliance-lang/language';
import { humanWord, type ModelReading } from '../../reading/reading.ts';
import { amountText } from '../../wording/amount-text.ts';
import { capital } from '../../wording/capital.ts';
import { conditionText, consequenceText } from '../../wording/condition-text.ts';
import { cadenceText, pointText, statedText } from '../../wording/time-text.ts';
import type { KpiActual } from '../diagram.ts';

/** A value on a day. */
export interface KpiPoint {
  readonly date: PlainDateText;
  readonly value: number;
}

export interface KpiReading {
  readonly kpi: Kpi;
  readonly title: string;
  /** `USD 0 → USD 6M by 2028-12-31`. */
  readonly aim: string;
  /** Baseline and targets that have a number and a date, by date. */
  readonly path: readonly KpiPoint[];
  /** What was measured, by date. */
  readonly actuals: readonly KpiPoint[];
  /** `latest USD 340k on 2026-07-31`, and whether it is as good as the straight line between targets asks. */
  readonly latest?: { readonly text: string; readonly good?: boolean };
  readonly triggers: readonly string[];
  readonly collected: string;
}

export interface KpiCategory {
  readonly name: string;
  readonly kpis: readonly KpiReading[];
}

/** The five categories of the scorecard, and the measures that name none. */
export function readKpis(
  reading: ModelReading,
  actuals: Readonly<Record<string, readonly KpiActual[]>> = {},
): KpiCategory[] {
  const categories = new Map<string, KpiReading[]>(wordsOf('KpiCategory').map((word) => [word, []]));
  for (const kpi of reading.model.kpis) {
    const word = knownValue(kpi.category)?.word ?? 'no category';
    const found = readKpi(reading, kpi, actuals[kpi.id] ?? []);
    categories.set(word, [...(categories.get(word) ?? []), found]);
  }
  return [...categories].map(([word, kpis]) => ({ name: capital(humanWord(word)), kpis }));
}

function readKpi(reading: ModelReading, kpi: Kpi, measured: readonly KpiActual[]): KpiReading {
  const path: KpiPoint[] = [];
  const add = (amount: Amount | undefined, date: PlainDateText | undefined) => {
    const number = amount && numberOf(amount);
    if (number !== undefined && date !== undefined) path.push({ date, value: number });
  };
  if (kpi.baseline) add(knownValue(kpi.baseline.amount), knownValue(kpi.baseline.on));
  for (const target of kpi.targets) add(knownValue(target.amount), resolveStated(reading.model, target.by));
  path.sort(byDate);
  const actuals = measured
    .map(({ date, value }) => ({ date, value: Number(value) }))
    .filter(({ date, value }) => isDate(date) && Number.isFinite(value))
    .sort(byDate);
  const latest = latestOf(kpi, path, actuals);
  return {
    kpi,
    title: label(kpi),
    aim: aimText(reading, kpi),
    path,
    actuals,
    ...(latest ? { latest } : {}),
    triggers: kpi.triggers.map((trigger) =>
      [conditionText(reading, trigger.when), trigger.then ? consequenceText(reading, trigger.then) : '']
        .filter(Boolean)
        .join(' → '),
    ),
    collected: kpi.collected
      ? [
          statedText(kpi.collected.cadence, (cadence) => cadenceText(reading.model, cadence)),
          kpi.collected.by.map((actor) => reading.actorName(actor)).join(', '),
        ]
          .filter(Boolean)
          .join(', by ')
      : '',
  };
}

function byDate(a: KpiPoint, b: KpiPoint): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}

/** The number of an amount, of a range its lower end; `undefined` when it is not finite. */
function numberOf(amount: Amount): number | undefined {
  const text = amount.type === 'money' ? amount.amount : amount.type === 'percent' ? amount.percent : amount.number;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

function shortAmount(amount: Amount): string {
  return amount.type === 'money' ? formatMoney(amount, 'shortest') : amountText(amount);
}

function aimText(reading: ModelReading, kpi: Kpi): string {
  const from = kpi.baseline ? statedText(kpi.baseline.amount, shortAmount) : '';
  const last = kpi.targets.at(-1);
  if (!last) return from ? `from ${from}, no target` : 'no target';
  const date = knownValue(last.by);
  const by = date ? ` by ${pointText(reading.model, date)}` : last.by ? ', no date yet' : '';
  const to = `${statedText(last.amount, shortAmount)}${by}`;
  return from ? `${from} → ${to}` : `target ${to}`;
}

/** The newest measured value against the straight line through baseline and targets on the same day. */
function latestOf(kpi: Kpi, path: readonly KpiPoint[], actuals: readonly KpiPoint[]): KpiReading['latest'] {
  const last = actuals.at(-1);
  if (!last) return undefined;
  const sample = [kpi.targets[0]?.amount, kpi.baseline?.amount].find((amount) => isKnown(amount));
  const like = knownValue(sample);
  const text = `latest ${like ? shortAmount(withNumber(like, last.value)) : last.value} on ${last.date}`;
  const asked = onPath(path, last.date);
  if (asked === undefined) return { text };
  const better = knownValue(kpi.better)?.word;
  const falling = (path.at(-1)?.value ?? 0) < (path[0]?.value ?? 0);
  const lower = better === 'lower' || (better === undefined && falling);
  return { text, good: lower ? last.value <= asked : last.value >= asked };
}

function withNumber(like: Amount, value: number): Amount {
  const text = String(Math.round(value * 1000) / 1000);
  switch (like.type) {
    case 'money':
      return { type: 'money', currency: like.currency, amount: text };
    case 'percent':
      return { type: 'percent', percent: text };
    case 'number':
      return { type: 'number', number: text, ...(like.unit ? { unit: like.unit } : {}) };
  }
}

function onPath(path: readonly KpiPoint[], date: PlainDateText): number | undefined {
  for (const [index, next] of path.entries()) {
    const before = path[index - 1];
    if (next.date < date) continue;
    if (!before) return next.date === date ? next.value : undefined;
    const [gone, all] = [daysBetween(before.date, date) ?? 0, daysBetween(before.date, next.date) ?? 0];
    return all === 0 ? next.value : before.value + ((next.value - before.value) * gone) / all;
  }
  return path.at(-1)?.value;
}
