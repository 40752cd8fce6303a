import {
  type LangiumDocument,
  type LangiumDocuments,
  type LangiumSharedCoreServices,
  type URI,
  UriUtils,
} from 'langium';
import type { Alliance, File, Import } from '../generated/ast.ts';

/** A file as the graph sees it. */
export type AllianceDocument = LangiumDocument<File>;

/** What a file is: the main file of an alliance, a part of one, or a library. */
export type FileRole = 'main' | 'part' | 'library';

interface Header {
  readonly document: AllianceDocument;
  readonly alliances: readonly string[];
  readonly parts: readonly string[];
  readonly imports: readonly string[];
}

/**
 * Which files belong together: an alliance is its main file, its parts, and what any of them imports (directly or through a library).
 * Everything is derived from the headers of the files and kept until a header changes.
 */
export class WorkspaceGraph {
  private readonly documents: LangiumDocuments;
  private headers: Map<string, Header> | undefined;
  private mains = new Map<string, AllianceDocument[]>();
  private partsOf = new Map<string, AllianceDocument[]>();
  private visible = new Map<string, readonly AllianceDocument[]>();

  constructor(services: LangiumSharedCoreServices) {
    this.documents = services.workspace.LangiumDocuments;
    services.workspace.DocumentBuilder.onUpdate(() => this.forget());
  }

  /** Forgets everything; called whenever documents are added, changed or removed. */
  forget(): void {
    this.headers = undefined;
  }

  /** The documents whose names a document may use: its own first, then its alliance's files in order, then what they import. */
  visibleFrom(document: AllianceDocument): readonly AllianceDocument[] {
    this.refresh();
    const key = document.uri.toString();
    const known = this.visible.get(key);
    if (known) return known;
    const header = this.headers!.get(key) ?? headerOf(document);
    const family = new Set<AllianceDocument>([document]);
    for (const name of [...header.alliances, ...header.parts])
      for (const member of this.family(name)) family.add(member);
    const result = this.withImports(family);
    this.visible.set(key, result);
    return result;
  }

  /** The main files and the parts of an alliance, main files first, then parts by URI. */
  family(alliance: string): readonly AllianceDocument[] {
    this.refresh();
    return [...(this.mains.get(alliance) ?? []), ...(this.partsOf.get(alliance) ?? [])];
  }

  /** The documents of an alliance with everything they import. */
  filesOf(alliance: string): readonly AllianceDocument[] {
    return this.withImports(new Set(this.family(alliance)));
  }

  /** The names of the alliances whose model a document takes part in. */
  alliancesOf(document: AllianceDocument): readonly string[] {
    this.refresh();
    return [...this.mains.keys()].filter((name) => this.filesOf(name).includes(document));
  }

  /** All alliances of the workspace by name, in the order of their main files. */
  allAlliances(): readonly { readonly name: string; readonly main: AllianceDocument; readonly node: Alliance }[] {
    this.refresh();
    return [...this.mains].flatMap(([name, mains]) => {
      const main = mains[0]!;
      const node = main.parseResult.value.alliances.find((alliance) => alliance.name === name);
      return node ? [{ name, main, node }] : [];
    });
  }

  /** What a file is. */
  roleOf(document: AllianceDocument): FileRole {
    const { alliances, parts } = headerOf(document);
    return alliances.length > 0 ? 'main' : parts.length > 0 ? 'part' : 'library';
  }

  /** The file that an import names, when it is in the workspace. */
  imported(from: AllianceDocument, statement: Import): AllianceDocument | undefined {
    return statement.path ? this.byPath(from, statement.path) : undefined;
  }

  private withImports(start: Iterable<AllianceDocument>): readonly AllianceDocument[] {
    const found = new Set(start);
    for (const document of found) {
      for (const path of headerOf(document).imports) {
        const target = this.byPath(document, path);
        if (target) found.add(target);
      }
    }
    return [...found];
  }

  private byPath(from: AllianceDocument, path: string): AllianceDocument | undefined {
    return this.documents.getDocument(importUri(from.uri, path)) as AllianceDocument | undefined;
  }

  private refresh(): void {
    if (this.headers) return;
    this.headers = new Map();
    this.mains = new Map();
    this.partsOf = new Map();
    this.visible = new Map();
    const documents = [...this.documents.all].filter(
      (document) => document.parseResult.value.$type === 'File',
    ) as AllianceDocument[];
    documents.sort((a, b) => (a.uri.toString() < b.uri.toString() ? -1 : 1));
    for (const document of documents) {
      const header = headerOf(document);
      this.headers.set(document.uri.toString(), header);
      for (const name of header.alliances) push(this.mains, name, document);
      for (const name of header.parts) push(this.partsOf, name, document);
    }
  }
}

/** The URI that an import path means, seen from a file; a missing `.alliance` is added. */
export function importUri(from: URI, path: string): URI {
  return UriUtils.joinPath(UriUtils.dirname(from), path.endsWith('.alliance') ? path : `${path}.alliance`);
}

const headers = new WeakMap<File, Header>();

function headerOf(document: AllianceDocument): Header {
  const file = document.parseResult.value;
  const known = headers.get(file);
  if (known) return known;
  const header: Header = {
    document,
    alliances: (file.alliances ?? []).flatMap((alliance) => alliance.name ?? []),
    parts: (file.parts ?? []).flatMap((part) => part.alliance?.$refText || []),
    imports: (file.imports ?? []).flatMap((statement) => statement.path ?? []),
  };
  headers.set(file, header);
  return header;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
