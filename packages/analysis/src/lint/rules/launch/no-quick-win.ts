import { label } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'no-quick-win',
  group: 'launch',
  from: { launch: 'warning' },
  kinds: { transactional: 'off' },
  small: 'off',
  summary: 'The launch plan has no quick win',
  why: 'An early success shows both organisations that the alliance is worth their attention.',
  remedy: 'Write `quick-win` instead of `milestone` for what shows a result first.',
  messages: { none: ({ plan }: { plan: string }) => `"${plan}" has no quick win.` },
  check({ plans }, { report }) {
    const [plan] = plans;
    if (!plan || plans.some((one) => one.unknown || one.unreadable.includes('quick-win'))) return;
    if (plans.some((one) => one.milestones.some((milestone) => milestone.quickWin))) return;
    report({ message: 'none', facts: { plan: label(plan) }, at: plan.nameAt, element: plan });
  },
  examples: {
    bad: [
      {
        stage: 'launch',
        text: 'plan «First90» "First 90 days" {\n  starts effective\n  milestone Announced "Both companies briefed" due day 10 accountable Contoso.Dana\n}',
      },
    ],
    good: [{ stage: 'launch', text: 'plan First90 { … }' }],
  },
});
