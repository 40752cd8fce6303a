/** Parties and their people; sides, ventures, outsiders; lists; counterparts. People, teams, roles and goals are flat, each with its owner's id. */
import type { ActorRef, Clause, Element, Range, Ref, ScopeItem, SetWord, Stated } from './base.ts';
import type { Measured } from './purpose.ts';
import type { Cadence, Consequence, Money, Point, Split, WordOrText } from './values.ts';

export interface Party extends Element {
  readonly kind: 'party';
  readonly name: string;
  readonly form?: Stated<string>;
  readonly formedUnder?: Stated<string>;
  readonly address?: Stated<string>;
  readonly timezone?: Stated<string>;
  readonly size?: PartySize;
  readonly brings: readonly Stated<string>[];
  readonly guarantees: readonly (Clause & { readonly by: readonly ActorRef[] })[];
  readonly joins?: Stated<Point>;
  readonly regions: readonly ScopeItem[];
  readonly sponsors: readonly ActorRef[];
  readonly leads: readonly ActorRef[];
  readonly contacts: readonly ActorRef[];
}
export interface PartySize extends Clause {
  readonly revenue?: Stated<Money>;
  readonly employees?: Stated<number>;
}

export interface Member extends Element {
  readonly name: string;
  /** Id of the party, venture or external that the member belongs to; absent for a role outside any party. */
  readonly party?: string;
  /** Id of the team that the member is declared in. */
  readonly team?: string;
  readonly function?: Stated<SetWord>;
  readonly dedicated?: Stated<string>;
  readonly reportsTo: readonly ActorRef[];
  readonly regions: readonly ScopeItem[];
}
export interface Person extends Member {
  readonly kind: 'person';
  readonly jobTitle?: Stated<string>;
}
export interface Team extends Member {
  readonly kind: 'team';
  readonly leads: readonly ActorRef[];
}
export interface Role extends Member {
  readonly kind: 'role';
  readonly heldBy: readonly ActorRef[];
  readonly namedBy: readonly ActorRef[];
  /** Whose consent the nomination needs. */
  readonly consent: readonly ActorRef[];
}
export interface Goal extends Element {
  readonly kind: 'goal';
  readonly name: string;
  readonly party: string;
  readonly priority?: Stated<SetWord>;
  readonly measured?: Measured;
}
/** Several signatories that act, vote and answer as one. */
export interface Side extends Element {
  readonly kind: 'side';
  readonly name: string;
  readonly actors: readonly ActorRef[];
}
/** The joint company. */
export interface Venture extends Element {
  readonly kind: 'venture';
  readonly name: string;
  readonly form?: Stated<string>;
  readonly formedUnder?: Stated<string>;
  readonly address?: Stated<string>;
  readonly formedBy?: Ref;
  readonly formedOn?: Stated<string>;
  readonly ownership?: Split;
  readonly capital?: Stated<Money>;
  readonly calls?: { readonly at: Range; readonly how: Stated<WordOrText>; readonly otherwise?: Consequence };
}
export interface External extends Element {
  readonly kind: 'external';
  readonly name: string;
  readonly address?: Stated<string>;
}
export interface NamedList extends Element {
  readonly kind: 'list';
  readonly items: readonly ScopeItem[];
}
/** Counterparts: who is whose opposite number. */
export interface Link extends Element {
  readonly kind: 'link';
  readonly from: ActorRef;
  readonly to: ActorRef;
  readonly about: readonly Stated<string>[];
  readonly meets?: Stated<Cadence>;
}
