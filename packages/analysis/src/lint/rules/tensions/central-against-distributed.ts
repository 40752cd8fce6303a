import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'central-against-distributed',
  group: 'tensions',
  from: { design: 'information' },
  small: 'off',
  summary:
    'The alliance spreads over several territories or programs, and nothing says how far they are run from one place',
  why: 'A centre keeps the alliance one, the regions keep it close to the customer; which of them decides must be said.',
  remedy: 'Write `coordination { mode central … }`, `distributed` or `hybrid`, with its office or its regions.',
  options: {
    units: {
      type: 'number',
      default: 3,
      minimum: 2,
      description: 'From how many territories or programs on this is told.',
    },
  },
  messages: {
    unsaid: ({ count, what }: { count: number; what: string }) =>
      `The alliance spreads over ${count} ${what}, and nothing says how they are coordinated.`,
  },
  check(model, { options, report }) {
    const { alliance, coordination } = model;
    if (coordination && (coordination.mode || coordination.unknown || coordination.unreadable.length > 0)) return;
    if (model.unreadable.includes('coordination')) return;
    const territories = alliance.scope?.territories.filter((item) => !item.unknown).length ?? 0;
    const programs = model.programs.length;
    if (Math.max(territories, programs) < options.units) return;
    report({
      message: 'unsaid',
      facts:
        territories < programs ? { count: programs, what: 'programs' } : { count: territories, what: 'territories' },
      at: alliance.nameAt,
      element: alliance,
    });
  },
  examples: {
    bad: [
      {
        text: 'alliance «RetailInsights» {\n  …\n  scope {\n    offering "Demand forecasting"\n    territory "EMEA", "Americas", "Japan"\n    pilot ForecastPilot\n  }\n}',
        without: ['coordination'],
      },
    ],
    good: [
      {
        title: 'one territory needs no coordination',
        text: 'alliance RetailInsights { … }',
        without: ['coordination'],
      },
    ],
  },
});
