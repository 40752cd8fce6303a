import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { type Header, headerOf } from './headers.ts';
import { EXTENSION, filesIn, walk } from './walk.ts';

/** Gives the text of a file; undefined where there is none that can be read. Each file is asked for once. */
export type ReadText = (path: string) => string | undefined;

/**
 * The files that the given ones need so that their names resolve, themselves first: what they import, the main file of an alliance that
 * they are a part of, the other parts of their alliances, and the playbooks beside what is read. Parts live in the same folder tree as their main file; the main file is
 * looked for in the folder of the part, then in the folders above it up to the one that holds `.git`, and at last below `cwd`.
 * @param given absolute paths
 */
export function familyOf(given: readonly string[], cwd: string, readText: ReadText): string[] {
  const search = new Search(cwd, readText);
  for (const path of given) search.take(path);
  return search.finish();
}

class Search {
  readonly #taken = new Set<string>();
  readonly #headers = new Map<string, Header | undefined>();
  readonly #trees = new Map<string, readonly string[]>();
  readonly #parts = new Set<string>();
  readonly #searched = new Set<string>();
  readonly #open: string[] = [];
  readonly #cwd: string;
  readonly #readText: ReadText;

  constructor(cwd: string, readText: ReadText) {
    this.#cwd = cwd;
    this.#readText = readText;
  }

  take(path: string): void {
    if (this.#taken.has(path)) return;
    this.#taken.add(path);
    this.#open.push(path);
  }

  finish(): string[] {
    for (let path = this.#open.shift(); path !== undefined; path = this.#open.shift()) {
      const header = this.#header(path);
      if (!header) continue;
      for (const written of header.imports) this.#takeImport(path, written);
      for (const alliance of header.parts) this.#takeMain(path, alliance);
      for (const alliance of header.alliances) this.#takeParts(dirname(path), alliance);
      this.#takePlaybooks(dirname(path), header.alliances.length > 0);
    }
    return [...this.#taken];
  }

  #header(path: string): Header | undefined {
    if (!this.#headers.has(path)) {
      const text = this.#readText(path);
      this.#headers.set(path, text === undefined ? undefined : headerOf(text));
    }
    return this.#headers.get(path);
  }

  /** A file that is imported and missing is told by the language, at the import. */
  #takeImport(from: string, written: string): void {
    const path = resolve(dirname(from), written.endsWith(EXTENSION) ? written : `${written}${EXTENSION}`);
    if (existsSync(path)) this.take(asOnDisk(path));
  }

  #takeMain(part: string, alliance: string): void {
    const declares = (path: string): boolean => this.#header(path)?.alliances.includes(alliance) ?? false;
    if ([...this.#taken].some(declares)) return;
    const main =
      foldersAbove(part)
        .flatMap((folder) => filesIn(folder))
        .find(declares) ?? this.#below(this.#cwd, part).find(declares);
    if (main) this.take(main);
  }

  #takeParts(folder: string, alliance: string): void {
    const key = `${alliance}\0${folder}`;
    if (this.#parts.has(key)) return;
    this.#parts.add(key);
    for (const path of this.#tree(folder)) if (this.#header(path)?.parts.includes(alliance)) this.take(path);
  }

  /** A policy applies unasked: it is looked for beside every file that is read, and below every main file. */
  #takePlaybooks(folder: string, below: boolean): void {
    const key = `${folder}\0${below}`;
    if (this.#searched.has(key)) return;
    this.#searched.add(key);
    for (const path of below ? this.#tree(folder) : filesIn(folder))
      if (this.#header(path)?.hasPlaybook) this.take(path);
  }

  /** The files below `folder`, when `path` is there too: elsewhere nothing is searched. */
  #below(folder: string, path: string): readonly string[] {
    return path.startsWith(folder + sep) ? this.#tree(folder) : [];
  }

  #tree(folder: string): readonly string[] {
    const known = this.#trees.get(folder);
    if (known) return known;
    const files = walk(folder);
    this.#trees.set(folder, files);
    return files;
  }
}

/** A path in the letters of the disk: where `A.alliance` and `a.alliance` are one file, it is not taken twice. */
function asOnDisk(path: string): string {
  const real = realpathSync.native(path);
  return real.toLowerCase() === path.toLowerCase() ? real : path;
}

/** The folder of a file and those above it, up to the root of its repository, else of the disk. */
function foldersAbove(path: string): string[] {
  const folders: string[] = [];
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    folders.push(folder);
    if (folder === dirname(folder) || existsSync(join(folder, '.git'))) return folders;
  }
}
