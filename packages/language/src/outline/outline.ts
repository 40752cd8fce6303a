import type { IToken } from 'chevrotain';
import { type AstNode, AstUtils, type Lexer } from 'langium';
import type { File } from '../generated/ast.ts';
import { onceInAlliance, saidOnce } from '../grammar/said-once.ts';
import { ownPiece } from '../references/cst.ts';

/**
 * A declaration or statement with the text that belongs to it: comments before it, and those behind it on its last line. The texts of all
 * items, one after the other, are the text of the file.
 */
export interface Item {
  /** What it can be compared with: the same kind of thing in the same kind of block. */
  readonly kind: string;
  /** The type of its syntax node. */
  readonly type: string;
  /** Its name, if it declares one; with its number where a name is declared twice. */
  readonly name?: string;
  /** Whether its block holds one of its kind at most. */
  readonly once: boolean;
  /** White space and comments before it. */
  readonly lead: string;
  readonly body: string;
  /** Comments behind it on the same line, with the white space before them. */
  readonly trail: string;
  /** What it says, with its comments, in one form whatever its layout. */
  readonly ink: string;
  /** Its words, names and values in order, without comments. */
  readonly words: readonly string[];
  /** Its inner statements, where it has braces. */
  readonly block?: Block;
}

/** What stands between braces, or in a file. The body of an item with a block is `head`, the items, `tail`, `close`. */
export interface Block {
  readonly head: string;
  readonly headInk: string;
  readonly items: readonly Item[];
  /** White space and comments behind the last item. */
  readonly tail: string;
  readonly close: string;
}

/** Takes a text apart. `text` must be what the file was parsed from, without errors. */
export function outlineOf(file: File, text: string, lexer: Lexer): Block {
  return new Reader(text, lexer).file(file);
}

class Reader {
  readonly #text: string;
  /** Tokens and comments, in the order of the text. */
  readonly #pieces: readonly IToken[];
  readonly #starts: readonly number[];

  constructor(text: string, lexer: Lexer) {
    this.#text = text;
    const { tokens, hidden } = lexer.tokenize(text);
    this.#pieces = [...tokens, ...hidden].sort((a, b) => a.startOffset - b.startOffset);
    this.#starts = this.#pieces.map(({ startOffset }) => startOffset);
  }

  file(file: File): Block {
    const nodes = [file.parts, file.imports, file.alliances, file.declarations].flatMap(
      (list): AstNode[] => list ?? [],
    );
    return this.#block(nodes, 'File', { start: 0, inner: 0, innerEnd: this.#text.length, end: this.#text.length });
  }

  #block(
    nodes: readonly AstNode[],
    type: string,
    at: { readonly start: number; readonly inner: number; readonly innerEnd: number; readonly end: number },
  ): Block {
    const inOrder = nodes
      .filter(({ $cstNode: cst }) => cst && cst.offset >= at.inner && cst.end <= at.innerEnd)
      .sort((a, b) => a.$cstNode!.offset - b.$cstNode!.offset);
    // A comment on the line of the opening brace belongs to the head.
    const headEnd =
      at.inner + (type === 'File' ? 0 : this.#trail(at.inner, inOrder[0]?.$cstNode?.offset ?? at.innerEnd));
    const items: Item[] = [];
    const names = new Map<string, number>();
    let from = headEnd;
    inOrder.forEach((node, index) => {
      const { offset, end } = node.$cstNode!;
      if (offset < from) return;
      const next = inOrder[index + 1]?.$cstNode?.offset ?? at.innerEnd;
      const trail = this.#trail(end, next);
      items.push(this.#item(node, type, { from, offset, end, trail }, names));
      from = end + trail;
    });
    const head = this.#text.slice(at.start, headEnd);
    return {
      head,
      headInk: this.#ink(at.start, headEnd),
      items,
      tail: this.#text.slice(from, at.innerEnd),
      close: this.#text.slice(at.innerEnd, at.end),
    };
  }

  #item(
    node: AstNode,
    owner: string,
    at: { readonly from: number; readonly offset: number; readonly end: number; readonly trail: number },
    names: Map<string, number>,
  ): Item {
    const { offset, end } = at;
    const words = this.#tokens(offset, end).map(({ image }) => image);
    const property = node.$containerProperty ?? '';
    const name = nameOf(node);
    // What has a name may change its word: a milestone becomes a quick win.
    const kind = `${property} ${node.$type}${name === undefined ? ` ${words[0] ?? ''}` : ''}`;
    const body = this.#text.slice(offset, end);
    const block = this.#blockOf(node, offset, end);
    return {
      kind,
      type: node.$type,
      name: numbered(name, kind, names),
      once: property === 'programs' || saidOnce(owner).includes(property) || node.$type in onceInAlliance,
      lead: this.#text.slice(at.from, offset),
      body,
      trail: this.#text.slice(end, end + at.trail),
      ink: this.#ink(offset, end),
      words,
      ...(block && { block }),
    };
  }

  #blockOf(node: AstNode, start: number, end: number): Block | undefined {
    // The items of a list are values with commas between them, no statements.
    if (node.$type === 'NamedList') return undefined;
    const holder = (node as { readonly details?: AstNode }).details ?? node;
    const [open, close] = [ownPiece(holder, '{'), ownPiece(holder, '}', 'last')];
    if (!open || !close) return undefined;
    const nodes = AstUtils.streamContents(holder).toArray();
    return this.#block(nodes, holder.$type, { start, inner: open.end, innerEnd: close.offset, end });
  }

  /** How much of the white space and comments between two places belongs to what stands before them. */
  #trail(from: number, to: number): number {
    const gap = this.#text.slice(from, to);
    const [taken = ''] =
      /^(?:[ \t]*\/\*(?:[^*\n]|\*(?!\/))*\*\/)*(?:[ \t]*\/\/[^\n]*)?(?=[ \t]*(?:\n|$))/.exec(gap) ?? [];
    return taken.length;
  }

  #ink(start: number, end: number): string {
    return this.#within(start, end)
      .map(({ image }) => image)
      .join(' ');
  }

  #tokens(start: number, end: number): IToken[] {
    return this.#within(start, end).filter(({ tokenType }) => !/_COMMENT$/.test(tokenType.name));
  }

  #within(start: number, end: number): readonly IToken[] {
    return this.#pieces.slice(this.#firstFrom(start), this.#firstFrom(end));
  }

  /** The index of the first piece that starts at a place or behind it. */
  #firstFrom(place: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function nameOf(node: AstNode): string | undefined {
  const { name } = node as { readonly name?: unknown };
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** A name that is declared again keeps apart from the first. */
function numbered(name: string | undefined, kind: string, names: Map<string, number>): string | undefined {
  if (name === undefined) return undefined;
  const key = `${kind} ${name}`;
  const count = (names.get(key) ?? 0) + 1;
  names.set(key, count);
  return count === 1 ? name : `${name} (${count})`;
}
