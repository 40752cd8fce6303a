import { type AstNodeDescription, DefaultIndexManager, type LangiumDocument, type URI } from 'langium';
import { lastPart, nameTable } from './names.ts';
import type { AllianceDocument } from './workspace-graph.ts';

/**
 * Keeps, for every document, which other documents its names lead to and which names it mentions, so that after an edit only those are
 * linked again that can be affected. Names themselves live in each file's name table.
 */
export class AllianceIndexManager extends DefaultIndexManager {
  private readonly linked = new Map<string, AllianceDocument>();
  private readonly targets = new Relation<AllianceDocument>();
  private readonly mentions = new Relation<AllianceDocument>();
  private readonly unresolved = new Relation<AllianceDocument>();

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
    const known = document as AllianceDocument;
    const own = known.uri.toString();
    const targets = new Set<string>();
    const mentions = new Set<string>();
    const unresolved = new Set<string>();
    for (const name of nameTable(known.parseResult.value).keys()) mentions.add(lastPart(name));
    for (const reference of known.references) {
      const name = lastPart(reference.$refText);
      mentions.add(name);
      if (reference.error) unresolved.add(name);
      const uri = '$nodeDescription' in reference ? reference.$nodeDescription?.documentUri.toString() : undefined;
      if (uri && uri !== own) targets.add(uri);
    }
    this.linked.set(own, known);
    this.targets.set(known, targets);
    this.mentions.set(known, mentions);
    this.unresolved.set(known, unresolved);
  }

  override remove(uri: URI): void {
    super.remove(uri);
    this.removeReferences(uri);
  }

  override removeReferences(uri: URI): void {
    super.removeReferences(uri);
    const document = this.linked.get(uri.toString());
    if (!document) return;
    this.linked.delete(uri.toString());
    this.targets.set(document, NOTHING);
    this.mentions.set(document, NOTHING);
    this.unresolved.set(document, NOTHING);
  }

  override isAffected(document: LangiumDocument, changedUris: Set<string>): boolean {
    const targets = this.targets.of(document as AllianceDocument);
    for (const uri of changedUris) if (targets.has(uri)) return true;
    return false;
  }

  /** The documents whose names lead to a document. */
  dependantsOf(uri: string): ReadonlySet<AllianceDocument> {
    return this.targets.inverse(uri);
  }

  /** The documents that mention a name or declare it, whatever they write before its last dot. */
  mentioning(name: string): ReadonlySet<AllianceDocument> {
    return this.mentions.inverse(lastPart(name));
  }

  /** The documents in which a name leads nowhere. */
  missing(name: string): ReadonlySet<AllianceDocument> {
    return this.unresolved.inverse(lastPart(name));
  }
}

const NOTHING: ReadonlySet<never> = new Set();

/** Pairs of something and a text, to be asked from both ends. */
class Relation<From> {
  private readonly forward = new Map<From, ReadonlySet<string>>();
  private readonly backward = new Map<string, Set<From>>();

  of(from: From): ReadonlySet<string> {
    return this.forward.get(from) ?? NOTHING;
  }

  inverse(to: string): ReadonlySet<From> {
    return this.backward.get(to) ?? NOTHING;
  }

  /** Sets all that belongs to `from`; what belonged to it before is taken out. */
  set(from: From, all: ReadonlySet<string>): void {
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
