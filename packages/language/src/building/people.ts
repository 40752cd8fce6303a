import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { Stated } from '../model/base.ts';
import type * as model from '../model/people.ts';
import { qualifiedName } from '../references/names.ts';
import { optionalConsequence, splitOf } from './conditions.ts';
import { blockClause, clause, element } from './element.ts';
import { actorList, actorsOf, itemsOf, refOf, requiredActor, scopeItems } from './names.ts';
import { measuredOf } from './purpose.ts';
import { at, type Source } from './source.ts';
import { statedCadence, statedPoint } from './time.ts';
import { count, dateOf, first, percentOf, stated, statedMoney, statedWord, textOf, wordOrText } from './values.ts';

export function partyOf(source: Source, node: ast.Party): model.Party {
  const law = node.forms[0]?.law;
  return {
    ...element(source, 'party', node),
    name: node.name ?? '',
    form: first(node.forms, (form) => textOf(source, form.value, form)),
    ...(law ? { formedUnder: textOf(source, law, law) } : {}),
    address: first(node.addresses, (address) => textOf(source, address.value, address)),
    timezone: first(node.timezones, (timezone) => textOf(source, timezone.value, timezone)),
    size: first(node.sizes, (size) => ({
      ...blockClause(source, size),
      revenue: first(size.revenues, (revenue) => statedMoney(source, revenue.value, revenue)),
      employees: first(size.employees, (employees) => employeesOf(source, employees)),
    })),
    brings: node.brings.flatMap((brings) => brings.values.map((value) => textOf(source, value, value))),
    guarantees: node.guarantees.map((guarantee) => ({
      ...clause(source, guarantee),
      by: actorList(source, guarantee.actors),
    })),
    joins: first(node.joins, (joins) => statedPoint(source, joins.by ?? joins.on, joins)),
    regions: itemsOf(source, node.regions),
    sponsors: actorsOf(source, node.sponsors),
    leads: actorsOf(source, node.leads),
    contacts: actorsOf(source, node.contacts),
  };
}

function employeesOf(source: Source, node: ast.EmployeesStatement): Stated<number> {
  const number = count(node.number ?? node.range?.split('..')[0]);
  return stated(source, node, Number.isNaN(number) ? undefined : number, node.unknown);
}

interface Ownership {
  readonly party?: string;
  readonly team?: string;
}

/** The people, teams and roles inside an owner, flat, teams before the members they hold. */
export interface Members {
  readonly people: model.Person[];
  readonly teams: model.Team[];
  readonly roles: model.Role[];
}

/** Adds the members of a party, venture, external or team to `into`. */
export function collectMembers(
  source: Source,
  owner: AstNode & { readonly members: readonly ast.Member[] },
  into: Members,
  team?: string,
): void {
  const party = ownerParty(owner);
  for (const node of owner.members) {
    const ownership = { ...(party ? { party } : {}), ...(team ? { team } : {}) };
    if (node.$type === 'Person') into.people.push(personOf(source, node, ownership));
    else if (node.$type === 'Role') into.roles.push(roleOf(source, node, ownership));
    else {
      const made = teamOf(source, node, ownership);
      into.teams.push(made);
      collectMembers(source, node, into, made.id);
    }
  }
}

function ownerParty(node: AstNode | undefined): string | undefined {
  if (!node) return undefined;
  return node.$type === 'Team' ? ownerParty(node.$container) : qualifiedName(node);
}

function memberOf(source: Source, node: ast.Person | ast.Team | ast.Role, ownership: Ownership) {
  return {
    name: node.name ?? '',
    ...ownership,
    function: first(node.functions, (one) => statedWord(source, 'Function', one)),
    dedicated: first(node.dedications, (dedicated) =>
      stated(source, dedicated, percentOf(dedicated.percent), dedicated.unknown),
    ),
    reportsTo: actorsOf(source, node.reportsTo),
    regions: itemsOf(source, node.regions),
  };
}

function personOf(source: Source, node: ast.Person, ownership: Ownership): model.Person {
  return {
    ...element(source, 'person', node),
    ...memberOf(source, node, ownership),
    jobTitle: first(node.titles, (title) => textOf(source, title.value, title)),
  };
}

function teamOf(source: Source, node: ast.Team, ownership: Ownership): model.Team {
  return {
    ...element(source, 'team', node),
    ...memberOf(source, node, ownership),
    leads: actorsOf(source, node.leads),
  };
}

export function roleOf(source: Source, node: ast.Role, ownership: Ownership = {}): model.Role {
  return {
    ...element(source, 'role', node),
    ...memberOf(source, node, ownership),
    heldBy: actorsOf(source, node.holders),
    namedBy: actorsOf(source, node.nominators),
    consent: node.nominators.flatMap((named) => actorList(source, named.consent)),
  };
}

export function goalsOf(source: Source, party: ast.Party): model.Goal[] {
  return party.goals.map((goal) => ({
    ...element(source, 'goal', goal),
    name: goal.name ?? '',
    party: qualifiedName(party) ?? '',
    priority: first(goal.priorities, (priority) => statedWord(source, 'Priority', priority)),
    measured: measuredOf(source, goal.measures),
  }));
}

export function sideOf(source: Source, node: ast.Side): model.Side {
  return { ...element(source, 'side', node), name: node.name ?? '', actors: actorList(source, node.actors) };
}

export function ventureOf(source: Source, node: ast.Venture): model.Venture {
  const law = node.forms[0]?.law;
  return {
    ...element(source, 'venture', node),
    name: node.name ?? '',
    form: first(node.forms, (form) => textOf(source, form.value, form)),
    ...(law ? { formedUnder: textOf(source, law, law) } : {}),
    address: first(node.addresses, (address) => textOf(source, address.value, address)),
    formedBy: first(node.formed, (formed) => refOf(source, formed.by)),
    formedOn: first(node.formed, (formed) => dateOf(source, formed.on)),
    ownership: first(node.owned, (owned) => splitOf(source, owned.ownership, owned)),
    capital: first(node.capital, (capital) => statedMoney(source, capital.value, capital)),
    calls: first(node.calls, (calls) => {
      const otherwise = optionalConsequence(source, calls.consequence);
      return {
        at: at(source, calls),
        how: wordOrText(source, 'CapitalCall', calls),
        ...(otherwise ? { otherwise } : {}),
      };
    }),
  };
}

export function externalOf(source: Source, node: ast.External): model.External {
  return {
    ...element(source, 'external', node),
    name: node.name ?? '',
    address: first(node.addresses, (address) => textOf(source, address.value, address)),
  };
}

export function listOf(source: Source, node: ast.NamedList): model.NamedList {
  return { ...element(source, 'list', node), items: scopeItems(source, node.items) };
}

export function linkOf(source: Source, node: ast.Link): model.Link {
  const from = requiredActor(source, node.from, node);
  const to = requiredActor(source, node.to, node);
  return {
    ...element(source, 'link', node, `link.${from.id ?? from.name ?? '?'}-${to.id ?? to.name ?? '?'}`),
    from,
    to,
    about: node.topics.map((topic) => textOf(source, topic.value, topic)),
    meets: first(node.meets, (meets) => statedCadence(source, meets.cadence, meets)),
  };
}
