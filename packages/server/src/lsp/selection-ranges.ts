import { type CompositeCstNode, type CstNode, CstUtils, DocumentState, type LangiumDocument } from 'langium';
import { createServerRequestHandler, type LangiumSharedServices } from 'langium/lsp';
import type { Connection, Position, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';

/** Answers how a selection grows: part of a name, name, text, list item, statement, inside of the block, declaration, file. */
export function answerSelectionRanges(connection: Connection, services: LangiumSharedServices): void {
  connection.onSelectionRanges(
    createServerRequestHandler(
      (_, document, { positions }: SelectionRangeParams) =>
        positions.map((position) => selectionAt(document, position)),
      services,
      DocumentState.Parsed,
    ),
  );
}

type Span = readonly [start: number, end: number];

/** The nested ranges around a position, innermost first; at least the position itself. */
export function selectionAt(document: LangiumDocument, position: Position): SelectionRange {
  const offset = document.textDocument.offsetAt(position);
  const spans = spansAround(document, offset);
  let selection: SelectionRange | undefined;
  for (const [start, end] of spans.reverse()) {
    const range = { start: document.textDocument.positionAt(start), end: document.textDocument.positionAt(end) };
    selection = selection ? { range, parent: selection } : { range };
  }
  return selection ?? { range: { start: position, end: position } };
}

/** Innermost first, each truly larger than the one before. */
function spansAround(document: LangiumDocument, offset: number): Span[] {
  const root = document.parseResult.value.$cstNode;
  const leaf = root && (leafAt(root, offset) ?? leafAt(root, offset - 1));
  const candidates: Span[] = leaf ? [...segment(leaf, offset), ...inText(leaf), [leaf.offset, leaf.end]] : [];
  for (let node: CstNode | undefined = leaf ?? around(root, offset); node; node = node.container) {
    candidates.push(...insideBraces(node, offset), [node.offset, node.end]);
  }
  candidates.push([0, document.textDocument.getText().length]);
  const spans: Span[] = [];
  for (const span of candidates) {
    const last = spans.at(-1) ?? [offset, offset];
    const larger = span[0] <= last[0] && span[1] >= last[1] && span[1] - span[0] > last[1] - last[0];
    if (larger) spans.push(span);
  }
  return spans;
}

function leafAt(root: CstNode, offset: number): CstNode | undefined {
  return offset < 0 ? undefined : CstUtils.findLeafNodeAtOffset(root, offset);
}

/** The smallest piece of syntax around an offset between tokens. */
function around(root: CstNode | undefined, offset: number): CstNode | undefined {
  let node = root;
  for (;;) {
    const inner: CstNode | undefined = (node as CompositeCstNode | undefined)?.content?.find(
      (piece) => piece.offset < offset && offset < piece.end,
    );
    if (!inner) return node;
    node = inner;
  }
}

/** `Alice` in `Northwind.Alice`. */
function segment(leaf: CstNode, offset: number): Span[] {
  if (!/^\p{L}[^\s"]*\./u.test(leaf.text)) return [];
  let start = leaf.offset;
  for (const part of leaf.text.split('.')) {
    const end = start + part.length;
    if (offset <= end) return [[start, end]];
    start = end + 1;
  }
  return [];
}

function inText(leaf: CstNode): Span[] {
  const opening = /^("""|["“])/.exec(leaf.text)?.[0].length ?? 0;
  const closing = leaf.text.length > opening ? (/("""|["”])$/.exec(leaf.text)?.[0].length ?? 0) : 0;
  return opening > 0 ? [[leaf.offset + opening, leaf.end - closing]] : [];
}

/** The inside of the braces of a block, without the blanks at its ends. */
function insideBraces(node: CstNode, offset: number): Span[] {
  const content = (node as CompositeCstNode).content ?? [];
  const open = content.findIndex((piece) => piece.text === '{');
  const close = content.findLastIndex((piece) => piece.text === '}');
  const [first, last] = [content[open + 1], content[close - 1]];
  if (open < 0 || close <= open + 1 || !first || !last) return [];
  return first.offset <= offset && offset <= last.end ? [[first.offset, last.end]] : [];
}
