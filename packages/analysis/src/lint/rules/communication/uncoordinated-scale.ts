import { isKnown } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'uncoordinated-scale',
  group: 'communication',
  from: { operate: 'warning' },
  summary: 'Distributed management over many regions or units with no central office or roadmap',
  why: 'Regions that each run their own partnership end with as many partnerships as regions.',
  remedy: 'Write `office` and the people who hold it together, or a common `roadmap`, in `coordination`.',
  options: {
    regions: {
      type: 'number',
      default: 3,
      minimum: 1,
      description: 'How many regions or units may go without a centre.',
    },
  },
  messages: {
    spread: ({ count, limit }: { count: number; limit: number }) =>
      `${count} regions or units run their own part, more than ${limit}, and no office or roadmap holds them together.`,
  },
  check({ coordination, alliance }, { options, report }) {
    if (!coordination || !isKnown(coordination.mode) || coordination.mode.value.word !== 'distributed') return;
    if (coordination.office.length > 0 || coordination.roadmap.length > 0 || coordination.unreadable.length > 0) return;
    const count = Math.max(coordination.regions.length, alliance.scope?.territories.length ?? 0);
    if (count <= options.regions) return;
    report({
      message: 'spread',
      facts: { count, limit: options.regions },
      at: coordination.mode.at,
      element: coordination,
    });
  },
  examples: {
    bad: [
      {
        stage: 'operate',
        text: 'alliance RetailInsights {\n  …\n  scope {\n    offering "Demand forecasting"\n    territory "EMEA", "Americas", "Japan", "India"\n    pilot ForecastPilot\n  }\n}\n\ncoordination {\n  «mode distributed»\n}',
      },
    ],
    good: [{ stage: 'operate', text: 'coordination {\n  mode distributed\n}' }],
  },
});
