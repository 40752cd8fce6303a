import { type AllianceDocument, pieceOf } from '@alliance-lang/language';
import { type AstNode, AstUtils, type CstNode } from 'langium';
import { isDeclarationType } from '../declaration-kinds.ts';

/** The declarations at the top of a file, in the order of the text. */
export function topDeclarations({ parseResult }: AllianceDocument): AstNode[] {
  const { alliances = [], declarations = [] } = parseResult.value;
  return [...alliances, ...declarations].sort((a, b) => (a.$cstNode?.offset ?? 0) - (b.$cstNode?.offset ?? 0));
}

/** The declarations right inside another one, past blocks that are none themselves (`wind-down`). */
export function innerDeclarations(node: AstNode): AstNode[] {
  return [...AstUtils.streamContents(node)].flatMap((child) =>
    isDeclarationType(child.$type) ? [child] : child.$type === 'WindDown' ? innerDeclarations(child) : [],
  );
}

/** What a declaration is called where it is listed: its name; without one, its title, or what its header says. */
export function headline(node: AstNode): string {
  const { name, title } = node as { readonly name?: string; readonly title?: string };
  if (name) return name;
  if (title) return title;
  const text = node.$cstNode?.text ?? '';
  const header = (/^[^{}\n\r]*/.exec(text)?.[0] ?? '').trim();
  return header.length > 60 ? `${header.slice(0, 59)}…` : header || node.$type;
}

/** Where a declaration is named; its first word where it has no name. */
export function headCst(node: AstNode): CstNode | undefined {
  const named = pieceOf(node, 'name') ?? pieceOf(node, 'title');
  if (named) return named;
  let first = node.$cstNode;
  while (first && 'content' in first) {
    const content = first.content as CstNode[];
    const next = content.find((piece) => !piece.hidden);
    if (!next) break;
    first = next;
  }
  return first;
}
