/** Who negotiates with whom: the principals of an alliance, and for which of them an actor stands. */
import type { ActorRef, AllianceModel, Element, Party, Side } from '@alliance-lang/language';
import { elementOf, label } from '@alliance-lang/language';

/**
 * One of those between whom the alliance is: a party, a joint company, or several parties that act as one side. Whether
 * something is joint, balanced or one-sided is asked of principals, never of the companies within a side.
 */
export interface Principal {
  /** Id of the party, venture or side. */
  readonly id: string;
  readonly label: string;
  readonly element: Element;
  /** The parties within, in model order. */
  readonly parties: readonly Party[];
}

interface PrincipalIndex {
  readonly principals: readonly Principal[];
  readonly byMember: ReadonlyMap<string, Principal>;
}

const indexes = new WeakMap<AllianceModel, PrincipalIndex>();

/**
 * The principals, in the order of `between`; all declared parties when `between` names nobody. Parties that a side unites
 * are one principal even where `between` lists them one by one.
 */
export function principalsOf(model: AllianceModel): readonly Principal[] {
  return indexOf(model).principals;
}

/** The parties of the alliance: those of its principals. A party of another alliance, seen through an import, is none. */
export function alliedParties(model: AllianceModel): readonly Party[] {
  return principalsOf(model).flatMap((principal) => principal.parties);
}

/**
 * The principals for whom an actor stands, through persons, teams, roles, sides and bodies. `undefined` when that cannot
 * be known: the actor is `tbd`, a text, does not resolve, or depends on the case (`other-party`). Empty for outsiders.
 */
export function principalsFor(model: AllianceModel, actor: ActorRef): ReadonlySet<Principal> | undefined {
  if (actor.word === 'each-party' || actor.word === 'any-party') return new Set(principalsOf(model));
  if (actor.id === undefined) return undefined;
  return principalsForId(model, actor.id, new Set());
}

/** The principals of several actors together; `undefined` as soon as one cannot be known. */
export function principalsForAll(
  model: AllianceModel,
  actors: readonly ActorRef[],
): ReadonlySet<Principal> | undefined {
  const all = new Set<Principal>();
  for (const actor of actors) {
    const some = principalsFor(model, actor);
    if (!some) return undefined;
    for (const principal of some) all.add(principal);
  }
  return all;
}

/** The principal to which a party or venture belongs, or which has this id itself. */
export function principalOf(model: AllianceModel, id: string | undefined): Principal | undefined {
  return id === undefined ? undefined : indexOf(model).byMember.get(id);
}

/** `Northwind`, `Northwind and Contoso`, `Northwind, Contoso and Fabrikam`. */
export function listed(names: readonly string[]): string {
  const final = names[names.length - 1] ?? '';
  return names.length < 2 ? final : `${names.slice(0, -1).join(', ')} and ${final}`;
}

/** The names of principals as a list in words. */
export function listedPrincipals(principals: Iterable<Principal>): string {
  return listed([...principals].map((principal) => principal.label));
}

function indexOf(model: AllianceModel): PrincipalIndex {
  const known = indexes.get(model);
  if (known) return known;
  const built = buildIndex(model);
  indexes.set(model, built);
  return built;
}

function buildIndex(model: AllianceModel): PrincipalIndex {
  const sideOfParty = new Map<string, Side>();
  for (const side of model.sides)
    for (const actor of side.actors) if (actor.id && !sideOfParty.has(actor.id)) sideOfParty.set(actor.id, side);

  const elements = new Map<string, Element>();
  const add = (element: Element | undefined): void => {
    const side = element && sideOfParty.get(element.id);
    const principal = side ?? element;
    if (principal && ['party', 'venture', 'side'].includes(principal.kind)) elements.set(principal.id, principal);
  };
  for (const actor of model.alliance.between) add(elementOf(model, actor.id));
  if (elements.size === 0) for (const party of model.parties) add(party);

  const byMember = new Map<string, Principal>();
  const principals = [...elements.values()].map((element) => {
    const members = element.kind === 'side' ? (element as Side).actors.map((actor) => actor.id) : [element.id];
    const parties = model.parties.filter((party) => members.includes(party.id));
    const principal: Principal = { id: element.id, label: element.name ?? label(element), element, parties };
    byMember.set(element.id, principal);
    for (const party of parties) byMember.set(party.id, principal);
    return principal;
  });
  return { principals, byMember };
}

function principalsForId(model: AllianceModel, id: string, seen: Set<string>): ReadonlySet<Principal> | undefined {
  const direct = principalOf(model, id);
  if (direct) return new Set([direct]);
  if (seen.has(id)) return new Set();
  seen.add(id);
  const element = elementOf(model, id);
  if (!element) return undefined;
  const through = (actors: readonly ActorRef[]): ReadonlySet<Principal> | undefined => {
    const all = new Set<Principal>();
    for (const actor of actors) {
      const some = actor.id === undefined ? principalsFor(model, actor) : principalsForId(model, actor.id, seen);
      if (!some) return undefined;
      for (const principal of some) all.add(principal);
    }
    return all;
  };
  const owner = (element as Element & { readonly party?: string }).party;
  if (owner !== undefined) return principalsForId(model, owner, seen);
  const actors = element as Element & {
    readonly heldBy?: readonly ActorRef[];
    readonly namedBy?: readonly ActorRef[];
    readonly actors?: readonly ActorRef[];
    readonly members?: readonly ActorRef[];
  };
  switch (element.kind) {
    case 'role':
      return through(actors.heldBy?.length ? actors.heldBy : (actors.namedBy ?? []));
    case 'side':
      return through(actors.actors ?? []);
    case 'body':
      return through(actors.members ?? []);
    default:
      return new Set();
  }
}
