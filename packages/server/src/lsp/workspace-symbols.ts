import { type AllianceDocument, type NamedNode, nameTable, qualifiedName } from '@alliance-lang/language';
import { interruptAndCheck, type LangiumDocuments } from 'langium';
import type { FuzzyMatcher, LangiumSharedServices, WorkspaceSymbolProvider } from 'langium/lsp';
import { CancellationToken, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { declarationKind } from './declaration-kinds.ts';
import { headCst } from './symbols/declarations.ts';

/** More than anybody reads; editors ask again with every letter. */
const MOST = 500;

/** Every name of the workspace, found by name or title: `Northwind.Alice` by `alice` or `chen`. */
export class AllianceWorkspaceSymbols implements WorkspaceSymbolProvider {
  private readonly documents: LangiumDocuments;
  private readonly matcher: FuzzyMatcher;

  constructor(services: LangiumSharedServices) {
    this.documents = services.workspace.LangiumDocuments;
    this.matcher = services.lsp.FuzzyMatcher;
  }

  async getSymbols({ query }: WorkspaceSymbolParams, token = CancellationToken.None): Promise<WorkspaceSymbol[]> {
    const found: WorkspaceSymbol[] = [];
    for (const document of this.documents.all as Iterable<AllianceDocument>) {
      await interruptAndCheck(token);
      for (const [name, nodes] of nameTable(document.parseResult.value)) {
        for (const node of nodes) {
          if (!this.matches(query, name, node)) continue;
          const symbol = symbolOf(document, node);
          if (symbol) found.push(symbol);
          if (found.length >= MOST) return found;
        }
      }
    }
    return found;
  }

  private matches(query: string, name: string, node: NamedNode): boolean {
    const { title } = node as NamedNode & { readonly title?: string };
    const wanted = query.toLowerCase();
    return (
      this.matcher.match(query, name) ||
      this.matcher.match(query, node.name) ||
      (title?.toLowerCase().includes(wanted) ?? false)
    );
  }
}

function symbolOf(document: AllianceDocument, node: NamedNode): WorkspaceSymbol | undefined {
  const head = headCst(node);
  if (!head) return undefined;
  const qualified = qualifiedName(node) ?? node.name;
  const owner = qualified.slice(0, -node.name.length - 1);
  const { title } = node as NamedNode & { readonly title?: string };
  const { word, symbol } = declarationKind(node.$type);
  return {
    name: qualified,
    kind: symbol,
    containerName: [word, title ?? owner].filter(Boolean).join(' · '),
    location: { uri: document.uri.toString(), range: head.range },
  };
}
