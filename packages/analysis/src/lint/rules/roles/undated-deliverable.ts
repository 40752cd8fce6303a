import { isMissing, label } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'undated-deliverable',
  group: 'roles',
  from: { sign: 'warning' },
  summary: 'A deliverable without a due date',
  why: 'What has no date has no delay, and is never late.',
  remedy: 'Write `due 2026-09-30`, or `due 6 months after effective`.',
  messages: { undated: ({ work }: { work: string }) => `Nothing says when "${work}" is due.` },
  check(model, { report }) {
    // A milestone that delivers it says when.
    const dated = new Set(
      model.plans.flatMap((plan) =>
        plan.milestones.flatMap((one) => (one.due ? one.delivers.map((item) => item.id) : [])),
      ),
    );
    for (const item of model.work) {
      if (item.kind !== 'deliverable' || dated.has(item.id) || !isMissing(item, item.due, 'due')) continue;
      const fixes = safeFix('Add a day to be agreed', insertStatement(item, 'due tbd'));
      report({ message: 'undated', facts: { work: label(item) }, at: item.nameAt, element: item, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'deliverable «Report» "Yearly report" {\n  accountable Northwind.Bruno\n  responsible Northwind.Clara\n  consulted Contoso.Frida\n}',
        fixed:
          'deliverable Report "Yearly report" {\n  accountable Northwind.Bruno\n  responsible Northwind.Clara\n  consulted Contoso.Frida\n  due tbd\n}',
      },
    ],
    good: [
      {
        title: 'a milestone delivers it',
        text: 'deliverable ForecastConnector { … }',
        without: ['deliverable ForecastConnector.due'],
      },
      { title: 'a responsibility goes on', text: 'responsibility CustomerSupport { … }' },
    ],
  },
});
