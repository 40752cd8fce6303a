import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-trigger',
  group: 'measures',
  from: { sign: 'warning' },
  small: 'off',
  summary: 'No KPI has a trigger',
  why: 'Without a line agreed in advance, underperformance is explained every quarter and never acted on.',
  remedy: 'Write `trigger Slow when below 70% of target for 2 quarters then review by SteerCo` in a KPI.',
  messages: {
    missing: ({ count }: { count: number }) =>
      `None of the ${count} KPIs has a trigger: nothing ever follows from a figure.`,
  },
  check({ kpis }, { report }) {
    const [first] = kpis;
    if (!first || kpis.some((kpi) => kpi.triggers.length > 0 || kpi.unknown || kpi.unreadable.includes('trigger')))
      return;
    report({ message: 'missing', facts: { count: kpis.length }, at: first.nameAt, element: first });
  },
  examples: {
    bad: [{ text: 'kpi «JointRevenue» { … }', without: ['kpi JointRevenue.trigger'] }],
    good: [{ text: 'kpi JointRevenue { … }' }],
  },
});
