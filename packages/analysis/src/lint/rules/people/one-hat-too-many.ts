import type { ActorRef, AllianceModel, Role } from '@alliance-lang/language';
import { elementOf, label } from '@alliance-lang/language';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'one-hat-too-many',
  group: 'people',
  from: { design: 'warning' },
  kinds: { transactional: 'information' },
  small: 'off',
  summary: 'Sponsor and lead are one person, or one person is accountable for too much',
  why: 'A lead who is also the sponsor has nobody to escalate to, and who answers for everything answers for nothing in time.',
  remedy: 'Name two people, or make somebody else accountable for a part.',
  options: {
    items: {
      type: 'number',
      default: 7,
      minimum: 1,
      description: 'How many pieces of work one person may be accountable for.',
    },
  },
  messages: {
    both: ({ person, party }: { person: string; party: string }) =>
      `${person} is both the sponsor and the lead of ${party}.`,
    many: ({ person, count, limit }: { person: string; count: number; limit: number }) =>
      `${person} is accountable for ${count} pieces of work, more than ${limit}.`,
  },
  check(model, { options, report }) {
    for (const party of model.parties) {
      const sponsors = new Set(party.sponsors.map((actor) => personOf(model, actor)));
      const double = party.leads.find(
        (lead) => sponsors.has(personOf(model, lead)) && personOf(model, lead) !== undefined,
      );
      // Two sponsors, of whom one leads, still leave one to escalate to.
      if (!double || sponsors.size > 1) continue;
      const person = elementOf(model, personOf(model, double));
      report({
        message: 'both',
        facts: { person: person ? label(person) : '', party: party.name },
        at: double.at,
        element: party,
      });
    }
    const counts = new Map<string, number>();
    const milestones = model.plans.flatMap((plan) => plan.milestones);
    for (const item of [...model.work, ...milestones])
      for (const actor of item.accountable) {
        const id = personOf(model, actor);
        if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    for (const [id, count] of counts) {
      const person = elementOf(model, id);
      if (!person || count <= options.items) continue;
      report({
        message: 'many',
        facts: { person: label(person), count, limit: options.items },
        at: person.nameAt,
        element: person,
      });
    }
  },
  examples: {
    bad: [
      { text: 'party Contoso {\n  …\n  sponsor Dana\n  lead «Dana»\n}' },
      {
        title: 'one person answers for more work than the team allows',
        options: { items: 2 },
        text: 'party Northwind {\n  …\n  person «Bruno» "Bruno Díaz" {\n    function alliances\n    dedicated 100%\n  }\n}\n\nresponsibility Customers {\n  …\n  accountable Northwind.Bruno\n}',
      },
    ],
    good: [{ text: 'party Contoso {\n  …\n  sponsor Dana\n  lead Emil\n}' }],
  },
});

/** The id of a person, through a role that one person holds. */
function personOf(model: AllianceModel, actor: ActorRef): string | undefined {
  const element = elementOf(model, actor.id);
  if (element?.kind === 'person') return element.id;
  if (element?.kind !== 'role') return undefined;
  const [holder, ...others] = (element as Role).heldBy;
  return others.length === 0 ? (holder?.id ?? element.id) : undefined;
}
