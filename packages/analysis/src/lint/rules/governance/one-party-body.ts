import type { AllianceModel, Body } from '@alliance-lang/language';
import { elementOf, isKnown, label } from '@alliance-lang/language';
import { seatedPrincipals } from '../../../decisions/voting.ts';
import type { Principal } from '../../../parties/principals.ts';
import { listedPrincipals, principalsForAll, principalsOf } from '../../../parties/principals.ts';
import { addToList, unsafeFix } from '../../edits.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  name: 'one-party-body',
  group: 'governance',
  from: { design: 'error' },
  summary: 'A joint body with members of one party only',
  why: 'A body of the alliance in which one party sits alone decides for the other without hearing it.',
  remedy: 'Add members of the other party, or leave a company’s own committee out of the alliance.',
  messages: {
    alone: ({ body, party, absent }: { body: string; party: string; absent: string }) =>
      `Only ${party} sits in ${body}: there is no member of ${absent}.`,
    aloneSide: ({ body, party, absent }: { body: string; party: string; absent: string }) =>
      `All members of ${body} belong to one side, ${party}: there is none of ${absent}.`,
  },
  check(model, { report }) {
    const principals = principalsOf(model);
    if (principals.length < 2) return;
    for (const body of model.bodies) {
      const seated = namedPrincipals(model, body) ?? seatedPrincipals(model, body);
      const [only, ...others] = seated ?? [];
      if (!only || others.length > 0) continue;
      const absent = principals.filter((principal) => principal !== only);
      const facts = { body: label(body), party: only.label, absent: listedPrincipals(absent) };
      const message = only.element.kind === 'side' ? 'aloneSide' : 'alone';
      report({ message, facts, at: body.nameAt, element: body, fixes: fixesFor(model, body, absent) });
    }
  },
  examples: {
    bad: [
      {
        text: [
          'body SteerCo { … }',
          'body «Delivery» "Joint delivery board" {',
          '  level working',
          '  members Northwind.Bruno, Northwind.Clara',
          '  meets weekly',
          '}',
        ].join('\n'),
        fixed: [
          'body Delivery "Joint delivery board" {',
          '  level working',
          '  members Northwind.Bruno, Northwind.Clara, Contoso.Emil',
          '  meets weekly',
          '}',
        ].join('\n'),
      },
      {
        title: 'seats for both, and members of one',
        text: 'body «Delivery» "Joint delivery board" {\n  level working\n  seats 2 per-party\n  members Northwind.Bruno, Northwind.Clara\n  meets weekly\n}',
      },
      {
        title: 'two companies of one side are one party here',
        text: [
          'alliance RetailInsights {\n  between Northwind, ContosoSide\n  …\n}',
          'party Litware {\n  person Ines "Ines Vidal"\n}',
          'side ContosoSide of Contoso, Litware',
          'body «Delivery» "Joint delivery board" {',
          '  level working',
          '  members Contoso.Emil, Litware.Ines',
          '  meets weekly',
          '}',
        ].join('\n'),
      },
    ],
    good: [
      {
        title: 'a role that either party may hold',
        text: [
          'role Chair "Independent chair" {\n  held by Northwind or Contoso\n}',
          'body Delivery {\n  level working\n  mandate "The connector"\n  members Chair, Northwind.Clara\n  meets weekly\n}',
        ].join('\n'),
      },
      {
        title: 'the other members are still to be named',
        stage: 'design',
        text: 'body Delivery {\n  level working\n  mandate "The connector"\n  members Northwind.Clara, tbd\n  meets weekly\n}',
      },
    ],
  },
});

/** Whom the members stand for, where members are named: a seat that nobody fills hears nobody. */
function namedPrincipals(model: AllianceModel, body: Body): ReadonlySet<Principal> | undefined {
  if (body.members.length === 0 || body.unreadable.includes('members')) return undefined;
  const named = principalsForAll(model, body.members);
  return named && named.size > 0 ? named : undefined;
}

/** Adds a person of each absent party: the sponsor to a strategic body, else the lead. */
function fixesFor(model: AllianceModel, body: Body, absent: readonly Principal[]) {
  if (body.members.length === 0) return [];
  const strategic = isKnown(body.level) && body.level.value.word === 'strategic';
  const names = absent.map((principal) => {
    const [first, second] = strategic ? (['sponsors', 'leads'] as const) : (['leads', 'sponsors'] as const);
    const people = principal.parties.flatMap((party) => [...party[first], ...party[second]]);
    return people.map((actor) => elementOf(model, actor.id)).find((element) => element?.kind === 'person')?.id;
  });
  if (names.some((name) => name === undefined)) return [];
  return unsafeFix(`Add ${names.join(' and ')}`, addToList(body, 'members', body.members, names.join(', ')));
}
