import type { AstNode, CompositeCstNode, CstNode } from 'langium';

/**
 * The pieces of concrete syntax that belong to a node itself, not to a node inside it. A node that was read through a rule of alternatives
 * (`Declaration: Party | …`) has its pieces one level further down.
 */
export function* ownPieces(node: AstNode): Generator<CstNode> {
  if (node.$cstNode) yield* piecesOfNode(node.$cstNode, node);
}

function* piecesOfNode(cst: CstNode, node: AstNode): Generator<CstNode> {
  for (const child of contentOf(cst)) {
    if (contentOf(child).length > 0 && child.astNode === node) yield* piecesOfNode(child, node);
    else yield child;
  }
}

function contentOf(cst: CstNode): readonly CstNode[] {
  return 'content' in cst ? (cst as CompositeCstNode).content : [];
}

/** The first (or last) own piece of a node with this text: a brace, a word. */
export function ownPiece(node: AstNode, text: string, which: 'first' | 'last' = 'first'): CstNode | undefined {
  let found: CstNode | undefined;
  for (const piece of ownPieces(node)) {
    if (piece.text === text) {
      if (which === 'first') return piece;
      found = piece;
    }
  }
  return found;
}
