import { type AllianceDocument, type ast, onceInAlliance } from '@alliance-lang/language';
import type { AllianceLspServices } from '../../services.ts';

/**
 * The words of declarations that would be one too many in a file: of the parts of its alliance too. What begins at `except` (an offset in
 * the document) is what is being written, and does not count.
 */
export function declaredOnce(document: AllianceDocument, services: AllianceLspServices, except: number): Set<string> {
  const taken = new Set<string>();
  const { alliances = [], parts = [] } = document.parseResult.value;
  const counts = (node: { readonly $cstNode?: { readonly offset: number } }): boolean =>
    node.$cstNode?.offset !== except;
  if (alliances.some(counts)) taken.add('part').add('alliance');
  if (parts.some(counts)) taken.add('part').add('alliance');
  const graph = services.references.WorkspaceGraph;
  const names = [...alliances.map(({ name }) => name), ...parts.flatMap(({ alliance }) => alliance?.$refText ?? [])];
  const family = new Set([document, ...names.flatMap((name) => graph.family(name))]);
  for (const member of family) {
    for (const declaration of (member.parseResult.value.declarations ?? []) as readonly ast.Declaration[]) {
      const word = onceInAlliance[declaration.$type];
      if (word !== undefined && (member !== document || counts(declaration))) taken.add(word);
    }
  }
  return taken;
}
