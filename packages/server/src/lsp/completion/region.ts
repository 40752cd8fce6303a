import type { AllianceDocument } from '@alliance-lang/language';
import type { CompositeCstNode, CstNode, Lexer, LexerResult } from 'langium';

/** The token type of chevrotain, without leaning on chevrotain. */
export type Token = LexerResult['tokens'][number];

/** What the cursor is in: between tokens, at the end of or inside a word or name, or where nothing of the language can be completed. */
export type CursorPlace =
  | { readonly in: 'gap' }
  | { readonly in: 'word'; readonly start: number; readonly end: number; readonly text: string }
  | { readonly in: 'text'; readonly start: number; readonly end: number; readonly text: string }
  | { readonly in: 'comment' | 'value' };

/** The declaration around a place, as tokens. Offsets of `cursor` count from the start of the document, those of tokens from `offset`. */
export interface Region {
  /** Where the region begins in the document. */
  readonly offset: number;
  /** The tokens before the word at the cursor. */
  readonly before: readonly Token[];
  /** The tokens after the word at the cursor. */
  readonly behind: readonly Token[];
  readonly cursor: CursorPlace;
  /** Whether only blanks stand before the cursor (or the word at it) on its line. */
  readonly firstOnLine: boolean;
  /** Where the word at the cursor, or the cursor, stands on its line, from 0. */
  readonly column: number;
}

/**
 * Reads the tokens of the declaration around an offset, and of nothing else: however long the file is, the work stays that of one
 * declaration. Declarations are found by the last parse, so that words of a comment or text in the first column mislead nobody.
 */
export function regionAt(document: AllianceDocument, offset: number, lexer: Lexer): Region {
  const text = document.textDocument.getText();
  const [start, end] = bounds(document, offset, text.length);
  const at = offset - start;
  const { tokens, hidden } = lexer.tokenize(text.slice(start, end));
  const inside = tokens.findIndex((token) => token.startOffset < at && at <= endOf(token));
  const held = inside < 0 ? undefined : tokens[inside]!;
  const cursor = hidden.some((token) => holdsComment(token, at))
    ? COMMENT
    : cursorIn(held, tokens[inside - 1], start, at);
  const holding = cursor.in === 'word' || cursor.in === 'text';
  const wordStart = holding ? cursor.start - start : at;
  const wordEnd = holding ? cursor.end - start : at;
  const lineStart =
    Math.max(text.lastIndexOf('\n', start + wordStart - 1), text.lastIndexOf('\r', start + wordStart - 1)) + 1;
  return {
    offset: start,
    before: tokens.filter((token) => token.startOffset < wordStart),
    behind: tokens.filter((token) => token.startOffset >= wordEnd),
    cursor,
    firstOnLine: /^\s*$/.test(text.slice(lineStart, start + wordStart)),
    column: start + wordStart - lineStart,
  };
}

const COMMENT: CursorPlace = { in: 'comment' };

function endOf(token: Token): number {
  return token.startOffset + token.image.length;
}

function holdsComment(token: Token, at: number): boolean {
  if (!token.image.startsWith('/') || token.startOffset >= at) return false;
  return token.image.startsWith('//') ? at <= endOf(token) : at < endOf(token);
}

function cursorIn(held: Token | undefined, previous: Token | undefined, start: number, at: number): CursorPlace {
  if (!held) return { in: 'gap' };
  const { image, startOffset } = held;
  if (/^["“]/.test(image)) {
    const open = image.length === 1 || !/["”]$/.test(image);
    const place = { in: 'text', start: start + startOffset, end: start + endOf(held), text: image } as const;
    return at < endOf(held) || open ? place : { in: 'value' };
  }
  if (/^[{},]$/.test(image)) return { in: 'gap' };
  if (!/^\p{L}/u.test(image)) return { in: 'value' };
  // `Northwind.al` is read as a name and a word: its owner belongs to what is being written.
  const joined = previous?.image.endsWith('.') && endOf(previous) === startOffset ? previous : held;
  return {
    in: 'word',
    start: start + joined.startOffset,
    end: start + endOf(held),
    text: joined === held ? image : joined.image + image,
  };
}

/** From the last declaration in the first column at or before an offset to the next one after it. */
function bounds(document: AllianceDocument, offset: number, length: number): [start: number, end: number] {
  const root = document.parseResult.value.$cstNode as CompositeCstNode | undefined;
  const declarations = root?.content ?? [];
  let low = 0;
  let high = declarations.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (declarations[middle]!.offset <= offset) low = middle + 1;
    else high = middle;
  }
  let first = low - 1;
  while (first >= 0 && !beginsLine(declarations[first]!)) first--;
  let next = low;
  while (next < declarations.length && !beginsLine(declarations[next]!)) next++;
  return [declarations[first]?.offset ?? 0, declarations[next]?.offset ?? length];
}

function beginsLine(node: CstNode): boolean {
  return node.range.start.character === 0 && !node.hidden;
}
