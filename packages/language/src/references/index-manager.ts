import { type AstNodeDescription, DefaultIndexManager, type LangiumDocument } from 'langium';
import { nameTable } from './names.ts';
import type { AllianceDocument } from './workspace-graph.ts';

/**
 * Keeps, for every document, which other documents its names lead to and which names it mentions, so that after an edit only those are
 * linked again that can be affected. Names themselves live in each file's name table.
 */
export class AllianceIndexManager extends DefaultIndexManager {
  private readonly targets = new Relation();
  private readonly mentions = new Relation();

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
    const mentions = new Set<string>();
    for (const name of nameTable((document as AllianceDocument).parseResult.value).keys()) mentions.add(lastPart(name));
    for (const reference of document.references) {
      mentions.add(lastPart(reference.$refText));
      const uri = '$nodeDescription' in reference ? reference.$nodeDescription?.documentUri.toString() : undefined;
      if (uri && uri !== own) targets.add(uri);
    }
    this.targets.set(own, targets);
    this.mentions.set(own, mentions);
  }

  override remove(uri: Parameters<DefaultIndexManager['remove']>[0]): void {
    super.remove(uri);
    this.removeReferences(uri);
  }

  override removeReferences(uri: Parameters<DefaultIndexManager['removeReferences']>[0]): void {
    super.removeReferences(uri);
    this.targets.set(uri.toString(), NOTHING);
    this.mentions.set(uri.toString(), NOTHING);
  }

  override isAffected(document: LangiumDocument, changedUris: Set<string>): boolean {
    const targets = this.targets.of(document.uri.toString());
    for (const uri of changedUris) if (targets.has(uri)) return true;
    return false;
  }

  /** The URIs of the documents whose names lead to a document. */
  dependantsOf(uri: string): ReadonlySet<string> {
    return this.targets.inverse(uri);
  }

  /** The URIs of the documents that mention a name or declare it, whatever they write before its last dot. */
  mentioning(name: string): ReadonlySet<string> {
    return this.mentions.inverse(lastPart(name));
  }
}

/** The part of a qualified name behind its last dot. */
function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

const NOTHING: ReadonlySet<string> = new Set();

/** Pairs of texts, to be asked from both ends. */
class Relation {
  private readonly forward = new Map<string, ReadonlySet<string>>();
  private readonly backward = new Map<string, Set<string>>();

  of(from: string): ReadonlySet<string> {
    return this.forward.get(from) ?? NOTHING;
  }

  inverse(to: string): ReadonlySet<string> {
    return this.backward.get(to) ?? NOTHING;
  }

  /** Sets all that belongs to `from`; what belonged to it before is taken out. */
  set(from: string, all: ReadonlySet<string>): void {
    const before = this.of(from);
    for (const to of before) {
      if (all.has(to)) continue;
      const sources = this.backward.get(to);
      sources?.delete(from);
      if (sources?.size === 0) this.backward.delete(to);
    }
    for (const to of all) {
      if (before.has(to)) continue;
      const sources = this.backward.get(to);
      if (sources) sources.add(from);
      else this.backward.set(to, new Set([from]));
    }
    if (all.size > 0) this.forward.set(from, all);
    else this.forward.delete(from);
  }
}
