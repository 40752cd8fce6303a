import type { AllianceModel } from '@alliance-lang/language';
import { insertDeclaration } from '../lint/edits.ts';
import type { Edit } from '../lint/finding.ts';

/** Writes an amendment behind the last one, else behind the last agreement, else at the end of the main file. */
export function amendmentEdit(text: string, model: AllianceModel): Edit {
  const { amendments, agreements } = model;
  return insertDeclaration(model, text.trimEnd(), amendments.length > 0 ? amendments : agreements);
}
