import {
  Alternation,
  type ILookaheadStrategy,
  type IProduction,
  type IToken,
  Option,
  Repetition,
  RepetitionMandatory,
  type Rule,
  type TokenType,
} from 'chevrotain';
import { type ProductionTokens, partsOf } from './production-tokens.ts';

type AlternationOptions = Parameters<ILookaheadStrategy['buildLookaheadForAlternation']>[0];
type OptionalOptions = Parameters<ILookaheadStrategy['buildLookaheadForOptional']>[0];

/** What a decision sees of the parser. */
interface Ahead {
  LA_FAST(howMuch: number): IToken;
}

/**
 * Decides by the next token alone, which is enough for this grammar (held by `grammar/grammar.test.ts`). The table of a decision is built
 * when the decision is first met, so that a small file pays for the few constructs it uses.
 */
export class OneTokenLookahead implements ILookaheadStrategy {
  private readonly tokens: ProductionTokens;
  private readonly decisions = new Map<Rule, ReadonlyMap<string, IProduction>>();

  constructor(tokens: ProductionTokens) {
    this.tokens = tokens;
  }

  /** Nothing to tell: the grammar is checked by a test. */
  validate(): [] {
    return [];
  }

  /** A function that gives the index of the alternative that the next token begins. */
  buildLookaheadForAlternation({ rule, prodOccurrence }: AlternationOptions): () => number | undefined {
    const build = (): number[] => this.alternatives(rule, prodOccurrence);
    let table: readonly number[] | undefined;
    return function (this: Ahead) {
      table ??= build();
      return table[this.LA_FAST(1).tokenTypeIdx];
    } as () => number | undefined;
  }

  /** A function that tells whether the next token begins an optional or repeated production. */
  buildLookaheadForOptional({ rule, prodOccurrence, prodType }: OptionalOptions): () => boolean {
    const build = (): boolean[] => {
      const table: boolean[] = [];
      for (const token of this.tokens.first(partsOf(this.decision(rule, prodType, prodOccurrence))))
        table[token.tokenTypeIdx!] = true;
      return table;
    };
    let table: readonly boolean[] | undefined;
    return function (this: Ahead) {
      table ??= build();
      return table[this.LA_FAST(1).tokenTypeIdx] === true;
    } as () => boolean;
  }

  /** The tokens that begin any of the alternatives of a decision. */
  expected(rule: Rule, occurrence: number): ReadonlySet<TokenType> {
    return this.tokens.first([this.decision(rule, 'Alternation', occurrence)]);
  }

  private alternatives(rule: Rule, occurrence: number): number[] {
    const table: number[] = [];
    partsOf(this.decision(rule, 'Alternation', occurrence)).forEach((alternative, index) => {
      for (const token of this.tokens.first(partsOf(alternative))) table[token.tokenTypeIdx!] = index;
    });
    return table;
  }

  private decision(rule: Rule, type: string, occurrence: number): IProduction {
    let known = this.decisions.get(rule);
    if (!known) {
      const found = new Map<string, IProduction>();
      collectDecisions(rule.definition, found);
      known = found;
      this.decisions.set(rule, known);
    }
    return known.get(`${type}${occurrence}`)!;
  }
}

function collectDecisions(productions: readonly IProduction[], into: Map<string, IProduction>): void {
  for (const production of productions) {
    const type = typeOf(production);
    if (type) into.set(`${type}${(production as Option).idx}`, production);
    collectDecisions(partsOf(production), into);
  }
}

/** The type of a production that is a decision, as chevrotain names it. */
function typeOf(production: IProduction): string | undefined {
  if (production instanceof Alternation) return 'Alternation';
  if (production instanceof Option) return 'Option';
  if (production instanceof Repetition) return 'Repetition';
  if (production instanceof RepetitionMandatory) return 'RepetitionMandatory';
  return undefined;
}
