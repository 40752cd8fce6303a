import { isMissing, label } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-target',
  group: 'measures',
  from: { design: 'warning' },
  summary: 'A KPI without a target',
  why: 'A figure without a target cannot be missed, so nothing ever follows from it.',
  remedy: 'Write `target` with the amount and the day: `target USD 2M by 2026-12-31`.',
  messages: {
    missing: ({ kpi }: { kpi: string }) => `The KPI "${kpi}" has no target.`,
  },
  check({ kpis }, { report }) {
    for (const kpi of kpis) {
      if (!isMissing(kpi, kpi.targets, 'target')) continue;
      const fixes = safeFix('Add a target to be agreed', insertStatement(kpi, 'target tbd'));
      report({ message: 'missing', facts: { kpi: label(kpi) }, at: kpi.nameAt, element: kpi, fixes });
    }
  },
  examples: {
    bad: [
      {
        title: 'a forecast in a scenario is no target',
        text: 'kpi «JointRevenue» { … }',
        without: ['kpi JointRevenue.target'],
        fixed: 'kpi JointRevenue {\n  …\n  target tbd\n}',
      },
    ],
    good: [
      { text: 'kpi JointRevenue {\n  …\n  target USD 2M by 2026-12-31\n}' },
      { stage: 'design', text: 'kpi JointRevenue {\n  …\n  target tbd "Finance models it by May"\n}' },
    ],
  },
});
