import {
  DocumentState,
  type LangiumDocument,
  type LangiumDocuments,
  type LangiumSharedCoreServices,
  type URI,
  UriUtils,
} from 'langium';
import type { Alliance, File, Import } from '../generated/ast.ts';
import { type NamedNode, nameTable } from './names.ts';

/** A file as the graph sees it. */
export type AllianceDocument = LangiumDocument<File>;

/** What a file is: the main file of an alliance, a part of one, or a library. */
export type FileRole = 'main' | 'part' | 'library';

interface Header {
  readonly document: AllianceDocument;
  readonly file: File;
  readonly alliances: readonly string[];
  readonly parts: readonly string[];
  readonly imports: readonly string[];
  readonly hasPlaybooks: boolean;
}

/** Files that see each other's names: an alliance's files with what they import, or a library with what it imports. */
interface Group {
  readonly documents: readonly AllianceDocument[];
  readonly members: ReadonlySet<AllianceDocument>;
  /** The documents that declare a name, in the order of `documents`; kept for large groups only. */
  declaring?: Map<string, AllianceDocument[]>;
  /** With the files of playbooks that apply although nothing imports them. */
  withPolicies?: readonly AllianceDocument[];
}

/** Up to here asking each document for a name is quicker than keeping a table of all their names. */
const SMALL_GROUP = 8;

/**
 * Which files belong together: an alliance is its main file, its parts, and what any of them imports (directly or through a library).
 * Everything is derived from the headers of the files and kept until a header changes.
 */
export class WorkspaceGraph {
  private readonly documents: LangiumDocuments;
  /** What changed since the headers were read; a document that is not parsed yet is kept, so that it is looked up once. */
  private readonly changed = new Map<string, { readonly uri: URI; document?: AllianceDocument }>();
  private headers: Map<string, Header> | undefined;
  private mains = new Map<string, AllianceDocument[]>();
  private partsOf = new Map<string, AllianceDocument[]>();
  private policies: AllianceDocument[] = [];
  private groups = new Map<string, Group>();
  private groupsByDocument = new Map<AllianceDocument, Group>();
  private visible = new Map<string, readonly AllianceDocument[]>();
  private memberships: ReadonlyMap<AllianceDocument, readonly string[]> | undefined;
  /** All libraries, as if they saw each other: where a name is declared that a file does not see. */
  private libraries: Group | undefined;

  constructor(services: LangiumSharedCoreServices) {
    this.documents = services.workspace.LangiumDocuments;
    services.workspace.DocumentBuilder.onUpdate((changed, deleted) => {
      for (const uri of [...changed, ...deleted]) this.changed.set(uri.toString(), { uri });
    });
  }

  /** Forgets everything; called when documents were added or removed without the document builder. */
  forget(): void {
    this.headers = undefined;
  }

  /** The documents whose names a document may use: its own first, then its alliance's files in order, then what they import. */
  visibleFrom(document: AllianceDocument): readonly AllianceDocument[] {
    this.refresh();
    const key = document.uri.toString();
    const known = this.visible.get(key);
    if (known) return known;
    const result = [...new Set([document, ...this.groupOf(document).documents])];
    this.visible.set(key, result);
    return result;
  }

  /** Whether a document may use the names of another one. */
  sees(document: AllianceDocument, other: AllianceDocument): boolean {
    this.refresh();
    return document === other || this.groupOf(document).members.has(other);
  }

  /** The files of the alliances that a document is a file of, itself among them: what one of them imports, all may use. */
  familyOf(document: AllianceDocument): readonly AllianceDocument[] {
    const { alliances, parts } = headerOf(document);
    return [...alliances, ...parts].flatMap((name) => this.family(name));
  }

  /** All declarations of a qualified name that a document sees: its own first, then in the order of {@link visibleFrom}. */
  declarationsOf(name: string, from: AllianceDocument): readonly NamedNode[] {
    this.refresh();
    const group = this.groupOf(from);
    if (group.documents.length <= SMALL_GROUP) return lookUp(this.visibleFrom(from), name);
    group.declaring ??= declarationTable(group.documents);
    const declaring = group.declaring.get(name);
    if (!declaring) return [];
    const own = declaring.includes(from);
    return lookUp(own ? [from, ...declaring.filter((document) => document !== from)] : declaring, name);
  }

  /** The main files and the parts of an alliance, main files first, then parts by URI. */
  family(alliance: string): readonly AllianceDocument[] {
    this.refresh();
    return [...(this.mains.get(alliance) ?? []), ...(this.partsOf.get(alliance) ?? [])];
  }

  /** The documents of an alliance with everything they import. */
  filesOf(alliance: string): readonly AllianceDocument[] {
    this.refresh();
    return this.group([alliance]).documents;
  }

  /**
   * The documents that an alliance's model is made of: its files, and behind them those files of the workspace that hold playbooks about
   * its companies. A playbook applies without being imported; its file knows the company by importing it.
   */
  modelFilesOf(alliance: string): readonly AllianceDocument[] {
    this.refresh();
    const group = this.group([alliance]);
    group.withPolicies ??= this.withPolicies(group);
    return group.withPolicies;
  }

  private withPolicies({ documents, members }: Group): readonly AllianceDocument[] {
    const others = this.policies.filter(
      (policy) => !members.has(policy) && this.groupOf(policy).documents.some((known) => members.has(known)),
    );
    return others.length === 0 ? documents : [...documents, ...others];
  }

  /** The names of the alliances whose model a document takes part in. */
  alliancesOf(document: AllianceDocument): readonly string[] {
    this.refresh();
    if (!this.memberships) {
      const memberships = new Map<AllianceDocument, string[]>();
      for (const name of this.mains.keys()) for (const file of this.modelFilesOf(name)) push(memberships, file, name);
      this.memberships = memberships;
    }
    return this.memberships.get(document) ?? [];
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

  /** The libraries of the workspace that declare a qualified name, by URI. */
  librariesWith(name: string): readonly AllianceDocument[] {
    this.refresh();
    if (!this.libraries) {
      const headers = [...this.headers!.values()].filter(
        ({ alliances, parts }) => alliances.length + parts.length === 0,
      );
      const documents = headers.map(({ document }) => document);
      this.libraries = { documents, members: new Set(documents) };
    }
    this.libraries.declaring ??= declarationTable(this.libraries.documents);
    return this.libraries.declaring.get(name) ?? [];
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

  /** Documents with everything that they import, directly or through others. */
  withImports(start: Iterable<AllianceDocument>): readonly AllianceDocument[] {
    const found = new Set(start);
    for (const document of found) {
      for (const path of headerOf(document).imports) {
        const target = this.byPath(document, path);
        if (target) found.add(target);
      }
    }
    return [...found];
  }

  private groupOf(document: AllianceDocument): Group {
    const known = this.groupsByDocument.get(document);
    if (known) return known;
    const header = this.headers!.get(document.uri.toString()) ?? headerOf(document);
    const names = [...header.alliances, ...header.parts];
    const group = names.length > 0 ? this.group(names) : this.group([], document);
    this.groupsByDocument.set(document, group);
    return group;
  }

  /** The group of some alliances together, or of a library. */
  private group(alliances: readonly string[], library?: AllianceDocument): Group {
    const key = library ? library.uri.toString() : alliances.join(' ');
    const known = this.groups.get(key);
    if (known) return known;
    const documents = this.withImports(library ? [library] : alliances.flatMap((name) => this.family(name)));
    const group: Group = { documents, members: new Set(documents) };
    this.groups.set(key, group);
    return group;
  }

  private byPath(from: AllianceDocument, path: string): AllianceDocument | undefined {
    const found = this.documents.getDocument(importUri(from.uri, path)) as AllianceDocument | undefined;
    return found?.parseResult.value.$type === 'File' ? found : undefined;
  }

  /** Takes changes of documents into account: all is derived anew when a header differs, else only tables of names. */
  private refresh(): void {
    if (!this.headers || !this.keepsHeaders(this.headers)) this.derive();
  }

  private keepsHeaders(headers: Map<string, Header>): boolean {
    for (const [uri, change] of this.changed) {
      change.document ??= this.documents.getDocument(change.uri) as AllianceDocument | undefined;
      const { document } = change;
      // What is not read again yet still counts as it was.
      if (document && document.state < DocumentState.Parsed) continue;
      this.changed.delete(uri);
      const before = headers.get(uri);
      const now = document && headerOf(document);
      if (!before && !now) continue;
      if (!before || !now || before.document !== document || !sameHeader(before, now)) return false;
      headers.set(uri, now);
      for (const group of this.groups.values()) updateDeclarations(group, document, before.file);
      if (this.libraries) updateDeclarations(this.libraries, document, before.file);
    }
    return true;
  }

  private derive(): void {
    this.headers = new Map();
    this.mains = new Map();
    this.partsOf = new Map();
    this.policies = [];
    this.groups = new Map();
    this.groupsByDocument = new Map();
    this.visible = new Map();
    this.memberships = undefined;
    this.libraries = undefined;
    const documents = [...this.documents.all].filter(
      (document) => document.parseResult.value.$type === 'File',
    ) as AllianceDocument[];
    documents.sort((a, b) => (a.uri.toString() < b.uri.toString() ? -1 : 1));
    for (const document of documents) {
      if (document.state >= DocumentState.Parsed) this.changed.delete(document.uri.toString());
      const header = headerOf(document);
      this.headers.set(document.uri.toString(), header);
      for (const name of header.alliances) push(this.mains, name, document);
      for (const name of header.parts) push(this.partsOf, name, document);
      if (header.hasPlaybooks) this.policies.push(document);
    }
  }
}

function lookUp(documents: readonly AllianceDocument[], name: string): readonly NamedNode[] {
  let found: readonly NamedNode[] = [];
  for (const document of documents) {
    const here = nameTable(document.parseResult.value).get(name);
    if (here) found = found.length === 0 ? here : [...found, ...here];
  }
  return found;
}

function declarationTable(documents: readonly AllianceDocument[]): Map<string, AllianceDocument[]> {
  const table = new Map<string, AllianceDocument[]>();
  for (const document of documents)
    for (const name of nameTable(document.parseResult.value).keys()) push(table, name, document);
  return table;
}

/** Brings a group's table of names up to date after a document was read again. */
function updateDeclarations({ declaring, documents, members }: Group, document: AllianceDocument, before: File): void {
  if (!declaring || !members.has(document)) return;
  const old = nameTable(before);
  const names = nameTable(document.parseResult.value);
  for (const name of old.keys()) {
    if (names.has(name)) continue;
    const left = declaring.get(name)?.filter((other) => other !== document) ?? [];
    if (left.length > 0) declaring.set(name, left);
    else declaring.delete(name);
  }
  for (const name of names.keys()) {
    if (old.has(name)) continue;
    const all = new Set([...(declaring.get(name) ?? []), document]);
    declaring.set(name, all.size === 1 ? [document] : documents.filter((other) => all.has(other)));
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
    file,
    alliances: (file.alliances ?? []).flatMap((alliance) => alliance.name ?? []),
    parts: (file.parts ?? []).flatMap((part) => part.alliance?.$refText || []),
    imports: (file.imports ?? []).flatMap((statement) => statement.path ?? []),
    hasPlaybooks: (file.declarations ?? []).some((declaration) => declaration.$type === 'Playbook'),
  };
  headers.set(file, header);
  return header;
}

function sameHeader(a: Header, b: Header): boolean {
  const same = sameList(a.alliances, b.alliances) && sameList(a.parts, b.parts) && sameList(a.imports, b.imports);
  return same && a.hasPlaybooks === b.hasPlaybooks;
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
