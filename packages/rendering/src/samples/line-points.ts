import type { PathCommand } from '../scene/scene.ts';

export type LinePoint = readonly [x: number, y: number];

/** Pieces that a curve is taken for: enough to tell what it meets. */
const PIECES = 12;

/** The points of a path's straight pieces, moved by `dx` and `dy`; curves are taken for short straight pieces. */
export function linePoints(commands: readonly PathCommand[], dx: number, dy: number): LinePoint[] {
  const points: LinePoint[] = [];
  for (const [letter, ...numbers] of commands) {
    if (letter === 'Z') continue;
    const controls = Array.from(
      { length: numbers.length / 2 },
      (_, index): LinePoint => [(numbers[index * 2] ?? 0) + dx, (numbers[index * 2 + 1] ?? 0) + dy],
    );
    const last = points.at(-1);
    if (letter === 'M' || letter === 'L' || !last) points.push(...controls);
    else for (let piece = 1; piece <= PIECES; piece += 1) points.push(onCurve([last, ...controls], piece / PIECES));
  }
  return points;
}

/** De Casteljau's way to a point of a curve. */
function onCurve(controls: readonly LinePoint[], share: number): LinePoint {
  if (controls.length === 1) return controls[0] ?? [0, 0];
  const next = controls.slice(1).map(([x, y], index): LinePoint => {
    const [fromX, fromY] = controls[index] ?? [0, 0];
    return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
  });
  return onCurve(next, share);
}

/** Whether two straight pieces cross inside both, not at an end of either. */
export function crossEachOther(a: LinePoint, b: LinePoint, c: LinePoint, d: LinePoint): boolean {
  const side = (from: LinePoint, to: LinePoint, point: LinePoint) =>
    (to[0] - from[0]) * (point[1] - from[1]) - (to[1] - from[1]) * (point[0] - from[0]);
  const [one, two, three, four] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
  return one * two < -1e-6 && three * four < -1e-6;
}
