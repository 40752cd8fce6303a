import { label } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'scope-creep',
  group: 'change',
  from: { sign: 'warning' },
  needs: 'earlier',
  summary: 'Scope, deliverables or contributions grew, and neither money nor governance nor people changed with them',
  why: 'Whoever does the additional work without being asked will one day stop doing it, and each side believes that the other agreed to it.',
  remedy: 'Say who pays for it and who decides on it, or waive the rule with the reason why nothing more is needed.',
  messages: {
    grew: ({ since, what }: { since: string; what: string }) =>
      `Since ${since} the alliance grew by ${what}, and neither money nor governance nor people changed with it.`,
  },
  check(_, { earlier, report }) {
    const { signed: since, grown } = earlier;
    if (since === undefined) return;
    for (const { element, at, said } of grown) {
      const what = said || label(element);
      report({ message: 'grew', facts: { since, what }, at, element });
    }
  },
  examples: {
    bad: [
      {
        title: 'one more deliverable',
        stage: 'operate',
        signed: { text: '' },
        text: 'deliverable «StoreDashboard» "Dashboard for store managers" {\n  area technical\n  due 2026-12-15\n  accountable Northwind.Bruno\n  responsible Northwind.Platform, Contoso.Integration\n  consulted Contoso.Dana\n  informed SteerCo\n}',
      },
    ],
    good: [
      {
        title: 'and somebody pays for it',
        stage: 'operate',
        signed: { text: '' },
        text: 'deliverable StoreDashboard "Dashboard for store managers" {\n  area technical\n  due 2026-12-15\n  accountable Northwind.Bruno\n  responsible Northwind.Platform, Contoso.Integration\n  consulted Contoso.Dana\n  informed SteerCo\n}\n\ncost Dashboard "Dashboard for store managers" {\n  budget USD 90k\n  split equally\n  overrun shared\n}\n\namendment More "One more deliverable" {\n  effective 2026-09-01\n  approved by SteerCo\n  changes StoreDashboard, Dashboard\n}',
      },
    ],
  },
});
