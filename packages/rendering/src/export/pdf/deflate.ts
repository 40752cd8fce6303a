import { joined } from '../fonts/subset.ts';

const LONGEST = 258;
/** Base values and extra bits of lengths 3 to 258 and of distances (RFC 1951, 3.2.5). */
const LENGTHS = table(3, [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]);
const DISTANCES = table(
  1,
  Array.from({ length: 30 }, (_, index) => Math.max(0, (index >> 1) - 1)),
);
const WINDOW = 32768;
/** How many earlier places are tried for a match: more gains little on the texts of a picture. */
const TRIES = 24;

interface Coded {
  readonly base: number;
  readonly bits: number;
}

function table(first: number, bits: readonly number[]): readonly Coded[] {
  let base = first;
  const all = bits.map((count) => {
    const entry = { base, bits: count };
    base += 1 << count;
    return entry;
  });
  // The longest length has a code of its own, below the end of the range before.
  return first === 3 ? [...all.slice(0, -1), { base: LONGEST, bits: 0 }] : all;
}

/**
 * Compresses bytes as a zlib stream (RFC 1950 and 1951, fixed codes). Libraries give other bytes on other machines and in
 * other versions; a picture must not, so that two files can be compared.
 */
export function deflate(data: Uint8Array): Uint8Array {
  const out = new BitWriter(data.length);
  out.bits(0b011, 3);
  const heads = new Int32Array(65536).fill(-1);
  const chain = new Int32Array(data.length);
  const hash = (at: number) =>
    ((data[at]! << 8) ^ (data[at + 1]! << 4) ^ data[at + 2]! ^ (data[at + 2]! << 12)) & 0xffff;
  const remember = (at: number) => {
    if (at + 2 >= data.length) return;
    const place = hash(at);
    chain[at] = heads[place]!;
    heads[place] = at;
  };
  for (let at = 0; at < data.length; ) {
    let [length, distance] = [2, 0];
    let candidate = at + 2 < data.length ? heads[hash(at)]! : -1;
    for (let tries = 0; candidate >= 0 && at - candidate <= WINDOW && tries < TRIES; tries += 1) {
      const found = matchLength(data, candidate, at);
      if (found > length) [length, distance] = [found, at - candidate];
      candidate = chain[candidate]!;
    }
    if (distance === 0) {
      out.literal(data[at]!);
      remember(at);
      at += 1;
      continue;
    }
    out.match(length, distance);
    for (const end = at + length; at < end; at += 1) remember(at);
  }
  out.literal(256);
  return joined([Uint8Array.of(0x78, 0x01), out.finish(), adler32(data)]);
}

function matchLength(data: Uint8Array, earlier: number, at: number): number {
  const most = Math.min(LONGEST, data.length - at);
  let length = 0;
  while (length < most && data[earlier + length] === data[at + length]) length += 1;
  return length;
}

/** The checksum at the end of a zlib stream (RFC 1950, 9). */
function adler32(data: Uint8Array): Uint8Array {
  let [low, high] = [1, 0];
  for (const byte of data) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return Uint8Array.of(high >> 8, high & 255, low >> 8, low & 255);
}

/** Bits, from the lowest of each byte on. */
class BitWriter {
  private bytes: Uint8Array;
  private length = 0;
  private held = 0;
  private count = 0;

  constructor(expected: number) {
    this.bytes = new Uint8Array(Math.max(64, expected));
  }

  /** A number, its lowest bit first. */
  bits(value: number, count: number): void {
    this.held |= value << this.count;
    this.count += count;
    while (this.count >= 8) this.byte();
  }

  /** A literal byte, a length or the end, in the fixed code, whose highest bit comes first (RFC 1951, 3.2.6). */
  literal(symbol: number): void {
    if (symbol < 144) this.code(0x30 + symbol, 8);
    else if (symbol < 256) this.code(0x190 + symbol - 144, 9);
    else if (symbol < 280) this.code(symbol - 256, 7);
    else this.code(0xc0 + symbol - 280, 8);
  }

  match(length: number, distance: number): void {
    const of = LENGTHS.findLastIndex(({ base }) => base <= length);
    this.literal(257 + of);
    this.bits(length - LENGTHS[of]!.base, LENGTHS[of]!.bits);
    const away = DISTANCES.findLastIndex(({ base }) => base <= distance);
    this.code(away, 5);
    this.bits(distance - DISTANCES[away]!.base, DISTANCES[away]!.bits);
  }

  finish(): Uint8Array {
    if (this.count > 0) this.byte();
    return this.bytes.slice(0, this.length);
  }

  private code(value: number, count: number): void {
    for (let bit = count - 1; bit >= 0; bit -= 1) this.bits((value >> bit) & 1, 1);
  }

  private byte(): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length] = this.held & 255;
    this.length += 1;
    this.held >>>= 8;
    this.count = Math.max(0, this.count - 8);
  }
}
