import { FontBytes } from './bytes.ts';
import type { TrueTypeFont } from './true-type.ts';

/** Flags of a part of a composite glyph (OpenType 1.9, "glyf"). */
const WORDS = 0x1;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;
const INSTRUCTIONS = 0x100;

/**
 * A font file with these glyphs alone, numbered as they are given (0 must come first), followed by the parts that
 * composite ones are made of. Hinting is left out: it would need tables that are larger than the outlines.
 */
export function subsetFont(font: TrueTypeFont, glyphs: readonly number[]): Uint8Array {
  const numbers = new Map(glyphs.map((glyph, index) => [glyph, index]));
  const outlines: Uint8Array[] = [];
  // Parts of composite glyphs are added at the end while the list is walked.
  const all = [...glyphs];
  for (let index = 0; index < all.length; index += 1) {
    outlines.push(
      withoutHinting(font.outline(all[index] ?? 0), (part) => {
        const known = numbers.get(part);
        if (known !== undefined) return known;
        numbers.set(part, all.length);
        all.push(part);
        return all.length - 1;
      }),
    );
  }
  return fontFile(
    new Map([
      ['glyf', joined(outlines)],
      ['head', headOf(font)],
      ['hhea', patched(font.table('hhea'), 34, all.length)],
      ['hmtx', metricsOf(font, all)],
      ['loca', locationsOf(outlines)],
      ['maxp', patched(font.table('maxp'), 4, all.length)],
    ]),
  );
}

/** The outline with its parts renumbered and its instructions removed, padded to a multiple of four. */
function withoutHinting(outline: Uint8Array, numberOf: (part: number) => number): Uint8Array {
  if (outline.length < 12) return new Uint8Array();
  const bytes = new FontBytes(outline);
  const contours = bytes.i16(0);
  if (contours >= 0) {
    const at = 10 + contours * 2;
    const rest = outline.subarray(Math.min(at + 2 + bytes.u16(at), outline.length));
    return padded(joined([outline.subarray(0, at), new Uint8Array(2), rest]));
  }
  const copy = outline.slice();
  const view = new DataView(copy.buffer);
  let at = 10;
  for (let flags = MORE; flags & MORE && at + 4 <= copy.length; ) {
    flags = bytes.u16(at);
    view.setUint16(at, flags & ~INSTRUCTIONS);
    view.setUint16(at + 2, numberOf(bytes.u16(at + 2)));
    at += 4 + (flags & WORDS ? 4 : 2);
    at += flags & MATRIX ? 8 : flags & TWO_SCALES ? 4 : flags & SCALE ? 2 : 0;
  }
  return padded(copy.subarray(0, at));
}

function headOf(font: TrueTypeFont): Uint8Array {
  // Offsets of four bytes, and no sum over the file: readers of embedded fonts do not ask for it.
  return patched(patched(patched(font.table('head'), 50, 1), 8, 0), 10, 0);
}

function metricsOf(font: TrueTypeFont, glyphs: readonly number[]): Uint8Array {
  const made = new DataView(new ArrayBuffer(glyphs.length * 4));
  for (const [index, glyph] of glyphs.entries()) {
    const outline = new FontBytes(font.outline(glyph));
    made.setUint16(index * 4, Math.round((font.advance(glyph) * font.unitsPerEm) / 1000));
    made.setInt16(index * 4 + 2, outline.i16(2));
  }
  return new Uint8Array(made.buffer);
}

function locationsOf(outlines: readonly Uint8Array[]): Uint8Array {
  const made = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  let offset = 0;
  for (const [index, { length }] of outlines.entries()) {
    offset += length;
    made.setUint32((index + 1) * 4, offset);
  }
  return new Uint8Array(made.buffer);
}

function patched(table: Uint8Array, at: number, value: number): Uint8Array {
  const copy = table.slice();
  if (at + 2 <= copy.length) new DataView(copy.buffer).setUint16(at, value);
  return copy;
}

function fontFile(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const count = tables.size;
  const largest = 2 ** Math.floor(Math.log2(count));
  const head = new DataView(new ArrayBuffer(12 + count * 16));
  head.setUint32(0, 0x00010000);
  head.setUint16(4, count);
  head.setUint16(6, largest * 16);
  head.setUint16(8, Math.log2(largest));
  head.setUint16(10, (count - largest) * 16);
  let offset = head.byteLength;
  let at = 12;
  const parts: Uint8Array[] = [new Uint8Array(head.buffer)];
  for (const [name, table] of tables) {
    const whole = padded(table);
    for (let index = 0; index < 4; index += 1) head.setUint8(at + index, name.charCodeAt(index));
    head.setUint32(at + 4, sumOf(whole));
    head.setUint32(at + 8, offset);
    head.setUint32(at + 12, table.length);
    parts.push(whole);
    offset += whole.length;
    at += 16;
  }
  return joined(parts);
}

function sumOf(table: Uint8Array): number {
  const bytes = new FontBytes(table);
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + bytes.u32(at)) >>> 0;
  return sum;
}

function padded(bytes: Uint8Array): Uint8Array {
  if (bytes.length % 4 === 0) return bytes;
  const made = new Uint8Array(bytes.length + 4 - (bytes.length % 4));
  made.set(bytes);
  return made;
}

/** Byte sequences, one after the other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const made = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    made.set(part, at);
    at += part.length;
  }
  return made;
}
