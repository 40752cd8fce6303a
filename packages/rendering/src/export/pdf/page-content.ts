import type { PathCommand, Scene, Shade, Shape, TextShape, Tone } from '../../scene/scene.ts';
import { directionOf } from '../../scene/text-metrics.ts';
import { colourOf, type ThemeName } from '../../theme/palette.ts';
import { type PictureFonts, setLine } from '../fonts/typesetter.ts';
import type { EmbeddedFonts } from './embedded-fonts.ts';
import { pdfNumber, pdfText } from './pdf-file.ts';

/** Control points of a quarter of a circle, as a share of its radius. */
const ROUND = 0.5523;
const DASHES = { dashed: '5 3', dotted: '1.5 3' } as const;

/**
 * Writes a scene in the operators of a PDF page, in pixels of the scene with y downwards: whoever places it sets the
 * matrix. Characters that no font has are added to `missing`.
 */
export class PageContent {
  private readonly theme: ThemeName;
  private readonly fonts: PictureFonts;
  private readonly embedded: EmbeddedFonts;
  private readonly missing: Set<string>;
  private readonly lines: string[] = [];
  private state = '';

  constructor(theme: ThemeName, fonts: PictureFonts, embedded: EmbeddedFonts, missing: Set<string>) {
    this.theme = theme;
    this.fonts = fonts;
    this.embedded = embedded;
    this.missing = missing;
  }

  of(scene: Scene): string {
    for (const shape of scene.children) this.shape(shape, 0, 0);
    return this.lines.join('\n');
  }

  private shape(shape: Shape, x: number, y: number): void {
    switch (shape.kind) {
      case 'group':
        for (const child of shape.children) this.shape(child, x + shape.x, y + shape.y);
        return;
      case 'text':
        this.text(shape, x + shape.x, y + shape.y);
        return;
      default: {
        const paint = this.paint(shape);
        if (paint === '') return;
        const outline =
          shape.kind === 'rect'
            ? rectangle(x + shape.x, y + shape.y, shape.width, shape.height, shape.radius ?? 0)
            : shape.kind === 'circle'
              ? circle(x + shape.x, y + shape.y, shape.radius)
              : path(shape.commands, x, y);
        this.lines.push(`${outline} ${paint}`);
      }
    }
  }

  /** Sets colours and line, and gives the operator that paints; nothing for an outline that is not seen. */
  private paint(shape: Exclude<Shape, { kind: 'group' | 'text' }>): string {
    const { fill, stroke, tone = 'neutral' } = shape;
    if (!fill && !stroke) return '';
    const width = pdfNumber(shape.strokeWidth ?? 1);
    const dash = shape.dash ? DASHES[shape.dash] : '';
    const state = [
      ...(fill ? [this.colour(tone, fill, 'rg')] : []),
      ...(stroke ? [this.colour(tone, stroke, 'RG'), `${width} w`, `[${dash}] 0 d`] : []),
    ].join(' ');
    if (state !== this.state) this.lines.push(state);
    this.state = state;
    return fill && stroke ? 'B' : fill ? 'f' : 'S';
  }

  private colour(tone: Tone, shade: Shade, operator: 'rg' | 'RG'): string {
    const hex = colourOf(this.theme, tone, shade);
    const parts = [1, 3, 5].map((at) => pdfNumber(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
    return `${parts.join(' ')} ${operator}`;
  }

  private text(shape: TextShape, x: number, y: number): void {
    const line = setLine(shape.text, shape.bold ? this.fonts.bold : this.fonts.regular, shape.direction);
    for (const character of line.missing) this.missing.add(character);
    if (line.runs.length === 0) return;
    const width = (line.width * shape.size) / 1000;
    const before = shape.anchor === 'middle' ? width / 2 : shape.anchor === 'end' ? width : 0;
    // The page counts downwards, letters stand upwards.
    const matrix = shape.turned
      ? `0 -1 -1 0 ${pdfNumber(x)} ${pdfNumber(y + before)}`
      : `1 0 0 -1 ${pdfNumber(x - before)} ${pdfNumber(y)}`;
    const shown = line.runs.map(
      ({ font, glyphs }) =>
        `/${this.embedded.nameOf(font)} ${pdfNumber(shape.size)} Tf <${this.embedded.encode(font, glyphs)}> Tj`,
    );
    const paint = this.colour(shape.tone ?? 'neutral', shape.shade ?? 'ink', 'rg');
    const set = `BT ${paint} ${matrix} Tm ${shown.join(' ')} ET`;
    // What is drawn in another order than it is read says what it is read as.
    const read = line.reordered || directionOf(shape) === 'rtl';
    this.lines.push(read ? `/Span << /ActualText ${pdfText(shape.text)} >> BDC ${set} EMC` : set);
    this.state = '';
  }
}

function at(x: number, y: number): string {
  return `${pdfNumber(x)} ${pdfNumber(y)}`;
}

function rectangle(x: number, y: number, width: number, height: number, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2);
  if (r <= 0) return `${at(x, y)} ${at(width, height)} re`;
  const [right, bottom, c] = [x + width, y + height, r * (1 - ROUND)];
  return [
    `${at(x + r, y)} m ${at(right - r, y)} l`,
    `${at(right - c, y)} ${at(right, y + c)} ${at(right, y + r)} c ${at(right, bottom - r)} l`,
    `${at(right, bottom - c)} ${at(right - c, bottom)} ${at(right - r, bottom)} c ${at(x + r, bottom)} l`,
    `${at(x + c, bottom)} ${at(x, bottom - c)} ${at(x, bottom - r)} c ${at(x, y + r)} l`,
    `${at(x, y + c)} ${at(x + c, y)} ${at(x + r, y)} c h`,
  ].join(' ');
}

function circle(x: number, y: number, radius: number): string {
  return rectangle(x - radius, y - radius, radius * 2, radius * 2, radius);
}

function path(commands: readonly PathCommand[], dx: number, dy: number): string {
  let [lastX, lastY] = [0, 0];
  return commands
    .map((command) => {
      if (command[0] === 'Z') return 'h';
      const points = command.slice(1).map((value, index) => Number(value) + (index % 2 === 0 ? dx : dy));
      const [x = 0, y = 0] = points.slice(-2);
      const drawn = command[0] === 'Q' ? cubic(lastX, lastY, points) : points.map(pdfNumber).join(' ');
      [lastX, lastY] = [x, y];
      return `${drawn} ${command[0] === 'M' ? 'm' : command[0] === 'L' ? 'l' : 'c'}`;
    })
    .join(' ');
}

/** A curve with one control point as PDF knows it, with two. */
function cubic(x: number, y: number, [controlX = 0, controlY = 0, endX = 0, endY = 0]: readonly number[]): string {
  const toward = (from: number, control: number) => from + (2 / 3) * (control - from);
  const points = [toward(x, controlX), toward(y, controlY), toward(endX, controlX), toward(endY, controlY), endX, endY];
  return points.map(pdfNumber).join(' ');
}
