import {
  type ActorRef,
  type Body,
  type Consequence,
  type Escalation,
  elementOf,
  isKnown,
  knownValue,
  type LadderStep,
  label,
  type Range,
} from '@alliance-lang/language';
import { actorKey, humanWord, type ModelReading, type Seated } from '../../reading/reading.ts';
import { capital } from '../../wording/capital.ts';
import { forumTexts } from '../../wording/forum-text.ts';
import { shortCadenceText, withinText } from '../../wording/time-text.ts';

/** Somebody in a body, or who takes a step of a ladder. */
export interface Seat extends Seated {
  readonly kind: 'chair' | 'member' | 'guest';
  /** Where the text says so. */
  readonly at: Range;
}

/** A joint body, or a step of a ladder that no body takes. */
export interface Place {
  /** Id of the element. */
  readonly id: string;
  readonly element: Body | LadderStep;
  readonly title: string;
  readonly subtitle: string;
  /** Who takes a step, in words; empty for a body. */
  readonly takers: string;
  readonly seats: readonly Seat[];
  /** Seats that a party has and nobody fills, by party id. */
  readonly open: ReadonlyMap<string, number>;
  /** Above the joint bodies: the outside end of a ladder. */
  readonly outside: boolean;
}

/** What goes up, from whom to whom, and after how long. */
export interface Rise {
  readonly from: string;
  readonly to: string;
  /** Clocks, shortest wording; empty when none is stated. */
  readonly clocks: readonly string[];
  readonly reason: string;
  readonly at: Range;
}

export interface GovernanceStructure {
  readonly places: ReadonlyMap<string, Place>;
  /** The seats of everybody who sits somewhere, by the key of who that is. */
  readonly seatsOf: ReadonlyMap<string, readonly { readonly seat: Seat; readonly place: Place }[]>;
  /** Joint bodies and inner steps, each after the one it escalates or reports to, with its depth. */
  readonly inner: readonly { readonly place: Place; readonly depth: number; readonly parent?: string }[];
  /** The outside ends of the ladders, lowest step first. */
  readonly tails: readonly { readonly ladder: Escalation; readonly places: readonly Place[] }[];
  readonly rises: readonly Rise[];
  /** `reports to` between bodies where no escalation says the same. */
  readonly reports: readonly { readonly from: string; readonly to: string; readonly at: Range }[];
}

const LEVELS = ['strategic', 'operational', 'working'];

/** Reads from the model who sits where and what goes up to whom. */
export function governanceStructure(reading: ModelReading): GovernanceStructure {
  const { model } = reading;
  const places = new Map<string, Place>();
  for (const body of model.bodies) places.set(body.id, bodyPlace(reading, body));
  const tails: { ladder: Escalation; places: Place[] }[] = [];
  for (const ladder of model.escalations) {
    const last = ladder.steps.findLastIndex((step) => bodyOfStep(step, places) !== undefined);
    const tail: Place[] = [];
    ladder.steps.forEach((step, index) => {
      if (bodyOfStep(step, places) !== undefined) return;
      const place = stepPlace(reading, step, index > last);
      places.set(step.id, place);
      if (index > last) tail.push(place);
    });
    if (tail.length > 0) tails.push({ ladder, places: tail });
  }
  const rises = risesOf(reading, places);
  const reports = reportsOf(reading, places, rises);
  const seatsOf = seatsByHolder(places.values());
  return { places, seatsOf, inner: innerOrder(places, rises, reports), tails, rises, reports };
}

function seatsByHolder(places: Iterable<Place>): GovernanceStructure['seatsOf'] {
  const found = new Map<string, { readonly seat: Seat; readonly place: Place }[]>();
  for (const place of places) {
    for (const seat of place.seats) {
      const known = found.get(seat.key);
      if (known) known.push({ seat, place });
      else found.set(seat.key, [{ seat, place }]);
    }
  }
  return found;
}

function bodyPlace(reading: ModelReading, body: Body): Place {
  const seats: Seat[] = [];
  const add = (actor: ActorRef, kind: Seat['kind'], at: Range) => {
    for (const seated of reading.holders(actor)) {
      if (!seats.some((seat) => seat.key === seated.key)) seats.push({ ...seated, kind, at });
    }
  };
  if (body.chair && body.chair.actor.word === undefined) add(body.chair.actor, 'chair', body.chair.at);
  for (const member of body.members) add(member, 'member', member.at);
  for (const guest of body.guests) add(guest, 'guest', guest.at);
  const rule = body.passes[0]?.rules[0];
  const passes = rule?.word ? `by ${humanWord(rule.word.word)}` : rule?.percent ? `by ${rule.percent} %` : '';
  const cadence = isKnown(body.meets) ? shortCadenceText(body.meets.value) : '';
  return {
    id: body.id,
    element: body,
    title: label(body),
    subtitle: [cadence, passes.replace('by chair decides', 'the chair decides')].filter(Boolean).join(' · '),
    takers: '',
    seats,
    open: openSeats(reading, body, seats),
    outside: false,
  };
}

function openSeats(reading: ModelReading, body: Body, seats: readonly Seat[]): ReadonlyMap<string, number> {
  const open = new Map<string, number>();
  for (const party of reading.parties) {
    const granted = body.seats?.counts.find((count) => count.actor.id === party.id)?.count ?? body.seats?.perParty ?? 0;
    const filled = seats.filter((seat) => seat.kind !== 'guest' && reading.partyOfActor(seat.actor)?.id === party.id);
    // A party that stands for itself in the list sends whom it likes: its seats count as filled.
    const itself = filled.some((seat) => seat.actor.kind === 'party');
    if (!itself && granted > filled.length) open.set(party.id, Math.min(granted - filled.length, 20));
  }
  return open;
}

function stepPlace(reading: ModelReading, step: LadderStep, outside: boolean): Place {
  const method = step.method ? humanWord(step.method.word) : '';
  const title = step.title ?? (method === '' ? 'Step' : capital(method));
  const seats = step.by.flatMap((actor) =>
    reading.holders(actor).map((seated): Seat => ({ ...seated, kind: 'member', at: actor.at })),
  );
  const names = seats.map((seat) => stepActorName(reading, seat)).join(', ');
  const details = forumTexts(step, ['under', 'seat']).join(', ');
  return { id: step.id, element: step, title, subtitle: details, takers: names, seats, open: new Map(), outside };
}

/** Who takes a step: the person, or the vacant role with its party. */
function stepActorName(reading: ModelReading, seat: Seat): string {
  const name = reading.actorName(seat.actor);
  const party = reading.partyOfActor(seat.actor);
  return seat.actor.kind === 'role' && party ? `${name} of ${party.name}` : name;
}

/** The body that takes a step, when one body alone does. */
export function bodyOfStep(step: LadderStep, places: ReadonlyMap<string, Place>): string | undefined {
  const [actor] = step.by;
  return step.by.length === 1 && actor?.kind === 'body' && actor.id !== undefined && places.has(actor.id)
    ? actor.id
    : undefined;
}

function risesOf(reading: ModelReading, places: ReadonlyMap<string, Place>): Rise[] {
  const rises = new Map<string, Rise>();
  const add = (from: string, to: string, clock: string | undefined, reason: string, at: Range) => {
    if (from === to || !places.has(from) || !places.has(to)) return;
    const key = `${from}\n${to}`;
    const known = rises.get(key);
    const clocks = known?.clocks ?? [];
    const more = clock === undefined || clocks.includes(clock) ? clocks : [...clocks, clock];
    rises.set(key, { from, to, clocks: more, reason: known?.reason ?? reason, at: known?.at ?? at });
  };
  const { model } = reading;
  for (const ladder of model.escalations) {
    ladder.steps.forEach((step, index) => {
      const next = ladder.steps[index + 1];
      if (!next) return;
      const clock = withinText(step.within);
      add(bodyOfStep(step, places) ?? step.id, bodyOfStep(next, places) ?? next.id, clock, label(ladder), step.at);
    });
  }
  /** Where a body enters a ladder: after its own step, else at the first one. */
  const enters = (from: string, ladder: Escalation): string | undefined => {
    const own = ladder.steps.findIndex((step) => bodyOfStep(step, places) === from);
    const entry = ladder.steps[own + 1];
    return entry && (bodyOfStep(entry, places) ?? entry.id);
  };
  const follow = (from: string, then: Consequence | undefined, clock: string | undefined, reason: string) => {
    if (then?.type === 'escalates') {
      const target = elementOf(model, then.to.id);
      const ladder = target?.kind === 'escalation' ? (target as Escalation) : undefined;
      const to = ladder ? enters(from, ladder) : target?.id;
      if (to) add(from, to, clock, reason, then.at);
    } else if (then?.type === 'decided' || then?.type === 'review') {
      for (const actor of then.by) if (actor.id) add(from, actor.id, clock, reason, then.at);
    }
  };
  for (const body of model.bodies) {
    for (const deadlock of body.deadlocks) follow(body.id, deadlock.then, withinText(deadlock.within), 'deadlock');
  }
  for (const decision of model.decisions) {
    const clock = knownValue(decision.decided?.limit);
    const text = clock && withinText({ at: decision.at, limit: { at: decision.at, value: clock } });
    for (const actor of decision.made?.by ?? []) {
      if (actor.id) follow(actor.id, decision.decided?.otherwise, text, label(decision));
    }
  }
  return [...rises.values()];
}

function reportsOf(reading: ModelReading, places: ReadonlyMap<string, Place>, rises: readonly Rise[]) {
  return reading.model.bodies.flatMap((body) =>
    body.reportsTo.flatMap((actor) => {
      const to = actor.id;
      if (to === undefined || to === body.id || !places.has(to)) return [];
      if (rises.some((rise) => rise.from === body.id && rise.to === to)) return [];
      return [{ from: body.id, to, at: actor.at }];
    }),
  );
}

/** Puts each place below the one it goes up to, those of a higher level first; circles are cut where they close. */
function innerOrder(
  places: ReadonlyMap<string, Place>,
  rises: readonly Rise[],
  reports: readonly { readonly from: string; readonly to: string }[],
): GovernanceStructure['inner'] {
  const inner = [...places.values()].filter((place) => !place.outside);
  const ids = new Set(inner.map((place) => place.id));
  const parent = new Map<string, string>();
  for (const { from, to } of [...rises, ...reports]) {
    if (!parent.has(from) && ids.has(from) && ids.has(to) && !reaches(parent, to, from)) parent.set(from, to);
  }
  const order = new Map(inner.map((place, index) => [place.id, levelRank(place) * 1000 + index]));
  const sorted = [...inner].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const result: { place: Place; depth: number; parent?: string }[] = [];
  const visit = (place: Place, depth: number) => {
    const up = parent.get(place.id);
    result.push({ place, depth, ...(up === undefined ? {} : { parent: up }) });
    for (const child of sorted) if (parent.get(child.id) === place.id) visit(child, depth + 1);
  };
  for (const place of sorted) if (!parent.has(place.id)) visit(place, 0);
  return result;
}

function reaches(parent: ReadonlyMap<string, string>, from: string, to: string): boolean {
  for (let at: string | undefined = from; at !== undefined; at = parent.get(at)) if (at === to) return true;
  return false;
}

function levelRank(place: Place): number {
  if (place.element.kind !== 'body') return LEVELS.length;
  const rank = LEVELS.indexOf(knownValue(place.element.level)?.word ?? '');
  return rank < 0 ? 1 : rank;
}

/** How many seats are filled: what decides between map and seat map. */
export function seatCount(structure: GovernanceStructure): number {
  let count = 0;
  for (const place of structure.places.values()) count += place.seats.length;
  return count;
}

/** What a seat is called: `Alice Chen chairs Steering committee`. */
export function seatText(reading: ModelReading, seat: Seat, place: Place): string {
  const name = reading.actorName(seat.actor);
  const as = seat.role ? ` as ${label(seat.role)}` : '';
  const verb = seat.kind === 'chair' ? 'chairs' : seat.kind === 'guest' ? 'is a guest of' : 'sits in';
  return `${name}${as} ${place.element.kind === 'body' ? verb : 'takes the step'} ${place.title}`;
}

/** Key of an actor for comparing with seats. */
export const seatKey = actorKey;
