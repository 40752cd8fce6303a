import { type SpawnOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { inRepository, root } from './paths.ts';

/** What a finished command left. */
export interface Finished {
  readonly code: number;
  /** stdout and stderr as they came; empty when the command wrote to the terminal itself. */
  readonly output: string;
}

/** How a command is run. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** `show` (default) writes to the terminal, `keep` collects into {@link Finished.output}. */
  readonly output?: 'show' | 'keep';
}

/** The environment of the project's commands: its own tools, Node 24 among them, come first on PATH. */
export function projectEnvironment(extra: RunOptions['env'] = {}): NodeJS.ProcessEnv {
  const path = [inRepository('node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path, ...extra };
}

/**
 * Runs a program to its end. Never rejects: a program that cannot be started ends with code 127 and says why in its output.
 */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const keep = options.output === 'keep';
  const spawnOptions: SpawnOptions = {
    cwd: options.cwd ?? root,
    env: projectEnvironment(options.env),
    stdio: keep ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  };
  return new Promise((resolve) => {
    const child = spawn(command, args, spawnOptions);
    let output = '';
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ code: 127, output: `${output}\n${command}: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a JavaScript or TypeScript file with the Node that runs this one. */
export function runNode(file: string, args: readonly string[] = [], options: RunOptions = {}): Promise<Finished> {
  return run(process.execPath, [file, ...args], options);
}

/** Runs a tool that npm installed at the root, for example `biome` or `vitest`, by its JavaScript entry: no shell, on every platform. */
export function runTool(packageName: string, binary: string, args: readonly string[], options: RunOptions = {}) {
  return runNode(inRepository('node_modules', ...packageName.split('/'), binary), args, options);
}

/** Runs npm by its JavaScript entry where that can be found (no shell, on every platform), else by name. */
export function runNpm(args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const entry = npmEntry();
  return entry === undefined ? run('npm', args, options) : runNode(entry, args, options);
}

function npmEntry(): string | undefined {
  const stated = process.env.npm_execpath;
  if (stated?.endsWith('npm-cli.js') && existsSync(stated)) return stated;
  const besideNode = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  return existsSync(besideNode) ? besideNode : undefined;
}
