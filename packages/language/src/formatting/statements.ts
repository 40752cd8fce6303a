import { AstUtils } from 'langium';
import type { File } from '../generated/ast.ts';
import { ownPiece } from '../references/cst.ts';

/**
 * The offsets at which a statement or declaration starts: every node that stands directly inside its owner's braces, and every
 * declaration of the file. Items of a list are values, not statements.
 */
export function statementStarts(file: File): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const node of [
    ...(file.parts ?? []),
    ...(file.imports ?? []),
    ...(file.alliances ?? []),
    ...(file.declarations ?? []),
  ]) {
    if (node.$cstNode) starts.add(node.$cstNode.offset);
  }
  for (const node of AstUtils.streamAllContents(file)) {
    const container = node.$container;
    if (!container || !node.$cstNode || container.$type === 'File') continue;
    if (container.$type === 'NamedList' && node.$type === 'ScopeItem') continue;
    const brace = ownPiece(container, '{');
    if (brace && node.$cstNode.offset > brace.offset) starts.add(node.$cstNode.offset);
  }
  return starts;
}
