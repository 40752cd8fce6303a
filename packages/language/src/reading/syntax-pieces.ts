import type { IToken, TokenType } from 'chevrotain';
import type { AstNode, CompositeCstNode, CstNode, Grammar, GrammarAST, LeafCstNode, RootCstNode } from 'langium';
import { AllianceLanguageGrammar } from '../generated/grammar.ts';
import { readingElements } from './make-plan.ts';
import type { Step } from './steps.ts';

type Range = CstNode['range'];

/**
 * A piece of concrete syntax, for Langium's interfaces. Unlike Langium's own it knows by itself which property it was read for, and asks for
 * the grammar only when somebody wants the grammar's element: a check does not, and is spared the loading of the grammar.
 */
abstract class Piece implements CstNode {
  abstract readonly offset: number;
  abstract readonly length: number;
  abstract readonly end: number;
  abstract readonly range: Range;
  abstract readonly hidden: boolean;
  abstract readonly astNode: AstNode;
  container: Composite | undefined = undefined;
  /** The step that read it; none for comments and for the whole file. */
  protected readonly step: Step | undefined;

  constructor(step: Step | undefined) {
    this.step = step;
  }

  /** The property that it was read for; empty for none. */
  get assignedTo(): string {
    return this.step?.property ?? '';
  }

  get grammarSource(): GrammarAST.AbstractElement | undefined {
    return this.step && elementAt(this.step.element);
  }

  get root(): RootCstNode {
    let piece: Piece = this;
    while (piece.container) piece = piece.container;
    return piece as Root;
  }

  get text(): string {
    return this.root.fullText.substring(this.offset, this.end);
  }
}

/** A token in the tree. Lines and characters count from 0. */
export class Leaf extends Piece implements LeafCstNode {
  readonly offset: number;
  readonly length: number;
  readonly tokenType: TokenType;
  private readonly startLine: number;
  private readonly startCharacter: number;
  private readonly endLine: number;
  private readonly endCharacter: number;

  constructor(token: IToken, step: Step | undefined) {
    super(step);
    this.offset = token.startOffset;
    this.length = token.image.length;
    this.tokenType = token.tokenType;
    this.startLine = token.startLine! - 1;
    this.startCharacter = token.startColumn! - 1;
    this.endLine = token.endLine! - 1;
    // The library's last column is the last character of the token, counted from 1: the first behind it, counted from 0.
    this.endCharacter = token.endColumn!;
  }

  get end(): number {
    return this.offset + this.length;
  }

  get hidden(): boolean {
    return this.step === undefined;
  }

  get range(): Range {
    return {
      start: { line: this.startLine, character: this.startCharacter },
      end: { line: this.endLine, character: this.endCharacter },
    };
  }

  get astNode(): AstNode {
    return this.container!.astNode;
  }
}

/** What a rule has read. */
export class Composite extends Piece implements CompositeCstNode {
  content: Piece[] = [];
  private node: AstNode | undefined = undefined;
  private knownRange: Range | undefined = undefined;

  get hidden(): boolean {
    return false;
  }

  /** The node that was made of it, or of what is around it. */
  get astNode(): AstNode {
    let piece: Composite | undefined = this;
    while (piece && !piece.node) piece = piece.container;
    return piece!.node!;
  }

  set astNode(node: AstNode) {
    this.node = node;
  }

  get offset(): number {
    return this.first?.offset ?? 0;
  }

  get end(): number {
    return this.last?.end ?? 0;
  }

  get length(): number {
    return this.end - this.offset;
  }

  get range(): Range {
    const { first, last } = this;
    if (!first || !last) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    this.knownRange ??= { start: first.range.start, end: last.range.end };
    return this.knownRange;
  }

  append(piece: Piece): void {
    piece.container = this;
    this.content.push(piece);
  }

  /** Puts comments before a piece of its own. */
  insert(pieces: readonly Leaf[], before: number): void {
    for (const piece of pieces) piece.container = this;
    this.content.splice(before, 0, ...pieces);
  }

  /** The first piece that is no comment. */
  private get first(): Piece | undefined {
    return this.content.find(({ hidden }) => !hidden) ?? this.content[0];
  }

  private get last(): Piece | undefined {
    return this.content.findLast(({ hidden }) => !hidden) ?? this.content.at(-1);
  }
}

/** A whole file. */
export class Root extends Composite implements RootCstNode {
  readonly fullText: string;

  constructor(fullText: string) {
    super(undefined);
    this.fullText = fullText;
  }
}

/** The property that a piece was read for, where the piece itself knows it. */
export function assignedTo(piece: CstNode): string | undefined {
  return piece instanceof Piece ? piece.assignedTo : undefined;
}

const elements = new WeakMap<Grammar, readonly GrammarAST.AbstractElement[]>();

function elementAt(index: number): GrammarAST.AbstractElement | undefined {
  const grammar = AllianceLanguageGrammar();
  let known = elements.get(grammar);
  if (!known) {
    known = readingElements(grammar);
    elements.set(grammar, known);
  }
  return known[index];
}
