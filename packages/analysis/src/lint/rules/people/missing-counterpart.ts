import type { ActorRef, AllianceModel, Person } from '@alliance-lang/language';
import { knownValue, label } from '@alliance-lang/language';
import { principalOf, principalsForAll, principalsOf } from '../../../parties/principals.ts';
import { defineRule } from '../../rule.ts';

/** Functions in which each side needs somebody to call. */
const FUNCTIONS: ReadonlySet<string | undefined> = new Set([
  'executive',
  'sales',
  'product',
  'delivery',
  'marketing',
  'finance',
  'alliances',
]);

export default defineRule({
  name: 'missing-counterpart',
  group: 'people',
  from: { launch: 'warning' },
  kinds: { transactional: 'off' },
  small: 'off',
  summary: 'A person who leads a function has no counterpart on the other side',
  why: 'Relations on one level only break with one departure; people on every level need somebody over there to call.',
  remedy: 'Write `link Northwind.Alice with Contoso.Dana`.',
  messages: {
    missing: ({ person, work }: { person: string; work: string }) =>
      `${person} (${work}) has no counterpart on the other side.`,
  },
  check(model, { report }) {
    if (principalsOf(model).length < 2 || model.unreadable.includes('link')) return;
    const linked = new Set(
      model.links
        .filter(({ from, to }) => !isWithinOne(model, from, to))
        .flatMap((link) => [link.from, link.to].flatMap((actor) => idsOf(model, actor.id))),
    );
    const needed = new Set(
      model.parties.flatMap((party) => [...party.sponsors, ...party.leads].map((actor) => actor.id)),
    );
    for (const person of model.people) {
      const work = knownValue(person.function)?.word;
      if (!principalOf(model, person.party) || linked.has(person.id) || !isInQuestion(person, work, needed)) continue;
      report({
        message: 'missing',
        facts: { person: label(person), work: work ?? 'lead' },
        at: person.nameAt,
        element: person,
      });
    }
  },
  examples: {
    bad: [
      {
        stage: 'launch',
        text: [
          'party Contoso {\n  …\n  person «Dana» "Dana Weber" {\n    function executive\n    dedicated 10%\n  }\n}',
          'link Northwind.Alice with Contoso.Emil',
        ].join('\n'),
      },
      {
        title: 'a colleague is no counterpart',
        stage: 'launch',
        text: 'party Contoso {\n  …\n  person «Gina» "Gina Moss" {\n    function sales\n  }\n}\n\nlink Contoso.Gina with Contoso.Emil',
      },
    ],
    good: [
      {
        title: 'the role that she holds is linked',
        stage: 'launch',
        text: 'link Northwind.Ceo with Contoso.Ceo',
        without: ['link Northwind.Alice'],
      },
    ],
  },
});

/** Whether both ends of a link are known to belong to the same side: colleagues are no counterparts. */
function isWithinOne(model: AllianceModel, from: ActorRef, to: ActorRef): boolean {
  const both = principalsForAll(model, [from, to]);
  return both !== undefined && both.size === 1;
}

/** A person and the roles that the person holds. */
function idsOf(model: AllianceModel, id: string | undefined): string[] {
  if (id === undefined) return [];
  const role = model.roles.find((candidate) => candidate.id === id);
  return [id, ...(role?.heldBy.flatMap((holder) => holder.id ?? []) ?? [])];
}

function isInQuestion(person: Person, work: string | undefined, needed: ReadonlySet<string | undefined>): boolean {
  // Within a team the lead of the team stands for it.
  return needed.has(person.id) || (person.team === undefined && FUNCTIONS.has(work));
}
