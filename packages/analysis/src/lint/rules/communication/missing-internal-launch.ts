import { defineRule } from '../../rule.ts';

const BRIEFING = /\b(brief|announc|inform(?!ation)|all.?hands|internal|communicat|tell)/i;

export default defineRule({
  name: 'missing-internal-launch',
  group: 'communication',
  from: { launch: 'warning' },
  kinds: { transactional: 'off' },
  small: 'off',
  summary: 'No milestone briefs both organisations',
  why: 'People who were not told what the partnership is for resist it.',
  remedy: 'Write a milestone such as `milestone Announced "Both companies briefed" due day 10 accountable …`.',
  messages: { missing: ({ plan }: { plan: string }) => `No milestone of "${plan}" briefs the people of the parties.` },
  check({ plans }, { report }) {
    const [plan] = plans;
    if (!plan || plans.some((one) => one.unknown || one.unreadable.length > 0)) return;
    const milestones = plans.flatMap((one) => one.milestones);
    if (milestones.some((milestone) => BRIEFING.test(`${milestone.name} ${milestone.title ?? ''}`))) return;
    report({
      message: 'missing',
      facts: { plan: plan.title ?? plan.name ?? 'the plan' },
      at: plan.nameAt,
      element: plan,
    });
  },
  examples: {
    bad: [
      {
        stage: 'launch',
        text: 'plan «First90» "First 90 days" {\n  starts effective\n  milestone Kickoff "Joint kickoff" due day 5 accountable Northwind.Bruno\n  quick-win ForecastPilot "Pilot" due day 60 accountable Contoso.Emil\n}',
      },
      {
        title: 'an information portal briefs nobody',
        stage: 'launch',
        text: 'plan «First90» "First 90 days" {\n  starts effective\n  milestone FirstSteerCo "First steering meeting" due day 30 accountable Northwind.Alice\n  milestone Portal "Information portal is live" due day 40 accountable Contoso.Dana\n  quick-win ForecastPilot "Pilot with two retailers" due day 60 accountable Contoso.Emil\n}',
      },
    ],
    good: [{ stage: 'launch', text: 'plan First90 { … }' }],
  },
});
