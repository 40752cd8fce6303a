/** Bodies, decision rights, change, escalation, measures and reviews. */
import type { ActorRef, Clause, Element, Range, Ref, ScopeItem, SetWord, Stated, Unknown } from './base.ts';
import type { Amount, Cadence, Condition, Consequence, Duration, Point, Within, WordOrText } from './values.ts';

export interface Body extends Element {
  readonly kind: 'body';
  readonly name: string;
  readonly level?: Stated<SetWord>;
  readonly mandate?: Stated<string>;
  readonly seats?: Seats;
  readonly members: readonly ActorRef[];
  readonly guests: readonly ActorRef[];
  readonly chair?: { readonly at: Range; readonly actor: ActorRef; readonly rotates?: Stated<Cadence> };
  readonly quorum?: Quorum;
  readonly votes?: Votes;
  readonly passes: readonly Passes[];
  readonly deadlocks: readonly Deadlock[];
  readonly meets?: Stated<Cadence>;
  readonly agenda?: Stated<Duration>;
  readonly minutes?: { readonly at: Range; readonly by: ActorRef; readonly within?: Within };
  readonly cannot: readonly ScopeItem[];
  readonly reportsTo: readonly ActorRef[];
  readonly covers: readonly ScopeItem[];
}
/** `seats 2 per-party` has `perParty`; `seats Afsl 3, Tph 2` has `counts`. */
export interface Seats {
  readonly at: Range;
  readonly perParty?: number;
  readonly counts: readonly ActorCount[];
  readonly unknown?: 'tbd' | 'redacted' | 'unreadable';
  readonly reason?: string;
}
export interface ActorCount {
  readonly at: Range;
  readonly actor: Ref;
  readonly count: number;
}
/** All `terms` must hold; after `failedMeetings` without quorum the `fallback` holds instead. */
export interface Quorum {
  readonly at: Range;
  readonly terms: readonly QuorumTerm[];
  readonly fallback: readonly QuorumTerm[];
  readonly failedMeetings?: number;
  readonly unknown?: 'tbd' | 'redacted' | 'unreadable';
  readonly reason?: string;
}
export type QuorumTerm =
  | { readonly type: 'number'; readonly at: Range; readonly number: number; readonly unit: SetWord }
  | { readonly type: 'percent'; readonly at: Range; readonly percent: string }
  | {
      readonly type: 'everyone';
      readonly at: Range;
      readonly who: 'any-party' | 'each-party' | 'all-members' | 'majority';
    }
  | { readonly type: 'count'; readonly at: Range; readonly count: ActorCount };
export interface Votes {
  readonly at: Range;
  readonly number?: number;
  readonly unit?: SetWord;
  readonly byShare: boolean;
  readonly counts: readonly ActorCount[];
  readonly unknown?: 'tbd' | 'redacted' | 'unreadable';
  readonly reason?: string;
}
/** `passes by consensus else majority on Budget`: the rules in order, for the matters in `on` (all when empty). */
export interface Passes {
  readonly at: Range;
  readonly rules: readonly PassRule[];
  readonly on: readonly ScopeItem[];
}
export interface PassRule {
  readonly at: Range;
  readonly word?: SetWord;
  readonly percent?: string;
  readonly within?: Within;
  readonly unknown?: 'tbd' | 'redacted' | 'unreadable';
  readonly reason?: string;
}
export interface Deadlock {
  readonly at: Range;
  readonly on: readonly ScopeItem[];
  readonly within?: Within;
  readonly then: Consequence;
}

export interface Decision extends Element {
  readonly kind: 'decision';
  readonly name: string;
  readonly areas: readonly SetWord[];
  readonly areasUnknown?: Unknown;
  readonly made?: Made;
  readonly consulted: readonly ActorRef[];
  readonly informed: readonly ActorRef[];
  readonly when?: Condition;
  readonly decided?: { readonly at: Range; readonly limit: Stated<Duration>; readonly otherwise?: Consequence };
  readonly covers: readonly ScopeItem[];
}
export interface Made {
  readonly at: Range;
  readonly jointly: boolean;
  readonly by: readonly ActorRef[];
  /** Whose consent it needs. */
  readonly consent: readonly ActorRef[];
  readonly except: readonly ScopeItem[];
  readonly unknown?: 'tbd' | 'redacted' | 'unreadable';
  readonly reason?: string;
}

export interface Change extends Element {
  readonly kind: 'change';
  readonly proposed?: Act;
  readonly assessed?: Act;
  readonly approved?: Act;
  readonly covers: readonly ScopeItem[];
}
/** Somebody does something, within a time or on a date. */
export interface Act {
  readonly at: Range;
  readonly by: readonly ActorRef[];
  readonly within?: Within;
  readonly on?: Stated<string>;
}

export interface Escalation extends Element {
  readonly kind: 'escalation';
  readonly name: string;
  readonly steps: readonly LadderStep[];
  readonly exceptions: readonly (Clause & {
    readonly items: readonly ScopeItem[];
    readonly method?: SetWord;
    readonly route?: Ref;
    readonly text?: string;
  })[];
  readonly meanwhile?: Clause & { readonly rule: Stated<WordOrText> };
  readonly covers: readonly ScopeItem[];
}
export interface LadderStep extends Element {
  readonly kind: 'ladder-step';
  readonly method?: SetWord;
  readonly by: readonly ActorRef[];
  readonly within?: Within;
  readonly under?: Stated<string>;
  readonly seat?: Stated<string>;
  readonly language?: Stated<string>;
  readonly arbitrators?: Stated<number>;
  readonly final: boolean;
}

export interface Kpi extends Element {
  readonly kind: 'kpi';
  readonly name: string;
  readonly category?: Stated<SetWord>;
  readonly better?: Stated<SetWord>;
  readonly baseline?: { readonly at: Range; readonly amount: Stated<Amount>; readonly on?: Stated<string> };
  readonly targets: readonly { readonly at: Range; readonly amount: Stated<Amount>; readonly by?: Stated<Point> }[];
  readonly collected?: {
    readonly at: Range;
    readonly cadence: Stated<Cadence>;
    readonly by: readonly ActorRef[];
    readonly system?: Stated<string>;
  };
  readonly actuals?: Stated<string>;
  readonly triggers: readonly Trigger[];
}
export interface Trigger extends Element {
  readonly kind: 'trigger';
  readonly kpi: string;
  readonly when: Condition;
  readonly then?: Consequence;
}
export interface Review extends Element {
  readonly kind: 'review';
  readonly heldBy: readonly ActorRef[];
  readonly meets?: Stated<Cadence>;
  readonly topics: readonly { readonly at: Range; readonly word?: SetWord; readonly item?: ScopeItem }[];
}
