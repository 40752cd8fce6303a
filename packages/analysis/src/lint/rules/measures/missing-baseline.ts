import { isMissing, label } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-baseline',
  group: 'measures',
  from: { design: 'warning' },
  small: 'information',
  summary: 'A KPI without a baseline',
  why: 'Progress is counted from somewhere; without a baseline each side counts from where it looks best.',
  remedy: 'Write `baseline` with the value and the day; `baseline 0` for something new.',
  messages: { missing: ({ kpi }: { kpi: string }) => `Nothing says where the KPI "${kpi}" starts.` },
  check({ kpis }, { report }) {
    for (const kpi of kpis) {
      if (!isMissing(kpi, kpi.baseline, 'baseline')) continue;
      const fixes = safeFix('Add a baseline to be measured', insertStatement(kpi, 'baseline tbd'));
      report({ message: 'missing', facts: { kpi: label(kpi) }, at: kpi.nameAt, element: kpi, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'kpi «JointRevenue» { … }',
        without: ['kpi JointRevenue.baseline'],
        fixed: 'kpi JointRevenue {\n  …\n  baseline tbd\n}',
      },
    ],
    good: [{ title: 'something new starts at nothing', text: 'kpi JointRevenue {\n  …\n  baseline USD 0\n}' }],
  },
});
