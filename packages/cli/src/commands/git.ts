import { readFileSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { plainLines } from '@alliance-lang/language';
import { type ExitCode, exitCode, WrongUse } from '../exit-code.ts';
import { decode } from '../files/decode.ts';
import { displayPath } from '../files/display-path.ts';
import { reasonOf } from '../files/walk.ts';
import { ATTRIBUTES_LINE, addAttributes, removeAttributes } from '../git/attributes.ts';
import { mergeFiles } from '../git/merge-file.ts';
import { repositoryOf } from '../git/repository.ts';
import { gitText, runGit } from '../git/run-git.ts';
import { type Program, removeSettings, type Scope, settingsFor, writeSettings } from '../git/setup.ts';
import { languageServices } from '../loader.ts';
import type { Io } from '../terminal/io.ts';
import { wholeNumber } from './arguments.ts';

/** The options of `alliance git install` and `uninstall`, as typed. */
export interface GitSetupOptions {
  readonly global?: boolean;
  readonly command?: string;
}

/** `alliance git install`: teaches git to compare and merge `.alliance` files, in this repository or for this person. */
export async function runGitInstall(options: GitSetupOptions, io: Io): Promise<ExitCode> {
  const { scope, attributes, where } = await placesOf(options, io);
  const settings = settingsFor(options.command ?? thisProgram());
  const changed = await writeSettings(settings, scope, io.cwd);
  const added = addAttributes(attributes);
  const file = displayPath(attributes, io.cwd);
  if (changed.length === 0 && !added) {
    io.out(`git compares and merges .alliance files by element already, ${where}.\n`);
    return exitCode.clean;
  }
  if (added) io.out(`${file}: added ${ATTRIBUTES_LINE}\n`);
  for (const key of changed) io.out(`git config ${scope}: ${key}\n`);
  io.out(`git diff and git merge now work by element, ${where}.`);
  io.out(scope === '--local' ? ` Commit ${file}; everyone who clones runs alliance git install once.\n` : '\n');
  await tellOverridden(io);
  return exitCode.clean;
}

/** `alliance git uninstall`: takes away what `install` wrote, and nothing else. */
export async function runGitUninstall(options: GitSetupOptions, io: Io): Promise<ExitCode> {
  const { scope, attributes, where } = await placesOf(options, io);
  const removed = await removeSettings(settingsFor('alliance'), scope, io.cwd);
  const line = removeAttributes(attributes);
  if (removed.length === 0 && !line) {
    io.out(`There was nothing to take away, ${where}.\n`);
    return exitCode.clean;
  }
  if (line) io.out(`${displayPath(attributes, io.cwd)}: removed ${ATTRIBUTES_LINE}\n`);
  for (const key of removed) io.out(`git config ${scope}: removed ${key}\n`);
  return exitCode.clean;
}

/** `alliance git textconv`: a file as plain lines, for `git diff`. Whatever the file holds, something is printed: else git would stop. */
export function runTextconv(file: string, io: Io): ExitCode {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(io.cwd, file));
  } catch (error) {
    throw new WrongUse(`${file} cannot be read: ${reasonOf(error)}.`);
  }
  const { text, problem } = decode(bytes);
  if (text === undefined) io.out(`(${problem.message})\n`);
  else
    io.out(
      plainLines(text, languageServices())
        .map((line) => `${line}\n`)
        .join(''),
    );
  return exitCode.clean;
}

/** `alliance git merge-driver`: what git calls to merge a file. */
export function runMergeDriver(
  [base, ours, theirs, path, markerSize]: readonly [string, string, string, string?, string?],
  io: Io,
): Promise<ExitCode> {
  const at = (name: string): string => resolve(io.cwd, name);
  return mergeFiles(
    {
      base: at(base),
      ours: at(ours),
      theirs: at(theirs),
      path: path ?? ours,
      markerSize: markerSize === undefined ? 7 : Math.max(1, wholeNumber('The marker size', markerSize)),
    },
    io,
  );
}

async function placesOf(
  { global }: GitSetupOptions,
  io: Io,
): Promise<{ readonly scope: Scope; readonly attributes: string; readonly where: string }> {
  if (!global) {
    const { root } = await repositoryOf(io.cwd);
    return { scope: '--local', attributes: join(root, '.gitattributes'), where: 'in this repository' };
  }
  return { scope: '--global', attributes: await personalAttributes(io), where: 'in all repositories of yours' };
}

/** Where git looks for a person's attributes (gitattributes(5)): `core.attributesFile`, else git's folder of settings. */
async function personalAttributes({ cwd, env }: Io): Promise<string> {
  const { code } = await runGit(['config', '--global', '--get', 'core.attributesFile'], { cwd });
  if (code === 0) return gitText(['config', '--global', '--type=path', '--get', 'core.attributesFile'], { cwd });
  const settings = env.XDG_CONFIG_HOME || join(env.HOME ?? homedir(), '.config');
  return join(settings, 'git', 'attributes');
}

/** Attributes of a folder below, or of `.git/info`, win against ours: then git does not do what was asked for. */
async function tellOverridden(io: Io): Promise<void> {
  const { code, stdout } = await runGit(['check-attr', '-z', 'diff', 'merge', '--', 'x.alliance'], { cwd: io.cwd });
  if (code !== 0) return;
  const [, , diff, , , merge] = stdout.toString('utf8').split('\0');
  if (diff === 'alliance' && merge === 'alliance') return;
  io.err('Other attributes of git say otherwise for .alliance files here: git check-attr --all x.alliance tells.\n');
}

function thisProgram(): Program {
  const script = process.argv[1];
  if (script === undefined) throw new WrongUse('It is not known how this program was started: say it by --command.');
  return { node: process.execPath, script: realpathSync(script) };
}
