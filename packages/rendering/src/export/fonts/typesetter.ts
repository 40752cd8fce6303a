import type { Direction } from '../../scene/scene.ts';
import { clusters } from '../../scene/text-metrics.ts';
import { joinArabic } from './arabic-forms.ts';
import type { TrueTypeFont } from './true-type.ts';
import { visualOrder } from './writing-direction.ts';

/** The fonts of a picture: the first that has a character draws it. */
export interface PictureFonts {
  readonly regular: readonly TrueTypeFont[];
  readonly bold: readonly TrueTypeFont[];
}

/** Glyphs of one font that follow each other. */
export interface GlyphRun {
  readonly font: TrueTypeFont;
  readonly glyphs: readonly PlacedGlyph[];
}

export interface PlacedGlyph {
  readonly glyph: number;
  /** What is read or copied for it. */
  readonly text: string;
}

export interface SetLine {
  readonly runs: readonly GlyphRun[];
  /** In thousandths of the size of the font. */
  readonly width: number;
  /** Whether glyphs stand in another order than the text, or for several of its characters. */
  readonly reordered: boolean;
  /** Characters that no font has. */
  readonly missing: readonly string[];
}

/** Signs without an outline of their own: joiners, variation selectors, marks of direction, skin tones. */
const UNSEEN =
  /^(?:[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]|[\u{1f3fb}-\u{1f3ff}]|[\ufe00-\ufe0f])$/u;

/** Chooses a glyph for every character of a line and the order in which they are drawn, from left to right. */
export function setLine(text: string, fonts: readonly TrueTypeFont[], direction?: Direction): SetLine {
  const fontOf = (codePoint: number) => fonts.find((font) => font.glyph(codePoint) !== 0);
  const read = clusters(text);
  const joined = isPlain(text) ? read : joinArabic(read, (codePoint) => fontOf(codePoint) !== undefined);
  const drawn = isPlain(text) ? joined : visualOrder(joined, direction);
  const runs: { font: TrueTypeFont; glyphs: PlacedGlyph[] }[] = [];
  const missing: string[] = [];
  let width = 0;
  for (const character of [...drawn.join('')]) {
    if (UNSEEN.test(character)) continue;
    const code = character.codePointAt(0) ?? 0;
    const font = fontOf(code);
    if (!font) missing.push(character);
    const of = font ?? fonts[0];
    if (!of) continue;
    const glyph = of.glyph(code);
    const last = runs.at(-1);
    const placed = { glyph, text: character.normalize('NFKC') };
    if (last?.font === of) last.glyphs.push(placed);
    else runs.push({ font: of, glyphs: [placed] });
    width += of.advance(glyph);
  }
  return { runs, width, reordered: drawn.join('') !== text, missing };
}

/** Letters that neither join nor turn the direction. */
function isPlain(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range begins where Unicode does.
  return /^[\u0000-\u058f]*$/.test(text);
}

/** Characters of texts that no font has, each once, in the order of their first use. */
export function missingCharacters(texts: Iterable<string>, fonts: readonly TrueTypeFont[]): string[] {
  const missing = new Set<string>();
  for (const text of texts) for (const character of setLine(text, fonts).missing) missing.add(character);
  return [...missing];
}
