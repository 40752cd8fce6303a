/** Where the amendment is written that records changes since the signature: into the one that is still open, else as one more. */
import { type AllianceModel, type Amendment, label } from '@alliance-lang/language';
import { addToList, insertDeclaration, insertStatement, replace } from '../lint/edits.ts';
import type { Edit } from '../lint/finding.ts';
import { type AmendmentOptions, amendmentText, itemText, noteOf, openAmendment, type Unrecorded } from './amendment.ts';

/** How changes get recorded. */
export interface AmendmentEdits {
  /** The amendment that takes them in; absent where a new one does. */
  readonly open?: Amendment;
  /** What people call it. */
  readonly name?: string;
  readonly edits: readonly Edit[];
}

/**
 * The edits that record changes: those of {@link unrecordedChanges} between the same two versions. An amendment that nobody has signed yet
 * takes them in; else a new one is written behind the last amendment, else behind the last agreement, else at the end of the main file.
 * Undefined where there is nothing to record.
 */
export function amendmentEdits(
  unrecorded: readonly Unrecorded[],
  signed: AllianceModel,
  now: AllianceModel,
  options: AmendmentOptions,
): AmendmentEdits | undefined {
  const text = amendmentText(unrecorded, now, options);
  if (text === undefined) return undefined;
  const open = openAmendment(signed, now);
  if (open) return { open, name: open.name ?? label(open), edits: extended(open, unrecorded) };
  const { amendments, agreements } = now;
  return { edits: [insertDeclaration(now, text.trimEnd(), amendments.length > 0 ? amendments : agreements)] };
}

function extended(open: Amendment, unrecorded: readonly Unrecorded[]): readonly Edit[] {
  const named = new Set(open.changes.map(itemText));
  const items = [...new Set(unrecorded.map(({ item }) => item))].filter((item) => !named.has(item)).join(', ');
  const notes = unrecorded.filter(({ outdated }) => !outdated).flatMap(({ change }) => noteOf(change) ?? []);
  const edits = unrecorded.flatMap(({ change, outdated }) => {
    const note = noteOf(change);
    return outdated && note !== undefined ? [replace(outdated, note)] : [];
  });
  // Two insertions at the end of a block would decide their order: they are one.
  const statements = open.changes.length > 0 || items === '' ? notes : [`changes ${items}`, ...notes];
  if (open.changes.length > 0 && items !== '') edits.push(addToList(open, 'changes', open.changes, items));
  if (statements.length > 0) edits.push(insertStatement(open, statements.join('\n')));
  return edits;
}
