/** What the linter says: findings, their fixes, and the edits that fixes are made of. All plain and serialisable. */
import type { Range } from '@alliance-lang/language';

export type Severity = 'error' | 'warning' | 'information';

/** Replaces `length` UTF-16 code units at `offset` of the file `uri` by `text`. */
export interface Edit {
  readonly uri: string;
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** A change that removes a finding. Safe ones change nothing that the parties agreed and may run in bulk. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** Another place that belongs to the finding: the other side of a contradiction, the first of two. */
export interface Related {
  readonly at: Range;
  readonly message: string;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, with names and numbers. */
  readonly message: string;
  /** Why it matters, one or two sentences. */
  readonly why: string;
  /** What to write. */
  readonly remedy: string;
  readonly at: Range;
  /** Id of the declaration concerned. */
  readonly elementId: string;
  /** Which of the rule's messages this is, and the facts that went into it, for programs. */
  readonly messageId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** True when the rule itself failed: a defect of this product, not of the alliance. */
  readonly internal?: true;
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/** Negative when `a` is graver than `b`. */
export function compareSeverities(a: Severity, b: Severity): number {
  return RANK[a] - RANK[b];
}

/** The graver of two severities. */
export function graver(a: Severity, b: Severity): Severity {
  return RANK[a] <= RANK[b] ? a : b;
}

/**
 * Findings in reading order: files in the given order (others after them, by URI), then position, severity, rule and
 * message, so that the same model always gives the same list.
 */
export function sortFindings(findings: readonly Finding[], files: readonly string[]): Finding[] {
  const place = new Map(files.map((uri, index) => [uri, index]));
  const order = (finding: Finding): number => place.get(finding.at.uri) ?? files.length;
  return [...findings].sort(
    (a, b) =>
      order(a) - order(b) ||
      compareTexts(a.at.uri, b.at.uri) ||
      a.at.offset - b.at.offset ||
      compareSeverities(a.severity, b.severity) ||
      compareTexts(a.rule, b.rule) ||
      compareTexts(a.message, b.message),
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
