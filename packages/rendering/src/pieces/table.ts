import type { Direction, GroupShape, SceneNode, Shape, Tone } from '../scene/scene.ts';
import { directionOf, type Font, measureText, plainText, wrapText } from '../scene/text-metrics.ts';
import { badge } from './badge.ts';
import { CHIP_HEIGHT, chip } from './chip.ts';
import { FONTS, label, lineHeight } from './label.ts';

/** One thing in a cell; those of a cell stand below each other. */
export type CellPart =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly font?: Font;
      readonly tone?: Tone;
      /** Defaults to that of its first letter. */
      readonly direction?: Direction;
      /** Defaults to 2; what is longer is shortened, in full on hover. */
      readonly maxLines?: number;
    }
  | {
      readonly kind: 'chip';
      readonly text: string;
      readonly tone?: Tone;
      readonly fill?: 'surface' | 'soft' | 'solid';
      readonly dash?: 'dashed';
      readonly title?: string;
    }
  /** Anything else; `draw` gets the width of the cell without its padding and draws from (0, 0) downwards. */
  | { readonly kind: 'shapes'; readonly height: number; readonly draw: (width: number) => readonly Shape[] };

export interface TableCell {
  readonly parts: readonly CellPart[];
  /** Makes the cell a node of its own. */
  readonly node?: SceneNode;
  /** Tints the cell. */
  readonly tone?: Tone;
}

export interface TableColumn {
  readonly heading: string;
  readonly width: number;
  readonly tone?: Tone;
  readonly align?: 'start' | 'middle';
  readonly node?: SceneNode;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly node?: SceneNode;
  /** Frames the row in this tone: something is wrong or open. */
  readonly tone?: Tone;
}

export interface TableSection {
  /** A heading over the rows; no heading where it is missing. */
  readonly name?: string;
  readonly rows: readonly TableRow[];
}

export const CELL_PAD = 10;
const ROW_PAD = 9;
const SECTION = 28;
const PART_GAP = 4;

/** A table as pictures show it: tinted column heads, sections, striped rows as high as their texts need. */
export function table(
  x: number,
  y: number,
  columns: readonly TableColumn[],
  sections: readonly TableSection[],
): { readonly shapes: Shape[]; readonly width: number; readonly height: number } {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const head = heads(columns);
  const shapes: Shape[] = [{ kind: 'group', role: 'column', x, y, children: head.shapes }];
  let top = y + head.height + 6;
  let count = 0;
  for (const section of sections) {
    if (section.rows.length === 0) continue;
    if (section.name !== undefined) {
      shapes.push(
        label(x + CELL_PAD, top + 19, section.name, {
          font: FONTS.strong,
          tone: 'muted',
          maxWidth: width - 2 * CELL_PAD,
        }),
      );
      top += SECTION;
    }
    for (const row of section.rows) {
      const drawn = drawRow(row, columns, width, x, top, count % 2 === 0);
      shapes.push(drawn.shape);
      top += drawn.height;
      count += 1;
    }
  }
  return { shapes, width, height: top - y };
}

function heads(columns: readonly TableColumn[]): { readonly shapes: Shape[]; readonly height: number } {
  const font = FONTS.strong;
  const wrapped = columns.map((column) => wrapText(plainText(column.heading), column.width - 2 * CELL_PAD, font, 2));
  const lines = Math.max(1, ...wrapped.map((one) => one.lines.length));
  const height = lines * lineHeight(font) + 14;
  let left = 0;
  const shapes = columns.flatMap((column, index): Shape[] => {
    const at = left;
    left += column.width;
    const texts = wrapped[index]?.lines ?? [];
    if (texts.length === 0) return [];
    const tone = column.tone ?? 'muted';
    const middle = column.align === 'middle';
    const first = (height - texts.length * lineHeight(font)) / 2 + font.size * 0.95;
    const mark = badge(column.width - 8, 4, column.node?.findings ?? []);
    const children: Shape[] = [
      {
        kind: 'rect',
        x: 1,
        y: 0,
        width: column.width - 2,
        height,
        radius: 7,
        tone,
        fill: 'soft',
        ...(column.tone ? { stroke: 'line' as const } : {}),
      },
      ...texts.map((line, row) => ({
        ...label(middle ? column.width / 2 : CELL_PAD, first + row * lineHeight(font), line, {
          font,
          tone,
          ...(middle ? { anchor: 'middle' as const } : {}),
        }),
        ...(wrapped[index]?.shortened ? { title: plainText(column.heading) } : {}),
      })),
      ...(mark ? [mark] : []),
    ];
    return [{ kind: 'group', role: 'column', x: at, y: 0, children, ...(column.node ? { node: column.node } : {}) }];
  });
  return { shapes, height };
}

interface LaidOut {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

function drawRow(
  row: TableRow,
  columns: readonly TableColumn[],
  width: number,
  x: number,
  y: number,
  striped: boolean,
): { readonly shape: GroupShape; readonly height: number } {
  const findings = row.node?.findings ?? [];
  const laid = columns.map((column, index) => {
    const reserve = index === 0 && findings.length > 0 ? 22 : 0;
    return layOut(row.cells[index]?.parts ?? [], column.width - 2 * CELL_PAD - reserve, column.align ?? 'start');
  });
  const inner = Math.max(16, ...laid.map((cell) => cell.height));
  const height = Math.ceil(inner + 2 * ROW_PAD);
  const children: Shape[] = [];
  if (row.tone) {
    const box = { kind: 'rect', x: 0, tone: row.tone } as const;
    children.push(
      { ...box, y: 1, width, height: height - 2, radius: 6, fill: 'soft', stroke: 'ink' },
      { ...box, y: 7, width: 3, height: height - 14, radius: 1.5, fill: 'solid' },
    );
  } else if (striped) {
    children.push({ kind: 'rect', x: 0, y: 0, width, height, radius: 6, tone: 'neutral', fill: 'soft' });
  }
  let left = 0;
  columns.forEach((column, index) => {
    const cell = row.cells[index];
    const drawn = laid[index];
    const at = left;
    left += column.width;
    if (!cell || !drawn) return;
    if (cell.tone) {
      const tint = { x: at + 3, y: 3, width: column.width - 6, height: height - 6, radius: 6 };
      children.push({ kind: 'rect', ...tint, tone: cell.tone, fill: 'soft', stroke: 'line' });
    }
    // The first column starts at the top as a heading does; a short cell beside long ones stands in the middle.
    const top = ROW_PAD + (inner - drawn.height) / 2;
    const inside: GroupShape = {
      kind: 'group',
      role: 'cell',
      x: at + CELL_PAD,
      y: top,
      children: drawn.shapes,
      ...(cell.node ? { node: cell.node } : {}),
    };
    if (drawn.shapes.length > 0) children.push(inside);
    const mark = cell.node ? badge(at + column.width - 10, 8, cell.node.findings ?? []) : undefined;
    if (mark) children.push(mark);
  });
  const mark = badge((columns[0]?.width ?? 24) - 16, height / 2, findings);
  if (mark) children.push(mark);
  return {
    shape: { kind: 'group', role: 'row', x, y, children, ...(row.node ? { node: row.node } : {}) },
    height,
  };
}

function layOut(parts: readonly CellPart[], width: number, align: 'start' | 'middle'): LaidOut {
  const shapes: Shape[] = [];
  const middle = align === 'middle';
  const x = middle ? width / 2 : 0;
  let y = 0;
  for (const part of parts) {
    if (y > 0) y += PART_GAP;
    if (part.kind === 'chip') {
      const { text, kind: _, ...look } = part;
      shapes.push(chip(x, y + CHIP_HEIGHT / 2, text, { anchor: align, maxWidth: width, ...look }));
      y += CHIP_HEIGHT;
    } else if (part.kind === 'shapes') {
      shapes.push({ kind: 'group', x: 0, y, children: part.draw(width) });
      y += part.height;
    } else {
      const font = part.font ?? FONTS.text;
      const plain = plainText(part.text);
      const wrapped = wrapText(plain, width, font, part.maxLines ?? 2);
      const direction = part.direction ?? directionOf({ text: plain });
      wrapped.lines.forEach((line, index) => {
        const shape = label(x, y + font.size * 0.95 + index * lineHeight(font), line, {
          font,
          direction,
          ...(part.tone ? { tone: part.tone } : {}),
          ...(middle ? { anchor: 'middle' as const } : {}),
        });
        shapes.push(wrapped.shortened ? { ...shape, title: plain } : shape);
      });
      y += wrapped.lines.length * lineHeight(font);
    }
  }
  return { shapes, height: y };
}

/** A width that suits a column: as wide as its longest text, within limits; padding is included. */
export function columnWidth(texts: readonly string[], least: number, most: number, font: Font = FONTS.text): number {
  const widest = Math.max(0, ...texts.map((text) => measureText(plainText(text), font)));
  return Math.ceil(Math.min(most, Math.max(least, widest + 2 * CELL_PAD)));
}
