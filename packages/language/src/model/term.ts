/** Term, rights to end or change the alliance, and what happens at the end. */
import type { ActorRef, Clause, Element, Range, Ref, ScopeItem, Stated, Unknown, UnknownState } from './base.ts';
import type { Cadence, Condition, Duration, Money, PeriodicMoney, Point, Split, Within } from './values.ts';

/** A budget: money, for each period when `per` is there. */
export type BudgetMoney = PeriodicMoney;

export interface Term extends Element {
  readonly kind: 'term';
  readonly starts?: Clause & { readonly point: Stated<Point> };
  readonly ends?: Clause & { readonly point?: Stated<Point>; readonly when?: Condition };
  readonly runs?: Runs;
  readonly renewals: readonly Renewal[];
  readonly sunset?: Clause & { readonly point: Stated<Point>; readonly unless?: Condition };
}
/** `runs 3 years`, `runs indefinitely`, `runs until RdPlansDone`, `runs tbd`. Exactly one is there. */
export interface Runs extends Clause {
  readonly duration?: Duration;
  readonly indefinitely: boolean;
  readonly until?: Point;
  readonly isUnknown?: UnknownState;
  readonly reason?: string;
}
export interface Renewal extends Clause {
  readonly duration?: Duration;
  readonly never: boolean;
  readonly automatic: boolean;
  readonly times?: number;
  readonly by: readonly ActorRef[];
  readonly notice?: Stated<Duration>;
  readonly when?: Condition;
  readonly unless?: Condition;
  readonly isUnknown?: UnknownState;
  readonly reason?: string;
}

/** A right ends the alliance unless `effects` says what it does instead. */
export interface Right extends Element {
  readonly kind: 'right';
  readonly name: string;
  readonly holders: readonly ActorRef[];
  /** Held only together: the parties end or change the alliance by agreement. */
  readonly jointly: boolean;
  readonly when?: Condition;
  readonly starts?: Stated<Point>;
  readonly ends?: Stated<Point>;
  readonly notice?: Stated<Duration>;
  readonly cure?: Stated<Duration>;
  readonly fee?: {
    readonly at: Range;
    readonly money?: Money;
    readonly none: boolean;
    readonly text?: string;
    readonly unknown?: UnknownState;
    readonly reason?: string;
  };
  readonly immediate?: { readonly at: Range };
  readonly effects: readonly {
    readonly at: Range;
    readonly effect: 'terminates' | 'suspends' | 'lifts' | 'changes' | 'opens';
    readonly items: readonly ScopeItem[];
  }[];
  readonly except: readonly ScopeItem[];
}

/** The exit, or an exit by cause (`causes` not empty), which says only what differs. */
export interface Exit extends Element {
  readonly kind: 'exit';
  readonly causes: readonly { readonly at: Range; readonly target: Ref; readonly by?: ActorRef }[];
  readonly leads: readonly ActorRef[];
  readonly windDown?: WindDown;
  readonly dispositions: readonly Disposition[];
  readonly settlement?: Settlement;
  readonly survivals: readonly Survival[];
  readonly drops: readonly (Clause & { readonly items: readonly ScopeItem[] })[];
  readonly rehearsed?: Clause & { readonly cadence: Stated<Cadence>; readonly on?: Stated<string> };
}
export interface WindDown extends Clause {
  readonly duration?: Stated<Duration>;
  readonly bodyAt?: Range;
  readonly steps: readonly WindDownStep[];
}
export interface WindDownStep extends Element {
  readonly kind: 'wind-down-step';
  readonly by: readonly ActorRef[];
  readonly within?: Within;
}
export interface Disposition extends Clause {
  readonly topic: 'customers' | 'people' | 'brand' | 'shared' | 'assets' | 'data' | 'inventory';
  readonly items: readonly ScopeItem[];
  readonly how?: 'stay' | 'handed' | 'returned' | 'deleted' | 'sold' | 'split';
  readonly actors: readonly ActorRef[];
  readonly split?: Split;
  readonly within?: Within;
}
export interface Settlement extends Clause {
  readonly settle?: Within;
  readonly tails: readonly {
    readonly at: Range;
    readonly actor: ActorRef;
    readonly percent?: string;
    readonly money?: Money;
    readonly text?: string;
    readonly unknown?: Unknown;
    readonly for?: Stated<Duration>;
  }[];
  readonly buyOuts: readonly Stated<string>[];
}
export interface Survival extends Clause {
  readonly items: readonly ScopeItem[];
  readonly for?: Stated<Duration>;
  readonly perpetual: boolean;
  readonly until?: Point;
}
