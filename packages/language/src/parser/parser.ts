import {
  EOF,
  type ILookaheadStrategy,
  type IRecognitionException,
  type IToken,
  MismatchedTokenException,
  NoViableAltException,
  type Rule,
  type TokenType,
} from 'chevrotain';
import { createParser, type LangiumCoreServices, LangiumParser } from 'langium';
import { OneTokenLookahead } from './one-token-lookahead.ts';
import { type Call, ProductionTokens } from './production-tokens.ts';

/** An error of the parser with what it expected instead of the token it met. */
export interface ReadingError extends IRecognitionException {
  /** Names of tokens: words and marks as they are written, terminals in capitals. */
  readonly expected: readonly string[];
  /** The token before; none at the beginning of a file. */
  readonly previousToken?: IToken;
}

/** The parts of chevrotain's recovery (13.2) that are replaced below; pinned with the package versions. */
interface Recovery {
  recoveryEnabled: boolean;
  lookaheadStrategy: ILookaheadStrategy;
  getGAstProductions(): Record<string, Rule>;
  getFollowSetFromFollowKey(key: Call | Record<string, never>): readonly TokenType[];
  LA(howMuch: number): IToken;
  SKIP_TOKEN(): IToken;
  tokenMatcher(token: IToken, type: TokenType): boolean;
  flattenFollowSet(): TokenType[];
  findReSyncTokenType(): TokenType;
  reSyncTo(type: TokenType): IToken[];
  addToResyncTokens(token: IToken, tokens: IToken[]): IToken[];
  exportLexerState(): number;
  importLexerState(state: number): void;
  getCurrRuleFullName(): string;
  consumeInternalError(expected: TokenType, actual: IToken): void;
  raiseNoAltException(occurrence: number): void;
  SAVE_ERROR(error: Error): Error;
  canRecoverWithSingleTokenInsertion(expected: TokenType, follows: readonly TokenType[]): boolean;
  tryInRepetitionRecovery(
    rule: (...args: unknown[]) => void,
    args: unknown[],
    lookAhead: () => boolean,
    expected: TokenType,
  ): void;
}

/**
 * The parser, with a recovery that knows blocks. Chevrotain's own skips token by token and may take a word inside the block of a broken
 * declaration for the start of the next one. Here whole brace groups are skipped, and a declaration is only recognised while skipping
 * when it starts in the first column: one deleted word costs its own statement and never invents a declaration.
 */
export class AllianceParser extends LangiumParser {
  constructor(services: LangiumCoreServices) {
    super(services);
    const recovery = this.wrapper as unknown as Recovery;
    const tokens = new ProductionTokens();
    const lookahead = new OneTokenLookahead(tokens);
    recovery.lookaheadStrategy = lookahead;
    recovery.getFollowSetFromFollowKey = (key) =>
      'inRule' in key ? tokens.followOf(key as Call, recovery.getGAstProductions()[key.inRule]!) : [EOF];
    const open = this.lexer.definition['{']!;
    const close = this.lexer.definition['}']!;
    const declarations = declarationWords(services);

    // Chevrotain looks three tokens ahead to word its messages, which takes long in large alternatives; the words are found later, where they are shown.
    recovery.consumeInternalError = (expected, actual) => {
      throw recovery.SAVE_ERROR(mismatch(expected, actual, recovery.LA(0)));
    };
    recovery.raiseNoAltException = (occurrence) => {
      const rule = recovery.getGAstProductions()[recovery.getCurrRuleFullName()]!;
      const error = new NoViableAltException(CANNOT_STAND_HERE, recovery.LA(1), recovery.LA(0));
      const expected = [...lookahead.expected(rule, occurrence)].map(({ name }) => name);
      throw recovery.SAVE_ERROR(Object.assign(error, { expected }));
    };

    /** Whether recovery may stop before this token: a declaration word counts only in the first column. */
    const mayStopAt = (token: IToken): boolean => !declarations.has(token.tokenType.name) || token.startColumn === 1;

    /** Skips one token, or a whole brace group. An opening brace that nothing closes before the next declaration is skipped alone. */
    const skip = (skipped: IToken[]): void => {
      const group = recovery.tokenMatcher(recovery.LA(1), open) ? groupLength() : 1;
      for (let i = 0; i < group; i++) {
        recovery.addToResyncTokens(recovery.LA(1), skipped);
        recovery.SKIP_TOKEN();
      }
    };
    const groupLength = (): number => {
      let depth = 0;
      for (let i = 1; ; i++) {
        const token = recovery.LA(i);
        if (token.tokenType === EOF) return 1;
        if (i > 1 && token.startColumn === 1 && declarations.has(token.tokenType.name)) return 1;
        if (token.tokenType === open) depth++;
        else if (token.tokenType === close && --depth === 0) return i;
      }
    };

    // A declaration word further to the right is no reason to believe that the block before it ends there.
    recovery.canRecoverWithSingleTokenInsertion = (expected, follows) => {
      const next = recovery.LA(1);
      return (expected !== close || mayStopAt(next)) && follows.some((type) => recovery.tokenMatcher(next, type));
    };

    recovery.findReSyncTokenType = () => {
      const stops = new Set(recovery.flattenFollowSet());
      let depth = 0;
      for (let i = 1; ; i++) {
        const token = recovery.LA(i);
        if (token.tokenType === EOF) return EOF;
        const atDeclaration = declarations.has(token.tokenType.name) && token.startColumn === 1;
        if (atDeclaration) depth = 0;
        if (depth === 0 && stops.has(token.tokenType) && mayStopAt(token)) return token.tokenType;
        if (token.tokenType === open) depth++;
        else if (token.tokenType === close && depth > 0) depth--;
      }
    };

    recovery.reSyncTo = (type) => {
      const skipped: IToken[] = [];
      while (
        !(recovery.tokenMatcher(recovery.LA(1), type) && mayStopAt(recovery.LA(1))) &&
        recovery.LA(1).tokenType !== EOF
      )
        skip(skipped);
      return skipped;
    };

    recovery.tryInRepetitionRecovery = (rule, args, lookAhead, expected) => {
      const reSyncType = recovery.findReSyncTokenType();
      const state = recovery.exportLexerState();
      const actual = recovery.LA(1);
      const previous = recovery.LA(0);
      const skipped: IToken[] = [];
      const tell = (): void => {
        const error = mismatch(expected, actual, previous);
        error.resyncedTokens = skipped;
        recovery.SAVE_ERROR(error);
      };
      for (;;) {
        const token = recovery.LA(1);
        if (recovery.tokenMatcher(token, expected)) return tell();
        if (mayStopAt(token) && lookAhead.call(recovery)) {
          tell();
          rule.apply(recovery, args);
          return;
        }
        if (token.tokenType === EOF || (recovery.tokenMatcher(token, reSyncType) && mayStopAt(token))) break;
        skip(skipped);
      }
      recovery.importLexerState(state);
    };
  }

  /** Finishes the parser's tables. What only recovery needs is computed when the first error is met. */
  override finalize(): void {
    const recovery = this.wrapper as unknown as Recovery;
    recovery.recoveryEnabled = false;
    super.finalize();
    recovery.recoveryEnabled = true;
  }
}

const CANNOT_STAND_HERE = 'This cannot stand here.';

function mismatch(expected: TokenType, actual: IToken, previous: IToken): ReadingError {
  const error = new MismatchedTokenException(CANNOT_STAND_HERE, actual, previous);
  return Object.assign(error, { expected: [expected.name] });
}

/** Creates the parser from the grammar and finishes its tables. */
export function createAllianceParser(services: LangiumCoreServices): LangiumParser {
  const parser = createParser(services.Grammar, new AllianceParser(services), services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}

/** The words that start a declaration: the first words of the alternatives of `File`, read off the grammar. */
function declarationWords(services: LangiumCoreServices): ReadonlySet<string> {
  const words = new Set<string>(['alliance', 'part', 'import']);
  const rules = new Map(services.Grammar.rules.map((rule) => [rule.name, rule]));
  const declaration = rules.get('Declaration');
  if (declaration?.$type === 'ParserRule') {
    for (const name of ruleCalls(declaration.definition)) {
      const first = firstKeyword(rules.get(name));
      if (first) words.add(first);
    }
  }
  return words;
}

type Part = { $type: string; elements?: Part[]; rule?: { ref?: { name: string } }; value?: string; definition?: Part };

function ruleCalls(element: unknown): string[] {
  const part = element as Part;
  if (part.$type === 'RuleCall') return part.rule?.ref ? [part.rule.ref.name] : [];
  return (part.elements ?? []).flatMap(ruleCalls);
}

function firstKeyword(rule: unknown): string | undefined {
  const find = (part: Part | undefined): string | undefined => {
    if (!part) return undefined;
    if (part.$type === 'Keyword') return part.value;
    for (const element of part.elements ?? []) {
      const found = find(element);
      if (found) return found;
    }
    return undefined;
  };
  return find((rule as Part | undefined)?.definition);
}
