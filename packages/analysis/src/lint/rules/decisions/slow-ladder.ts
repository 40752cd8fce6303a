import { isKnown, label, totalDuration } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'slow-ladder',
  group: 'decisions',
  from: { sign: 'information' },
  summary: 'A ladder whose steps together take longer than 180 days',
  why: 'A dispute that takes half a year to settle has by then been settled by what the people did meanwhile.',
  remedy: 'Shorten the steps.',
  options: {
    days: {
      type: 'number',
      default: 180,
      minimum: 1,
      description: 'How many calendar days the steps may take together.',
    },
  },
  messages: {
    slow: ({ ladder, total, limit }: { ladder: string; total: string; limit: number }) =>
      `The steps of ${ladder} take ${total}, more than ${limit} days.`,
  },
  check({ escalations }, { options, report }) {
    for (const ladder of escalations) {
      const limits = ladder.steps.flatMap((step) =>
        step.within && isKnown(step.within.limit) ? [step.within.limit.value] : [],
      );
      const total = totalDuration(limits);
      if (total.days <= options.days) continue;
      const facts = { ladder: label(ladder), total: total.text, limit: options.days };
      report({ message: 'slow', facts, at: ladder.nameAt, element: ladder });
    }
  },
  examples: {
    bad: [
      {
        text: [
          'escalation «Disputes» {',
          '  step "Alliance leads talk" by Northwind.Bruno, Contoso.Emil within 60 business days',
          '  step "Chief executives meet" by Northwind.Ceo, Contoso.Ceo within 60 business days',
          '  step mediation within 45 days',
          '  step courts',
          '}',
        ].join('\n'),
      },
    ],
    good: [{ text: 'escalation Disputes { … }' }],
  },
});
