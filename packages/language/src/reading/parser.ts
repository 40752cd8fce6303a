import type { AstNode, LangiumCoreServices, LangiumParser, ParseResult, ParserOptions } from 'langium';
import { StraightReader } from './straight-reader.ts';

/** What Langium and this project ask of a parser. */
export type TextParser = Pick<LangiumParser, 'parse'>;

/** Reads a text straight, and with the parser library, which knows how to go on behind an error, where it has one. */
export class StraightFirstParser implements TextParser {
  private readonly straight: StraightReader;
  private readonly recovering: () => TextParser;

  /** @param recovering gives the library's parser; asked when the first error is met */
  constructor(services: LangiumCoreServices, recovering: () => TextParser) {
    this.straight = new StraightReader(services);
    this.recovering = recovering;
  }

  parse<T extends AstNode = AstNode>(text: string, options?: ParserOptions): ParseResult<T> {
    const result = options?.rule === undefined ? this.straight.read(text) : undefined;
    return result ? (result as ParseResult<T>) : this.recovering().parse<T>(text, options);
  }
}
