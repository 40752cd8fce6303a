import { type Box, contains, overlaps, type PlacedShape, place } from '../scene/geometry.ts';
import type { Scene } from '../scene/scene.ts';

/** What the eye would object to in a picture, as sentences; none when it is sound. */
export function flaws(scene: Scene): string[] {
  const placed = place(scene).filter(({ box }) => Number.isFinite(box.left));
  return [...outside(scene, placed), ...overText(placed), ...overBox(placed), ...overCards(placed)];
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
