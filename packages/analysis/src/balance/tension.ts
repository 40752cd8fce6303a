/** What the tensions of an alliance have in common: a place between two poles, how it was reckoned, what moved it. */
import type { Element } from '@alliance-lang/language';

export type TensionId = 'commitment' | 'power' | 'centralisation' | 'visibility' | 'ability' | 'complement';

/** Something that counted, and toward which pole. */
export interface TensionMove {
  readonly text: string;
  readonly toward: 'left' | 'right' | 'neither';
  readonly element?: Element;
}

/**
 * One of the tensions that Megan Arnold names in "The invisible inherent tensions in a strategic alliance". Neither pole
 * is good or bad; what matters is to know where one stands and to want to stand there.
 */
export interface Tension {
  readonly id: TensionId;
  readonly title: string;
  readonly left: string;
  readonly right: string;
  /** From -1 at the left pole to 1 at the right; absent when the alliance says too little. */
  readonly position?: number;
  /** The figure in words: `10 of 12 contributions are firm (83 %)`. */
  readonly figure: string;
  /** How it is reckoned, in one sentence. */
  readonly formula: string;
  readonly moves: readonly TensionMove[];
}

/** Above which distance from the middle a tension counts as leaning to a pole, and as far over to it. */
export const LEANING = 0.2;
export const FAR_OVER = 0.7;

/** `balanced`, `leans to the right pole`, `far over`, as words about a position. */
export function leaningOf(tension: Tension): string {
  const { position } = tension;
  if (position === undefined) return 'not known';
  const distance = Math.abs(position);
  if (distance < LEANING) return 'in between';
  const pole = position < 0 ? tension.left : tension.right;
  return distance < FAR_OVER ? `leans to ${pole}` : `far over to ${pole}`;
}

/** A share from 0 to 1 as a position from -1 to 1; `undefined` when there is nothing to take a share of. */
export function positionOf(part: number, whole: number): number | undefined {
  return whole > 0 ? Math.round((2 * (part / whole) - 1) * 1000) / 1000 : undefined;
}

/** A share as a whole percent. */
export function percentText(part: number, whole: number): string {
  return `${whole > 0 ? Math.round((part / whole) * 100) : 0} %`;
}
