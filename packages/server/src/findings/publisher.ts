import type { AllianceDocument, Problem } from '@alliance-lang/language';
import { interruptAndCheck, URI } from 'langium';
import type { CancellationToken, Connection, Diagnostic } from 'vscode-languageserver';
import type { AllianceLspServices } from '../services.ts';
import type { AllianceDocumentBuilder } from '../workspace/document-builder.ts';
import type { AllianceDocumentFactory } from '../workspace/document-factory.ts';
import type { Findings } from './findings.ts';

/** Told which files and alliances have new findings and pictures. */
export type ChangeListener = (files: readonly string[], alliances: readonly string[]) => void;

/** What was told of a file, and what it was made of. */
interface Published {
  readonly diagnostics: readonly Diagnostic[];
  readonly problems: readonly Problem[];
  readonly revision: number;
}

/** What is still to be told. */
interface News {
  readonly files: string[];
  readonly alliances: string[];
}

/**
 * Checks after each build what the build changed, and tells the editor: for open files first, and then for every file that the alliances
 * concerned read, those that became clean included.
 */
export class Publisher {
  private readonly services: AllianceLspServices;
  private readonly findings: Findings;
  private readonly connection: Connection | undefined;
  private readonly factory: AllianceDocumentFactory;
  private readonly builder: AllianceDocumentBuilder;
  private readonly noted = new WeakMap<AllianceDocument, number>();
  private readonly published = new Map<string, Published>();
  private readonly waiting = new Set<string>();
  private readonly changeListeners: ChangeListener[] = [];
  private configurations = new Set<string>();

  constructor(services: AllianceLspServices) {
    this.services = services;
    this.findings = services.alliance.Findings;
    this.connection = services.shared.lsp.Connection;
    this.factory = services.shared.workspace.LangiumDocumentFactory as AllianceDocumentFactory;
    const builder = services.shared.workspace.DocumentBuilder as AllianceDocumentBuilder;
    this.builder = builder;
    builder.onLinked((documents, round, token) =>
      round === 'open' ? this.openLinked(documents, token) : this.othersLinked(documents, token),
    );
    builder.onMentioning((documents) => {
      services.alliance.Problems.forget(documents);
      for (const { uri } of documents) this.waiting.add(uri.toString());
    });
    builder.onRemoved((uris) => this.removed(uris));
    builder.onRegrouped(() => {
      services.alliance.Problems.forgetAll();
      for (const { uri } of services.shared.workspace.LangiumDocuments.all) this.waiting.add(uri.toString());
    });
    const checkAgain = (): void => {
      const lock = services.shared.workspace.WorkspaceLock;
      void lock.write((write) => builder.update([], [], write));
    };
    services.alliance.Configuration.onChange(checkAgain);
    services.alliance.Measured.onChange(checkAgain);
    services.alliance.Earlier.onChange(checkAgain);
  }

  onChange(listener: ChangeListener): void {
    this.changeListeners.push(listener);
  }

  /** The documents that are edited: first the alliance that they belong to, so that they are answered at once. */
  private async openLinked(documents: readonly AllianceDocument[], token: CancellationToken): Promise<void> {
    if (documents.length === 0) return;
    this.linked(documents);
    const news: News = { files: [], alliances: [] };
    await this.telling(news, async () => {
      for (const document of documents) {
        for (const name of this.firstToCheck(document)) {
          await interruptAndCheck(token);
          for (const uri of await this.findings.check(name)) this.waiting.add(uri);
          news.alliances.push(name);
          // What was signed before is asked for meanwhile; when it is there, this is checked once more.
          void this.services.alliance.Earlier.of(name);
        }
      }
      for (const { uri } of documents) {
        this.publish(uri.toString(), true);
        news.files.push(uri.toString());
      }
    });
  }

  /** The alliances without which a document that somebody edits has no answer. */
  private firstToCheck(document: AllianceDocument): readonly string[] {
    const graph = this.services.references.WorkspaceGraph;
    const names = graph.alliancesOf(document).filter((name) => this.findings.outdated.has(name));
    const own = names.filter((name) => graph.family(name).includes(document));
    // A library can belong to many alliances: one of them tells what most of them say.
    return own.length > 0 ? own : names.slice(0, 1);
  }

  private async othersLinked(documents: readonly AllianceDocument[], token: CancellationToken): Promise<void> {
    this.linked(documents);
    const news: News = { files: [], alliances: [] };
    await this.telling(news, async () => {
      await this.checkOutdated(news, token);
      for (const name of this.findings.outdatedByOthers) {
        await interruptAndCheck(token);
        for (const uri of await this.findings.check(name)) this.publishWaiting(uri, news);
        news.alliances.push(name);
      }
      await this.publishConfigurations();
    });
  }

  /** Tells what `act` has found out, all of it or until an edit came between: what was checked by then is not checked again. */
  private async telling({ files, alliances }: News, act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } finally {
      if (files.length > 0 || alliances.length > 0) this.tell(files, alliances);
    }
  }

  /** Checks the alliances that are to be checked again. A file is told when the last of its alliances is checked. */
  private async checkOutdated(news: News, token: CancellationToken): Promise<void> {
    const outdated = [...this.findings.outdated];
    const open = new Map<string, number>();
    for (const name of outdated) {
      for (const file of this.services.references.WorkspaceGraph.modelFilesOf(name))
        open.set(file.uri.toString(), (open.get(file.uri.toString()) ?? 0) + 1);
    }
    for (const uri of this.waiting) {
      if (open.has(uri)) continue;
      await interruptAndCheck(token);
      this.publishWaiting(uri, news);
    }
    for (const name of outdated) {
      await interruptAndCheck(token);
      this.findings.note(name);
    }
    for (const name of outdated) {
      await interruptAndCheck(token);
      const touched = await this.findings.check(name);
      news.alliances.push(name);
      for (const uri of touched) this.waiting.add(uri);
      for (const uri of touched) {
        const left = (open.get(uri) ?? 1) - 1;
        open.set(uri, left);
        if (left <= 0) this.publishWaiting(uri, news);
      }
    }
  }

  /** Notes documents that were linked anew; those of a build that an edit interrupted come again and are noted already. */
  private linked(documents: readonly AllianceDocument[]): void {
    const fresh = documents.filter((document) => this.noted.get(document) !== this.builder.timesLinked(document));
    for (const document of fresh) this.noted.set(document, this.builder.timesLinked(document));
    this.findings.linked(fresh);
    const others = this.services.alliance.Problems.changed(fresh);
    for (const document of [...fresh, ...others]) this.waiting.add(document.uri.toString());
  }

  private removed(uris: readonly string[]): void {
    this.findings.removed(uris);
    this.services.alliance.Problems.removed(uris);
    for (const uri of uris) {
      this.waiting.delete(uri);
      if ((this.published.get(uri)?.diagnostics.length ?? 0) > 0) this.send(uri, []);
      this.published.delete(uri);
    }
    this.tell(uris, []);
  }

  private publishWaiting(uri: string, news: News): void {
    this.waiting.delete(uri);
    this.publish(uri, false);
    news.files.push(uri);
  }

  /** Sends what a file has; unless `always`, only when it differs from what was sent before. */
  private publish(uri: string, always: boolean): void {
    const document = this.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
    if (!document) return;
    const { Diagnostics, Problems } = this.services.alliance;
    const problems = Problems.of(document as AllianceDocument);
    const revision = this.findings.revisionOf(uri);
    const before = this.published.get(uri);
    if (!always && before?.problems === problems && before.revision === revision) return;
    const diagnostics = Diagnostics.of(document as AllianceDocument);
    this.published.set(uri, { diagnostics, problems, revision });
    if (!always && before && equal(before.diagnostics, diagnostics)) return;
    if (!always && !before && diagnostics.length === 0) return;
    this.send(uri, diagnostics, this.factory.versionOf(document));
  }

  private send(uri: string, diagnostics: readonly Diagnostic[], version?: number): void {
    const send = async () => this.connection?.sendDiagnostics({ uri, version, diagnostics: [...diagnostics] });
    // An editor that is gone needs no diagnostics.
    send().catch(() => undefined);
  }

  /** What is wrong with the configuration files themselves. */
  private async publishConfigurations(): Promise<void> {
    const problems = await this.services.alliance.Configuration.problems();
    for (const uri of this.configurations) if (!problems.has(uri)) this.send(uri, []);
    for (const [uri, diagnostics] of problems) {
      if (diagnostics.length > 0 || this.configurations.has(uri)) this.send(uri, diagnostics);
    }
    this.configurations = new Set([...problems].flatMap(([uri, { length }]) => (length > 0 ? [uri] : [])));
  }

  private tell(files: readonly string[], alliances: readonly string[]): void {
    for (const listener of this.changeListeners) listener(files, alliances);
  }
}

function equal(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && (a.length === 0 || JSON.stringify(a) === JSON.stringify(b));
}
