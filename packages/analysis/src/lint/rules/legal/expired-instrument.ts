import { formatDate, label } from '@alliance-lang/language';
import { resolveStated } from '../../../calendar/resolve-point.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'expired-instrument',
  group: 'legal',
  from: { operate: 'error' },
  summary: 'An instrument that the operating alliance rests on has ended',
  why: 'Work that goes on after the contract has ended goes on without its caps, rights and duties.',
  remedy: 'Renew the agreement and write its new end, or declare the one that follows it.',
  messages: {
    ended: ({ agreement, day }: { agreement: string; day: string }) =>
      `${agreement} ended on ${formatDate(day)}, and the alliance goes on.`,
  },
  check(model, { today, report }) {
    if (today === undefined) return;
    const replaced = new Set(model.agreements.flatMap((agreement) => agreement.prevailsOver.map((ref) => ref.id)));
    for (const agreement of model.agreements) {
      const day = resolveStated(model, agreement.ends);
      if (!agreement.ends || !day || day >= today || agreement.binding?.value === false || replaced.has(agreement.id))
        continue;
      report({
        message: 'ended',
        facts: { agreement: label(agreement), day },
        at: agreement.ends.at,
        element: agreement,
      });
    }
  },
  examples: {
    bad: [{ today: '2026-09-01', stage: 'operate', text: 'agreement MutualNda {\n  …\n  «ends 2026-08-31»\n}' }],
    good: [
      {
        title: 'the last day is still covered',
        today: '2026-08-31',
        stage: 'operate',
        text: 'agreement MutualNda {\n  …\n  ends 2026-08-31\n}',
      },
      {
        title: 'without a day of the check nothing ends',
        stage: 'operate',
        text: 'agreement MutualNda {\n  …\n  ends 2026-08-31\n}',
      },
    ],
  },
});
