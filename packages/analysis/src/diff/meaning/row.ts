/** What a change means, as a table: element × field × direction → class and favour. */
import type { ElementKind } from '@alliance-lang/language';

/**
 * - `editorial`: no duty, right, amount or date is another.
 * - `material`: somebody does something else, or does it at another time; nothing that was agreed is taken away.
 * - `breaking`: somebody has less, owes more or risks more than was agreed, or nobody can tell that it is not so. It needs the
 *   consent of all.
 */
export type ChangeClass = 'editorial' | 'material' | 'breaking';

/** From the weakest to the strongest. */
export const CHANGE_CLASSES: readonly ChangeClass[] = ['editorial', 'material', 'breaking'];

/** Where a change goes. */
export type Direction =
  | 'added'
  | 'removed'
  | 'longer'
  | 'shorter'
  | 'higher'
  | 'lower'
  | 'earlier'
  | 'later'
  | 'wider'
  | 'narrower'
  | 'firmer'
  | 'weaker'
  | 'replaced'
  | 'reworded'
  /** What was known is `tbd` or redacted now. */
  | 'opened'
  /** What was open is known now. */
  | 'settled'
  /** The same, in other units. */
  | 'same'
  | 'renamed'
  | 'reordered';

/** In what part somebody takes part in a declaration; resolved to parties by `roles.ts`. */
export type RoleName =
  | 'holder'
  | 'giver'
  | 'payer'
  | 'receiver'
  | 'bound'
  | 'favoured'
  | 'licensee'
  | 'owner'
  | 'provider'
  | 'accountable'
  | 'party'
  /** Whom the statement names: who was added, removed, or stands in its key. */
  | 'named';

/** In whose favour: a role gains or loses against the others; or it is reckoned from what both versions say. */
export type FavourRule =
  | 'nobody'
  | 'unknown'
  | 'all'
  | { readonly type: 'for' | 'against'; readonly role: RoleName }
  | { readonly type: 'reckoned'; readonly by: Reckoning };

/** What is reckoned from both versions to tell who gains. */
export type Reckoning =
  /** Shares of revenue or of a company: more is better. */
  | 'share'
  /** Shares of a cost: less is better. */
  | 'burden'
  /** Votes in a body: the part of all votes. */
  | 'votes'
  /** Who can stop a decision alone. */
  | 'veto'
  /** Who was named before loses, who is named after gains. */
  | 'place'
  /** Who was named before is relieved, who is named after bears it. */
  | 'load';

/** What a change means by which, as reckoned, nobody has more or less than before. */
export const EVEN: Partial<Readonly<Record<Reckoning, Pick<MeaningRow, 'class' | 'reason'>>>> = {
  share: { class: 'editorial', reason: 'The same parts, written otherwise.' },
  burden: { class: 'editorial', reason: 'The same parts, written otherwise.' },
  votes: { class: 'material', reason: 'Each party has the same part of the votes as before.' },
  place: { class: 'material', reason: 'Somebody else of the same party.' },
  load: { class: 'material', reason: 'Somebody else of the same party.' },
};

/** One line of the table. The first that fits a change holds. */
export interface MeaningRow {
  readonly elements: readonly (ElementKind | '*')[];
  /** Fields as a change names them; `declaration` is the whole; `*` stands for any, `confidentiality.*` for any below. */
  readonly fields: readonly string[];
  readonly directions: readonly (Direction | '*')[];
  readonly class: ChangeClass;
  readonly favour: FavourRule;
  readonly reason: string;
}

/** A line from its columns; several elements, fields or directions stand with commas between them. */
export function row(
  elements: string,
  fields: string,
  directions: string,
  meaning: ChangeClass,
  favour: FavourRule,
  reason: string,
): MeaningRow {
  const list = (text: string): string[] => text.split(', ');
  return {
    elements: list(elements) as (ElementKind | '*')[],
    fields: list(fields),
    directions: list(directions) as (Direction | '*')[],
    class: meaning,
    favour,
    reason,
  };
}

export const gains = (role: RoleName): FavourRule => ({ type: 'for', role });
export const loses = (role: RoleName): FavourRule => ({ type: 'against', role });
export const reckoned = (by: Reckoning): FavourRule => ({ type: 'reckoned', by });
