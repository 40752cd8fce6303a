import {
  EOF,
  type ILookaheadStrategy,
  type IToken,
  MismatchedTokenException,
  NoViableAltException,
  type Rule,
  type TokenType,
} from 'chevrotain';
import { OneTokenLookahead } from './one-token-lookahead.ts';
import { type Call, ProductionTokens } from './production-tokens.ts';
import type { ReadingError } from './reading-error.ts';

/** The parts of chevrotain's parser (13.2) that recovery replaces or uses; pinned with the package versions. */
export interface ChevrotainParser {
  recoveryEnabled: boolean;
  lookaheadStrategy: ILookaheadStrategy;
  readonly RULE_STACK_IDX: number;
  readonly currIdx: number;
  readonly input: readonly IToken[];
  LA(howMuch: number): IToken;
  SKIP_TOKEN(): IToken;
  SAVE_ERROR(error: Error): Error;
  exportLexerState(): number;
  importLexerState(state: number): void;
  getGAstProductions(): Record<string, Rule>;
  getCurrRuleFullName(): string;
  buildFullFollowKeyStack(): (Call | Record<string, never>)[];
  ruleInvocationStateUpdate(shortName: number, fullName: string, idxInCallingRule: number): void;
  getFollowSetFromFollowKey(key: Call | Record<string, never>): readonly TokenType[];
  addToResyncTokens(token: IToken, tokens: IToken[]): IToken[];
  canRecoverWithSingleTokenDeletion(expected: TokenType): boolean;
  canRecoverWithSingleTokenInsertion(expected: TokenType, follows: readonly TokenType[]): boolean;
  consumeInternalError(expected: TokenType, actual: IToken): void;
  raiseNoAltException(occurrence: number): void;
  findReSyncTokenType(): TokenType;
  isInCurrentRuleReSyncSet(type: TokenType): boolean;
  reSyncTo(type: TokenType): IToken[];
  tryInRepetitionRecovery(
    rule: (...args: unknown[]) => void,
    args: unknown[],
    lookAhead: () => boolean,
    expected: TokenType,
  ): void;
}

/** What the parser's tokens mean for recovery. */
export interface BlockTokens {
  readonly open: TokenType;
  readonly close: TokenType;
  /** The words that begin a declaration; in the first column they end whatever is open before them. */
  readonly declarations: ReadonlySet<string>;
}

/** A token at which reading can go on, and the rules (by their place on the stack) that it may follow. */
interface Resumption {
  readonly index: number;
  readonly type: TokenType;
  readonly rules: ReadonlySet<number>;
}

/**
 * Recovery that knows blocks. Chevrotain's own takes the next token that may follow any of the rules being read, also one inside the block
 * of a broken statement or after a block that is still open. Here a token counts for a rule only at that rule's depth of braces, whole
 * blocks are skipped, and a declaration is recognised in the first column only: a broken statement costs itself and invents nothing.
 */
export class BlockRecovery {
  private readonly parser: ChevrotainParser;
  private readonly blocks: BlockTokens;
  private readonly tokens = new ProductionTokens();
  private readonly lookahead = new OneTokenLookahead(this.tokens);
  /** For every rule on the stack the index of its first token. */
  private readonly starts: number[] = [];
  private resumption: Resumption | undefined;

  constructor(parser: ChevrotainParser, blocks: BlockTokens) {
    this.parser = parser;
    this.blocks = blocks;
    this.rememberStarts();
    this.replaceErrors();
    this.replaceSingleTokenRecovery();
    this.replaceResynchronisation();
  }

  private rememberStarts(): void {
    const { parser, starts } = this;
    const enter = parser.ruleInvocationStateUpdate;
    parser.ruleInvocationStateUpdate = function (this: ChevrotainParser, shortName, fullName, index) {
      enter.call(this, shortName, fullName, index);
      starts[this.RULE_STACK_IDX] = this.currIdx + 1;
    };
  }

  /** Errors carry what was expected; chevrotain looks three tokens ahead to word its messages, which takes long in large alternatives. */
  private replaceErrors(): void {
    const { parser } = this;
    parser.lookaheadStrategy = this.lookahead;
    parser.getFollowSetFromFollowKey = (key) =>
      'inRule' in key ? this.tokens.followOf(key as Call, parser.getGAstProductions()[key.inRule]!) : [EOF];
    parser.consumeInternalError = (expected, actual) => {
      throw parser.SAVE_ERROR(mismatch(expected, actual, parser.LA(0)));
    };
    parser.raiseNoAltException = (occurrence) => {
      const rule = parser.getGAstProductions()[parser.getCurrRuleFullName()]!;
      const error = new NoViableAltException(CANNOT_STAND_HERE, parser.LA(1), parser.LA(0));
      const expected = [...this.lookahead.expected(rule, occurrence)].map(({ name }) => name);
      throw parser.SAVE_ERROR(Object.assign(error, { expected }));
    };
  }

  private replaceSingleTokenRecovery(): void {
    const { parser } = this;
    // A block is closed only where it must be over; braces that indentation shows to be missing are there already.
    parser.canRecoverWithSingleTokenInsertion = (expected, follows) => {
      const next = parser.LA(1);
      if (expected === this.blocks.close) return next.tokenType === EOF || this.isDeclaration(next);
      return follows.includes(next.tokenType);
    };
    // What begins a line is not in the way of what is missing on the line before.
    parser.canRecoverWithSingleTokenDeletion = (expected) =>
      parser.LA(1).startLine === parser.LA(0).endLine && parser.LA(2).tokenType === expected;
  }

  private replaceResynchronisation(): void {
    const { parser } = this;
    parser.findReSyncTokenType = () => {
      this.resumption = this.findResumption();
      return this.resumption.type;
    };
    parser.isInCurrentRuleReSyncSet = () => this.resumption!.rules.has(parser.RULE_STACK_IDX);
    parser.reSyncTo = () => {
      const skipped: IToken[] = [];
      while (parser.currIdx + 1 < this.resumption!.index) this.skipOne(skipped);
      return skipped;
    };
    parser.tryInRepetitionRecovery = (rule, args, lookAhead, expected) => {
      const { index } = this.findResumption();
      const state = parser.exportLexerState();
      const actual = parser.LA(1);
      const previous = parser.LA(0);
      const skipped: IToken[] = [];
      const tell = (): void => {
        const error = mismatch(expected, actual, previous);
        error.resyncedTokens = skipped;
        parser.SAVE_ERROR(error);
      };
      const atTop = parser.RULE_STACK_IDX === 0;
      for (;;) {
        if (parser.LA(1).tokenType === expected) return tell();
        const isOver = parser.currIdx + 1 >= index;
        if ((atTop ? this.isDeclaration(parser.LA(1)) : !isOver) && lookAhead.call(parser)) {
          tell();
          rule.apply(parser, args);
          return;
        }
        if (isOver) break;
        this.skipGroup(skipped);
      }
      parser.importLexerState(state);
    };
  }

  private isDeclaration(token: IToken): boolean {
    return token.startColumn === 1 && this.blocks.declarations.has(token.tokenType.name);
  }

  /** The nearest token at which one of the rules being read, or the next declaration, can go on. */
  private findResumption(): Resumption {
    const { parser } = this;
    const follows = parser
      .buildFullFollowKeyStack()
      .map((key) => new Set(parser.getFollowSetFromFollowKey(key)) as ReadonlySet<TokenType>);
    const openIn = this.openBraces();
    let depth = 0;
    let closed = 0;
    for (let ahead = 1; ; ahead++) {
      const token = parser.LA(ahead);
      const type = token.tokenType;
      const index = parser.currIdx + ahead;
      if (type === EOF) return { index, type, rules: new Set([0]) };
      if (this.isDeclaration(token)) return { index, type, rules: new Set([Math.min(1, parser.RULE_STACK_IDX)]) };
      if (depth === 0) {
        const rules = new Set<number>();
        for (let rule = 2; rule < follows.length; rule++)
          if (openIn[rule] === closed && follows[rule]!.has(type)) rules.add(rule);
        if (rules.size > 0) return { index, type, rules };
      }
      if (type === this.blocks.open) depth++;
      else if (type === this.blocks.close && depth > 0) depth--;
      else if (type === this.blocks.close) closed++;
    }
  }

  /** For every rule on the stack how many of its braces are open here. */
  private openBraces(): number[] {
    const { parser, starts } = this;
    const opened: number[] = [];
    let open = 0;
    let rule = 1;
    const last = parser.RULE_STACK_IDX;
    for (let index = starts[1] ?? 0; index <= parser.currIdx; index++) {
      while (rule <= last && starts[rule]! <= index) opened[rule++] = open;
      const type = parser.input[index]!.tokenType;
      if (type === this.blocks.open) open++;
      else if (type === this.blocks.close) open--;
    }
    while (rule <= last) opened[rule++] = open;
    return opened.map((before) => open - before);
  }

  private skipOne(skipped: IToken[]): void {
    const { parser } = this;
    parser.addToResyncTokens(parser.LA(1), skipped);
    parser.SKIP_TOKEN();
  }

  /** Skips one token, or a whole block. An opening brace that nothing closes before the next declaration is skipped alone. */
  private skipGroup(skipped: IToken[]): void {
    const length = this.parser.LA(1).tokenType === this.blocks.open ? this.groupLength() : 1;
    for (let i = 0; i < length; i++) this.skipOne(skipped);
  }

  private groupLength(): number {
    let depth = 0;
    for (let ahead = 1; ; ahead++) {
      const token = this.parser.LA(ahead);
      if (token.tokenType === EOF || (ahead > 1 && this.isDeclaration(token))) return 1;
      if (token.tokenType === this.blocks.open) depth++;
      else if (token.tokenType === this.blocks.close && --depth === 0) return ahead;
    }
  }
}

const CANNOT_STAND_HERE = 'This cannot stand here.';

function mismatch(expected: TokenType, actual: IToken, previous: IToken): ReadingError {
  const error = new MismatchedTokenException(CANNOT_STAND_HERE, actual, previous);
  return Object.assign(error, { expected: [expected.name] });
}
