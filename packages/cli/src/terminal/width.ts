/** Characters that take two columns of a terminal: wide and full-width ones (UAX #11), without emoji. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{1AFF0}-\u{1B2FF}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}]/u;
const EMOJI =
  /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|^\p{Regional_Indicator}{2}$|^[0-9#*]\uFE0F?\u20E3$/u;
/** What is not seen: combining marks, format characters, controls. */
const INVISIBLE = /^[\p{M}\p{Cf}\p{Cc}\u200B]+$/u;
/** One character a letter and a column each: ASCII, Latin letters that need no combining marks, dashes and quotes. */
const PLAIN = /^[\x20-\x7E\xA1-\xAC\xAE-\u02FF\u2010-\u2027]*$/;

const TAB = 4;

let segmenter: Intl.Segmenter | undefined;

/** What a reader sees as one character: an emoji with its modifiers, a letter with its accents. */
export function graphemes(text: string): string[] {
  if (PLAIN.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many columns a text takes in a terminal. A tab counts as `expandTabs` prints it. */
export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  return graphemes(text).reduce((sum, character) => sum + graphemeWidth(character), 0);
}

/** A line as it is printed: tabs as blanks, other control characters as `␛` and the like, so that no file steers the terminal. */
export function printable(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replaceAll('\t', ' '.repeat(TAB))
    .replace(/\p{Cc}/gu, (control) => (control < ' ' ? String.fromCharCode(0x2400 + control.charCodeAt(0)) : '�'))
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '�')
    .replaceAll('\uFEFF', '');
}

function graphemeWidth(character: string): number {
  if (character === '\t') return TAB;
  if (/^\p{Cc}$/u.test(character)) return 1;
  if (INVISIBLE.test(character)) return 0;
  const wide = EMOJI.test(character) || WIDE.test(character) ? 2 : 1;
  // Half-width voicing marks belong to the letter before, yet have a column of their own.
  return wide + (character.length > 1 && /[\uFF9E\uFF9F]$/.test(character) ? 1 : 0);
}
