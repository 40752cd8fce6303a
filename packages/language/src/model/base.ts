/**
 * The building stones of the semantic model: where something stands, what is stated, who is meant.
 * Everything is plain, readonly and serialisable; offsets and characters count UTF-16 code units, lines and characters start at 0.
 */

/** A place in a file. `line`/`character` are zero-based, `offset` and `length` count UTF-16 code units. */
export interface Range {
  readonly uri: string;
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

/** Why a value is not known: said to be open, blacked out, or written but unreadable (a syntax error). */
export type UnknownState = 'tbd' | 'redacted' | 'unreadable';

/** A place where the text says that something is not known. */
export interface Unknown {
  readonly at: Range;
  readonly unknown: UnknownState;
  readonly reason?: string;
}

/** A known value and where it is stated. */
export interface Known<T> {
  readonly at: Range;
  readonly value: T;
}

/** What a statement says: a value, or that it is not known. A statement that was never written is `undefined` in its owner. */
export type Stated<T> = Known<T> | Unknown;

/** A name written in the text; `id` and `kind` are there when the name is resolved. */
export interface Ref {
  readonly at: Range;
  readonly name: string;
  readonly id?: string;
  readonly kind?: ElementKind;
}

/** Words that stand for an actor without a name. */
export type ActorWord = 'any-party' | 'other-party' | 'each-party' | 'chair';

/**
 * Whoever stands after `by`, `from`, `to`, `accountable` …: a name (`name`, and `id` when it resolves), a text for someone outside,
 * a word such as `any-party`, or unknown. Exactly one of `name`, `text`, `word`, `unknown` is there.
 */
export interface ActorRef {
  readonly at: Range;
  readonly name?: string;
  readonly id?: string;
  readonly kind?: ElementKind;
  readonly text?: string;
  readonly word?: ActorWord;
  readonly unknown?: UnknownState;
  readonly reason?: string;
}

/** What something covers: a name (as in `Ref`), a text, the name of a clause, or unknown. Exactly one of `name`, `text`, `word`, `unknown` is there. */
export interface ScopeItem {
  readonly at: Range;
  readonly name?: string;
  readonly id?: string;
  readonly kind?: ElementKind;
  readonly text?: string;
  /** A clause named by its word: `confidentiality`, `liability`, `scope` … */
  readonly word?: string;
  readonly unknown?: UnknownState;
  readonly reason?: string;
}

/** A word of a closed set as written; `known` is false when the set has no such word. */
export interface SetWord {
  readonly at: Range;
  readonly word: string;
  readonly known: boolean;
}

/** `source "§7.3.1" in "contracts/jva.pdf"`: where the signed text says it. */
export interface SourceNote {
  readonly at: Range;
  readonly places: readonly string[];
  readonly file?: string;
}

/** `agreed by Northwind.Legal on 2026-01-12`. */
export interface SignOff {
  readonly at: Range;
  readonly actors: readonly ActorRef[];
  readonly on?: Stated<string>;
}

/** `waive rule because "…" by Person until date`. Dates are ISO texts. */
export interface Waiver {
  readonly at: Range;
  readonly rules: readonly { readonly at: Range; readonly name: string }[];
  readonly because?: string;
  readonly by?: ActorRef;
  readonly until?: Stated<string>;
}

/** What any block may carry. */
export interface Carried {
  readonly notes: readonly Stated<string>[];
  readonly sources: readonly SourceNote[];
  readonly signOffs: readonly SignOff[];
  readonly waivers: readonly Waiver[];
  /** `belongs to Analytics`. */
  readonly program?: Ref;
  /** `tbd` or `redacted` said of the block as a whole: what it does not say is unknown, not missing. */
  readonly unknown?: Unknown;
  /** Leading words of statements in this block that could not be read: said, hence unknown, not missing. */
  readonly unreadable: readonly string[];
}

/** A statement or clause with its own optional block. */
export interface Clause extends Carried {
  readonly at: Range;
}

/** A declaration. `id` is its qualified name (`Northwind.Alice`), or a word for declarations without a name (`term`, `legal`, `exit.MaterialBreach`). */
export interface Element extends Carried {
  readonly kind: ElementKind;
  readonly id: string;
  readonly name?: string;
  readonly title?: string;
  /** The doc comment above the declaration, as Markdown. */
  readonly doc?: string;
  readonly at: Range;
  /** The name, or the leading word where there is no name: where findings about the whole declaration are drawn. */
  readonly nameAt: Range;
  /** The inside of the braces, without them; absent where there is no block. */
  readonly bodyAt?: Range;
}

export type ElementKind =
  | 'alliance'
  | 'event'
  | 'program'
  | 'define'
  | 'principle'
  | 'party'
  | 'person'
  | 'team'
  | 'role'
  | 'goal'
  | 'side'
  | 'venture'
  | 'external'
  | 'list'
  | 'link'
  | 'objective'
  | 'friction'
  | 'risk'
  | 'stakeholder'
  | 'journey'
  | 'journey-step'
  | 'candidate'
  | 'diligence'
  | 'contribution'
  | 'deliverable'
  | 'responsibility'
  | 'body'
  | 'decision'
  | 'change'
  | 'escalation'
  | 'ladder-step'
  | 'kpi'
  | 'trigger'
  | 'review'
  | 'value'
  | 'share'
  | 'cost'
  | 'payment'
  | 'scenario'
  | 'asset'
  | 'license'
  | 'restriction'
  | 'option'
  | 'agreement'
  | 'service'
  | 'legal'
  | 'closing'
  | 'term'
  | 'right'
  | 'exit'
  | 'wind-down-step'
  | 'plan'
  | 'milestone'
  | 'communication'
  | 'report'
  | 'access'
  | 'barrier'
  | 'coordination'
  | 'amendment'
  | 'playbook';
