import { chip } from '../../pieces/chip.ts';
import { arrowHead, type Point, polyline } from '../../pieces/connector.ts';
import { type ModelReading, sourceOf } from '../../reading/reading.ts';
import type { GroupShape, SceneNode, Shape } from '../../scene/scene.ts';
import type { GovernanceStructure, Place, Rise } from './structure.ts';

/** A body, a step or an outside instance in the coordinates of the picture. */
export interface SeatBox {
  readonly place: Place;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly parent?: string;
}

/** Where the lines of a body's children meet, and where the first of them start; both heights in the picture. */
export interface Band {
  readonly bus: number;
  readonly top: number;
}

interface Route {
  readonly points: readonly Point[];
  readonly arrow: 'up' | 'right' | 'left';
  readonly chip: Point & { readonly anchor: 'start' | 'middle' | 'end' };
}

/** What goes up, and what reports, drawn in the free room between the cards. */
export function drawSeatRises(
  reading: ModelReading,
  structure: GovernanceStructure,
  boxes: ReadonlyMap<string, SeatBox>,
  bands: ReadonlyMap<string, Band>,
  laneX: number,
): Shape[] {
  const lines: Shape[] = [];
  const chips: Shape[] = [];
  let lane = 0;
  const nextLane = () => {
    lane += 1;
    return laneX + ((lane - 1) % 3) * 5;
  };
  const joined = new Map<string, number>();
  for (const rise of structure.rises) {
    const [from, to] = [boxes.get(rise.from), boxes.get(rise.to)];
    if (!from || !to) continue;
    const way = route(from, to, bands, boxes, nextLane);
    lines.push(riseGroup(reading, rise, from, to, way));
    if (rise.clocks.length === 0) continue;
    // Several lines into one outside instance would put their clocks upon each other.
    const key = `${way.chip.x},${way.chip.y}`;
    const shift = joined.get(key) ?? 0;
    joined.set(key, shift + 1);
    const text = rise.clocks.join(' / ');
    chips.push(
      chip(way.chip.x, way.chip.y + shift * 19, text, { tone: 'danger', anchor: way.chip.anchor, maxWidth: 200 }),
    );
  }
  for (const report of structure.reports) {
    const [from, to] = [boxes.get(report.from), boxes.get(report.to)];
    if (!from || !to || from.parent !== to.place.id) continue;
    const way = route(from, to, bands, boxes, nextLane);
    const node: SceneNode = {
      id: report.from,
      label: `${from.place.title} reports to ${to.place.title}`,
      source: sourceOf(report.at),
      refs: [report.from, report.to],
    };
    lines.unshift({ kind: 'group', role: 'edge', x: 0, y: 0, node, children: [polyline(way.points, { width: 1 })] });
  }
  return [...lines, ...chips];
}

function route(
  from: SeatBox,
  to: SeatBox,
  bands: ReadonlyMap<string, Band>,
  boxes: ReadonlyMap<string, SeatBox>,
  nextLane: () => number,
): Route {
  const centre = from.x + from.width / 2;
  if (from.place.outside && to.place.outside && from.y === to.y && to.x > from.x) {
    const y = from.y + from.height / 2;
    const start = { x: from.x + from.width, y };
    return { points: [start, { x: to.x, y }], arrow: 'right', chip: { x: (start.x + to.x) / 2, y, anchor: 'middle' } };
  }
  if (to.place.outside && isTop(from, boxes)) return toOutside(from, to);
  if (from.parent === to.place.id) {
    const band = bands.get(to.place.id);
    if (band) return inBand(from, to, band);
    if (isNext(from, to, boxes)) {
      const bottom = to.y + to.height;
      return {
        points: [
          { x: centre, y: from.y },
          { x: centre, y: bottom },
        ],
        arrow: 'up',
        chip: { x: centre, y: (from.y + bottom) / 2 + 3, anchor: 'middle' },
      };
    }
    return alongRight(from, to);
  }
  return inLane(from, to, nextLane());
}

/** Whether nothing but outside instances stands above. */
function isTop(box: SeatBox, boxes: ReadonlyMap<string, SeatBox>): boolean {
  return [...boxes.values()].every((other) => other.place.outside || other.y >= box.y);
}

/** Whether `from` stands directly below `to` in one column. */
function isNext(from: SeatBox, to: SeatBox, boxes: ReadonlyMap<string, SeatBox>): boolean {
  if (from.x !== to.x) return false;
  return [...boxes.values()].every((box) => box.x !== from.x || box.y <= to.y || box.y >= from.y);
}

function toOutside(from: SeatBox, to: SeatBox): Route {
  const start = { x: from.x + from.width / 2, y: from.y };
  const end = { x: to.x + to.width / 2, y: to.y + to.height };
  if (start.x === end.x) {
    return { points: [start, end], arrow: 'up', chip: { x: start.x, y: (start.y + end.y) / 2 + 3, anchor: 'middle' } };
  }
  const bend = end.y + 25;
  return {
    points: [start, { x: start.x, y: bend }, { x: end.x, y: bend }, end],
    arrow: 'up',
    chip: { x: (start.x + end.x) / 2, y: bend, anchor: 'middle' },
  };
}

/** Children of one body share a line below it; those of later rows come up in the gap left of their column. */
function inBand(from: SeatBox, to: SeatBox, band: Band): Route {
  const target = { x: to.x + to.width / 2, y: to.y + to.height };
  const meet = { x: target.x, y: band.bus };
  if (from.y === band.top) {
    const x = from.x + from.width / 2;
    const chipAt = { x, y: band.top - 13, anchor: 'middle' as const };
    return { points: [{ x, y: from.y }, { x, y: band.bus }, meet, target], arrow: 'up', chip: chipAt };
  }
  const lane = from.x - 14;
  const y = from.y + 24;
  return {
    points: [{ x: from.x, y }, { x: lane, y }, { x: lane, y: band.bus }, meet, target],
    arrow: 'up',
    chip: { x: lane - 6, y: from.y - 13, anchor: 'start' },
  };
}

function alongRight(from: SeatBox, to: SeatBox): Route {
  const edge = from.x + from.width;
  const lane = edge + 9;
  const y = from.y + 24;
  const end = { x: edge, y: to.y + 24 };
  return {
    points: [{ x: edge, y }, { x: lane, y }, { x: lane, y: end.y }, end],
    arrow: 'left',
    chip: { x: edge + 2, y: from.y - 14, anchor: 'end' },
  };
}

function inLane(from: SeatBox, to: SeatBox, x: number): Route {
  const y = from.y + 34;
  const below = to.place.outside ? to.y + to.height + 12 : to.y + 34;
  const start = { x: from.x, y };
  const chipAt = { x: from.x - 10, y: from.y - 13, anchor: 'start' as const };
  if (to.place.outside) {
    const end = { x: to.x + to.width / 2 - 24, y: to.y + to.height };
    return { points: [start, { x, y }, { x, y: below }, { x: end.x, y: below }, end], arrow: 'up', chip: chipAt };
  }
  return { points: [start, { x, y }, { x, y: below }, { x: to.x, y: below }], arrow: 'right', chip: chipAt };
}

function riseGroup(reading: ModelReading, rise: Rise, from: SeatBox, to: SeatBox, way: Route): GroupShape {
  const clock = rise.clocks.length > 0 ? ` after ${rise.clocks.join(' or ')}` : '';
  const tip = way.points.at(-1) ?? { x: 0, y: 0 };
  const node: SceneNode = {
    id: rise.from,
    label: `${from.place.title} escalates to ${to.place.title}${clock}`,
    details: [rise.reason],
    source: sourceOf(rise.at),
    refs: [rise.from, rise.to, ...reading.parties.map((party) => party.id)],
  };
  // Drawn from the tip, so that the dashes of lines that meet fall upon each other.
  const line = polyline([...way.points].reverse(), { tone: 'danger', width: 1.6, dash: 'dashed' });
  return { kind: 'group', role: 'edge', x: 0, y: 0, node, children: [line, arrowHead(tip, way.arrow, 'danger')] };
}
