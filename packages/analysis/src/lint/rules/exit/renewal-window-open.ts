import { addDays, daysBetween, formatDate } from '@alliance-lang/language';
import { renewalDeadline } from '../../../calendar/renewal-deadline.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'renewal-window-open',
  group: 'exit',
  from: { operate: 'warning' },
  summary: 'The last day to agree on the renewal, or to stop it, is near',
  why: 'The day passes whether anybody looks at it or not, and decides for those who did not.',
  remedy: 'Decide on the renewal now, and write the new term when it is agreed.',
  options: {
    days: { type: 'number', default: 90, minimum: 1, description: 'How many days before the last day this is told.' },
  },
  messages: {
    stop: ({ deadline, left }: { deadline: string; left: number }) =>
      `The alliance renews itself unless notice is given by ${formatDate(deadline)}: ${daysLeft(left)}.`,
    ask: ({ deadline, left }: { deadline: string; left: number }) =>
      `The renewal must be asked for by ${formatDate(deadline)}: ${daysLeft(left)}.`,
    agree: ({ deadline, left }: { deadline: string; left: number }) =>
      `The renewal must be agreed by ${formatDate(deadline)}: ${daysLeft(left)}.`,
  },
  check(model, { today, options, report }) {
    if (today === undefined || !model.term) return;
    for (const renewal of model.term.renewals) {
      const window = renewalDeadline(model, renewal);
      if (!window) continue;
      const { date: deadline, act } = window;
      const opens = addDays(deadline, -options.days);
      if (!opens || today < opens || today > deadline) continue;
      const facts = { deadline, left: daysBetween(today, deadline) ?? 0 };
      report({ message: act, facts, at: renewal.at, element: model.term });
    }
  },
  examples: {
    bad: [
      { stage: 'operate', today: '2026-12-10', text: 'term {\n  …\n  «renews 1 year when agreed 12 months before»\n}' },
      {
        title: 'it renews itself unless somebody gives notice',
        stage: 'operate',
        today: '2027-08-01',
        text: 'term {\n  …\n  «renews 1 year automatically unless notice 180 days»\n}',
      },
      {
        title: 'one party may ask for another year',
        stage: 'operate',
        today: '2027-11-01',
        text: 'term {\n  …\n  «renews 1 year by Northwind notice 90 days»\n}',
      },
    ],
    good: [
      { stage: 'operate', today: '2026-10-01', text: 'term {\n  …\n  renews 1 year when agreed 12 months before\n}' },
    ],
  },
});

function daysLeft(days: number): string {
  if (days === 0) return 'this is the last day';
  return days === 1 ? 'one day is left' : `${days} days are left`;
}
