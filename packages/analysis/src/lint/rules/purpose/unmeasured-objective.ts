import { isMissing, label } from '@alliance-lang/language';
import { insertStatement, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unmeasured-objective',
  group: 'purpose',
  from: { design: 'error' },
  summary: 'An objective that no KPI measures',
  why: 'Success that nobody can measure is claimed by one side and denied by the other.',
  remedy: 'Write `measured by` and the KPI in the objective, and declare the KPI with its target.',
  messages: {
    missing: ({ objective }: { objective: string }) => `Nothing measures the objective "${objective}".`,
  },
  check({ objectives }, { report }) {
    for (const objective of objectives) {
      if (!isMissing(objective, objective.measured, 'measured')) continue;
      const fixes = safeFix('Add a measure to be chosen', insertStatement(objective, 'measured by tbd'));
      report({
        message: 'missing',
        facts: { objective: label(objective) },
        at: objective.nameAt,
        element: objective,
        fixes,
      });
    }
  },
  examples: {
    bad: [
      {
        text: 'objective «FasterPlanning» "Retailers plan daily" { … }',
        without: ['objective FasterPlanning.measured'],
        fixed: 'objective FasterPlanning "Retailers plan daily" {\n  …\n  measured by tbd\n}',
      },
    ],
    good: [
      { text: 'objective FasterPlanning "Retailers plan daily" {\n  …\n  measured by ActiveRetailers\n}' },
      {
        title: 'a KPI that is still to be chosen is unknown, not missing',
        stage: 'design',
        text: 'objective FasterPlanning "Retailers plan daily" {\n  …\n  measured by tbd "Finance proposes one by May"\n}',
      },
    ],
  },
});
