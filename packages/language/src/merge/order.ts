import type { Item } from '../outline/outline.ts';
import type { Slot } from './matching.ts';

/**
 * The order in which merged things stand: as ours has them, or as theirs where only they moved something. What the other side added
 * stands behind what it stands behind there.
 */
export function inOrder(
  slots: readonly Slot[],
  base: readonly Item[],
  ours: readonly Item[],
  theirs: readonly Item[],
): { readonly slots: readonly Slot[]; readonly primary: 'ours' | 'theirs' } {
  const bySide = (side: 'base' | 'ours' | 'theirs', items: readonly Item[]): Slot[] => {
    const slotOf = new Map(slots.flatMap((slot): [Item, Slot][] => (slot[side] ? [[slot[side], slot]] : [])));
    return items.flatMap((item) => slotOf.get(item) ?? []);
  };
  const [inBase, inOurs, inTheirs] = [bySide('base', base), bySide('ours', ours), bySide('theirs', theirs)];
  const moved = (side: readonly Slot[]): boolean => {
    const common = new Set(side);
    const before = inBase.filter((slot) => common.has(slot));
    const known = new Set(before);
    return side.filter((slot) => known.has(slot)).some((slot, index) => slot !== before[index]);
  };
  const primary = moved(inTheirs) && !moved(inOurs) ? 'theirs' : 'ours';
  const [first, second] = primary === 'ours' ? [inOurs, inTheirs] : [inTheirs, inOurs];
  return { slots: interleave(first, second), primary };
}

function interleave(first: readonly Slot[], second: readonly Slot[]): Slot[] {
  const result = [...first];
  const present = new Set(first);
  const known = new Set(second);
  let previous: Slot | undefined;
  for (const slot of second) {
    if (!present.has(slot)) {
      let at = previous ? result.indexOf(previous) + 1 : 0;
      // What the first side added at the same place comes first.
      while (at < result.length && !known.has(result[at]!)) at++;
      result.splice(at, 0, slot);
      present.add(slot);
    }
    previous = slot;
  }
  return result;
}
