/** What rules about absent clauses of `legal { … }` share. */
import type { AllianceModel, Element, Range } from '@alliance-lang/language';
import { isMissing } from '@alliance-lang/language';
import { insertDeclaration, insertStatement, safeFix } from './edits.ts';
import type { Fix } from './finding.ts';

/** Where an absent clause is told, and how it can be added. */
export interface AbsentClause {
  readonly at: Range;
  readonly element: Element;
  readonly fixes: readonly Fix[];
}

/**
 * Where to tell that the legal terms lack a clause: at `legal`, or at the alliance when it has no legal terms at all.
 * `undefined` when the clause is there, unknown or unreadable. `statement` is what the fix adds.
 */
export function absentClause(
  model: AllianceModel,
  said: unknown,
  word: string,
  statement: string,
): AbsentClause | undefined {
  const { alliance, legal } = model;
  const title = `Add ${word} to be agreed`;
  if (!legal) {
    if (model.unreadable.includes('legal')) return undefined;
    const edit = insertDeclaration(model, `legal {\n  ${statement}\n}`, model.agreements);
    return { at: alliance.nameAt, element: alliance, fixes: safeFix(title, edit) };
  }
  if (!isMissing(legal, said, word)) return undefined;
  return { at: legal.nameAt, element: legal, fixes: safeFix(title, insertStatement(legal, statement)) };
}
