/** Money: the value created, how revenue and cost are shared, payments, scenarios; assets, licences, restrictions, options. */
import type { ActorRef, Element, Range, Ref, ScopeItem, SetWord, Stated, Unknown, UnknownState } from './base.ts';
import type { Measured } from './purpose.ts';
import type { BudgetMoney } from './term.ts';
import type {
  Amount,
  Cadence,
  Comparator,
  Condition,
  Consequence,
  Duration,
  Money,
  PeriodicMoney,
  PeriodUnit,
  Point,
  Split,
  Within,
  WordOrText,
} from './values.ts';

export interface JointValue extends Element {
  readonly kind: 'value';
  readonly total?: { readonly at: Range; readonly money: Stated<Money>; readonly over?: Stated<Duration> };
  readonly measured?: Measured;
  readonly tiers: readonly Tier[];
}
/** `when above USD 5M then split …`: ordered, the first that matches holds. */
export interface Tier {
  readonly at: Range;
  readonly when: Condition;
  readonly then: Consequence;
}
export interface Share extends Element {
  readonly kind: 'share';
  readonly base?: { readonly at: Range; readonly text: Stated<string>; readonly kpis: readonly Ref[] };
  readonly split?: Split;
  readonly tiers: readonly Tier[];
  readonly minimums: readonly {
    readonly at: Range;
    readonly actor: ActorRef;
    readonly money: Stated<PeriodicMoney>;
    readonly otherwise?: Consequence;
  }[];
  readonly maximums: readonly { readonly at: Range; readonly actor: ActorRef; readonly money: Stated<PeriodicMoney> }[];
  readonly paid?: Paid;
  readonly method?: Stated<string>;
}
export interface Paid {
  readonly at: Range;
  readonly cadence: Stated<Cadence>;
  readonly by: readonly ActorRef[];
  readonly within?: Within;
}
export interface Cost extends Element {
  readonly kind: 'cost';
  readonly budget?: Stated<BudgetMoney>;
  readonly split?: Split;
  readonly alerts: readonly { readonly at: Range; readonly when: Condition }[];
  readonly overrun?: {
    readonly at: Range;
    readonly how: Stated<WordOrText>;
    readonly by?: ActorRef;
    readonly cap?: Stated<Money>;
    readonly then?: Consequence;
  };
  readonly paid?: Paid;
  readonly method?: Stated<string>;
}
export interface Payment extends Element {
  readonly kind: 'payment';
  readonly from: ActorRef;
  readonly to: ActorRef;
  readonly amounts: readonly PaymentAmount[];
  readonly due: readonly {
    readonly at: Range;
    readonly point?: Stated<Point>;
    readonly cadence?: string;
    /** `due yearly on 15 March`. */
    readonly day?: number;
    readonly month?: string;
    readonly within?: Within;
  }[];
  readonly when?: Condition;
  readonly starts?: Stated<Point>;
  readonly ends?: Stated<Point>;
  readonly method?: Stated<string>;
}
export interface PaymentAmount {
  readonly at: Range;
  readonly money?: Money;
  readonly per?: PeriodUnit;
  /** Per what, in words: `per "sample"`. */
  readonly perText?: string;
  /** How often: `USD 1M quarterly`. */
  readonly cadence?: string;
  readonly percent?: string;
  readonly of: readonly ScopeItem[];
  readonly text?: string;
  readonly unknown?: UnknownState;
  readonly reason?: string;
}
export interface Scenario extends Element {
  readonly kind: 'scenario';
  readonly expectations: readonly {
    readonly at: Range;
    readonly kpi: Ref;
    readonly values: readonly { readonly amount: Stated<Amount>; readonly year: number }[];
  }[];
}

export interface Asset extends Element {
  readonly kind: 'asset';
  readonly name: string;
  readonly assetKind?: Stated<SetWord>;
  readonly owner?: {
    readonly at: Range;
    readonly jointly: boolean;
    readonly actors: readonly ActorRef[];
    readonly assignedBy: readonly ActorRef[];
  };
  readonly licenses: readonly License[];
  readonly escrows: readonly { readonly at: Range; readonly text: Stated<string>; readonly released?: Condition }[];
  readonly personal: boolean;
  readonly regimes: readonly SetWord[];
  readonly regimesUnknown?: Unknown;
  readonly controllers: readonly ActorRef[];
  readonly processors: readonly ActorRef[];
  readonly covers: readonly ScopeItem[];
}
export interface License extends Element {
  readonly kind: 'license';
  readonly asset: string;
  readonly to: readonly ActorRef[];
  readonly between: readonly ActorRef[];
  readonly fields: readonly ScopeItem[];
  readonly territories: readonly ScopeItem[];
  readonly flags: readonly { readonly at: Range; readonly word: string }[];
  readonly sublicense?: {
    readonly at: Range;
    readonly word?: 'affiliates' | 'any' | 'none';
    readonly actors: readonly ActorRef[];
  };
  readonly royalty?: {
    readonly at: Range;
    readonly none: boolean;
    readonly share?: Ref;
    readonly percent?: string;
    readonly text?: string;
    readonly unknown?: UnknownState;
    readonly reason?: string;
  };
  readonly starts?: Stated<Point>;
  readonly ends?: Stated<Point>;
  readonly covers: readonly ScopeItem[];
}
export interface Restriction extends Element {
  readonly kind: 'restriction';
  readonly name: string;
  readonly restrictionKind?: Stated<SetWord>;
  readonly binds: readonly ActorRef[];
  readonly withAffiliates: boolean;
  readonly favours: readonly ActorRef[];
  readonly fields: readonly ScopeItem[];
  readonly territories: readonly ScopeItem[];
  readonly over: readonly ScopeItem[];
  readonly starts?: Stated<Point>;
  readonly ends?: Stated<Point>;
  readonly except: readonly ScopeItem[];
  readonly lapses: readonly Condition[];
  readonly respond?: Within;
  readonly close?: Within;
  readonly limits: readonly {
    readonly at: Range;
    readonly comparator: Comparator;
    readonly amount: Stated<Amount>;
    readonly per?: PeriodUnit;
  }[];
  readonly when?: Condition;
}
export interface Option extends Element {
  readonly kind: 'option';
  readonly name: string;
  readonly optionKind?: Stated<SetWord>;
  readonly holders: readonly ActorRef[];
  /** Held only together. */
  readonly jointly: boolean;
  readonly over: readonly ScopeItem[];
  readonly starts?: Stated<Point>;
  readonly ends?: Stated<Point>;
  readonly price?: {
    readonly at: Range;
    readonly money?: Money;
    readonly text?: string;
    readonly unknown?: UnknownState;
    readonly reason?: string;
  };
  readonly when?: Condition;
  readonly notice?: Stated<Duration>;
  readonly cure?: Stated<Duration>;
  readonly respond?: Within;
  readonly close?: Within;
  readonly needs: readonly ScopeItem[];
  readonly except: readonly ScopeItem[];
}
