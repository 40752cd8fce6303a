/** What each side gives, and who does what. */
import type { ActorRef, Element, Range, Ref, ScopeItem, SetWord, Stated, Unknown } from './base.ts';
import type { Cadence, Condition, Money, PeriodicMoney, PeriodUnit, Point, Within, WordOrText } from './values.ts';

export interface Contribution extends Element {
  readonly kind: 'contribution';
  readonly from: ActorRef;
  readonly gives: readonly GivenItem[];
  readonly givesUnknown?: Unknown;
  readonly valued?: Stated<PeriodicMoney>;
  readonly starts?: Stated<Point>;
  readonly ends?: Stated<Point>;
  readonly due?: Due;
  readonly effort?: Stated<SetWord>;
  readonly toward: readonly ScopeItem[];
  readonly reviewed?: Stated<Cadence>;
  readonly purpose?: Stated<WordOrText>;
  readonly regions: readonly ScopeItem[];
  readonly when?: Condition;
}
/** One thing given: `people 6 fte`, `cash USD 500k per year`. Numbers are canonical decimal texts. */
export interface GivenItem {
  readonly at: Range;
  readonly kind: SetWord;
  readonly money?: Money;
  readonly number?: string;
  readonly upTo?: string;
  readonly unit?: string;
  readonly text?: string;
  readonly per?: PeriodUnit;
  readonly unknown?: 'tbd' | 'redacted' | 'unreadable';
  readonly reason?: string;
}
export interface Due {
  readonly at: Range;
  readonly point: Stated<Point>;
  readonly within?: Within;
}

/** A deliverable (has an end) or a responsibility (goes on), with its RACI edges. */
export interface WorkItem extends Element {
  readonly kind: 'deliverable' | 'responsibility';
  readonly name: string;
  readonly area?: Stated<SetWord>;
  readonly accountable: readonly ActorRef[];
  readonly responsible: readonly ActorRef[];
  readonly consulted: readonly ActorRef[];
  readonly informed: readonly ActorRef[];
  readonly due?: Due;
  readonly interface?: Stated<string>;
  /** Assets that the work rests on. */
  readonly uses: readonly Ref[];
}
