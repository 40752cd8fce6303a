import {
  ASCII_BOLD,
  ASCII_REGULAR,
  EMOJI_WIDTH,
  SCRIPT_WIDTHS,
  SINGLE_WIDTHS,
  SPACING_MARK_WIDTH,
  UNKNOWN_WIDTH,
} from './font-widths.ts';
import type { Direction, TextShape } from './scene.ts';

/** Size in pixels and weight: all that the width of a text depends on. */
export interface Font {
  readonly size: number;
  readonly bold?: boolean;
}

/**
 * Room for hinting and for fonts a little wider than the table: 1.03 × DejaVu Sans is about 1.13 to 1.18 × Helvetica
 * or Segoe UI.
 */
const SAFETY = 1.03;

const MARK = /^[\p{M}\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]$/u;
/** Vowel signs of Indian scripts that stand beside their letter. */
const SPACING_MARK = /^\p{Mc}$/u;
const EMOJI = /^[\p{Extended_Pictographic}\p{Regional_Indicator}]$/u;
const SKIN_TONE = /^[\u{1f3fb}-\u{1f3ff}]$/u;
const REGIONAL = /^\p{Regional_Indicator}$/u;
const WIDE = /^[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3fffd}]$/u;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const FIRST_LEFT_TO_RIGHT = /^[^\p{L}]*[\p{Lu}\p{Ll}]/u;
const ZERO_WIDTH_JOINER = '\u200d';
const ELLIPSIS = '…';

const rare: readonly [Map<string, number>, Map<string, number>] = [new Map(), new Map()];

function widthOfRare(character: string, bold: boolean): number {
  const weight = bold ? 1 : 0;
  const known = rare[weight].get(character);
  if (known !== undefined) return known;
  const width = computeWidth(character, weight);
  // The cache is bounded so that a server that lives for days cannot grow with the texts it has seen.
  if (rare[weight].size > 4096) rare[weight].clear();
  rare[weight].set(character, width);
  return width;
}

function computeWidth(character: string, weight: 0 | 1): number {
  const code = character.codePointAt(0) ?? 0;
  const single = SINGLE_WIDTHS.get(code);
  if (single) return single[weight];
  if (SPACING_MARK.test(character)) return SPACING_MARK_WIDTH;
  if (MARK.test(character) || SKIN_TONE.test(character) || code < 32) return 0;
  // A flag is two regional indicators.
  if (REGIONAL.test(character)) return EMOJI_WIDTH / 2;
  if (EMOJI.test(character)) return EMOJI_WIDTH;
  const base = character.normalize('NFD').charCodeAt(0);
  if (base >= 32 && base < 127) return (weight ? ASCII_BOLD : ASCII_REGULAR)[base - 32] ?? UNKNOWN_WIDTH;
  for (const [first, last, regular, bold] of SCRIPT_WIDTHS) {
    if (code >= first && code <= last) return weight ? bold : regular;
  }
  return UNKNOWN_WIDTH;
}

/**
 * The width in pixels that a text takes at most, in any of the fonts the pictures name. Needs no DOM: a table of
 * widths, marks count nothing, Chinese, Japanese and Korean one em, a joined emoji sequence one emoji.
 */
export function measureText(text: string, font: Font): number {
  const bold = font.bold === true;
  const ascii = bold ? ASCII_BOLD : ASCII_REGULAR;
  let sum = 0;
  let joined = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 32 && unit < 127) {
      sum += ascii[unit - 32] ?? 0;
      joined = false;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(index) ?? 0xfffd);
    if (character.length === 2) index += 1;
    if (character === ZERO_WIDTH_JOINER) {
      joined = true;
      continue;
    }
    if (!(joined && EMOJI.test(character))) sum += widthOfRare(character, bold);
    joined = false;
  }
  return (sum * SAFETY * font.size) / 1000;
}

/** What people perceive as characters: a letter with its marks, a joined emoji, a flag. Cutting only falls between. */
export function clusters(text: string): string[] {
  const result: string[] = [];
  let openFlag = false;
  for (const character of text) {
    const last = result.length - 1;
    const previous = result[last];
    const regional = REGIONAL.test(character);
    const joins: boolean =
      previous !== undefined &&
      (MARK.test(character) ||
        SKIN_TONE.test(character) ||
        previous.endsWith(ZERO_WIDTH_JOINER) ||
        (regional && openFlag));
    if (joins) result[last] = previous + character;
    else result.push(character);
    openFlag = regional && !(joins && openFlag);
  }
  return result;
}

/** Words of ASCII with single blanks between them: plain already. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * Text as it may stand in a picture: one line, no control characters, no marks that turn the writing direction of what
 * follows (a name must not be able to turn its neighbours round), no half surrogates, composed accents.
 */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text;
  return (
    text
      .toWellFormed()
      .normalize('NFC')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here.
      .replace(/[\u0000-\u0020\u007f-\u009f\u2028\u2029]+/g, ' ')
      .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g, '')
      .trim()
  );
}

/** The direction a text is read in: that of the sentence it belongs to where that is said, else that of its first letter. */
export function directionOf({ text, direction }: Pick<TextShape, 'text' | 'direction'>): Direction {
  if (direction) return direction;
  return RIGHT_TO_LEFT.test(text) && !FIRST_LEFT_TO_RIGHT.test(text) ? 'rtl' : 'ltr';
}

export interface FittedText {
  readonly text: string;
  /** Whether something was left out; show the full text on hover then. */
  readonly shortened: boolean;
}

/** Shortens a text with an ellipsis so that it is at most `width` pixels wide. A text that fits is returned as it is. */
export function fitText(text: string, width: number, font: Font): FittedText {
  if (measureText(text, font) <= width) return { text, shortened: false };
  const key = `${width} ${font.size} ${font.bold === true} ${text}`;
  const known = shortened.get(key);
  if (known) return known;
  const fitted = shorten(text, width, font);
  if (shortened.size > 4096) shortened.clear();
  shortened.set(key, fitted);
  return fitted;
}

/** Pictures are drawn again at every key, with the same names in the same room; bounded, as above. */
const shortened = new Map<string, FittedText>();

function shorten(text: string, width: number, font: Font): FittedText {
  const parts = clusters(text);
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const candidate = parts.slice(0, middle).join('').trimEnd() + ELLIPSIS;
    if (measureText(candidate, font) <= width) low = middle;
    else high = middle - 1;
  }
  return { text: parts.slice(0, low).join('').trimEnd() + ELLIPSIS, shortened: true };
}

/** Pieces between which a line may break: after spaces, hyphens, slashes and dots, and around wide characters. */
function breakable(text: string): string[] {
  const pieces: string[] = [];
  let current = '';
  const all = clusters(text);
  for (const [index, cluster] of all.entries()) {
    const wide = WIDE.test(String.fromCodePoint(cluster.codePointAt(0) ?? 0));
    if (wide && current !== '') {
      pieces.push(current);
      current = '';
    }
    current += cluster;
    // `1.0` is one number, `2026-03-01` one date.
    const inside = /^\d/.test(all[index - 1] ?? '') && /^\d/.test(all[index + 1] ?? '');
    const breaks = cluster === '.' || cluster === '-' || cluster === '/' || cluster === '–';
    if (wide || cluster === ' ' || (breaks && !inside)) {
      pieces.push(current);
      current = '';
    }
  }
  if (current !== '') pieces.push(current);
  return pieces;
}

export interface WrappedText {
  readonly lines: readonly string[];
  readonly shortened: boolean;
}

/**
 * Breaks a text into at most `maxLines` lines of at most `width` pixels. A word longer than a line is broken; what does
 * not fit the last line is shortened with an ellipsis. An empty text gives no line.
 */
export function wrapText(text: string, width: number, font: Font, maxLines: number): WrappedText {
  if (measureText(text, font) <= width) {
    const line = text.trimEnd();
    return { lines: line === '' ? [] : [line], shortened: false };
  }
  return remembered(wrapped, text, width, font, maxLines, breakLines);
}

/** As `shortened`, for texts that take several lines: as they fall, and of about the same length. */
const [wrapped, balanced] = [new Map<string, WrappedText>(), new Map<string, WrappedText>()];

type Wrap = (text: string, width: number, font: Font, maxLines: number) => WrappedText;

function remembered(
  known: Map<string, WrappedText>,
  text: string,
  width: number,
  font: Font,
  maxLines: number,
  wrap: Wrap,
): WrappedText {
  const key = `${width} ${font.size} ${font.bold === true} ${maxLines} ${text}`;
  const before = known.get(key);
  if (before) return before;
  const lines = wrap(text, width, font, maxLines);
  if (known.size > 4096) known.clear();
  known.set(key, lines);
  return lines;
}

function breakLines(text: string, width: number, font: Font, maxLines: number): WrappedText {
  const pieces = breakable(text);
  const lines: string[] = [];
  let current = '';
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index] ?? '';
    if (measureText((current + piece).trimEnd(), font) <= width) {
      current += piece;
      continue;
    }
    if (lines.length === maxLines - 1) {
      const rest = fitText((current + pieces.slice(index).join('')).trimEnd(), width, font);
      lines.push(rest.text);
      return { lines, shortened: rest.shortened };
    }
    if (current !== '') {
      lines.push(current.trimEnd());
      current = '';
      index -= 1;
      continue;
    }
    const [head, tail] = splitWord(piece, width, font);
    lines.push(head);
    pieces[index] = tail;
    if (tail !== '') index -= 1;
  }
  if (current.trimEnd() !== '') lines.push(current.trimEnd());
  return { lines, shortened: false };
}

/**
 * Breaks a text as `wrapText` does, into lines of about the same length: as few as are needed, none with a last word
 * alone where the others can take it.
 */
export function balanceText(text: string, width: number, font: Font, maxLines: number): WrappedText {
  const widest = wrapText(text, width, font, maxLines);
  if (widest.shortened || widest.lines.length < 2) return widest;
  return remembered(balanced, text, width, font, maxLines, evenLines);
}

function evenLines(text: string, width: number, font: Font, maxLines: number): WrappedText {
  const widest = wrapText(text, width, font, maxLines);
  let best = widest;
  let [low, high] = [width / widest.lines.length, width];
  while (high - low > 4) {
    const middle = (low + high) / 2;
    const candidate = breakLines(text, middle, font, maxLines);
    if (candidate.shortened || candidate.lines.length > widest.lines.length || breaksWords(candidate, text))
      low = middle;
    else {
      best = candidate;
      high = middle;
    }
  }
  return best;
}

/** Whether a line ends where no line of the text may: within a word that is too long for it. */
function breaksWords({ lines }: WrappedText, text: string): boolean {
  const ends = new Set<number>();
  let at = 0;
  for (const piece of breakable(text)) {
    at += piece.trimEnd().length;
    ends.add(at);
    at += piece.length - piece.trimEnd().length;
  }
  let end = 0;
  return lines.some((line) => {
    const start = text.indexOf(line, end);
    end = start + line.length;
    return start < 0 || !ends.has(end);
  });
}

/** The longest beginning of a word that fits, at least one cluster so that breaking always comes to an end. */
function splitWord(word: string, width: number, font: Font): [string, string] {
  const parts = clusters(word);
  let count = 1;
  while (count < parts.length && measureText(parts.slice(0, count + 1).join(''), font) <= width) count += 1;
  return [parts.slice(0, count).join(''), parts.slice(count).join('')];
}
