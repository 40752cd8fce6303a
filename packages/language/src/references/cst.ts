import { type AstNode, AstUtils, type CompositeCstNode, type CstNode, GrammarAST, type LeafCstNode } from 'langium';
import { assignedTo } from '../reading/syntax-pieces.ts';

/**
 * The pieces of concrete syntax that belong to a node itself, not to a node inside it. A node that was read through a rule of alternatives
 * (`Declaration: Party | …`) has its pieces one level further down.
 */
export function* ownPieces(node: AstNode): Generator<CstNode> {
  if (node.$cstNode) yield* piecesOfNode(node.$cstNode, node);
}

function* piecesOfNode(cst: CstNode, node: AstNode): Generator<CstNode> {
  for (const child of contentOf(cst)) {
    if (isSame(child, node)) yield* piecesOfNode(child, node);
    else yield child;
  }
}

/** Whether a piece is the node itself, read through a further rule. */
function isSame(cst: CstNode, node: AstNode): boolean {
  return contentOf(cst).length > 0 && cst.astNode === node;
}

const NOTHING: readonly CstNode[] = [];

function contentOf(cst: CstNode): readonly CstNode[] {
  return 'content' in cst ? (cst as CompositeCstNode).content : NOTHING;
}

/** The first (or last) own piece of a node that is this word or mark of the grammar: a brace. */
export function ownPiece(node: AstNode, word: string, which: 'first' | 'last' = 'first'): CstNode | undefined {
  return node.$cstNode && findIn(node.$cstNode, node, (piece) => tokenName(piece) === word, which);
}

/** The token of a leaf: a word or mark of the grammar by itself, everything else by its terminal. */
function tokenName(piece: CstNode): string | undefined {
  return 'tokenType' in piece ? (piece as LeafCstNode).tokenType.name : undefined;
}

/**
 * The piece of a node that one of its properties was read from; of a list the one at `index`, or the last where it is shorter. For a name
 * the leaf, for a node inside it the whole of that node.
 */
export function pieceOf(node: AstNode, property: string, index = 0): CstNode | undefined {
  const cst = node.$cstNode;
  if (!cst) return undefined;
  let passed = 0;
  let last: CstNode | undefined;
  const found = findIn(cst, node, (piece) => {
    if (featureOf(piece) !== property) return false;
    last = piece;
    return passed++ >= index;
  });
  return found ?? last;
}

function findIn(
  cst: CstNode,
  node: AstNode,
  isMeant: (piece: CstNode) => boolean,
  which: 'first' | 'last' = 'first',
): CstNode | undefined {
  const content = contentOf(cst);
  for (let count = 0; count < content.length; count++) {
    const child = content[which === 'first' ? count : content.length - 1 - count]!;
    // A word of a closed set is a piece with pieces of its own: the whole of it comes first.
    if (isMeant(child)) return child;
    const found = isSame(child, node) && findIn(child, node, isMeant, which);
    if (found) return found;
  }
  return undefined;
}

const features = new WeakMap<GrammarAST.AbstractElement, string>();

/** The property that a piece is assigned to; empty where it is to none. */
function featureOf(piece: CstNode): string {
  const property = assignedTo(piece);
  if (property !== undefined) return property;
  const { grammarSource } = piece;
  if (!grammarSource) return '';
  const known = features.get(grammarSource);
  if (known !== undefined) return known;
  const feature = AstUtils.getContainerOfType(grammarSource, GrammarAST.isAssignment)?.feature ?? '';
  features.set(grammarSource, feature);
  return feature;
}
