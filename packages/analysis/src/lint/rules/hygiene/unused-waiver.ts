import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unused-waiver',
  group: 'hygiene',
  from: { explore: 'warning' },
  phase: 'waivers',
  summary: 'A waiver that waives nothing',
  why: 'A waiver that is no longer needed hides the next gap of its kind.',
  remedy: 'Delete the waiver.',
  messages: {
    unused: ({ rule }: { rule: string }) => `Nothing here needs the waiver of ${rule}.`,
  },
  check(_model, { waivers, report }) {
    for (const { state, rule, nameAt, owner } of waivers) {
      if (state === 'unused') report({ message: 'unused', facts: { rule }, at: nameAt, element: owner });
    }
  },
  examples: {
    bad: [
      {
        text: 'alliance RetailInsights {\n  …\n  waive «missing-mission» because "It is known" by Northwind.Alice\n}',
      },
    ],
    good: [
      {
        title: 'the rule does not hold yet at this stage: the waiver waits',
        stage: 'design',
        text: 'right Convenience {\n  holder any-party\n  waive missing-notice because "Either can leave at once" by Northwind.Legal\n}',
      },
    ],
  },
});
