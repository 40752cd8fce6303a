import type { ActorRef, AllianceModel } from '@alliance-lang/language';
import { elementOf, label } from '@alliance-lang/language';
import { actorEdges } from '../../../parties/edges.ts';
import { listedPrincipals, principalsOf } from '../../../parties/principals.ts';
import { insertAfter, unsafeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'unknown-actor',
  group: 'people',
  from: { explore: 'error' },
  summary: 'A step, body or edge that names someone who belongs to no party of the alliance',
  why: 'Who is not a party is bound to nothing: the duty or the vote that is given here binds nobody.',
  remedy: 'Name somebody of a party, add the company to `between`, or declare it as `external` when it stays outside.',
  messages: {
    stranger: ({ who, as, where, party, parties }: Facts) =>
      `${who} stands in "${where}" as ${as}, but ${party} is no party of this alliance (${parties}).`,
  },
  check(model, { report }) {
    const outsiders = admitted(model);
    for (const { from, actor, as } of actorEdges(model)) {
      const party = companyOf(model, actor);
      if (party === undefined || as === 'guest' || outsiders.has(party)) continue;
      const between = model.alliance.between.at(-1);
      const facts = {
        who: actor.name ?? party,
        as,
        where: label(from),
        party,
        parties: listedPrincipals(principalsOf(model)),
      };
      const fixes = unsafeFix(`Add ${party} to the parties`, between && insertAfter(between.at, `, ${party}`));
      report({ message: 'stranger', facts, at: actor.at, element: from, fixes });
    }
  },
  examples: {
    bad: [
      {
        text: [
          'party Fabrikam {\n  person Grace "Grace Hopper"\n}',
          'escalation Disputes {',
          '  step "Leads talk" by Northwind.Bruno, «Fabrikam.Grace» within 10 business days',
          '  step arbitration under "LCIA Rules" final',
          '}',
        ].join('\n'),
      },
    ],
    good: [
      {
        title: 'a third party that is declared to stay outside',
        text: 'external Retailer "First retailer"\n\ndeliverable ForecastConnector {\n  …\n  informed Retailer\n}',
      },
      {
        title: 'a parent that answers for a party, and a guest',
        text: [
          'party Contoso {\n  …\n  guaranteed by ContosoHolding\n}',
          'party ContosoHolding {\n  person Hal "Hal Weber"\n}',
          'party Fabrikam {\n  person Grace "Grace Hopper"\n}',
          'body SteerCo {\n  …\n  guests Fabrikam.Grace\n}',
          'change ScopeChange {\n  …\n  approved by ContosoHolding.Hal\n}',
        ].join('\n\n'),
      },
    ],
  },
});

interface Facts {
  who: string;
  as: string;
  where: string;
  party: string;
  parties: string;
}

/** Kinds that belong to a company, or are one. */
const OF_COMPANIES: ReadonlySet<string | undefined> = new Set(['party', 'person', 'team', 'role']);

/** The company of somebody who is declared, but takes no part: a model holds only its own parties and their people. */
function companyOf(model: AllianceModel, { id, kind }: ActorRef): string | undefined {
  return id !== undefined && OF_COMPANIES.has(kind) && !elementOf(model, id) ? id.split('.')[0] : undefined;
}

/** Companies outside `between` that the alliance itself gives a part: guarantors, owners of a joint company. */
function admitted(model: AllianceModel): ReadonlySet<string | undefined> {
  return new Set([
    ...model.parties.flatMap((party) => party.guarantees.flatMap(({ by }) => by.map((guarantor) => guarantor.id))),
    ...model.ventures.flatMap((venture) => venture.ownership?.shares.map((share) => share.actor.id) ?? []),
  ]);
}
