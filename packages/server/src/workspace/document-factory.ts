import { DefaultLangiumDocumentFactory, type LangiumDocument, type TextDocument, type URI } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';

/** Reads files as editors do: a byte order mark is no part of the text. */
export class AllianceDocumentFactory extends DefaultLangiumDocumentFactory {
  protected override async getInitialText(uri: URI, token: CancellationToken): Promise<string> {
    return withoutMark(await super.getInitialText(uri, token));
  }

  protected override async getUpdatedText(
    document: LangiumDocument,
    textDocument: TextDocument | undefined,
    token: CancellationToken,
  ): Promise<string> {
    const text = await super.getUpdatedText(document, textDocument, token);
    return textDocument ? text : withoutMark(text);
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}
