import { CARD_HEIGHT, cardHeight, cardWidth } from '../../pieces/card.ts';
import { chipWidth } from '../../pieces/chip.ts';
import type { ModelReading } from '../../reading/reading.ts';
import { CLOCK_WIDTH, LANE, type PlacedBox, ROW_GAP } from './rises.ts';
import type { GovernanceStructure, Place } from './structure.ts';

const INDENT = 40;
/** A card keeps this width however deep it lies, in pixels. */
const NARROWEST = 180;
const LINES = { title: 2, subtitle: 2 };
const FRAME_HEADING = 34;
const LADDER_GAP = 14;
/** Distance of two lines that end at a body's card, in pixels. */
export const PORT_PITCH = 13;
/** Free space within the frame of the joint bodies, in pixels. */
export const FRAME_PAD = 20;

/** Sizes of the joint bodies' frame and of the cards in it, in pixels. */
export interface Middle {
  readonly width: number;
  readonly heights: ReadonlyMap<string, number>;
  /** Of each card of the ladders' ends, and of all that stand above each other. */
  readonly tailCard: number;
  readonly tailHeight: number;
  readonly frameHeight: number;
  readonly lanes: number;
}

/** The middle of the map, `subtitleOf` telling what stands below a name: as wide as its words within bounds, each card as high as its words and its lines need. */
export function arrangeMiddle(
  reading: ModelReading,
  structure: GovernanceStructure,
  subtitleOf: (place: Place) => string,
): Middle {
  // Lines that cannot run in the indentation get a lane of their own at the frame's left.
  const lanes = extraLanes(structure);
  const widths = structure.inner.map(
    ({ place, depth }) => cardWidth(place.title, place.subtitle || place.takers, false) + depth * INDENT,
  );
  const tailWidths = structure.tails.flatMap((tail) =>
    tail.places.map((place) => cardWidth(place.title, place.subtitle || place.takers, false)),
  );
  const wanted = Math.max(...widths, Math.max(0, ...tailWidths) * Math.min(2, Math.max(1, structure.tails.length)), 0);
  const deepest = Math.max(0, ...structure.inner.map(({ depth }) => depth));
  const ladders = structure.tails.length * (ladderWidth(structure) + LADDER_GAP) - LADDER_GAP;
  const width =
    Math.max(280 + deepest * INDENT * 0.5, Math.min(wanted, 380 + deepest * INDENT), ladders) +
    2 * FRAME_PAD +
    lanes * LANE;
  const inside = width - 2 * FRAME_PAD - lanes * LANE;
  const heights = new Map<string, number>();
  for (const { place, depth } of structure.inner) {
    const room = inside - Math.min(depth * INDENT, inside - NARROWEST);
    const words = { title: place.title, subtitle: subtitleOf(place), width: room };
    heights.set(place.id, Math.max(portsHeight(reading, place), cardHeight(words, LINES)));
  }
  const tail = tailWidth(inside, structure.tails.length);
  const tailCard = Math.max(
    CARD_HEIGHT,
    ...structure.tails.flatMap(({ places }) =>
      places.map((place) => cardHeight({ title: place.title, subtitle: subtitleOf(place), width: tail }, LINES)),
    ),
  );
  const rows = structure.inner.map(({ place }) => heights.get(place.id) ?? CARD_HEIGHT);
  const stacked = rows.length === 0 ? 96 : rows.reduce((sum, height) => sum + height, 0) + (rows.length - 1) * ROW_GAP;
  const longest = Math.max(0, ...structure.tails.map((tail) => tail.places.length));
  return {
    width: Math.ceil(width),
    heights,
    tailCard,
    tailHeight: longest * (tailCard + ROW_GAP),
    frameHeight: FRAME_HEADING + stacked + FRAME_PAD,
    lanes,
  };
}

/** The least width of a ladder's column: no clock may lie upon that of the next. */
function ladderWidth(structure: GovernanceStructure): number {
  const outside = new Set(structure.tails.flatMap((tail) => tail.places.map((place) => place.id)));
  const clocks = structure.rises
    .filter(({ to, clocks }) => outside.has(to) && clocks.length > 0)
    .map(({ clocks }) => Math.min(chipWidth(clocks.join(' / ')), CLOCK_WIDTH));
  return Math.max(120, ...clocks);
}

/** Rows of ports on the busier side decide how high a body's card is at least. */
function portsHeight(reading: ModelReading, place: Place): number {
  const counts = reading.parties.map(
    (party) => place.seats.filter((seat) => reading.partyOfActor(seat.actor)?.id === party.id).length,
  );
  const ports = Math.max(
    0,
    ...counts,
    ...[...place.open].map(([id, open]) => open + (counts[reading.parties.findIndex((party) => party.id === id)] ?? 0)),
  );
  return 14 + ports * PORT_PITCH;
}

function extraLanes(structure: GovernanceStructure): number {
  const first = structure.inner[0]?.place.id;
  const parents = new Map(structure.inner.map(({ place, parent }) => [place.id, parent]));
  const outside = new Set(structure.tails.flatMap((tail) => tail.places.map((place) => place.id)));
  const extra = structure.rises.filter(
    ({ from, to }) => parents.get(from) !== to && !outside.has(from) && !(outside.has(to) && from === first),
  );
  return Math.min(6, extra.length);
}

/** The width of each of so many ladders' ends side by side. */
function tailWidth(room: number, count: number): number {
  return count === 0 ? 0 : (room - LADDER_GAP * (count - 1)) / count;
}

/** The room between the middles of the first two ladders, from the frame's left; undefined where there is one at most. */
export function betweenLadders(
  middle: Middle,
  ladders: number,
): { readonly x: number; readonly width: number } | undefined {
  if (ladders < 2) return undefined;
  const left = FRAME_PAD + middle.lanes * LANE;
  const column = (middle.width - FRAME_PAD - left - LADDER_GAP * (ladders - 1)) / ladders;
  return { x: left + column + LADDER_GAP / 2, width: column };
}

/** Where each body and step stands: those of the frame below each other, the ladders' ends above it. */
export function placeBoxes(
  structure: GovernanceStructure,
  middle: Middle,
  frameX: number,
  frameTop: number,
): Map<string, PlacedBox> {
  const boxes = new Map<string, PlacedBox>();
  const innerLeft = frameX + FRAME_PAD + middle.lanes * LANE;
  const innerRight = frameX + middle.width - FRAME_PAD;
  let y = frameTop + FRAME_HEADING;
  for (const { place, depth, parent } of structure.inner) {
    const height = middle.heights.get(place.id) ?? CARD_HEIGHT;
    const x = Math.min(innerLeft + depth * INDENT, innerRight - NARROWEST);
    boxes.set(place.id, { place, x, y, width: innerRight - x, height, ...(parent === undefined ? {} : { parent }) });
    y += height + ROW_GAP;
  }
  const count = structure.tails.length;
  const width = tailWidth(innerRight - innerLeft, count);
  structure.tails.forEach(({ places }, column) => {
    places.forEach((place, index) => {
      const x = innerLeft + column * (width + LADDER_GAP);
      const top = frameTop - (index + 1) * (middle.tailCard + ROW_GAP);
      boxes.set(place.id, { place, x, y: top, width, height: middle.tailCard });
    });
  });
  return boxes;
}
