import type { Element, Member } from '@alliance-lang/language';
import { decimalToNumber, elementOf, isKnown, label } from '@alliance-lang/language';
import { firmnessOf } from '../../../balance/commitment.ts';
import { personOf } from '../../../parties/person.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'part-time-lead',
  group: 'people',
  from: { launch: 'warning' },
  kinds: { transactional: 'off', 'co-marketing': 'information' },
  small: 'off',
  summary: 'The lead of a firmly committed alliance has less than half of the time for it',
  why: 'A partnership that is everyone’s part-time job gets no one’s attention.',
  remedy: 'Give the lead the time (`dedicated 50%` or more), or name one who has it.',
  options: {
    percent: {
      type: 'number',
      default: 50,
      minimum: 1,
      maximum: 100,
      description: 'The percent of the working time that a lead needs.',
    },
  },
  messages: {
    little: ({ lead, party, percent, limit }: { lead: string; party: string; percent: string; limit: number }) =>
      `${lead} leads the alliance for ${party} with ${percent}% of the working time, less than ${limit}%.`,
  },
  check(model, { options, report }) {
    if (!model.contributions.some((contribution) => firmnessOf(model, contribution) === 'hard')) return;
    for (const party of model.parties) {
      const leads = party.leads.map((actor) => elementOf(model, actor.id) as (Element & Partial<Member>) | undefined);
      // Of a role that says nothing of its time, the person who holds it may.
      const times = leads.map(
        (lead) =>
          lead?.dedicated ??
          (elementOf(model, lead && personOf(model, lead.id)) as (Element & Partial<Member>) | undefined)?.dedicated,
      );
      const known = times.flatMap((time) => (time && isKnown(time) ? [time.value] : []));
      const [first] = leads;
      // Two leads may share the work; who says nothing about the time may have it.
      if (!first || known.length < times.length) continue;
      const together = known.reduce((sum, one) => sum + decimalToNumber(one), 0);
      if (together >= options.percent) continue;
      const facts = { lead: label(first), party: party.name, percent: String(together), limit: options.percent };
      report({ message: 'little', facts, at: times[0]?.at ?? first.nameAt, element: first });
    }
  },
  examples: {
    bad: [
      {
        stage: 'launch',
        text: [
          'party Contoso {',
          '  person Emil "Emil Okafor" {',
          '    function alliances',
          '    «dedicated 20%»',
          '  }',
          '  …',
          '}',
        ].join('\n'),
      },
      {
        title: 'the lead is a role, whose holder has little time',
        stage: 'launch',
        text: 'party Contoso {\n  …\n  person Emil "Emil Okafor" {\n    function alliances\n    «dedicated 20%»\n  }\n  role Manager "Alliance manager" {\n    held by Emil\n  }\n  lead Manager\n}',
      },
    ],
    good: [{ stage: 'launch', text: 'party Contoso { … }' }],
  },
});
