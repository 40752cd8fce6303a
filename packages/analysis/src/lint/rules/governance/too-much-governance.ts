import type { AllianceModel } from '@alliance-lang/language';
import { decimalToNumber, isKnown } from '@alliance-lang/language';
import { steadyDaysBetween } from '../../../decisions/bodies.ts';
import { defineRule } from '../../rule.ts';
import { kindsOf } from '../../stage.ts';

export default defineRule({
  name: 'too-much-governance',
  group: 'governance',
  from: { launch: 'warning' },
  summary: 'More bodies and meetings than the partnership carries',
  why: 'Governance that costs more time than the work it governs slows decisions and frustrates the teams.',
  remedy: 'Merge bodies, meet less often, or let more be decided by one party alone.',
  options: {
    share: {
      type: 'number',
      default: 20,
      minimum: 1,
      maximum: 100,
      description: 'The percent of the committed time that meetings may take.',
    },
    hours: { type: 'number', default: 1.5, minimum: 0.25, description: 'How many hours a meeting takes.' },
    levels: {
      type: 'number',
      default: 2,
      minimum: 1,
      description: 'How many levels of bodies a transactional alliance may have.',
    },
  },
  messages: {
    hours: (facts: { meetings: string; people: string; share: number; limit: number }) =>
      `Meetings take ${facts.meetings} hours of people a month; the people dedicated to the alliance have ${facts.people}. That is ${facts.share}%, more than ${facts.limit}%.`,
    levels: ({ count, limit }: { count: number; limit: number }) =>
      `A transactional alliance with bodies on ${count} levels: ${limit} are enough.`,
  },
  check(model, { options, report }) {
    const { alliance } = model;
    const kinds = kindsOf(model);
    const levels = new Set(model.bodies.flatMap((body) => (isKnown(body.level) ? [body.level.value.word] : [])));
    if (kinds.length > 0 && kinds.every((kind) => kind === 'transactional') && levels.size > options.levels) {
      report({
        message: 'levels',
        facts: { count: levels.size, limit: options.levels },
        at: alliance.nameAt,
        element: alliance,
      });
      return;
    }
    const hours = meetingHours(model, options.hours);
    const committed = committedHours(model);
    if (hours === undefined || committed === 0) return;
    const share = Math.round((hours / committed) * 100);
    if (share <= options.share) return;
    const facts = {
      meetings: String(Math.round(hours)),
      people: String(Math.round(committed)),
      share,
      limit: options.share,
    };
    const related = model.bodies.map((body) => ({ at: body.nameAt, message: `${body.name} meets too` }));
    report({ message: 'hours', facts, at: alliance.nameAt, element: alliance, related });
  },
  examples: {
    bad: [
      {
        title: 'a daily committee, where meetings may take a tenth of the time',
        stage: 'launch',
        options: { share: 10 },
        text: ['alliance «RetailInsights» { … }', 'body SteerCo {\n  …\n  meets daily\n}'].join('\n'),
      },
      {
        title: 'three levels of bodies for a delivery contract',
        stage: 'launch',
        text: 'alliance «RetailInsights» {\n  kind transactional\n  …\n}\n\nbody Operations {\n  level operational\n  members Northwind.Bruno, Contoso.Emil\n}\n\nbody Engineers {\n  level working\n  members Northwind.Clara, Contoso.Frida\n}',
      },
    ],
    good: [{ stage: 'launch', text: 'body SteerCo { … }' }],
  },
});

/** Hours that members spend in meetings a month; `undefined` when no body says who sits and how often. */
function meetingHours(model: AllianceModel, hours: number): number | undefined {
  const known = model.bodies.flatMap((body) => {
    const seats = body.seats?.counts.reduce((sum, count) => sum + count.count, 0) ?? 0;
    const perParty = (body.seats?.perParty ?? 0) * Math.max(2, model.alliance.between.length);
    const members = Math.max(body.members.length, seats, perParty);
    const days = isKnown(body.meets) ? steadyDaysBetween(body.meets.value) : undefined;
    return days && members > 0 ? [(30.4375 / days) * members * hours] : [];
  });
  return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) : undefined;
}

/** Hours a month of the people whose dedication is stated, at 160 for a whole person, and of people given by the full-time equivalent. */
function committedHours(model: AllianceModel): number {
  const dedicated = [...model.people, ...model.roles].flatMap((member) =>
    isKnown(member.dedicated) ? [decimalToNumber(member.dedicated.value) / 100] : [],
  );
  const given = model.contributions
    .flatMap((contribution) => contribution.gives)
    .flatMap((item) =>
      item.kind.word === 'people' && item.number !== undefined ? [decimalToNumber(item.number)] : [],
    );
  return 160 * [...dedicated, ...given].reduce((sum, one) => sum + one, 0);
}
