import { formatMoney } from '@alliance-lang/language';
import { contributedOf, percentOfAll } from '../../../balance/contributed.ts';
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
    const sums = contributedOf(model);
    if (!sums || sums.amounts.size < 2) return;
    for (const [principal, amount] of sums.amounts) {
      const share = percentOfAll(sums, amount);
      if (share <= options.share) continue;
      const shown = (value: string): string => formatMoney({ currency: sums.currency, amount: value }, 'rounded');
      const facts = {
        party: principal.label,
        share: Math.round(share),
        amount: shown(amount),
        all: shown(sums.all),
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
