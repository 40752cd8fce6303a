import { ABILITY, ability } from '../../../balance/ability.ts';
import { countedText } from '../../../balance/tension.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'intent-against-ability',
  group: 'tensions',
  from: { design: 'information' },
  small: 'off',
  summary: 'Too few objectives have people and contributions behind what they need',
  why: 'An alliance is worth what its parties are able to carry out, not what they intend.',
  remedy: 'Give each objective what it needs: people who are responsible, and contributions toward it.',
  options: {
    percent: {
      type: 'number',
      default: 70,
      minimum: 0,
      maximum: 100,
      description: 'The percent of objectives that must be carried.',
    },
  },
  messages: {
    low: ({ figure, limit, left }: { figure: string; limit: number; left: string }) =>
      `${figure}; ${limit}% should. Not so: ${left}. What moves it: ${ABILITY.movers.right}.`,
  },
  check(model, { options, report }) {
    const tension = ability(model);
    const { alliance } = model;
    const all = tension.moves.length;
    const without = tension.moves.filter(({ toward }) => toward === 'left').length;
    // What is still open counts as carried: it may turn out to be.
    if (all < 2 || 100 * (all - without) >= options.percent * all) return;
    const facts = { figure: tension.figure, limit: options.percent, left: countedText(tension, 'left') };
    report({ message: 'low', facts, at: alliance.nameAt, element: alliance });
  },
  examples: {
    bad: [
      {
        text: [
          'alliance «RetailInsights» { … }',
          'objective Fame "Be known for forecasts" {',
          '  serves Northwind.RetailGrowth, Contoso.Stickiness',
          '  measured by ActiveRetailers',
          '  needs Customers',
          '}',
        ].join('\n'),
      },
    ],
    good: [{ text: 'objective FasterPlanning { … }' }],
  },
});
