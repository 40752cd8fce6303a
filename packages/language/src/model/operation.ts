/** Launch, talking to each other, knowing; changes to the deal; policies of one's own. */
import type { ActorRef, Clause, Element, Range, ScopeItem, SetWord, Stated, UnknownState } from './base.ts';
import type { Act } from './governance.ts';
import type { Amount, Cadence, Point, Within } from './values.ts';

export interface Plan extends Element {
  readonly kind: 'plan';
  readonly starts?: Stated<Point>;
  readonly milestones: readonly Milestone[];
}
export interface Milestone extends Element {
  readonly kind: 'milestone';
  readonly plan: string;
  readonly quickWin: boolean;
  /** Days (`due day 5`) count from the start of the plan. */
  readonly due?: Stated<Point>;
  readonly accountable: readonly ActorRef[];
  readonly delivers: readonly ScopeItem[];
  readonly done?: Stated<string>;
}
export interface Communication extends Element {
  readonly kind: 'communication';
  readonly channels: readonly (Clause & { readonly text: Stated<string>; readonly uses: readonly SetWord[] })[];
  readonly trackers: readonly (Clause & { readonly text: Stated<string> })[];
  readonly repositories: readonly (Clause & { readonly text: Stated<string> })[];
  readonly reports: readonly Report[];
  readonly press?: Clause & {
    readonly jointly: boolean;
    readonly by: readonly ActorRef[];
    readonly within?: Within;
    readonly isUnknown?: UnknownState;
    readonly reason?: string;
  };
  readonly async?: Clause & { readonly text: Stated<string>; readonly overlapHours?: number };
}
export interface Report extends Element {
  readonly kind: 'report';
  readonly cadence: Stated<Cadence>;
  readonly by: readonly ActorRef[];
  readonly to: readonly ActorRef[];
  readonly covers: readonly ScopeItem[];
}
export interface Access extends Element {
  readonly kind: 'access';
  readonly from: ActorRef;
  readonly to: readonly ActorRef[];
  readonly through: readonly {
    readonly at: Range;
    readonly word?: SetWord;
    readonly text?: string;
    readonly unknown?: UnknownState;
    readonly reason?: string;
  }[];
  readonly refreshed?: Stated<Cadence>;
  readonly owner?: ActorRef;
  readonly effort?: Stated<SetWord>;
  readonly covers: readonly ScopeItem[];
}
export interface Barrier extends Element {
  readonly kind: 'barrier';
  readonly between: readonly ActorRef[];
  readonly covers: readonly ScopeItem[];
}
export interface Coordination extends Element {
  readonly kind: 'coordination';
  readonly mode?: Stated<SetWord>;
  readonly office: readonly ActorRef[];
  readonly regions: readonly { readonly at: Range; readonly item: ScopeItem; readonly leads: readonly ActorRef[] }[];
  readonly roadmap: readonly ScopeItem[];
}
export interface Amendment extends Element {
  readonly kind: 'amendment';
  readonly effective?: Stated<Point>;
  readonly approved?: Act;
  readonly changes: readonly ScopeItem[];
}
/** A company's policy: lines that are applied to every alliance its party is in. */
export interface Playbook extends Element {
  readonly kind: 'playbook';
  readonly name: string;
  readonly appliesTo: readonly ActorRef[];
  readonly lines: readonly PlaybookLine[];
}
export interface PlaybookLine extends Clause {
  readonly mode: 'require' | 'forbid';
  /** Functions that must have signed off (`require agreed by legal, procurement before sign`). */
  readonly agreedBy: readonly SetWord[];
  readonly subject?: string;
  readonly name?: string;
  readonly text?: string;
  readonly aspects: readonly string[];
  readonly comparator?: 'at-least' | 'at-most' | 'is' | 'one-of';
  readonly amount?: Stated<Amount>;
  readonly values: readonly string[];
  readonly binding: readonly ActorRef[];
  readonly before?: SetWord;
  readonly unlessAgreedBy: readonly ActorRef[];
  readonly because?: string;
}
