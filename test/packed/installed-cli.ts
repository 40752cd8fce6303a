import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { artifacts, inRepository } from '@alliance-lang/dev/paths';
import { runNpm } from '@alliance-lang/dev/run';

/** What a command answered. */
export interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export const { version }: { readonly version: string } = JSON.parse(
  readFileSync(inRepository('packages/cli/package.json'), 'utf8'),
);

/** The command line as people get it: its package installed in a folder with nothing beside it. */
export interface InstalledCli {
  readonly folder: string;
  /** The installed script, for processes that a test talks to itself. */
  readonly entry: string;
  /** Runs the command in the folder, with the Node that people of this machine have. */
  run(
    args: readonly string[],
    options?: { readonly stdin?: string | Uint8Array; readonly env?: NodeJS.ProcessEnv },
  ): Promise<Answer>;
  remove(): Promise<void>;
}

/** Installs the packed command line into an empty folder. It needs nothing but itself, so nothing is downloaded. */
export async function installCli(): Promise<InstalledCli> {
  const tarball = join(artifacts, `alliance-lang-${version}.tgz`);
  if (!existsSync(tarball)) throw new Error(`There is no ${tarball}; make it first: npm run build && npm run package`);
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'alliance-cli-')));
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  const { code, output } = await runNpm(['install', '--offline', '--no-audit', '--no-fund', tarball], {
    cwd: folder,
    output: 'keep',
  });
  if (code !== 0) throw new Error(output);
  const entry = join(folder, 'node_modules', 'alliance-lang', 'dist', 'alliance.js');
  return {
    folder,
    entry,
    run: (args, { stdin = '', env = {} } = {}) =>
      new Promise((resolve) => {
        const options = {
          cwd: folder,
          encoding: 'utf8',
          maxBuffer: 2 ** 28,
          env: { ...plainEnvironment(), ...env },
        } as const;
        const child = execFile(nodeOfMachine(), [entry, ...args], options, (error, stdout, stderr) => {
          resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
        });
        child.stdin?.on('error', () => {});
        child.stdin?.end(stdin);
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The Node of the machine, which may be older than the project's own. */
export function nodeOfMachine(): string {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const outside = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((part) => part !== '' && !part.includes('node_modules'));
  return outside.map((part) => join(part, name)).find(existsSync) ?? process.execPath;
}

/** Without what test runners set to colour their own output. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  return env;
}
