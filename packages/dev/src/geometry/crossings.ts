import type { PathCommand, Scene, Shape } from '@alliance-lang/rendering';

type Point = readonly [x: number, y: number];

/** Pieces that a curve is taken for: enough to tell whether it crosses another. */
const PIECES = 12;

/** How often lines between things cross each other; lines that only meet at their ends do not count. */
export function crossings(scene: Scene): number {
  const lines = edgesOf(scene.children, 0, 0);
  let count = 0;
  for (const [index, first] of lines.entries()) {
    for (const second of lines.slice(index + 1)) if (cross(first, second)) count += 1;
  }
  return count;
}

function edgesOf(shapes: readonly Shape[], x: number, y: number, edge = false): Point[][] {
  return shapes.flatMap((shape): Point[][] => {
    if (shape.kind === 'group') return edgesOf(shape.children, x + shape.x, y + shape.y, edge || shape.role === 'edge');
    return shape.kind === 'path' && edge && shape.stroke && !shape.fill ? [pointsOf(shape.commands, x, y)] : [];
  });
}

function pointsOf(commands: readonly PathCommand[], dx: number, dy: number): Point[] {
  const points: Point[] = [];
  for (const [letter, ...numbers] of commands) {
    if (letter === 'Z') continue;
    const controls = Array.from(
      { length: numbers.length / 2 },
      (_, index): Point => [(numbers[index * 2] ?? 0) + dx, (numbers[index * 2 + 1] ?? 0) + dy],
    );
    const last = points.at(-1);
    if (letter === 'M' || letter === 'L' || !last) points.push(...controls);
    else for (let piece = 1; piece <= PIECES; piece += 1) points.push(onCurve([last, ...controls], piece / PIECES));
  }
  return points;
}

/** De Casteljau's way to a point of a curve. */
function onCurve(controls: readonly Point[], share: number): Point {
  if (controls.length === 1) return controls[0] ?? [0, 0];
  const next = controls.slice(1).map(([x, y], index): Point => {
    const [fromX, fromY] = controls[index] ?? [0, 0];
    return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
  });
  return onCurve(next, share);
}

function cross(first: readonly Point[], second: readonly Point[]): boolean {
  for (let one = 1; one < first.length; one += 1) {
    for (let other = 1; other < second.length; other += 1) {
      if (meet(first[one - 1]!, first[one]!, second[other - 1]!, second[other]!)) return true;
    }
  }
  return false;
}

/** Whether two pieces cross inside both, not at an end of either. */
function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (from: Point, to: Point, point: Point) =>
    (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]);
  const [one, two, three, four] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  return one * two < -1e-6 && three * four < -1e-6;
}
