import type { AstNode, LangiumCoreServices, LangiumParser, ParseResult, ParserOptions } from 'langium';
import { StraightReader } from './straight-reader.ts';

export { createAllianceParser } from '../parser/parser.ts';
export { StraightReader };

/** What Langium and this project ask of a parser. */
export type TextParser = Pick<LangiumParser, 'parse'>;

/**
 * Reads a text straight, and with the parser library where it has an error. The library's parser, which takes longer to make than a file to
 * read, is made when the first error is met.
 */
export class StraightFirstParser implements TextParser {
  private readonly straight: StraightReader;
  private readonly makeRecovering: () => TextParser;
  private recovering: TextParser | undefined;

  /** @param makeRecovering makes the parser that knows how to go on behind an error */
  constructor(services: LangiumCoreServices, makeRecovering: () => TextParser) {
    this.straight = new StraightReader(services);
    this.makeRecovering = makeRecovering;
  }

  parse<T extends AstNode = AstNode>(text: string, options?: ParserOptions): ParseResult<T> {
    const result = options?.rule === undefined ? this.straight.read(text) : undefined;
    if (result) return result as ParseResult<T>;
    this.recovering ??= this.makeRecovering();
    return this.recovering.parse<T>(text, options);
  }
}
