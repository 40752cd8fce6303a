import type { Direction, Role, Shade, TextShape, Tone } from '../scene/scene.ts';
import { balanceText, directionOf, type Font, fitText, plainText } from '../scene/text-metrics.ts';

/** Sizes of the pictures' texts, in pixels. */
export const FONTS = {
  title: { size: 17, bold: true },
  heading: { size: 13, bold: true },
  name: { size: 12.5, bold: true },
  text: { size: 11.5 },
  strong: { size: 11.5, bold: true },
  small: { size: 11 },
  tiny: { size: 9.5, bold: true },
} satisfies Record<string, Font>;

export interface LabelOptions {
  readonly font?: Font;
  readonly tone?: Tone;
  readonly shade?: Shade;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly role?: Role;
  /** Of the sentence, where it may begin or go on with a name of the other direction. */
  readonly direction?: Direction;
  /** Shortened to this width, with the full text on hover. */
  readonly maxWidth?: number;
}

/** One line of text; `y` is the baseline. */
export function label(x: number, y: number, text: string, options: LabelOptions = {}): TextShape {
  const font: Font = options.font ?? FONTS.text;
  const plain = plainText(text);
  const fitted =
    options.maxWidth === undefined ? { text: plain, shortened: false } : fitText(plain, options.maxWidth, font);
  const turned = options.direction && options.direction !== directionOf({ text: fitted.text });
  return {
    kind: 'text',
    x,
    y,
    text: fitted.text,
    size: font.size,
    ...(font.bold ? { bold: true } : {}),
    ...(options.anchor ? { anchor: options.anchor } : {}),
    ...(options.tone ? { tone: options.tone } : {}),
    ...(options.shade ? { shade: options.shade } : {}),
    ...(options.role ? { role: options.role } : {}),
    ...(turned && options.direction ? { direction: options.direction } : {}),
    ...(fitted.shortened ? { title: plain } : {}),
  };
}

/** Several lines of about the same length, at most `maxWidth` wide; `y` is the first baseline. The lines are `step` apart, by default `1.25 × size`. */
export function paragraph(
  x: number,
  y: number,
  text: string,
  maxWidth: number,
  maxLines: number,
  options: Omit<LabelOptions, 'maxWidth'> = {},
  step = lineHeight(options.font ?? FONTS.text),
): { readonly shapes: TextShape[]; readonly height: number } {
  const font = options.font ?? FONTS.text;
  const plain = plainText(text);
  const wrapped = balanceText(plain, maxWidth, font, maxLines);
  const direction = options.direction ?? directionOf({ text: plain });
  const shapes = wrapped.lines.map((line, index) => {
    const shape = label(x, y + index * step, line, { ...options, direction });
    return wrapped.shortened && index === wrapped.lines.length - 1 ? { ...shape, title: plain } : shape;
  });
  return { shapes, height: shapes.length * step };
}

/** Distance between two baselines. */
export function lineHeight(font: Font): number {
  return Math.round(font.size * 12.5) / 10;
}

/** Up to two letters for an avatar or a party's mark: the first of the first and last word. */
export function initials(name: string): string {
  const words = plainText(name)
    .split(/[\s\-–·,.()/&×]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = firstLetter(words[0] ?? '');
  const last = words.length > 1 ? firstLetter(words.at(-1) ?? '') : '';
  if (/^[\p{Lo}]$/u.test(first)) return first;
  return (first + last).toUpperCase();
}

function firstLetter(word: string): string {
  return [...word].find((character) => /[\p{L}\p{N}]/u.test(character)) ?? '';
}

/** Legal forms at the end of a company's name, which say nothing of who it is. */
const LEGAL_FORMS =
  /[\s,]+(ag|bv|b\.v\.|co|co\.|company|corp|corp\.|corporation|gmbh|inc|inc\.|kg|kk|limited|llc|llp|ltd|ltd\.|nv|n\.v\.|oy|plc|s\.a\.|sa|sarl|se|spa|srl)$/i;

/** Marks of at most three letters that tell several companies apart, in their order. */
export function shortMarks(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((full) => {
    const name = full.replace(LEGAL_FORMS, '').replace(LEGAL_FORMS, '') || full;
    const mark = firstFree(name, taken);
    taken.add(mark);
    return mark;
  });
}

/** Initials, else the first letters, else the first two with a later one, else with a number. */
function firstFree(name: string, taken: ReadonlySet<string>): string {
  const own = initials(name);
  if (own !== '' && !taken.has(own)) return own;
  const letters = [...plainText(name).replace(/[^\p{L}\p{N}]/gu, '')];
  const [first = '?', second = ''] = letters;
  const later = letters.slice(2).map((letter) => first + second + letter);
  for (const candidate of [first + second, ...later]) {
    if (!taken.has(candidate.toUpperCase())) return candidate.toUpperCase();
  }
  let number = 2;
  while (taken.has(`${first.toUpperCase()}${number}`)) number += 1;
  return `${first.toUpperCase()}${number}`;
}
