import { EXTENSION } from '../files/walk.ts';
import { alliancesIn, familyIn, holdsPlaybook } from './family.ts';
import type { Snapshot, SnapshotFile } from './snapshot.ts';

/** Two states of a repository, with the files of only those alliances that may say something else in the other. */
export interface Touched {
  readonly states: readonly [Snapshot, Snapshot];
  /** Names of the alliances that are made of the same files in both: they say the same, and nothing of them was kept. */
  readonly untouched: readonly string[];
}

/**
 * Leaves out what cannot differ: in a repository of many alliances most changes are in a few of them, and only these need be parsed. All is
 * kept where that cannot be told by the files alone: a playbook, which holds for alliances that do not name it, changed, or a name stands twice.
 * @param wanted an alliance that somebody asks about: it is kept whatever happened to it
 */
export function touchedOnly(states: readonly [Snapshot, Snapshot], wanted: string | undefined): Touched {
  const [before, after] = states.map(({ files }) => files.filter(({ path }) => path.endsWith(EXTENSION))) as [
    SnapshotFile[],
    SnapshotFile[],
  ];
  const changed = changedPaths(before, after);
  const all = [...before, ...after];
  if (all.some((file) => changed.has(file.path) && holdsPlaybook(file))) return { states, untouched: [] };
  const families = [familiesIn(before), familiesIn(after)] as const;
  const [was, is] = families;
  if (!was || !is) return { states, untouched: [] };
  const names = [...new Set([...was.keys(), ...is.keys()])];
  const isTouched = (name: string): boolean =>
    name === wanted || !was.has(name) || !is.has(name) || [was, is].some((side) => side.get(name)?.some(isChanged));
  const isChanged = ({ path }: SnapshotFile): boolean => changed.has(path);
  const touched = names.filter(isTouched);
  if (names.length < 2) return { states, untouched: [] };
  const kept = (state: Snapshot, side: ReadonlyMap<string, readonly SnapshotFile[]>): Snapshot => {
    const files = new Set(touched.flatMap((name) => side.get(name) ?? []));
    return { ...state, files: state.files.filter((file) => files.has(file) || holdsPlaybook(file)) };
  };
  return {
    states: [kept(states[0], was), kept(states[1], is)],
    untouched: names.filter((name) => !touched.includes(name)),
  };
}

/** The files of each alliance by its name; undefined where a name is declared twice, so that names do not tell which is which. */
function familiesIn(files: readonly SnapshotFile[]): ReadonlyMap<string, readonly SnapshotFile[]> | undefined {
  const families = new Map<string, readonly SnapshotFile[]>();
  for (const { id, path } of alliancesIn(files)) {
    if (families.has(id)) return undefined;
    families.set(id, familyIn(files, id, path));
  }
  return families;
}

/** Paths that are only in one state, or hold something else; equal hashes are equal texts. */
function changedPaths(before: readonly SnapshotFile[], after: readonly SnapshotFile[]): ReadonlySet<string> {
  const was = new Map(before.map((file) => [file.path, file]));
  const changed = new Set(was.keys());
  for (const file of after) {
    const other = was.get(file.path);
    const same = other && ((file.blob !== undefined && file.blob === other.blob) || file.text === other.text);
    if (same) changed.delete(file.path);
    else changed.add(file.path);
  }
  return changed;
}
