/** Instruments, services, legal terms, closing. */
import type { ActorRef, Clause, Element, Range, Ref, ScopeItem, SetWord, Stated, UnknownState } from './base.ts';
import type { Cadence, Condition, Duration, Money, PeriodUnit, Point } from './values.ts';

export interface Agreement extends Element {
  readonly kind: 'agreement';
  readonly name: string;
  readonly agreementKind?: Stated<SetWord>;
  /** The words after `kind other`. */
  readonly kindText?: string;
  readonly binding?: { readonly at: Range; readonly value: boolean };
  readonly between: readonly ActorRef[];
  readonly drafted?: Stated<string>;
  readonly signed: readonly SignOffLike[];
  readonly effective?: Stated<Point>;
  readonly ends?: Stated<Point>;
  readonly file?: Stated<string>;
  readonly governs: readonly ScopeItem[];
  readonly prevailsOver: readonly Ref[];
}
export interface SignOffLike {
  readonly at: Range;
  readonly actors: readonly ActorRef[];
  readonly on?: Stated<string>;
}
export interface Service extends Element {
  readonly kind: 'service';
  readonly levels: readonly { readonly at: Range; readonly text: Stated<string>; readonly kpis: readonly Ref[] }[];
  readonly remedies: readonly ScopeItem[];
  readonly providers: readonly ActorRef[];
}
export interface Closing extends Element {
  readonly kind: 'closing';
  readonly needs: readonly ScopeItem[];
  readonly longStop?: Clause & {
    readonly point: Stated<Point>;
    readonly otherwise?: Stated<Point>;
    readonly when?: Condition;
  };
}

/** The legal terms. Clauses that may be said several times are lists; each is a `Clause` with its own note, source and sign-off. */
export interface Legal extends Element {
  readonly kind: 'legal';
  readonly governingLaw?: TextClause;
  readonly courts?: TextClause & { readonly exclusive?: boolean };
  readonly language?: TextClause;
  readonly notices?: Clause & {
    readonly addresses: readonly { readonly at: Range; readonly actor: Ref; readonly address: string }[];
    readonly isUnknown?: UnknownState;
    readonly reason?: string;
  };
  readonly compliance?: Clause & { readonly items: readonly ScopeItem[] };
  readonly confidentiality?: Clause & {
    readonly binds: readonly ActorRef[];
    readonly covers: readonly ScopeItem[];
    readonly except: readonly ScopeItem[];
    readonly ends?: Stated<Point>;
  };
  readonly liability: readonly LiabilityClause[];
  readonly indemnities: readonly (Clause & {
    readonly by: readonly ActorRef[];
    readonly for: readonly ScopeItem[];
    readonly isUnknown?: UnknownState;
    readonly reason?: string;
  })[];
  readonly warranties: readonly (Clause & {
    readonly by: readonly ActorRef[];
    readonly that?: Stated<string>;
    readonly for?: Stated<Duration>;
    readonly isUnknown?: UnknownState;
    readonly reason?: string;
  })[];
  readonly insurances: readonly (Clause & {
    readonly by: readonly ActorRef[];
    readonly of?: Stated<Money>;
    readonly for: readonly ScopeItem[];
    readonly isUnknown?: UnknownState;
    readonly reason?: string;
  })[];
  readonly assignment: readonly (ConsentClause & { readonly affiliatesFree: boolean })[];
  readonly changeOfControl?: ConsentClause & { readonly notice?: Stated<Duration> };
  readonly audits: readonly (Clause & {
    readonly cadence?: Stated<Cadence>;
    readonly by: readonly ActorRef[];
    readonly of: readonly ActorRef[];
    readonly covers: readonly ScopeItem[];
    readonly notice?: Stated<Duration>;
  })[];
  readonly publicity?: ConsentClause & { readonly text?: string };
  readonly forceMajeure?: Clause & {
    readonly notice?: Stated<Duration>;
    readonly text?: string;
    readonly isUnknown?: UnknownState;
    readonly reason?: string;
  };
  readonly dataProtection?: Clause & {
    readonly regimes: readonly SetWord[];
    readonly under?: Ref;
    readonly isUnknown?: UnknownState;
    readonly reason?: string;
  };
  readonly amendments?: Clause & {
    readonly form?: SetWord;
    readonly by: readonly ActorRef[];
    readonly isUnknown?: UnknownState;
    readonly reason?: string;
  };
}
export interface TextClause extends Clause {
  readonly text: Stated<string>;
}
export interface ConsentClause extends Clause {
  readonly consent?: SetWord;
  readonly by: readonly ActorRef[];
  readonly except: readonly ScopeItem[];
  readonly isUnknown?: UnknownState;
  readonly reason?: string;
}
export interface LiabilityClause extends Clause {
  readonly binds: readonly ActorRef[];
  readonly caps: readonly LiabilityCap[];
  readonly except: readonly ScopeItem[];
  readonly excludes: readonly ScopeItem[];
}
export interface LiabilityCap {
  readonly at: Range;
  readonly combine?: 'greater-of' | 'lesser-of';
  readonly terms: readonly CapTerm[];
  readonly for: readonly ScopeItem[];
  readonly per?: PeriodUnit;
  readonly perText?: string;
}
export type CapTerm =
  | { readonly type: 'money'; readonly money: Money }
  | { readonly type: 'fees'; readonly fees: Duration }
  | { readonly type: 'percent'; readonly percent: string; readonly of: ScopeItem }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'unlimited' }
  | { readonly type: 'unknown'; readonly unknown: UnknownState; readonly reason?: string };
