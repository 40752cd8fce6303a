import { card, cardHeight } from '../../pieces/card.ts';
import type { GroupShape, Tone } from '../../scene/scene.ts';
import type { ExitItem } from './read-exit.ts';

/** Least height of a card, in pixels. */
export const CARD = 42;
/** Between a column's edge and its cards, in pixels. */
export const PAD = 12;
const LINES = { title: 3, subtitle: 3 };

/** A stage of the way out. */
export interface Column {
  readonly name: string;
  readonly tone: Tone;
  readonly x: number;
  readonly width: number;
}

/** Triggers, notice, cure, wind-down, settlement. */
export type Columns = readonly [Column, Column, Column, Column, Column];

/** The height of a card that shows its words in full, in pixels. */
export function heightOf(item: ExitItem, column: Column): number {
  return cardHeight({ ...item, width: column.width - 2 * PAD }, LINES, CARD);
}

/** A card as wide as its column. */
export function itemCard(item: ExitItem, column: Column, y: number, height: number): GroupShape {
  return card({
    x: column.x + PAD,
    y,
    width: column.width - 2 * PAD,
    height,
    title: item.title,
    ...(item.subtitle ? { subtitle: item.subtitle } : {}),
    tone: item.tone,
    centred: true,
    ...(item.pill ? { pill: true, fill: 'soft' as const } : {}),
    node: item.node,
  });
}
