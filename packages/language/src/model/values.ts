/** Money, time, conditions and consequences as the model holds them: exact, plain, and with every name resolved. */
import type { Duration } from '../values/duration.ts';
import type { ActorRef, Range, Ref, ScopeItem, SetWord, Stated, Unknown } from './base.ts';

export type { Duration, DurationUnit } from '../values/duration.ts';

/** An exact amount of one currency: ISO 4217 code as written, canonical decimal text; `upTo` is the upper end of a range. */
export interface Money {
  readonly currency: string;
  readonly amount: string;
  readonly upTo?: string;
}

export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** Money for each period (`USD 1.2M per year`), or once when `per` is absent. */
export interface PeriodicMoney extends Money {
  readonly per?: PeriodUnit;
}

/** An amount of any kind. Numbers are canonical decimal texts; a percent of `55` is 55 %. */
export type Amount =
  | ({ readonly type: 'money' } & Money)
  | { readonly type: 'percent'; readonly percent: string }
  | { readonly type: 'number'; readonly number: string; readonly upTo?: string; readonly unit?: string };

/** A point in time. Dates are ISO texts (`2026-03-01`). */
export type Point =
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'word'; readonly word: 'effective' | 'exit' | 'notice' | 'invoice' }
  | { readonly type: 'named'; readonly target: Ref; readonly by?: ActorRef }
  | {
      readonly type: 'relative';
      readonly offset: Duration;
      readonly relation: 'after' | 'before';
      readonly anchor: Point;
    }
  | {
      readonly type: 'compared';
      readonly which: 'earlier-of' | 'later-of';
      readonly first: Point;
      readonly second: Point;
    }
  | { readonly type: 'day'; readonly day: number }
  | { readonly type: 'unknown'; readonly unknown: Unknown };

/** How often. `until` and `next` describe a cadence that changes (`monthly until 2026-12-31 then quarterly`). */
export interface Cadence {
  readonly step: CadenceStep;
  readonly until?: Point;
  readonly next?: Cadence;
  /** What comes then is not known; exclusive with `next`. */
  readonly nextUnknown?: Unknown;
}
export type CadenceStep =
  | {
      readonly type: 'word';
      readonly word: 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly';
      readonly day?: number;
      readonly month?: string;
    }
  /** How often in words, where no rhythm is agreed: `"as needed"`. */
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'every'; readonly every: Duration }
  | { readonly type: 'times'; readonly times: number; readonly upTo?: number; readonly per: PeriodUnit };

/** `within 30 days after invoice`. */
export interface Within {
  readonly at: Range;
  readonly limit: Stated<Duration>;
  readonly after?: Point;
}

export type Comparator = 'above' | 'below' | 'at-least' | 'at-most';
export type LevelReference = 'target' | 'baseline' | 'budget';

/** One part of a condition; several are joined by `and`. */
export type ConditionTerm =
  | {
      readonly type: 'level';
      readonly comparator: Comparator;
      readonly amount: Stated<Amount>;
      readonly reference?: LevelReference;
      readonly per?: PeriodUnit;
      readonly window?: Stated<Duration>;
    }
  | {
      readonly type: 'named';
      readonly target: Ref;
      readonly missed: boolean;
      readonly by?: ActorRef;
      readonly comparator?: Comparator;
      readonly amount?: Stated<Amount>;
      readonly reference?: LevelReference;
      readonly per?: PeriodUnit;
      readonly window?: Stated<Duration>;
    }
  | { readonly type: 'insolvency'; readonly of?: ActorRef }
  | { readonly type: 'deadlock'; readonly on: readonly ScopeItem[] }
  | { readonly type: 'change-of-control'; readonly of?: ActorRef; readonly to: readonly ScopeItem[] }
  | { readonly type: 'force-majeure'; readonly window?: Stated<Duration> }
  | { readonly type: 'agreed'; readonly lead?: Duration }
  | { readonly type: 'notice'; readonly lead: Stated<Duration> }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'unknown'; readonly unknown: Unknown };

export interface Condition {
  readonly at: Range;
  readonly terms: readonly ConditionTerm[];
}

/** What follows after `then` or `else`. */
export type Consequence =
  | {
      readonly type: 'word';
      readonly at: Range;
      readonly word:
        | 'approved'
        | 'rejected'
        | 'stays-as-is'
        | 'chair-decides'
        | 'pays-shortfall'
        | 'other-party-funds'
        | 'dilutes'
        | 'ends';
    }
  | { readonly type: 'escalates'; readonly at: Range; readonly to: Ref }
  | { readonly type: 'decided' | 'review' | 'rebalance'; readonly at: Range; readonly by: readonly ActorRef[] }
  | { readonly type: 'right'; readonly at: Range; readonly right: Ref }
  | { readonly type: 'split'; readonly at: Range; readonly split: Split }
  | { readonly type: 'text'; readonly at: Range; readonly text: string }
  | { readonly type: 'unknown'; readonly at: Range; readonly unknown: Unknown };

/** Shares of a whole. Percents are canonical decimal texts. `remainder` takes what the others leave. */
export interface Split {
  readonly at: Range;
  readonly equally: boolean;
  /** Each bears its own. */
  readonly own: boolean;
  readonly shares: readonly SplitShare[];
  readonly unknown?: Unknown;
}
export interface SplitShare {
  readonly at: Range;
  readonly actor: Ref;
  readonly percent?: string;
  readonly remainder: boolean;
  readonly unknown?: Unknown;
}

/** Whether a word or an outside text: the words of a set, or free text for what the set does not have. */
export type WordOrText =
  | { readonly type: 'word'; readonly word: SetWord }
  | { readonly type: 'text'; readonly text: string };
