import type { Item } from '../outline/outline.ts';

/** What is one and the same thing in three versions of a block; where it is missing, it was added or removed. */
export interface Slot {
  base?: Item;
  ours?: Item;
  theirs?: Item;
}

/** Below this share of common words two things are not taken for one that was renamed or rewritten. */
const ALIKE = 0.5;

/**
 * Finds what belongs together in three versions of a block: by name, by what is said, and then by likeness: a declaration that was
 * renamed, a note that was rewritten. Every item is in exactly one slot.
 */
export function match(base: readonly Item[], ours: readonly Item[], theirs: readonly Item[]): Slot[] {
  const slots = base.map((item): Slot => ({ base: item }));
  const added = { ours: matchSide(slots, 'ours', ours, theirs), theirs: matchSide(slots, 'theirs', theirs, ours) };
  const both = added.ours.map((item): Slot => ({ ours: item }));
  const rest = pair(both, added.theirs, 'ours', 'theirs', sameAdded);
  return [...slots, ...both, ...rest.map((item): Slot => ({ theirs: item }))];
}

/** Puts the items of one side into the slots of the base; gives those that found none. */
function matchSide(
  slots: readonly Slot[],
  side: 'ours' | 'theirs',
  items: readonly Item[],
  others: readonly Item[],
): Item[] {
  let rest = [...items];
  for (const same of [sameName, sameInk, sameHead, sameOnce]) rest = pair(slots, rest, 'base', side, same);
  // What the other side has under the new name as well is no renaming.
  const elsewhere = new Set(others.map((item) => `${item.kind} ${item.name}`));
  const inBase = new Set(slots.map(({ base }) => `${base?.kind} ${base?.name}`));
  const free = rest.filter((item) => {
    const key = `${item.kind} ${item.name}`;
    return item.name === undefined || inBase.has(key) || !elsewhere.has(key);
  });
  const renamed = new Set(pairAlike(slots, free, side));
  return rest.filter((item) => !renamed.has(item));
}

function pair(
  slots: readonly Slot[],
  items: readonly Item[],
  known: 'base' | 'ours',
  side: 'ours' | 'theirs',
  same: (a: Item, b: Item) => boolean,
): Item[] {
  const open = new Map<string, Slot[]>();
  for (const slot of slots) {
    const item = slot[known];
    if (!item || slot[side]) continue;
    const list = open.get(item.kind);
    if (list) list.push(slot);
    else open.set(item.kind, [slot]);
  }
  return items.filter((item) => {
    const candidates = open.get(item.kind) ?? [];
    const index = candidates.findIndex((slot) => slot[known] !== undefined && same(slot[known], item));
    const [slot] = index < 0 ? [] : candidates.splice(index, 1);
    if (slot) slot[side] = item;
    return !slot;
  });
}

function sameName(a: Item, b: Item): boolean {
  return a.name !== undefined && a.name === b.name;
}

function sameInk(a: Item, b: Item): boolean {
  return a.name === undefined && b.name === undefined && a.ink === b.ink;
}

function sameHead(a: Item, b: Item): boolean {
  return a.name === undefined && b.name === undefined && a.block?.headInk === b.block?.headInk && a.block !== undefined;
}

function sameOnce(a: Item, b: Item): boolean {
  // A file declares one alliance, whatever it is called.
  if (a.type === 'Alliance' && b.type === 'Alliance') return true;
  return a.name === undefined && b.name === undefined && a.once && b.once;
}

function sameAdded(a: Item, b: Item): boolean {
  return sameName(a, b) || sameInk(a, b) || sameHead(a, b) || sameOnce(a, b);
}

/** Pairs what is most alike first. Gives the items that found a slot. */
function pairAlike(slots: readonly Slot[], items: readonly Item[], side: 'ours' | 'theirs'): Item[] {
  const pairs = slots.flatMap((slot) => {
    const { base } = slot;
    if (!base || slot[side]) return [];
    return items
      .filter((item) => item.kind === base.kind)
      .map((item) => ({ slot, item, score: likeness(base, item) }))
      .filter(({ score }) => score >= ALIKE);
  });
  pairs.sort((a, b) => b.score - a.score);
  const found: Item[] = [];
  for (const { slot, item } of pairs) {
    if (slot[side] || found.includes(item)) continue;
    slot[side] = item;
    found.push(item);
  }
  return found;
}

/** The share of words that two items have in common, beside the first, which tells their kind (Dice's coefficient, 0 to 1). */
function likeness(a: Item, b: Item): number {
  const left = wordsOf(a);
  const right = wordsOf(b);
  if (left.length + right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) common++;
    counts.set(word, count - 1);
  }
  return (2 * common) / (left.length + right.length);
}

/** Texts count by their words. Braces and commas tell nothing, the own name is what changed. */
function wordsOf({ words, name }: Item): string[] {
  return words
    .slice(1)
    .flatMap((word) => word.split(/[\s"“”]+/))
    .filter((word) => word !== '' && !/^[{},]$/.test(word) && word !== name);
}
