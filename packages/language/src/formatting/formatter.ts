import type { Lexer } from 'langium';
import type { AllianceDocument } from '../references/workspace-graph.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { statementStarts } from './statements.ts';

/** A replacement of `length` UTF-16 code units at `offset`. */
export interface TextChange {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

const INDENT = '  ';
/** A block that was written on one line stays on it while it fits into this many columns. */
const LINE_WIDTH = 120;
/** Two blanks between the statements of a block on one line: they are read as columns. */
const INLINE_GAP = '  ';

/**
 * Formats a document: one fact a line, two blanks of indent, one blank between words, at most one empty line; a block that was written
 * on one line stays there while it fits. Only white space changes, never a token or a comment; declarations with syntax errors are left
 * as they are. The result is stable: formatting it again changes nothing.
 * @returns the changes in the order of the text, none where the text is formatted already
 */
export function formatDocument(document: AllianceDocument, lexer: Lexer): TextChange[] {
  const text = document.textDocument.getText();
  const pieces = piecesOf(text, lexer, statementStarts(document.parseResult.value));
  const frozen = frozenRanges(document, text.length);
  // Where braces do not pair, indentation is all that tells what belongs together.
  if (frozen.length > 0 && pieces.some(isUnpaired)) return [];
  const changes = new Formatter(text, pieces, frozen).changes();
  // Recovery takes a word for the start of a declaration only in the first column: none may get there, or leave it.
  return frozen.length > 0 ? changes.filter((change) => !movesFirstColumn(text, change)) : changes;
}

/** The formatted text of a document. */
export function formatText(document: AllianceDocument, lexer: Lexer): string {
  return applyChanges(document.textDocument.getText(), formatDocument(document, lexer));
}

/** Applies changes that are in the order of the text and do not overlap. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const change of changes) {
    result += text.slice(at, change.offset) + change.text;
    at = change.offset + change.length;
  }
  return result + text.slice(at);
}

function isUnpaired({ kind, partner }: Piece): boolean {
  return partner < 0 && (kind === 'open' || kind === 'close');
}

/** Whether what stands behind a change comes to the start of a line by it, or stood there before. */
function movesFirstColumn(text: string, { offset, length, text: now }: TextChange): boolean {
  const startsLine = (gap: string): boolean => (gap === '' ? offset === 0 : /[\n\r\uFEFF]$/.test(gap));
  if (offset + length === text.length) return false;
  return startsLine(text.slice(offset, offset + length)) !== startsLine(now);
}

type Span = readonly [start: number, end: number];

/** Where nothing may be changed: around everything that could not be read. */
function frozenRanges(document: AllianceDocument, length: number): Span[] {
  const { parserErrors, lexerErrors, value } = document.parseResult;
  if (parserErrors.length + lexerErrors.length === 0) return [];
  const whole = [
    ...(value.alliances ?? []),
    ...(value.declarations ?? []),
    ...(value.imports ?? []),
    ...(value.parts ?? []),
  ].flatMap(({ $cstNode: cst }): Span[] => (cst ? [[cst.offset, cst.end]] : []));
  const broken = [
    ...lexerErrors.map(({ offset, length: width }): Span => [offset, offset + width]),
    ...parserErrors.map((error): Span => {
      const tokens = [error.token, ...(error.resyncedTokens ?? [])].filter((token) =>
        Number.isFinite(token.startOffset),
      );
      const start = Math.min(length, ...tokens.map((token) => token.startOffset));
      const end = Math.max(start, ...tokens.map((token) => token.startOffset + token.image.length));
      return [Math.max(0, start - 1), end === start ? length : end];
    }),
  ];
  return broken.map(([start, end]): Span => {
    const touched = whole.filter((span) => span[0] <= end && start <= span[1]);
    return [Math.min(start, ...touched.map((span) => span[0])), Math.max(end, ...touched.map((span) => span[1]))];
  });
}

class Formatter {
  private readonly text: string;
  private readonly pieces: readonly Piece[];
  private readonly frozen: readonly Span[];
  private readonly newline: string;
  /** Indexes of opening braces whose block stays on one line. */
  private readonly inline = new Set<number>();

  constructor(text: string, pieces: readonly Piece[], frozen: readonly Span[]) {
    this.text = text;
    this.pieces = pieces;
    this.frozen = frozen;
    this.newline = text.includes('\r\n') ? '\r\n' : '\n';
  }

  changes(): TextChange[] {
    const changes: TextChange[] = [];
    let depth = 0;
    let column = 0;
    let previous: Piece | undefined;
    this.pieces.forEach((piece, index) => {
      const closesInline = piece.kind === 'close' && this.inline.has(piece.partner);
      if (piece.kind === 'close' && !closesInline) depth = Math.max(0, depth - 1);
      const start = previous?.end ?? 0;
      const old = this.text.slice(start, piece.offset);
      const gap = this.isFrozen(start, piece.offset) ? old : this.gapBefore(index, piece, previous, depth, old);
      if (gap !== old) changes.push({ offset: start, length: piece.offset - start, text: gap });
      const lineStart = gap.lastIndexOf('\n');
      column =
        (lineStart < 0 && previous ? column + gap.length : gap.length - lineStart - 1) +
        lastLineLength(piece.image, column);
      if (piece.kind === 'open') {
        if (this.staysInline(index, column)) this.inline.add(index);
        else depth++;
      }
      previous = piece;
    });
    const end = previous?.end ?? 0;
    const rest = this.text.slice(end);
    const last = this.pieces.length === 0 ? '' : this.newline;
    if (rest !== last && !this.isFrozen(end, this.text.length))
      changes.push({ offset: end, length: rest.length, text: last });
    return changes;
  }

  private gapBefore(index: number, piece: Piece, previous: Piece | undefined, depth: number, old: string): string {
    if (!previous) return old.startsWith('\uFEFF') ? '\uFEFF' : '';
    const inlineBlock = this.innermostInline(index);
    if (previous.kind === 'line-comment') return this.breakLine(piece, previous, depth, this.opensBlock(index - 1));
    const comment = piece.kind === 'line-comment' || piece.kind === 'block-comment';
    if (comment)
      return piece.breaks === 0 ? (piece.kind === 'line-comment' ? '  ' : ' ') : this.breakLine(piece, previous, depth);
    if (piece.kind === 'comma') return '';
    if (piece.kind === 'close') {
      if (previous.kind === 'open') return '';
      return this.inline.has(piece.partner) ? ' ' : this.breakLine(piece, previous, depth);
    }
    if (inlineBlock !== undefined) {
      if (previous.kind === 'open') return ' ';
      return piece.startsStatement ? INLINE_GAP : ' ';
    }
    if (previous.kind === 'open' || piece.startsStatement) return this.breakLine(piece, previous, depth);
    // A line break that a person put into a statement is kept: long lists are broken where they read best.
    return piece.breaks > 0 && piece.kind !== 'open' ? this.newline + INDENT.repeat(depth + 2) : ' ';
  }

  /** Whether a comment stands behind the opening brace of a block, on its line. */
  private opensBlock(comment: number): boolean {
    return this.pieces[comment]!.breaks === 0 && this.pieces[comment - 1]?.kind === 'open';
  }

  private breakLine(piece: Piece, previous: Piece, depth: number, first = false): string {
    const atEdge = first || previous.kind === 'open' || piece.kind === 'close';
    const empty = piece.breaks > 1 && !atEdge ? this.newline : '';
    const continues =
      !piece.startsStatement && piece.kind === 'token' && previous.kind !== 'open' && previous.kind !== 'close';
    return this.newline + empty + INDENT.repeat(depth + (continues ? 2 : 0));
  }

  /** The innermost one-line block around a piece. */
  private innermostInline(index: number): number | undefined {
    for (const open of this.inline) {
      const close = this.pieces[open]!.partner;
      if (open < index && index < close) return open;
    }
    return undefined;
  }

  /** Whether a block was written on one line and fits there. `column` is where its brace ends. */
  private staysInline(open: number, column: number): boolean {
    const close = this.pieces[open]!.partner;
    if (close < 0) return false;
    if (close === open + 1) return true;
    let width = column + 2;
    for (let i = open + 1; i <= close; i++) {
      const piece = this.pieces[i]!;
      if (piece.breaks > 0 || piece.kind === 'line-comment' || piece.image.includes('\n')) return false;
      width += piece.image.length + (piece.kind === 'comma' ? 0 : piece.startsStatement ? INLINE_GAP.length : 1);
    }
    return width <= LINE_WIDTH + 1;
  }

  private isFrozen(start: number, end: number): boolean {
    return (
      this.frozen.some((span) => start < span[1] && span[0] < end) ||
      this.frozen.some((span) => start >= span[0] && end <= span[1])
    );
  }
}

function lastLineLength(image: string, column: number): number {
  const newline = image.lastIndexOf('\n');
  return newline < 0 ? image.length : image.length - newline - 1 - column;
}
