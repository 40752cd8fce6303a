import { DocumentState, type LangiumSharedCoreServices, URI } from 'langium';
import { ModelBuilder } from './building/model.ts';
import type { AllianceModel } from './model/alliance-model.ts';
import type { AllianceDocument } from './references/workspace-graph.ts';
import { type AllianceServices, createAllianceServices } from './services.ts';

/** A file as text. `uri` is an absolute URI (`file:///…`); files refer to each other by it. */
export interface SourceFile {
  readonly uri: string;
  readonly text: string;
}

/** Files that were read, linked and turned into models, without an editor. */
export interface Workspace {
  readonly services: AllianceServices;
  readonly documents: readonly AllianceDocument[];
  readonly models: readonly AllianceModel[];
}

/**
 * Reads a set of files as one workspace. Never throws on any text: what cannot be read is told by `problemsOf` and is missing or unknown
 * in the models. The same file given twice counts once, as given last.
 * @param services a language to read with; what it held before is replaced, so that one (its parser takes a while to make) serves many readings
 */
export function readWorkspace(
  files: readonly SourceFile[],
  services: AllianceServices = createAllianceServices(),
): Workspace {
  const { shared, alliance } = services;
  for (const { uri } of [...shared.workspace.LangiumDocuments.all])
    shared.workspace.LangiumDocuments.deleteDocument(uri);
  const texts = new Map(files.map(({ uri, text }) => [uri, text]));
  const documents = [...texts].map(([uri, text]) => addDocument(shared, uri, text));
  const graph = alliance.references.WorkspaceGraph;
  graph.forget();
  linkAll(documents, services);
  return { services, documents, models: new ModelBuilder(graph).buildAll() };
}

function addDocument(shared: LangiumSharedCoreServices, uri: string, text: string): AllianceDocument {
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse(uri)) as AllianceDocument;
  shared.workspace.LangiumDocuments.addDocument(document);
  return document;
}

/** Links documents in one pass, without the phases that only an editor needs. */
function linkAll(documents: readonly AllianceDocument[], { alliance }: AllianceServices): void {
  for (const document of documents) document.state = DocumentState.ComputedScopes;
  for (const document of documents) {
    alliance.references.Linker.linkNow(document);
    document.state = DocumentState.Linked;
  }
}
