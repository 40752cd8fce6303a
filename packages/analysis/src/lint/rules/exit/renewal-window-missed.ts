import { formatDate } from '@alliance-lang/language';
import { renewalDeadline } from '../../../calendar/renewal-deadline.ts';
import { termEnd } from '../../../calendar/resolve-point.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'renewal-window-missed',
  group: 'exit',
  from: { operate: 'error' },
  summary: 'The last day to agree on the renewal, or to stop it, has passed',
  why: 'From here on the contract decides, not the parties: it renews itself, or it ends.',
  remedy: 'Write the new term if it was agreed, or begin the wind-down; ask the other side for an amendment.',
  messages: {
    renews: ({ deadline, end }: { deadline: string; end: string }) =>
      `Notice was possible until ${formatDate(deadline)}: the alliance renews itself after ${formatDate(end)}.`,
    ends: ({ deadline, end }: { deadline: string; end: string }) =>
      `The renewal had to be settled by ${formatDate(deadline)}: the alliance ends on ${formatDate(end)}.`,
  },
  check(model, { today, report }) {
    const end = termEnd(model);
    if (today === undefined || !model.term || !end) return;
    for (const renewal of model.term.renewals) {
      const window = renewalDeadline(model, renewal);
      if (!window) continue;
      const { date: deadline, act } = window;
      if (today <= deadline || today > end) continue;
      report({
        message: act === 'stop' ? 'renews' : 'ends',
        facts: { deadline, end },
        at: renewal.at,
        element: model.term,
      });
    }
  },
  examples: {
    bad: [
      { stage: 'operate', today: '2027-03-01', text: 'term {\n  …\n  «renews 1 year when agreed 12 months before»\n}' },
      {
        title: 'the notice that would have stopped it is too late',
        stage: 'operate',
        today: '2027-12-01',
        text: 'term {\n  …\n  «renews 1 year automatically unless notice 180 days»\n}',
      },
    ],
    good: [
      {
        title: 'its last day is not past it',
        stage: 'operate',
        today: '2026-08-15',
        text: 'term {\n  …\n  renews 1 year when agreed 12 months before\n}',
      },
    ],
  },
});
