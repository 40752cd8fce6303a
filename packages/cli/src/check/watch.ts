import { type FSWatcher, watch as watchFolder } from 'node:fs';
import { dirname, sep } from 'node:path';
import type { CheckRun } from '../commands/check.ts';
import { type ExitCode, exitCode, WrongUse } from '../exit-code.ts';
import { readInput } from '../files/input.ts';
import { EXTENSION } from '../files/walk.ts';
import type { Io } from '../terminal/io.ts';

/** Editors write a file in several steps; they are waited for. */
const SETTLE_MS = 60;

/** What an alliance is made of: its files, measured values, configurations. */
const CONCERNS = [EXTENSION, '.csv', '.json'];

/**
 * Checks again whenever a file of the alliance, measured values or a configuration change, until the process is ended. What went wrong in one run is
 * told and does not end the watch: it will be mended next.
 */
export async function watch(names: readonly string[], run: CheckRun, io: Io): Promise<ExitCode> {
  const watchers = new Map<string, FSWatcher>();
  let wake: () => void = () => {};
  const changed = (): Promise<void> => new Promise((resolve) => (wake = resolve));
  const onEvent = (_: string, name: string | null): void => {
    if (name === null || CONCERNS.some((end) => name.endsWith(end))) wake();
  };
  for (;;) {
    // Asked for before the run, so that what is saved while it runs is not missed.
    const next = changed();
    if (io.outIsTerminal) io.out('\u001b[2J\u001b[3J\u001b[H');
    const folders = await runOnce(names, run, io);
    // Where the first run could not be done, what mends it is awaited below the current folder.
    if (folders || watchers.size === 0) follow(folders ?? [io.cwd], watchers, onEvent);
    io.err('Watching for changes; Ctrl+C ends it.\n');
    await next;
    await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  }
}

/** The folders that matter for the next run; undefined when they are not known because this one could not be done. */
async function runOnce(names: readonly string[], run: CheckRun, io: Io): Promise<readonly string[] | undefined> {
  try {
    const input = await readInput(names, io);
    const code = await run.once(input);
    if (code === exitCode.internal) io.err('Part of the check failed because of a defect of this program.\n');
    return [...input.folders, ...run.touched.map((path) => dirname(path))];
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    io.err(`${error.message}\n`);
    return undefined;
  }
}

/** Watches these folders and everything below them, and no others. */
function follow(
  folders: readonly string[],
  watchers: Map<string, FSWatcher>,
  onEvent: (event: string, name: string | null) => void,
): void {
  const outermost = new Set(folders.filter((folder) => !folders.some((other) => folder.startsWith(other + sep))));
  for (const [folder, watcher] of watchers) {
    if (outermost.has(folder)) continue;
    watcher.close();
    watchers.delete(folder);
  }
  for (const folder of outermost) {
    if (watchers.has(folder)) continue;
    const watcher = watchFolder(folder, { recursive: true }, onEvent);
    watcher.on('error', () => {
      watcher.close();
      watchers.delete(folder);
    });
    watchers.set(folder, watcher);
  }
}
