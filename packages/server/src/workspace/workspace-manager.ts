import {
  DefaultWorkspaceManager,
  DocumentState,
  type FileSystemNode,
  type LangiumDocument,
  URI,
  UriUtils,
} from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { WorkspaceFolder } from 'vscode-languageserver';
import type { AllianceDocumentBuilder } from './document-builder.ts';

/** Finds the workspace's files without reading them: the builder reads them, open ones first, and can be interrupted meanwhile. */
export class AllianceWorkspaceManager extends DefaultWorkspaceManager {
  private readonly documentFactory: LangiumSharedServices['workspace']['LangiumDocumentFactory'];

  constructor(services: LangiumSharedServices) {
    super(services);
    this.documentFactory = services.workspace.LangiumDocumentFactory;
  }

  /** The folders that are open, as the editor names them. */
  get openFolders(): readonly WorkspaceFolder[] {
    return this.folders ?? [];
  }

  /** Takes note of folders that came and went. */
  changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.folders = [...this.openFolders.filter(({ uri }) => !gone.has(uri)), ...added];
  }

  /** Whether a file lies in a folder that is open. */
  isInside(uri: URI): boolean {
    return this.openFolders.some((folder) => isBelow(uri, URI.parse(folder.uri)));
  }

  protected override async performStartup(folders: WorkspaceFolder[]): Promise<LangiumDocument[]> {
    const uris = (await Promise.all(folders.map((folder) => this.searchFolder(this.getRootFolder(folder))))).flat();
    const documents: LangiumDocument[] = [];
    for (const uri of uris) {
      if (this.langiumDocuments.hasDocument(uri)) continue;
      const document = this.documentFactory.fromModel({ $type: 'INVALID' }, uri);
      document.state = DocumentState.Changed;
      this.langiumDocuments.addDocument(document);
      documents.push(document);
    }
    // An edit may come before the first build has begun.
    await (this.documentBuilder as AllianceDocumentBuilder).expect(documents);
    this._ready.resolve();
    return documents;
  }

  override shouldIncludeEntry(entry: FileSystemNode): boolean {
    const name = UriUtils.basename(entry.uri);
    if (name.startsWith('.') || name === 'node_modules') return false;
    return entry.isDirectory || (entry.isFile && name.endsWith('.alliance'));
  }
}

/** Whether a URI lies in a folder. */
export function isBelow(uri: URI, folder: URI): boolean {
  const path = folder.toString();
  return uri.toString().startsWith(path.endsWith('/') ? path : `${path}/`);
}
