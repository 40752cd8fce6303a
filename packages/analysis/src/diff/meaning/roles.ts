/** Which parties stand behind a role of a declaration: who holds, pays, is bound. */
import type { ActorRef, AllianceModel, Asset, Element } from '@alliance-lang/language';
import { elementOf } from '@alliance-lang/language';
import {
  type Principal,
  principalOf,
  principalsFor,
  principalsForAll,
  principalsOf,
} from '../../parties/principals.ts';
import type { ModelChange } from '../model-diff.ts';
import { isRecord } from '../shapes.ts';
import type { RoleName } from './row.ts';

type Actors = Readonly<Record<string, unknown>>;

/**
 * The principals in a role, by id; undefined where it cannot be known: nobody is named, or somebody outside, or whoever is not at
 * fault.
 * @param element the declaration in the version that is given as `model`
 */
export function principalsIn(
  role: RoleName,
  model: AllianceModel,
  element: Element,
  change: ModelChange,
): ReadonlySet<string> | undefined {
  if (role === 'named') return namedIn(change, model);
  if (role === 'party') return some(principalOf(model, element.id));
  if (role === 'favoured') return ids(principalsForAll(model, actorsIn(element, 'favours')));
  const actors = actorsOf(role, model, element);
  return actors.length === 0 ? undefined : ids(principalsForAll(model, actors));
}

function actorsOf(role: RoleName, model: AllianceModel, element: Element): readonly ActorRef[] {
  switch (role) {
    case 'holder':
      return actorsIn(element, 'holders');
    case 'giver':
      return actorsIn(element, 'from');
    case 'payer':
      return element.kind === 'payment'
        ? actorsIn(element, 'from')
        : actorsIn((element as { paid?: Actors }).paid, 'by');
    case 'receiver':
      return actorsIn(element, 'to');
    case 'bound':
      return actorsIn(element, 'binds');
    case 'licensee':
      return [...actorsIn(element, 'to'), ...actorsIn(element, 'between')];
    case 'owner': {
      const asset = elementOf(model, (element as { asset?: string }).asset ?? element.id) as Asset | undefined;
      return asset?.owner?.actors ?? [];
    }
    case 'provider':
      return actorsIn(element, 'providers');
    case 'accountable':
      return actorsIn(element, 'accountable');
    default:
      return [];
  }
}

function actorsIn(owner: object | undefined, field: string): readonly ActorRef[] {
  const said = (owner as Actors | undefined)?.[field];
  if (Array.isArray(said)) return said as readonly ActorRef[];
  return isRecord(said) ? [said as unknown as ActorRef] : [];
}

/** Whom a change of a statement names: the actor that was added or removed, or by whom the entry is told apart. */
function namedIn(change: ModelChange, model: AllianceModel): ReadonlySet<string> | undefined {
  if (change.type !== 'changed') return undefined;
  const value = (change.to ?? change.from)?.content;
  if (value?.type === 'value' && isActor(value.raw)) return ids(principalsFor(model, value.raw));
  const keys = ['actor', 'actors', 'by', 'binds'];
  if (value?.type === 'parts') {
    for (const key of keys) {
      const part = value.parts.get(key);
      const actors = part?.type === 'list' ? part.items : part ? [part] : [];
      const named = actors.flatMap((item) => (item.type === 'value' && isActor(item.raw) ? [item.raw] : []));
      if (named.length > 0) return ids(principalsForAll(model, named));
    }
  }
  return change.entry === undefined ? undefined : byNames(change.entry, model);
}

/** The principals that the key of an entry names, beside its texts: `Northwind, Contoso`, `each-party "cyber"`. */
function byNames(entry: string, model: AllianceModel): ReadonlySet<string> | undefined {
  const words = entry.replaceAll(/"[^"]*"/g, '').split(/[\s,]+/);
  const names = words.filter((name) => elementOf(model, name) !== undefined || name.endsWith('-party'));
  const actors = names.map((name) => (name.endsWith('-party') ? { word: name } : { id: name }) as ActorRef);
  return actors.length === 0 ? undefined : ids(principalsForAll(model, actors));
}

export function isActor(value: unknown): value is ActorRef {
  return (
    isRecord(value) && 'at' in value && ('name' in value || value.word === 'each-party' || value.word === 'any-party')
  );
}

function ids(principals: ReadonlySet<Principal> | undefined): ReadonlySet<string> | undefined {
  return principals && principals.size > 0 ? new Set([...principals].map(({ id }) => id)) : undefined;
}

function some(principal: Principal | undefined): ReadonlySet<string> | undefined {
  return principal && new Set([principal.id]);
}

/** The other principals of an alliance. */
export function othersThan(these: ReadonlySet<string>, model: AllianceModel): ReadonlySet<string> {
  return new Set(principalsOf(model).flatMap(({ id }) => (these.has(id) ? [] : [id])));
}
