import { type Box, contains, overlaps, type PlacedShape, place } from '../scene/geometry.ts';
import type { Scene } from '../scene/scene.ts';
import { crossEachOther, type LinePoint, linePoints } from './line-points.ts';

/** What the eye would object to in a picture, as sentences; none when it is sound. */
export function flaws(scene: Scene): string[] {
  const placed = place(scene).filter(({ box }) => Number.isFinite(box.left));
  return [
    ...outside(scene, placed),
    ...overText(placed),
    ...overBox(placed),
    ...overCards(placed),
    ...throughText(placed),
  ];
}

function outside(scene: Scene, placed: readonly PlacedShape[]): string[] {
  const canvas: Box = { left: 0, top: 0, right: scene.width, bottom: scene.height };
  return placed
    .filter(({ shape, box }) => shape.kind !== 'group' && !contains(canvas, box))
    .map((item) => `${name(item)} leaves the picture`);
}

function overText(placed: readonly PlacedShape[]): string[] {
  const texts = placed.filter(({ shape }) => shape.kind === 'text');
  const found: string[] = [];
  texts.forEach((first, index) => {
    for (const second of texts.slice(index + 1)) {
      if (overlaps(first.box, second.box)) found.push(`${name(first)} lies upon ${name(second)}`);
    }
  });
  return found;
}

/** Text of a card or chip stays within its rectangle, which is the group's first one that starts at its origin. */
function overBox(placed: readonly PlacedShape[]): string[] {
  return placed
    .filter(({ shape }) => shape.kind === 'text')
    .flatMap((item) => {
      const group = item.parents.at(-1);
      if (group?.kind !== 'group' || (group.role !== 'card' && group.role !== 'chip')) return [];
      const rect = placed.find(({ shape, parents }) => shape.kind === 'rect' && parents.at(-1) === group);
      return rect && !contains(rect.box, item.box) ? [`${name(item)} runs over its box`] : [];
    });
}

/** Lines between things run through no word, unless something filled stands between the line and the word. */
function throughText(placed: readonly PlacedShape[]): string[] {
  const found: string[] = [];
  placed.forEach((line, order) => {
    const { shape } = line;
    if (shape.kind !== 'path' || shape.fill || !line.parents.some(({ role }) => role === 'edge')) return;
    const [dx, dy] = line.parents.reduce(
      ([x, y], parent) => (parent.kind === 'group' ? [x + parent.x, y + parent.y] : [x, y]),
      [0, 0],
    );
    const points = linePoints(shape.commands, dx, dy);
    placed.forEach((word, place) => {
      if (word.shape.kind !== 'text' || !runsThrough(points, word.box)) return;
      const covered = placed
        .slice(order + 1, Math.max(order + 1, place))
        .some((cover) => isFilled(cover.shape) && contains(cover.box, word.box, 2));
      if (!covered) found.push(`a line runs through ${name(word)}`);
    });
  });
  return found;
}

function isFilled(shape: PlacedShape['shape']): boolean {
  return (shape.kind === 'rect' || shape.kind === 'circle') && shape.fill !== undefined;
}

/** Whether a line enters the letters of a text: the middle of its box, for air above and below is no word. */
function runsThrough(points: readonly LinePoint[], { left, top, right, bottom }: Box): boolean {
  const [upper, lower] = [top + (bottom - top) * 0.2, bottom - (bottom - top) * 0.25];
  const [first, last] = [left + 1, right - (right - left) * 0.06];
  return points.slice(1).some((to, index) => {
    const from = points[index] ?? to;
    if (to[0] > first && to[0] < last && to[1] > upper && to[1] < lower) return true;
    const middle = (upper + lower) / 2;
    return (
      crossEachOther(from, to, [first, upper], [last, lower]) ||
      crossEachOther(from, to, [first, lower], [last, upper]) ||
      crossEachOther(from, to, [first, middle], [last, middle])
    );
  });
}

function overCards(placed: readonly PlacedShape[]): string[] {
  const cards = placed.filter(({ shape, parents }) => shape.kind === 'rect' && isBox(parents.at(-1)));
  const chips = placed.filter(({ shape, parents }) => shape.kind === 'rect' && parents.at(-1)?.role === 'chip');
  const found: string[] = [];
  cards.forEach((first, index) => {
    for (const second of cards.slice(index + 1)) {
      if (first.parents.at(-1) === second.parents.at(-1)) continue;
      if (overlaps(first.box, second.box)) found.push(`card ${name(first)} lies upon card ${name(second)}`);
    }
    for (const chip of chips) {
      const own = chip.parents.includes(first.parents.at(-1) ?? first.shape);
      if (!own && overlaps(first.box, chip.box, 1)) found.push(`chip ${name(chip)} lies upon card ${name(first)}`);
    }
  });
  chips.forEach((first, index) => {
    for (const second of chips.slice(index + 1)) {
      if (overlaps(first.box, second.box)) found.push(`chip ${name(first)} lies upon chip ${name(second)}`);
    }
  });
  return found;
}

function isBox(group: PlacedShape['shape'] | undefined): boolean {
  return group?.kind === 'group' && (group.role === 'card' || group.role === 'step');
}

function name({ shape, box }: PlacedShape): string {
  const at = `(${Math.round(box.left)}, ${Math.round(box.top)}, ${Math.round(box.right)}, ${Math.round(box.bottom)})`;
  return shape.kind === 'text' ? `"${shape.text}" ${at}` : `${shape.kind} ${at}`;
}
