import { leaningOf, type Tension, tensionsOf } from '@alliance-lang/analysis';
import { markdownTable, markdownText } from '../markdown/table.ts';
import { CONTENT_TOP, emptyFrame, frame, MARGIN } from '../pieces/frame.ts';
import { FONTS, paragraph, label as text } from '../pieces/label.ts';
import { allianceName, ModelReading, sourceOf } from '../reading/reading.ts';
import type { GroupShape, Scene, Shape, Tone } from '../scene/scene.ts';
import type { Diagram } from './diagram.ts';

/** Where the alliance stands between opposing forces, and what moved it there. */
export const tensions: Diagram = {
  id: 'tensions',
  title: 'Tensions',
  summary: 'Where the alliance stands between opposing forces: each figure, how it is reckoned and what moved it.',
  draw(model, options = {}) {
    const reading = new ModelReading(model, options.findings);
    const found = tensionsOf(model);
    return found.some(isKnown) ? drawTensions(reading, found) : emptyTensions(reading);
  },
  markdown(model) {
    return markdownTable(
      [{ heading: 'Tension' }, { heading: 'Stands' }, { heading: 'Figure' }, { heading: 'Moved by' }],
      tensionsOf(model).map((tension) => [
        `${tension.title}\n${tension.left} ↔ ${tension.right}`,
        markdownText(leaningOf(tension)),
        markdownText(tension.figure),
        tension.moves
          .slice(0, MOST_MOVES)
          .map((move) => markdownText(move.text))
          .join('\n'),
      ]),
    );
  },
};

/** Something is known of it beyond that nobody agreed to show anything. */
function isKnown({ position, id }: Tension): boolean {
  return position !== undefined && !(id === 'visibility' && position === -1);
}

const MOST_MOVES = 6;
const NAME = 300;
const BAR = 420;
const MOVES = 330;
const GAP = 28;
const BAR_HEIGHT = 14;

function drawTensions(reading: ModelReading, found: readonly Tension[]): Scene {
  const shapes: Shape[] = [];
  let y = CONTENT_TOP;
  found.forEach((tension, index) => {
    const drawn = drawTension(reading, tension, y, index % 2 === 0);
    shapes.push(drawn.shape);
    y += drawn.height + 6;
  });
  return frame({
    id: 'tensions',
    title: `${allianceName(reading)} — tensions`,
    description: found.map((tension) => `${tension.title}: ${leaningOf(tension)}, ${tension.figure}.`).join(' '),
    node: reading.node(reading.model.alliance, { label: `${allianceName(reading)}: tensions` }),
    children: shapes,
    right: MARGIN + NAME + BAR + MOVES + 2 * GAP,
    bottom: y - 6,
    legend: [
      {
        width: 14,
        text: 'where the alliance stands; neither end is good or bad',
        sample: [{ kind: 'circle', x: 7, y: 0, radius: 6, tone: 'body', fill: 'solid' }],
      },
      { width: 12, text: 'moved it to the left', sample: [arrow(6, 0, 'left')] },
      { width: 12, text: 'moved it to the right', sample: [arrow(6, 0, 'right')] },
    ],
  });
}

function arrow(x: number, y: number, toward: 'left' | 'right' | 'neither'): Shape {
  const sign = toward === 'left' ? -1 : 1;
  if (toward === 'neither') return { kind: 'circle', x, y, radius: 2.5, tone: 'muted', stroke: 'ink' };
  return {
    kind: 'path',
    role: 'arrow',
    tone: toward === 'left' ? 'party-3' : 'party-5',
    fill: 'solid',
    commands: [['M', x + 4.5 * sign, y], ['L', x - 3.5 * sign, y - 4.5], ['L', x - 3.5 * sign, y + 4.5], ['Z']],
  };
}

function drawTension(
  reading: ModelReading,
  tension: Tension,
  y: number,
  striped: boolean,
): { shape: GroupShape; height: number } {
  const pad = 16;
  const title = text(pad, pad + 11, tension.title, { font: FONTS.heading, maxWidth: NAME - pad });
  const figure = paragraph(pad, pad + 30, tension.figure, NAME - pad, 3, { font: FONTS.text });
  const formula = paragraph(pad, pad + 34 + figure.height, tension.formula, NAME - pad, 8, {
    font: { size: 10 },
    tone: 'muted',
  });
  const moves = movesOf(reading, tension, NAME + BAR + 2 * GAP, pad);
  const height = Math.ceil(Math.max(pad + 34 + figure.height + formula.height, moves.height + pad, 84) + pad - 6);
  const children: Shape[] = [
    ...(striped
      ? [
          {
            kind: 'rect',
            x: 0,
            y: 0,
            width: NAME + BAR + MOVES + 2 * GAP,
            height,
            radius: 10,
            tone: 'neutral',
            fill: 'soft',
          } as const,
        ]
      : []),
    title,
    ...figure.shapes,
    ...formula.shapes,
    { kind: 'group', x: NAME + GAP, y: height / 2, children: bar(tension) },
    ...moves.shapes,
  ];
  const shown = [tension.figure, tension.formula, ...tension.moves.map((move) => move.text)];
  return {
    height,
    shape: {
      kind: 'group',
      role: 'row',
      x: MARGIN,
      y,
      node: {
        id: reading.model.alliance.id,
        source: sourceOf(reading.model.alliance.nameAt),
        label: `${tension.title}: ${leaningOf(tension)}`,
        details: shown,
      },
      children,
    },
  };
}

/** From pole to pole, the middle marked, filled from the middle to where the alliance stands. */
function bar(tension: Tension): Shape[] {
  const { position } = tension;
  const middle = BAR / 2;
  const shapes: Shape[] = [
    text(0, -16, tension.left, { font: FONTS.strong, tone: 'party-3', maxWidth: middle - 10 }),
    text(BAR, -16, tension.right, { font: FONTS.strong, tone: 'party-5', anchor: 'end', maxWidth: middle - 10 }),
    {
      kind: 'rect',
      x: 0,
      y: -BAR_HEIGHT / 2,
      width: BAR,
      height: BAR_HEIGHT,
      radius: BAR_HEIGHT / 2,
      tone: 'muted',
      fill: 'surface',
      stroke: 'line',
      ...(position === undefined ? { dash: 'dashed' as const } : {}),
    },
  ];
  if (position !== undefined && position !== 0) {
    const tone: Tone = position < 0 ? 'party-3' : 'party-5';
    const x = middle + Math.min(0, position) * middle;
    shapes.push({
      kind: 'rect',
      x,
      y: -BAR_HEIGHT / 2 + 1,
      width: Math.abs(position) * middle,
      height: BAR_HEIGHT - 2,
      radius: 4,
      tone,
      fill: 'band',
      stroke: 'line',
    });
  }
  shapes.push({
    kind: 'path',
    role: 'axis',
    tone: 'muted',
    stroke: 'ink',
    commands: [
      ['M', middle, -BAR_HEIGHT],
      ['L', middle, BAR_HEIGHT],
    ],
  });
  if (position !== undefined)
    shapes.push({
      kind: 'circle',
      x: middle + position * (middle - 8),
      y: 0,
      radius: 8,
      tone: 'body',
      fill: 'solid',
      stroke: 'canvas',
      strokeWidth: 1.5,
    });
  shapes.push(
    text(middle, 26, leaningOf(tension), {
      font: FONTS.small,
      tone: position === undefined ? 'warning' : 'muted',
      anchor: 'middle',
      maxWidth: BAR,
    }),
  );
  return shapes;
}

function movesOf(reading: ModelReading, tension: Tension, x: number, top: number): { shapes: Shape[]; height: number } {
  const [line, gap] = [13.5, 4];
  let y = top + 10;
  const shown = tension.moves.slice(0, tension.moves.length > MOST_MOVES ? MOST_MOVES - 1 : MOST_MOVES);
  const rest = tension.moves.slice(shown.length);
  const shapes = shown.map((move): Shape => {
    const words = paragraph(18, 0, move.text, MOVES - 30, 2, { font: FONTS.small }, line);
    const children: Shape[] = [arrow(6, -4, move.toward), ...words.shapes];
    const node = move.element
      ? { ...reading.node(move.element, { label: move.text || 'it' }), findings: [] }
      : undefined;
    const at = y;
    y += Math.max(line, words.height) + gap;
    return { kind: 'group', role: 'label', x, y: at, children, ...(node ? { node } : {}) };
  });
  if (rest.length > 0) {
    const more = text(x + 18, y, `and ${rest.length} more`, {
      font: FONTS.small,
      tone: 'muted',
    });
    shapes.push({ ...more, title: rest.map(({ text: what }) => what).join('\n') });
    y += line + gap;
  }
  return { shapes, height: y - top };
}

function emptyTensions(reading: ModelReading): Scene {
  return emptyFrame({
    id: 'tensions',
    title: `${allianceName(reading)} — tensions`,
    description: 'Nothing to show yet: the alliance says too little to tell where it stands.',
    node: reading.node(reading.model.alliance, { label: allianceName(reading) }),
    hint: 'Where the alliance stands follows from contributions, decisions, accesses and objectives, for example:',
    example: [
      'contribution Engineers from Northwind { gives people 6 fte  effort shall }',
      'decision PriceChange { made jointly by Northwind, Contoso }',
      'access Pipeline from Contoso to Northwind { through system "CRM integration" }',
    ],
  });
}
