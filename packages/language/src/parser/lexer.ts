import type { ILexerErrorMessageProvider, ILexingError, IToken, TokenType } from 'chevrotain';
import type { LangiumCoreServices, Lexer, LexerResult, LexingDiagnostic } from 'langium';
import { keywords, type Terminal, terminals, tokenTypes } from '../reading/vocabulary.ts';
import { balance } from './braces.ts';
import { declarationWords } from './declaration-words.ts';
import { DEEPEST, isChaining, withoutDeepBlocks, withoutEndlessChains } from './nesting.ts';
import { isClosed } from './value-converter.ts';

/** The characters that each terminal may begin with; above ASCII every terminal is tried. Held by `lexer.test.ts`. */
const STARTS: Readonly<Record<string, RegExp>> = {
  WS: /\s/,
  ML_COMMENT: /\//,
  SL_COMMENT: /\//,
  TEXT: /"/,
  DATE: /\d/,
  PERCENT: /\d/,
  RANGE: /\d/,
  NUMBER: /[-\d]/,
  NAME: /[A-Z]/,
  WORD: /[a-z]/,
};

/** For every ASCII code the terminals that may begin with it, in the order in which they are tried. */
const CANDIDATES: readonly (readonly Terminal[])[] = Array.from({ length: 128 }, (_, code) =>
  terminals.filter(({ name }) => STARTS[name]!.test(String.fromCharCode(code))),
);

const SPACE = 0x20;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Reads tokens: words with one pattern, told apart by a map, everything else by the terminals of the grammar, chosen by the first character.
 * Texts that are not closed and braces without a partner are reported.
 */
export class AllianceLexer implements Lexer {
  readonly definition = tokenTypes;
  private readonly services: LangiumCoreServices;
  private declarations: ReadonlySet<string> | undefined;

  constructor(services: LangiumCoreServices) {
    this.services = services;
  }

  tokenize(text: string): LexerResult {
    const scan = new Scan(text, this.services.parser.LexerErrorMessageProvider);
    scan.all();
    const { hidden, depth, unclosed } = scan;
    let { tokens, errors } = scan;
    const mend = (balanced: Pick<LexerResult, 'tokens' | 'errors'>): void => {
      tokens = balanced.tokens;
      errors = [...errors, ...balanced.errors];
    };
    if (depth !== 0) {
      this.declarations ??= declarationWords(this.services.Grammar);
      mend(balance(tokens, depth, this.declarations, CLOSE));
    }
    if (scan.deepest > DEEPEST) mend(withoutDeepBlocks(tokens));
    if (tokens.length > DEEPEST && hasMany(tokens)) mend(withoutEndlessChains(tokens));
    return { tokens, hidden, errors, report: { diagnostics: unclosed } };
  }
}

const OPEN = tokenTypes['{']!;
const CLOSE = tokenTypes['}']!;
const WORD = tokenTypes.WORD!;
const TEXT = tokenTypes.TEXT!;

/** One way through a text. */
class Scan {
  readonly tokens: IToken[] = [];
  readonly hidden: IToken[] = [];
  readonly errors: ILexingError[] = [];
  readonly unclosed: LexingDiagnostic[] = [];
  /** How many more braces open than close. */
  depth = 0;
  /** How many have been open at once. */
  deepest = 0;
  private readonly text: string;
  private readonly messages: ILexerErrorMessageProvider;
  private offset = 0;
  private line = 1;
  /** Where the line begins, so that columns count from 1. */
  private lineStart = 0;

  constructor(text: string, messages: ILexerErrorMessageProvider) {
    this.text = text;
    this.messages = messages;
  }

  all(): void {
    const { text } = this;
    const { length } = text;
    while (this.offset < length) {
      const code = text.charCodeAt(this.offset);
      if (code === SPACE) this.offset++;
      else if (code === LINE_FEED || code === CARRIAGE_RETURN) this.lineBreak();
      else this.token(code);
    }
  }

  private lineBreak(): void {
    const isPair =
      this.text.charCodeAt(this.offset) === CARRIAGE_RETURN && this.text.charCodeAt(this.offset + 1) === LINE_FEED;
    this.offset += isPair ? 2 : 1;
    this.line++;
    this.lineStart = this.offset;
  }

  private token(code: number): void {
    const mark = isLetter(code) ? undefined : keywords.get(this.text[this.offset]!);
    if (mark) {
      this.keep(mark, this.offset + 1);
      return;
    }
    for (const terminal of code < 128 ? CANDIDATES[code]! : terminals) {
      const end = matchEnd(terminal, this.text, this.offset);
      if (end < 0) continue;
      if (terminal.hidden === 'skipped') this.goTo(end);
      else this.keep(terminal.token, end, terminal.hidden === 'kept');
      return;
    }
    this.unexpected();
  }

  private keep(tokenType: TokenType, end: number, isHidden = false): void {
    const { text, offset, line } = this;
    const image = text.slice(offset, end);
    const type = tokenType === WORD ? (keywords.get(image) ?? WORD) : tokenType;
    const startColumn = offset - this.lineStart + 1;
    this.goTo(end);
    const token: IToken = {
      image,
      startOffset: offset,
      endOffset: end - 1,
      startLine: line,
      endLine: this.line,
      startColumn,
      endColumn: end - this.lineStart,
      // The library numbers the tokens when its parser is made; nobody else asks for the number.
      tokenTypeIdx: type.tokenTypeIdx ?? 0,
      tokenType: type,
    };
    if (isHidden) {
      this.hidden.push(token);
      return;
    }
    this.tokens.push(token);
    if (type === OPEN) this.deepest = Math.max(this.deepest, ++this.depth);
    else if (type === CLOSE) this.depth--;
    else if (type === TEXT && isOpen(token, text)) this.unclosed.push(unclosed(token));
  }

  /** Goes to the end of what was read, and counts the lines in it. */
  private goTo(end: number): void {
    const { text } = this;
    for (let index = this.offset; index < end; index++) {
      const code = text.charCodeAt(index);
      if (code > CARRIAGE_RETURN || (code !== LINE_FEED && code !== CARRIAGE_RETURN)) continue;
      if (code === CARRIAGE_RETURN && index + 1 < end && text.charCodeAt(index + 1) === LINE_FEED) index++;
      this.line++;
      this.lineStart = index + 1;
    }
    this.offset = end;
  }

  /** Skips what is no token up to the next place where one can be read. */
  private unexpected(): void {
    const { text, offset, line } = this;
    const column = offset - this.lineStart + 1;
    let end = offset + 1;
    while (end < text.length && !canBegin(text, end)) end++;
    const length = end - offset;
    const message = this.messages.buildUnexpectedCharactersMessage(text, offset, length, line, column);
    this.errors.push({ offset, line, column, length, message });
    this.offset = end;
  }
}

/** Whether there are enough words of chains for one that is too long. */
function hasMany(tokens: readonly IToken[]): boolean {
  let count = 0;
  for (const token of tokens) if (isChaining(token) && ++count > DEEPEST) return true;
  return false;
}

function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Where a terminal that begins at a place ends; -1 where it does not stand. */
function matchEnd({ sticky }: Terminal, text: string, offset: number): number {
  sticky.lastIndex = offset;
  return sticky.test(text) ? sticky.lastIndex : -1;
}

function canBegin(text: string, offset: number): boolean {
  if (keywords.has(text[offset]!)) return true;
  const code = text.charCodeAt(offset);
  const candidates = code < 128 ? CANDIDATES[code]! : terminals;
  return candidates.some((terminal) => matchEnd(terminal, text, offset) >= 0);
}

/** Whether a text lacks its closing quotes; three opening quotes that nothing closes are read as an empty text and another one. */
function isOpen(token: IToken, text: string): boolean {
  return !isClosed(token.image) || (token.image === '""' && text[token.endOffset! + 1] === '"');
}

function unclosed(token: IToken): LexingDiagnostic {
  return {
    message: 'This text is not closed.',
    severity: 'error',
    offset: token.startOffset,
    length: token.image.length,
    line: token.startLine,
    column: token.startColumn,
  };
}
