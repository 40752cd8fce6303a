import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../run.ts';
import type { InstalledServer } from './install-server.ts';

/** Where a server keeps what it learns, and what it shows. */
export interface ServerOptions {
  /** Folder of settings, logs and installed extensions; made if missing. */
  readonly home: string;
  /** Settings of VS Code beside, or instead of, the quiet ones that every window gets. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Packed extensions to install first, as a user would. */
  readonly vsix?: readonly string[];
  /** Added to the environment of the server and so of its extension hosts. */
  readonly env?: Readonly<Record<string, string>>;
}

/** VS Code's server, listening on a free port of the loopback interface. */
export interface RunningServer {
  /** Host and port, for example `127.0.0.1:40123`. */
  readonly authority: string;
  /** What it printed so far. */
  log(): string;
  /** Ends it; resolves when the process is gone. */
  stop(): Promise<void>;
  /** Resolves when the process ended, whoever ended it. */
  readonly ended: Promise<void>;
}

/** Settings that keep an editor under test quiet; users of `npm start` get them as well and can change them. */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
};

/**
 * Starts VS Code's server and waits until it listens.
 * @throws Error with the server's output when it ends before that, or when a `.vsix` cannot be installed.
 */
export async function startServer(installed: InstalledServer, options: ServerOptions): Promise<RunningServer> {
  const extensions = join(options.home, 'extensions');
  const machine = join(options.home, 'data', 'Machine');
  await mkdir(extensions, { recursive: true });
  await mkdir(machine, { recursive: true });
  await writeFile(join(machine, 'settings.json'), JSON.stringify({ ...quiet, ...options.settings }, undefined, 2));
  const places = ['--server-data-dir', options.home, '--extensions-dir', extensions];
  for (const file of options.vsix ?? []) {
    const { code, output } = await run(
      process.execPath,
      [installed.main, '--install-extension', file, '--force', ...places],
      { output: 'keep' },
    );
    if (code !== 0 || !output.includes('successfully installed')) {
      throw new Error(`VS Code could not install ${file}:\n${output.trim()}`);
    }
  }
  const child = spawn(
    process.execPath,
    [
      installed.main,
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token', '--accept-server-license-terms'],
      ...['--enable-smoke-test-driver', '--disable-workspace-trust', '--telemetry-level', 'off'],
      ...places,
    ],
    { env: { ...process.env, ...options.env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  // Whoever started it may fail before stopping it.
  process.once('exit', () => child.kill());
  return untilListening(child);
}

function untilListening(child: ChildProcess): Promise<RunningServer> {
  let log = '';
  let finish = (): void => {};
  const ended = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      log += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
      if (port === undefined) return;
      const stop = async (): Promise<void> => {
        child.kill();
        await ended;
      };
      resolve({ authority: `127.0.0.1:${port}`, log: () => log, stop, ended });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('error', reject);
    child.on('exit', (code) => {
      finish();
      reject(new Error(`VS Code's server ended with code ${code} before it listened:\n${log.trim()}`));
    });
  });
}

/** What a window of the server opens. Paths are absolute. */
export interface Window {
  readonly folder: string;
  /** Folder of an extension's source to load, instead of an installed one. */
  readonly extension?: string;
  /** JavaScript module whose `run()` the extension host calls. */
  readonly suite?: string;
  /** File to show. */
  readonly file?: string;
}

/** Address of a window of the server, for a browser. */
export function windowAddress(authority: string, window: Window): string {
  const remote = (path: string): string => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  const payload: [string, string][] = [];
  if (window.extension !== undefined) payload.push(['extensionDevelopmentPath', remote(window.extension)]);
  if (window.suite !== undefined) payload.push(['extensionTestsPath', remote(window.suite)]);
  if (window.file !== undefined) payload.push(['openFile', remote(window.file)]);
  const query = new URLSearchParams({ folder: pathToFileURL(window.folder).pathname });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}
