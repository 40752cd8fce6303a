/** What differs between two versions of an alliance, as data: made by `diffModels`, read by every face. */
import type { Element, ElementKind, Range } from '@alliance-lang/language';
import type { Content, ContentParts, NameMap } from './content.ts';

/** A declaration in one of the two versions. */
export interface ElementPlace {
  readonly id: string;
  readonly kind: ElementKind;
  readonly title?: string;
  /** Its name, or its leading word. */
  readonly at: Range;
  readonly element: Element;
}

/** What one version says: exactly, and as the language writes it. */
export interface FieldValue {
  readonly at: Range;
  readonly text: string;
  readonly content: Content;
}

/** One step into a declaration: the name of a part, or the place of an entry in the version before (unordered lists by their keys). */
export type PathStep = string | number;

/**
 * One change. `before` and `after` are the declaration in the two versions; where only one is there, it was added or removed.
 * The names of the versions do not matter: moved to another file, or written in another order, is no change.
 */
export type ModelChange = AddedElement | RemovedElement | RenamedElement | ReorderedElement | ChangedField;

export interface AddedElement {
  readonly type: 'added';
  readonly after: ElementPlace;
  readonly content: ContentParts;
  readonly owner?: string;
  readonly position?: number;
}
export interface RemovedElement {
  readonly type: 'removed';
  readonly before: ElementPlace;
  readonly content: ContentParts;
  readonly owner?: string;
  readonly position?: number;
}
/** The same declaration under another name. What refers to it has not changed. */
export interface RenamedElement {
  readonly type: 'renamed';
  readonly before: ElementPlace;
  readonly after: ElementPlace;
}
/** The steps of a declaration come in another order. Told are the steps that both versions have. */
export interface ReorderedElement {
  readonly type: 'reordered';
  readonly before: ElementPlace;
  readonly after: ElementPlace;
  /** The steps as in the version after, and the same ones as in the version before: both in the order of the version after. */
  readonly stepsAfter: readonly ElementPlace[];
  readonly stepsBefore: readonly ElementPlace[];
}
/** A statement was written, taken out, or says something else. */
export interface ChangedField {
  readonly type: 'changed';
  readonly before: ElementPlace;
  readonly after: ElementPlace;
  /** Names of parts without places in lists: `notice`, `made.by`, `minimums.money`, `confidentiality.ends`. */
  readonly field: string;
  /** Which entry of a list, by what tells it apart: `Contoso`. */
  readonly entry?: string;
  readonly path: readonly PathStep[];
  /** Absent where the version before does not say it. */
  readonly from?: FieldValue;
  /** Absent where the version after does not say it. */
  readonly to?: FieldValue;
}

/** Two versions of an alliance, and all that differs. */
export interface ModelDiff {
  /** In the order of the model; for one declaration its rename first. */
  readonly changes: readonly ModelChange[];
  /** For every declaration of the version before that is there under another id after: that id. */
  readonly names: NameMap;
}

/** Whether the two versions say the same. */
export function isUnchanged({ changes }: ModelDiff): boolean {
  return changes.length === 0;
}

/** The declaration that a change is about, as it is after, else as it was. */
export function placeOf(change: ModelChange): ElementPlace {
  return 'after' in change ? change.after : change.before;
}
