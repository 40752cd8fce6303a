import { joined } from '../fonts/subset.ts';
import { deflate } from './deflate.ts';

/** An object of a PDF file that others refer to, by its number. */
export type Reference = number;

const ascii = new TextEncoder();

/** Collects the objects of a PDF file (ISO 32000-1) and writes it. */
export class PdfFile {
  private readonly objects: (Uint8Array | undefined)[] = [];

  /** A number for an object that is written later. */
  reserve(): Reference {
    return this.objects.push(undefined);
  }

  /** Writes an object, such as `<< /Type /Catalog >>`. */
  add(content: string, reference = this.reserve()): Reference {
    this.objects[reference - 1] = ascii.encode(content);
    return reference;
  }

  /** Writes a stream with further entries of its dictionary, such as `/Length1 100`. */
  stream(data: Uint8Array, entries = ''): Reference {
    const packed = deflate(data);
    const head = `<< /Filter /FlateDecode /Length ${packed.length}${entries} >>\nstream\n`;
    const reference = this.reserve();
    this.objects[reference - 1] = joined([ascii.encode(head), packed, ascii.encode('\nendstream')]);
    return reference;
  }

  /** The whole file. */
  write(catalog: Reference, info: Reference): Uint8Array {
    // The second line tells programs that pass files on that this one is no text.
    const parts: Uint8Array[] = [ascii.encode('%PDF-1.7\n%'), Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 10)];
    let length = parts.reduce((sum, part) => sum + part.length, 0);
    const push = (part: Uint8Array) => {
      parts.push(part);
      length += part.length;
    };
    const offsets = this.objects.map((object, index) => {
      const offset = length;
      push(ascii.encode(`${index + 1} 0 obj\n`));
      push(object ?? ascii.encode('null'));
      push(ascii.encode('\nendobj\n'));
      return offset;
    });
    const start = length;
    const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
    const size = this.objects.length + 1;
    push(ascii.encode(`xref\n0 ${size}\n0000000000 65535 f \n${rows}`));
    push(
      ascii.encode(`trailer\n<< /Size ${size} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${start}\n%%EOF\n`),
    );
    return joined(parts);
  }
}

/** A text of a PDF dictionary, in UTF-16 with its mark. */
export function pdfText(text: string): string {
  return `<FEFF${utf16Hex(text)}>`;
}

/** UTF-16 in hexadecimal digits, as PDF writes characters. */
export function utf16Hex(text: string): string {
  let hex = '';
  for (let index = 0; index < text.length; index += 1) hex += hex4(text.charCodeAt(index));
  return hex;
}

/** A number of two bytes in hexadecimal digits. */
export function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}

/** A number as PDF writes it: three decimals at most, never an exponent. */
export function pdfNumber(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Number.isFinite(rounded) && rounded !== 0 ? String(rounded) : '0';
}
