import { isMissing } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-driver',
  group: 'purpose',
  from: { design: 'warning' },
  kinds: { transactional: 'information' },
  small: 'off',
  summary: 'No executive drives the alliance',
  why: 'Legal, procurement, IT and sales each have reasons to wait; without an executive who drives, they do.',
  remedy: 'Write `driver` and the executive in the alliance.',
  messages: {
    missing: ({ alliance }: { alliance: string }) =>
      `Nobody drives ${alliance} to a decision and keeps the departments aligned.`,
  },
  check({ alliance }, { report }) {
    if (!isMissing(alliance, alliance.driver, 'driver')) return;
    const fixes = safeFix('Add a driver to be named', insertStatement(alliance, 'driver tbd'));
    report({ message: 'missing', facts: { alliance: alliance.name }, at: alliance.nameAt, element: alliance, fixes });
  },
  examples: {
    bad: [
      {
        text: 'alliance «RetailInsights» { … }',
        without: ['alliance.driver'],
        fixed: 'alliance RetailInsights {\n  …\n  driver tbd\n}',
      },
    ],
    good: [{ text: 'alliance RetailInsights {\n  …\n  driver Northwind.Alice\n}' }],
  },
});
