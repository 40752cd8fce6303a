import type { Block, Item } from '../outline/outline.ts';
import { mergeComments } from './comments.ts';
import { mergeLists } from './lists.ts';
import { match, type Slot } from './matching.ts';
import type { MergeConflict } from './merge.ts';
import { inOrder } from './order.ts';
import { deedOf, headDeedOf, labelOf } from './words.ts';
import { Writer } from './writer.ts';

/** Where a block stands and how conflicts in it are written. */
export interface Place {
  readonly markerSize: number;
  readonly showBase: boolean;
  readonly path: readonly string[];
}

interface MergedText {
  readonly text: string;
  readonly conflicts: readonly MergeConflict[];
}

const EMPTY: Block = { head: '', headInk: '', items: [], tail: '', close: '' };

/** Merges what stands in two blocks that started from one. */
export function mergeBlocks(base: Block, ours: Block, theirs: Block, place: Place): MergedText {
  const matched = match(base.items, ours.items, theirs.items);
  const { slots, primary } = inOrder(matched, base.items, ours.items, theirs.items);
  const [own, foreign] = primary === 'ours' ? [ours, theirs] : [theirs, ours];
  const writer = new Writer(place, own, foreign);
  const conflicts: MergeConflict[] = [];
  for (const slot of slots) conflicts.push(...mergeSlot(slot, primary, writer, place));
  return { text: writer.finish(mergeComments(base.tail, own.tail, foreign.tail)), conflicts };
}

/** Writes what becomes of a thing. */
function mergeSlot(slot: Slot, primary: 'ours' | 'theirs', writer: Writer, place: Place): readonly MergeConflict[] {
  const { base, ours, theirs } = slot;
  const own = slot[primary] ?? ours ?? theirs;
  // Both removed it.
  if (!own) return [];
  const other = own === ours ? theirs : ours;
  if (!ours || !theirs) {
    if (base && base.ink === own.ink) return [];
    if (!base) writer.item(own, own.body, own.trail);
    else return [conflict(slot, own, writer, place)];
    return [];
  }
  const lead = mergeComments(base?.lead, own.lead, other?.lead ?? own.lead);
  const trail = mergeComments(base?.trail, own.trail, other?.trail ?? own.trail);
  const around = { ...own, lead };
  const taken = taken3(base?.body, ours.body, theirs.body) ?? takenInk(base, ours, theirs);
  if (taken !== undefined) {
    writer.item(around, taken, trail);
    return [];
  }
  const blocks = [base, ours, theirs].map((item) => item && blockOf(item));
  if ((ours.block || theirs.block) && blocks[1] && blocks[2]) {
    return mergeInside(slot, around, trail, [blocks[0] ?? EMPTY, blocks[1], blocks[2]], writer, place);
  }
  const list = mergeLists(base, ours, theirs);
  if (list !== undefined) {
    writer.item(around, list, trail);
    return [];
  }
  return [conflict(slot, around, writer, place)];
}

/** Merges two blocks: their first lines, and what stands inside. */
function mergeInside(
  slot: Slot,
  around: Item,
  trail: string,
  [base, ours, theirs]: readonly [Block, Block, Block],
  writer: Writer,
  place: Place,
): readonly MergeConflict[] {
  const path = [...place.path, labelOf(around)];
  const inner = mergeBlocks(base, ours, theirs, { ...place, path });
  const head =
    taken3(base.head || undefined, ours.head, theirs.head) ??
    taken3(base.headInk || undefined, ours.headInk, theirs.headInk, ours.head, theirs.head);
  if (head !== undefined) {
    writer.item(around, head + inner.text + ours.close, trail);
    return inner.conflicts;
  }
  const told = {
    path,
    ours: headDeedOf(slot.base, slot.ours ?? around),
    theirs: headDeedOf(slot.base, slot.theirs ?? around),
  };
  writer.conflict(around, told, { base: base.head || undefined, ours: ours.head, theirs: theirs.head });
  writer.more(inner.text + ours.close + trail);
  return [told, ...inner.conflicts];
}

function conflict(slot: Slot, around: Item, writer: Writer, place: Place): MergeConflict {
  const { base, ours, theirs } = slot;
  const told = { path: [...place.path, labelOf(around)], ours: deedOf(base, ours), theirs: deedOf(base, theirs) };
  const full = (item: Item | undefined): string | undefined => item && item.body + item.trail;
  writer.conflict(around, told, { base: full(base), ours: full(ours), theirs: full(theirs) });
  return told;
}

/** What a three-way merge takes when at most one side changed something; `left` and `right` stand for the texts where inks are compared. */
function taken3(
  base: string | undefined,
  ours: string,
  theirs: string,
  left = ours,
  right = theirs,
): string | undefined {
  if (ours === theirs || theirs === base) return left;
  return ours === base ? right : undefined;
}

/** The same, where a change of layout counts as none. */
function takenInk(base: Item | undefined, ours: Item, theirs: Item): string | undefined {
  return taken3(base?.ink, ours.ink, theirs.ink, ours.body, theirs.body);
}

/** What has no braces yet is a block that nothing is in. */
function blockOf(item: Item): Block {
  if (item.block) return item.block;
  const indent = /[ \t]*$/.exec(item.lead)?.[0] ?? '';
  return { head: `${item.body} {`, headInk: `${item.ink} {`, items: [], tail: `\n${indent}`, close: '}' };
}
