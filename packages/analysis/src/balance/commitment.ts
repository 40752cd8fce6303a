/** What the parties commit: how firm each contribution is, and what it is worth over its time. */
import type { AllianceModel, Contribution, Money, PeriodicMoney, PeriodUnit } from '@alliance-lang/language';
import {
  addDecimals,
  approximateDays,
  divideDecimals,
  formatMoney,
  formatShortest,
  isKnown,
  isUnknown,
  multiplyDecimals,
  roundDecimal,
} from '@alliance-lang/language';
import { monthsBetween, resolveStated, termEnd, termStart } from '../calendar/resolve-point.ts';
import type { Principal } from '../parties/principals.ts';
import { principalsFor } from '../parties/principals.ts';

/** `hard`: owed and backed. `soft`: an intention. `unknown`: nothing can be said yet. */
export type Firmness = 'hard' | 'soft' | 'unknown';

/** Effort words that promise to try, or nothing. */
const SOFT_EFFORTS: ReadonlySet<string> = new Set([
  'best-efforts',
  'commercially-reasonable-efforts',
  'reasonable-efforts',
  'good-faith-efforts',
  'may',
]);

/**
 * How firm a contribution is. The effort word decides where there is one: `shall` is hard, an effort or `may` is soft.
 * Where there is none, it is hard when something backs it: a binding instrument that governs it, money, or a counted
 * number of people; else it is soft.
 */
export function firmnessOf(model: AllianceModel, contribution: Contribution): Firmness {
  if (contribution.unknown || contribution.unreadable.includes('effort') || isUnknown(contribution.effort))
    return 'unknown';
  const effort = isKnown(contribution.effort) ? contribution.effort.value : undefined;
  if (effort?.word === 'shall') return 'hard';
  if (effort) return SOFT_EFFORTS.has(effort.word) ? 'soft' : 'unknown';
  if (contribution.givesUnknown || contribution.gives.some((item) => item.unknown)) return 'unknown';
  const counted = contribution.gives.some((item) => item.money || (item.kind.word === 'people' && item.number));
  const governed = model.agreements.some(
    (agreement) => agreement.binding?.value && agreement.governs.some((item) => item.id === contribution.id),
  );
  return counted || governed ? 'hard' : 'soft';
}

/** The contributions of each principal. Those of outsiders, of several principals at once or of nobody known are left out. */
export function contributionsByPrincipal(model: AllianceModel): ReadonlyMap<Principal, readonly Contribution[]> {
  const byPrincipal = new Map<Principal, Contribution[]>();
  for (const contribution of model.contributions) {
    const principals = principalsFor(model, contribution.from);
    const [principal, ...others] = principals ?? [];
    if (!principal || others.length > 0) continue;
    const known = byPrincipal.get(principal);
    if (known) known.push(contribution);
    else byPrincipal.set(principal, [contribution]);
  }
  return byPrincipal;
}

/** What a contribution is worth over its whole time. */
export interface ContributionValue {
  readonly money: Money;
  /** How it was reckoned: `USD 1.2M per year × 22 months = USD 2.2M`, or just `USD 500k`. */
  readonly workings: string;
  /** False when the contribution also holds something without a value. */
  readonly whole: boolean;
}

/**
 * The value of a contribution: what it is `valued` at, else the money it gives. Money for each period counts for the time
 * from `starts` to `ends`, which default to the term. Of a range the lower end counts. `undefined` when there is no value,
 * or no length for money that comes in periods.
 */
export function valueOfContribution(model: AllianceModel, contribution: Contribution): ContributionValue | undefined {
  const amounts: PeriodicMoney[] = [];
  let whole = true;
  if (isKnown(contribution.valued)) amounts.push(contribution.valued.value);
  else {
    for (const item of contribution.gives) {
      if (item.money) amounts.push({ ...item.money, per: item.per });
      else whole = false;
    }
  }
  const values = amounts.map((amount) => overItsTime(model, contribution, amount));
  const [first, ...others] = values;
  if (!first || isUnknown(contribution.valued)) return undefined;
  let money: Money = first.money;
  for (const other of others) {
    if (!other || other.money.currency !== money.currency) return undefined;
    money = { ...money, amount: addDecimals(money.amount, other.money.amount) };
  }
  return { money, workings: values.map((value) => value?.workings).join(' + '), whole };
}

/** Months in a period; days and weeks by the mean month of 30.4375 days. */
const MONTHS: Readonly<Record<PeriodUnit, number>> = {
  day: 1 / 30.4375,
  week: 7 / 30.4375,
  month: 1,
  quarter: 3,
  year: 12,
};

function overItsTime(
  model: AllianceModel,
  contribution: Contribution,
  amount: PeriodicMoney,
): { readonly money: Money; readonly workings: string } | undefined {
  const { currency, per } = amount;
  const money: Money = { currency, amount: amount.amount };
  if (!per) return { money, workings: formatMoney(money, 'shortest') };
  const months = monthsOf(model, contribution);
  if (months === undefined) return undefined;
  const product = multiplyDecimals(money.amount, String(months));
  const total =
    MONTHS[per] >= 1
      ? (divideDecimals(product, String(MONTHS[per]), 6) ?? product)
      : multiplyDecimals(product, String(Math.round(1e6 / MONTHS[per]) / 1e6));
  const value: Money = { currency, amount: roundDecimal(total, 0) };
  const time = `${formatShortest(String(months))} ${months === 1 ? 'month' : 'months'}`;
  return {
    money: value,
    workings: `${formatMoney(money, 'shortest')} per ${per} × ${time} = ${formatMoney(value, 'rounded')}`,
  };
}

function monthsOf(model: AllianceModel, contribution: Contribution): number | undefined {
  const from = resolveStated(model, contribution.starts) ?? (contribution.starts ? undefined : termStart(model));
  const to = resolveStated(model, contribution.ends) ?? (contribution.ends ? undefined : termEnd(model));
  if (from && to) return monthsBetween(from, to);
  const runs = model.term?.runs?.duration;
  if (!runs || contribution.starts || contribution.ends) return undefined;
  return Math.round((approximateDays(runs) / 30.4375) * 10) / 10;
}
