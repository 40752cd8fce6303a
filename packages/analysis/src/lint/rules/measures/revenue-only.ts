import { isKnown, wordsOf } from '@alliance-lang/language';
import { listed } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'revenue-only',
  group: 'measures',
  from: { design: 'warning' },
  summary: 'All KPIs are business ones',
  why: 'An alliance measured by revenue alone notices the failing relationship only when the revenue is gone.',
  remedy: 'Add a KPI of another category, first of all `relationship`: trust, satisfaction, number of escalations.',
  messages: {
    one: ({ kpi, left }: { kpi: string; left: string }) =>
      `The only KPI, ${kpi}, is a business one; nothing measures ${left}.`,
    all: ({ count, left }: { count: number; left: string }) =>
      `All ${count} KPIs are business ones; nothing measures ${left}.`,
  },
  check({ kpis }, { report }) {
    const [first, ...others] = kpis;
    // A category that is not stated, not known or no word of the language may be any.
    if (!first || !kpis.every((kpi) => isKnown(kpi.category) && kpi.category.value.word === 'business')) return;
    const rest = wordsOf('KpiCategory').filter((category) => category !== 'business' && category !== 'relationship');
    const left = listed(['relationship', ...rest]).replace(' and ', ' or ');
    const related = others.map((kpi) => ({
      at: kpi.category?.at ?? kpi.nameAt,
      message: `${kpi.name} is a business KPI too`,
    }));
    const at = first.category?.at ?? first.nameAt;
    if (others.length === 0) report({ message: 'one', facts: { kpi: first.name, left }, at, element: first });
    else report({ message: 'all', facts: { count: kpis.length, left }, at, element: first, related });
  },
  examples: {
    bad: [
      {
        text: [
          'kpi JointRevenue {\n  …\n  «category business»\n}',
          'kpi ActiveRetailers {\n  …\n  category business\n}',
        ].join('\n'),
        without: ['kpi PartnerTrust'],
      },
      {
        title: 'one KPI, and it is revenue',
        text: 'kpi JointRevenue {\n  …\n  «category business»\n}\n\nobjective FasterPlanning {\n  …\n  measured by JointRevenue\n}',
        without: ['kpi PartnerTrust', 'kpi ActiveRetailers'],
      },
    ],
    good: [
      {
        title: 'one category is not chosen yet, so it may be another',
        stage: 'design',
        text: 'kpi ActiveRetailers {\n  …\n  category tbd\n}',
        without: ['kpi PartnerTrust'],
      },
      { text: 'kpi PartnerTrust {\n  …\n  category relationship\n}' },
    ],
  },
});
