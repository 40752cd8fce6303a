import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../terminal/io.ts';
import { type Answer, Sandbox } from './sandbox.ts';

/** Who commits: invented people of invented companies. */
export const ALICE = { name: 'Alice Chen', email: 'alice@northwind.example' };
export const DANA = { name: 'Dana Weber', email: 'dana@contoso.example' };

/** What git and hooks run in tests is this program from its sources, again and again: compiled once, it starts in half the time. */
export const COMPILED = { NODE_COMPILE_CACHE: join(tmpdir(), 'alliance-test-compiled') } as const;

/** A sandbox that is a git repository, apart from the settings of the machine and of the person. */
export class GitSandbox {
  readonly sandbox: Sandbox;
  readonly #env: Record<string, string>;
  #clock = Date.UTC(2026, 0, 5, 9);

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    this.sandbox = new Sandbox(files);
    this.#env = {
      ...cleanEnvironment(),
      HOME: this.folder,
      XDG_CONFIG_HOME: this.folder,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_CONFIG_GLOBAL: join(this.folder, '.git', 'global-config'),
      LC_ALL: 'C',
      ...COMPILED,
    };
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('config', 'user.name', ALICE.name);
    this.git('config', 'user.email', ALICE.email);
    this.git('config', 'core.autocrlf', 'false');
    this.git('config', 'commit.gpgsign', 'false');
    this.git('config', 'tag.gpgsign', 'false');
  }

  get folder(): string {
    return this.sandbox.folder;
  }

  /** Runs git; what it prints. Throws where it fails. */
  git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: this.folder, encoding: 'utf8', env: this.#env, stdio: 'pipe' });
  }

  /** Runs git that may fail: its exit code and all that it prints. */
  tryGit(...args: readonly string[]): { readonly code: number; readonly output: string } {
    try {
      return { code: 0, output: this.git(...args) };
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
      return { code: status, output: `${stdout}${stderr}` };
    }
  }

  /** Variables for everything that git runs from now on. */
  set(name: string, value: string): void {
    this.#env[name] = value;
  }

  /** Commits everything as it stands, a day after the commit before, unless a time is given (seconds since 1970, UTC). */
  commit(message: string, { author = ALICE, at }: { author?: typeof ALICE; at?: string } = {}): string {
    this.#clock += 86_400_000;
    const when = at ?? `${this.#clock / 1000} +0000`;
    this.git('add', '--all');
    const dated = { GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when };
    const person = {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_COMMITTER_NAME: author.name,
      GIT_COMMITTER_EMAIL: author.email,
    };
    execFileSync('git', ['commit', '--quiet', '--allow-empty', '-m', message], {
      cwd: this.folder,
      env: { ...this.#env, ...dated, ...person },
      stdio: 'pipe',
    });
    return this.git('rev-parse', 'HEAD').trim();
  }

  write(path: string, content: string | Uint8Array): void {
    this.sandbox.write(path, content);
  }

  read(path: string): string {
    return this.sandbox.read(path);
  }

  delete(path: string): void {
    rmSync(join(this.folder, path));
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  run(args: readonly string[], stdin?: string | Uint8Array, io?: Partial<Io>): Promise<Answer> {
    return this.sandbox.run(args, stdin, io);
  }

  remove(): void {
    this.sandbox.remove();
  }
}

/** Inside a hook git leaves variables that would lead every other git to that repository. */
function cleanEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => !entry[0].startsWith('GIT_') && entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
