import type { ActorRef, AllianceModel, Element, Member } from '@alliance-lang/language';
import { elementOf, knownValue, label } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'missing-counsel',
  group: 'legal',
  from: { sign: 'information' },
  small: 'off',
  summary: 'A binding instrument that no legal function has agreed',
  why: 'Templates do not know shared property, data or two countries’ laws; counsel who comes late finds what cannot be changed any more.',
  remedy: 'Write `agreed by Northwind.Legal on 2026-02-15` in the agreement.',
  messages: {
    missing: ({ agreement }: { agreement: string }) =>
      `No legal function has agreed ${agreement}, which binds the parties.`,
  },
  check(model, { report }) {
    for (const agreement of model.agreements) {
      if (!agreement.binding?.value || agreement.unknown || agreement.unreadable.includes('agreed')) continue;
      const agreed = [...agreement.signOffs, ...model.alliance.signOffs, ...agreement.signed].flatMap(
        (one) => one.actors,
      );
      if (agreed.some((actor) => isCounsel(model, actor))) continue;
      report({ message: 'missing', facts: { agreement: label(agreement) }, at: agreement.nameAt, element: agreement });
    }
  },
  examples: {
    bad: [{ text: 'agreement «Master» { … }', without: ['agreement Master.agreed'] }],
    good: [
      { text: 'agreement Master { … }' },
      {
        title: 'outside counsel named in words',
        text: 'agreement Master {\n  …\n  agreed by "Harbour & Lowe LLP" on 2026-02-15\n}',
      },
      { title: 'a letter that does not bind', text: 'agreement Letter {\n  kind loi\n  non-binding\n}' },
    ],
  },
});

/** Somebody with a legal function, within a legal team, or named in words: an outside counsel may be. */
function isCounsel(model: AllianceModel, actor: ActorRef): boolean {
  if (actor.text !== undefined || actor.unknown) return true;
  const member = elementOf(model, actor.id) as (Element & Partial<Member>) | undefined;
  const team = elementOf(model, member?.team) as (Element & Partial<Member>) | undefined;
  return [member, team].some((one) => knownValue(one?.function)?.word === 'legal');
}
