import type { ILexingError, IToken, TokenType } from 'chevrotain';

/** A brace that has no partner, as a lexing error, so that a file with one counts as not read completely. */
export interface BraceError extends ILexingError {
  readonly brace: 'missing' | 'needless';
  /** For a missing brace: where the block begins that is not closed, and where its brace is missing. */
  readonly opener?: IToken;
}

/** A brace that is open. */
interface Open {
  readonly token: IToken;
  /** The first token of its line. */
  readonly lineStart: IToken;
}

/** Tokens with every brace in a pair, and what had to be added and taken out for that. */
export interface Balanced {
  readonly tokens: IToken[];
  readonly errors: BraceError[];
}

/**
 * Pairs braces by the indentation of their lines. Only for a file whose braces do not pair by themselves: there the indentation shows which
 * one is missing or too many, so that one lost brace costs its own statement and not the rest of its declaration. A block that is still
 * open where a declaration begins in the first column is left to the parser, which closes it there.
 * @param surplus how many more braces open than close; negative when more of them close
 */
export function balance(
  tokens: readonly IToken[],
  surplus: number,
  declarations: ReadonlySet<string>,
  close: TokenType,
): Balanced {
  const errors: BraceError[] = [];
  const kept: IToken[] = [];
  let open: Open[] = [];
  let lineStart = tokens[0]!;
  let toClose = Math.max(0, surplus);
  let toDrop = Math.max(0, -surplus);
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1];
    const isFirst = !previous || previous.endLine! < token.startLine!;
    if (isFirst) lineStart = token;
    const isDeclaration = isFirst && token.startColumn === 1 && declarations.has(token.image);
    if (isDeclaration) {
      toClose -= open.length;
      open = [];
    }
    while (isFirst && toClose > 0 && open.length > 1 && isOver(open.at(-1)!, token)) {
      errors.push(missing(open.pop()!, previous ?? token));
      kept.push(virtual(close, token));
      toClose--;
    }
    if (token.image === '{') open.push({ token, lineStart });
    const isNeedless = token.image === '}' && toDrop > 0 && !closes(open.at(-1), token, lineStart, tokens[index + 1]);
    if (isNeedless) {
      errors.push(needless(token));
      toDrop--;
    } else {
      if (token.image === '}') open.pop();
      kept.push(token);
    }
  });
  return { tokens: kept, errors };
}

/** Whether a block must have ended before a line that begins with this token: it stands no further to the right than the block's own line. */
function isOver(block: Open, token: IToken): boolean {
  return columnOf(block) > token.startColumn! || (columnOf(block) === token.startColumn && token.image !== '}');
}

/** Whether a closing brace belongs to the innermost open one. */
function closes(top: Open | undefined, token: IToken, lineStart: IToken, next: IToken | undefined): boolean {
  if (!top) return false;
  if (top.token.startLine === token.startLine) return true;
  if (lineStart === token) return columnOf(top) >= token.startColumn!;
  // At the end of a line of its block: the block is over unless more lines of it follow.
  const goesOn = next !== undefined && next.startLine! > token.endLine! && next.startColumn! > columnOf(top);
  return !goesOn || next.image === '}';
}

function columnOf({ lineStart }: Open): number {
  return lineStart.startColumn!;
}

/** A brace that is not in the text; the parser takes it and makes nothing of it. */
function virtual(type: TokenType, before: IToken): IToken {
  return {
    image: '',
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx!,
    isInsertedInRecovery: true,
    startOffset: before.startOffset,
    endOffset: before.startOffset,
    startLine: before.startLine!,
    endLine: before.startLine!,
    startColumn: before.startColumn!,
    endColumn: before.startColumn!,
  };
}

function missing({ lineStart }: Open, before: IToken): BraceError {
  return { ...placeOf(before), brace: 'missing', message: 'This block is not closed.', opener: lineStart };
}

function needless(token: IToken): BraceError {
  return { ...placeOf(token), brace: 'needless', message: 'This `}` closes nothing.' };
}

function placeOf(token: IToken): Omit<ILexingError, 'message'> {
  return { offset: token.startOffset, length: token.image.length, line: token.startLine, column: token.startColumn };
}
