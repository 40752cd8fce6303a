import type { FontBytes } from './bytes.ts';

/** The glyph of a code point; 0 where the font has none. */
export type CharacterMap = (codePoint: number) => number;

/** Platform and encoding of the tables that hold Unicode, best first: all planes before the first alone. */
const UNICODE: readonly (readonly [number, number])[] = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
  [0, 2],
  [0, 1],
  [0, 0],
];

/**
 * Reads the `cmap` table that starts at an offset, formats 4 and 12 (OpenType 1.9, "cmap"). Undefined where the font has
 * no Unicode table of these formats: symbol fonts.
 */
export function characterMap(font: FontBytes, start: number): CharacterMap | undefined {
  const tables = Array.from({ length: font.u16(start + 2) }, (_, index) => {
    const at = start + 4 + index * 8;
    return { platform: font.u16(at), encoding: font.u16(at + 2), offset: start + font.u32(at + 4) };
  });
  for (const [platform, encoding] of UNICODE) {
    const table = tables.find((one) => one.platform === platform && one.encoding === encoding);
    if (!table) continue;
    const format = font.u16(table.offset);
    if (format === 12) return segmentedCoverage(font, table.offset);
    if (format === 4) return segmentMapping(font, table.offset);
  }
  return undefined;
}

function segmentedCoverage(font: FontBytes, start: number): CharacterMap {
  const count = font.u32(start + 12);
  return (codePoint) => {
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = start + 16 + middle * 12;
      if (codePoint < font.u32(at)) high = middle - 1;
      else if (codePoint > font.u32(at + 4)) low = middle + 1;
      else return font.u32(at + 8) + codePoint - font.u32(at);
    }
    return 0;
  };
}

function segmentMapping(font: FontBytes, start: number): CharacterMap {
  const twice = font.u16(start + 6);
  const ends = start + 14;
  const starts = ends + twice + 2;
  const deltas = starts + twice;
  const ranges = deltas + twice;
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    let [low, high] = [0, twice / 2 - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (font.u16(ends + middle * 2) < codePoint) low = middle + 1;
      else high = middle;
    }
    const first = font.u16(starts + low * 2);
    if (first > codePoint || font.u16(ends + low * 2) < codePoint) return 0;
    const delta = font.u16(deltas + low * 2);
    const range = font.u16(ranges + low * 2);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = font.u16(ranges + low * 2 + range + (codePoint - first) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}
