/** What one declaration says, statement by statement, in the terms in which changes are told. */
import type { AllianceModel, Range } from '@alliance-lang/language';
import { compareContents } from './compare.ts';
import { contentsOf, madeOfParts } from './content.ts';
import type { ChangedField, FieldValue } from './model-diff.ts';

/** Something that a declaration says. */
export interface ElementField {
  /** As in {@link ChangedField}: `notice`, `minimums.money`. */
  readonly field: string;
  /** Which entry of a list, by what tells it apart. */
  readonly entry?: string;
  readonly value: FieldValue;
}

/** What a declaration says, in the order of its statements; nothing where there is no declaration of that id. */
export function fieldsOf(model: AllianceModel, id: string): readonly ElementField[] {
  const found = contentsOf(model, new Map()).find(({ element }) => element.id === id);
  if (!found) return [];
  const { element, content } = found;
  const at: Range = element.nameAt;
  const place = { id: element.id, kind: element.kind, at, element };
  const said = compareContents(madeOfParts(at, new Map()), content, { before: place, after: place });
  return said.flatMap(({ field, entry, to }) =>
    to ? [{ field, ...(entry === undefined ? {} : { entry }), value: to }] : [],
  );
}

/** Whether a change is about something that a declaration says: the same field or a part of it, and the same entry. */
export function isAbout(change: ChangedField, { field, entry, value }: ElementField): boolean {
  const inside = change.field === field || change.field.startsWith(`${field}.`) || field.startsWith(`${change.field}.`);
  if (!inside || (change.entry ?? '') !== (entry ?? '')) return false;
  // Entries that nothing tells apart are told by what they say.
  const list = typeof change.path.at(-1) === 'number' && entry === undefined;
  return !list || change.to?.content.key === value.content.key;
}
