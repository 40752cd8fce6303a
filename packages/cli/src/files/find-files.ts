import { realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { matchesGlob } from '@alliance-lang/analysis';
import { WrongUse } from '../exit-code.ts';
import { EXTENSION, reasonOf, type Unreadable, walk } from './walk.ts';

/** The files that were asked for. */
export interface FoundFiles {
  /** Absolute paths, each file once, in the order in which they were named. */
  readonly files: readonly string[];
  /** Folders that were asked for and, for patterns, searched: what to watch. Absolute paths. */
  readonly folders: readonly string[];
  readonly unreadable: readonly Unreadable[];
}

/**
 * Finds files by name, by folder and by pattern (`deals/**`, `*.alliance`, `{a,b}.alliance`): those of the language, or
 * those with another extension.
 * @throws WrongUse where a file does not exist, is of another kind, or a pattern or folder yields none
 */
export function findFiles(names: readonly string[], cwd: string, extension = EXTENSION): FoundFiles {
  const found = new Map<string, string>();
  const folders = new Set<string>();
  const unreadable: Unreadable[] = [];
  for (const name of names) {
    const path = resolve(cwd, name);
    const kind = kindOf(path);
    if (kind === 'folder') {
      folders.add(path);
      const before = unreadable.length;
      const inside = walk(path, unreadable, (file) => file.endsWith(extension));
      if (inside.length === 0 && unreadable.length === before)
        throw new WrongUse(`There is no ${extension} file in ${display(name)}.`);
      for (const file of inside) add(found, file);
    } else if (kind === 'file') {
      if (!path.endsWith(extension)) {
        const other = extension === EXTENSION ? ` To read another file, give it by: alliance … - < ${name}` : '';
        throw new WrongUse(`${name} is no ${extension} file.${other}`);
      }
      add(found, path);
    } else if (isPattern(name)) {
      for (const file of matching(name, cwd, extension, folders, unreadable)) add(found, file);
    } else {
      throw new WrongUse(`${name} cannot be read: ${kind}.`);
    }
  }
  return { files: [...found.values()], folders: [...folders], unreadable };
}

function display(name: string): string {
  return name === '.' ? 'this folder' : name;
}

/** A file that is reached by two paths counts once, under the first. */
function add(found: Map<string, string>, path: string): void {
  let real = path;
  try {
    real = realpathSync.native(path);
  } catch {
    // A link that leads nowhere is told when it is read.
  }
  if (!found.has(real)) found.set(real, path);
}

/** What a path is, or why it cannot be told. */
function kindOf(path: string): string {
  try {
    const stats = statSync(path);
    return stats.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return reasonOf(error);
  }
}

function isPattern(name: string): boolean {
  return /[*?{]/.test(name);
}

function matching(
  pattern: string,
  cwd: string,
  extension: string,
  folders: Set<string>,
  unreadable: Unreadable[],
): string[] {
  const parts = (sep === '\\' ? pattern.replaceAll('\\', '/') : pattern).split('/');
  const first = parts.findIndex(isPattern);
  const folder = resolve(cwd, parts.slice(0, first).join('/') || (pattern.startsWith('/') ? '/' : '.'));
  if (kindOf(folder) !== 'folder') throw new WrongUse(`No file matches ${pattern}: there is no folder ${folder}.`);
  folders.add(folder);
  const rest = parts.slice(first).join('/');
  const files = walk(folder, unreadable, (name) => name.endsWith(extension)).filter((file) => {
    const path = relative(folder, file).split(sep).join('/');
    // A pattern without a slash means this folder alone, as in a shell.
    return (/\/|\*\*/.test(rest) || !path.includes('/')) && matchesGlob(rest, path);
  });
  if (files.length === 0) {
    throw new WrongUse(`No ${extension} file matches ${pattern}${folder === cwd ? '' : ` in ${join(folder)}`}.`);
  }
  return files;
}
