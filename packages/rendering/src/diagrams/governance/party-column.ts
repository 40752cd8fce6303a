import {
  type ActorRef,
  elementOf,
  label,
  type Member,
  type Person,
  type Role,
  type Team,
} from '@alliance-lang/language';
import { CARD_HEIGHT, card, cardWidth } from '../../pieces/card.ts';
import { chip, chipWidth } from '../../pieces/chip.ts';
import type { Point } from '../../pieces/connector.ts';
import { polyline } from '../../pieces/connector.ts';
import { FONTS, lineHeight, paragraph, label as text } from '../../pieces/label.ts';
import { actorKey, type ModelReading, type PartyLook, sourceOf } from '../../reading/reading.ts';
import type { GroupShape, Shape } from '../../scene/scene.ts';
import { type GovernanceStructure, seatText } from './structure.ts';

/** A card of a party's column. */
export interface ColumnEntry {
  readonly key: string;
  readonly actor: ActorRef;
  readonly role?: Role;
  readonly name: string;
  readonly subtitle: string;
  /** Sponsor, lead, driver: what the person is for the alliance as a whole. */
  readonly mark?: string;
  readonly vacant: boolean;
  readonly depth: number;
  readonly parent?: string;
}

export interface PartyColumn {
  readonly shapes: readonly Shape[];
  readonly height: number;
  /** Where the line of a seat starts, by the key of who sits there. */
  readonly ports: ReadonlyMap<string, Point>;
}

const HEADING = 34;
const PITCH = 47;
const PAD = 14;
const INDENT = 18;
/** Close together, so that a longer name moves the other columns by less than a row. */
const NAME_WIDTH = { least: 232, most: 276 };
const MARK_FONT = FONTS.tiny;

/** The people of a party in the order of the bodies they sit in; with lines of reporting, below whom they report to. */
export function columnEntries(reading: ModelReading, structure: GovernanceStructure, party: PartyLook): ColumnEntry[] {
  const rank = new Map<string, number>();
  const note = (key: string, value: number) => {
    const known = rank.get(key);
    if (known === undefined || value < known) rank.set(key, value);
  };
  const last = structure.inner.length;
  structure.inner.forEach(({ place }, index) => {
    // Guests come after all members: their lines are the quiet ones.
    for (const seat of place.seats) note(seat.key, seat.kind === 'guest' ? last + index : index);
  });
  for (const { places } of structure.tails)
    for (const place of places) for (const seat of place.seats) note(seat.key, last);
  const members = columnMembers(reading, party, rank);
  const above = superiors(reading, members);
  const rankOf = (entry: ColumnEntry): number => {
    const below = members.filter((other) => above.get(other.key) === entry.key);
    return Math.min(rank.get(entry.key) ?? 2 * last + 1, ...below.map(rankOf));
  };
  const order = new Map(members.map((entry, index) => [entry.key, rankOf(entry) * 10_000 + index]));
  members.sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0));
  return nested(members, above);
}

/** Who stands above whom; a circle is cut where it closes. */
function superiors(reading: ModelReading, entries: readonly ColumnEntry[]): ReadonlyMap<string, string> {
  const keys = new Set(entries.map((entry) => entry.key));
  const above = new Map<string, string>();
  for (const entry of entries) {
    const element = elementOf(reading.model, entry.actor.id) as Member | undefined;
    const superior = element?.reportsTo
      ?.flatMap((actor) => reading.holders(actor))
      .find(({ key }) => keys.has(key))?.key;
    if (superior === undefined) continue;
    let at: string | undefined = superior;
    while (at !== undefined && at !== entry.key) at = above.get(at);
    if (at === undefined) above.set(entry.key, superior);
  }
  return above;
}

function nested(entries: readonly ColumnEntry[], above: ReadonlyMap<string, string>): ColumnEntry[] {
  const below = new Map<string | undefined, ColumnEntry[]>();
  for (const entry of entries) {
    const superior = above.get(entry.key);
    below.set(superior, [...(below.get(superior) ?? []), entry]);
  }
  const result: ColumnEntry[] = [];
  const visit = (entry: ColumnEntry, depth: number) => {
    const superior = above.get(entry.key);
    // Deeper than three levels the cards would become too narrow for names.
    result.push({ ...entry, depth: Math.min(depth, 3), ...(superior === undefined ? {} : { parent: superior }) });
    for (const child of below.get(entry.key) ?? []) visit(child, depth + 1);
  };
  for (const entry of below.get(undefined) ?? []) visit(entry, 0);
  return result;
}

function columnMembers(reading: ModelReading, party: PartyLook, seated: ReadonlyMap<string, number>): ColumnEntry[] {
  const { model } = reading;
  const marks = new Map<string, string>();
  const mark = (actors: readonly ActorRef[], name: string) => {
    for (const actor of actors.flatMap((each) => reading.holders(each))) {
      const known = marks.get(actor.key);
      marks.set(actor.key, known && known !== name ? `${known}, ${name}` : name);
    }
  };
  if (model.alliance.driver) mark([model.alliance.driver], 'driver');
  mark(party.party.sponsors, 'sponsor');
  mark(party.party.leads, 'lead');
  const entry = (actor: ActorRef, role?: Role): ColumnEntry => {
    const found = marks.get(actorKey(actor));
    return {
      key: actorKey(actor),
      actor,
      name: reading.actorName(actor),
      subtitle: reading.actorSubtitle(actor, role),
      vacant: actor.kind === 'role' && reading.actorSubtitle(actor) === 'vacant',
      depth: 0,
      ...(role ? { role } : {}),
      ...(found ? { mark: found } : {}),
    };
  };
  const refTo = (element: Person | Team | Role): ActorRef => ({
    at: element.nameAt,
    name: element.id,
    id: element.id,
    kind: element.kind,
  });
  const itself: ActorRef = { at: party.party.nameAt, name: party.id, id: party.id, kind: 'party' };
  const roleOf = new Map<string, Role>();
  for (const role of model.roles) for (const holder of role.heldBy) if (holder.id) roleOf.set(holder.id, role);
  const persons = model.people.filter((person) => person.party === party.id);
  const teams = model.teams.filter((team) => team.party === party.id && (seated.has(team.id) || marks.has(team.id)));
  const roles = model.roles.filter(
    (role) => role.party === party.id && role.heldBy.every((holder) => holder.id === undefined),
  );
  return [
    ...(seated.has(party.id) ? [entry(itself)] : []),
    ...persons.map((person) => entry(refTo(person), roleOf.get(person.id))),
    ...roles.map((role) => entry(refTo(role))),
    ...teams.map((team) => entry(refTo(team))),
  ];
}

/** The width at which the column's names show in full, within bounds; in pixels. */
export function columnWidth(party: PartyLook, entries: readonly ColumnEntry[]): number {
  const widths = entries.map(
    (entry) => cardWidth(entry.name, entry.subtitle, true) + entry.depth * INDENT + markWidth(entry.mark),
  );
  const heading = cardWidth(party.name, undefined, false);
  return Math.min(NAME_WIDTH.most, Math.max(NAME_WIDTH.least, heading, ...widths)) + 2 * PAD;
}

function markWidth(mark: string | undefined): number {
  return mark === undefined ? 0 : chipWidth(mark, MARK_FONT) + 6;
}

/** The height of a column of this width with all its cards, in pixels. */
export function columnHeight(party: PartyLook, entries: readonly ColumnEntry[], width: number): number {
  return headingOf(party, width).height + Math.max(1, entries.length) * PITCH - (PITCH - CARD_HEIGHT) + PAD;
}

/** Draws a party's column; `facing` is the side on which lines leave. */
export function drawColumn(
  reading: ModelReading,
  structure: GovernanceStructure,
  party: PartyLook,
  entries: readonly ColumnEntry[],
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  facing: 'left' | 'right',
): PartyColumn {
  const heading = headingOf(party, box.width);
  const top = heading.height;
  const ports = new Map<string, Point>();
  const rows = new Map<string, { readonly y: number; readonly depth: number }>();
  const cards: GroupShape[] = [];
  const lines: Shape[] = [];
  entries.forEach((entry, index) => {
    const y = top + index * PITCH;
    const width = box.width - 2 * PAD - entry.depth * INDENT;
    const x = facing === 'right' ? PAD + entry.depth * INDENT : PAD;
    ports.set(entry.key, { x: box.x + (facing === 'right' ? x + width : x), y: box.y + y + CARD_HEIGHT / 2 });
    rows.set(entry.key, { y, depth: entry.depth });
    cards.push(personCard(reading, structure, party, entry, { x, y, width }));
    const parent = entry.parent === undefined ? undefined : rows.get(entry.parent);
    if (parent && entry.depth > parent.depth) {
      const inset = PAD + parent.depth * INDENT + 9;
      const trunk = facing === 'right' ? inset : box.width - inset;
      const edge = facing === 'right' ? x : x + width;
      const from = { x: trunk, y: parent.y + CARD_HEIGHT };
      const corner = { x: trunk, y: y + CARD_HEIGHT / 2 };
      lines.push(polyline([from, corner, { x: edge, y: y + CARD_HEIGHT / 2 }], { width: 1 }));
    }
  });
  const none = text(PAD, top + 20, 'No people named yet', { tone: 'muted', font: FONTS.small });
  const column: GroupShape = {
    kind: 'group',
    role: 'column',
    x: box.x,
    y: box.y,
    node: reading.node(party.party, { label: `${party.name}: ${peopleCount(entries.length)}`, refs: [party.id] }),
    children: [
      {
        kind: 'rect',
        x: 0,
        y: 0,
        width: box.width,
        height: box.height,
        radius: 12,
        tone: party.tone,
        fill: 'soft',
        stroke: 'line',
      },
      ...heading.shapes,
      ...lines,
      ...(entries.length === 0 ? [none] : cards),
    ],
  };
  return { shapes: [column], height: box.height, ports };
}

/** The party's name in one or two lines, and where the cards begin below it. */
function headingOf(party: PartyLook, width: number): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shown = { font: FONTS.heading, tone: party.tone };
  const { shapes, height } = paragraph(PAD, 22, party.name, width - 2 * PAD, 2, shown);
  return { shapes, height: HEADING + height - lineHeight(FONTS.heading) };
}

function peopleCount(count: number): string {
  return count === 0
    ? 'nobody named yet'
    : `${count} ${count === 1 ? 'person, team or role' : 'people, teams and roles'}`;
}

function personCard(
  reading: ModelReading,
  structure: GovernanceStructure,
  party: PartyLook,
  entry: ColumnEntry,
  box: { readonly x: number; readonly y: number; readonly width: number },
): GroupShape {
  const seats = (structure.seatsOf.get(entry.key) ?? []).map(({ seat, place }) => ({
    text: seatText(reading, seat, place),
    id: place.id,
  }));
  const element = elementOf(reading.model, entry.actor.id);
  const about = [entry.name, entry.subtitle, entry.mark].filter(Boolean).join(', ');
  const held = entry.role ? [`holds ${label(entry.role)}`] : [];
  const content = {
    label: about,
    details: [...held, ...seats.map((seat) => seat.text)],
    refs: [party.id, entry.key, ...seats.map((seat) => seat.id)],
  };
  const node = element
    ? reading.node(element, content)
    : { id: entry.key, source: sourceOf(entry.actor.at), ...content };
  // A badge sits on the card's corner: the mark gives way.
  const inset = 'findings' in node && node.findings ? 22 : 8;
  const reserve = entry.mark ? markWidth(entry.mark) + inset - 8 : 0;
  const mark = entry.mark
    ? [
        chip(box.width - inset, CARD_HEIGHT / 2 - 7, entry.mark, {
          tone: party.tone,
          fill: 'soft',
          font: MARK_FONT,
          anchor: 'end',
        }),
      ]
    : [];
  return card({
    ...box,
    title: entry.name,
    subtitle: entry.subtitle,
    tone: entry.vacant ? 'muted' : party.tone,
    avatar: entry.vacant ? '?' : entry.name,
    border: entry.vacant ? 'dashed' : 'quiet',
    reserve,
    node,
    extra: mark,
  });
}
