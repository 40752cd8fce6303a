import type { IToken } from 'chevrotain';
import type { AstNode, CstNode } from 'langium';
import type { File } from '../generated/ast.ts';
import type { Range } from '../model/base.ts';
import type { ReadingError } from '../parser/reading-error.ts';
import { ownPiece } from '../references/cst.ts';
import type { AllianceDocument } from '../references/workspace-graph.ts';
import { nearestWord } from '../words/nearest.ts';
import { statementWords } from '../words/statements.ts';

/** What could not be read in a file: where, and the leading words of the statements concerned. */
export interface UnreadableSpot {
  readonly offset: number;
  readonly words: readonly string[];
}

/** One parsed file while its part of the model is built. */
export interface Source {
  readonly uri: string;
  readonly file: File;
  readonly unreadable: readonly UnreadableSpot[];
}

/** The source of a document. */
export function sourceOf(document: AllianceDocument): Source {
  const text = document.textDocument.getText();
  const wordOf = wordReader();
  const spots = document.parseResult.parserErrors.map((error) => {
    const skipped = [error.token, ...(error.resyncedTokens ?? [])];
    const offset = Number.isFinite(error.token.startOffset) ? error.token.startOffset : text.length;
    const lacking = lackingStatement(text, error as ReadingError);
    return { offset, words: [...new Set([...lacking, ...firstWordOfLine(text, offset), ...skipped.flatMap(wordOf)])] };
  });
  return { uri: document.uri.toString(), file: document.parseResult.value, unreadable: spots };
}

/** How many different words of a file are taken for mistyped statements: where there are more it holds no alliance, and each takes time. */
const MOST_MISTYPED = 500;

/** Reads a word as written, and the statement that a mistyped one was probably meant to be: `missoin` says something of the mission. */
function wordReader(): (token: IToken) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return ({ image, tokenType }) => {
    if (!/^[a-z]/.test(image)) return [];
    if (tokenType.name !== 'WORD') return [image];
    const before = known.get(image);
    if (before) return before;
    const meant = known.size < MOST_MISTYPED ? nearestWord(image, STATEMENTS) : undefined;
    const words = meant ? [image, meant] : [image];
    known.set(image, words);
    return words;
  };
}

const STATEMENTS = new Set(Object.keys(statementWords).map((key) => key.slice(key.indexOf('.') + 1)));

/** The statement on the line before that ends without its value: what does not fit is the beginning of the next one. */
function lackingStatement(text: string, { expected, previousToken }: ReadingError): string[] {
  const isComplete = !expected || expected.includes('}') || expected.includes('EOF');
  return isComplete || !previousToken || !Number.isFinite(previousToken.startOffset)
    ? []
    : firstWordOfLine(text, previousToken.startOffset);
}

function firstWordOfLine(text: string, offset: number): string[] {
  const before = Math.max(0, offset - 1);
  const start = Math.max(text.lastIndexOf('\n', before), text.lastIndexOf('\r', before)) + 1;
  const word = /^[ \t]*([a-z][a-z0-9-]*)/.exec(text.slice(start, start + 200))?.[1];
  return word ? [word] : [];
}

/** The place of a piece of the concrete syntax. */
export function rangeOf(source: Source, cst: CstNode | undefined): Range {
  if (!cst) return { uri: source.uri, offset: 0, length: 0, line: 0, character: 0, endLine: 0, endCharacter: 0 };
  const { start, end } = cst.range;
  return {
    uri: source.uri,
    offset: cst.offset,
    length: cst.length,
    line: start.line,
    character: start.character,
    endLine: end.line,
    endCharacter: end.character,
  };
}

/** The place of a node of the syntax tree. */
export function at(source: Source, node: AstNode | undefined): Range {
  return rangeOf(source, node?.$cstNode);
}

/** The inside of a node's braces; undefined where it has none. */
export function bodyOf(source: Source, node: AstNode): Range | undefined {
  const open = ownPiece(node, '{');
  if (!open) return undefined;
  const close = ownPiece(node, '}', 'last');
  const start = open.range.end;
  const end = close ? close.range.start : (node.$cstNode?.range.end ?? start);
  const until = close ? close.offset : (node.$cstNode?.end ?? open.end);
  return {
    uri: source.uri,
    offset: open.end,
    length: Math.max(0, until - open.end),
    line: start.line,
    character: start.character,
    endLine: end.line,
    endCharacter: end.character,
  };
}
