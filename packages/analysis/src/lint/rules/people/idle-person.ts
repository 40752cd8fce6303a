import { label } from '@alliance-lang/language';
import { namedIds } from '../../../model/named-ids.ts';
import { principalOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'idle-person',
  group: 'people',
  from: { design: 'information' },
  summary: 'A declared person or team that nothing names',
  why: 'Somebody without any part is either forgotten work or a name that should not be in the contract.',
  remedy: 'Give them their part, or drop them.',
  messages: { idle: ({ who, kind }: { who: string; kind: string }) => `Nothing names the ${kind} ${who}.` },
  check(model, { report }) {
    const named = namedIds(model);
    for (const member of [...model.people, ...model.teams]) {
      if (!principalOf(model, member.party) || named.has(member.id)) continue;
      const hasOwn = [...model.people, ...model.roles, ...model.teams].some(
        (other) => other.team === member.id && named.has(other.id),
      );
      if (hasOwn) continue;
      report({ message: 'idle', facts: { who: label(member), kind: member.kind }, at: member.nameAt, element: member });
    }
  },
  examples: {
    bad: [{ text: 'party Contoso {\n  …\n  team «Labs» "Contoso Labs"\n}' }],
    good: [{ title: 'the team of somebody who has a part', text: 'party Contoso { … }' }],
  },
});
