import type { AllianceModel, Cadence } from '@alliance-lang/language';
import { addDays, isKnown, label } from '@alliance-lang/language';
import { resolvePoint, termStart } from '../../../calendar/resolve-point.ts';
import { daysBetweenOccasions, steadyDaysBetween } from '../../../decisions/bodies.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'slow-body',
  group: 'governance',
  from: { launch: 'warning' },
  kinds: { transactional: 'off' },
  summary: 'The strategic body meets less than quarterly, or not monthly in the first 90 days',
  why: 'In the first months everything is decided for the first time; a body that meets twice a year decides it too late.',
  remedy: 'Write `meets monthly until … then quarterly`.',
  messages: {
    seldom: ({ body }: { body: string }) => `${body} meets less than once a quarter.`,
    start: ({ body }: { body: string }) => `${body} does not meet monthly in the first 90 days.`,
  },
  check(model, { stage, today, report }) {
    for (const body of model.bodies) {
      if (!isKnown(body.level) || body.level.value.word !== 'strategic' || !isKnown(body.meets)) continue;
      const facts = { body: label(body) };
      if ((steadyDaysBetween(body.meets.value) ?? 0) > 93)
        report({ message: 'seldom', facts, at: body.meets.at, element: body });
      else if (stage === 'launch' && isBeginning(model, today) && !isMonthlyAtFirst(model, body.meets.value)) {
        report({ message: 'start', facts, at: body.meets.at, element: body });
      }
    }
  },
  examples: {
    bad: [
      { stage: 'launch', text: 'body SteerCo {\n  …\n  «meets 2 per year»\n}' },
      { stage: 'launch', text: 'body SteerCo {\n  …\n  «meets quarterly»\n}' },
    ],
    good: [
      { stage: 'launch', text: 'body SteerCo {\n  …\n  meets monthly until 2026-06-30 then quarterly\n}' },
      {
        title: 'the first 90 days are over',
        stage: 'launch',
        today: '2026-09-01',
        text: 'body SteerCo {\n  …\n  meets quarterly\n}',
      },
    ],
  },
});

function isBeginning(model: AllianceModel, today: string | undefined): boolean {
  const start = termStart(model);
  const after = start && addDays(start, 90);
  return !(today && after && today > after);
}

function isMonthlyAtFirst(model: AllianceModel, cadence: Cadence): boolean {
  if ((daysBetweenOccasions(cadence) ?? 0) > 31) return false;
  const start = termStart(model);
  const until = resolvePoint(model, cadence.until);
  const needed = start && addDays(start, 89);
  return !until || !needed || until >= needed;
}
