/** The bundled server in a process of its own, as an editor runs it. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundledServer, Session } from '@alliance-lang/server/testing/session';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { CorpusFile } from './corpus.ts';

/** A folder with files that is gone after use: `await using folder = await folderOf(files)`. */
export async function folderOf(files: readonly CorpusFile[]) {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'alliance-bench-')));
  for (const { path: name, text } of files) {
    await mkdir(dirname(join(path, name)), { recursive: true });
    await writeFile(join(path, name), text);
  }
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** A server with a folder open, and what is measured of it. */
export class BenchServer {
  readonly session: Session;
  private readonly pid: number;
  private readonly checked = new Set<string>();
  private wake: () => void = () => undefined;

  private constructor(session: Session, pid: number) {
    this.session = session;
    this.pid = pid;
    session.connection.onNotification(
      'alliance/changed',
      ({ alliances }: { readonly alliances: readonly string[] }) => {
        for (const name of alliances) this.checked.add(name);
        this.wake();
      },
    );
  }

  /** Starts the server and opens a folder. The server reads it after this has returned. */
  static async start(root: string): Promise<BenchServer> {
    const child = spawn(process.execPath, [bundledServer, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const session = new Session(connection, root, async () => {
      await connection.sendRequest('shutdown').catch(() => undefined);
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
    });
    const server = new BenchServer(session, child.pid ?? 0);
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
      workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'bench' }],
      initializationOptions: { today: '2026-11-22' },
    });
    await connection.sendNotification('initialized', {});
    return server;
  }

  /** Waits until so many alliances were checked since {@link forget}. */
  async checkedAlliances(count: number): Promise<void> {
    while (this.checked.size < count)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
  }

  forget(): void {
    this.checked.clear();
  }

  /** How long the diagnostics of a file take after something was done, in milliseconds. */
  async untilDiagnostics(path: string, act: () => Promise<void>): Promise<number> {
    const start = performance.now();
    await this.session.diagnosticsAfter(path, act);
    return performance.now() - start;
  }

  /** Waits until the server has done all that it was told. */
  async idle(path: string): Promise<void> {
    await this.session.ask('alliance/findings', path, { uri: this.session.uri(path) });
    await new Promise((resolve) => setTimeout(resolve, 15));
  }

  /** Memory of the process that is in use, in megabytes; undefined where the system does not tell. */
  memory(): number | undefined {
    if (process.platform === 'win32') return undefined;
    const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(this.pid)], { encoding: 'utf8' }));
    return kilobytes / 1024;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.session[Symbol.asyncDispose]();
  }
}
