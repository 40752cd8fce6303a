import type { GroupShape, Tone } from '../scene/scene.ts';
import { type Font, fitText, measureText, plainText } from '../scene/text-metrics.ts';
import { FONTS, label } from './label.ts';

export interface ChipOptions {
  readonly tone?: Tone;
  readonly font?: Font;
  /** `soft` fills with the tone's tint, `surface` (the default) with the card colour, `solid` in full. */
  readonly fill?: 'surface' | 'soft' | 'solid';
  readonly dash?: 'dashed';
  /** Which point of the chip `x` names. Defaults to `middle`. */
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly maxWidth?: number;
  readonly title?: string;
}

/** Height of every chip, in pixels. */
export const CHIP_HEIGHT = 17;

/** The width a chip with this text takes, in pixels. */
export function chipWidth(text: string, font: Font = FONTS.small): number {
  return Math.ceil(measureText(plainText(text), font) + 14);
}

/** A pill with a short text: a clock, a state, a mark. `y` is its middle. */
export function chip(x: number, y: number, text: string, options: ChipOptions = {}): GroupShape {
  const font = options.font ?? FONTS.small;
  const tone = options.tone ?? 'neutral';
  const plain = plainText(text);
  const fitted = fitText(plain, (options.maxWidth ?? Number.POSITIVE_INFINITY) - 14, font);
  const width = chipWidth(fitted.text, font);
  const anchor = options.anchor ?? 'middle';
  const left = x - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
  const fill = options.fill ?? 'surface';
  const title = options.title ?? (fitted.shortened ? plain : undefined);
  return {
    kind: 'group',
    role: 'chip',
    x: left,
    y: y - CHIP_HEIGHT / 2,
    children: [
      {
        kind: 'rect',
        x: 0,
        y: 0,
        width,
        height: CHIP_HEIGHT,
        radius: CHIP_HEIGHT / 2,
        tone,
        fill,
        stroke: fill === 'solid' ? 'solid' : 'line',
        ...(options.dash ? { dash: options.dash } : {}),
        ...(title === undefined ? {} : { title }),
      },
      label(width / 2, CHIP_HEIGHT / 2 + font.size * 0.36, fitted.text, {
        font,
        tone: tone === 'neutral' ? 'muted' : tone,
        shade: fill === 'solid' ? 'on-solid' : 'ink',
        anchor: 'middle',
      }),
    ],
  };
}
