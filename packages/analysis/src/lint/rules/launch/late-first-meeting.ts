import type { AllianceModel, Body } from '@alliance-lang/language';
import { addDays, isKnown, label } from '@alliance-lang/language';
import { milestoneDate, termStart } from '../../../calendar/resolve-point.ts';
import { daysBetweenOccasions } from '../../../decisions/bodies.ts';
import { defineRule } from '../../rule.ts';

/** A first meeting by another name than the body's: as words of their own, for an onboarding is no board. */
const MEETING = /\b(steering|steer ?co|committee|(?<!\bon )board)\b/i;

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
      {
        title: 'an onboarding is no board',
        stage: 'launch',
        text: 'body SteerCo {\n  …\n  «meets every 6 months»\n}\n\nplan First90 "First 90 days" {\n  starts effective\n  milestone Kickoff "Joint kickoff" due day 5 accountable Northwind.Bruno\n  milestone Briefed "Both companies briefed" due day 10 accountable Contoso.Dana\n  milestone Onboarding "Retailers come aboard" due day 30 accountable Northwind.Alice\n  quick-win ForecastPilot "Pilot with two retailers" due day 60 accountable Contoso.Emil\n}',
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
  const milestone = model.plans.some((plan) =>
    plan.milestones.some((one) => {
      const words = `${(one.name ?? '').replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')} ${one.title ?? ''}`;
      if (!MEETING.test(words) && !`${one.name ?? ''} ${one.title ?? ''}`.includes(body.name)) return false;
      const [start, day] = [termStart(model), milestoneDate(model, plan, one)];
      const last = start && addDays(start, days);
      return !day || !last || day <= last;
    }),
  );
  if (milestone || !isKnown(body.meets)) return true;
  return (daysBetweenOccasions(body.meets.value) ?? 0) <= days + 2;
}
