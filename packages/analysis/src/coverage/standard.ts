/** What a standard asks, and how an alliance answers: shapes shared by all standards. */
import type { AllianceModel, Range } from '@alliance-lang/language';
import { valuesOf } from '../playbooks/values.ts';

/** `said`: all of it. `partly`: some of it. `unknown`: what is there is `tbd` or redacted. `lacks`: nothing. `prose`: only a `note` can say it. */
export type CoverageState = 'said' | 'partly' | 'unknown' | 'lacks' | 'prose';

/** One thing that a term of a standard is about, and where the alliance may say it. */
export interface Question {
  /** In the words of the language: `rights without a cause`. */
  readonly what: string;
  /** What the alliance has for it: elements, clauses or values; nothing where it says nothing of it. */
  find(model: AllianceModel): readonly unknown[];
}

/** A term of a standard, by the standard's own name. */
export interface StandardTerm {
  readonly name: string;
  /** Empty where the language leaves it to a note. */
  readonly questions: readonly Question[];
  /** In how many agreements of the sample it was found. */
  readonly filed?: number;
}

export interface Standard {
  readonly id: string;
  readonly title: string;
  /** What the terms are called: `clause types`. */
  readonly noun: string;
  /** Whose terms they are, and what the figures were counted in. */
  readonly source: string;
  readonly sample?: { readonly size: number; readonly title: string };
  readonly terms: readonly StandardTerm[];
}

export interface Answer {
  readonly what: string;
  readonly state: 'said' | 'unknown' | 'lacks';
  /** Where it is said, in reading order. */
  readonly places: readonly Range[];
}

export interface TermCoverage {
  readonly name: string;
  readonly state: CoverageState;
  readonly answers: readonly Answer[];
  readonly filed?: number;
}

export interface Coverage {
  readonly standard: Standard;
  readonly terms: readonly TermCoverage[];
  /** How many terms are in each state. */
  readonly counts: Readonly<Record<CoverageState, number>>;
}

/** What an alliance says of each term of a standard. */
export function coverageOf(model: AllianceModel, standard: Standard): Coverage {
  const terms = standard.terms.map((term): TermCoverage => {
    const answers = term.questions.map((question) => answerTo(model, question));
    return {
      name: term.name,
      state: stateOf(answers),
      answers,
      ...(term.filed === undefined ? {} : { filed: term.filed }),
    };
  });
  const counts = { said: 0, partly: 0, unknown: 0, lacks: 0, prose: 0 };
  for (const { state } of terms) counts[state]++;
  return { standard, terms, counts };
}

function stateOf(answers: readonly Answer[]): CoverageState {
  const count = (state: Answer['state']): number => answers.filter((answer) => answer.state === state).length;
  if (answers.length === 0) return 'prose';
  if (count('said') === answers.length) return 'said';
  if (count('said') > 0) return 'partly';
  return count('unknown') > 0 ? 'unknown' : 'lacks';
}

function answerTo(model: AllianceModel, { what, find }: Question): Answer {
  const found = find(model).filter((value) => value !== undefined && value !== false);
  const isOpen = (value: unknown): boolean => {
    const values = valuesOf(value);
    return values.length > 0 && values.every(({ type }) => type === 'unknown');
  };
  const known = found.filter((value) => !isOpen(value));
  const state = known.length > 0 ? 'said' : found.length > 0 ? 'unknown' : 'lacks';
  return { what, state, places: (known.length > 0 ? known : found).flatMap(placeOf) };
}

/** A declaration is shown at its name, a clause or value where it stands. */
function placeOf(value: unknown): readonly Range[] {
  if (typeof value !== 'object' || value === null) return [];
  const { nameAt, at } = value as { readonly nameAt?: Range; readonly at?: Range };
  const place = nameAt ?? at;
  return place ? [place] : [];
}
