import type { IRecognitionException, IToken } from 'chevrotain';

/** An error of the parser with what it expected instead of the token it met. */
export interface ReadingError extends IRecognitionException {
  /** Names of tokens: words and marks as they are written, terminals in capitals. */
  readonly expected: readonly string[];
  /** The token before; none at the beginning of a file. */
  readonly previousToken?: IToken;
}
