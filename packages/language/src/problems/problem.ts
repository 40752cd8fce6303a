import type { Range } from '../model/base.ts';
import type { ProblemCode } from './codes.ts';

/** How grave a problem is: `error` (it cannot be understood as written), `warning` (it can, but should be put right), `information`. */
export type ProblemSeverity = 'error' | 'warning' | 'information';

/** Replaces `length` UTF-16 code units at `offset` of the file `uri` by `text`. */
export interface ProblemEdit {
  readonly uri: string;
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** A way to put a problem right. Safe ones have one possible meaning and may run in bulk; the others are for a person to choose. */
export interface ProblemFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly ProblemEdit[];
}

/** Another place that belongs to a problem: the other of two declarations, the block that is not closed. */
export interface RelatedPlace {
  readonly at: Range;
  readonly message: string;
}

/** What the language itself finds wrong in a file, in words for the person who wrote it. Plain and serialisable. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  /** What is wrong and what to write instead. */
  readonly message: string;
  /** Why it matters, one sentence. */
  readonly why: string;
  readonly at: Range;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly ProblemFix[];
}
