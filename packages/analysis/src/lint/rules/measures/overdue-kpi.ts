import { addDays, formatDate, isKnown, label } from '@alliance-lang/language';
import { steadyDaysBetween } from '../../../decisions/bodies.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'overdue-kpi',
  group: 'measures',
  from: { operate: 'warning' },
  summary: 'The last measured value of a KPI is older than two periods',
  why: 'Figures stop coming shortly before they become uncomfortable.',
  remedy: 'Add the missing values to the file that `actuals` names.',
  options: {
    periods: { type: 'number', default: 2, minimum: 1, description: 'How many periods old the last value may be.' },
  },
  messages: {
    old: ({ kpi, last, periods }: { kpi: string; last: string; periods: number }) =>
      `The last value of "${kpi}" is from ${formatDate(last)}: more than ${periods} periods ago.`,
    none: ({ kpi }: { kpi: string }) => `No value of "${kpi}" has been recorded yet.`,
  },
  check({ kpis }, { today, actuals, options, report }) {
    if (today === undefined) return;
    for (const kpi of kpis) {
      const values = actuals[kpi.id];
      const at = kpi.actuals?.at ?? kpi.nameAt;
      if (!values) continue;
      const last = values
        .map((value) => value.date)
        .sort()
        .at(-1);
      const days =
        kpi.collected && isKnown(kpi.collected.cadence) ? steadyDaysBetween(kpi.collected.cadence.value) : undefined;
      if (!last) report({ message: 'none', facts: { kpi: label(kpi) }, at, element: kpi });
      else if (days !== undefined) {
        const until = addDays(last, Math.ceil(days * options.periods));
        if (until && until < today)
          report({ message: 'old', facts: { kpi: label(kpi), last, periods: options.periods }, at, element: kpi });
      }
    }
  },
  examples: {
    bad: [
      {
        stage: 'operate',
        today: '2026-09-15',
        actuals: { JointRevenue: [['2026-06-30', '400000']] },
        text: 'kpi «JointRevenue» { … }',
      },
      {
        title: 'a file of values without a value',
        stage: 'operate',
        today: '2026-09-15',
        actuals: { JointRevenue: [] },
        text: 'kpi «JointRevenue» { … }',
      },
    ],
    good: [
      {
        stage: 'operate',
        today: '2026-08-15',
        actuals: { JointRevenue: [['2026-06-30', '1900000']] },
        text: 'kpi JointRevenue { … }',
      },
    ],
  },
});
