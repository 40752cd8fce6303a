import { FontBytes } from './bytes.ts';
import { type CharacterMap, characterMap } from './character-map.ts';

/** A TrueType font as pictures need it: which glyph a character has, how wide it is, and its outline. */
export interface TrueTypeFont {
  /** Lengths in thousandths of an em, as PDF counts. */
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  /** Left, bottom, right and top of the box around every glyph. */
  readonly box: readonly [number, number, number, number];
  readonly unitsPerEm: number;
  /** Glyph of a code point; 0, the empty box, where there is none. */
  glyph(codePoint: number): number;
  /** Advance of a glyph in thousandths of an em. */
  advance(glyph: number): number;
  /** Bytes of a glyph's outline, empty for a blank. */
  outline(glyph: number): Uint8Array;
  /** Bytes of a table, empty where there is none. */
  table(name: string): Uint8Array;
}

export type ReadFont =
  | { readonly font: TrueTypeFont; readonly problem?: undefined }
  | { readonly font?: undefined; readonly problem: string };

/**
 * Reads a `.ttf` file, or the first font of a `.ttc` collection. Other files (PostScript outlines, WOFF, no font at all)
 * are told in a sentence that continues "the font cannot be used: …".
 */
export function readFont(file: Uint8Array): ReadFont {
  const bytes = new FontBytes(file);
  const start = bytes.tag(0) === 'ttcf' ? bytes.u32(12) : 0;
  const kind = bytes.tag(start);
  if (kind === 'OTTO') return { problem: 'its outlines are PostScript, and only TrueType outlines can be embedded' };
  if (kind === 'wOFF' || kind === 'wOF2') return { problem: 'it is packed for web pages (WOFF); use its .ttf file' };
  if (kind !== '\u0000\u0001\u0000\u0000' && kind !== 'true') return { problem: 'it is no TrueType font' };
  const tables = new Map<string, readonly [number, number]>();
  for (let index = 0; index < bytes.u16(start + 4); index += 1) {
    const at = start + 12 + index * 16;
    tables.set(bytes.tag(at), [bytes.u32(at + 8), bytes.u32(at + 12)]);
  }
  const missing = ['cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'].filter((name) => !tables.has(name));
  if (missing.length > 0) return { problem: `its tables ${missing.join(', ')} are missing` };
  const at = (name: string) => tables.get(name)?.[0] ?? file.length;
  const map = characterMap(bytes, at('cmap'));
  if (!map) return { problem: 'it has no table of Unicode characters' };
  return { font: new Font(bytes, tables, map) };
}

class Font implements TrueTypeFont {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly [number, number, number, number];
  private readonly bytes: FontBytes;
  private readonly tables: ReadonlyMap<string, readonly [number, number]>;
  private readonly map: CharacterMap;
  private readonly glyphs: number;
  private readonly widths: number;

  constructor(bytes: FontBytes, tables: ReadonlyMap<string, readonly [number, number]>, map: CharacterMap) {
    this.bytes = bytes;
    this.tables = tables;
    this.map = map;
    const head = this.start('head');
    this.unitsPerEm = bytes.u16(head + 18) || 1000;
    const scaled = (value: number) => Math.round((value * 1000) / this.unitsPerEm);
    this.box = [36, 38, 40, 42].map((at) => scaled(bytes.i16(head + at))) as [number, number, number, number];
    this.ascent = scaled(bytes.i16(this.start('hhea') + 4));
    this.descent = scaled(bytes.i16(this.start('hhea') + 6));
    const style = tables.get('OS/2');
    this.capHeight = style && bytes.u16(style[0]) >= 2 ? scaled(bytes.i16(style[0] + 88)) : this.ascent;
    this.glyphs = bytes.u16(this.start('maxp') + 4);
    this.widths = bytes.u16(this.start('hhea') + 34);
  }

  glyph(codePoint: number): number {
    const glyph = this.map(codePoint);
    return glyph < this.glyphs ? glyph : 0;
  }

  advance(glyph: number): number {
    const last = Math.min(glyph, this.widths - 1);
    return (this.bytes.u16(this.start('hmtx') + last * 4) * 1000) / this.unitsPerEm;
  }

  outline(glyph: number): Uint8Array {
    if (glyph >= this.glyphs) return new Uint8Array();
    const long = this.bytes.u16(this.start('head') + 50) === 1;
    const loca = this.start('loca');
    const offset = (index: number) => (long ? this.bytes.u32(loca + index * 4) : this.bytes.u16(loca + index * 2) * 2);
    const glyf = this.start('glyf');
    return this.bytes.all.subarray(glyf + offset(glyph), Math.max(glyf + offset(glyph + 1), glyf + offset(glyph)));
  }

  table(name: string): Uint8Array {
    const place = this.tables.get(name);
    return place ? this.bytes.all.subarray(place[0], place[0] + place[1]) : new Uint8Array();
  }

  private start(name: string): number {
    return this.tables.get(name)?.[0] ?? this.bytes.all.length;
  }
}

/** Which characters a font file has, and how they are drawn, read from its tables alone. */
export interface FontMap {
  /** `none` where the signs are coloured images, which no picture takes over. */
  readonly outlines: 'true-type' | 'postscript' | 'none';
  glyph(codePoint: number): number;
}

/**
 * Looks into a font file without reading all of it: fonts of East Asia have tens of megabytes.
 * @param read gives so many bytes from an offset on, fewer at the end of the file
 * @returns undefined for what is no font with a table of Unicode characters
 */
export function readFontMap(read: (start: number, length: number) => Uint8Array): FontMap | undefined {
  const first = new FontBytes(read(0, 16));
  const start = first.tag(0) === 'ttcf' ? first.u32(12) : 0;
  const head = new FontBytes(read(start, 12));
  const kind = head.tag(0);
  if (kind !== 'OTTO' && kind !== 'true' && kind !== '\u0000\u0001\u0000\u0000') return undefined;
  const count = head.u16(4);
  const directory = new FontBytes(read(start + 12, count * 16));
  const tables = new Map(
    Array.from({ length: count }, (_, index) => [directory.tag(index * 16), index * 16 + 8] as const),
  );
  const at = tables.get('cmap');
  if (at === undefined) return undefined;
  const glyph = characterMap(new FontBytes(read(directory.u32(at), directory.u32(at + 4))), 0);
  const outlines = tables.has('glyf') ? 'true-type' : tables.has('CFF ') || tables.has('CFF2') ? 'postscript' : 'none';
  return glyph && { outlines, glyph };
}
