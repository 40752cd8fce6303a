import type { ILexingError, IToken } from 'chevrotain';

/**
 * How deep blocks may stand in each other, and how many times a point in time may follow from another. An alliance needs five (a person of
 * a team of a team of a party, and its block), and two or three; the parser calls itself for each, so that thousands would exhaust its stack.
 */
export const DEEPEST = 100;

/** Words behind which another point in time, or the cadence that follows, is read inside the first: `18 months after`, `weekly until exit then`. */
const CHAINING: ReadonlySet<string> = new Set(['after', 'before', 'earlier-of', 'later-of', 'then']);

/** Whether a token is one of the words that a chain is made of. */
export function isChaining({ image }: IToken): boolean {
  return CHAINING.has(image);
}

/** Blocks and chains that stand deeper than can be read, as a lexing error, so that a file with one counts as not read completely. */
export interface NestingError extends ILexingError {
  readonly nesting: true;
}

/** Tokens without the blocks that stand deeper than `DEEPEST`; each stretch that is left out is told at its first brace. */
export function withoutDeepBlocks(tokens: readonly IToken[]): { tokens: IToken[]; errors: NestingError[] } {
  const kept: IToken[] = [];
  const errors: NestingError[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.image === '{' && ++depth === DEEPEST + 1)
      errors.push(
        tooDeep(token, `Blocks stand more than ${DEEPEST} deep in each other here. What is inside is not read.`),
      );
    if (depth <= DEEPEST) kept.push(token);
    if (token.image === '}' && depth > 0) depth--;
  }
  return { tokens: kept, errors };
}

/** Tokens without the ends of chains that are longer than `DEEPEST`. A chain ends with its block, or where a line begins another statement. */
export function withoutEndlessChains(tokens: readonly IToken[]): { tokens: IToken[]; errors: NestingError[] } {
  const kept: IToken[] = [];
  const errors: NestingError[] = [];
  let length = 0;
  let previous: IToken | undefined;
  for (const token of tokens) {
    const isFirst = previous !== undefined && previous.endLine! < token.startLine!;
    const beginsStatement = isFirst && /^[a-z]/.test(token.image) && !isChaining(token) && !isChaining(previous!);
    if (token.image === '{' || token.image === '}' || beginsStatement) length = 0;
    if (isChaining(token) && ++length === DEEPEST + 1)
      errors.push(
        tooDeep(token, `Here one time follows from another more than ${DEEPEST} times. The rest is not read.`),
      );
    if (length <= DEEPEST) kept.push(token);
    previous = token;
  }
  return { tokens: kept, errors };
}

function tooDeep(token: IToken, message: string): NestingError {
  const { image, startOffset: offset, startLine: line, startColumn: column } = token;
  return { nesting: true, message, offset, length: image.length, line, column };
}
