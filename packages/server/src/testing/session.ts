/**
 * Speaks to the server as an editor does: through message streams, either to a server in this process or to the bundle that the
 * extension ships. For tests and measurements only.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { NodeFileSystemProvider } from 'langium/node';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  FileChangeType,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Range,
  RegistrationRequest,
  ShowMessageNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from '../server.ts';
import { EditorFiles } from '../workspace/editor-files.ts';
import { serveFiles } from './virtual-files.ts';

/** The bundle that the extension ships; `npm run build -- server` makes it. */
export const bundledServer = fileURLToPath(new URL('../../../vscode/dist/server.js', import.meta.url));

export interface SessionOptions {
  /** Files that are on disk before the server starts: path below the workspace folder → text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Which server answers; `in-process` by default, or what the environment variable ALLIANCE_SERVER says. */
  readonly server?: 'in-process' | 'bundle';
  /** False: the editor opens single files, no folder. */
  readonly folder?: boolean;
  /** Files of a virtual folder `memory:/w`, which takes the place of the folder on disk: URI → text. */
  readonly virtual?: ReadonlyMap<string, string>;
  readonly capabilities?: ClientCapabilities;
  /** The user's settings below `alliance`; the editor tells them when the capability `workspace.configuration` is there. */
  readonly settings?: unknown;
  readonly initializationOptions?: unknown;
}

/** What an editor would show, and everything it can do to a server. Paths are relative to the workspace folder. */
export class Session {
  readonly connection: ProtocolConnection;
  readonly root: string;
  /** What the server sent last for each URI. */
  readonly published = new Map<string, readonly Diagnostic[]>();
  /** URIs in the order in which diagnostics arrived. */
  readonly publications: string[] = [];
  /** Log and window messages of the server. */
  readonly messages: string[] = [];
  capabilities!: InitializeResult['capabilities'];
  /** The user's settings below `alliance`. */
  settings: unknown = null;
  private readonly texts = new Map<string, { text: string; version: number }>();
  private readonly versions = new Map<string, number | undefined>();
  private readonly listeners = new Set<() => void>();
  private readonly end: () => Promise<void>;

  constructor(connection: ProtocolConnection, root: string, end: () => Promise<void>) {
    this.connection = connection;
    this.root = root;
    this.end = end;
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version, diagnostics }) => {
      this.published.set(uri, diagnostics);
      this.publications.push(uri);
      this.versions.set(uri, version);
      for (const listener of [...this.listeners]) listener();
    });
    const keep = ({ message }: { readonly message: string }): void => void this.messages.push(message);
    connection.onNotification(LogMessageNotification.type, keep);
    connection.onNotification(ShowMessageNotification.type, keep);
    connection.onRequest(RegistrationRequest.type, () => undefined);
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    connection.listen();
  }

  /** The URI of a path; what already is a URI stays as it is. */
  uri(path: string): string {
    return /^\w[\w+.-]+:/.test(path) ? path : pathToFileURL(join(this.root, path)).href;
  }

  async open(path: string, text: string): Promise<void> {
    this.texts.set(path, { text, version: 1 });
    const textDocument = { uri: this.uri(path), languageId: 'alliance', version: 1, text };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
  }

  /** Replaces the whole text of an open file. */
  async change(path: string, text: string): Promise<void> {
    await this.send(path, text, [{ text }]);
  }

  /** Replaces one piece of an open file: `replace('a.alliance', 'monthly', 'weekly')`. */
  async replace(path: string, old: string, text: string): Promise<void> {
    const before = this.text(path);
    const offset = before.indexOf(old);
    if (offset < 0) throw new Error(`${path} does not contain ${JSON.stringify(old)}`);
    const range = rangeAt(before, offset, old.length);
    await this.send(path, before.slice(0, offset) + text + before.slice(offset + old.length), [{ range, text }]);
  }

  async close(path: string): Promise<void> {
    this.texts.delete(path);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
  }

  /** The text of an open file. */
  text(path: string): string {
    const known = this.texts.get(path);
    if (!known) throw new Error(`${path} is not open`);
    return known.text;
  }

  /** Where a piece of an open file stands; `¦` in the piece marks the position: `position('a.alliance', 'by ¦Alice')`. */
  position(path: string, piece: string): Position {
    const mark = Math.max(0, piece.indexOf('¦'));
    const offset = this.text(path).indexOf(piece.replace('¦', ''));
    if (offset < 0) throw new Error(`${path} does not contain ${JSON.stringify(piece)}`);
    return positionAt(this.text(path), offset + mark);
  }

  /** Writes a file on disk and tells the server, as an editor's watcher does. */
  async write(path: string, text: string): Promise<void> {
    await put(this.root, path, text);
    await this.watched(path, FileChangeType.Changed);
  }

  /** Deletes a file or folder on disk and tells the server. */
  async remove(path: string): Promise<void> {
    await rm(join(this.root, path), { recursive: true, force: true });
    await this.watched(path, FileChangeType.Deleted);
  }

  /** Renames a file or folder on disk and tells the server. */
  async move(from: string, to: string): Promise<void> {
    await mkdir(dirname(join(this.root, to)), { recursive: true });
    await rename(join(this.root, from), join(this.root, to));
    await this.watched(from, FileChangeType.Deleted);
    await this.watched(to, FileChangeType.Created);
  }

  private async watched(path: string, type: FileChangeType): Promise<void> {
    const changes = [{ uri: this.uri(path), type }];
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  /** A request about an open file: `ask('textDocument/hover', 'a.alliance', { position })`. */
  async ask<Result>(method: string, path: string, params: object = {}): Promise<Result> {
    return this.connection.sendRequest<Result>(method, { textDocument: { uri: this.uri(path) }, ...params });
  }

  /** Any notification. */
  async notify(method: string, params: object): Promise<void> {
    await this.connection.sendNotification(method, params);
  }

  /** Any request. */
  async request<Result>(method: string, params: object = {}): Promise<Result> {
    return this.connection.sendRequest<Result>(method, params);
  }

  /** What was last published for a file, `undefined` when nothing was. */
  diagnostics(path: string): readonly Diagnostic[] | undefined {
    return this.published.get(this.uri(path));
  }

  /** Waits until what is published satisfies a condition, and fails with what is there when it does not within 20 s. */
  async until(condition: () => boolean, what = 'what was expected'): Promise<void> {
    if (condition()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.listeners.delete(check);
        const shown = [...this.published].map(([uri, list]) => [uri, list.map(({ message }) => message)]);
        reject(
          new Error(
            `${what} did not come; published: ${JSON.stringify(shown, null, 1)}; log: ${this.messages.join('\n')}`,
          ),
        );
      }, 20_000);
      const check = (): void => {
        if (!condition()) return;
        clearTimeout(timer);
        this.listeners.delete(check);
        resolve();
      };
      this.listeners.add(check);
    });
  }

  /** Waits for the next diagnostics of a file after `act`; of an open one for those of the text that it then has. */
  async diagnosticsAfter(path: string, act: () => Promise<void>): Promise<readonly Diagnostic[]> {
    const uri = this.uri(path);
    const count = () => this.publications.filter((published) => published === uri).length;
    const before = count();
    await act();
    const version = this.texts.get(path)?.version;
    const isCurrent = (): boolean => version === undefined || this.versions.get(uri) === version;
    await this.until(() => count() > before && isCurrent(), `diagnostics of ${path}`);
    return this.published.get(uri) ?? [];
  }

  /** Ends the server and removes the workspace folder. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.end();
  }

  private async send(path: string, text: string, contentChanges: object[]): Promise<void> {
    const version = (this.texts.get(path)?.version ?? 0) + 1;
    this.texts.set(path, { text, version });
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri(path), version },
      contentChanges,
    });
  }
}

/** Starts a server with a workspace of its own: `await using session = await startSession({ files })`. */
export async function startSession(options: SessionOptions = {}): Promise<Session> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'alliance-session-')));
  for (const [path, text] of Object.entries(options.files ?? {})) await put(root, path, text);
  const { output, input, end } = (options.server ?? process.env.ALLIANCE_SERVER) === 'bundle' ? bundle() : inProcess();
  const connection = createProtocolConnection(new StreamMessageReader(output), new StreamMessageWriter(input));
  const session = new Session(connection, root, async () => {
    await connection.sendRequest('shutdown').catch(() => undefined);
    await end(() => connection.sendNotification('exit'));
    connection.dispose();
    await rm(root, { recursive: true, force: true });
  });
  session.settings = options.settings ?? null;
  if (options.virtual) serveFiles(connection, options.virtual);
  const folder = { uri: options.virtual ? 'memory:/w' : pathToFileURL(root).href, name: 'workspace' };
  const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? {},
    workspaceFolders: options.folder === false ? null : [folder],
    initializationOptions: options.initializationOptions,
  });
  session.capabilities = capabilities;
  await connection.sendNotification('initialized', {});
  return session;
}

interface Streams {
  readonly output: Readable;
  readonly input: Writable;
  readonly end: (exit: () => Promise<void>) => Promise<void>;
}

function inProcess(): Streams {
  const input = new PassThrough();
  const output = new PassThrough();
  const server = createConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
  startServer(server, { fileSystemProvider: () => new EditorFiles(server, new NodeFileSystemProvider()) });
  return { input, output, end: async () => server.dispose() };
}

function bundle(): Streams {
  const child = spawn(process.execPath, [bundledServer, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    input: child.stdin,
    output: child.stdout,
    end: async (exit) => {
      await exit();
      await ended;
    },
  };
}

async function put(root: string, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

function rangeAt(text: string, offset: number, length: number): Range {
  return { start: positionAt(text, offset), end: positionAt(text, offset + length) };
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length - 1, character: offset - start };
}
