import type { PathCommand, PathShape, Shape, Tone } from '../scene/scene.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface StrokeOptions {
  readonly tone?: Tone;
  readonly shade?: 'ink' | 'line';
  readonly width?: number;
  readonly dash?: 'dashed' | 'dotted';
}

function stroke(options: StrokeOptions): Omit<PathShape, 'commands'> {
  return {
    kind: 'path',
    tone: options.tone ?? 'muted',
    stroke: options.shade ?? 'ink',
    strokeWidth: options.width ?? 1.2,
    ...(options.dash ? { dash: options.dash } : {}),
  };
}

/** A curve that leaves `from` and reaches `to` horizontally; `run` is its straight part at the end, in pixels. */
export function curve(from: Point, to: Point, options: StrokeOptions & { readonly run?: number } = {}): PathShape {
  const direction = to.x >= from.x ? 1 : -1;
  const bend = to.x - direction * (options.run ?? 0);
  const middle = (from.x + bend) / 2;
  const commands: PathCommand[] = [
    ['M', from.x, from.y],
    ['C', middle, from.y, middle, to.y, bend, to.y],
  ];
  if (options.run) commands.push(['L', to.x, to.y]);
  return { ...stroke(options), commands };
}

/** A line through points with rounded corners of at most `radius` pixels. Fewer than two points give an empty path. */
export function polyline(
  points: readonly Point[],
  options: StrokeOptions & { readonly radius?: number } = {},
): PathShape {
  const commands: PathCommand[] = [];
  const radius = options.radius ?? 6;
  points.forEach((point, index) => {
    const previous = points[index - 1];
    const next = points[index + 1];
    if (!previous) commands.push(['M', point.x, point.y]);
    else if (!next) commands.push(['L', point.x, point.y]);
    else {
      const before = toward(point, previous, radius);
      const after = toward(point, next, radius);
      commands.push(['L', before.x, before.y], ['Q', point.x, point.y, after.x, after.y]);
    }
  });
  return { ...stroke(options), commands };
}

function toward(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return from;
  const share = Math.min(distance, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** A filled arrow head whose tip is at `tip`. */
export function arrowHead(
  tip: Point,
  direction: 'up' | 'down' | 'left' | 'right',
  tone: Tone = 'muted',
  size = 6,
): Shape {
  const half = size / 2;
  const back: Record<typeof direction, readonly [Point, Point]> = {
    up: [
      { x: tip.x - half, y: tip.y + size },
      { x: tip.x + half, y: tip.y + size },
    ],
    down: [
      { x: tip.x - half, y: tip.y - size },
      { x: tip.x + half, y: tip.y - size },
    ],
    left: [
      { x: tip.x + size, y: tip.y - half },
      { x: tip.x + size, y: tip.y + half },
    ],
    right: [
      { x: tip.x - size, y: tip.y - half },
      { x: tip.x - size, y: tip.y + half },
    ],
  };
  const [first, second] = back[direction];
  return {
    kind: 'path',
    role: 'arrow',
    tone,
    fill: 'solid',
    commands: [['M', tip.x, tip.y], ['L', first.x, first.y], ['L', second.x, second.y], ['Z']],
  };
}

/** The end of a seat's line on a body. */
export function dot(at: Point, tone: Tone, radius = 2.5): Shape {
  return { kind: 'circle', x: at.x, y: at.y, radius, tone, fill: 'solid' };
}
