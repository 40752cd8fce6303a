import { formatDate } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'expired-waiver',
  group: 'hygiene',
  from: { explore: 'warning' },
  phase: 'waivers',
  summary: 'A waiver past its last day',
  why: 'A waiver with an end was meant to buy time; when the time is over, the gap counts again.',
  remedy: 'Close the gap and delete the waiver, or agree on a new date.',
  messages: {
    expired: ({ rule, until }: { rule: string; until: string }) =>
      `The waiver of ${rule} ended on ${formatDate(until)}.`,
  },
  check(_model, { waivers, report }) {
    for (const { state, rule, until, nameAt, owner } of waivers) {
      if (state === 'expired' && until)
        report({ message: 'expired', facts: { rule, until }, at: nameAt, element: owner });
    }
  },
  examples: {
    bad: [
      {
        today: '2026-06-01',
        text: [
          'alliance RetailInsights {',
          '  …',
          '  waive «missing-counsel» because "Counsel is on leave" by Northwind.Alice until 2026-05-31',
          '}',
        ].join('\n'),
      },
    ],
    good: [
      {
        title: 'its last day is part of it',
        today: '2026-05-31',
        text: 'alliance RetailInsights {\n  …\n  waive missing-gap because "The boards know it" by Northwind.Alice until 2026-05-31\n}',
        without: ['alliance.gap', 'alliance.route'],
      },
    ],
  },
});
