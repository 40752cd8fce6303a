import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A folder or file that could not be looked at. */
export interface Unreadable {
  readonly path: string;
  readonly reason: string;
}

/** The extension of the language's files. */
export const EXTENSION = '.alliance';

/**
 * All `.alliance` files below a folder, or those whose names `wanted` takes, in the order of their names, each once. Left out are `node_modules` and folders whose names
 * begin with a dot; a link that leads back into a folder already seen is not followed again.
 * @returns absolute paths when `folder` is absolute
 */
export function walk(
  folder: string,
  unreadable: Unreadable[] = [],
  wanted: (name: string) => boolean = (name) => name.endsWith(EXTENSION),
): string[] {
  const files: string[] = [];
  visit(folder, files, { unreadable, wanted, seen: new Set() });
  return files;
}

interface Walk {
  readonly unreadable: Unreadable[];
  readonly wanted: (name: string) => boolean;
  /** Folders that were visited, without links on the way. */
  readonly seen: Set<string>;
}

function visit(folder: string, files: string[], walk: Walk): void {
  const { unreadable, wanted, seen } = walk;
  try {
    const real = realpathSync.native(folder);
    if (seen.has(real)) return;
    seen.add(real);
    const entries = readdirSync(folder, { withFileTypes: true });
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const kind = entry.isSymbolicLink() ? kindBehind(path) : entry.isDirectory() ? 'folder' : 'file';
      if (kind === 'folder') {
        if (!isLeftOut(entry.name)) visit(path, files, walk);
      } else if (kind === 'file' && wanted(entry.name)) {
        files.push(path);
      }
    }
  } catch (error) {
    unreadable.push({ path: folder, reason: reasonOf(error) });
  }
}

/** The `.alliance` files that stand directly in a folder; none where it cannot be read. */
export function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(EXTENSION))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Whether a folder of this name is not searched. */
function isLeftOut(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.');
}

/** What a link leads to; undefined when it leads nowhere. */
function kindBehind(path: string): 'folder' | 'file' | undefined {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

/** Why the file system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  switch (code) {
    case 'ENOENT':
      return 'it does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'you have no permission for it';
    case 'EISDIR':
      return 'it is a folder';
    case 'ENOTDIR':
      return 'a part of its path is a file, no folder';
    case 'ELOOP':
      return 'its links lead in a circle';
    case 'ENOSPC':
      return 'no space is left';
    case 'EROFS':
      return 'it is on a read-only disk';
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
