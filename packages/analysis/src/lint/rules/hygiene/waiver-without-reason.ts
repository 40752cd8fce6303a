import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'waiver-without-reason',
  group: 'hygiene',
  from: { explore: 'warning' },
  phase: 'waivers',
  summary: 'A waiver without a reason, or without somebody who answers for it',
  why: 'A gap that is left on purpose is a decision: whoever reads it later must see why, and whom to ask.',
  remedy: 'Write `waive rule-name because "…" by Northwind.Legal until 2026-12-31`.',
  messages: {
    reason: ({ rule }: { rule: string }) => `Nothing says why ${rule} is waived.`,
    owner: ({ rule }: { rule: string }) => `Nobody answers for waiving ${rule}.`,
    both: ({ rule }: { rule: string }) => `Nothing says why ${rule} is waived, nor who answers for it.`,
  },
  check(_model, { waivers, report }) {
    for (const waiver of waivers) {
      const reasoned = (waiver.because ?? '').trim() !== '';
      if (reasoned && waiver.by) continue;
      const message = reasoned ? 'owner' : waiver.by ? 'reason' : 'both';
      report({ message, facts: { rule: waiver.rule }, at: waiver.nameAt, element: waiver.owner });
    }
  },
  examples: {
    bad: [
      {
        text: 'alliance RetailInsights {\n  …\n  waive «missing-gap»\n}',
        without: ['alliance.gap', 'alliance.route'],
      },
      {
        title: 'an owner without a reason',
        text: 'alliance RetailInsights {\n  …\n  waive «missing-gap» by Northwind.Alice\n}',
        without: ['alliance.gap', 'alliance.route'],
      },
      {
        title: 'a reason without an owner',
        text: 'alliance RetailInsights {\n  …\n  waive «missing-gap» because "The boards know it"\n}',
        without: ['alliance.gap', 'alliance.route'],
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
