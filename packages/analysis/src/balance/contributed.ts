/** What each side contributes in money: one sum for every rule and figure that weighs contributions. */
import type { AllianceModel } from '@alliance-lang/language';
import { addDecimals, decimalToNumber, divideDecimals } from '@alliance-lang/language';
import type { Principal } from '../parties/principals.ts';
import { contributionsByPrincipal, valueOfContribution } from './commitment.ts';

/** The value of all contributions, in one currency. */
export interface Contributed {
  readonly currency: string;
  /** The sum of each principal that gives anything, as a decimal. */
  readonly amounts: ReadonlyMap<Principal, string>;
  readonly all: string;
}

/**
 * What the principals contribute over its whole time (see `valueOfContribution`). `undefined` when that cannot be weighed:
 * nothing is given, something given has no value, or values are in several currencies.
 */
export function contributedOf(model: AllianceModel): Contributed | undefined {
  const amounts = new Map<Principal, string>();
  const currencies = new Set<string>();
  for (const [principal, contributions] of contributionsByPrincipal(model)) {
    for (const contribution of contributions) {
      const value = valueOfContribution(model, contribution);
      if (!value?.whole) return undefined;
      currencies.add(value.money.currency);
      amounts.set(principal, addDecimals(amounts.get(principal) ?? '0', value.money.amount));
    }
  }
  const [currency, ...others] = currencies;
  if (currency === undefined || others.length > 0) return undefined;
  return { currency, amounts, all: [...amounts.values()].reduce(addDecimals, '0') };
}

/** A sum as a percent of all that is contributed, not rounded; 0 of nothing. */
export function percentOfAll({ all }: Contributed, amount: string): number {
  return 100 * decimalToNumber(divideDecimals(amount, all, 6) ?? '0');
}
