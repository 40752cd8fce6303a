/** Questions that every reader of the model asks: is it known, is it missing, whose is it. */
import type { AllianceModel } from './alliance-model.ts';
import { elementsById } from './alliance-model.ts';
import type { ActorRef, Carried, Element, Known, Range, Stated, Unknown } from './base.ts';
import type { Member } from './people.ts';

/** True when the text says that the value is not known. */
export function isUnknown<T>(stated: Stated<T> | undefined): stated is Unknown {
  return stated !== undefined && 'unknown' in stated;
}

/** True when a value is stated and known. */
export function isKnown<T>(stated: Stated<T> | undefined): stated is Known<T> {
  return stated !== undefined && 'value' in stated;
}

/** The known value, else `undefined`. */
export function knownValue<T>(stated: Stated<T> | undefined): T | undefined {
  return isKnown(stated) ? stated.value : undefined;
}

/**
 * True when a block says nothing of a statement: it is not there, it did not fail to parse, and the block as a whole is not `tbd`.
 * @param words the leading words that would say it, as written in the language (`quorum`)
 */
export function isMissing(owner: Carried, said: unknown, ...words: string[]): boolean {
  const there = Array.isArray(said) ? said.length > 0 : said !== undefined;
  return !there && owner.unknown === undefined && !words.some((word) => owner.unreadable.includes(word));
}

/** The element with this id. */
export function elementOf(model: AllianceModel, id: string | undefined): Element | undefined {
  return id === undefined ? undefined : elementsById(model).get(id);
}

/** The element that an actor or scope item names. */
export function targetOf(model: AllianceModel, ref: { readonly id?: string } | undefined): Element | undefined {
  return elementOf(model, ref?.id);
}

/**
 * The ids of the parties for which an actor stands: the party itself, the party of a person, team or role, the members of a side,
 * the holders of a role outside any party, the members' parties of a body, all parties for `each-party`.
 * Empty for someone outside the alliance and for what is unknown.
 */
export function partiesOf(model: AllianceModel, actor: ActorRef | undefined): readonly string[] {
  if (!actor) return [];
  if (actor.word === 'each-party' || actor.word === 'any-party') return model.parties.map((party) => party.id);
  return [...new Set(partiesOfId(model, actor.id, new Set()))];
}

function partiesOfId(model: AllianceModel, id: string | undefined, seen: Set<string>): readonly string[] {
  if (id === undefined || seen.has(id)) return [];
  seen.add(id);
  const element = elementOf(model, id);
  if (!element) return [];
  const through = (refs: readonly ActorRef[]): string[] => refs.flatMap((ref) => partiesOfId(model, ref.id, seen));
  switch (element.kind) {
    case 'party':
      return [element.id];
    case 'person':
    case 'team':
    case 'role': {
      const member = element as Member & { heldBy?: readonly ActorRef[]; namedBy?: readonly ActorRef[] };
      if (member.party) return elementOf(model, member.party)?.kind === 'party' ? [member.party] : [];
      return through([...(member.heldBy ?? []), ...(member.namedBy ?? [])]);
    }
    case 'side':
      return through((element as Element & { actors: readonly ActorRef[] }).actors);
    case 'body':
      return through((element as Element & { members: readonly ActorRef[] }).members);
    default:
      return [];
  }
}

/** What to call an element for a reader: its title, else its name, else its id. */
export function label(element: Element): string {
  return element.title ?? element.name ?? element.id;
}

/** What to call an actor: the title of who is named, the text, the word, or "not known yet". */
export function actorLabel(model: AllianceModel, actor: ActorRef): string {
  const target = targetOf(model, actor);
  if (target) return label(target);
  return actor.name ?? actor.text ?? actor.word ?? 'not known yet';
}

/** True when two ranges are in the same file and `inner` lies within `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return (
    outer.uri === inner.uri &&
    outer.offset <= inner.offset &&
    inner.offset + inner.length <= outer.offset + outer.length
  );
}
