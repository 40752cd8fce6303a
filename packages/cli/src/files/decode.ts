/** Why a file is no text that can be read. */
export interface FileProblem {
  /** Zero-based line and character of the first byte that cannot be read. */
  readonly line: number;
  readonly character: number;
  readonly message: string;
  readonly remedy: string;
}

export type Decoded =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: FileProblem };

/** Files beyond this size are no agreements; reading them would only keep people waiting. */
export const LARGEST = 32 * 1024 * 1024;

/**
 * Reads bytes as UTF-8. A byte order mark stays in the text, so that offsets are those of the file.
 * UTF-16, other encodings, binary content and files above 32 MiB are told, never thrown.
 */
export function decode(bytes: Uint8Array): Decoded {
  const large = tooLarge(bytes.length);
  if (large) return large;
  const utf16 = utf16Of(bytes);
  if (utf16) {
    const remedy =
      'Save it as UTF-8 (in VS Code: click the encoding in the status bar, “Save with Encoding”, “UTF-8”).';
    return problem(`The file is in ${utf16}, not in UTF-8.`, remedy);
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    return problem('The file holds binary data, no text.', 'Name a file that was written as text.', bytes, zero);
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    const at = firstInvalid(bytes);
    const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    return problem(
      `The file is not in UTF-8: byte ${byte} (hexadecimal) stands where it cannot.`,
      'Save it as UTF-8; it may have been written as Windows-1252 or Latin-1.',
      bytes,
      at,
    );
  }
}

/** What is told of a file whose size in bytes is known and too large; undefined where it may be read. */
export function tooLarge(size: number): Decoded | undefined {
  if (size <= LARGEST) return undefined;
  const told = (size / 1024 / 1024).toFixed(0);
  return problem(`The file has ${told} MiB, more than the 32 MiB that are read.`, 'Split it into parts.');
}

function problem(message: string, remedy: string, bytes?: Uint8Array, at = 0): Decoded {
  if (!bytes) return { problem: { line: 0, character: 0, message, remedy } };
  let line = 0;
  let start = 0;
  for (let i = 0; i < at; i++) {
    if (bytes[i] !== 10) continue;
    line++;
    start = i + 1;
  }
  const character = new TextDecoder().decode(bytes.subarray(start, at)).length;
  return { problem: { line, character, message, remedy } };
}

/** UTF-16 by its byte order mark, or by every other byte of the beginning being zero. */
function utf16Of(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little endian)';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big endian)';
  const length = Math.min(bytes.length, 64) & ~1;
  if (length < 4) return undefined;
  let [even, odd] = [0, 0];
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > length / 4 && even === 0) return 'UTF-16 (little endian)';
  if (even > length / 4 && odd === 0) return 'UTF-16 (big endian)';
  return undefined;
}

/** The index of the first byte that no valid UTF-8 has at its place. Unicode 16, table 3-7. */
function firstInvalid(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return at;
}

/** The length of the well-formed sequence that starts at an index; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return 0;
  const lowest: Readonly<Record<number, number>> = { 224: 0xa0, 240: 0x90 };
  const highest: Readonly<Record<number, number>> = { 237: 0x9f, 244: 0x8f };
  for (let i = 1; i < length; i++) {
    const byte = bytes[at + i] ?? 0;
    const low = i === 1 ? (lowest[first] ?? 0x80) : 0x80;
    const high = i === 1 ? (highest[first] ?? 0xbf) : 0xbf;
    if (byte < low || byte > high) return 0;
  }
  return length;
}
