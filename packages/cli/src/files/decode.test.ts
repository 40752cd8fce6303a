import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';

const bytes = (...values: (number | string)[]): Uint8Array =>
  Uint8Array.from(values.flatMap((value) => (typeof value === 'string' ? [...Buffer.from(value)] : [value])));

describe('decode', () => {
  it('reads UTF-8 of every length', () => {
    expect(decode(bytes('aé€😀')).text).toBe('aé€😀');
    expect(decode(bytes()).text).toBe('');
  });

  it('keeps a byte order mark, so that offsets are those of the file', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, 'party')).text).toBe('\uFEFFparty');
  });

  it.each([
    ['little endian', bytes(0xff, 0xfe, 0x61, 0)],
    ['big endian', bytes(0xfe, 0xff, 0, 0x61)],
    ['little endian', new Uint8Array(Buffer.from('alliance Deal', 'utf16le'))],
    ['big endian', new Uint8Array(Buffer.from('alliance Deal', 'utf16le').swap16())],
  ])('tells UTF-16, %s, and what to do', (order, content) => {
    const { problem } = decode(content);
    expect(problem?.message).toBe(`The file is in UTF-16 (${order}), not in UTF-8.`);
    expect(problem?.remedy).toContain('Save it as UTF-8');
  });

  it('tells the place of the first byte that is not UTF-8', () => {
    expect(decode(bytes('party é\nD', 0xed, 'az')).problem).toMatchObject({ line: 1, character: 1 });
    expect(decode(bytes('party é\nD', 0xed, 'az')).problem?.message).toContain('byte ED');
  });

  it.each([
    [[0xc0, 0xaf]],
    [[0xe0, 0x80, 0x80]],
    [[0xed, 0xa0, 0x80]],
    [[0xf4, 0x90, 0x80, 0x80]],
    [[0xf5, 0x80, 0x80, 0x80]],
    [[0xe2, 0x82]],
    [[0x80]],
  ])('takes %j for no UTF-8', (sequence) => {
    expect(decode(bytes('é', ...sequence)).problem).toMatchObject({ line: 0, character: 1 });
  });

  it('tells binary data with its place', () => {
    expect(decode(bytes('PK\n', 0, 1, 2)).problem).toMatchObject({
      line: 1,
      character: 0,
      message: 'The file holds binary data, no text.',
    });
  });
});
