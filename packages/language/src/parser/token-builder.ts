import { Lexer, type TokenType, type TokenVocabulary } from 'chevrotain';
import { DefaultTokenBuilder, type Grammar, type GrammarAST } from 'langium';

/** Chevrotain's lexer sorts the UTF-16 codes above 255 into buckets of this size; one code of each bucket stands for the whole bucket. */
const BUCKET = 255;

/** Where a name may start: ASCII and Latin-1 capitals, ª and º (letters without case), and anything above Latin-1. */
const NAME_STARTS: readonly number[] = [
  ...Array.from({ length: 26 }, (_, i) => 0x41 + i),
  0xaa,
  0xba,
  ...Array.from({ length: 0xdf - 0xc0 }, (_, i) => 0xc0 + i).filter((code) => code !== 0xd7),
  ...Array.from({ length: Math.floor(0xffff / BUCKET) }, (_, i) => Math.max(256, (i + 1) * BUCKET)),
];

const isPlainWord = (keyword: string): boolean => /^[a-z][a-z0-9-]*$/.test(keyword);

/**
 * Builds few tokens for a quick lexer: words of the grammar are not patterns of their own but read as WORD and looked up by the lexer,
 * and NAME, whose pattern needs the `u` flag, says by which characters it may start (without that the lexer cannot choose tokens by first character).
 */
export class AllianceTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(grammar: Grammar): TokenVocabulary {
    const tokens = super.buildTokens(grammar) as TokenType[];
    for (const token of tokens) {
      if (isPlainWord(token.name)) {
        token.PATTERN = Lexer.NA;
        delete token.LONGER_ALT;
      }
    }
    return tokens;
  }

  protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
    const token = super.buildTerminalToken(terminal);
    if (terminal.name === 'NAME') {
      token.START_CHARS_HINT = [...NAME_STARTS];
      token.LINE_BREAKS = false;
    }
    return token;
  }
}
