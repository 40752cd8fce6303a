import type { AllianceModel } from '@alliance-lang/language';
import { allElements, label } from '@alliance-lang/language';
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

/** Where something stands in the text: half of a model, in which nobody is named. */
const PLACES: ReadonlySet<string> = new Set(['at', 'nameAt', 'bodyAt', 'sources', 'notes']);

/** The ids that stand anywhere as a reference, and of the teams of those who do. */
function namedIds(model: AllianceModel): ReadonlySet<string> {
  const ids = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item);
      return;
    }
    const node = value as Readonly<Record<string, unknown>>;
    if ('nameAt' in node) return;
    if (typeof node.id === 'string') ids.add(node.id);
    for (const key in node) if (!PLACES.has(key)) visit(node[key]);
  };
  for (const element of allElements(model)) {
    const values = element as unknown as Readonly<Record<string, unknown>>;
    for (const key in values) if (key !== 'id' && !PLACES.has(key)) visit(values[key]);
  }
  return ids;
}
