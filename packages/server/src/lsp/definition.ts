import { type AllianceDocument, importUri } from '@alliance-lang/language';
import type { LangiumDocument } from 'langium';
import type { DefinitionProvider } from 'langium/lsp';
import type { DefinitionParams, LocationLink } from 'vscode-languageserver';
import type { AllianceLspServices } from '../services.ts';
import { documentOf, occurrenceAt, occurrencesIn, rangeOf } from './names/occurrences.ts';
import { textRange } from './names/ranges.ts';

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** From a name to its declaration, from an owner's name before a dot to the owner, from an import to the file. */
export class AllianceDefinition implements DefinitionProvider {
  private readonly services: AllianceLspServices;

  constructor(services: AllianceLspServices) {
    this.services = services;
  }

  async getDefinition(langiumDocument: LangiumDocument, params: DefinitionParams): Promise<LocationLink[] | undefined> {
    const document = langiumDocument as AllianceDocument;
    const offset = document.textDocument.offsetAt(params.position);
    const occurrence = occurrenceAt(document, offset);
    if (!occurrence) return this.imported(document, offset);
    const home = documentOf(occurrence.target);
    const declaration = home && occurrencesIn(home, occurrence.target).find(({ declares }) => declares);
    if (!declaration) return undefined;
    return [
      {
        originSelectionRange: rangeOf(occurrence),
        targetUri: home.uri.toString(),
        targetRange: occurrence.target.$cstNode?.range ?? rangeOf(declaration),
        targetSelectionRange: rangeOf(declaration),
      },
    ];
  }

  private imported(document: AllianceDocument, offset: number): LocationLink[] | undefined {
    for (const statement of document.parseResult.value.imports ?? []) {
      const cst = statement.$cstNode;
      if (!cst || offset < cst.offset || offset > cst.end || !statement.path) continue;
      const uri = importUri(document.uri, statement.path);
      if (!this.services.shared.workspace.LangiumDocuments.hasDocument(uri)) return undefined;
      const originSelectionRange = textRange(statement, 'path');
      return [
        {
          ...(originSelectionRange ? { originSelectionRange } : {}),
          targetUri: uri.toString(),
          targetRange: START,
          targetSelectionRange: START,
        },
      ];
    }
    return undefined;
  }
}
