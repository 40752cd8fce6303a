/** Why: the alliance itself, objectives, frictions, risks, stakeholders, journeys, candidates, diligence. */
import type { ActorRef, Clause, Element, Range, Ref, ScopeItem, SetWord, Stated, Unknown } from './base.ts';
import type { BudgetMoney, Renewal, Runs } from './term.ts';
import type { Point } from './values.ts';

export interface Alliance extends Element {
  readonly kind: 'alliance';
  readonly name: string;
  readonly kinds: readonly SetWord[];
  readonly kindsUnknown?: Unknown;
  readonly stage?: Stated<SetWord>;
  readonly between: readonly ActorRef[];
  readonly driver?: ActorRef;
  readonly effective?: Stated<Point>;
  readonly calendars: readonly Stated<string>[];
  readonly currencies: readonly { readonly at: Range; readonly code: string }[];
  readonly currenciesUnknown?: Unknown;
  readonly mission?: Stated<string>;
  readonly gap?: Stated<string>;
  readonly route?: {
    readonly at: Range;
    readonly word?: SetWord;
    readonly reason?: Stated<string>;
    readonly unknown?: 'tbd' | 'redacted' | 'unreadable';
  };
  readonly principles: readonly Principle[];
  readonly requires: readonly Stated<string>[];
  readonly scope?: AllianceScope;
}
export interface Principle extends Element {
  readonly kind: 'principle';
  readonly text: Stated<string>;
}
export interface AllianceScope extends Clause {
  readonly offerings: readonly ScopeItem[];
  readonly territories: readonly ScopeItem[];
  readonly excludes: readonly ScopeItem[];
  readonly pilots: readonly ScopeItem[];
}

export interface Event extends Element {
  readonly kind: 'event';
  readonly expected?: Stated<Point>;
  readonly happened?: Stated<string>;
}

/** A stream of work with its own term, bodies, budget and rights. */
export interface Program extends Element {
  readonly kind: 'program';
  readonly starts?: Stated<Point>;
  readonly ends?: Stated<Point>;
  readonly runs?: Runs;
  readonly renews?: Renewal;
  readonly budget?: Stated<BudgetMoney>;
  readonly leads: readonly ActorRef[];
}

export interface Define extends Element {
  readonly kind: 'define';
  readonly text: Stated<string>;
}

export interface Objective extends Element {
  readonly kind: 'objective';
  readonly serves: readonly Ref[];
  readonly servesUnknown?: Unknown;
  readonly measured?: Measured;
  readonly needs: readonly ScopeItem[];
}
/** `measured by` KPIs, a text, or not known yet. */
export interface Measured {
  readonly at: Range;
  readonly kpis: readonly Ref[];
  readonly text?: string;
  readonly unknown?: 'tbd' | 'redacted' | 'unreadable';
  readonly reason?: string;
}

export interface Friction extends Element {
  readonly kind: 'friction';
  readonly between: readonly ActorRef[];
  readonly owner?: ActorRef;
  readonly answer?: Stated<string>;
}
export interface Risk extends Element {
  readonly kind: 'risk';
  readonly likelihood?: Stated<SetWord>;
  readonly impact?: Stated<SetWord>;
  readonly owner?: ActorRef;
  readonly mitigation?: Stated<string>;
}
export interface Stakeholder extends Element {
  readonly kind: 'stakeholder';
  readonly actor: ActorRef;
  readonly concerns: readonly SetWord[];
  readonly concernsUnknown?: Unknown;
  readonly influence?: Stated<SetWord>;
  readonly wants: readonly Stated<string>[];
  readonly joined?: Stated<string>;
}
export interface Journey extends Element {
  readonly kind: 'journey';
  readonly steps: readonly JourneyStep[];
}
export interface JourneyStep extends Element {
  readonly kind: 'journey-step';
  readonly owners: readonly ActorRef[];
  readonly gains: readonly Stated<string>[];
  readonly measured?: Measured;
}
export interface Candidate extends Element {
  readonly kind: 'candidate';
  readonly party?: Ref;
  /** STAR: strategic fit, trust, assets, economics; 0 to 5 with evidence. */
  readonly scores: readonly {
    readonly at: Range;
    readonly criterion: string;
    readonly score: Stated<number>;
    readonly evidence?: string;
  }[];
  readonly status?: { readonly at: Range; readonly word: 'selected' | 'backup' | 'rejected'; readonly reason?: string };
}
export interface Diligence extends Element {
  readonly kind: 'diligence';
  readonly actor: ActorRef;
  readonly findings: readonly DiligenceFinding[];
}
export interface DiligenceFinding extends Clause {
  readonly area: string;
  readonly status: Stated<SetWord>;
  readonly evidence?: string;
  readonly by: readonly ActorRef[];
  readonly on?: Stated<string>;
  readonly until?: Stated<string>;
  readonly answer?: Stated<string>;
}
