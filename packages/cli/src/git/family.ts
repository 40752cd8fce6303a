import { posix } from 'node:path';
import { type Header, headerOf } from '../files/headers.ts';
import { EXTENSION } from '../files/walk.ts';
import type { SnapshotFile } from './snapshot.ts';

const headers = new WeakMap<SnapshotFile, Header>();

/**
 * The files of a state that an alliance is made of: its main file, its parts in the same folder tree, and what these import. Nothing
 * where no file declares it.
 * @param near the path of its main file in another state: of several that declare it, this one is meant
 */
export function familyIn(files: readonly SnapshotFile[], alliance: string, near?: string): SnapshotFile[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const mains = files.filter((file) => header(file).alliances.includes(alliance));
  const main = mains.find(({ path }) => path === near) ?? mains[0];
  if (!main) return [];
  const folder = posix.dirname(main.path);
  const inTree = (path: string): boolean => folder === '.' || path.startsWith(`${folder}/`);
  const parts = files.filter((file) => inTree(file.path) && header(file).parts.includes(alliance));
  const family = new Set<SnapshotFile>();
  const open = [main, ...parts];
  for (let file = open.shift(); file !== undefined; file = open.shift()) {
    if (family.has(file)) continue;
    family.add(file);
    for (const written of header(file).imports) {
      const path = posix.join(posix.dirname(file.path), written.endsWith(EXTENSION) ? written : written + EXTENSION);
      const imported = byPath.get(path);
      if (imported) open.push(imported);
    }
  }
  return [...family];
}

/** The alliances that files declare, each with the path of its main file. */
export function alliancesIn(files: readonly SnapshotFile[]): { readonly id: string; readonly path: string }[] {
  return files.flatMap((file) => header(file).alliances.map((id) => ({ id, path: file.path })));
}

/** Whether a file holds a company's policy, which applies to alliances that do not name it. */
export function holdsPlaybook(file: SnapshotFile): boolean {
  return header(file).hasPlaybook;
}

function header(file: SnapshotFile): Header {
  const known = headers.get(file);
  if (known) return known;
  const read = headerOf(file.path.endsWith(EXTENSION) ? file.text : '');
  headers.set(file, read);
  return read;
}
