import { WrongUse } from '../exit-code.ts';
import type { Repository } from './repository.ts';
import { gitBytes } from './run-git.ts';

/** What stands at a path of a commit or of the index. */
export interface TreeEntry {
  /** In the repository, with `/`, in the letters that it was added with. */
  readonly path: string;
  readonly kind: 'file' | 'link' | 'submodule';
  /** The hash of the content; of a submodule that of its commit. */
  readonly blob: string;
}

/** All files of a commit, in the order of their paths. */
export async function listCommit({ root }: Repository, commit: string): Promise<TreeEntry[]> {
  const listing = await gitBytes(['ls-tree', '-r', '-z', '--full-tree', commit], { cwd: root });
  return recordsOf(listing).map((record) => {
    const { fields, path } = split(record);
    const [mode = '', , blob = ''] = fields;
    return { path, kind: kindOf(mode), blob };
  });
}

/**
 * All files of the index, in the order of their paths.
 * @throws WrongUse while a merge is not finished: then a path stands for two or three contents
 */
export async function listIndex({ root }: Repository): Promise<TreeEntry[]> {
  const records = recordsOf(await gitBytes(['ls-files', '--stage', '-z', '--full-name'], { cwd: root }));
  return records.map((record) => {
    const { fields, path } = split(record);
    const [mode = '', blob = '', stage] = fields;
    if (stage !== '0') {
      throw new WrongUse(
        `The index cannot be read: ${path} has a conflict that is not settled. Settle it and git add it, or git merge --abort.`,
      );
    }
    return { path, kind: kindOf(mode), blob };
  });
}

function recordsOf(bytes: Buffer): string[] {
  return bytes.toString('utf8').split('\0').filter(Boolean);
}

/** A record is fields, a tab, and a path that may hold anything but zero. */
function split(record: string): { readonly fields: readonly string[]; readonly path: string } {
  const tab = record.indexOf('\t');
  return { fields: record.slice(0, tab).split(' '), path: record.slice(tab + 1) };
}

/** Modes of git: 120000 a symbolic link, 160000 a commit of another repository, else a file. */
function kindOf(mode: string): TreeEntry['kind'] {
  return mode === '120000' ? 'link' : mode === '160000' ? 'submodule' : 'file';
}
