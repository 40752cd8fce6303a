import {
  type AllianceDocument,
  type AllianceIndexManager,
  lastPart,
  type WorkspaceGraph,
} from '@alliance-lang/language';
import { DocumentState, type LangiumDocument } from 'langium';
import type { Changes } from './changes.ts';

/** Whether the names of a document are looked up anyway. */
export function isToBeLinked(document: LangiumDocument): boolean {
  return document.state < DocumentState.Linked;
}

/** The documents that mention a name which may mean something else after some changes, each with the last parts of these names. */
export function mentioningChanged(
  changes: Changes,
  index: AllianceIndexManager,
  graph: WorkspaceGraph,
): ReadonlyMap<AllianceDocument, ReadonlySet<string>> {
  const found = new Map<AllianceDocument, Set<string>>();
  const add = (document: AllianceDocument, name: string): void => {
    if (isToBeLinked(document)) return;
    const names = found.get(document);
    if (names) names.add(lastPart(name));
    else found.set(document, new Set([lastPart(name)]));
  };
  for (const name of changes.namesEverywhere) for (const document of index.mentioning(name)) add(document, name);
  for (const [changed, names] of changes.namesByDocument) {
    for (const name of names) {
      for (const document of index.mentioning(name)) if (graph.sees(document, changed)) add(document, name);
      // A name that leads nowhere is told with the file that declares it, visible or not.
      for (const document of index.missing(name)) add(document, name);
    }
  }
  return found;
}
