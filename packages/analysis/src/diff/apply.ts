/** A diff put into effect: what the version before says, with the changes applied, is what the version after says. */
import type { AllianceModel, Element } from '@alliance-lang/language';
import {
  type Content,
  type ContentList,
  type ContentParts,
  contentsOf,
  type ElementContent,
  madeOfItems,
  madeOfParts,
} from './content.ts';
import type { ChangedField, ModelChange, ModelDiff, PathStep } from './model-diff.ts';

/** What one declaration says, without where it stands. */
export interface Said {
  readonly kind: string;
  /** Its id; empty for a declaration without a name, whose id is made of its place or of what it says. */
  readonly id: string;
  /** The id of the declaration that it belongs to. */
  readonly owner: string;
  /** Place among the steps of its owner, where order counts. */
  readonly position?: number;
  /** Equal where two declarations say the same. */
  readonly key: string;
}

/** All that an alliance says: two models of which this is equal say the same. In a fixed order. */
export function saidIn(model: AllianceModel): readonly Said[] {
  return inFixedOrder(
    contentsOf(model, new Map()).map(({ element, owner = '', position, content }) =>
      saidBy(element, element.id, owner, position, content),
    ),
  );
}

/**
 * What the version after says, made of the version before and the diff alone: equal to `saidIn` of the version after.
 * @param diff made by `diffModels` from this model
 */
export function applyDiff(before: AllianceModel, diff: ModelDiff): readonly Said[] {
  const removed = new Set<Element>();
  const renamed = new Map<Element, string>();
  const fields = new Map<Element, ChangedField[]>();
  const added: Extract<ModelChange, { type: 'added' }>[] = [];
  const orders = new Map<Element, number>();
  for (const change of diff.changes) {
    if (change.type === 'removed') removed.add(change.before.element);
    else if (change.type === 'renamed') renamed.set(change.before.element, change.after.id);
    else if (change.type === 'added') added.push(change);
    else if (change.type === 'reordered') {
      change.stepsBefore.forEach(({ element }, index) => {
        orders.set(element, index);
      });
    } else fields.set(change.before.element, [...(fields.get(change.before.element) ?? []), change]);
  }
  const kept = contentsOf(before, diff.names)
    .filter(({ element }) => !removed.has(element))
    .map((one) => ({ ...one, content: withChanges(one.content, fields.get(one.element) ?? []) }));
  const nameOf = (id: string): string => diff.names.get(id) ?? id;
  const positions = positionsAfter(kept, added, orders, nameOf);
  return inFixedOrder([
    ...kept.map(({ element, owner = '', content }) =>
      saidBy(
        element,
        renamed.get(element) ?? nameOf(element.id),
        ownerAfter(owner, element, renamed, nameOf),
        positions.get(element),
        content,
      ),
    ),
    ...added.map(({ after: { element }, owner = '', position, content }) =>
      saidBy(element, element.id, owner, position, content),
    ),
  ]);
}

/** A declaration that moved under another owner belongs to the one that its new name begins with. */
function ownerAfter(
  owner: string,
  element: Element,
  renamed: ReadonlyMap<Element, string>,
  nameOf: (id: string) => string,
): string {
  const id = renamed.get(element);
  const dot = id?.lastIndexOf('.') ?? -1;
  if (id !== undefined && owner !== '' && element.id === `${owner}.${element.name}`)
    return dot > 0 ? id.slice(0, dot) : '';
  return nameOf(owner);
}

function saidBy(element: Element, id: string, owner: string, position: number | undefined, content: Content): Said {
  const name = element.name === undefined ? '' : id;
  return { kind: element.kind, id: name, owner, ...(position === undefined ? {} : { position }), key: content.key };
}

function inFixedOrder(all: readonly Said[]): readonly Said[] {
  const text = ({ kind, owner, position = -1, id, key }: Said): string => [kind, owner, position, id, key].join('\n');
  return all
    .map((said) => ({ said, text: text(said) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ said }) => said);
}

/** The places of the steps that stay: in the order said by the diff, else in theirs, around those that are added. */
function positionsAfter(
  kept: readonly ElementContent[],
  added: readonly Extract<ModelChange, { type: 'added' }>[],
  orders: ReadonlyMap<Element, number>,
  nameOf: (id: string) => string,
): ReadonlyMap<Element, number> {
  const groups = new Map<string, ElementContent[]>();
  for (const one of kept) {
    if (one.position === undefined || one.owner === undefined) continue;
    const owner = `${one.element.kind} ${nameOf(one.owner)}`;
    groups.set(owner, [...(groups.get(owner) ?? []), one]);
  }
  const positions = new Map<Element, number>();
  for (const [owner, steps] of groups) {
    const taken = new Set(
      added.flatMap((one) =>
        one.position !== undefined && `${one.after.kind} ${one.owner}` === owner ? [one.position] : [],
      ),
    );
    const rank = ({ element, position = 0 }: ElementContent): number => orders.get(element) ?? position;
    let place = 0;
    for (const step of steps.sort((a, b) => rank(a) - rank(b))) {
      while (taken.has(place)) place++;
      positions.set(step.element, place++);
    }
  }
  return positions;
}

/** What a declaration says after the changes to it. */
function withChanges(content: ContentParts, changes: readonly ChangedField[]): ContentParts {
  if (changes.length === 0) return content;
  return changed(
    content,
    changes.map(({ path, to }) => ({ path, to: to?.content })),
  ) as ContentParts;
}

interface Step {
  readonly path: readonly PathStep[];
  readonly to: Content | undefined;
}

/** A content after changes inside it; undefined where nothing is left of it. */
function changed(content: Content | undefined, steps: readonly Step[]): Content | undefined {
  const whole = steps.find(({ path }) => path.length === 0);
  if (whole) return whole.to;
  const inside = new Map<PathStep, Step[]>();
  for (const { path, to } of steps) {
    const [first, ...rest] = path;
    if (first !== undefined) inside.set(first, [...(inside.get(first) ?? []), { path: rest, to }]);
  }
  const isList = content?.type === 'list' || [...inside.keys()].some((step) => typeof step === 'number');
  return isList ? changedList(content?.type === 'list' ? content : undefined, inside) : changedParts(content, inside);
}

function changedParts(
  content: Content | undefined,
  inside: ReadonlyMap<PathStep, readonly Step[]>,
): Content | undefined {
  const parts = new Map(content?.type === 'parts' ? content.parts : []);
  for (const [name, steps] of inside) {
    const part = changed(parts.get(String(name)), steps);
    if (part) parts.set(String(name), part);
    else parts.delete(String(name));
  }
  return content && madeOfParts(content.at, parts);
}

function changedList(
  list: ContentList | undefined,
  inside: ReadonlyMap<PathStep, readonly Step[]>,
): Content | undefined {
  const items = new Map<number, Content>(list?.items.entries() ?? []);
  for (const [index, steps] of inside) {
    const item = changed(items.get(Number(index)), steps);
    if (item) items.set(Number(index), item);
    else items.delete(Number(index));
  }
  const left = [...items].sort(([a], [b]) => a - b).map(([, item]) => item);
  return left[0] && madeOfItems(left[0].at, left, list?.ordered ?? false);
}
