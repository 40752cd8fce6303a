import type { AllianceDocument } from '@alliance-lang/language';
import type { LangiumDocument } from 'langium';
import type { DocumentHighlightProvider } from 'langium/lsp';
import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { occurrenceAt, occurrencesIn, rangeOf } from './names/occurrences.ts';

/** Marks where else in the file the declaration at the cursor is named. */
export class AllianceDocumentHighlight implements DocumentHighlightProvider {
  async getDocumentHighlight(
    langiumDocument: LangiumDocument,
    { position }: DocumentHighlightParams,
  ): Promise<DocumentHighlight[] | undefined> {
    const document = langiumDocument as AllianceDocument;
    const occurrence = occurrenceAt(document, document.textDocument.offsetAt(position));
    if (!occurrence) return undefined;
    return occurrencesIn(document, occurrence.target).map((each) => ({
      range: rangeOf(each),
      kind: each.declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  }
}
