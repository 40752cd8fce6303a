import type { IToken } from 'chevrotain';
import type { Lexer } from 'langium';

/** A token or comment of the text, in order, with what the formatter must know about the white space before it. */
export interface Piece {
  readonly image: string;
  readonly offset: number;
  readonly end: number;
  readonly kind: 'open' | 'close' | 'comma' | 'line-comment' | 'block-comment' | 'token';
  /** Line breaks in the white space before the piece. */
  readonly breaks: number;
  readonly startsStatement: boolean;
  /** For braces: the index of the other one; -1 when there is none. */
  partner: number;
}

/** The pieces of a text. */
export function piecesOf(text: string, lexer: Lexer, starts: ReadonlySet<number>): Piece[] {
  const { tokens, hidden } = lexer.tokenize(text);
  const all = [...tokens, ...hidden].sort((a, b) => a.startOffset - b.startOffset);
  let end = 0;
  const pieces = all.map((token): Piece => {
    const piece: Piece = {
      image: token.image,
      offset: token.startOffset,
      end: token.startOffset + token.image.length,
      kind: kindOf(token),
      breaks: countBreaks(text, end, token.startOffset),
      startsStatement: starts.has(token.startOffset),
      partner: -1,
    };
    end = piece.end;
    return piece;
  });
  pairBraces(pieces);
  return pieces;
}

function kindOf(token: IToken): Piece['kind'] {
  if (token.image === '{') return 'open';
  if (token.image === '}') return 'close';
  if (token.image === ',') return 'comma';
  if (token.tokenType.name === 'SL_COMMENT') return 'line-comment';
  if (token.tokenType.name === 'ML_COMMENT') return 'block-comment';
  return 'token';
}

function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) breaks++;
  return breaks;
}

function pairBraces(pieces: readonly Piece[]): void {
  const open: number[] = [];
  pieces.forEach((piece, index) => {
    if (piece.kind === 'open') open.push(index);
    else if (piece.kind === 'close') {
      const partner = open.pop();
      if (partner !== undefined) {
        pieces[partner]!.partner = index;
        piece.partner = partner;
      }
    }
  });
}
