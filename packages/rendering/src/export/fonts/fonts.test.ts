import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { fontOf } from '../../samples/fonts.ts';
import { joinArabic } from './arabic-forms.ts';
import { subsetFont } from './subset.ts';
import { readFont, readFontMap } from './true-type.ts';
import { missingCharacters, setLine } from './typesetter.ts';
import { visualOrder } from './writing-direction.ts';

const file = readFileSync(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));
const font = fontOf(file);
const code = (character: string) => character.codePointAt(0) ?? 0;

describe('a TrueType font', () => {
  test('knows glyphs and their widths', () => {
    // Widths of DejaVu Sans as its own tables and others' tools tell them.
    expect([...'A m0'].map((character) => Math.round(font.advance(font.glyph(code(character)))))).toEqual([
      684, 318, 974, 636,
    ]);
    expect(font.glyph(code('北'))).toBe(0);
    expect(font.ascent).toBeGreaterThan(700);
    expect(font.outline(font.glyph(32)).length).toBe(0);
  });

  test('a subset has the same glyphs under their new numbers, parts of composite ones too', () => {
    const glyphs = [0, ...[...'Aö ش'].map((character) => font.glyph(code(character)))];
    const small = subsetFont(font, glyphs);
    expect(small.length).toBeLessThan(4000);
    const tables = new Map<string, DataView>();
    const view = new DataView(small.buffer);
    for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
      const name = String.fromCharCode(...small.subarray(at, at + 4));
      tables.set(name, new DataView(small.buffer, view.getUint32(at + 8), view.getUint32(at + 12)));
    }
    const count = tables.get('maxp')?.getUint16(4) ?? 0;
    expect(count).toBeGreaterThan(glyphs.length);
    expect(tables.get('loca')?.byteLength).toBe((count + 1) * 4);
    expect(tables.get('loca')?.getUint32(count * 4)).toBe(tables.get('glyf')?.byteLength);
    for (const [number, glyph] of glyphs.entries())
      expect(tables.get('hmtx')?.getUint16(number * 4)).toBe(Math.round((font.advance(glyph) * 2048) / 1000));
  });

  test('what is no such font is told, and damage does not stop anything', () => {
    expect(readFont(new Uint8Array()).problem).toBe('it is no TrueType font');
    expect(readFont(new TextEncoder().encode('OTTO plus more')).problem).toContain('PostScript');
    expect(readFont(new TextEncoder().encode('wOF2 plus more')).problem).toContain('WOFF');
    const damaged = readFont(file.subarray(0, 300_000)).font;
    if (!damaged) throw new Error('Its tables of characters are whole.');
    expect(() => subsetFont(damaged, [0, 36, 200, 5000])).not.toThrow();
    expect(readFontMap((start, length) => file.subarray(start, start + length))?.glyph(65)).toBe(font.glyph(65));
    expect(readFontMap(() => new Uint8Array())).toBeUndefined();
  });
});

describe('what a font file has', () => {
  const require = createRequire(import.meta.url);
  const file = readFileSync(require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'));
  const without = (table: string, other: string) => {
    const copy = Uint8Array.from(file);
    const at = copy.findIndex((_, index) => String.fromCharCode(...copy.subarray(index, index + 4)) === table);
    for (let index = 0; index < 4; index += 1) copy[at + index] = other.charCodeAt(index);
    return readFontMap((start, length) => copy.subarray(start, start + length));
  };

  test('its outlines are told, and that coloured images are none', () => {
    expect(without('glyf', 'glyf')?.outlines).toBe('true-type');
    expect(without('glyf', 'CFF ')?.outlines).toBe('postscript');
    expect(without('glyf', 'CBDT')).toMatchObject({ outlines: 'none' });
    expect(without('glyf', 'CBDT')?.glyph(65)).toBeGreaterThan(0);
  });
});

describe('a line of text', () => {
  test('Arabic letters join', () => {
    // Sad-lam-alef and hamza: the forms that Unicode names initial, ligature and isolated.
    expect(joinArabic([...'صلاء'].slice(0, 4), () => true).join(' ')).toBe('ﺻ ﻼ ﺀ');
    expect(joinArabic([...'دار'], () => true).join(' ')).toBe('ﺩ ﺍ ﺭ');
    expect(joinArabic([...'بيت'], () => false).join('')).toBe('بيت');
  });

  test.each([
    ['abc', 'abc'],
    ['אבג', 'גבא'],
    ['abc אבג', 'abc גבא'],
    ['אבג abc', 'abc גבא'],
    ['אב 12 ג', 'ג 12 בא'],
    ['(אב)', '(בא)'],
    ['אב × cd', 'cd × בא'],
  ])('%s is drawn as %s', (read, drawn) => expect(visualOrder([...read]).join('')).toBe(drawn));

  test('in a sentence of the other direction its words stand where that has them', () => {
    expect(visualOrder([...'אב has ג'], 'ltr').join('')).toBe('בא has ג');
    expect(visualOrder([...'cd × אב'], 'rtl').join('')).toBe('בא × cd');
  });

  test('says how wide it is and what is missing', () => {
    expect(Math.round(setLine('A m0', [font]).width)).toBe(684 + 318 + 974 + 636);
    expect(missingCharacters(['A 北京', '北 👩‍💻'], [font])).toEqual(['北', '京', '👩', '💻']);
    expect(missingCharacters(['A 北京'], [])).toEqual(['A', ' ', '北', '京']);
  });
});
