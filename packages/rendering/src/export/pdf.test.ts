import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIAGRAMS } from '../diagrams/registry.ts';
import { fontOf } from '../samples/fonts.ts';
import { oddNames, retailInsights } from '../samples/sample-alliances.ts';
import type { Scene } from '../scene/scene.ts';
import { deflate } from './pdf/deflate.ts';
import { renderPdf } from './pdf.ts';
import { pictureWords } from './picture-words.ts';

const shipped = (name: string) =>
  fontOf(readFileSync(createRequire(import.meta.url).resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`)));
const fonts = { regular: [shipped('DejaVuSans')], bold: [shipped('DejaVuSans-Bold')] };

/** The streams of a file, unpacked. */
function streams(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes);
  const found: string[] = [];
  for (let at = file.indexOf('/Filter'); at >= 0; at = file.indexOf('/Filter', at + 1)) {
    const start = file.indexOf('stream\n', at) + 7;
    const length = Number(/\/Length (\d+)/.exec(file.toString('latin1', at, start))?.[1]);
    found.push(inflateSync(file.subarray(start, start + length)).toString('latin1'));
  }
  return found;
}

/** What a reader would copy from a page: glyphs through the character maps of their fonts. */
function textOf(bytes: Uint8Array): string[] {
  const all = streams(bytes);
  const maps = all
    .filter((stream) => stream.includes('begincmap'))
    .map((stream) => new Map([...stream.matchAll(/^<(\w{4})> <(\w+)>$/gm)].map(([, from, to]) => [from, to])));
  const unicode = (hex: string) => hex.replace(/.{4}/g, (unit) => String.fromCharCode(Number.parseInt(unit, 16)));
  return all
    .filter((stream) => stream.includes(' Tf <'))
    .flatMap((page) =>
      [...page.matchAll(/^(?:\/Span << \/ActualText <FEFF(\w+)> >> BDC )?BT (.*) ET/gm)].map(([, actual, set = '']) =>
        actual !== undefined
          ? unicode(actual)
          : [...set.matchAll(/\/F(\d) [\d.]+ Tf <(\w*)> Tj/g)]
              .map(([, font, glyphs = '']) =>
                glyphs.replace(/.{4}/g, (glyph) => unicode(maps[Number(font) - 1]?.get(glyph) ?? '')),
              )
              .join(''),
      ),
    );
}

describe('a PDF', () => {
  test('has a page and a bookmark a picture, and every text of them to search and copy', () => {
    const scenes = DIAGRAMS.map((diagram) => diagram.draw(retailInsights()));
    const { bytes, missing } = renderPdf(scenes, { fonts, title: 'Retail × insights' });
    const file = Buffer.from(bytes).toString('latin1');
    expect(missing).toEqual([]);
    expect(file.match(/\/Type \/Page /g)).toHaveLength(scenes.length);
    expect(file.match(/\/Dest \[/g)).toHaveLength(scenes.length);
    expect(textOf(bytes)).toEqual(scenes.flatMap(pictureWords).map(({ text }) => text.normalize('NFKC')));
  }, 30_000);

  test('every object stands where the table says', () => {
    const file = Buffer.from(renderPdf([DIAGRAMS[0]?.draw(retailInsights()) as Scene], { fonts }).bytes).toString(
      'latin1',
    );
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
    expect(file.slice(start)).toMatch(/^xref\n/);
    const offsets = [...file.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
    offsets.forEach((offset, index) => {
      expect(file.slice(offset)).toMatch(new RegExp(`^${index + 1} 0 obj\n`));
    });
    for (const [, number] of file.matchAll(/ (\d+) 0 R/g)) expect(Number(number)).toBeLessThanOrEqual(offsets.length);
  });

  test('is the same bytes every time, and knows no clock', () => {
    const draw = () => renderPdf([DIAGRAMS[0]?.draw(oddNames()) as Scene], { fonts, theme: 'dark' });
    expect(draw()).toEqual(draw());
    expect(Buffer.from(draw().bytes).toString('latin1')).not.toMatch(/Date|\/ID/);
    expect(draw().missing).toContain('北');
    expect(textOf(draw().bytes)).toContain('ليلى عبد الرحمن الأنصا…');
  });

  test('without pictures and without fonts it is a file all the same', () => {
    expect(renderPdf([], { fonts }).bytes.length).toBeGreaterThan(100);
    const { missing } = renderPdf([DIAGRAMS[0]?.draw(retailInsights()) as Scene], { fonts: { regular: [], bold: [] } });
    expect(missing).toContain('A');
  });
});

test('what is compressed is what it was', () => {
  const same = (data: Uint8Array) => {
    expect(Buffer.compare(inflateSync(deflate(data)), data)).toBe(0);
  };
  fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), same));
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.nat(400), (text, count) => same(Buffer.from(text.repeat(count)))),
  );
  same(new Uint8Array(100_000));
}, 30_000);
