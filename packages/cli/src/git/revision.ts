import { nearestWord } from '@alliance-lang/language';
import { WrongUse } from '../exit-code.ts';
import type { Repository } from './repository.ts';
import { gitText, plain, runGit } from './run-git.ts';

/** A commit, by the name that somebody gave it. */
export interface Revision {
  /** As typed: `main`, `signed-2026`, `HEAD~3`. */
  readonly name: string;
  /** The full hash of the commit. */
  readonly commit: string;
}

/** Two revisions, as typed; undefined stands for the working tree. */
export interface Range {
  readonly from: string;
  readonly to: string;
  /** `A...B`: from where both parted, not from A itself. */
  readonly fromFork: boolean;
}

/**
 * Reads `A..B` and `A...B`; an end that is left out is HEAD. Undefined where the text is no range, `../folder` for one.
 * `1..2` inside a path with a slash on both sides of the dots is a path.
 */
export function rangeOf(text: string): Range | undefined {
  const match = /^((?:(?!\.\.).)*?)(\.{2,3})(?!\.)((?:(?!\.\.).)*)$/u.exec(text);
  if (!match) return undefined;
  const [, from = '', dots, to = ''] = match;
  if ((from === '' && to === '') || from.endsWith('/') || /^[/\\]/.test(to)) return undefined;
  return { from: from || 'HEAD', to: to || 'HEAD', fromFork: dots === '...' };
}

/** The commit of a branch, tag, hash or any other name that git knows; undefined where it knows none. */
export async function findRevision({ root }: Repository, name: string): Promise<Revision | undefined> {
  if (name === '' || name.startsWith('-')) return undefined;
  const { code, stdout } = await runGit(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], {
    cwd: root,
  });
  const commit = stdout.toString('utf8').trim().split('\n').at(-1);
  return code === 0 && commit ? { name, commit } : undefined;
}

/**
 * The same.
 * @throws WrongUse where git knows no such commit, with what was probably meant and what a shallow clone lacks
 */
export async function revisionOf(repository: Repository, name: string): Promise<Revision> {
  const found = await findRevision(repository, name);
  if (found) return found;
  if (await isWithoutCommits(repository)) {
    throw new WrongUse(`There is no revision ${name}: this repository has no commit yet. Make the first: git commit.`);
  }
  if (repository.shallow) {
    throw new WrongUse(
      `There is no revision ${name} here: this clone holds only a part of the history. Fetch the rest: git fetch --unshallow --tags (in GitHub Actions: fetch-depth: 0).`,
    );
  }
  const names = await namesIn(repository);
  const nearest = nearestWord(name, names);
  const meant = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  throw new WrongUse(
    `There is no revision ${name}: no branch, tag or commit of that name.${meant} git branch --all and git tag list what there is.`,
  );
}

/** Where two lines of history parted. @throws WrongUse where they have nothing in common, or a shallow clone does not reach that far */
export async function forkOf(repository: Repository, a: Revision, b: Revision): Promise<Revision> {
  const { code, stdout } = await runGit(['merge-base', a.commit, b.commit], { cwd: repository.root });
  const commit = stdout.toString('utf8').trim();
  if (code === 0 && commit) return { name: `${a.name}...${b.name}`, commit };
  const why = repository.shallow
    ? 'this clone holds only a part of the history. Fetch the rest: git fetch --unshallow'
    : `they share no commit. Compare them directly: ${a.name}..${b.name}`;
  throw new WrongUse(`It cannot be told where ${a.name} and ${b.name} parted: ${why}.`);
}

/** The last commit of the first-parent line on or before the end of a day, in the zone that each commit was made in. */
export async function revisionOn(repository: Repository, day: string, tip: Revision): Promise<Revision | undefined> {
  const log = await gitText(['log', '--first-parent', '--format=%H %cs', tip.commit], {
    cwd: repository.root,
  });
  for (const line of log.split('\n')) {
    const [commit = '', date = ''] = line.split(' ');
    if (date !== '' && date <= day) return { name: day, commit };
  }
  return undefined;
}

/** Whether nothing was committed yet on the branch that is checked out. */
export async function isWithoutCommits({ root }: Repository): Promise<boolean> {
  const { code } = await runGit(['rev-parse', '--verify', '--quiet', 'HEAD'], { cwd: root });
  return code !== 0;
}

async function namesIn({ root }: Repository): Promise<string[]> {
  const { code, stdout, stderr } = await runGit(['for-each-ref', '--format=%(refname:short)'], { cwd: root });
  if (code !== 0) throw new WrongUse(`The branches and tags cannot be listed: ${plain(stderr)}.`);
  return stdout.toString('utf8').split('\n').filter(Boolean);
}
