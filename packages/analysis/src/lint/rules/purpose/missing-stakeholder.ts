import type { AllianceModel, Element, Member } from '@alliance-lang/language';
import { elementOf, knownValue } from '@alliance-lang/language';
import { principalsFor, principalsOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

/** Departments that can stop an alliance. */
const DEPARTMENTS: ReadonlySet<string | undefined> = new Set([
  'legal',
  'procurement',
  'finance',
  'it',
  'security',
  'compliance',
]);

export default defineRule({
  name: 'missing-stakeholder',
  group: 'purpose',
  from: { design: 'information' },
  kinds: { transactional: 'off' },
  small: 'off',
  summary: 'A party names no stakeholder in legal, procurement, finance or IT',
  why: 'Departments that join late cannot help any more, only stop.',
  remedy: 'Declare a `stakeholder` of the party with what it wants and since when it takes part.',
  messages: {
    missing: ({ party }: { party: string }) => `${party} names no stakeholder in legal, procurement, finance or IT.`,
  },
  check(model, { report }) {
    if (model.unreadable.includes('stakeholder')) return;
    for (const principal of principalsOf(model)) {
      if (principal.parties.length === 0) continue;
      const heard = model.stakeholders.some(({ actor }) => {
        if (actor.unknown || actor.text !== undefined) return true;
        return DEPARTMENTS.has(functionOf(model, actor.id)) && principalsFor(model, actor)?.has(principal);
      });
      const { element } = principal;
      if (!heard) report({ message: 'missing', facts: { party: principal.label }, at: element.nameAt, element });
    }
  },
  examples: {
    bad: [{ text: 'party «Contoso» { … }', without: ['stakeholder Contoso.Finance', 'stakeholder Contoso.Legal'] }],
    good: [{ title: 'one of them is enough', text: 'party Contoso { … }', without: ['stakeholder Contoso.Finance'] }],
  },
});

function functionOf(model: AllianceModel, id: string | undefined): string | undefined {
  const member = elementOf(model, id) as (Element & Partial<Member>) | undefined;
  const team = elementOf(model, member?.team) as (Element & Partial<Member>) | undefined;
  return knownValue(member?.function)?.word ?? knownValue(team?.function)?.word;
}
