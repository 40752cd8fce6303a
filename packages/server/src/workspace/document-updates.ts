import { type LangiumDocuments, URI, UriUtils } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import {
  type DidChangeWatchedFilesParams,
  FileChangeType,
  type TextDocumentChangeEvent,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { AllianceDocumentBuilder } from './document-builder.ts';
import type { AllianceWorkspaceManager } from './workspace-manager.ts';

/**
 * Tells the builder what changed: in the editor, on disk, in the list of folders. What an editor holds open counts, whatever is on disk;
 * when it is closed, the disk counts again.
 */
export class DocumentUpdates extends DefaultDocumentUpdateHandler {
  private readonly services: LangiumSharedServices;
  private readonly documents: LangiumDocuments;

  constructor(services: LangiumSharedServices) {
    super(services);
    this.services = services;
    this.documents = services.workspace.LangiumDocuments;
    services.lsp.LanguageServer.onInitialize(({ capabilities }) => {
      if (!capabilities.workspace?.workspaceFolders) return;
      services.lsp.LanguageServer.onInitialized(() => {
        services.lsp.Connection?.workspace.onDidChangeWorkspaceFolders((event) => this.didChangeFolders(event));
      });
    });
  }

  override didChangeContent(change: TextDocumentChangeEvent<TextDocument>): void {
    (this.documentBuilder as AllianceDocumentBuilder).announce(URI.parse(change.document.uri));
    super.didChangeContent(change);
  }

  didCloseDocument(event: TextDocumentChangeEvent<TextDocument>): void {
    void this.closed(URI.parse(event.document.uri));
  }

  private async closed(uri: URI): Promise<void> {
    const onDisk = uri.scheme !== 'untitled' && (await this.services.workspace.FileSystemProvider.exists(uri));
    if (this.isOpen(uri)) return;
    if (onDisk) this.fireDocumentUpdate([uri], []);
    else this.fireDocumentUpdate([], [uri]);
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    this.onWatchedFilesChangeEmitter.fire(params);
    const changed = new Map<string, URI>();
    const deleted = new Map<string, URI>();
    for (const change of params.changes) {
      const uri = URI.parse(change.uri);
      if (change.type === FileChangeType.Deleted) {
        for (const document of this.documents.getDocuments(uri)) deleted.set(document.uri.toString(), document.uri);
      } else if (mayBeOurs(uri, change.type)) changed.set(uri.toString(), uri);
    }
    const closed = (uris: Map<string, URI>): URI[] => [...uris.values()].filter((uri) => !this.isOpen(uri));
    this.update(closed(changed), closed(deleted));
  }

  private didChangeFolders({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const manager = this.workspaceManager as AllianceWorkspaceManager;
    manager.changeFolders(added, removed);
    const gone = removed
      .flatMap((folder) => this.documents.getDocuments(URI.parse(folder.uri)))
      .map(({ uri }) => uri)
      .filter((uri) => !manager.isInside(uri) && !this.isOpen(uri));
    this.update(
      added.map(({ uri }) => URI.parse(uri)),
      gone,
    );
  }

  private update(changed: URI[], deleted: URI[]): void {
    if (changed.length > 0 || deleted.length > 0) this.fireDocumentUpdate(changed, deleted);
  }

  private isOpen(uri: URI): boolean {
    return this.services.workspace.TextDocuments.get(uri) !== undefined;
  }
}

/** Our files; and what was created may be a folder. Other changes are none of our business. */
function mayBeOurs(uri: URI, type: FileChangeType): boolean {
  if (uri.path.endsWith('.alliance')) return true;
  if (/\/(node_modules|\.[^/]+)(\/|$)/.test(uri.path)) return false;
  return type === FileChangeType.Created && UriUtils.extname(uri) === '';
}
