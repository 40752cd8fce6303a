import { badge } from '../../pieces/badge.ts';
import { FONTS, label as text } from '../../pieces/label.ts';
import { actorKey, type ModelReading, sourceOf } from '../../reading/reading.ts';
import type { GroupShape, Shape, Tone } from '../../scene/scene.ts';
import { measureText, plainText } from '../../scene/text-metrics.ts';
import { placeNode } from './place-node.ts';
import { type Place, type Seat, seatText } from './structure.ts';

/** Bounds of a card's width: within them, no name is shortened. */
const WIDTH = { least: 284, most: 360 };
const HEADER = 48;
const ROW = 19;
const BLOCK_PAD = 4;
const BLOCK_GAP = 5;
const SIDE = 9;
const MARK_ROOM = 34;
/** Between a name and what the person is. */
const ABOUT_GAP = 16;

/** The seats of one party in a body. */
interface Block {
  readonly id?: string;
  readonly mark: string;
  readonly name: string;
  readonly tone: Tone;
  readonly seats: readonly Seat[];
  readonly open: number;
}

/** A body's seats by party, in the order of the parties; whoever belongs to none comes last. */
function blocksOf(reading: ModelReading, place: Place): Block[] {
  const blocks: Block[] = reading.parties.map((party) => ({
    id: party.id,
    mark: party.mark,
    name: party.name,
    tone: party.tone,
    seats: place.seats.filter((seat) => reading.partyOfActor(seat.actor)?.id === party.id),
    open: place.open.get(party.id) ?? 0,
  }));
  const others = place.seats.filter((seat) => reading.partyOfActor(seat.actor) === undefined);
  blocks.push({ mark: '–', name: 'Others', tone: 'muted', seats: others, open: 0 });
  return blocks.filter((block) => block.seats.length + block.open > 0);
}

function blockHeight(block: Block): number {
  return (block.seats.length + block.open) * ROW + 2 * BLOCK_PAD;
}

/** The height of a body's card with all its seats, in pixels. */
export function seatCardHeight(reading: ModelReading, place: Place): number {
  const blocks = blocksOf(reading, place);
  if (blocks.length === 0) return HEADER + (place.element.kind === 'body' ? ROW + 6 : 2);
  return HEADER + blocks.reduce((sum, block) => sum + blockHeight(block) + BLOCK_GAP, 0) + 4;
}

/** The width at which the cards of these bodies show who sits in them, and as what, within bounds; in pixels. */
export function seatCardWidth(reading: ModelReading, places: readonly Place[]): number {
  let widest = WIDTH.least;
  for (const seat of places.flatMap((place) => place.seats)) {
    const about = reading.actorSubtitle(seat.actor, seat.role);
    const name = measureText(
      plainText(reading.actorName(seat.actor)),
      seat.kind === 'chair' ? FONTS.strong : FONTS.text,
    );
    const words = about === '' ? name : name + ABOUT_GAP + measureText(plainText(about), FONTS.small);
    widest = Math.max(widest, Math.ceil(words + 2 * SIDE + MARK_ROOM + 18));
  }
  return Math.min(WIDTH.most, widest);
}

/** A body as a card that lists who sits in it, party by party. */
export function seatCard(reading: ModelReading, place: Place, x: number, y: number, width: number): GroupShape {
  const height = seatCardHeight(reading, place);
  const body = place.element.kind === 'body';
  const node = placeNode(reading, place);
  const children: Shape[] = [
    {
      kind: 'rect',
      x: 0,
      y: 0,
      width,
      height,
      radius: 9,
      tone: body ? 'body' : 'danger',
      fill: 'surface',
      stroke: 'ink',
      strokeWidth: 1.4,
      ...(body ? {} : { dash: 'dashed' as const }),
    },
    text(14, place.subtitle ? 20 : 27, place.title, { font: FONTS.name, maxWidth: width - 28, role: 'title' }),
  ];
  if (place.subtitle)
    children.push(text(14, 36, place.subtitle, { font: FONTS.small, tone: 'muted', maxWidth: width - 28 }));
  let top = HEADER;
  const blocks = blocksOf(reading, place);
  for (const block of blocks) {
    children.push(seatBlock(reading, place, block, top, width - 2 * SIDE));
    top += blockHeight(block) + BLOCK_GAP;
  }
  if (blocks.length === 0 && body) {
    children.push(text(14, HEADER + 10, 'no members named yet', { font: FONTS.small, tone: 'danger' }));
  }
  const mark = badge(width - 4, 4, node.findings ?? []);
  if (mark) children.push(mark);
  return { kind: 'group', role: 'card', x, y, node, children };
}

function seatBlock(reading: ModelReading, place: Place, block: Block, top: number, width: number): GroupShape {
  const children: Shape[] = [
    {
      kind: 'rect',
      x: 0,
      y: 0,
      width,
      height: blockHeight(block),
      radius: 5,
      tone: block.tone,
      fill: 'soft',
      title: block.name,
    },
    text(8, BLOCK_PAD + 13, block.mark, { font: FONTS.tiny, tone: block.tone, maxWidth: MARK_ROOM - 10 }),
  ];
  block.seats.forEach((seat, index) => {
    children.push(seatRow(reading, place, block, seat, BLOCK_PAD + index * ROW, width));
  });
  for (let index = 0; index < block.open; index += 1) {
    const y = BLOCK_PAD + (block.seats.length + index) * ROW;
    children.push(openRow(place, block, y));
  }
  return { kind: 'group', role: 'group', x: SIDE, y: top, children };
}

function seatRow(reading: ModelReading, place: Place, block: Block, seat: Seat, y: number, width: number): GroupShape {
  const chair = seat.kind === 'chair';
  const font = chair ? FONTS.strong : FONTS.text;
  const room = width - MARK_ROOM - 10 - 8;
  const name = text(MARK_ROOM + 10, 13.5, reading.actorName(seat.actor), { font, maxWidth: room });
  const used = measureText(name.text, font);
  const about = reading.actorSubtitle(seat.actor, seat.role);
  const rest = room - used - ABOUT_GAP;
  const children: Shape[] = [
    {
      kind: 'circle',
      x: MARK_ROOM,
      y: 9.5,
      radius: 3.6,
      tone: block.tone,
      stroke: 'ink',
      strokeWidth: 1.4,
      ...(chair ? { fill: 'solid' as const } : {}),
      ...(seat.kind === 'guest' ? { dash: 'dotted' as const } : {}),
    },
    name,
  ];
  // A stump of a title says nothing.
  if (about !== '' && rest > Math.min(90, measureText(plainText(about), FONTS.small))) {
    const left = MARK_ROOM + 10 + used;
    const quiet = { font: FONTS.small, tone: 'muted' as const };
    children.push(text(left + 5, 13.5, '·', quiet), text(left + 13, 13.5, about, { ...quiet, maxWidth: rest }));
  }
  return {
    kind: 'group',
    role: 'row',
    x: 0,
    y,
    node: {
      id: seat.actor.id ?? place.id,
      label: `${seatText(reading, seat, place)}${about ? `, ${about}` : ''}`,
      details: [block.name],
      source: sourceOf(seat.at),
      refs: [...(block.id ? [block.id] : []), actorKey(seat.actor), place.id],
      ...(seat.actor.id && reading.findingsOf(seat.actor.id).length > 0
        ? { findings: reading.findingsOf(seat.actor.id) }
        : {}),
    },
    children,
  };
}

function openRow(place: Place, block: Block, y: number): GroupShape {
  return {
    kind: 'group',
    role: 'row',
    x: 0,
    y,
    node: {
      id: place.id,
      label: `${place.title}: a seat of ${block.name} is open`,
      source: sourceOf(place.element.nameAt),
      refs: [...(block.id ? [block.id] : []), place.id],
    },
    children: [
      {
        kind: 'circle',
        x: MARK_ROOM,
        y: 9.5,
        radius: 3.6,
        tone: 'danger',
        stroke: 'ink',
        strokeWidth: 1.4,
        dash: 'dashed',
      },
      text(MARK_ROOM + 10, 13.5, 'open seat', { tone: 'danger' }),
    ],
  };
}
