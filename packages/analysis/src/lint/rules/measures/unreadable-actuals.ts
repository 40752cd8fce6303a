import { knownValue, label } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';
import { hasReached } from '../../stage.ts';

export default defineRule({
  name: 'unreadable-actuals',
  group: 'measures',
  from: { design: 'warning' },
  summary: 'The file of measured values is not there, or some of its lines cannot be read',
  why: 'A value that is not counted cannot fire a trigger, and a scorecard with holes looks better than the truth.',
  remedy:
    'Write one line a value, `2026-09-30,1250000`, into the file that `actuals` names; from the stage operate it must be there.',
  messages: {
    missing: ({ kpi, file }: { kpi: string; file: string }) =>
      `The values of "${kpi}" are missing: there is no ${file}.`,
    lines: ({ kpi, file, problems }: { kpi: string; file: string; problems: readonly string[] }) =>
      `Some values of "${kpi}" in ${file} do not count. ${problems.join(' ')}`,
  },
  check({ kpis }, { stage, actuals, actualsProblems, report }) {
    for (const kpi of kpis) {
      const problems = actualsProblems[kpi.id];
      const file = knownValue(kpi.actuals);
      if (!problems || !file || !kpi.actuals) continue;
      const common = { at: kpi.actuals.at, element: kpi };
      if (actuals[kpi.id]) report({ message: 'lines', facts: { kpi: label(kpi), file, problems }, ...common });
      else if (hasReached(stage, 'operate'))
        report({ message: 'missing', facts: { kpi: label(kpi), file }, ...common });
    }
  },
  examples: {
    bad: [
      {
        title: 'a quarter is no day',
        actuals: { JointRevenue: [['2026-06-30', '400000']] },
        actualsProblems: { JointRevenue: ['Line 3: "Q3" is no date; write it as 2026-09-30.'] },
        text: 'kpi JointRevenue {\n  …\n  «actuals "actuals/joint-revenue.csv"»\n}',
      },
      {
        title: 'the alliance operates and nothing was ever recorded',
        stage: 'operate',
        actualsProblems: { JointRevenue: ['The file is not there.'] },
        text: 'kpi JointRevenue {\n  …\n  «actuals "actuals/joint-revenue.csv"»\n}',
      },
    ],
    good: [
      {
        title: 'before it operates there is nothing to record',
        actualsProblems: { JointRevenue: ['The file is not there.'] },
        text: 'kpi JointRevenue {\n  …\n  actuals "actuals/joint-revenue.csv"\n}',
      },
    ],
  },
});
