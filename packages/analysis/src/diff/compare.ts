/** What differs inside one declaration. */
import { type Content, type ContentList, type ContentParts, contentText } from './content.ts';
import { entryName, type Pairing, pairEntries } from './entries.ts';
import type { ChangedField, ElementPlace, FieldValue, PathStep } from './model-diff.ts';

interface Place {
  readonly field: string;
  readonly entry?: string;
  readonly path: readonly PathStep[];
}

/** All differences between two versions of a declaration, in the order of its statements. */
export function compareContents(
  before: ContentParts,
  after: ContentParts,
  places: { readonly before: ElementPlace; readonly after: ElementPlace },
): readonly ChangedField[] {
  const changes: ChangedField[] = [];
  const tell = (place: Place, from: Content | undefined, to: Content | undefined): void => {
    const values = { ...(from ? { from: fieldValue(from) } : {}), ...(to ? { to: fieldValue(to) } : {}) };
    changes.push({ type: 'changed', ...places, ...place, ...values });
  };
  compareParts(before, after, { field: '', path: [] }, tell);
  return changes;
}

type Tell = (place: Place, from: Content | undefined, to: Content | undefined) => void;

function compareParts(before: ContentParts, after: ContentParts, around: Place, tell: Tell): void {
  for (const name of new Set([...before.parts.keys(), ...after.parts.keys()])) {
    const place = { ...around, field: around.field ? `${around.field}.${name}` : name, path: [...around.path, name] };
    const [from, to] = [before.parts.get(name), after.parts.get(name)];
    if (from && to) compare(from, to, place, tell);
    else if (isUnordered(from) || isUnordered(to)) tellList(from, to, place, tell);
    else tell(place, from, to);
  }
}

function isUnordered(content: Content | undefined): boolean {
  return content?.type === 'list' && !content.ordered;
}

/** A list that one version does not have is told entry by entry, as when only some are gone. */
function tellList(from: Content | undefined, to: Content | undefined, place: Place, tell: Tell): void {
  const none = (list: ContentList): ContentList => ({ ...list, items: [], key: '[]' });
  if (from?.type === 'list') compareLists(from, none(from), place, tell);
  else if (to?.type === 'list') compareLists(none(to), to, place, tell);
}

function compare(from: Content, to: Content, place: Place, tell: Tell): void {
  if (from.key === to.key) return;
  if (from.type === 'parts' && to.type === 'parts') compareParts(from, to, place, tell);
  else if (from.type === 'list' && to.type === 'list') compareLists(from, to, place, tell);
  else tell(place, from, to);
}

function compareLists(from: ContentList, to: ContentList, place: Place, tell: Tell): void {
  const name = String(place.path.at(-1));
  if (from.ordered && !comparableInOrder(from, to)) {
    tell(place, from, to);
    return;
  }
  const { pairs, removed, added } = from.ordered ? inOrder(from) : pairEntries(from, to, name);
  for (const [index, there] of pairs) {
    const entry = from.ordered ? String(index + 1) : entryName(from.items[index]!, name);
    compare(from.items[index]!, to.items[there]!, placeOfEntry(place, index, entry), tell);
  }
  for (const index of removed) {
    const item = from.items[index]!;
    tell(placeOfEntry(place, index, entryName(item, name)), item, undefined);
  }
  for (const index of added) {
    const item = to.items[index]!;
    tell(placeOfEntry(place, from.items.length + index, entryName(item, name)), undefined, item);
  }
}

function placeOfEntry(place: Place, index: number, entry: string | undefined): Place {
  const named = [place.entry, entry].filter(Boolean).join(', ');
  return { ...place, path: [...place.path, index], ...(named ? { entry: named } : {}) };
}

/** Entries in order can be told one by one while there are as many, and none has only changed its place. */
function comparableInOrder(from: ContentList, to: ContentList): boolean {
  if (from.items.length !== to.items.length) return false;
  const keys = new Set(from.items.map(({ key }) => key));
  return to.items.every(({ key }, index) => key === from.items[index]!.key || !keys.has(key));
}

function inOrder(from: ContentList): Pairing {
  return { pairs: from.items.map((_, index) => [index, index] as const), removed: [], added: [] };
}

/** What of a declaration is told: the place in the text, the words, the content. */
function fieldValue(content: Content): FieldValue {
  return { at: content.at, text: contentText(content), content };
}
