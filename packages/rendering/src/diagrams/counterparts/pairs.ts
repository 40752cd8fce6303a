import {
  type ActorRef,
  elementOf,
  isKnown,
  knownValue,
  type Link,
  type Party,
  type Person,
  type Role,
} from '@alliance-lang/language';
import { actorKey, type ModelReading, type PartyLook } from '../../reading/reading.ts';
import { cadenceText, statedText } from '../../wording/time-text.ts';

export const LEVELS = ['Executive', 'Management', 'Operations'] as const;
export type PairLevel = (typeof LEVELS)[number];

/** One end of a pair: somebody, or an empty chair and whose it is. */
export type Chair =
  | { readonly actor: ActorRef; readonly party?: PartyLook }
  | {
      readonly empty: string;
      readonly party?: PartyLook;
      readonly open: boolean;
      /** What can be written here, as a node says it. */
      readonly gap?: string;
    };

/** Two opposite numbers. */
export interface Pair {
  readonly level: PairLevel;
  readonly left: Chair;
  readonly right: Chair;
  /** What they talk about. */
  readonly about: string;
  readonly meets?: string;
  /** Absent where the pair follows from the offices both hold and is written nowhere. */
  readonly link?: Link;
}

/**
 * Who is whose opposite number: the links that are written; between two parties also sponsor with sponsor and lead with
 * lead, and everybody with a seat in a joint body who has no opposite number. Sorted by level, then in model order.
 */
export function counterpartPairs(reading: ModelReading): Pair[] {
  const pairs = reading.model.links.map((link) => pairOf(reading, link));
  const [first, second] = reading.parties;
  if (first && second && reading.parties.length === 2) {
    const paired = new Set(
      reading.model.links.flatMap((link) => [link.from, link.to].flatMap((end) => keysOf(reading, end))),
    );
    pairs.push(...byOffice(reading, first, second, paired));
    if (reading.model.links.length > 0) pairs.push(...unpaired(reading, first, second, paired));
  }
  return LEVELS.flatMap((level) => pairs.filter((pair) => pair.level === level));
}

function pairOf(reading: ModelReading, link: Link): Pair {
  const [from, to] = [chairOf(reading, link.from), chairOf(reading, link.to)];
  const order = (chair: Chair) => reading.parties.findIndex((party) => party.id === chair.party?.id);
  // With two parties each has its side of the picture, however the link is written.
  const swap = reading.parties.length === 2 && order(from) === 1 && order(to) !== 1;
  const otherParty = (chair: Chair, other: Chair): Chair =>
    chair.party || reading.parties.length !== 2 || !('empty' in chair)
      ? chair
      : withParty(
          chair,
          reading.parties.find((party) => party.id !== other.party?.id),
        );
  const [left, right] = swap ? [to, from] : [from, to];
  return {
    level: higher(levelOf(reading, link.from), levelOf(reading, link.to)),
    left: otherParty(left, right),
    right: otherParty(right, left),
    about: link.about.map((about) => statedText(about, (text) => text)).join(', '),
    ...(link.meets ? { meets: statedText(link.meets, (cadence) => cadenceText(reading.model, cadence)) } : {}),
    link,
  };
}

function withParty(chair: Chair, party: PartyLook | undefined): Chair {
  return party ? { ...chair, party } : chair;
}

function chairOf(reading: ModelReading, actor: ActorRef): Chair {
  const party = reading.partyOfActor(actor);
  const whose = party ? { party } : {};
  if (actor.unknown !== undefined) return { empty: actor.reason ?? 'not named yet', open: true, ...whose };
  const target = elementOf(reading.model, actor.id);
  if (target?.kind === 'role' && (target as Role).heldBy.length === 0)
    return { empty: `${reading.actorName(actor)}: vacant`, open: false, gap: `holder:${target.id}`, ...whose };
  return { actor, ...whose };
}

function higher(first: PairLevel, second: PairLevel): PairLevel {
  return LEVELS.indexOf(first) <= LEVELS.indexOf(second) ? first : second;
}

/**
 * Executives have that function or sponsor the alliance for their party; managers lead it, sit in a strategic body, or
 * have people who report to them.
 */
function levelOf(reading: ModelReading, actor: ActorRef): PairLevel {
  const keys = keysOf(reading, actor);
  const named = (actors: readonly ActorRef[]) => actors.some((other) => keys.includes(actorKey(other)));
  const { parties, people, bodies } = reading.model;
  const functions = people.filter((person) => keys.includes(person.id)).map((person) => person.function);
  if (functions.some((stated) => knownValue(stated)?.word === 'executive')) return 'Executive';
  if (parties.some((party) => named(party.sponsors))) return 'Executive';
  const strategic = bodies.some(
    (body) => isKnown(body.level) && isStrategic(body.level.value.word) && named(body.members),
  );
  if (strategic || parties.some((party) => named(party.leads)) || people.some((person) => named(person.reportsTo)))
    return 'Management';
  return 'Operations';
}

function isStrategic(word: string): boolean {
  return word === 'strategic';
}

/** The keys under which an actor may be meant: its own, those of who holds the role. */
function keysOf(reading: ModelReading, actor: ActorRef): string[] {
  return [actorKey(actor), ...reading.holders(actor).map((seated) => seated.key)];
}

function byOffice(reading: ModelReading, first: PartyLook, second: PartyLook, paired: Set<string>): Pair[] {
  const offices = [
    ['Executive', 'Executive sponsor', 'sponsor', (party: Party) => party.sponsors],
    ['Management', 'Alliance lead', 'lead', (party: Party) => party.leads],
  ] as const;
  return offices.flatMap(([level, about, office, actorsOf]): Pair[] => {
    const free = (look: PartyLook) =>
      actorsOf(look.party).filter((actor) => !keysOf(reading, actor).some((key) => paired.has(key)));
    const [left, right] = [free(first), free(second)];
    const count = Math.max(left.length, right.length);
    const chair = (actor: ActorRef | undefined, look: PartyLook): Chair =>
      actor
        ? { ...chairOf(reading, actor), party: look }
        : { empty: `no ${office} named`, open: false, party: look, gap: office };
    for (const actor of [...left, ...right]) for (const key of keysOf(reading, actor)) paired.add(key);
    return Array.from({ length: count }, (_, index) => ({
      level,
      about,
      left: chair(left[index], first),
      right: chair(right[index], second),
    }));
  });
}

/** People with a seat in a joint body and no opposite number. */
function unpaired(reading: ModelReading, first: PartyLook, second: PartyLook, paired: Set<string>): Pair[] {
  return reading.model.bodies.flatMap((body) =>
    body.members
      .flatMap((member) => reading.holders(member))
      .flatMap(({ actor, key }): Pair[] => {
        const person = elementOf(reading.model, actor.id) as Person | undefined;
        const party = reading.partyOfActor(actor);
        if (paired.has(key) || person?.kind !== 'person' || !party) return [];
        paired.add(key);
        const named: Chair = { actor, party };
        const empty = (look: PartyLook): Chair => ({
          empty: 'no counterpart named',
          open: false,
          party: look,
          gap: `link:${person.id}`,
        });
        const leftSide = party.id === first.id;
        return [
          {
            level: levelOf(reading, actor),
            about: body.title ?? body.name,
            left: leftSide ? named : empty(first),
            right: leftSide ? empty(second) : named,
          },
        ];
      }),
  );
}
