import { subsetFont } from '../fonts/subset.ts';
import type { TrueTypeFont } from '../fonts/true-type.ts';
import type { PlacedGlyph } from '../fonts/typesetter.ts';
import { hex4, type PdfFile, type Reference, utf16Hex } from './pdf-file.ts';

/** The most entries that one block of a character map may have (Adobe Technical Note 5014). */
const BLOCK = 100;

/** The fonts of a file, each with the glyphs in use alone. */
export class EmbeddedFonts {
  private readonly used = new Map<TrueTypeFont, UsedFont>();

  /** The name of a font inside the file, such as `F1`. */
  nameOf(font: TrueTypeFont): string {
    return this.of(font).name;
  }

  /** Glyphs as they stand in the file, in hexadecimal digits. */
  encode(font: TrueTypeFont, glyphs: readonly PlacedGlyph[]): string {
    const { numbers, texts, order } = this.of(font);
    return glyphs
      .map(({ glyph, text }) => {
        let number = numbers.get(glyph);
        if (number === undefined) {
          number = order.length;
          numbers.set(glyph, number);
          order.push(glyph);
          texts.push(text);
        }
        return hex4(number);
      })
      .join('');
  }

  /** Writes all of them. @returns the entries of a page's font dictionary */
  write(file: PdfFile): string {
    return [...this.used].map(([font, used]) => `/${used.name} ${writeFont(file, font, used)} 0 R`).join(' ');
  }

  private of(font: TrueTypeFont): UsedFont {
    const known = this.used.get(font);
    if (known) return known;
    const made = { name: `F${this.used.size + 1}`, numbers: new Map([[0, 0]]), order: [0], texts: ['\ufffd'] };
    this.used.set(font, made);
    return made;
  }
}

interface UsedFont {
  readonly name: string;
  /** Number inside the file by glyph of the font. */
  readonly numbers: Map<number, number>;
  /** Glyphs of the font by number. */
  readonly order: number[];
  readonly texts: string[];
}

function writeFont(file: PdfFile, font: TrueTypeFont, { name, order, texts }: UsedFont): Reference {
  const data = subsetFont(font, order);
  const program = file.stream(data, ` /Length1 ${data.length}`);
  const family = `${tagOf(name, order)}+AlliancePicture${name}`;
  const descriptor = file.add(
    `<< /Type /FontDescriptor /FontName /${family} /Flags 4 /FontBBox [${font.box.join(' ')}] /ItalicAngle 0 ` +
      `/Ascent ${font.ascent} /Descent ${font.descent} /CapHeight ${font.capHeight} /StemV 80 /FontFile2 ${program} 0 R >>`,
  );
  const widths = order.map((glyph) => Math.round(font.advance(glyph))).join(' ');
  const descendant = file.add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${family} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) ` +
      `/Supplement 0 >> /FontDescriptor ${descriptor} 0 R /CIDToGIDMap /Identity /W [0 [${widths}]] >>`,
  );
  const unicode = file.stream(new TextEncoder().encode(characterMapOf(texts)));
  return file.add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /${family} /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] ` +
      `/ToUnicode ${unicode} 0 R >>`,
  );
}

/** Six letters that tell subsets of one font apart (ISO 32000-1, 9.6.4). */
function tagOf(name: string, order: readonly number[]): string {
  let hash = 2166136261;
  for (const value of [name.charCodeAt(1), ...order]) hash = Math.imul(hash ^ value, 16777619) >>> 0;
  return Array.from({ length: 6 }, (_, index) => String.fromCharCode(65 + (Math.floor(hash / 26 ** index) % 26))).join(
    '',
  );
}

/** Which text each glyph stands for, so that what is searched and copied is the text (ISO 32000-1, 9.10.3). */
function characterMapOf(texts: readonly string[]): string {
  const rows = texts.map((text, number) => `<${hex4(number)}> <${utf16Hex(text)}>`);
  const blocks = Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, index) => {
    const block = rows.slice(index * BLOCK, (index + 1) * BLOCK);
    return `${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`;
  });
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
