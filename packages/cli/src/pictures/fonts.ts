import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import {
  type FontMap,
  missingCharacters,
  pictureWords,
  readFont,
  readFontMap,
  type Scene,
  type TrueTypeFont,
} from '@alliance-lang/rendering';
import { WrongUse } from '../exit-code.ts';
import { reasonOf } from '../files/walk.ts';
import type { Io } from '../terminal/io.ts';
import { asset } from './assets.ts';
import { systemFontsWith } from './system-fonts.ts';

/** The fonts that pictures are drawn with. */
export interface LoadedFonts {
  /** Font files, those that are tried first first. */
  readonly files: readonly Uint8Array[];
  readonly regular: readonly TrueTypeFont[];
  readonly bold: readonly TrueTypeFont[];
}

/**
 * The shipped font (DejaVu Sans: Latin, Greek, Cyrillic, Arabic, Hebrew, Armenian, Georgian and others), then those that
 * were named, then for characters that are still missing the shipped emoji (Noto Emoji) and fonts of this machine. What no
 * font has is told on stderr.
 * @param outlines `true-type` where fonts are embedded
 * @throws WrongUse where a font that was named cannot be used
 */
export function fontsFor(
  scenes: readonly Scene[],
  named: readonly string[],
  outlines: 'any' | 'true-type',
  io: Io,
): LoadedFonts {
  const [regular, bold] = [asset('DejaVuSans.ttf'), asset('DejaVuSans-Bold.ttf')];
  const own = named.map((name) => namedFont(name, outlines, io));
  const first = [usable(regular), ...own.map(({ font }) => font)].filter((font) => font !== undefined);
  const firstBold = [usable(bold), ...own.map(({ font }) => font)].filter((font) => font !== undefined);
  const words = scenes.flatMap(pictureWords);
  const texts = (inBold: boolean) => words.filter((word) => word.bold === inBold).map(({ text }) => text);
  const missing = [
    ...new Set([...missingCharacters(texts(false), first), ...missingCharacters(texts(true), firstBold)]),
  ].filter((character) => !own.some(({ has }) => has(character)));
  const emoji = missing.length === 0 ? [] : [asset('NotoEmoji.ttf')].filter((file) => hasAny(file, missing));
  const open = missing.filter((character) => !emoji.some((file) => hasAny(file, [character])));
  const found = open.length === 0 ? [] : systemFontsWith(open, outlines);
  const others = [...emoji, ...found.map((path) => readFileSync(path))];
  const fallback = others.map(usable).filter((font) => font !== undefined);
  const maps = others.map(fontMapOf);
  const left = missing.filter((character) => !maps.some((map) => map?.glyph(character.codePointAt(0) ?? 0)));
  tell(left, found, outlines, io);
  return {
    files: [regular, bold, ...own.map(({ file }) => file), ...others],
    regular: [...first, ...fallback],
    bold: [...firstBold, ...fallback],
  };
}

function fontMapOf(file: Uint8Array): FontMap | undefined {
  return readFontMap((start, length) => file.subarray(start, start + length));
}

function hasAny(file: Uint8Array, characters: readonly string[]): boolean {
  const map = fontMapOf(file);
  return characters.some((character) => map?.glyph(character.codePointAt(0) ?? 0));
}

function usable(file: Uint8Array): TrueTypeFont | undefined {
  return readFont(file).font;
}

interface NamedFont {
  readonly file: Uint8Array;
  readonly font: TrueTypeFont | undefined;
  has(character: string): boolean;
}

function namedFont(name: string, outlines: 'any' | 'true-type', io: Io): NamedFont {
  let file: Uint8Array;
  try {
    file = readFileSync(resolve(io.cwd, name));
  } catch (error) {
    throw new WrongUse(`The font ${name} cannot be read: ${reasonOf(error)}.`);
  }
  const map = fontMapOf(file);
  const { font, problem } = readFont(file);
  if (!map || (outlines === 'true-type' && problem !== undefined))
    throw new WrongUse(`The font ${name} cannot be used: ${problem ?? 'it is no font'}.`);
  if (map.outlines === 'none')
    throw new WrongUse(`The font ${name} cannot be used: its signs are coloured images, not outlines.`);
  return { file, font, has: (character) => map.glyph(character.codePointAt(0) ?? 0) !== 0 };
}

function tell(left: readonly string[], found: readonly string[], outlines: 'any' | 'true-type', io: Io): void {
  if (found.length > 0) io.err(`Also drawn with ${found.map((path) => basename(path)).join(', ')} of this machine.\n`);
  if (left.length === 0) return;
  const shown = left.slice(0, 20).join(' ');
  const more = left.length > 20 ? ` and ${left.length - 20} more` : '';
  const kind = outlines === 'true-type' ? ' with TrueType outlines (.ttf, .ttc)' : '';
  io.err(
    `No font has ${shown}${more}: an empty box stands for each. Name a font${kind} that has them by --font FILE; an SVG or HTML picture is drawn with the fonts of whoever looks at it.\n`,
  );
}
