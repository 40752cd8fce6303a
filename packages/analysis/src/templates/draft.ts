import type { AllianceKind, Stage } from '../lint/stage.ts';
import type { Names } from './writing.ts';

/** A party of the alliance that is being written. */
export interface DraftParty {
  readonly name: string;
  readonly title: string;
}

/** What all parts of a new alliance are written from. Parties are two or more. */
export interface Draft {
  readonly name: string;
  readonly title: string;
  readonly kind: AllianceKind;
  readonly stage: Stage;
  readonly parties: readonly DraftParty[];
  /** The names that several parts refer to. */
  readonly pilot: string;
  readonly steering: string;
  readonly disputes: string;
  readonly names: Names;
}

/** The party that stands first, and the one that stands for the others where two are meant: who gives and who gets. */
export function firstTwo({ parties }: Draft): readonly [DraftParty, DraftParty] {
  const [first, second] = parties;
  if (!first || !second) throw new Error('An alliance is drafted for two parties or more.');
  return [first, second];
}

/** `Northwind.Lead, Contoso.Lead`: the same role of every party. */
export function each(draft: Draft, role: 'Sponsor' | 'Lead'): string {
  return draft.parties.map((party) => `${party.name}.${role}`).join(', ');
}

/** `Northwind, Contoso`. */
export function all(draft: Draft): string {
  return draft.parties.map((party) => party.name).join(', ');
}

/** What a kind of alliance brings beside what every alliance has. */
export interface KindTemplate {
  /** The question that the offering of the scope has to answer. */
  readonly offering: string;
  /** The title of the first objective. */
  readonly objective: string;
  /** The title and the area of the small first deliverable. */
  readonly pilot: readonly [title: string, area: string];
  /** What parties give: the kind of the first party's contribution, and of each other's, with the question of how much. */
  readonly gives: readonly [first: GivenDraft, others: GivenDraft];
  /** Measures beside the trust between the parties; the first one says whether the business works. */
  readonly measures: readonly MeasureDraft[];
  readonly decisions: readonly DecisionDraft[];
  /** Declarations of this kind alone, by where they stand in the file. */
  readonly economics?: (draft: Draft, measure: string) => readonly string[];
  readonly assets?: (draft: Draft) => readonly string[];
  readonly more?: (draft: Draft) => readonly string[];
}

export interface GivenDraft {
  readonly kind: string;
  readonly question: string;
}

export interface MeasureDraft {
  readonly name: string;
  readonly title: string;
  readonly category: string;
  readonly better?: 'higher' | 'lower';
}

export interface DecisionDraft {
  readonly name: string;
  readonly title: string;
  readonly area: string;
}
