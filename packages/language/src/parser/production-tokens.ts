import {
  Alternation,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  type RepetitionMandatory,
  type Rule,
  Terminal,
  type TokenType,
} from 'chevrotain';

/** A production with others inside it. */
type Composite = Alternation | Option | Repetition | RepetitionMandatory;

/** Where a rule is called: the name of the calling rule, the called one, and which call of it this is. */
export interface Call {
  readonly inRule: string;
  readonly ruleName: string;
  readonly idxInCallingRule: number;
}

const NONE: ReadonlySet<TokenType> = new Set();

/**
 * The tokens with which the productions of the parser begin and go on, computed when first asked for and remembered a rule.
 * Chevrotain computes them anew for every production and all before the first parse, which takes longer than everything else at the start.
 */
export class ProductionTokens {
  private readonly firsts = new Map<Rule, ReadonlySet<TokenType>>();
  private readonly empties = new Map<Rule, boolean>();
  private readonly follows = new Map<string, ReadonlyMap<string, readonly TokenType[]>>();

  /** The tokens with which a sequence of productions may begin. */
  first(sequence: readonly IProduction[]): Set<TokenType> {
    const tokens = new Set<TokenType>();
    for (const production of sequence) {
      for (const token of this.firstOf(production)) tokens.add(token);
      if (!this.mayBeEmpty(production)) break;
    }
    return tokens;
  }

  private firstOf(production: IProduction): Iterable<TokenType> {
    if (production instanceof Terminal) return [production.terminalType];
    if (production instanceof NonTerminal) return this.firstOfRule(production.referencedRule);
    if (production instanceof Alternation)
      return production.definition.flatMap((alternative) => [...this.first(partsOf(alternative))]);
    return this.first(partsOf(production));
  }

  private firstOfRule(rule: Rule): ReadonlySet<TokenType> {
    const known = this.firsts.get(rule);
    if (known) return known;
    this.firsts.set(rule, NONE);
    const found = this.first(rule.definition);
    this.firsts.set(rule, found);
    return found;
  }

  private mayBeEmpty(production: IProduction): boolean {
    if (production instanceof Terminal) return false;
    if (production instanceof NonTerminal) return this.ruleMayBeEmpty(production.referencedRule);
    if (isOptional(production)) return true;
    if (production instanceof Alternation)
      return production.definition.some((alternative) => this.areEmpty(partsOf(alternative)));
    return this.areEmpty(partsOf(production));
  }

  private areEmpty(sequence: readonly IProduction[]): boolean {
    return sequence.every((production) => this.mayBeEmpty(production));
  }

  private ruleMayBeEmpty(rule: Rule): boolean {
    const known = this.empties.get(rule);
    if (known !== undefined) return known;
    this.empties.set(rule, false);
    const empty = this.areEmpty(rule.definition);
    this.empties.set(rule, empty);
    return empty;
  }

  /** The tokens that may come after a call within the calling rule. */
  followOf(call: Call, calling: Rule): readonly TokenType[] {
    let known = this.follows.get(call.inRule);
    if (!known) {
      const follows = new Map<string, TokenType[]>();
      this.collectFollows(calling.definition, NONE, follows);
      known = follows;
      this.follows.set(call.inRule, known);
    }
    return known.get(`${call.ruleName}${call.idxInCallingRule}`) ?? [];
  }

  private collectFollows(
    sequence: readonly IProduction[],
    after: ReadonlySet<TokenType>,
    into: Map<string, TokenType[]>,
  ): void {
    sequence.forEach((production, index) => {
      const rest = sequence.slice(index + 1);
      const behind = this.first(rest);
      if (this.areEmpty(rest)) for (const token of after) behind.add(token);
      if (production instanceof NonTerminal) {
        into.set(`${production.referencedRule.name}${production.idx}`, [...behind]);
      } else if (production instanceof Alternation) {
        for (const alternative of production.definition) this.collectFollows(partsOf(alternative), behind, into);
      } else if (!(production instanceof Terminal)) {
        const parts = partsOf(production);
        if (!(production instanceof Option)) for (const token of this.first(parts)) behind.add(token);
        this.collectFollows(parts, behind, into);
      }
    });
  }
}

/** The productions directly inside another one. */
export function partsOf(production: IProduction): readonly IProduction[] {
  return production instanceof Terminal || production instanceof NonTerminal
    ? []
    : (production as Composite).definition;
}

function isOptional(production: IProduction): boolean {
  return production instanceof Option || production instanceof Repetition;
}
