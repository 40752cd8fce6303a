/** Which entry of an unordered list is which in another version. */
import { type Content, type ContentList, contentText } from './content.ts';
import { ENTRY_KEYS, isRecord, MOVING } from './shapes.ts';
import { valueText } from './value-text.ts';

/** Entries by their places in the two lists. */
export interface Pairing {
  readonly pairs: readonly (readonly [number, number])[];
  readonly removed: readonly number[];
  readonly added: readonly number[];
}

/** More entries than this are not compared each with each. */
const MOST_COMPARED = 400;

/** Pairs equal entries first, then those with the same key, then the likeliest. */
export function pairEntries(from: ContentList, to: ContentList, name: string): Pairing {
  const open = new Set(from.items.keys());
  const free = new Set(to.items.keys());
  const pairs: (readonly [number, number])[] = [];
  const pair = (index: number, there: number): void => {
    open.delete(index);
    free.delete(there);
    pairs.push([index, there]);
  };
  const pairBy = (keyOf: (item: Content) => string | undefined, evenTwice: boolean): void => {
    const places = grouped(free, (there) => keyOf(to.items[there]!));
    for (const [key, indexes] of grouped(open, (index) => keyOf(from.items[index]!))) {
      const there = places.get(key) ?? [];
      if (!evenTwice && (indexes.length > 1 || there.length > 1)) continue;
      indexes.slice(0, there.length).forEach((index, turn) => {
        pair(index, there[turn]!);
      });
    }
  };
  pairBy((item) => item.key, true);
  pairBy((item) => entryKey(item, name), false);
  for (const [index, there] of alike(from, to, open, free)) if (open.has(index) && free.has(there)) pair(index, there);
  const [index, there] = [onlyOne(open), onlyOne(free)];
  const moved = MOVING.has(name) && from.items.length === 1 && to.items.length === 1;
  if (index !== undefined && there !== undefined && (moved || mayBeRewritten(from.items[index]!, to.items[there]!)))
    pair(index, there);
  return { pairs: pairs.sort(([a], [b]) => a - b), removed: [...open], added: [...free] };
}

/** What an entry is told by: the words of its key. */
export function entryName(item: Content, name: string): string | undefined {
  const keys = ENTRY_KEYS[name];
  if (!keys) return undefined;
  const texts = keys.map((key) => {
    if (item.type === 'parts') return item.parts.has(key) ? contentText(item.parts.get(key)!) : '';
    return item.type === 'value' && isRecord(item.raw) ? valueText(item.raw[key]) : '';
  });
  return texts.filter(Boolean).join(' ') || undefined;
}

function entryKey(item: Content, name: string): string | undefined {
  const keys = ENTRY_KEYS[name];
  if (!keys) return undefined;
  if (item.type === 'parts') return keys.map((key) => item.parts.get(key)?.key ?? '').join(' ');
  return item.type === 'value' && isRecord(item.raw) ? (entryName(item, name) ?? '') : undefined;
}

function grouped(places: Iterable<number>, keyOf: (place: number) => string | undefined): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const place of places) {
    const key = keyOf(place);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return groups;
}

/** Pairs of entries with parts in common, the likeliest first; in the same order whichever version is called the first. */
function alike(
  from: ContentList,
  to: ContentList,
  open: ReadonlySet<number>,
  free: ReadonlySet<number>,
): readonly (readonly [number, number])[] {
  if (open.size * free.size > MOST_COMPARED) return [];
  const found: { readonly pair: readonly [number, number]; readonly score: number; readonly keys: string }[] = [];
  for (const index of open) {
    for (const there of free) {
      const [one, other] = [from.items[index]!, to.items[there]!];
      const score = likeness(one, other);
      if (score >= 0.5) found.push({ pair: [index, there], score, keys: [one.key, other.key].sort().join() });
    }
  }
  found.sort((a, b) => b.score - a.score || (a.keys < b.keys ? -1 : a.keys > b.keys ? 1 : 0));
  return found.map(({ pair }) => pair);
}

/** Which part of two entries says the same: 0 nothing, 1 all. */
function likeness(one: Content, other: Content): number {
  if (one.type !== 'parts' || other.type !== 'parts') return 0;
  const same = [...one.parts].filter(([name, part]) => other.parts.get(name)?.key === part.key).length;
  return (2 * same) / (one.parts.size + other.parts.size);
}

function onlyOne(places: ReadonlySet<number>): number | undefined {
  const [place] = places;
  return places.size === 1 ? place : undefined;
}

/** Whether one entry alone on each side is the same, said anew: another actor, another text, or parts in common. */
function mayBeRewritten(one: Content, other: Content): boolean {
  return one.type === other.type && (one.type === 'value' || likeness(one, other) > 0);
}
