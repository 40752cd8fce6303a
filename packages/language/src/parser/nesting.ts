import type { ILexingError, IToken } from 'chevrotain';

/**
 * How deep blocks may stand in each other. An alliance needs five (a person of a team of a team of a party, and its block); the parser
 * calls itself for each, so that thousands would exhaust its stack.
 */
export const DEEPEST = 100;

/** Blocks that stand deeper than can be read, as a lexing error, so that a file with one counts as not read completely. */
export interface NestingError extends ILexingError {
  readonly nesting: true;
}

/** Tokens without the blocks that stand deeper than `DEEPEST`; each stretch that is left out is told at its first brace. */
export function withoutDeepBlocks(tokens: readonly IToken[]): { tokens: IToken[]; errors: NestingError[] } {
  const kept: IToken[] = [];
  const errors: NestingError[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.image === '{' && ++depth === DEEPEST + 1) errors.push(tooDeep(token));
    if (depth <= DEEPEST) kept.push(token);
    if (token.image === '}' && depth > 0) depth--;
  }
  return { tokens: kept, errors };
}

function tooDeep(token: IToken): NestingError {
  const message = `Blocks stand more than ${DEEPEST} deep in each other here.`;
  const { startOffset: offset, startLine: line, startColumn: column } = token;
  return { nesting: true, message, offset, length: 1, line, column };
}
