import { existsSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AllianceModel } from '@alliance-lang/language';
import { WrongUse } from '../exit-code.ts';
import { displayPath } from '../files/display-path.ts';
import { readInput } from '../files/input.ts';
import { EXTENSION } from '../files/walk.ts';
import { type Repository, repositoryOf } from '../git/repository.ts';
import { findRevision, forkOf, isWithoutCommits, rangeOf, revisionOf } from '../git/revision.ts';
import { type Place, readSnapshots, type Snapshot } from '../git/snapshot.ts';
import { modelsIn } from '../git/snapshot-models.ts';
import { touchedOnly } from '../git/touched.ts';
import { givenModels, Loader } from '../loader.ts';
import type { Io } from '../terminal/io.ts';

/** One of two versions that are compared. */
export interface Version {
  /** As people call it: `v1.0`, `working tree`, `draft.alliance`. */
  readonly name: string;
  readonly models: readonly AllianceModel[];
  /** Names of further alliances that were not read: they are made of the same files in both versions. */
  readonly untouched: readonly string[];
  /** A file as people name it. */
  display(uri: string): string;
}

export interface VersionOptions {
  /** What would be committed, instead of what stands on the disk. */
  readonly staged?: boolean;
  /** The alliance that is asked about. */
  readonly alliance?: string;
}

/** Where a version comes from. */
type Origin =
  | { readonly type: 'disk'; readonly path: string; readonly name: string }
  | { readonly type: 'git'; readonly place: Place; readonly name: string }
  /** What there was before anything was committed. */
  | { readonly type: 'nothing'; readonly name: string };

/**
 * The two versions that the arguments of a command name, before and after:
 * - nothing: HEAD and the files on the disk (or, staged, the index); where nothing was committed yet, nothing and these;
 * - `A..B`, `A...B`: two revisions, or where they parted and B;
 * - one revision: it and the files on the disk; one file or folder: HEAD and that file or folder;
 * - two of them: files, folders or revisions.
 * @throws WrongUse where something is not there, is no alliance, or git cannot tell
 */
export async function readVersions(
  args: readonly string[],
  options: VersionOptions,
  io: Io,
): Promise<readonly [Version, Version]> {
  if (args.length > 2) {
    throw new WrongUse(
      `Two versions are compared, and these are ${args.length}: ${args.join(', ')}. Name two files, folders or revisions.`,
    );
  }
  const [first, second] = args;
  if (first !== undefined && second !== undefined && isPath(first, io) && isPath(second, io)) {
    if (options.staged)
      throw new WrongUse('--staged compares with the index of git; it takes no two files or folders.');
    return [await fromDisk(first, io), await fromDisk(second, io)];
  }
  const repository = await repositoryFor(args, io);
  const origins = await originsOf(args, options, repository, io);
  return readOrigins(origins, options.alliance, repository, io);
}

function isPath(name: string, io: Io): boolean {
  return existsSync(resolve(io.cwd, name));
}

/** @throws WrongUse that tells which file was meant, where there is neither such a file nor a repository */
async function repositoryFor(args: readonly string[], io: Io): Promise<Repository> {
  const file = args.find((name) => !isPath(name, io) && /^[^:/\\]{2,}:.*\.alliance$/.test(name));
  if (file !== undefined) {
    const [revision] = file.split(':');
    throw new WrongUse(
      `${file} names one file of a revision, but an alliance is all of its files. Name the revision alone: ${revision}`,
    );
  }
  const missing = args.find((name) => !isPath(name, io) && looksLikePath(name));
  if (missing !== undefined) throw new WrongUse(`${missing} cannot be read: there is no such file or folder.`);
  return repositoryOf(io.cwd);
}

function looksLikePath(name: string): boolean {
  return name.endsWith(EXTENSION) || /^\.{0,2}[/\\]/.test(name);
}

async function originsOf(
  [first, second]: readonly string[],
  { staged }: VersionOptions,
  repository: Repository,
  io: Io,
): Promise<readonly [Origin, Origin]> {
  const now: Origin = staged
    ? { type: 'git', place: { kind: 'index' }, name: 'index' }
    : { type: 'git', place: { kind: 'worktree' }, name: 'working tree' };
  const commit = async (name: string): Promise<Origin> => {
    const revision = await revisionOf(repository, name);
    return { type: 'git', place: { kind: 'commit', commit: revision.commit }, name };
  };
  const disk = (name: string): Origin => ({ type: 'disk', path: resolve(io.cwd, name), name });
  const either = async (name: string): Promise<Origin> =>
    isPath(name, io) && (await findRevision(repository, name)) === undefined ? disk(name) : commit(name);
  const last = async (): Promise<Origin> =>
    (await isWithoutCommits(repository)) ? { type: 'nothing', name: 'before the first commit' } : commit('HEAD');
  if (first === undefined) return [await last(), now];
  if (second !== undefined) {
    const [one, other] = [await either(first), await either(second)];
    return staged && other.type === 'disk' ? [one, now] : [one, other];
  }
  const range = isPath(first, io) ? undefined : rangeOf(first);
  if (range) {
    const [from, to] = [await revisionOf(repository, range.from), await revisionOf(repository, range.to)];
    const fork = range.fromFork ? await forkOf(repository, from, to) : from;
    const name = range.fromFork ? `${range.from} (where ${range.to} left it)` : range.from;
    return [
      { type: 'git', place: { kind: 'commit', commit: fork.commit }, name },
      { type: 'git', place: { kind: 'commit', commit: to.commit }, name: range.to },
    ];
  }
  const only = await either(first);
  return only.type === 'disk' ? [await last(), only] : [only, now];
}

async function readOrigins(
  [first, second]: readonly [Origin, Origin],
  wanted: string | undefined,
  repository: Repository,
  io: Io,
): Promise<readonly [Version, Version]> {
  const places = [first, second].flatMap((origin) => (origin.type === 'git' ? [origin.place] : []));
  const read = await readSnapshots(repository, places);
  const [one, other] = read;
  const { states: snapshots, untouched } =
    one && other ? touchedOnly([one, other], wanted) : { states: read, untouched: [] };
  const limit = [first, second].find((origin) => origin.type === 'disk');
  const inside = limit?.type === 'disk' && first.type !== second.type ? limit.path : undefined;
  const left = [...snapshots];
  const versionOf = async (origin: Origin): Promise<Version> => {
    if (origin.type === 'disk') return fromDisk(origin.name, io);
    if (origin.type === 'nothing') {
      io.err('Nothing was committed yet: there is no earlier version, and all is new.\n');
      return version(origin.name, [], (uri) => uri, io);
    }
    return { ...fromSnapshot(left.shift()!, origin.name, repository, inside, io), untouched };
  };
  const before = await versionOf(first);
  return [before, await versionOf(second)];
}

async function fromDisk(name: string, io: Io): Promise<Version> {
  const input = await readInput([name], io);
  for (const note of input.notes) io.err(`${note}\n`);
  const loaded = new Loader(io.cwd).load(input.files, input.overlay);
  for (const [uri, { message, remedy }] of loaded.unreadable) io.err(`${loaded.display(uri)}: ${message} ${remedy}\n`);
  return version(name, givenModels(loaded), loaded.display, io);
}

function fromSnapshot(
  snapshot: Snapshot,
  name: string,
  repository: Repository,
  inside: string | undefined,
  io: Io,
): Version {
  for (const note of snapshot.notes) io.err(`${name}: ${note}\n`);
  const models = modelsIn(repository, snapshot);
  const wanted = inside === undefined ? undefined : filesBelow(inside);
  const chosen = wanted ? models.filter(({ files }) => files.some(({ uri }) => wanted(uri))) : models;
  return version(name, chosen, (uri) => displayPath(fileURLToPath(uri), io.cwd), io);
}

/** Whether a file is the path itself, or stands in the folder that it is. */
function filesBelow(path: string): (uri: string) => boolean {
  const folder = existsSync(path) && statSync(path).isDirectory();
  const start = pathToFileURL(folder ? path + sep : path).href;
  return (uri) => (folder ? uri.startsWith(start) : uri === start);
}

function version(name: string, models: readonly AllianceModel[], display: (uri: string) => string, io: Io): Version {
  const broken = new Set(
    models.flatMap(({ files }) => files.filter(({ complete }) => !complete).map(({ uri }) => uri)),
  );
  for (const uri of broken)
    io.err(
      `${name}: ${display(uri)} has syntax errors: only what can be read is compared. alliance check tells more.\n`,
    );
  return { name, models, untouched: [], display };
}
