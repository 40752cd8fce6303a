import type { AllianceModel } from '@alliance-lang/language';
import { addDecimals, decimalToNumber, divideDecimals, formatMoney } from '@alliance-lang/language';
import { contributionsByPrincipal, valueOfContribution } from '../../../balance/commitment.ts';
import type { Principal } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'dependent-party',
  group: 'contributions',
  from: { design: 'information' },
  summary: 'One party provides more than 75% of all value',
  why: 'Who provides nearly everything decides nearly everything, whatever the votes say.',
  remedy: 'Let the other side give more, or write down what balances it: data, access, a smaller share.',
  options: {
    share: {
      type: 'number',
      default: 75,
      minimum: 50,
      maximum: 100,
      description: 'The percent of all contributed value that one party may provide.',
    },
  },
  messages: {
    dependent: (facts: { party: string; share: number; amount: string; all: string; limit: number }) =>
      `${facts.party} provides ${facts.share}% of all that is contributed (${facts.amount} of ${facts.all}), more than ${facts.limit}%.`,
  },
  check(model, { options, report }) {
    const sums = sumsOf(model);
    if (!sums || sums.amounts.size < 2) return;
    const all = [...sums.amounts.values()].reduce(addDecimals, '0');
    for (const [principal, amount] of sums.amounts) {
      const share = 100 * decimalToNumber(divideDecimals(amount, all, 6) ?? '0');
      if (share <= options.share) continue;
      const shown = (value: string): string => formatMoney({ currency: sums.currency, amount: value }, 'rounded');
      const facts = {
        party: principal.label,
        share: Math.round(share),
        amount: shown(amount),
        all: shown(all),
        limit: options.share,
      };
      report({ message: 'dependent', facts, at: principal.element.nameAt, element: principal.element });
    }
  },
  examples: {
    bad: [
      { text: 'party «Northwind» { … }\n\ncontribution RetailData from Contoso {\n  …\n  valued USD 250k per year\n}' },
    ],
    good: [
      {
        title: 'what has no value cannot be weighed',
        stage: 'design',
        text: 'contribution RetailData from Contoso {\n  …\n  valued tbd\n}',
      },
    ],
  },
});

/** What each principal gives; `undefined` unless everything has a value in one currency. */
function sumsOf(
  model: AllianceModel,
): { readonly amounts: ReadonlyMap<Principal, string>; readonly currency: string } | undefined {
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
  return currency && others.length === 0 ? { amounts, currency } : undefined;
}
