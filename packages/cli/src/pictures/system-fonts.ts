import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readFontMap } from '@alliance-lang/rendering';

/** Folders deeper than this are no fonts of anybody. */
const DEEPEST = 5;
/** Tables of names and characters end long before this. */
const LARGEST_TABLE = 8 * 1024 * 1024;

/** Where systems keep their fonts. */
function folders(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  const home = homedir();
  if (platform === 'win32') {
    const windows = env.windir ?? env.SystemRoot;
    const own = env.LOCALAPPDATA;
    return [
      ...(windows === undefined ? [] : [join(windows, 'Fonts')]),
      ...(own === undefined ? [] : [join(own, 'Microsoft', 'Windows', 'Fonts')]),
    ];
  }
  if (platform === 'darwin') return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library', 'Fonts')];
  return ['/usr/share/fonts', '/usr/local/share/fonts', join(home, '.local', 'share', 'fonts'), join(home, '.fonts')];
}

/**
 * Files of this machine's fonts that together have as many of the characters as any of them has: the one with the most
 * first, then for what is left. Only the tables that say so are read of each.
 * @param outlines `true-type` leaves out fonts that cannot be embedded in a PDF
 */
export function systemFontsWith(
  characters: readonly string[],
  outlines: 'any' | 'true-type',
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string[] {
  const files = folders(platform, env).flatMap((folder) => fontFiles(folder, 0));
  const has = new Map(files.map((file) => [file, charactersIn(file, characters, outlines)]));
  const chosen: string[] = [];
  for (let open = [...characters]; open.length > 0; ) {
    const [best] = [...has]
      .map(([file, known]) => ({ file, count: open.filter((character) => known.has(character)).length }))
      .sort((first, second) => second.count - first.count || liking(second.file) - liking(first.file));
    if (!best || best.count === 0) break;
    chosen.push(best.file);
    open = open.filter((character) => !has.get(best.file)?.has(character));
  }
  return chosen;
}

/** Plain weights of fonts without serifs go with the rest of the picture. */
function liking(file: string): number {
  const name = file.toLowerCase();
  return (
    (/sans|gothic|yahei|hei/.test(name) ? 2 : 0) + (/bold|black|light|thin|italic|oblique|mono/.test(name) ? 0 : 1)
  );
}

function fontFiles(folder: string, depth: number): string[] {
  if (depth > DEEPEST) return [];
  try {
    return readdirSync(folder, { withFileTypes: true })
      .sort((first, second) => (first.name < second.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return fontFiles(path, depth + 1);
        return /\.(ttf|otf|ttc)$/i.test(entry.name) ? [path] : [];
      });
  } catch {
    // Not every system has every folder, and some cannot be read.
    return [];
  }
}

function charactersIn(path: string, characters: readonly string[], outlines: 'any' | 'true-type'): Set<string> {
  let file: number | undefined;
  try {
    const opened = openSync(path, 'r');
    file = opened;
    const map = readFontMap((start, length) => {
      const bytes = new Uint8Array(Math.min(length, LARGEST_TABLE));
      return bytes.subarray(0, readSync(opened, bytes, 0, bytes.length, start));
    });
    if (!map || map.outlines === 'none' || (outlines === 'true-type' && map.outlines !== 'true-type')) return new Set();
    return new Set(characters.filter((character) => map.glyph(character.codePointAt(0) ?? 0) !== 0));
  } catch {
    // A font that cannot be read helps nobody.
    return new Set();
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
