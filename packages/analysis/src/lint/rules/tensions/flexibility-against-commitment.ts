import type { AllianceModel } from '@alliance-lang/language';
import { FLEXIBILITY, flexibility } from '../../../balance/flexibility.ts';
import { countedText } from '../../../balance/tension.ts';
import { andNo } from '../../../model/subject.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'flexibility-against-commitment',
  group: 'tensions',
  from: { design: 'information' },
  small: 'off',
  summary: 'Commitments are nearly all firm and nothing lets them change, or nearly all soft',
  why: 'Firm commitments make partners invest and bind them to a plan that ages; soft ones do the opposite. Both ends break.',
  remedy: 'Balance firm contributions with reviews, triggers, a way to change and a way out; or firm some up.',
  options: {
    firm: {
      type: 'number',
      default: 80,
      minimum: 50,
      maximum: 100,
      description: 'From which percent of firm contributions flexibility is asked for.',
    },
    least: {
      type: 'number',
      default: 4,
      minimum: 2,
      description: 'With fewer contributions than these nothing is told.',
    },
    soft: {
      type: 'number',
      default: 20,
      minimum: 0,
      maximum: 50,
      description: 'Up to which percent of firm contributions the alliance counts as soft.',
    },
  },
  messages: {
    rigid: ({ figure, lacks, counted }: { figure: string; lacks: string; counted: string }) =>
      `${figure}, and there is no ${lacks} to change them. Counted: ${counted}. Any of these would make room, or ${FLEXIBILITY.movers.left}.`,
    loose: ({ figure, counted }: { figure: string; counted: string }) =>
      `Only ${figure}: nearly everything can be taken back. Counted: ${counted}. What makes one firm: ${FLEXIBILITY.movers.right}.`,
  },
  check(model, { options, report }) {
    const tension = flexibility(model);
    const { alliance } = model;
    const all = tension.moves.length;
    if (all < options.least) return;
    const count = (toward: string): number => tension.moves.filter((move) => move.toward === toward).length;
    // What is still open counts against telling it: it may turn out to be soft, or firm.
    const [firm, soft] = [(100 * count('right')) / all, (100 * count('left')) / all];
    const lacks = flexibilityLacking(model);
    const facts = { figure: tension.figure, counted: countedText(tension) };
    if (firm >= options.firm && lacks.length === FLEXIBILITIES) {
      const words = andNo(lacks);
      report({ message: 'rigid', facts: { ...facts, lacks: words }, at: alliance.nameAt, element: alliance });
    } else if (100 - soft <= options.soft) report({ message: 'loose', facts, at: alliance.nameAt, element: alliance });
  },
  examples: {
    bad: [
      {
        stage: 'design',
        text: ['alliance «RetailInsights» { … }', 'kpi JointRevenue {\n  …\n  target USD 5M by 2027-12-31\n}'].join(
          '\n',
        ),
        without: [
          'change',
          'right Convenience',
          'kpi JointRevenue.trigger',
          'contribution PlatformEngineers.reviewed',
          'contribution RetailData.reviewed',
        ],
      },
      {
        title: 'nothing is firm',
        stage: 'design',
        text: 'alliance «RetailInsights» { … }\n\ncontribution PlatformEngineers from Northwind {\n  …\n  effort best-efforts\n}\n\ncontribution RetailData from Contoso {\n  …\n  effort reasonable-efforts\n}\n\ncontribution ReserveNorthwind from Northwind {\n  …\n  effort may\n}\n\ncontribution ReserveContoso from Contoso {\n  …\n  effort may\n}',
      },
    ],
    good: [{ title: 'firm, and with ways to change', text: 'contribution RetailData from Contoso { … }' }],
  },
});

/** How many kinds of flexibility are looked for. */
const FLEXIBILITIES = 4;

function flexibilityLacking(model: AllianceModel): string[] {
  const convenience = model.rights.some((right) => !right.when && right.effects.length === 0);
  return [
    ...(model.contributions.some((contribution) => contribution.reviewed) ? [] : ['review']),
    ...(model.kpis.some((kpi) => kpi.triggers.length > 0) ? [] : ['trigger']),
    ...(model.changes.length > 0 ? [] : ['change process']),
    ...(convenience ? [] : ['termination for convenience']),
  ];
}
