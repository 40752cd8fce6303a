import { type AllianceDocument, type ast, fileBeside, importUri } from '@alliance-lang/language';
import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import { textRange } from './names/ranges.ts';

/** Texts that name a file: imports, `file "…"`, `source "…" in "…"`, `actuals "…"`. Web addresses in the same places, too. */
export class AllianceDocumentLinks implements DocumentLinkProvider {
  async getDocumentLinks(langiumDocument: LangiumDocument): Promise<DocumentLink[]> {
    const document = langiumDocument as AllianceDocument;
    const links: DocumentLink[] = [];
    for (const node of AstUtils.streamAst(document.parseResult.value)) {
      const link = linkOf(node, document);
      if (link) links.push(link);
    }
    return links;
  }
}

function linkOf(node: AstNode, document: AllianceDocument): DocumentLink | undefined {
  switch (node.$type) {
    case 'Import': {
      const { path } = node as ast.Import;
      const range = textRange(node as ast.Import, 'path');
      return path && range
        ? { range, target: importUri(document.uri, path).toString(), tooltip: 'Open the file' }
        : undefined;
    }
    case 'Source':
      return link(node as ast.Source, 'file', (node as ast.Source).file, document);
    case 'FileStatement':
    case 'ActualsStatement': {
      const { value } = node as ast.FileStatement | ast.ActualsStatement;
      return value ? link(value, 'text', value.text, document) : undefined;
    }
    default:
      return undefined;
  }
}

function link(
  node: ast.Source | ast.TextValue,
  property: string,
  path: string | undefined,
  { uri }: AllianceDocument,
): DocumentLink | undefined {
  const range = path ? textRange(node, property) : undefined;
  if (!path || !range || range.start.line !== range.end.line) return undefined;
  if (/^https?:\/\//.test(path)) return { range, target: path, tooltip: 'Open the address' };
  const target = fileBeside(uri.toString(), path);
  return target ? { range, target, tooltip: 'Open the file' } : undefined;
}
