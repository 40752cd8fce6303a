import type { Scene, Shape } from '@alliance-lang/rendering';
import { crossEachOther, type LinePoint, linePoints } from '../../../rendering/src/samples/line-points.ts';

/** How often lines between things cross each other; lines that only meet at their ends do not count. */
export function crossings(scene: Scene): number {
  const lines = edgesOf(scene.children, 0, 0);
  let count = 0;
  for (const [index, first] of lines.entries()) {
    for (const second of lines.slice(index + 1)) if (cross(first, second)) count += 1;
  }
  return count;
}

function edgesOf(shapes: readonly Shape[], x: number, y: number, edge = false): LinePoint[][] {
  return shapes.flatMap((shape): LinePoint[][] => {
    if (shape.kind === 'group') return edgesOf(shape.children, x + shape.x, y + shape.y, edge || shape.role === 'edge');
    return shape.kind === 'path' && edge && shape.stroke && !shape.fill ? [linePoints(shape.commands, x, y)] : [];
  });
}

function cross(first: readonly LinePoint[], second: readonly LinePoint[]): boolean {
  for (let one = 1; one < first.length; one += 1) {
    for (let other = 1; other < second.length; other += 1) {
      if (crossEachOther(first[one - 1]!, first[one]!, second[other - 1]!, second[other]!)) return true;
    }
  }
  return false;
}
