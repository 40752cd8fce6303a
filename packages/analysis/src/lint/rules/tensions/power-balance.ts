import { powerSharesOf } from '../../../balance/power-shares.ts';
import type { Principal } from '../../../parties/principals.ts';
import { listed, principalsOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'power-balance',
  group: 'tensions',
  from: { design: 'information' },
  small: 'off',
  summary: 'One party has far more weight in decisions, votes, work and contributions than another',
  why: 'Some imbalance gives direction; too much turns a partner into a dependant who leaves when there is a choice.',
  remedy: 'Move decisions, votes or accountabilities to the lighter side, or accept it knowingly with a waiver.',
  options: {
    points: {
      type: 'number',
      default: 40,
      minimum: 10,
      maximum: 100,
      description: 'How many percentage points the mean shares may lie apart.',
    },
  },
  messages: {
    uneven: (facts: { party: string; other: string; mean: number; otherMean: number; workings: string }) =>
      `${facts.party} has ${facts.mean}% of the weight, ${facts.other} ${facts.otherMean}%. It is the mean of: ${facts.workings}.`,
  },
  check(model, { options, report }) {
    const principals = principalsOf(model);
    const measures = powerSharesOf(model);
    if (principals.length < 2 || measures.length < 2) return;
    const means = principals
      .map((principal) => ({ principal, mean: meanOf(measures, principal) }))
      .sort((a, b) => b.mean - a.mean);
    const [most, least] = [means[0], means.at(-1)];
    if (!most || !least || most.mean - least.mean <= options.points) return;
    const workings = measures.map(
      (measure) => `${measure.name} ${Math.round(measure.shares.get(most.principal) ?? 0)}%`,
    );
    const facts = {
      party: most.principal.label,
      other: least.principal.label,
      mean: Math.round(most.mean),
      otherMean: Math.round(least.mean),
      workings: listed(workings),
    };
    const { element } = most.principal;
    report({ message: 'uneven', facts, at: element.nameAt, element });
  },
  examples: {
    bad: [
      {
        text: [
          'party «Northwind» { … }',
          'contribution RetailData from Contoso {\n  …\n  valued USD 400k per year\n}',
          'decision PriceChange {\n  area pricing\n  made by Northwind except "raises the partner\'s cost"\n}',
          'decision DataAndBrand {\n  …\n  made by Northwind except "raises the partner\'s cost"\n}',
          'responsibility CustomerSupport {\n  …\n  accountable Northwind.Bruno\n}',
          'responsibility Customers {\n  …\n  accountable Northwind.Alice\n}',
          'body SteerCo {\n  …\n  seats Northwind 3, Contoso 1\n  votes 1 per-member\n}',
        ].join('\n'),
        without: ['body SteerCo.members'],
      },
    ],
    good: [{ text: 'party Northwind { … }' }],
  },
});

function meanOf(
  measures: readonly { readonly shares: ReadonlyMap<Principal, number> }[],
  principal: Principal,
): number {
  return measures.reduce((sum, measure) => sum + (measure.shares.get(principal) ?? 0), 0) / measures.length;
}
