import type { CurrencyCode } from './currency.ts';
import { minorUnits } from './currency.ts';
import type { DecimalText } from './decimal.ts';
import {
  addDecimals,
  canonicalDecimal,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  negateDecimal,
  roundDecimal,
  shiftDecimal,
  signOfDecimal,
  subtractDecimals,
} from './decimal.ts';
import type { PercentText } from './percent.ts';
import { percentToFactor } from './percent.ts';
import type { Reading } from './reading.ts';
import { read, unread } from './reading.ts';

/**
 * An exact amount in one currency: `{ currency: 'USD', amount: '1200000' }` is USD 1.2M. Amounts of different currencies
 * are never added or compared, because no exchange rate is part of an agreement; helpers say so instead of guessing.
 *
 * `USD 1M..2M` is a range with `upTo`. Arithmetic is on `amount`, the lower end, and drops `upTo`; `upperEnd` gives the other
 * end where the most that may be owed is asked for.
 */
export interface Money {
  /** ISO 4217 code. */
  readonly currency: CurrencyCode;
  /** Canonical decimal in the currency's main unit. */
  readonly amount: DecimalText;
  /** The upper end of a range, greater than `amount`. */
  readonly upTo?: DecimalText;
}

/** The upper end of a range of money as an amount of its own; the amount itself when there is no range. */
export function upperEnd({ currency, amount, upTo }: Money): Money {
  return { currency, amount: upTo ?? amount };
}

/** A value of money from a plain decimal; `undefined` when the amount is none (`1,200`, `abc`). */
export function money(currency: CurrencyCode, amount: string): Money | undefined {
  const canonical = canonicalDecimal(amount);
  return canonical === undefined ? undefined : { currency, amount: canonical };
}

/** `a + b`; a problem when the currencies differ. */
export function addMoney(a: Money, b: Money): Reading<Money> {
  return sameCurrency(a, b) ?? read({ currency: a.currency, amount: addDecimals(a.amount, b.amount) });
}

/** `a - b`; a problem when the currencies differ. */
export function subtractMoney(a: Money, b: Money): Reading<Money> {
  return sameCurrency(a, b) ?? read({ currency: a.currency, amount: subtractDecimals(a.amount, b.amount) });
}

/** The sum per currency, in order of first appearance; one entry when all amounts share a currency. */
export function sumByCurrency(amounts: Iterable<Money>): Money[] {
  const sums = new Map<CurrencyCode, DecimalText>();
  for (const { currency, amount } of amounts) sums.set(currency, addDecimals(sums.get(currency) ?? '0', amount));
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}

/** -1, 0 or 1 as `a` is less than, equal to or greater than `b`; `undefined` when the currencies differ. */
export function compareMoney(a: Money, b: Money): number | undefined {
  return a.currency === b.currency ? compareDecimals(a.amount, b.amount) : undefined;
}

/** `a × factor`, exact. */
export function multiplyMoney(a: Money, factor: DecimalText): Money {
  return { currency: a.currency, amount: multiplyDecimals(a.amount, factor) };
}

/** So many percent of `a`, exact: 55% of USD 100 is USD 55. Round with `roundMoney` where a payment is meant. */
export function percentOfMoney(a: Money, percent: PercentText): Money {
  return multiplyMoney(a, percentToFactor(percent));
}

/**
 * `a / b` as a decimal, rounded half away from zero to `places` digits (6 unless told); `undefined` when the currencies
 * differ or `b` is zero.
 */
export function ratioOfMoney(a: Money, b: Money, places = 6): DecimalText | undefined {
  return a.currency === b.currency ? divideDecimals(a.amount, b.amount, places) : undefined;
}

/** `-a`. */
export function negateMoney(a: Money): Money {
  return { currency: a.currency, amount: negateDecimal(a.amount) };
}

/** `a` rounded half away from zero to the currency's smallest unit (ISO 4217); currencies without one keep two digits. */
export function roundMoney(a: Money): Money {
  return { currency: a.currency, amount: roundDecimal(a.amount, minorUnits(a.currency) ?? 2) };
}

/**
 * Divides an amount in proportion to weights without losing or inventing a cent: every part is a whole number of smallest
 * units, and the parts sum to the rounded amount (largest-remainder method of Hamilton, ties to the earlier weight).
 * `undefined` when a weight is negative or no decimal, or all are zero.
 */
export function apportionMoney(whole: Money, weights: readonly DecimalText[]): Money[] | undefined {
  const places = minorUnits(whole.currency) ?? 2;
  const total = weights.reduce(addDecimals, '0');
  if (!(signOfDecimal(total) > 0) || weights.some((weight) => signOfDecimal(weight) < 0)) return undefined;
  const rounded = shiftDecimal(roundMoney(whole).amount, places);
  if (Number.isNaN(signOfDecimal(rounded))) return undefined;

  const negative = signOfDecimal(rounded) < 0;
  const units = BigInt(negative ? negateDecimal(rounded) : rounded);
  const scale = Math.max(...weights.map((weight) => weight.split('.')[1]?.length ?? 0));
  const scaledWeights = weights.map((weight) => BigInt(shiftDecimal(weight, scale)));
  const sum = BigInt(shiftDecimal(total, scale));
  const parts = scaledWeights.map((weight, index) => ({
    index,
    units: (units * weight) / sum,
    remainder: (units * weight) % sum,
  }));
  let missing = units - parts.reduce((given, part) => given + part.units, 0n);
  const byRemainder = [...parts].sort((a, b) => compareBigInts(b.remainder, a.remainder) || a.index - b.index);
  for (const part of byRemainder) {
    if (missing === 0n) break;
    part.units += 1n;
    missing -= 1n;
  }
  return parts.map((part) => ({
    currency: whole.currency,
    amount: shiftDecimal((negative ? -part.units : part.units).toString(), -places),
  }));
}

function compareBigInts(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sameCurrency(a: Money, b: Money): Reading<Money> | undefined {
  if (a.currency === b.currency) return undefined;
  return unread(
    'different-currencies',
    `${a.currency} and ${b.currency} cannot be added or subtracted: the agreement states no exchange rate. Write both in one currency.`,
  );
}
