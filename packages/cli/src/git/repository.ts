import { realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { WrongUse } from '../exit-code.ts';
import { plain, runGit } from './run-git.ts';

/** A git repository with files that people work on. */
export interface Repository {
  /** The folder that holds all of it, absolute. */
  readonly root: string;
  /** Its `.git` folder, absolute; in a linked working tree the one that all of them share. */
  readonly gitFolder: string;
  /** Whether it was cloned with a part of its history only. */
  readonly shallow: boolean;
}

/**
 * The repository that a folder stands in.
 * @throws WrongUse where it stands in none, git trusts its owner not, or it has no files (a bare one)
 */
export async function repositoryOf(folder: string): Promise<Repository> {
  const query = ['rev-parse', '--is-bare-repository', '--is-shallow-repository', '--git-common-dir', '--show-toplevel'];
  const { code, stdout, stderr } = await runGit(query, { cwd: folder });
  const [bare, shallow, common, top] = stdout.toString('utf8').split(/\r?\n/);
  if (bare === 'true') {
    throw new WrongUse(`${folder} is a bare repository, which holds no files. Clone it and work in the clone.`);
  }
  if (code === 0 && common !== undefined && top) {
    return { root: resolve(top), gitFolder: resolve(folder, common), shallow: shallow === 'true' };
  }
  if (/not a git repository/i.test(stderr)) {
    throw new WrongUse(
      `${folder} is not in a git repository, so nothing is known of earlier versions. Run git init there, or name two files instead of revisions.`,
    );
  }
  if (/dubious ownership/i.test(stderr)) {
    throw new WrongUse(
      `git does not trust the repository of ${folder}, because somebody else owns it. If you do: git config --global --add safe.directory ${folder}`,
    );
  }
  throw new WrongUse(`git cannot tell what repository ${folder} stands in: ${plain(stderr) || 'it gave no reason'}.`);
}

/** Where a file or folder stands in its repository: a path with `/`, empty for the root. Undefined where it stands outside. */
export function pathInRepository({ root }: Repository, path: string): string | undefined {
  const inside = relative(real(root), real(path));
  if (inside === '..' || inside.startsWith(`..${sep}`) || resolve(inside) === inside) return undefined;
  return inside.split(sep).join('/');
}

/** The absolute path of what stands in a repository. */
export function absolutePath({ root }: Repository, path: string): string {
  return join(root, ...path.split('/'));
}

/** Without links on the way; what does not exist keeps the path of what does. */
function real(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const above = resolve(path, '..');
    return above === path ? path : join(real(above), relative(above, path));
  }
}
