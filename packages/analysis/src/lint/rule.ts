/** What a rule is: one file that holds its name, words, check, options and examples. */
import type { ActorRef, AllianceModel, Element, Range } from '@alliance-lang/language';
import type { SinceEarlier } from '../diff/since.ts';
import type { PortfolioFacts } from '../portfolio/facts.ts';
import type { Actual } from './configuration.ts';
import type { Example } from './example.ts';
import type { Fix, Related, Severity } from './finding.ts';
import type { Group } from './group.ts';
import type { OptionSpecs, OptionValues } from './options.ts';
import type { AllianceKind, Stage } from './stage.ts';

/** The sentences that a rule may say, by id; each is made from its own facts. */
export type Messages = Readonly<Record<string, (facts: never) => string>>;

/** One finding as a rule reports it; the engine adds rule, severity, why and remedy. */
export type Report<M extends Messages> = {
  [Id in keyof M & string]: {
    readonly message: Id;
    /** Where it is drawn. */
    readonly at: Range;
    /** The declaration concerned: its waivers hold for the finding. */
    readonly element: Element;
    readonly related?: readonly Related[];
    readonly fixes?: readonly Fix[];
    /** Instead of the severity that the stage gives, for a finding that is graver or milder than the rule's others. */
    readonly severity?: Severity;
  } & (Parameters<M[Id]> extends [] ? { readonly facts?: undefined } : { readonly facts: Parameters<M[Id]>[0] });
}[keyof M & string];

export interface RuleContext<M extends Messages = Messages, O extends OptionSpecs = OptionSpecs> {
  /** The stage for which the alliance is checked: its own unless somebody asks about another. */
  readonly stage: Stage;
  /** Whether unknown values count as errors. */
  readonly strict: boolean;
  readonly options: OptionValues<O>;
  /** The day of the check as an ISO date; without it nothing expires. */
  readonly today?: string;
  /** What was measured of each KPI, by its id, oldest first. */
  readonly actuals: Readonly<Record<string, readonly Actual[]>>;
  /** What of the files with these values cannot be read; a KPI without `actuals` has no file. */
  readonly actualsProblems: Readonly<Record<string, readonly string[]>>;
  /** The waivers of the alliance and what became of them; only for rules with `phase: 'waivers'`. */
  readonly waivers: readonly WaiverOutcome[];
  /** What other alliances of the workspace say that has to do with this one; only for rules with `needs: 'portfolio'`. */
  readonly others: readonly PortfolioFacts[];
  /** What became of the alliance since an earlier version; only for rules with `needs: 'earlier'`. */
  readonly earlier: SinceEarlier;
  /** The names of all rules. */
  readonly ruleNames: readonly string[];
  report(report: Report<M>): void;
}

/** What a rule named in a waiver came to. */
export interface WaiverOutcome {
  /** The declaration that carries the waiver. */
  readonly owner: Element;
  /** Where the waiver stands, and where the name of the rule. */
  readonly at: Range;
  readonly nameAt: Range;
  readonly rule: string;
  readonly because?: string;
  /** Who answers for it. */
  readonly by?: ActorRef;
  readonly until?: string;
  /** `unchecked`: the rule is unknown, off, or does not hold yet at this stage. */
  readonly state: 'used' | 'unused' | 'expired' | 'unchecked';
}

export interface RuleDefinition<M extends Messages, O extends OptionSpecs> {
  /** kebab-case with at least one hyphen, at most 36 characters: says the defect or the need in words a person would use. */
  readonly name: string;
  readonly group: Group;
  /** The stages from which the rule holds, each with its severity from there on. */
  readonly from: Readonly<Partial<Record<Stage, Severity>>>;
  /** Other severities for kinds of alliance; of several kinds the gravest holds. */
  readonly kinds?: Readonly<Partial<Record<AllianceKind, Severity | 'off'>>>;
  /** The gravest that it is for a small alliance, see `isSmall`: what a letter of two pages need not say. */
  readonly small?: Severity | 'off';
  /** What is looked for, one line without a full stop. */
  readonly summary: string;
  /** Why it matters, one or two sentences. */
  readonly why: string;
  /** What to write, one sentence. */
  readonly remedy: string;
  readonly options?: O;
  /** Runs after all other rules and sees what waivers came to; its findings cannot be waived. */
  readonly phase?: 'waivers';
  /**
   * `portfolio`: runs only where other alliances are known, and sees their facts: it is about what several alliances say together.
   * `earlier`: runs only where an earlier version is known, and sees what changed since.
   */
  readonly needs?: 'portfolio' | 'earlier';
  /** The severity at every stage when the check is strict. */
  readonly strict?: Severity;
  readonly messages: M;
  check(model: AllianceModel, context: RuleContext<M, O>): void;
  readonly examples: { readonly bad: readonly Example[]; readonly good: readonly Example[] };
}

/** A rule as the engine and the faces hold it. */
export type Rule = RuleDefinition<Messages, OptionSpecs>;

/** Defines a rule. Its message ids and options give the types of `check`'s context. */
export function defineRule<const M extends Messages, const O extends OptionSpecs = Record<string, never>>(
  rule: RuleDefinition<M, O>,
): Rule {
  // A context for these messages and options is what the engine builds from this very definition.
  return rule as unknown as Rule;
}

/** The path of a rule's page below `docs/`. */
export function rulePagePath(name: string): string {
  return `rules/${name}.md`;
}
