import { isMissing, label } from '@alliance-lang/language';
import { listed } from '../../../parties/principals.ts';
import { freeName, insertDeclaration, insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-change-process',
  group: 'governance',
  from: { sign: 'warning' },
  small: 'off',
  summary: 'No way to propose, assess and approve changes',
  why: 'Scope that grows without a decision grows without money and people, until one side says that this was never agreed.',
  remedy: 'Declare a `change` with `proposed by`, `assessed by` and `approved by`.',
  messages: {
    missing: ({ alliance }: { alliance: string }) => `${alliance} has no way to change what was agreed.`,
    partly: ({ change, lacks }: { change: string; lacks: string }) => `${change} does not say who ${lacks} a change.`,
  },
  check(model, { report }) {
    const { alliance, changes } = model;
    if (changes.length === 0) {
      if (model.unreadable.includes('change')) return;
      const skeleton = `change ${freeName(model, 'ScopeChange')} "Scope, timeline or resources" {\n  proposed by tbd\n  assessed by tbd\n  approved by tbd\n}`;
      const fixes = safeFix('Add a way to be agreed', insertDeclaration(model, skeleton, model.decisions));
      report({ message: 'missing', facts: { alliance: alliance.name }, at: alliance.nameAt, element: alliance, fixes });
    }
    for (const change of changes) {
      const acts = [
        ['proposed', 'proposes', change.proposed],
        ['assessed', 'assesses', change.assessed],
        ['approved', 'approves', change.approved],
      ] as const;
      const lacking = acts.filter(([word, , act]) => isMissing(change, act, word));
      if (lacking.length === 0) continue;
      const facts = { change: label(change), lacks: listed(lacking.map(([, verb]) => verb)) };
      const statement = lacking.map(([word]) => `${word} by tbd`).join('\n');
      const fixes =
        change.bodyAt && change.bodyAt.line !== change.bodyAt.endLine
          ? safeFix('Add who does it', insertStatement(change, statement))
          : [];
      report({ message: 'partly', facts, at: change.nameAt, element: change, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: 'alliance «RetailInsights» { … }',
        without: ['change'],
        fixed:
          'change ScopeChange "Scope, timeline or resources" {\n  proposed by tbd\n  assessed by tbd\n  approved by tbd\n}',
      },
      {
        text: 'change «ScopeChange» { … }',
        without: ['change ScopeChange.assessed'],
        fixed: 'change ScopeChange {\n  …\n  assessed by tbd\n}',
      },
    ],
    good: [{ text: 'change ScopeChange { … }' }],
  },
});
