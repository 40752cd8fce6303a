import { knownValue } from '@alliance-lang/language';
import { CENTRALISATION, centralisation } from '../../../balance/centralisation.ts';
import { countedText } from '../../../balance/tension.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'central-against-distributed',
  group: 'tensions',
  from: { design: 'information' },
  small: 'off',
  summary:
    'The alliance spreads over several territories or programs, and nothing says how far they are run from one place, or its decisions say the opposite',
  why: 'A centre keeps the alliance one, the regions keep it close to the customer; which of them decides must be said.',
  remedy: 'Write `coordination { mode central … }`, `distributed` or `hybrid`, with its office or its regions.',
  options: {
    units: {
      type: 'number',
      default: 3,
      minimum: 2,
      description: 'From how many territories or programs on this is told.',
    },
    opposite: {
      type: 'number',
      default: 80,
      minimum: 50,
      maximum: 100,
      description: 'From which percent of decisions and leads on the other side a stated mode counts as contradicted.',
    },
  },
  messages: {
    unsaid: ({ count, what, figure }: { count: number; what: string; figure: string }) =>
      `The alliance spreads over ${count} ${what}, and nothing says how they are coordinated; ${figure}. What moves it to the centre: ${CENTRALISATION.movers.left}; to the regions: ${CENTRALISATION.movers.right}.`,
    central: ({ figure, counted }: { figure: string; counted: string }) =>
      `The alliance is to be run from many places, but only ${figure}: ${counted}. What moves it to the regions: ${CENTRALISATION.movers.right}.`,
    distributed: ({ figure, counted }: { figure: string; counted: string }) =>
      `The alliance is to be run from one place, but ${figure}: ${counted}. What moves it to the centre: ${CENTRALISATION.movers.left}.`,
  },
  check(model, { options, report }) {
    const { alliance, coordination } = model;
    if (coordination?.unknown || coordination?.unreadable.length || model.unreadable.includes('coordination')) return;
    const territories = alliance.scope?.territories.filter((item) => !item.unknown).length ?? 0;
    const programs = model.programs.length;
    if (Math.max(territories, programs) < options.units) return;
    const tension = centralisation(model);
    const { figure, share } = tension;
    if (!coordination?.mode) {
      const [count, what] = territories < programs ? [programs, 'programs'] : [territories, 'territories'];
      report({ message: 'unsaid', facts: { count, what, figure }, at: alliance.nameAt, element: alliance });
      return;
    }
    const mode = knownValue(coordination.mode)?.word;
    if (share === undefined || tension.moves.length < options.units) return;
    const at = coordination.mode.at;
    if (mode === 'distributed' && 100 * (1 - share) >= options.opposite)
      report({ message: 'central', facts: { figure, counted: countedText(tension) }, at, element: coordination });
    if (mode === 'central' && 100 * share >= options.opposite)
      report({ message: 'distributed', facts: { figure, counted: countedText(tension) }, at, element: coordination });
  },
  examples: {
    bad: [
      {
        text: 'alliance «RetailInsights» {\n  …\n  scope {\n    offering "Demand forecasting"\n    territory "EMEA", "Americas", "Japan"\n    pilot ForecastPilot\n  }\n}',
        without: ['coordination'],
      },
      {
        title: 'run from many places, but everything is decided by the companies and the steering committee',
        text: 'alliance RetailInsights {\n  …\n  scope {\n    offering "Demand forecasting"\n    territory "EMEA", "Americas", "Japan"\n    pilot ForecastPilot\n  }\n}\n\ncoordination {\n  «mode distributed»\n}',
      },
      {
        title: 'run from one place, but people out there decide',
        text: [
          'alliance RetailInsights {\n  …\n  scope {\n    offering "Demand forecasting"\n    territory "EMEA", "Americas", "Japan"\n    pilot ForecastPilot\n  }\n}',
          'coordination {\n  «mode central»\n}',
          'decision PriceChange {\n  …\n  made jointly by Northwind.Clara, Contoso.Frida\n}',
          'decision ScopeAndBudget {\n  …\n  made jointly by Northwind.Clara, Contoso.Frida\n}',
          'decision Technology {\n  …\n  made by Northwind.Clara except "raises the partner\'s cost", "amends the agreement"\n}',
          'decision DataAndBrand {\n  …\n  made by Contoso.Frida except "raises the partner\'s cost", "amends the agreement"\n}',
        ].join('\n'),
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
