import type { AllianceModel } from '@alliance-lang/language';
import { firmnessOf } from '../../../balance/commitment.ts';
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
    rigid: (facts: { firm: number; all: number; percent: number; lacks: string }) =>
      `${facts.firm} of ${facts.all} contributions are firm (${facts.percent}%), and there is no ${facts.lacks} to change them.`,
    loose: ({ firm, all, percent }: { firm: number; all: number; percent: number }) =>
      `Only ${firm} of ${all} contributions are firm (${percent}%): everything can be taken back, nothing can be relied on.`,
  },
  check(model, { options, report }) {
    const firmness = model.contributions.map((contribution) => firmnessOf(model, contribution));
    if (firmness.length < options.least || firmness.includes('unknown')) return;
    const firm = firmness.filter((one) => one === 'hard').length;
    const percent = Math.round((100 * firm) / firmness.length);
    const { alliance } = model;
    const facts = { firm, all: firmness.length, percent };
    const lacks = flexibilityLacking(model);
    if (percent >= options.firm && lacks.length === FLEXIBILITY) {
      const words = andNo(lacks);
      report({ message: 'rigid', facts: { ...facts, lacks: words }, at: alliance.nameAt, element: alliance });
    } else if (percent <= options.soft) report({ message: 'loose', facts, at: alliance.nameAt, element: alliance });
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
    ],
    good: [{ title: 'firm, and with ways to change', text: 'contribution RetailData from Contoso { … }' }],
  },
});

/** How many kinds of flexibility are looked for. */
const FLEXIBILITY = 4;

function flexibilityLacking(model: AllianceModel): string[] {
  const convenience = model.rights.some((right) => !right.when && right.effects.length === 0);
  return [
    ...(model.contributions.some((contribution) => contribution.reviewed) ? [] : ['review']),
    ...(model.kpis.some((kpi) => kpi.triggers.length > 0) ? [] : ['trigger']),
    ...(model.changes.length > 0 ? [] : ['change process']),
    ...(convenience ? [] : ['termination for convenience']),
  ];
}
