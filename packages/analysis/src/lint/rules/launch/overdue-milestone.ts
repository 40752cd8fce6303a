import { formatDate, label } from '@alliance-lang/language';
import { milestoneDate } from '../../../calendar/resolve-point.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'overdue-milestone',
  group: 'launch',
  from: { operate: 'warning' },
  summary: 'A milestone past its day and not done',
  why: 'A missed milestone that nobody mentions makes the next ones optional.',
  remedy: 'Write `done` and the day, or agree on a new one.',
  messages: {
    overdue: ({ milestone, day }: { milestone: string; day: string }) =>
      `"${milestone}" was due on ${formatDate(day)} and is not done.`,
  },
  check(model, { today, report }) {
    if (today === undefined) return;
    for (const plan of model.plans) {
      for (const milestone of plan.milestones) {
        const day = milestoneDate(model, plan, milestone);
        if (!day || day >= today || milestone.done || milestone.unknown || milestone.unreadable.length > 0) continue;
        report({
          message: 'overdue',
          facts: { milestone: label(milestone), day },
          at: milestone.nameAt,
          element: milestone,
        });
      }
    }
  },
  examples: {
    bad: [
      {
        stage: 'operate',
        today: '2026-03-10',
        text: 'plan First90 {\n  …\n  milestone «Kickoff» "Joint kickoff" due day 5 accountable Northwind.Bruno\n}',
      },
    ],
    good: [
      {
        title: 'its day is not past it',
        stage: 'operate',
        today: '2026-03-06',
        text: 'plan First90 {\n  …\n  milestone Kickoff "Joint kickoff" due day 5 accountable Northwind.Bruno\n}',
      },
    ],
  },
});
