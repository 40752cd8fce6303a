import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { CONFIG_FILE } from '@alliance-lang/analysis';
import { type Decoded, decode, LARGEST, tooLarge } from '../files/decode.ts';
import { EXTENSION, reasonOf, walk } from '../files/walk.ts';
import { type Blob, readBlobs } from './blobs.ts';
import { listCommit, listIndex, type TreeEntry } from './listing.ts';
import { absolutePath, type Repository } from './repository.ts';

/** Which state of a repository is read. */
export type Place =
  | { readonly kind: 'commit'; readonly commit: string }
  /** What would be committed now. */
  | { readonly kind: 'index' }
  /** What stands on the disk. */
  | { readonly kind: 'worktree' };

/** A file of a state. */
export interface SnapshotFile {
  /** Its path in the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The hash of its content as git keeps it; of files on the disk none is known. Equal hashes are equal texts. */
  readonly blob?: string;
}

/** The `.alliance` files and configurations of a repository in one state, in the order of their paths. */
export interface Snapshot {
  readonly files: readonly SnapshotFile[];
  /** What could not be read, each a sentence with where, why and what to do. */
  readonly notes: readonly string[];
}

/**
 * Reads every `.alliance` file and every `alliance.config.json` of a repository as it was in a commit, is in the index, or stands on the
 * disk. As elsewhere, folders whose names begin with a dot and `node_modules` are left out. What is no text, too large, in a submodule
 * or kept by Git LFS is told in `notes`, never thrown.
 * @throws WrongUse where git fails: a commit that is not there, a broken repository
 */
export async function readSnapshot(repository: Repository, place: Place): Promise<Snapshot> {
  const [snapshot] = await readSnapshots(repository, [place]);
  return snapshot ?? { files: [], notes: [] };
}

/** Several states at once: a content that stands in many of them is read once, and a file that is the same in them is one object. */
export async function readSnapshots(repository: Repository, places: readonly Place[]): Promise<Snapshot[]> {
  const listings: (readonly TreeEntry[] | undefined)[] = [];
  for (const place of places) {
    if (place.kind === 'worktree') listings.push(undefined);
    else {
      const all = await (place.kind === 'index' ? listIndex(repository) : listCommit(repository, place.commit));
      listings.push(all.filter(({ path }) => isSearched(path)));
    }
  }
  const wanted = listings.flatMap((entries) => entries ?? []).filter(isReadable);
  const blobs = await readBlobs(
    repository,
    wanted.map(({ blob }) => blob),
    LARGEST,
  );
  const texts = new Map<string, Decoded>();
  const known = new Map<string, SnapshotFile>();
  return listings.map((entries) => (entries ? fromGit(entries, blobs, texts, known) : fromDisk(repository)));
}

function fromGit(
  entries: readonly TreeEntry[],
  blobs: ReadonlyMap<string, Blob>,
  texts: Map<string, Decoded>,
  known: Map<string, SnapshotFile>,
): Snapshot {
  const files: SnapshotFile[] = [];
  const notes: string[] = [];
  for (const entry of entries) {
    const { path, blob } = entry;
    if (entry.kind === 'submodule') {
      notes.push(
        `${path} is a submodule: its files belong to another repository and were left out. Compare them in there.`,
      );
    } else if (isOurs(path)) {
      const { text, problem } = textOf(entry, blobs, texts);
      if (text === undefined) notes.push(`${path}: ${problem.message} ${problem.remedy}`);
      else {
        const key = `${blob} ${path}`;
        const file = known.get(key) ?? { path, text, blob };
        known.set(key, file);
        files.push(file);
      }
    }
  }
  return { files, notes };
}

function textOf(entry: TreeEntry, blobs: ReadonlyMap<string, Blob>, texts: Map<string, Decoded>): Decoded {
  const at = { line: 0, character: 0 };
  if (entry.kind === 'link') {
    const message = 'It is a symbolic link, which is followed on the disk only.';
    return { problem: { ...at, message, remedy: 'It was left out.' } };
  }
  const content = blobs.get(entry.blob);
  const large = content && tooLarge(content.size);
  if (large) return large;
  const bytes = content?.bytes;
  if (!bytes) {
    const message = `Its content ${entry.blob.slice(0, 10)} is not in this repository.`;
    return { problem: { ...at, message, remedy: 'Fetch it: git fetch --refetch, or clone without a filter.' } };
  }
  let decoded = texts.get(entry.blob);
  if (!decoded) {
    decoded = isLfsPointer(bytes)
      ? {
          problem: {
            ...at,
            message: 'It is kept by Git LFS, so git itself knows only where it is.',
            remedy: 'Keep agreements in git: git lfs untrack "*.alliance".',
          },
        }
      : decode(bytes);
    texts.set(entry.blob, decoded);
  }
  return decoded;
}

/** The file of three lines that Git LFS leaves in the place of a content (git-lfs specification, version 1). */
function isLfsPointer(bytes: Buffer): boolean {
  return bytes.length < 1024 && bytes.toString('latin1').startsWith('version https://git-lfs.github.com/spec/');
}

function fromDisk(repository: Repository): Snapshot {
  const files: SnapshotFile[] = [];
  const notes: string[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  for (const file of walk(repository.root, unreadable, isOurs)) {
    const path = relative(repository.root, file).split(sep).join('/');
    try {
      const { text, problem } = decode(readFileSync(file));
      if (text === undefined) notes.push(`${path}: ${problem.message} ${problem.remedy}`);
      else files.push({ path, text });
    } catch (error) {
      notes.push(`${path} cannot be read: ${reasonOf(error)}.`);
    }
  }
  for (const { path, reason } of unreadable) notes.push(`${path} was left out: ${reason}.`);
  return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), notes };
}

/** The absolute path under which a file of a snapshot is read, the same in every state. */
export function diskPath(repository: Repository, { path }: SnapshotFile): string {
  return absolutePath(repository, path);
}

function isReadable({ kind, path }: TreeEntry): boolean {
  return kind === 'file' && isOurs(path);
}

function isOurs(path: string): boolean {
  return path.endsWith(EXTENSION) || path === CONFIG_FILE || path.endsWith(`/${CONFIG_FILE}`);
}

function isSearched(path: string): boolean {
  return !path
    .split('/')
    .slice(0, -1)
    .some((folder) => folder === 'node_modules' || folder.startsWith('.'));
}
