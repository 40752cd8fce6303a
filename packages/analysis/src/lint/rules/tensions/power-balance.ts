import { leversOf } from '../../../balance/levers.ts';
import { POWER, power, powerOf } from '../../../balance/power.ts';
import { countedText } from '../../../balance/tension.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'power-balance',
  group: 'tensions',
  from: { design: 'information' },
  small: 'off',
  summary: 'One party holds far more of the levers than the others: votes, decisions, work, money, rights',
  why: 'Some imbalance gives direction; too much turns a partner into a dependant who leaves when there is a choice.',
  remedy: 'Move decisions, votes or accountabilities to the lighter side, or accept it knowingly with a waiver.',
  options: {
    points: {
      type: 'number',
      default: 40,
      minimum: 10,
      maximum: 100,
      description:
        'How far the strongest may lie above an equal share: 0 is equal, 100 holds everything; between two parties, the points between them.',
    },
  },
  messages: {
    uneven: ({ figure, equal, counted }: { figure: string; equal: number; counted: string }) =>
      `${figure}; an equal share is ${equal}%. It is the mean of ${counted}. What evens it out: ${POWER.movers.left}.`,
  },
  check(model, { options, report }) {
    const tension = power(model);
    const powers = powerOf(model);
    const [strongest] = powers;
    // A single lever is no balance of power.
    if (!strongest || leversOf(model).length < 2 || 100 * (tension.share ?? 0) <= options.points) return;
    const { element } = strongest.principal;
    const equal = Math.round(100 / powers.length);
    const facts = { figure: tension.figure, equal, counted: countedText(tension) };
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
