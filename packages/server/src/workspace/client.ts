import type { LangiumSharedServices } from 'langium/lsp';
import type { ClientCapabilities } from 'vscode-languageserver';

/** What the editor can do, as far as answers depend on it. */
export class Client {
  private capabilities: ClientCapabilities = {};

  constructor(services: LangiumSharedServices) {
    services.lsp.LanguageServer.onInitialize(({ capabilities }) => {
      this.capabilities = capabilities;
    });
  }

  /** Whether edits can be bound to the version of the text that they were made for. */
  get takesVersionedEdits(): boolean {
    return this.capabilities.workspace?.workspaceEdit?.documentChanges === true;
  }

  /** Whether an edit can leave places to fill in. */
  get takesSnippetEdits(): boolean {
    return this.takesVersionedEdits && this.capabilities.workspace?.workspaceEdit?.snippetEditSupport === true;
  }
}
