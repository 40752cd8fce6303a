import type { Colours } from './colours.ts';
import { graphemes, printable, textWidth } from './width.ts';

/** A range in a text: zero-based lines and UTF-16 characters. */
export interface Span {
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

export interface FrameOptions {
  readonly colours: Colours;
  /** Paints the marks under the range. */
  readonly paint: (text: string) => string;
  /** Columns that a line may take; what is longer is cut around the range. */
  readonly columns: number;
  /** Digits of the widest line number among frames that stand together. */
  readonly gutter: number;
}

/**
 * The line of a range with marks under it: carets as wide as what they stand under, also for wide characters and tabs. A range over
 * several lines is marked to the end of its first.
 */
export function codeFrame(lines: readonly string[], span: Span, options: FrameOptions): string[] {
  const { colours, paint, gutter } = options;
  const line = lines[span.line];
  if (line === undefined) return [];
  const end = span.endLine === span.line ? span.endCharacter : line.trimEnd().length;
  const cut = cutAround(line, span.character, Math.max(end, span.character), options.columns - gutter - 3);
  const bar = colours.dim('│');
  const blank = `${' '.repeat(gutter)} ${bar}`;
  const number = colours.dim(String(span.line + 1).padStart(gutter));
  const marks = `${' '.repeat(textWidth(cut.before))}${paint('^'.repeat(Math.max(1, textWidth(cut.inside))))}`;
  const text = `${printable(cut.before)}${printable(cut.inside)}${printable(cut.after)}`;
  return [`${number} ${bar} ${text.trimEnd()}`, `${blank} ${marks}${span.endLine > span.line ? paint(' …') : ''}`];
}

interface Cut {
  readonly before: string;
  readonly inside: string;
  readonly after: string;
}

/** Splits a line at a range and leaves out what does not fit: most of what stands before, then what stands behind. */
function cutAround(line: string, start: number, end: number, columns: number): Cut {
  const [before, inside, after] = [line.slice(0, start), line.slice(start, end), line.slice(end)];
  const room = Math.max(20, columns);
  const insideWidth = textWidth(inside);
  if (textWidth(before) + insideWidth + textWidth(after) <= room) return { before, inside, after };
  if (insideWidth >= room - 4) {
    const lead = before === '' ? '' : '…';
    return { before: lead, inside: head(inside, room - 1 - lead.length), after: '…' };
  }
  const left = Math.min(
    textWidth(before),
    Math.max(room - insideWidth - textWidth(after) - 1, (room - insideWidth) >> 1),
  );
  const shownBefore = left < textWidth(before) ? `…${tail(before, left - 1)}` : before;
  const rest = room - insideWidth - textWidth(shownBefore);
  return { before: shownBefore, inside, after: textWidth(after) > rest ? `${head(after, rest - 1)}…` : after };
}

/** As many characters from the beginning as fit into `columns`. */
function head(text: string, columns: number): string {
  let width = 0;
  let result = '';
  // A line may be as long as a file: only what can fit is looked at.
  for (const character of graphemes(text.slice(0, columns * 4 + 32))) {
    width += textWidth(character);
    if (width > columns) break;
    result += character;
  }
  return result;
}

/** As many characters from the end as fit into `columns`. */
function tail(text: string, columns: number): string {
  let width = 0;
  let result = '';
  for (const character of graphemes(text.slice(-(columns * 4 + 32))).reverse()) {
    width += textWidth(character);
    if (width > columns) break;
    result = character + result;
  }
  return result;
}
