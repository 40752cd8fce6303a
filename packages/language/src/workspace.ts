import { DocumentState, type LangiumSharedCoreServices, URI } from 'langium';
import { ModelBuilder } from './building/model.ts';
import type { AllianceModel } from './model/alliance-model.ts';
import { qualifiedName } from './references/names.ts';
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

/** Who built the models of the last reading. */
const builders = new WeakMap<AllianceServices, ModelBuilder>();

/**
 * Reads a set of files as one workspace. Never throws on any text: what cannot be read is told by `problemsOf` and is missing or unknown
 * in the models. The same file given twice counts once, as given last.
 * @param services a language to read with; what it held before is replaced, so that one (its parser takes a while to make) serves many readings
 * @param options `keep`: a file that the services hold with the same text is not read once more, only linked anew; its document then belongs
 * to this workspace and no longer to the one before, whose models stay as they are
 */
export function readWorkspace(
  files: readonly SourceFile[],
  services: AllianceServices = createAllianceServices(),
  { keep = false }: { readonly keep?: boolean } = {},
): Workspace {
  const { shared, alliance } = services;
  const graph = alliance.references.WorkspaceGraph;
  const builder = (keep && builders.get(services)) || new ModelBuilder(graph);
  builders.set(services, builder);
  const texts = new Map(files.map(({ uri, text }) => [URI.parse(uri).toString(), text]));
  const held = shared.workspace.LangiumDocuments;
  const kept = new Map<AllianceDocument, string>();
  for (const document of [...held.all] as AllianceDocument[]) {
    if (keep && texts.get(document.uri.toString()) === document.textDocument.getText()) {
      kept.set(document, meaningOfNames(document));
      alliance.references.Linker.unlink(document);
    } else held.deleteDocument(document.uri);
  }
  const documents = [...texts].map(
    ([uri, text]) =>
      (held.getDocument(URI.parse(uri)) as AllianceDocument | undefined) ?? addDocument(shared, uri, text),
  );
  graph.forget();
  linkAll(documents, services);
  // What a file says holds until one of its names means something else.
  for (const [document, meaning] of kept) if (meaningOfNames(document) !== meaning) builder.forget(document);
  return { services, documents, models: builder.buildAll() };
}

/** What each name in a document leads to: all that its model takes from other files. */
function meaningOfNames({ references }: AllianceDocument): string {
  return references
    .map((reference) => {
      const target = 'ref' in reference ? reference.ref : undefined;
      return target ? `${target.$type} ${qualifiedName(target)}` : '';
    })
    .join('\n');
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
