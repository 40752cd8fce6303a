import type { IToken, TokenType } from 'chevrotain';
import { DefaultLexer, type LangiumCoreServices, type LexerResult, type TokenizeOptions } from 'langium';

/** Reads words with one pattern and then tells by a map which of them are words of the grammar. */
export class AllianceLexer extends DefaultLexer {
  private readonly keywords = new Map<string, TokenType>();
  private readonly word: TokenType;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.word = this.definition['WORD']!;
    for (const type of Object.values(this.definition)) if (/^[a-z]/.test(type.name)) this.keywords.set(type.name, type);
  }

  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    const result = super.tokenize(text, options);
    for (const token of result.tokens) {
      if (token.tokenType === this.word) this.asKeyword(token);
    }
    return result;
  }

  private asKeyword(token: IToken): void {
    const keyword = this.keywords.get(token.image);
    if (keyword) {
      token.tokenType = keyword;
      token.tokenTypeIdx = keyword.tokenTypeIdx!;
    }
  }
}
