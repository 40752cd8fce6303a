import { formatDate, label } from '@alliance-lang/language';
import { resolveStated } from '../../../calendar/resolve-point.ts';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'target-in-the-past',
  group: 'measures',
  from: { operate: 'warning' },
  summary: 'The last target of a KPI has passed',
  why: 'A KPI whose target lies behind it is collected for nothing.',
  remedy: 'Write the next `target` with its day.',
  messages: {
    passed: ({ kpi, day }: { kpi: string; day: string }) => `The last target of "${kpi}" was for ${formatDate(day)}.`,
  },
  check(model, { today, report }) {
    if (today === undefined) return;
    for (const kpi of model.kpis) {
      const days = kpi.targets.map((target) => (target.by ? resolveStated(model, target.by) : undefined));
      const latest = days.includes(undefined)
        ? undefined
        : days
            .filter((day) => day !== undefined)
            .sort()
            .at(-1);
      if (!latest || latest >= today || kpi.unreadable.includes('target')) continue;
      const target = kpi.targets[days.indexOf(latest)];
      const fixes = safeFix('Add a target to be agreed', insertStatement(kpi, 'target tbd'));
      report({
        message: 'passed',
        facts: { kpi: label(kpi), day: latest },
        at: target?.at ?? kpi.nameAt,
        element: kpi,
        fixes,
      });
    }
  },
  examples: {
    bad: [
      {
        stage: 'operate',
        today: '2027-03-01',
        text: 'kpi JointRevenue "Joint annual recurring revenue" {\n  category business\n  baseline USD 0 on 2026-03-01\n  «target USD 2M by 2026-12-31»\n  collected monthly by Contoso.Finance in "CRM dashboard"\n}',
      },
    ],
    good: [
      {
        title: 'a target without a day holds on',
        stage: 'operate',
        today: '2026-10-01',
        text: 'kpi JointRevenue {\n  …\n  target USD 2M by 2026-09-30\n  target USD 5M\n}',
      },
    ],
  },
});
