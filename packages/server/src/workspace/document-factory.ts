import { DefaultLangiumDocumentFactory, type LangiumDocument, type TextDocument, type URI } from 'langium';
import { CancellationToken } from 'vscode-languageserver';

/** Reads files as editors do: a byte order mark is no part of the text. */
export class AllianceDocumentFactory extends DefaultLangiumDocumentFactory {
  private readonly texts = new Map<string, Promise<string>>();
  private readonly versions = new WeakMap<LangiumDocument, number>();

  /** The editor's version of the text that a document was parsed from; undefined for a text from disk. */
  versionOf(document: LangiumDocument): number | undefined {
    return this.versions.get(document);
  }

  /** The text that a document is about to be parsed from; read once, although looked at before. */
  async textAhead(document: LangiumDocument): Promise<string> {
    const open = this.textDocuments?.get(document.uri);
    if (open) return open.getText();
    const key = document.uri.toString();
    const reading = this.texts.get(key) ?? this.getUpdatedText(document, undefined, CancellationToken.None);
    this.texts.set(key, reading);
    return reading;
  }

  protected override async getInitialText(uri: URI, token: CancellationToken): Promise<string> {
    return withoutMark(await super.getInitialText(uri, token));
  }

  protected override async getUpdatedText(
    document: LangiumDocument,
    textDocument: TextDocument | undefined,
    token: CancellationToken,
  ): Promise<string> {
    const key = document.uri.toString();
    const ahead = this.texts.get(key);
    this.texts.delete(key);
    if (textDocument) {
      this.versions.set(document, textDocument.version);
      return textDocument.getText();
    }
    this.versions.delete(document);
    if (ahead) return ahead;
    return withoutMark(await super.getUpdatedText(document, textDocument, token));
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
