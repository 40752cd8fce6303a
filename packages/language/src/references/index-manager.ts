import {
  type AstNodeDescription,
  DefaultIndexManager,
  type LangiumDocument,
  type LangiumSharedCoreServices,
} from 'langium';
import { nameTable } from './names.ts';
import type { AllianceDocument } from './workspace-graph.ts';

/**
 * Keeps, for every document, which other documents its names lead to, so that after an edit only those are linked again that can be
 * affected. Names themselves live in each file's name table.
 */
export class AllianceIndexManager extends DefaultIndexManager {
  private readonly targets = new Map<string, ReadonlySet<string>>();
  private readonly langiumDocuments: LangiumSharedCoreServices['workspace']['LangiumDocuments'];

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.langiumDocuments = services.workspace.LangiumDocuments;
  }

  override async updateContent(document: LangiumDocument): Promise<void> {
    const descriptions: AstNodeDescription[] = [];
    for (const [name, nodes] of nameTable((document as AllianceDocument).parseResult.value)) {
      for (const node of nodes)
        descriptions.push({ node, name, type: node.$type, documentUri: document.uri, path: '' });
    }
    this.symbolIndex.set(document.uri.toString(), descriptions);
    this.symbolByTypeIndex.clear(document.uri.toString());
  }

  override async updateReferences(document: LangiumDocument): Promise<void> {
    const own = document.uri.toString();
    const targets = new Set<string>();
    for (const reference of document.references) {
      const uri = '$nodeDescription' in reference ? reference.$nodeDescription?.documentUri.toString() : undefined;
      if (uri && uri !== own) targets.add(uri);
    }
    this.targets.set(own, targets);
  }

  override remove(uri: Parameters<DefaultIndexManager['remove']>[0]): void {
    super.remove(uri);
    this.targets.delete(uri.toString());
  }

  override removeReferences(uri: Parameters<DefaultIndexManager['removeReferences']>[0]): void {
    super.removeReferences(uri);
    this.targets.delete(uri.toString());
  }

  override isAffected(document: LangiumDocument, changedUris: Set<string>): boolean {
    const targets = this.targets.get(document.uri.toString());
    if (!targets) return false;
    for (const uri of changedUris) if (targets.has(uri)) return true;
    return false;
  }

  /** The documents that refer to a document. */
  dependantsOf(uri: string): LangiumDocument[] {
    return [...this.langiumDocuments.all].filter((document) => this.targets.get(document.uri.toString())?.has(uri));
  }
}
