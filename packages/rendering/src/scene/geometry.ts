import type { PathCommand, Scene, Shape, TextShape } from './scene.ts';
import { measureText } from './text-metrics.ts';

/** An axis-parallel box in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A shape with its box in the coordinates of the picture and the groups it lies in, outermost first. */
export interface PlacedShape {
  readonly shape: Shape;
  readonly box: Box;
  readonly parents: readonly Shape[];
}

const EMPTY: Box = {
  left: Number.POSITIVE_INFINITY,
  top: Number.POSITIVE_INFINITY,
  right: Number.NEGATIVE_INFINITY,
  bottom: Number.NEGATIVE_INFINITY,
};

/** The smallest box around two. */
export function union(first: Box, second: Box): Box {
  return {
    left: Math.min(first.left, second.left),
    top: Math.min(first.top, second.top),
    right: Math.max(first.right, second.right),
    bottom: Math.max(first.bottom, second.bottom),
  };
}

/** Whether two boxes share more than `tolerance` pixels in both directions. */
export function overlaps(first: Box, second: Box, tolerance = 0.5): boolean {
  return (
    Math.min(first.right, second.right) - Math.max(first.left, second.left) > tolerance &&
    Math.min(first.bottom, second.bottom) - Math.max(first.top, second.top) > tolerance
  );
}

/** Whether the second box lies within the first, give or take `tolerance` pixels. */
export function contains(outer: Box, inner: Box, tolerance = 0.5): boolean {
  return (
    inner.left >= outer.left - tolerance &&
    inner.right <= outer.right + tolerance &&
    inner.top >= outer.top - tolerance &&
    inner.bottom <= outer.bottom + tolerance
  );
}

/** Every shape of a scene with its box, in drawing order. Control points count as part of a curve. */
export function place(scene: Scene): PlacedShape[] {
  const result: PlacedShape[] = [];
  for (const shape of scene.children) placeShape(shape, 0, 0, [], result);
  return result;
}

function placeShape(shape: Shape, x: number, y: number, parents: readonly Shape[], into: PlacedShape[]): Box {
  if (shape.kind !== 'group') {
    const box = move(ownBox(shape), x, y);
    into.push({ shape, box, parents });
    return box;
  }
  const index = into.length;
  const inside = [...parents, shape];
  let box = EMPTY;
  // The group stands before its children, as it is drawn; its box is known only after them.
  into.push({ shape, box, parents });
  for (const child of shape.children) box = union(box, placeShape(child, x + shape.x, y + shape.y, inside, into));
  into[index] = { shape, box, parents };
  return box;
}

function move(box: Box, x: number, y: number): Box {
  return { left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y };
}

function ownBox(shape: Exclude<Shape, { kind: 'group' }>): Box {
  switch (shape.kind) {
    case 'rect':
      return { left: shape.x, top: shape.y, right: shape.x + shape.width, bottom: shape.y + shape.height };
    case 'circle':
      return {
        left: shape.x - shape.radius,
        top: shape.y - shape.radius,
        right: shape.x + shape.radius,
        bottom: shape.y + shape.radius,
      };
    case 'path':
      return pathBox(shape.commands);
    case 'text':
      return textBox(shape);
  }
}

/** The box of a text by the width table; the height is that of capitals and descenders. */
export function textBox(shape: TextShape): Box {
  const width = measureText(shape.text, { size: shape.size, bold: shape.bold === true });
  const before = shape.anchor === 'middle' ? width / 2 : shape.anchor === 'end' ? width : 0;
  const [above, below] = [shape.size * 0.78, shape.size * 0.22];
  if (shape.turned) {
    const bottom = shape.y + before;
    return { left: shape.x - above, top: bottom - width, right: shape.x + below, bottom };
  }
  const left = shape.x - before;
  return { left, top: shape.y - above, right: left + width, bottom: shape.y + below };
}

function pathBox(commands: readonly PathCommand[]): Box {
  let box = EMPTY;
  for (const [, ...numbers] of commands) {
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      const [x, y] = [numbers[index] ?? 0, numbers[index + 1] ?? 0];
      box = union(box, { left: x, top: y, right: x, bottom: y });
    }
  }
  return box;
}
