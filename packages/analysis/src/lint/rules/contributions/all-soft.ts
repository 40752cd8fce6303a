import { firmnessOf } from '../../../balance/commitment.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'all-soft',
  group: 'contributions',
  from: { sign: 'warning' },
  summary: 'No firm commitment at all',
  why: 'An alliance of intentions lasts as long as nobody needs the people or the money elsewhere.',
  remedy: 'Make at least one contribution of each party firm: `effort shall`, with amount and dates.',
  messages: {
    soft: ({ count }: { count: number }) =>
      `None of the ${count} contributions is firm: all are efforts or intentions.`,
  },
  check(model, { report }) {
    const [first] = model.contributions;
    if (!first || model.contributions.some((contribution) => firmnessOf(model, contribution) !== 'soft')) return;
    const { alliance } = model;
    const related = model.contributions.map((one) => ({
      at: one.effort?.at ?? one.nameAt,
      message: `${one.name} is soft`,
    }));
    report({
      message: 'soft',
      facts: { count: model.contributions.length },
      at: alliance.nameAt,
      element: alliance,
      related,
    });
  },
  examples: {
    bad: [
      {
        text: [
          'alliance «RetailInsights» { … }',
          'contribution PlatformEngineers from Northwind {\n  …\n  effort best-efforts\n}',
          'contribution RetailData from Contoso {\n  …\n  effort reasonable-efforts\n}',
        ].join('\n'),
        without: ['contribution ReserveNorthwind', 'contribution ReserveContoso'],
      },
    ],
    good: [{ title: 'money that is owed is firm', text: 'contribution ReserveContoso from Contoso { … }' }],
  },
});
