import { freeName, insertDeclaration, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'no-decision-rights',
  group: 'decisions',
  from: { design: 'error' },
  small: 'off',
  summary: 'No decision right is declared',
  why: 'Where nobody says who decides what, decisions fall to whoever has most power, and that erodes trust.',
  remedy: 'Declare a `decision` for what matters: scope, budget, pricing, architecture, releases, data.',
  messages: {
    missing: ({ alliance }: { alliance: string }) => `${alliance} declares no decision: nothing says who decides what.`,
  },
  check(model, { report }) {
    if (model.decisions.length > 0 || model.unreadable.includes('decision') || model.alliance.unknown) return;
    const { alliance } = model;
    const skeleton = `decision ${freeName(model, 'ScopeDecision')} "Change the scope" {\n  area scope\n  made tbd\n}`;
    const fixes = safeFix('Add a decision to be agreed', insertDeclaration(model, skeleton, model.bodies));
    report({ message: 'missing', facts: { alliance: alliance.name }, at: alliance.nameAt, element: alliance, fixes });
  },
  examples: {
    bad: [
      {
        text: 'alliance «RetailInsights» { … }',
        without: ['decision'],
        stage: 'design',
        fixed: 'decision ScopeDecision "Change the scope" {\n  area scope\n  made tbd\n}',
      },
    ],
    good: [
      {
        title: 'who decides is open, and said to be so',
        stage: 'design',
        without: ['decision'],
        text: 'decision Everything {\n  area scope\n  made tbd\n}',
      },
    ],
  },
});
