import type { AllianceDocument } from '@alliance-lang/language';
import type { LangiumDocument } from 'langium';
import type { ReferencesProvider } from 'langium/lsp';
import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { AllianceLspServices } from '../services.ts';
import { occurrenceAt, occurrencesOf, rangeOf } from './names/occurrences.ts';

/** Wherever a declaration is named, in every file: as itself, and as the owner before a dot. */
export class AllianceReferences implements ReferencesProvider {
  private readonly services: AllianceLspServices;

  constructor(services: AllianceLspServices) {
    this.services = services;
  }

  async findReferences(document: LangiumDocument, { position, context }: ReferenceParams): Promise<Location[]> {
    const occurrence = occurrenceAt(document as AllianceDocument, document.textDocument.offsetAt(position));
    if (!occurrence) return [];
    return occurrencesOf(occurrence.target, this.services)
      .filter(({ declares }) => context.includeDeclaration || !declares)
      .map((each) => ({ uri: each.document.uri.toString(), range: rangeOf(each) }));
  }
}
