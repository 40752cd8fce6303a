import { nearestWord } from '@alliance-lang/language';
import { replace, safeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unknown-waived-rule',
  group: 'hygiene',
  from: { explore: 'warning' },
  phase: 'waivers',
  summary: 'A waiver of a rule that does not exist',
  why: 'A waiver with a misspelt rule waives nothing, and what it was meant for is told after all.',
  remedy: 'Write the name of a rule as it stands behind the finding.',
  messages: {
    near: ({ rule, nearest }: { rule: string; nearest: string }) =>
      `There is no rule "${rule}". Did you mean "${nearest}"?`,
    far: ({ rule }: { rule: string }) => `There is no rule "${rule}".`,
  },
  check(_model, { waivers, ruleNames, report }) {
    const known = new Set(ruleNames);
    for (const { rule, nameAt, owner } of waivers) {
      if (known.has(rule)) continue;
      const nearest = nearestWord(rule, ruleNames);
      if (nearest) {
        const fixes = safeFix(`Change to ${nearest}`, replace(nameAt, nearest));
        report({ message: 'near', facts: { rule, nearest }, at: nameAt, element: owner, fixes });
      } else report({ message: 'far', facts: { rule }, at: nameAt, element: owner });
    }
  },
  examples: {
    bad: [
      {
        text: 'alliance RetailInsights {\n  …\n  waive «missing-gapp» because "The boards know it" by Northwind.Alice\n}',
        fixed: 'alliance RetailInsights {\n  …\n  waive missing-gap because "The boards know it" by Northwind.Alice\n}',
      },
      {
        title: 'a name that is near to no rule',
        text: 'alliance RetailInsights {\n  …\n  waive «the-usual-complaint» because "The boards know it" by Northwind.Alice\n}',
      },
    ],
    good: [
      {
        text: 'alliance RetailInsights {\n  …\n  waive missing-gap because "The boards know it" by Northwind.Alice\n}',
        without: ['alliance.gap', 'alliance.route'],
      },
    ],
  },
});
