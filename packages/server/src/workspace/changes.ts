import {
  type AllianceDocument,
  type ast,
  importUri,
  type NameTable,
  nameTable,
  type WorkspaceGraph,
} from '@alliance-lang/language';
import type { LangiumDocuments } from 'langium';

type File = ast.File;

/**
 * What the edits since the last linking mean for other documents: names that came, went or changed their kind, and files that were read
 * again and still say the same names.
 */
export class Changes {
  private readonly documents: LangiumDocuments;
  private readonly graph: () => WorkspaceGraph;
  private readonly names = new Map<AllianceDocument, Set<string>>();
  private readonly everywhere = new Set<string>();
  private readonly files = new Set<AllianceDocument>();
  private headers = false;

  constructor(documents: LangiumDocuments, graph: () => WorkspaceGraph) {
    this.documents = documents;
    this.graph = graph;
  }

  /** Names whose meaning may differ for documents that see the one they stand in. */
  get namesByDocument(): ReadonlyMap<AllianceDocument, ReadonlySet<string>> {
    return this.names;
  }

  /** Names whose meaning may differ anywhere, because it is another set of files that sees them. */
  get namesEverywhere(): ReadonlySet<string> {
    return this.everywhere;
  }

  /** Files with a new syntax tree: names elsewhere that lead into them must lead to the new one. */
  get newTrees(): ReadonlySet<AllianceDocument> {
    return this.files;
  }

  /** Whether other files belong together than before. */
  get regrouped(): boolean {
    return this.headers;
  }

  /**
   * Notes that a document was read again.
   * @returns whether the document belongs together with other files than before: its header differs
   */
  read(document: AllianceDocument, before: File): boolean {
    const file = document.parseResult.value;
    if (file === before) return false;
    this.files.add(document);
    if (!isFile(before)) {
      this.addReach(document, file);
      return true;
    }
    const differing = differingNames(nameTable(before), nameTable(file));
    const known = this.names.get(document);
    if (known) for (const name of differing) known.add(name);
    else if (differing.size > 0) this.names.set(document, differing);
    if (headerText(before) === headerText(file)) return false;
    this.addReach(document, before);
    this.addReach(document, file);
    return true;
  }

  /** Notes that a document is gone. Call it after it was taken out of the workspace. */
  removed(document: AllianceDocument): void {
    const file = document.parseResult.value;
    this.files.delete(document);
    this.names.delete(document);
    this.headers = true;
    if (isFile(file)) this.addReach(document, file);
  }

  /** All is taken into account. */
  settled(): void {
    this.names.clear();
    this.everywhere.clear();
    this.files.clear();
    this.headers = false;
  }

  /** Who comes to see a file, or no longer does, also sees what it imports, or no longer does. */
  private addReach(document: AllianceDocument, file: File): void {
    this.headers = true;
    for (const name of nameTable(file).keys()) this.everywhere.add(name);
    const imported = importsOf(document, file).flatMap((uri) => {
      const target = this.documents.getDocument(uri);
      return target && isFile(target.parseResult.value) ? [target as AllianceDocument] : [];
    });
    if (imported.length === 0) return;
    for (const other of this.graph().withImports(imported)) {
      for (const name of nameTable(other.parseResult.value).keys()) this.everywhere.add(name);
    }
  }
}

/** The URIs that a file imports, there or not. */
export function importsOf(document: AllianceDocument, file: File = document.parseResult.value) {
  return (file.imports ?? []).flatMap(({ path }) => (path ? [importUri(document.uri, path)] : []));
}

function isFile(node: { readonly $type: string }): node is File {
  return node.$type === 'File';
}

/** The names that one table has and the other has not, or has with other kinds of declarations. */
function differingNames(before: NameTable, now: NameTable): Set<string> {
  const differing = new Set<string>();
  for (const [name, nodes] of before) {
    const same = now.get(name);
    const equal = same?.length === nodes.length && nodes.every((node, index) => node.$type === same[index]?.$type);
    if (!equal) differing.add(name);
  }
  for (const name of now.keys()) if (!before.has(name)) differing.add(name);
  return differing;
}

/** What decides with which other files a file belongs together. */
function headerText(file: File): string {
  return JSON.stringify([
    (file.alliances ?? []).map(({ name }) => name),
    (file.parts ?? []).map(({ alliance }) => alliance?.$refText),
    (file.imports ?? []).map(({ path }) => path),
    // Playbooks apply to alliances that do not import them.
    (file.declarations ?? []).some(({ $type }) => $type === 'Playbook'),
  ]);
}
