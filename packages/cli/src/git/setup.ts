import { WrongUse } from '../exit-code.ts';
import { plain, runGit } from './run-git.ts';

/** How this program is run again by git: which Node, which script. Both with `/`, as the shell of git wants it on Windows, too. */
export interface Program {
  readonly node: string;
  readonly script: string;
}

/** Where git keeps settings: of this repository, or of this person. */
export type Scope = '--local' | '--global';

/** A setting of git that belongs to Alliance. */
export interface Setting {
  readonly key: string;
  readonly value: string;
}

/**
 * The settings that teach git to compare and merge `.alliance` files.
 * @param program this program, or the words by which people run it (`alliance`, `npx alliance-lang`)
 */
export function settingsFor(program: Program | string): readonly Setting[] {
  const driver = 'git merge-driver %O %A %B %P %L';
  // Where the program is gone, git must not take ours for the merged text: lines are merged instead.
  const byLines = 'git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B';
  const gone = 'echo "alliance is not where it was: merged by lines. Run alliance git install again." >&2';
  const [words, merge] =
    typeof program === 'string'
      ? [`${program} git textconv "$@"`, `${program} ${driver}`]
      : [
          `if ${isThere(program)}; then ${call(program)} git textconv "$@"; else cat "$@"; fi`,
          `if ${isThere(program)}; then ${call(program)} ${driver}; else ${gone}; ${byLines}; fi`,
        ];
  // VS Code reads what an earlier version said through textconv, too, and sets it beside the text itself: it must get the text.
  const textconv = `f() { if test -n "$VSCODE_GIT_COMMAND"; then cat "$@"; else ${words}; fi; }; f`;
  return [
    { key: 'diff.alliance.textconv', value: textconv },
    { key: 'merge.alliance.name', value: 'Alliance: merge by declaration and statement' },
    { key: 'merge.alliance.driver', value: merge },
  ];
}

/** A text as one word of a POSIX shell, whatever it holds. */
export function shellWord(text: string): string {
  return /^[\w./:@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function call({ node, script }: Program): string {
  return `${driverWord(node)} ${driverWord(script)}`;
}

function isThere({ node, script }: Program): string {
  return `test -f ${driverWord(node)} && test -f ${driverWord(script)}`;
}

/** In a merge driver git reads `%` itself. In `textconv` it does not, so a path with one cannot be written for both. */
function driverWord(path: string): string {
  if (path.includes('%')) {
    throw new WrongUse(
      `git cannot run a program whose path holds a percent sign (${path}). Say how it is run: alliance git install --command "npx alliance-lang"`,
    );
  }
  return shellWord(path.replaceAll('\\', '/'));
}

/** Writes settings, each once. Those that are there already stay untouched. Gives the keys that changed. */
export async function writeSettings(settings: readonly Setting[], scope: Scope, cwd: string): Promise<string[]> {
  const changed: string[] = [];
  for (const { key, value } of settings) {
    if ((await valuesOf(key, scope, cwd)).join('\0') === value) continue;
    await config([scope, '--replace-all', key, value], cwd);
    changed.push(key);
  }
  return changed;
}

/** Removes settings, whatever their values are. Gives the keys that were there. */
export async function removeSettings(settings: readonly Setting[], scope: Scope, cwd: string): Promise<string[]> {
  const removed: string[] = [];
  for (const { key } of settings) {
    if ((await valuesOf(key, scope, cwd)).length === 0) continue;
    await config([scope, '--unset-all', key], cwd);
    removed.push(key);
  }
  return removed;
}

/** What git is told for a key in one place; empty where nothing is. */
export async function valuesOf(key: string, scope: Scope, cwd: string): Promise<string[]> {
  const { code, stdout } = await runGit(['config', scope, '-z', '--get-all', key], { cwd });
  return code === 0 ? stdout.toString('utf8').split('\0').slice(0, -1) : [];
}

async function config(args: readonly string[], cwd: string): Promise<void> {
  const { code, stderr } = await runGit(['config', ...args], { cwd });
  if (code !== 0) throw new WrongUse(`git's settings cannot be written: ${plain(stderr)}.`);
}
