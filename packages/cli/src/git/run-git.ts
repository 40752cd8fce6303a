import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { WrongUse } from '../exit-code.ts';

/** What git answered. */
export interface GitAnswer {
  /** Its exit code; git uses 1 for "no" or "differs", 128 for what it could not do. */
  readonly code: number;
  readonly stdout: Buffer;
  /** What it told people, trimmed, in English whatever the language of the machine. */
  readonly stderr: string;
}

export interface GitSettings {
  readonly cwd: string;
  /** Bytes for its standard input. */
  readonly input?: string | Uint8Array;
  /** Variables beside those of this process; an empty text removes one. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Paths in answers as they are, no questions, no lock taken for a mere look, no colours, English. */
const QUIET = {
  LC_ALL: 'C',
  LANGUAGE: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  GIT_PAGER: 'cat',
  GIT_LITERAL_PATHSPECS: '',
  GIT_GLOB_PATHSPECS: '',
  GIT_NOGLOB_PATHSPECS: '',
  GIT_ICASE_PATHSPECS: '',
};

/**
 * Runs git, never through a shell: arguments arrive as they are, whatever blanks, quotes or letters they hold.
 * @throws WrongUse where there is no git, or the folder it shall run in does not exist
 */
export function runGit(args: readonly string[], { cwd, input, env = {} }: GitSettings): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd, env: environment(env), windowsHide: true });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => reject(cannotRun(error, cwd)));
    child.on('close', (code) =>
      resolve({ code: code ?? 128, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString().trim() }),
    );
    // Git may end before it has read all: what it tells then says why.
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
  });
}

/**
 * The text that git answers, without the line end behind it.
 * @throws WrongUse with git's own words where it could not do it
 */
export async function gitText(args: readonly string[], settings: GitSettings): Promise<string> {
  return (await gitBytes(args, settings)).toString('utf8').replace(/\r?\n$/, '');
}

/** The same as bytes. @throws WrongUse */
export async function gitBytes(args: readonly string[], settings: GitSettings): Promise<Buffer> {
  const { code, stdout, stderr } = await runGit(args, settings);
  if (code === 0) return stdout;
  throw new WrongUse(`git ${args[0] ?? ''} failed in ${settings.cwd}: ${plain(stderr) || `it ended with ${code}`}.`);
}

/** What git says without its `fatal:`, `error:` and full stop, as part of a sentence. */
export function plain(stderr: string): string {
  const [first = ''] = stderr.split('\n');
  return first.replace(/^(fatal|error): /, '').replace(/\.$/, '');
}

function environment(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const all: NodeJS.ProcessEnv = { ...process.env, ...QUIET, ...own };
  for (const [name, value] of Object.entries(all)) if (value === '') delete all[name];
  return all;
}

function cannotRun(error: NodeJS.ErrnoException, cwd: string): Error {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') return error;
  // Node tells a missing folder and a missing program alike; the program is looked for in PATH only.
  return error.path === 'git' && !isFolderMissing(cwd)
    ? new WrongUse(
        'git was not found: what was said earlier can only be read with it. Install git (https://git-scm.com) and see that it is on PATH.',
      )
    : new WrongUse(`${cwd} is no folder: git cannot be run in it.`);
}

function isFolderMissing(path: string): boolean {
  return !statSync(path, { throwIfNoEntry: false })?.isDirectory();
}
