import type { ActorRef, AllianceModel, Element, Team } from '@alliance-lang/language';
import { elementOf, label } from '@alliance-lang/language';
import { alliedParties } from '../../../parties/principals.ts';
import { replace, unsafeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

/** Kinds that are many people. */
const COLLECTIVES: ReadonlySet<string> = new Set(['party', 'team', 'body', 'side', 'venture', 'external']);

export default defineRule({
  name: 'accountable-company',
  group: 'roles',
  from: { design: 'error' },
  summary: 'A party, team or body is accountable where one person or role must be',
  why: 'A company cannot be called on Monday morning: somebody with a name has to answer for the result.',
  remedy: 'Name the person, or the role, that answers for it; the company, team or body can be responsible.',
  messages: {
    collective: ({ who, kind, work }: { who: string; kind: string; work: string }) =>
      `The ${kind} ${who} is accountable for "${work}": it must be one person or role.`,
    everybody: ({ word, work }: { word: string; work: string }) =>
      `"${word}" is accountable for "${work}": it must be one person or role.`,
  },
  check(model, { report }) {
    const milestones = model.plans.flatMap((plan) => plan.milestones);
    for (const item of [...model.work, ...milestones]) {
      for (const actor of item.accountable) {
        const target = elementOf(model, actor.id);
        if (actor.word && actor.word !== 'chair') {
          report({ message: 'everybody', facts: { word: actor.word, work: label(item) }, at: actor.at, element: item });
        } else if (target && COLLECTIVES.has(target.kind)) {
          const facts = { who: actor.name ?? label(target), kind: target.kind, work: label(item) };
          const fixes = fixesFor(model, actor, target);
          report({ message: 'collective', facts, at: actor.at, element: item, fixes });
        }
      }
    }
  },
  examples: {
    bad: [
      {
        text: 'deliverable ForecastConnector {\n  …\n  accountable «Northwind»\n}',
        fixed: 'deliverable ForecastConnector {\n  …\n  accountable Northwind.Bruno\n}',
      },
      { text: 'responsibility CustomerSupport {\n  …\n  accountable «Contoso.Support»\n}' },
      { title: 'everybody is nobody', text: 'deliverable ForecastConnector {\n  …\n  accountable «each-party»\n}' },
    ],
    good: [
      { text: 'deliverable ForecastConnector {\n  …\n  accountable Northwind.Bruno\n}' },
      {
        title: 'a role is one person, even while it is vacant',
        text: [
          'party Contoso {\n  …\n  role HeadOfSupport "Head of support"\n}',
          'responsibility CustomerSupport {\n  …\n  accountable Contoso.HeadOfSupport\n}',
        ].join('\n\n'),
      },
    ],
  },
});

/** The lead of the team or of the party can stand in its place. */
function fixesFor(model: AllianceModel, actor: ActorRef, target: Element) {
  const party = alliedParties(model).find((candidate) => candidate.id === target.id);
  const [lead] = party?.leads ?? (target.kind === 'team' ? (target as Team).leads : []);
  const person = elementOf(model, lead?.id);
  return person?.kind === 'person' ? unsafeFix(`Name ${person.id}, the lead`, replace(actor.at, person.id)) : [];
}
