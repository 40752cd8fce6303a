import { badge } from '../../pieces/badge.ts';
import { FONTS, paragraph, label as text } from '../../pieces/label.ts';
import type { GroupShape, Shape, Tone } from '../../scene/scene.ts';
import { measureText, plainText } from '../../scene/text-metrics.ts';
import { dayAfter, type TimeAxis } from './axis.ts';
import type { TimelineItem, TimelineLane } from './lanes.ts';

const ROW = 28;
const PAD = 9;
const BAR = 20;
const SIGN = 7;
const GAP = 10;

export interface LaneBox {
  readonly x: number;
  readonly y: number;
  readonly headerWidth: number;
  readonly axisWidth: number;
  readonly striped: boolean;
}

/** An item with the room it takes on the axis, and where its text stands. */
interface Fitted {
  readonly item: TimelineItem;
  readonly left: number;
  readonly right: number;
  /** Start and end of the bar, or twice the moment. */
  readonly from: number;
  readonly to: number;
  readonly label: { readonly x: number; readonly anchor: 'start' | 'end'; readonly width: number };
}

/** A lane: its name at the left, what it holds on the axis, in as many rows as that needs. */
export function drawLane(
  lane: TimelineLane,
  axis: TimeAxis,
  box: LaneBox,
): { readonly shape: GroupShape; readonly stripe: readonly Shape[]; readonly height: number } {
  const packed = packRows(lane.items.map((item) => fit(item, axis, box.axisWidth)));
  const rows = packed.length + lane.rows.length + (lane.undated.length > 0 ? 1 : 0);
  const named = lane.rows.length > 0;
  const height = Math.max(1, rows) * ROW + 2 * PAD + (named ? 20 : 0);
  const children: Shape[] = [];
  const width = box.headerWidth + box.axisWidth;
  const stripe: Shape = { kind: 'rect', x: box.x, y: box.y, width, height, radius: 8, tone: 'neutral', fill: 'soft' };
  const nameY = named ? PAD + 14 : height / 2 + 4.5;
  children.push(text(10, nameY, lane.name, { font: FONTS.name, maxWidth: box.headerWidth - 18 }));
  let y = PAD + (named ? 20 : 0);
  for (const row of packed) {
    for (const fitted of row) children.push(drawItem(fitted, box, y));
    y += ROW;
  }
  for (const row of lane.rows) {
    children.push(rowName(row.name, row.node, y, box.headerWidth));
    for (const fitted of row.items.map((item) => fit(item, axis, box.axisWidth))) {
      children.push(drawItem(fitted, box, y));
    }
    y += ROW;
  }
  if (lane.undated.length > 0) children.push(undatedRow(lane, box, y));
  const shape: GroupShape = { kind: 'group', role: 'lane', x: box.x, y: box.y, children };
  return { shape, stripe: box.striped ? [stripe] : [], height };
}

function rowName(name: string, node: TimelineItem['node'] | undefined, y: number, width: number): GroupShape {
  const [font, step] = [FONTS.small, 12.5];
  const { length } = paragraph(0, 0, name, width - 28, 2, { font }).shapes;
  const first = ROW / 2 + 4 - ((length - 1) * step) / 2;
  const { shapes } = paragraph(18, first, name, width - 28, 2, { font, tone: 'muted' }, step);
  const mark = badge(9, ROW / 2, node?.findings ?? []);
  return {
    kind: 'group',
    role: 'label',
    x: 0,
    y,
    ...(node ? { node } : {}),
    children: mark ? [...shapes, mark] : shapes,
  };
}

function undatedRow(lane: TimelineLane, box: LaneBox, y: number): GroupShape {
  const font = FONTS.small;
  const quiet = { font, tone: 'muted' as const };
  const ground = (words: string, at: number) => backing(words, at, 'start', box.striped);
  const intro = 'without a date:';
  const parts: Shape[] = [ground(intro, 0), text(0, ROW / 2 + 4, intro, { font, tone: 'warning' })];
  let x = measureText(intro, font) + 8;
  for (const [index, { text: name, node }] of lane.undated.entries()) {
    const last = index === lane.undated.length - 1;
    const shown = plainText(name) + (last ? '' : ',');
    const room = box.axisWidth - x - 60;
    if (room < 40) {
      const rest = lane.undated.slice(index).map((other) => other.text);
      const more = text(x, ROW / 2 + 4, `and ${rest.length} more`, quiet);
      parts.push(ground(more.text, x), { ...more, title: rest.join(', ') });
      break;
    }
    const shape = text(x, ROW / 2 + 4, shown, { ...quiet, maxWidth: Math.min(room, 220) });
    parts.push({ kind: 'group', role: 'label', x: 0, y: 0, node, children: [ground(shape.text, x), shape] });
    x += measureText(shape.text, font) + 6;
  }
  return { kind: 'group', x: box.headerWidth + 6, y, children: parts };
}

function fit(item: TimelineItem, axis: TimeAxis, width: number): Fitted {
  const from = axis.x(item.starts);
  const to = item.ends ? axis.x(dayAfter(item.ends)) : from;
  const room = measureText(plainText(item.text), FONTS.small);
  const [start, end] = item.ends ? [from, Math.max(to, from + 4)] : [from - SIGN, from + SIGN];
  if (item.ends && room + 14 <= end - start) {
    return {
      item,
      left: start,
      right: end,
      from: start,
      to: end,
      label: { x: start + 7, anchor: 'start', width: end - start - 14 },
    };
  }
  if (item.text === '')
    return { item, left: start, right: end, from: start, to: end, label: { x: end, anchor: 'start', width: 0 } };
  const right = width - end - 6;
  if (room <= right || right >= start - 6) {
    const shown = Math.min(room, right);
    return {
      item,
      left: start,
      right: end + 6 + shown,
      from: start,
      to: end,
      label: { x: end + 6, anchor: 'start', width: right },
    };
  }
  const shown = Math.min(room, start - 6);
  return {
    item,
    left: start - 6 - shown,
    right: end,
    from: start,
    to: end,
    label: { x: start - 6, anchor: 'end', width: start - 6 },
  };
}

/** Each item into the first row where it has room, by date; the order of the model breaks ties. */
function packRows(items: readonly Fitted[]): Fitted[][] {
  const rows: Fitted[][] = [];
  const byDate = [...items].sort((a, b) =>
    a.item.starts < b.item.starts ? -1 : a.item.starts > b.item.starts ? 1 : 0,
  );
  for (const item of byDate) {
    const free = rows.find((row) =>
      row.every((other) => item.left - GAP >= other.right || item.right + GAP <= other.left),
    );
    if (free) free.push(item);
    else rows.push([item]);
  }
  return rows;
}

function drawItem(fitted: Fitted, lane: LaneBox, y: number): GroupShape {
  const { item, from, to } = fitted;
  const middle = ROW / 2;
  const outline = item.uncertain === true;
  const children: Shape[] = item.ends
    ? [
        {
          kind: 'rect',
          x: from,
          y: (ROW - BAR) / 2,
          width: to - from,
          height: BAR,
          radius: 5,
          tone: item.tone,
          fill: 'soft',
          stroke: 'ink',
          strokeWidth: 1.2,
          ...(outline ? { dash: 'dashed' as const } : {}),
        },
      ]
    : [sign(item.sign ?? 'diamond', (from + to) / 2, middle, item.tone, outline)];
  if (item.text !== '') {
    const { x, anchor, width } = fitted.label;
    const shown = text(x, middle + 4, item.text, { font: FONTS.small, anchor, maxWidth: width });
    const inBar = item.ends !== undefined && anchor === 'start' && x < to;
    if (!inBar) children.push(backing(shown.text, x, anchor, lane.striped));
    children.push(shown);
  }
  const mark = badge(item.ends ? from + 2 : (from + to) / 2 + 7, middle - 8, item.node.findings ?? []);
  if (mark) children.push(mark);
  return { kind: 'group', role: 'marker', x: lane.headerWidth, y, node: item.node, children };
}

/** The ground of the lane again behind a text, so that the lines of the grid and of today pass under it. */
function backing(shown: string, x: number, anchor: 'start' | 'end', striped: boolean): Shape {
  const width = measureText(shown, FONTS.small);
  const left = anchor === 'start' ? x - 1 : x - width - 1;
  const ground = striped ? ({ tone: 'neutral', fill: 'soft' } as const) : ({ fill: 'canvas' } as const);
  return { kind: 'rect', x: left, y: ROW / 2 - 7, width: width + 2, height: 14, ...ground };
}

/** The sign of a moment: a diamond, a square or a disc; hollow where it is not certain. */
export function sign(kind: 'diamond' | 'square' | 'circle', x: number, y: number, tone: Tone, hollow: boolean): Shape {
  const paint = {
    tone,
    fill: hollow ? ('surface' as const) : ('solid' as const),
    stroke: 'ink' as const,
    strokeWidth: 1.3,
  };
  switch (kind) {
    case 'diamond':
      return {
        kind: 'path',
        ...paint,
        commands: [['M', x, y - SIGN], ['L', x + SIGN, y], ['L', x, y + SIGN], ['L', x - SIGN, y], ['Z']],
      };
    case 'square':
      return { kind: 'rect', x: x - 5, y: y - 5, width: 10, height: 10, radius: 1.5, ...paint };
    case 'circle':
      return { kind: 'circle', x, y, radius: 5.5, ...paint, fill: hollow ? 'surface' : 'soft' };
  }
}
