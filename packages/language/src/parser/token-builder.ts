import { Lexer, type TokenType, type TokenVocabulary } from 'chevrotain';
import { DefaultTokenBuilder, type Grammar, type GrammarAST } from 'langium';
import { partsOf } from '../grammar/token-sets.ts';

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
    const words = new Set<string>();
    const terminals: TokenType[] = [];
    for (const rule of grammar.rules) {
      if (rule.$type === 'ParserRule') collectWords(rule.definition, words);
      else if (rule.$type === 'TerminalRule') terminals.push(this.buildTerminalToken(rule));
    }
    return [...[...words].map((word) => ({ name: word, PATTERN: isPlainWord(word) ? Lexer.NA : word })), ...terminals];
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

function collectWords(element: GrammarAST.AbstractElement, into: Set<string>): void {
  if (element.$type === 'Keyword') into.add((element as GrammarAST.Keyword).value);
  else for (const part of partsOf(element)) collectWords(part, into);
}
