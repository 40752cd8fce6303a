import { label } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unowned-milestone',
  group: 'launch',
  from: { launch: 'error' },
  summary: 'A milestone without accountable or date',
  why: 'A milestone that belongs to nobody, or to no day, is passed without anybody noticing.',
  remedy: 'Write `due day 30` and `accountable …` behind the milestone.',
  messages: {
    owner: ({ milestone }: { milestone: string }) => `Nobody is accountable for the milestone "${milestone}".`,
    day: ({ milestone }: { milestone: string }) => `Nothing says when the milestone "${milestone}" is due.`,
  },
  check({ plans }, { report }) {
    for (const milestone of plans.flatMap((plan) => plan.milestones)) {
      if (milestone.unknown || milestone.unreadable.length > 0) continue;
      const facts = { milestone: label(milestone) };
      if (milestone.accountable.length === 0)
        report({ message: 'owner', facts, at: milestone.nameAt, element: milestone });
      if (!milestone.due) report({ message: 'day', facts, at: milestone.nameAt, element: milestone });
    }
  },
  examples: {
    bad: [
      { stage: 'launch', text: 'plan First90 {\n  …\n  milestone «Kickoff» "Joint kickoff" due day 5\n}' },
      {
        stage: 'launch',
        text: 'plan First90 {\n  …\n  milestone «Kickoff» "Joint kickoff" accountable Northwind.Bruno\n}',
      },
    ],
    good: [
      {
        stage: 'launch',
        text: 'plan First90 {\n  …\n  milestone Kickoff "Joint kickoff" due day 5 accountable Northwind.Bruno\n}',
      },
    ],
  },
});
