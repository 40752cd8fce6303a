/** What the tensions of an alliance have in common: a place between two poles, how it was reckoned, what moved it. */
import type { Element } from '@alliance-lang/language';

export type TensionId = 'commitment' | 'power' | 'centralisation' | 'visibility' | 'ability' | 'complement';

/** Something that counted, and toward which pole. */
export interface TensionMove {
  readonly text: string;
  readonly toward: 'left' | 'right' | 'neither';
  readonly element?: Element;
}

/** What a tension is, whatever the alliance: its poles, its formula and where that comes from. */
export interface TensionKind {
  readonly id: TensionId;
  readonly title: string;
  readonly left: string;
  readonly right: string;
  /** The rule that tells the figure where it is far from what holds. */
  readonly rule: string;
  /** How the figure is reckoned, in a sentence or two. */
  readonly formula: string;
  /** The idea that the figure measures, and of what the formula is made where it is not the article's. */
  readonly source: string;
  /** What would move the alliance toward each pole, as something to write. */
  readonly movers: { readonly left: string; readonly right: string };
}

/**
 * One of the tensions that Megan Arnold names in "The invisible inherent tensions in a strategic alliance", as an alliance
 * has it. Neither pole is good or bad; what matters is to know where one stands and to want to stand there.
 */
export interface Tension extends TensionKind {
  /** How much of what counted lies toward the right pole, from 0 to 1; absent when the alliance says too little. */
  readonly share?: number;
  /** The same from -1 at the left pole to 1 at the right. */
  readonly position?: number;
  /** The figure in words: `10 of 12 contributions are firm (83%)`. The picture and the rule both say it. */
  readonly figure: string;
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

/** A tension of this kind at `part` of `whole`; one that is not known when there is nothing to take a share of. */
export function tensionAt(
  kind: TensionKind,
  part: number,
  whole: number,
  figure: string,
  moves: readonly TensionMove[],
): Tension {
  if (whole <= 0) return { ...kind, figure, moves };
  const share = part / whole;
  return { ...kind, share, position: Math.round((2 * share - 1) * 1000) / 1000, figure, moves };
}

/** A share as a whole percent. */
export function percentText(part: number, whole: number): string {
  return `${whole > 0 ? Math.round((part / whole) * 100) : 0}%`;
}

/** The most that a rule lists of what counted. */
const MOST = 6;

/** What counted toward a pole, else all of it, in one line: `PriceChange is decided at the centre; … and 3 more`. */
export function countedText(tension: Tension, toward?: 'left' | 'right'): string {
  const counted = tension.moves.filter((move) => toward === undefined || move.toward === toward);
  const shown = counted.slice(0, counted.length > MOST ? MOST - 1 : MOST).map(({ text }) => text);
  const rest = counted.length - shown.length;
  return [...shown, ...(rest > 0 ? [`${rest} more`] : [])].join('; ');
}
