import type { AllianceModel, Body } from '@alliance-lang/language';
import { isKnown, label } from '@alliance-lang/language';
import { daysBetweenOccasions } from '../../../decisions/bodies.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'late-first-meeting',
  group: 'launch',
  from: { launch: 'warning' },
  summary: 'The steering body does not meet within the launch plan',
  why: 'The first questions come in the first weeks; a committee that has not met by then cannot answer them.',
  remedy: 'Write a milestone for the first meeting, or let the body meet monthly at first.',
  options: {
    days: { type: 'number', default: 90, minimum: 1, description: 'Within how many days the first meeting must be.' },
  },
  messages: {
    late: ({ body, days }: { body: string; days: number }) =>
      `Nothing says that ${body} meets within the first ${days} days.`,
  },
  check(model, { options, report }) {
    if (model.plans.length === 0) return;
    const strategic = model.bodies.filter((body) => isKnown(body.level) && body.level.value.word === 'strategic');
    const [first] = strategic;
    if (!first || strategic.some((body) => meetsInTime(model, body, options.days))) return;
    report({
      message: 'late',
      facts: { body: label(first), days: options.days },
      at: first.meets?.at ?? first.nameAt,
      element: first,
    });
  },
  examples: {
    bad: [
      {
        stage: 'launch',
        text: [
          'body SteerCo {\n  …\n  «meets every 4 months»\n}',
          'plan First90 {\n  starts effective\n  milestone Announced "Both companies briefed" due day 10 accountable Contoso.Dana\n  quick-win ForecastPilot "Pilot" due day 60 accountable Contoso.Emil\n}',
        ].join('\n'),
      },
    ],
    good: [
      {
        title: 'a milestone sets the first meeting',
        stage: 'design',
        text: 'body SteerCo {\n  …\n  meets every 4 months\n}',
      },
    ],
  },
});

function meetsInTime(model: AllianceModel, body: Body, days: number): boolean {
  const named = new RegExp(`steering|committee|board|${body.name}`, 'i');
  const milestone = model.plans.some((plan) =>
    plan.milestones.some((one) => named.test(`${one.name} ${one.title ?? ''}`)),
  );
  if (milestone || !isKnown(body.meets)) return true;
  return (daysBetweenOccasions(body.meets.value) ?? 0) <= days + 2;
}
