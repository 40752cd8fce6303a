/** Who gains and who loses where both versions must be reckoned: shares, votes, vetoes. */
import {
  type ActorRef,
  type AllianceModel,
  type Body,
  decimalToNumber,
  type Element,
  type Split,
} from '@alliance-lang/language';
import { finalRule, type Votes, votesOf } from '../../decisions/voting.ts';
import { principalOf, principalsFor, principalsOf } from '../../parties/principals.ts';
import type { Content } from '../content.ts';
import type { ChangedField, ModelChange } from '../model-diff.ts';
import { isRecord } from '../shapes.ts';
import { isActor } from './roles.ts';
import type { Reckoning } from './row.ts';

/** What each principal has, by id as in the version after. */
type Holdings = ReadonlyMap<string, number>;

/** Who has more and who has less after a change; undefined where it cannot be known. */
export interface Shift {
  readonly up: ReadonlySet<string>;
  readonly down: ReadonlySet<string>;
}

/** Reckons a change. `nameOf` gives the id after of an id before. */
export function reckon(
  by: Reckoning,
  change: ModelChange,
  before: AllianceModel,
  after: AllianceModel,
  nameOf: (id: string) => string,
): Shift | undefined {
  if (change.type !== 'changed') return undefined;
  const renamed = (holdings: Holdings | undefined): Holdings | undefined =>
    holdings && new Map([...holdings].map(([id, value]) => [nameOf(id), value]));
  const shift = (was: Holdings | undefined, is: Holdings | undefined): Shift | undefined => shiftOf(renamed(was), is);
  switch (by) {
    case 'share':
      return shift(splitIn(change.from?.content, before), splitIn(change.to?.content, after));
    case 'burden': {
      const found = shift(splitIn(change.from?.content, before), splitIn(change.to?.content, after));
      return found && { up: found.down, down: found.up };
    }
    case 'votes':
      return shift(partsOfVotes(change.before.element, before), partsOfVotes(change.after.element, after));
    case 'veto':
      return shift(vetoes(change.before.element, before), vetoes(change.after.element, after));
    case 'place':
      return shift(placeOf(change.from, before), placeOf(change.to, after));
    case 'load': {
      const found = shift(placeOf(change.from, before), placeOf(change.to, after));
      return found && { up: found.down, down: found.up };
    }
  }
}

function shiftOf(was: Holdings | undefined, is: Holdings | undefined): Shift | undefined {
  if (!was || !is) return undefined;
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  const moved = (sign: number) =>
    new Set(ids.filter((id) => Math.sign(Math.round(((is.get(id) ?? 0) - (was.get(id) ?? 0)) * 1e6)) === sign));
  return { up: moved(1), down: moved(-1) };
}

/** The percent of each principal in a split that a content holds, alone or as what follows from a tier. */
function splitIn(content: Content | undefined, model: AllianceModel): Holdings | undefined {
  if (content?.type !== 'value' || !isRecord(content.raw)) return undefined;
  const split = (content.raw.type === 'split' ? content.raw.split : content.raw) as Split;
  if (!Array.isArray(split?.shares) || split.unknown || split.own) return undefined;
  if (split.equally) {
    const all = principalsOf(model);
    return new Map(all.map(({ id }) => [id, 100 / all.length]));
  }
  const stated = split.shares.reduce((sum, share) => sum + decimalToNumber(share.percent ?? '0'), 0);
  const holdings = new Map<string, number>();
  for (const share of split.shares) {
    const id = principalOf(model, share.actor.id)?.id ?? share.actor.id;
    const percent = share.remainder
      ? 100 - stated
      : share.percent === undefined
        ? undefined
        : decimalToNumber(share.percent);
    if (id === undefined || percent === undefined) return undefined;
    holdings.set(id, (holdings.get(id) ?? 0) + percent);
  }
  return holdings;
}

function partsOfVotes(element: Element, model: AllianceModel): Holdings | undefined {
  const votes = votesOf(model, element as Body);
  const all = sum(votes);
  return votes && all > 0 ? new Map([...votes].map(([{ id }, count]) => [id, count / all])) : undefined;
}

function sum(votes: Votes | undefined): number {
  return [...(votes?.values() ?? [])].reduce((total, count) => total + count, 0);
}

/** 1 for each principal without whom a body cannot decide, by the last of its rules for all matters. */
function vetoes(element: Element, model: AllianceModel): Holdings | undefined {
  const body = element as Body;
  const general = body.passes.find(({ on }) => on.length === 0) ?? body.passes[0];
  const rule = general && finalRule(general);
  const votes = votesOf(model, body);
  if (!rule || rule.unknown || !votes) return undefined;
  const all = sum(votes);
  const word = rule.word?.word ?? '';
  const passes = (count: number): boolean | undefined => {
    if (rule.percent !== undefined) return count * 100 >= decimalToNumber(rule.percent) * all;
    if (word === 'majority') return count * 2 > all;
    if (word === 'two-thirds') return count * 3 >= all * 2;
    if (word === 'unanimity' || word === 'consensus' || word === 'lazy-consensus') return count >= all;
    return undefined;
  };
  if (passes(all) === undefined) return undefined;
  return new Map([...votes].map(([{ id }, count]) => [id, passes(all - count) ? 0 : 1]));
}

function placeOf(value: ChangedField['from'], model: AllianceModel): Holdings | undefined {
  const content = value?.content;
  const contents = content?.type === 'list' ? content.items : content ? [content] : [];
  const actors = contents.flatMap((one) => (one.type === 'value' ? actorsIn(one.raw) : []));
  if (actors.length === 0) return undefined;
  const holdings = new Map<string, number>();
  for (const actor of actors) {
    const principals = principalsFor(model, actor);
    if (!principals || principals.size === 0) return undefined;
    for (const { id } of principals) holdings.set(id, 1);
  }
  return holdings;
}

/** An actor, or those of a statement: `jointly Northwind, Contoso`. */
function actorsIn(raw: unknown): readonly ActorRef[] {
  if (isActor(raw)) return [raw];
  return isRecord(raw) && Array.isArray(raw.actors) ? raw.actors.filter(isActor) : [];
}
