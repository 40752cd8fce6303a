import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cache, inRepository } from './paths.ts';
import { findDesktopVSCode } from './programs.ts';
import { runNode } from './run.ts';
import { runScript } from './script.ts';
import { installServer } from './vscode/install-server.ts';
import { startServer, windowAddress } from './vscode/server.ts';

const usage = `npm start                    builds and opens VS Code with the extension and examples/
npm start -- FOLDER          … with a folder of yours
npm start -- --browser       … VS Code in the browser, even where desktop VS Code is found
npm start -- --no-open       … prints the address instead of opening it`;

const extension = inRepository('packages', 'vscode');
const firstLook = inRepository('examples', 'retail-insights', 'retail-insights.alliance');
const downloadLimit = 120_000;

/** What the window shows: a folder, and a file of it. Absolute paths. */
interface Shown {
  readonly folder: string;
  readonly file?: string;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'no-open': { type: 'boolean' },
      browser: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const folder = positionals[0] === undefined ? inRepository('examples') : resolve(positionals[0]);
  if (!existsSync(folder)) {
    console.error(`There is no folder ${folder}.\n${usage}`);
    return 2;
  }
  // Somebody who sees the product for the first time sees an alliance, not an empty window.
  const shown = { folder, file: positionals[0] === undefined ? firstLook : undefined };
  say('Building the language server and the extension');
  const { code } = await runNode(inRepository('packages', 'dev', 'src', 'build.ts'));
  if (code !== 0) return code;
  // Where nothing may be opened there is nobody in front of a desktop either.
  const program = values.browser || values['no-open'] ? undefined : await desktop();
  return program === undefined ? inBrowser(shown, !values['no-open']) : onDesktop(program, shown);
}

async function desktop(): Promise<string | undefined> {
  const found = findDesktopVSCode();
  if (found !== undefined) return found;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    say('No display here: VS Code in the browser instead of on the desktop');
    return undefined;
  }
  say('Desktop VS Code was not found (name it with VSCODE_PATH if it is somewhere unusual); downloading it');
  const limit = delay(downloadLimit, undefined, { ref: false });
  const download = downloadAndUnzipVSCode({ cachePath: join(cache, 'vscode-desktop'), timeout: 15_000 }).catch(
    (error: unknown) => {
      say(`It could not be downloaded: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    },
  );
  const program = await Promise.race([download, limit]);
  if (program === undefined) say('VS Code in the browser instead');
  return program;
}

async function onDesktop(program: string, { folder, file }: Shown): Promise<number> {
  say(`Opening ${program} with the extension and ${folder}`);
  const home = await mkdtemp(join(tmpdir(), 'alliance-start-'));
  const child = spawn(
    program,
    [
      `--extensionDevelopmentPath=${extension}`,
      `--user-data-dir=${join(home, 'user')}`,
      `--extensions-dir=${join(home, 'extensions')}`,
      ...['--disable-workspace-trust', '--skip-welcome', '--new-window', '--wait'],
      folder,
      ...(file === undefined ? [] : [file]),
    ],
    { stdio: 'ignore' },
  );
  say('Close its window, or press Ctrl-C here, to end.');
  const ended = new Promise<number>((resolve) => {
    child.on('error', (error) => {
      console.error(`VS Code could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 0));
  });
  const interrupted = untilInterrupted().then(() => {
    child.kill();
    return ended;
  });
  const code = await Promise.race([ended, interrupted]);
  await rm(home, { recursive: true, force: true, maxRetries: 10 });
  return code;
}

async function inBrowser({ folder, file }: Shown, open: boolean): Promise<number> {
  const installed = await installServer(say);
  say("Starting VS Code's server");
  const server = await startServer(installed, { home: join(cache, 'vscode-home') });
  const address = windowAddress(server.authority, { folder, extension, file });
  console.log(`\n  VS Code with the Alliance extension and ${folder}:\n\n  ${address}\n`);
  if (open) openInBrowser(address);
  say('Press Ctrl-C to end.');
  const lost = server.ended.then(() => {
    console.error(`VS Code's server ended by itself:\n${server.log()}`);
    return 1;
  });
  const code = await Promise.race([lost, untilInterrupted().then(() => 0)]);
  if (code === 0) await server.stop();
  return code;
}

function openInBrowser(address: string): void {
  const commands: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
    darwin: ['open', address],
    win32: ['rundll32', 'url.dll,FileProtocolHandler', address],
  };
  const [command, ...args] = commands[process.platform] ?? ['xdg-open', address];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => say('No browser could be opened; open the address by hand.'));
  child.unref();
}

function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
    process.once('SIGHUP', () => resolve());
  });
}

function say(line: string): void {
  console.log(`> ${line}`);
}

await runScript(main, usage);
// An unfinished download or a browser's helper must not keep the terminal.
process.exit();
