import type { AllianceDocument } from '@alliance-lang/language';
import type { AstNode, LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import type { DocumentSymbol } from 'vscode-languageserver';
import { declarationKind } from './declaration-kinds.ts';
import { headCst, headline, innerDeclarations, topDeclarations } from './symbols/declarations.ts';

/** The outline of a file: its declarations with those inside them; blocks without a name under what their header says. */
export class AllianceDocumentSymbols implements DocumentSymbolProvider {
  async getSymbols(document: LangiumDocument): Promise<DocumentSymbol[]> {
    return topDeclarations(document as AllianceDocument).flatMap(symbolOf);
  }
}

function symbolOf(node: AstNode): DocumentSymbol[] {
  const cst = node.$cstNode;
  const head = headCst(node);
  if (!cst || !head) return [];
  const { word, symbol } = declarationKind(node.$type);
  const name = headline(node);
  const title = (node as { readonly title?: string }).title;
  return [
    {
      name,
      detail: title && title !== name ? `${word} · ${title}` : word,
      kind: symbol,
      range: cst.range,
      selectionRange: head.range,
      children: innerDeclarations(node).flatMap(symbolOf),
    },
  ];
}
