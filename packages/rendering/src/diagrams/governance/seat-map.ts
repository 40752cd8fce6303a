import { CARD_HEIGHT, card, cardHeight } from '../../pieces/card.ts';
import { CONTENT_TOP, frame, MARGIN } from '../../pieces/frame.ts';
import { allianceName, type ModelReading } from '../../reading/reading.ts';
import type { GroupShape, Scene } from '../../scene/scene.ts';
import { governanceLegend } from './legend.ts';
import { placeNode } from './place-node.ts';
import { seatCard, seatCardHeight, seatCardWidth } from './seat-card.ts';
import { type Band, drawSeatRises, type SeatBox } from './seat-rises.ts';
import type { GovernanceStructure, Place } from './structure.ts';

const COLUMNS = 4;
const COLUMN_GAP = 30;
const ROW_GAP = 38;
const BAND_GAP = 56;
const TAIL_WIDTH = 220;
const TAIL_GAP = 144;
const LEFT = MARGIN + 18;
const LINES = { title: 2, subtitle: 2 };

/** Many people or parties: the seats stand inside each body, and only what goes up is drawn as lines. */
export function drawSeatMap(reading: ModelReading, structure: GovernanceStructure): Scene {
  const layout = arrange(reading, structure);
  const cards: GroupShape[] = [...layout.boxes.values()].map((box) =>
    box.place.outside ? outsideCard(reading, box) : seatCard(reading, box.place, box.x, box.y, box.width),
  );
  const names = reading.parties.map((party) => party.name).join(', ');
  const right = Math.max(layout.right, MARGIN + 440);
  return frame({
    id: 'governance',
    title: `${allianceName(reading)} — governance`,
    description: `Who sits in which joint body of ${names || 'the alliance'}, and what goes up to whom.`,
    node: reading.node(reading.model.alliance, { label: `${allianceName(reading)}: governance` }),
    children: [...drawSeatRises(reading, structure, layout.boxes, layout.bands, MARGIN + 4), ...cards],
    right,
    bottom: layout.bottom,
    legend: governanceLegend(structure, 'seats', reading.parties),
  });
}

function outsideCard(reading: ModelReading, { place, x, y, height }: SeatBox): GroupShape {
  return card({
    x,
    y,
    height,
    ...outsideWords(place),
    tone: 'danger',
    border: 'dashed',
    centred: true,
    node: placeNode(reading, place),
  });
}

function outsideWords(place: Place) {
  return { title: place.title, subtitle: place.subtitle || place.takers, width: TAIL_WIDTH };
}

interface SeatLayout {
  readonly boxes: ReadonlyMap<string, SeatBox>;
  readonly bands: ReadonlyMap<string, Band>;
  readonly right: number;
  readonly bottom: number;
}

function arrange(reading: ModelReading, structure: GovernanceStructure): SeatLayout {
  const children = (id: string | undefined) =>
    structure.inner.filter((item) => item.parent === id).map((item) => item.place);
  const roots = children(undefined);
  const clans = roots.filter((root) => children(root.id).length > 0);
  const loners = roots.filter((root) => children(root.id).length === 0);
  const widest = Math.max(1, loners.length, ...clans.map((root) => children(root.id).length));
  const columns = Math.min(COLUMNS, widest);
  const longest = Math.max(0, ...structure.tails.map((tail) => tail.places.length));
  const seatWidth = seatCardWidth(
    reading,
    structure.inner.map(({ place }) => place),
  );
  const width = Math.max(columns * (seatWidth + COLUMN_GAP) - COLUMN_GAP, longest * (TAIL_WIDTH + TAIL_GAP) - TAIL_GAP);
  const centre = LEFT + width / 2;
  const boxes = new Map<string, SeatBox>();
  const bands = new Map<string, Band>();
  const put = (place: Place, x: number, y: number, parent?: string): number => {
    const height = seatCardHeight(reading, place);
    boxes.set(place.id, { place, x, y, width: seatWidth, height, ...(parent === undefined ? {} : { parent }) });
    return height;
  };
  let y = CONTENT_TOP;
  for (const { places } of [...structure.tails].reverse()) {
    const rowWidth = places.length * (TAIL_WIDTH + TAIL_GAP) - TAIL_GAP;
    // All of a ladder are as high as the highest: the lines between them stay level.
    const height = Math.max(CARD_HEIGHT, ...places.map((place) => cardHeight(outsideWords(place), LINES)));
    places.forEach((place, index) => {
      const x = centre - rowWidth / 2 + index * (TAIL_WIDTH + TAIL_GAP);
      boxes.set(place.id, { place, x, y, width: TAIL_WIDTH, height });
    });
    y += height + BAND_GAP - 8;
  }
  /** A child and what stands below it, one under the other; returns the lower end. */
  const column = (place: Place, x: number, top: number, parent: string): number => {
    let bottom = top + put(place, x, top, parent);
    for (const below of children(place.id)) bottom = column(below, x, bottom + ROW_GAP, place.id);
    return bottom;
  };
  const rows = (
    places: readonly Place[],
    top: number,
    draw: (place: Place, x: number, top: number) => number,
  ): number => {
    let bottom = top;
    for (let first = 0; first < places.length; first += columns) {
      const row = places.slice(first, first + columns);
      const rowTop = first === 0 ? top : bottom + BAND_GAP;
      const used = row.length * (seatWidth + COLUMN_GAP) - COLUMN_GAP;
      // Later rows keep the columns of the first, so that their lines run in the gaps.
      const left = places.length > columns ? LEFT : centre - used / 2;
      const ends = row.map((place, index) => draw(place, left + index * (seatWidth + COLUMN_GAP), rowTop));
      bottom = Math.max(bottom, ...ends);
    }
    return bottom;
  };
  for (const root of clans) {
    const height = put(root, centre - seatWidth / 2, y);
    const top = y + height + BAND_GAP;
    bands.set(root.id, { bus: top - 30, top });
    y = rows(children(root.id), top, (place, x, at) => column(place, x, at, root.id)) + BAND_GAP;
  }
  if (loners.length > 0) y = rows(loners, y, (place, x, at) => at + put(place, x, at)) + BAND_GAP;
  const drawn = [...boxes.values()];
  return {
    boxes,
    bands,
    right: Math.max(LEFT, ...drawn.map((box) => box.x + box.width)) + 14,
    bottom: Math.max(CONTENT_TOP, ...drawn.map((box) => box.y + box.height)),
  };
}
