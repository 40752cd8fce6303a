import { card } from '../../pieces/card.ts';
import { curve, dot, type Point } from '../../pieces/connector.ts';
import { CONTENT_TOP, frame, MARGIN } from '../../pieces/frame.ts';
import { FONTS, label as text } from '../../pieces/label.ts';
import { actorKey, allianceName, type ModelReading, type PartyLook, sourceOf } from '../../reading/reading.ts';
import type { GroupShape, Scene, SceneNode, Shape } from '../../scene/scene.ts';
import { arrangeMiddle, betweenLadders, FRAME_PAD, type Middle, PORT_PITCH, placeBoxes } from './arrange-middle.ts';
import { governanceLegend } from './legend.ts';
import { columnEntries, columnHeight, columnWidth, drawColumn } from './party-column.ts';
import { placeNode } from './place-node.ts';
import { drawRises, LANE, type PlacedBox } from './rises.ts';
import { type GovernanceStructure, type Place, type Seat, seatText } from './structure.ts';

const GUTTER = 96;

/** Two parties left and right, what they share in the middle, a line for each seat. */
export function drawGovernanceMap(reading: ModelReading, structure: GovernanceStructure): Scene {
  const [leftParty, rightParty] = reading.parties;
  const sides = [leftParty, rightParty].map((party) => {
    const entries = party ? columnEntries(reading, structure, party) : [];
    const width = party ? columnWidth(party, entries) : 0;
    return { party, entries, width, height: party ? columnHeight(party, entries, width) : 0 };
  });
  const [left, right] = sides;
  const sideHeight = Math.max(0, ...sides.map((side) => side.height));
  const shown = new Set(sides.flatMap(({ party, entries }) => (party ? entries.map(({ key }) => key) : [])));
  const subtitleOf = (place: Place) => placeSubtitle(reading, place, shown);
  const middle = arrangeMiddle(reading, structure, subtitleOf);
  const leftWidth = left?.width ?? 0;
  const frameX = MARGIN + leftWidth + (left?.party ? GUTTER : 0);
  const frameTop = CONTENT_TOP + Math.max(middle.tailHeight, (sideHeight - middle.frameHeight) / 2);
  const sideTop = frameTop + (middle.frameHeight - sideHeight) / 2;
  const boxes = placeBoxes(structure, middle, frameX, frameTop);
  const columns: GroupShape[] = [];
  const ports = new Map<string, { readonly at: Point; readonly party: PartyLook; readonly side: 'left' | 'right' }>();
  const rightX = frameX + middle.width + GUTTER;
  sides.forEach(({ party, entries, width }, index) => {
    if (!party) return;
    const side = index === 0 ? 'left' : 'right';
    const box = { x: index === 0 ? MARGIN : rightX, y: sideTop, width, height: sideHeight };
    const column = drawColumn(reading, structure, party, entries, box, index === 0 ? 'right' : 'left');
    columns.push(...(column.shapes as GroupShape[]));
    for (const [key, at] of column.ports) ports.set(key, { at, party, side });
  });
  const seatLines = drawSeats(reading, structure, boxes, ports, { left: frameX, right: frameX + middle.width });
  const cards = [...boxes.values()].map((box) => placeCard(reading, box, subtitleOf(box.place)));
  const rises = drawRises(reading, structure, boxes, frameX + 9);
  const contentRight = rightParty ? rightX + (right?.width ?? 0) : frameX + middle.width;
  const bottom = Math.max(sideTop + sideHeight, frameTop + middle.frameHeight);
  return frame({
    id: 'governance',
    title: `${allianceName(reading)} — governance`,
    description: describe(reading, structure),
    node: reading.node(reading.model.alliance, { label: `${allianceName(reading)}: governance` }),
    children: [...columns, jointFrame(frameX, frameTop, middle, structure), ...seatLines, ...cards, ...rises],
    right: contentRight,
    bottom,
    legend: governanceLegend(structure, 'map'),
  });
}

/** When a body meets and how it decides, or who takes a step; and who sits there without a card to draw a line from. */
function placeSubtitle(reading: ModelReading, place: Place, shown: ReadonlySet<string>): string {
  const without = place.seats.filter((seat) => !shown.has(seat.key));
  const others = without.filter(({ actor }) => !actor.unknown).map(({ actor }) => reading.actorName(actor));
  const also = place.element.kind === 'body' && others.length > 0 ? `with ${others.join(', ')}` : '';
  const open = place.element.kind === 'body' && without.some(({ actor }) => actor.unknown);
  return [place.subtitle || place.takers, also, open ? 'not everybody is known yet' : ''].filter(Boolean).join(' · ');
}

function placeCard(reading: ModelReading, box: PlacedBox, subtitle: string): GroupShape {
  const { place } = box;
  const body = place.element.kind === 'body';
  return card({
    x: box.x,
    y: box.y,
    width: box.width,
    height: box.height,
    title: place.title,
    subtitle,
    tone: body ? 'body' : 'danger',
    border: body ? 'strong' : 'dashed',
    centred: true,
    node: placeNode(reading, place),
  });
}

function drawSeats(
  reading: ModelReading,
  structure: GovernanceStructure,
  boxes: ReadonlyMap<string, PlacedBox>,
  ports: ReadonlyMap<string, { readonly at: Point; readonly party: PartyLook; readonly side: 'left' | 'right' }>,
  frameEdges: { readonly left: number; readonly right: number },
): Shape[] {
  const shapes: Shape[] = [];
  for (const { place } of structure.inner) {
    const box = boxes.get(place.id);
    if (!box) continue;
    reading.parties.forEach((party, index) => {
      const side = index === 0 ? 'left' : 'right';
      const seats = place.seats
        .flatMap((seat) => {
          const port = ports.get(seat.key);
          return port && port.side === side ? [{ seat, from: port.at }] : [];
        })
        .sort((a, b) => a.from.y - b.from.y);
      const open = place.open.get(party.id) ?? 0;
      const total = seats.length + open;
      const x = side === 'left' ? box.x : box.x + box.width;
      const portAt = (row: number): Point => ({ x, y: box.y + box.height / 2 + (row - (total - 1) / 2) * PORT_PITCH });
      seats.forEach(({ seat, from }, row) => {
        const run = side === 'left' ? x - frameEdges.left : frameEdges.right - x;
        shapes.push(seatLine(reading, place, seat, party, from, portAt(row), run));
      });
      for (let row = seats.length; row < total; row += 1) shapes.push(openSeat(place, party, portAt(row), side));
    });
  }
  return shapes;
}

function seatLine(
  reading: ModelReading,
  place: Place,
  seat: Seat,
  party: PartyLook,
  from: Point,
  to: Point,
  run: number,
): GroupShape {
  const chair = seat.kind === 'chair';
  const node: SceneNode = {
    id: place.id,
    label: seatText(reading, seat, place),
    source: sourceOf(seat.at),
    refs: [party.id, actorKey(seat.actor), place.id],
  };
  const line = curve(from, to, {
    tone: party.tone,
    width: chair ? 2.4 : 1.2,
    run: Math.max(0, run),
    ...(seat.kind === 'guest' ? { dash: 'dotted' as const } : {}),
  });
  return { kind: 'group', role: 'edge', x: 0, y: 0, node, children: [line, dot(to, party.tone, chair ? 4.5 : 2.5)] };
}

/** A short red line into nothing, with a ring: the seat is there, nobody sits on it. */
function openSeat(place: Place, party: PartyLook, at: Point, side: 'left' | 'right'): GroupShape {
  const end = { x: at.x + (side === 'left' ? -26 : 26), y: at.y };
  const node: SceneNode = {
    id: place.id,
    label: `${place.title}: a seat of ${party.name} is open`,
    source: sourceOf(place.element.nameAt),
    refs: [party.id, place.id],
  };
  const ring = {
    kind: 'circle',
    ...end,
    radius: 4,
    tone: 'danger',
    fill: 'canvas',
    stroke: 'ink',
    strokeWidth: 1.4,
  } as const;
  return {
    kind: 'group',
    role: 'edge',
    x: 0,
    y: 0,
    node,
    children: [curve(end, at, { tone: 'danger', dash: 'dashed' }), ring],
  };
}

function jointFrame(x: number, y: number, middle: Middle, structure: GovernanceStructure): GroupShape {
  const { width, frameHeight: height } = middle;
  const left = FRAME_PAD - 6 + middle.lanes * LANE;
  // Lines go up in the middle of each ladder's column: the words stand between the first two.
  const heading = betweenLadders(middle, structure.tails.length);
  const empty = structure.inner.length === 0;
  const hint = [
    text(width / 2, 68, 'No joint body yet', { font: FONTS.name, anchor: 'middle' }),
    text(width / 2, 88, 'body SteerCo { members …  meets monthly }', {
      tone: 'body',
      anchor: 'middle',
      maxWidth: width - 30,
    }),
  ];
  return {
    kind: 'group',
    role: 'frame',
    x,
    y,
    children: [
      {
        kind: 'rect',
        x: 0,
        y: 0,
        width,
        height,
        radius: 10,
        tone: 'body',
        fill: 'soft',
        stroke: 'line',
        dash: 'dashed',
      },
      text(heading?.x ?? left, 22, 'Joint governance', {
        font: FONTS.heading,
        tone: 'body',
        maxWidth: heading?.width ?? width - 2 * FRAME_PAD,
        ...(heading ? { anchor: 'middle' } : {}),
      }),
      ...(empty ? hint : []),
    ],
  };
}

function describe(reading: ModelReading, structure: GovernanceStructure): string {
  const names = reading.parties.map((party) => party.name).join(' and ');
  const bodies = structure.inner.map(({ place }) => place.title).join(', ');
  const up = structure.tails.flatMap((tail) => tail.places.map((place) => place.title)).join(', then ');
  const sentences = [
    `Who sits where between ${names || 'the parties'}.`,
    bodies ? `Joint bodies: ${bodies}.` : 'There is no joint body yet.',
    up ? `What stays unresolved goes to ${up}.` : '',
  ];
  return sentences.filter(Boolean).join(' ');
}
