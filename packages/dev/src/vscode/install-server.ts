import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from '../paths.ts';
import { runNpm } from '../run.ts';

/** The npm package that ships VS Code's own server, and the version that the tests are written against (Code 1.139.1). */
const packageName = 'code-server';
const packageVersion = '4.139.1';

const home = join(cache, `vscode-server-${packageVersion}`);

/** VS Code's server on this machine. */
export interface InstalledServer {
  /** JavaScript file that starts it. */
  readonly main: string;
}

/** Whether the server is already in the cache folder. */
export function serverIsInstalled(): boolean {
  return existsSync(home);
}

/**
 * Makes sure that VS Code's server is in the cache folder; the first time it is installed from npm, later calls return at once.
 * Scripts of packages are not run: what they would compile is optional for the server. The one part worth having, its log
 * writer, is compiled afterwards where the machine can. It appears in its place only when it is whole, so that an
 * interrupted or a second install at the same time does no harm.
 * @param tell receives one line for each step.
 * @throws Error with npm's own words when the registry cannot be reached.
 */
export async function installServer(tell: (line: string) => void): Promise<InstalledServer> {
  if (!serverIsInstalled()) {
    tell(
      `Installing VS Code's server (npm package ${packageName} ${packageVersion}) into ${home}; once, about a minute.`,
    );
    await removeAbandoned();
    const staging = `${home}.unfinished-${process.pid}`;
    try {
      await installInto(staging, tell);
      if (!serverIsInstalled()) await rename(staging, home);
    } finally {
      await rm(staging, { recursive: true, force: true });
    }
    tell('VS Code server installed.');
  }
  return { main: join(codeIn(home), 'out', 'server-main.js') };
}

async function installInto(folder: string, tell: (line: string) => void): Promise<void> {
  const code = codeIn(folder);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(folder, ['install', '--ignore-scripts', '--force', `${packageName}@${packageVersion}`]);
  await Promise.all([
    npm(code, ['install', '--omit=dev', '--ignore-scripts']),
    npm(join(code, 'extensions'), ['install', '--omit=dev', '--ignore-scripts']),
  ]);
  const compiled = await runNpm(['rebuild', '@vscode/spdlog'], { cwd: code, output: 'keep' });
  if (compiled.code !== 0)
    tell('Its log writer could not be compiled here: the editor works, its Output panel stays empty.');
}

function codeIn(folder: string): string {
  return join(folder, 'node_modules', packageName, 'lib', 'vscode');
}

/** Removes what installs left that were killed half-way. */
async function removeAbandoned(): Promise<void> {
  if (!existsSync(cache)) return;
  for (const name of await readdir(cache)) {
    const owner = /\.unfinished-(\d+)$/.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner))) await rm(join(cache, name), { recursive: true, force: true });
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

async function npm(cwd: string, args: readonly string[]): Promise<void> {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const { code: exit, output } = await runNpm([...args, ...quiet], { cwd, output: 'keep' });
  if (exit !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${output.trim()}`);
}

if (import.meta.main) await installServer((line) => console.log(line));
