import type { DiagramFinding, Scene, SceneNode, Shape } from '../scene/scene.ts';
import { measureText, plainText } from '../scene/text-metrics.ts';
import { badge } from './badge.ts';
import { FONTS, label, paragraph } from './label.ts';
import { type LegendItem, legend } from './legend.ts';

/** Free space around a picture, in pixels. */
export const MARGIN = 16;
/** A title makes its picture at most this wide. */
const WIDEST_TITLE = 960;
/** Where the content of a picture starts, below its title. */
export const CONTENT_TOP = 50;

export interface FrameOptions {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Content, in the coordinates of the picture; it starts at (`MARGIN`, `CONTENT_TOP`). */
  readonly children: readonly Shape[];
  /** Right and lower end of the content. */
  readonly right: number;
  readonly bottom: number;
  readonly legend?: readonly LegendItem[];
  /** The alliance itself: makes the title a node. */
  readonly node?: SceneNode;
  /** Narrowest picture. Defaults to 480. */
  readonly minWidth?: number;
}

/** Puts title, content and legend together into a scene with an even margin. */
export function frame(options: FrameOptions): Scene {
  const title = plainText(options.title);
  const widest = Math.max(options.minWidth ?? 480, options.right + MARGIN);
  const wanted = measureText(title, FONTS.title) + 2 * MARGIN + 24;
  const width = Math.ceil(Math.max(widest, Math.min(wanted, WIDEST_TITLE)));
  const heading = label(0, 0, title, {
    font: FONTS.title,
    maxWidth: width - 2 * MARGIN - 24,
    role: 'title',
    // What the picture shows stands behind the name, whichever letters that has.
    direction: 'ltr',
  });
  const findings: readonly DiagramFinding[] = options.node?.findings ?? [];
  const mark = badge(measureText(heading.text, FONTS.title) + 14, -6, findings);
  const children: Shape[] = [
    {
      kind: 'group',
      role: 'title',
      x: MARGIN,
      y: 32,
      children: mark ? [heading, mark] : [heading],
      ...(options.node ? { node: options.node } : {}),
    },
    ...options.children,
  ];
  let bottom = options.bottom;
  if (options.legend?.length) {
    const drawn = legend(MARGIN, bottom + 26, options.legend, width - 2 * MARGIN);
    children.push(drawn.shape);
    bottom += 16 + drawn.height;
  }
  return {
    id: options.id,
    title,
    description: options.description,
    width,
    height: Math.ceil(bottom + MARGIN),
    children,
  };
}

/**
 * The picture of something that is not written yet: says what is missing and shows the lines that would start it.
 * `example` is text of the language, a line each.
 */
export function emptyFrame(
  options: Omit<FrameOptions, 'children' | 'right' | 'bottom'> & {
    readonly hint: string;
    readonly example: readonly string[];
  },
): Scene {
  const width = 560;
  const explanation = paragraph(20, 30, options.hint, width - 40, 4, { tone: 'muted' });
  const code = options.example.map((line, index) => codeLine(20, 30 + explanation.height + 16 + index * 18, line));
  const height = 30 + explanation.height + 12 + options.example.length * 18 + 12;
  const children: Shape[] = [
    {
      kind: 'group',
      role: 'hint',
      x: MARGIN,
      y: CONTENT_TOP,
      children: [
        {
          kind: 'rect',
          x: 0,
          y: 0,
          width,
          height,
          radius: 10,
          tone: 'neutral',
          fill: 'soft',
          stroke: 'line',
          dash: 'dashed',
        },
        ...explanation.shapes,
        ...code.flat(),
      ],
    },
  ];
  return frame({ ...options, children, right: MARGIN + width, bottom: CONTENT_TOP + height });
}

/** Indentation becomes distance: SVG collapses leading blanks. */
function codeLine(x: number, y: number, line: string): Shape[] {
  const text = line.trimStart();
  if (text === '') return [];
  return [label(x + (line.length - text.length) * 8, y, text, { font: FONTS.text, tone: 'body' })];
}
