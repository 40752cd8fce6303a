import type { AllianceCoreServices, AllianceDocument, AllianceIndexManager } from '@alliance-lang/language';
import {
  type BuildOptions,
  DefaultDocumentBuilder,
  Deferred,
  DocumentState,
  interruptAndCheck,
  isOperationCancelled,
  type LangiumDocument,
  type URI,
  type WorkspaceLock,
} from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { CancellationToken } from 'vscode-languageserver';
import { Changes, importsOf } from './changes.ts';
import type { AllianceDocumentFactory } from './document-factory.ts';
import { isToBeLinked, mentioningChanged } from './mentioning.ts';
import { nearFiles } from './near-files.ts';

/** Told after documents were linked: once for those that are open, then for the others. */
export type LinkedListener = (
  documents: readonly AllianceDocument[],
  round: 'open' | 'others',
  token: CancellationToken,
) => Promise<void>;
/** Told of documents in which other names may be wrong than before, though they say the same. */
export type MentioningListener = (documents: readonly AllianceDocument[]) => void;
/** Told when documents are gone. */
export type RemovedListener = (uris: readonly string[]) => void;

/** Above this number of files those that somebody looks at are read first. */
const MANY = 30;

const PHASES = [
  DocumentState.Parsed,
  DocumentState.IndexedContent,
  DocumentState.ComputedScopes,
  DocumentState.Linked,
  DocumentState.IndexedReferences,
  DocumentState.Validated,
];

/**
 * Builds what an edit concerns and nothing else. Langium's own builder looks at every document after each edit; here the documents to
 * be built are kept, and those that an edit affects are found by the names it changed. Open documents go first.
 * Checking is no phase of the build: whoever listens with {@link onLinked} checks; after it a document counts as validated.
 */
export class AllianceDocumentBuilder extends DefaultDocumentBuilder {
  private readonly lock: () => WorkspaceLock;
  private readonly pending = new Set<LangiumDocument>();
  private readonly linkings = new WeakMap<LangiumDocument, number>();
  private readonly announced = new Map<string, Deferred<void>>();
  private readonly complete = new Deferred<void>();
  private readonly changes: Changes;
  private readonly linkedListeners: LinkedListener[] = [];
  private readonly mentioningListeners: MentioningListener[] = [];
  private readonly removedListeners: RemovedListener[] = [];
  private readonly regroupedListeners: (() => void)[] = [];

  constructor(services: LangiumSharedServices) {
    super(services);
    this.lock = () => services.workspace.WorkspaceLock;
    this.changes = new Changes(services.workspace.LangiumDocuments, () => this.language.references.WorkspaceGraph);
  }

  onLinked(listener: LinkedListener): void {
    this.linkedListeners.push(listener);
  }

  /** Calls `listener`, before documents are linked, with those that mention a name which came, went or moved elsewhere. */
  onMentioning(listener: MentioningListener): void {
    this.mentioningListeners.push(listener);
  }

  onRemoved(listener: RemovedListener): void {
    this.removedListeners.push(listener);
  }

  /** Resolves when all files of the workspace were linked and checked for the first time. */
  get workspaceComplete(): Promise<void> {
    return this.complete.promise;
  }

  /** Takes documents in that the next build reads, whatever else it was asked to build. */
  async expect(documents: readonly LangiumDocument[]): Promise<void> {
    for (const document of documents) this.pending.add(document);
    await this.emitUpdate(
      documents.map(({ uri }) => uri),
      [],
    );
  }

  /** How often a document was linked. What was made of it holds as long as this and its syntax tree stay the same. */
  timesLinked(document: LangiumDocument): number {
    return this.linkings.get(document) ?? 0;
  }

  /** Says that a document has changed and {@link update} will follow: whoever waits for the document waits for its new state. */
  announce(uri: URI): void {
    const key = uri.toString();
    if (!this.announced.has(key)) this.announced.set(key, new Deferred());
  }

  /** Calls `listener` before documents are linked when other files belong together than before. */
  onRegrouped(listener: () => void): void {
    this.regroupedListeners.push(listener);
  }

  override async update(changed: URI[], deleted: URI[], token = CancellationToken.None): Promise<void> {
    this.currentState = DocumentState.Changed;
    const gone = deleted.flatMap((uri) => this.langiumDocuments.deleteDocuments(uri));
    this.forgetDeleted(gone);
    const uris = (await Promise.all(changed.map((uri) => this.findChangedUris(uri)))).flat();
    for (const uri of uris) {
      const document = this.documentAt(uri);
      this.resetToState(document, DocumentState.Changed);
      this.pending.add(document);
    }
    await this.emitUpdate(
      uris,
      gone.map(({ uri }) => uri),
    );
    for (const uri of [...changed, ...deleted]) this.arrived(uri);
    await interruptAndCheck(token);
    await this.buildDocuments([], this.updateBuildOptions, token);
  }

  protected override async buildDocuments(
    documents: LangiumDocument[],
    _options: BuildOptions,
    token: CancellationToken,
  ): Promise<void> {
    for (const document of documents) this.pending.add(document);
    if (this.pending.size > MANY) await this.buildNear(token);
    const waiting = await this.buildPart(new Set(this.pending), token);
    for (const state of PHASES) {
      this.currentState = state;
      await this.notifyBuildPhase(waiting, state, token);
    }
    this.complete.resolve();
  }

  /** Builds the open documents with what they need before all others. */
  private async buildNear(token: CancellationToken): Promise<void> {
    const isNew = (document: LangiumDocument): boolean => document.parseResult.value.$type === 'INVALID';
    const open = [...this.pending].filter((document) => this.textDocuments?.get(document.uri));
    const unread = [...this.pending].filter(isNew);
    if (open.length === 0 || unread.length <= MANY) return;
    const factory = this.langiumDocumentFactory as AllianceDocumentFactory;
    const near = await nearFiles(open, unread, (document) => factory.textAhead(document));
    await interruptAndCheck(token);
    await this.buildPart(near, token);
  }

  /** Builds some of the documents that are pending, and what they affect: open ones first. */
  private async buildPart(part: ReadonlySet<LangiumDocument>, token: CancellationToken): Promise<LangiumDocument[]> {
    const affected = await this.readPending(part, token);
    const waiting = this.sortDocuments([...part, ...affected].filter((document) => this.pending.has(document)));
    const isOpen = (document: LangiumDocument): boolean => this.textDocuments?.get(document.uri) !== undefined;
    await this.link(waiting.filter(isOpen) as AllianceDocument[], 'open', token);
    await this.link(waiting.filter((document) => !isOpen(document)) as AllianceDocument[], 'others', token);
    return waiting;
  }

  /** A document that is about to be read, or to come into the workspace, is waited for. */
  protected override async awaitDocumentState(state: DocumentState, uri: URI, token: CancellationToken): Promise<URI> {
    await this.announced.get(uri.toString())?.promise;
    if (!this.langiumDocuments.hasDocument(uri)) await this.lock().read(() => undefined);
    return super.awaitDocumentState(state, uri, token);
  }

  private arrived(uri: URI): void {
    const key = uri.toString();
    this.announced.get(key)?.resolve();
    this.announced.delete(key);
  }

  /**
   * Parses what changed, and what it imports from outside the workspace.
   * @returns what is to be linked besides: imported files, and documents that the change affects
   */
  private async readPending(part: ReadonlySet<LangiumDocument>, token: CancellationToken): Promise<LangiumDocument[]> {
    const before = new Set(this.pending);
    const open = this.sortDocuments([...part]);
    for (let document = open.shift(); document; document = open.shift()) {
      if (document.state >= DocumentState.ComputedScopes) continue;
      await interruptAndCheck(token);
      const oldFile = (document as AllianceDocument).parseResult.value;
      if (!(await this.read(document, token))) continue;
      if (this.changes.read(document as AllianceDocument, oldFile)) {
        open.push(...(await this.addImported(document as AllianceDocument)));
      }
      await this.indexManager.updateContent(document, token);
      for (const state of PHASES.slice(0, 3)) await this.reached(document, state, token);
    }
    await this.findAffected();
    return [...this.pending].filter((document) => !before.has(document));
  }

  private async read(document: LangiumDocument, token: CancellationToken): Promise<boolean> {
    if (document.state >= DocumentState.Parsed && document.parseResult.value.$type !== 'INVALID') return true;
    try {
      await this.langiumDocumentFactory.update(document, token);
      return true;
    } catch (error) {
      if (isOperationCancelled(error)) throw error;
      // It was deleted meanwhile, or cannot be read: it is not part of the workspace.
      this.langiumDocuments.deleteDocument(document.uri);
      this.forgetDeleted([document]);
      await this.emitUpdate([], [document.uri]);
      return false;
    }
  }

  /** Takes files into the workspace that a document imports and that lie outside of its folders. */
  private async addImported(document: AllianceDocument): Promise<LangiumDocument[]> {
    const added: LangiumDocument[] = [];
    for (const uri of importsOf(document)) {
      if (this.langiumDocuments.hasDocument(uri) || !(await this.isFile(uri))) continue;
      if (this.langiumDocuments.hasDocument(uri)) continue;
      const target = this.documentAt(uri);
      this.pending.add(target);
      added.push(target);
    }
    const uris = added.map(({ uri }) => uri);
    if (added.length > 0) await this.emitUpdate(uris, []);
    return added;
  }

  private async isFile(uri: URI): Promise<boolean> {
    try {
      return (await this.fileSystemProvider.stat(uri)).isFile;
    } catch {
      return false;
    }
  }

  /** Lets names in other documents lead to the new trees, and looks those up again that may mean something else now. */
  private async findAffected(): Promise<void> {
    for (const target of this.changes.newTrees) this.follow(target);
    const { Linker, WorkspaceGraph } = this.language.references;
    const affected = mentioningChanged(this.changes, this.index, WorkspaceGraph);
    for (const listener of this.mentioningListeners) listener([...affected.keys()]);
    for (const [document, names] of affected) {
      if (!Linker.lookUpAgain(document, names)) continue;
      await this.linked(document);
      document.state = DocumentState.IndexedReferences;
      this.pending.add(document);
    }
    if (this.changes.regrouped) for (const listener of this.regroupedListeners) listener();
    this.changes.settled();
  }

  /** Lets names elsewhere lead to the new declarations of a file that was read again. */
  private follow(target: AllianceDocument): void {
    for (const document of this.index.dependantsOf(target.uri.toString())) {
      if (!isToBeLinked(document)) this.language.references.Linker.follow(document, target);
    }
  }

  private async linked(document: AllianceDocument): Promise<void> {
    this.linkings.set(document, this.timesLinked(document) + 1);
    await this.indexManager.updateReferences(document);
  }

  private async link(
    documents: readonly AllianceDocument[],
    round: 'open' | 'others',
    token: CancellationToken,
  ): Promise<void> {
    const { Linker } = this.language.references;
    for (const document of documents) {
      if (document.state >= DocumentState.IndexedReferences) continue;
      await interruptAndCheck(token);
      Linker.linkNow(document);
      await this.linked(document);
      await this.reached(document, DocumentState.Linked, token);
      await this.reached(document, DocumentState.IndexedReferences, token);
    }
    for (const listener of this.linkedListeners) {
      try {
        await listener(documents, round, token);
      } catch (error) {
        if (isOperationCancelled(error)) throw error;
        // A listener that fails must not keep the workspace from being built.
        console.error('Checking failed:', error);
      }
    }
    for (const document of documents) {
      this.pending.delete(document);
      if (document.state < DocumentState.Validated) await this.reached(document, DocumentState.Validated, token);
    }
  }

  private async reached(document: LangiumDocument, state: DocumentState, token: CancellationToken): Promise<void> {
    document.state = state;
    await this.notifyDocumentPhase(document, state, token);
  }

  private get index(): AllianceIndexManager {
    return this.indexManager as AllianceIndexManager;
  }

  private get language(): AllianceCoreServices {
    return this.serviceRegistry.all[0] as AllianceCoreServices;
  }

  private documentAt(uri: URI): LangiumDocument {
    const known = this.langiumDocuments.getDocument(uri);
    if (known) return known;
    const document = this.langiumDocumentFactory.fromModel({ $type: 'INVALID' }, uri);
    document.state = DocumentState.Changed;
    this.langiumDocuments.addDocument(document);
    return document;
  }

  private forgetDeleted(documents: readonly LangiumDocument[]): void {
    for (const document of documents) {
      this.pending.delete(document);
      this.changes.removed(document as AllianceDocument);
      this.cleanUpDeleted(document);
    }
    const uris = documents.map(({ uri }) => uri.toString());
    if (uris.length > 0) for (const listener of this.removedListeners) listener(uris);
  }
}
