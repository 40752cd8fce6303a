/** A token, by its place in the plan: keywords first, then terminals in the order in which they are tried. */
export type PlanToken = number;

/** How often a step stands: once where nothing is said. */
export type PlanTimes = '?' | '*' | '+';

/** What is done with what a step reads: the property of the syntax node, and how it gets there. */
export interface PlanAssignment {
  readonly to?: string;
  readonly as?: '=' | '+=' | '?=';
  /** The property is a name that leads to a declaration. */
  readonly ref?: true;
}

interface PlanRepetition {
  readonly times?: PlanTimes;
  /** The set of tokens that a repeated or optional step begins with. */
  readonly first?: number;
}

/** One step of reading a rule. */
export type PlanStep = PlanRepetition &
  (
    | (PlanAssignment & { readonly token: PlanToken })
    | (PlanAssignment & { readonly call: number })
    | { readonly include: number }
    | { readonly type: string }
    | { readonly all: readonly PlanStep[] }
    /** One of several, each with the set of tokens that it begins with. */
    | { readonly one: readonly PlanStep[]; readonly firsts: readonly number[] }
  );

/** A rule of the grammar. Rules without a type are read into the node of whoever includes them. */
export interface PlanRule {
  readonly name: string;
  /** The type of its nodes; `text` for a rule that reads a word. */
  readonly type?: string;
  readonly text?: true;
  readonly body: PlanStep;
}

/** A terminal, as the grammar defines it. */
export interface PlanTerminal {
  readonly name: string;
  readonly pattern: string;
  readonly flags: string;
  /** White space is skipped, comments are kept beside the tokens. */
  readonly hidden?: 'skipped' | 'kept';
}

/** The grammar as data for reading: which tokens there are, and what each rule reads step by step, deciding by the next token. */
export interface ReadingPlan {
  readonly keywords: readonly string[];
  readonly terminals: readonly PlanTerminal[];
  readonly sets: readonly (readonly PlanToken[])[];
  readonly rules: readonly PlanRule[];
  /** The rule that reads a file. */
  readonly entry: number;
}

/** The steps directly inside a step: of a sequence or of alternatives. */
export function partsOfStep(step: PlanStep): readonly PlanStep[] {
  if ('all' in step) return step.all;
  return 'one' in step ? step.one : [];
}
