import type { IToken, TokenType } from 'chevrotain';
import {
  DefaultLexer,
  type LangiumCoreServices,
  type LexerResult,
  type LexingDiagnostic,
  type TokenizeOptions,
} from 'langium';
import { balance } from './braces.ts';
import { declarationWords } from './declaration-words.ts';
import { DEEPEST, withoutDeepBlocks } from './nesting.ts';
import { isClosed } from './value-converter.ts';

/** Reads words with one pattern and then tells by a map which of them are words of the grammar. Texts that are not closed and braces without a partner are reported. */
export class AllianceLexer extends DefaultLexer {
  private readonly keywords = new Map<string, TokenType>();
  private readonly word: TokenType;
  private readonly text: TokenType;
  private readonly open: TokenType;
  private readonly close: TokenType;
  private readonly declarations: ReadonlySet<string>;

  constructor(services: LangiumCoreServices) {
    super(services);
    const { WORD, TEXT, ...others } = this.definition;
    this.word = WORD!;
    this.text = TEXT!;
    this.open = others['{']!;
    this.close = others['}']!;
    this.declarations = declarationWords(services.Grammar);
    for (const type of Object.values(others)) if (/^[a-z]/.test(type.name)) this.keywords.set(type.name, type);
  }

  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    const result = super.tokenize(text, options);
    const diagnostics: LexingDiagnostic[] = [...(result.report?.diagnostics ?? [])];
    let depth = 0;
    let deepest = 0;
    for (const token of result.tokens) {
      const type = token.tokenType;
      if (type === this.open) deepest = Math.max(deepest, ++depth);
      else if (type === this.close) depth--;
      else if (type === this.word) this.asKeyword(token);
      else if (type === this.text && isOpen(token, text)) diagnostics.push(unclosed(token));
    }
    const report = { diagnostics };
    const balanced =
      depth === 0
        ? { tokens: result.tokens, errors: [] }
        : balance(result.tokens, depth, this.declarations, this.close);
    const read = deepest > DEEPEST ? withoutDeepBlocks(balanced.tokens) : { tokens: balanced.tokens, errors: [] };
    return { ...result, tokens: read.tokens, errors: [...result.errors, ...balanced.errors, ...read.errors], report };
  }

  private asKeyword(token: IToken): void {
    const keyword = this.keywords.get(token.image);
    if (keyword) {
      token.tokenType = keyword;
      token.tokenTypeIdx = keyword.tokenTypeIdx!;
    }
  }
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
