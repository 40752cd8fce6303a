import { chip } from '../../pieces/chip.ts';
import { arrowHead, type Point, polyline } from '../../pieces/connector.ts';
import { type ModelReading, sourceOf } from '../../reading/reading.ts';
import type { GroupShape, SceneNode, Shape } from '../../scene/scene.ts';
import type { GovernanceStructure, Place, Rise } from './structure.ts';

/** Between two rows: room for an arrow head and a clock. */
export const ROW_GAP = 34;
const TRUNK = 20;
/** The most that a clock takes, in pixels. */
export const CLOCK_WIDTH = 210;
/** Distance of two lanes at the frame's left. */
export const LANE = 9;

/** A body or step in the coordinates of the picture. */
export interface PlacedBox {
  readonly place: Place;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly parent?: string;
}

/**
 * The lines of escalation: straight up between neighbours of a ladder's end, in the indentation of a body's card to the
 * one above it, and in lanes at the frame's left where neither is possible.
 */
export function drawRises(
  reading: ModelReading,
  structure: GovernanceStructure,
  boxes: ReadonlyMap<string, PlacedBox>,
  firstLane: number,
): Shape[] {
  const lines: Shape[] = [];
  const chips: Shape[] = [];
  const first = structure.inner[0]?.place.id;
  let lane = 0;
  const route = (from: PlacedBox, to: PlacedBox): Route => {
    if (from.place.outside && to.place.outside) return sideways(from, to);
    if (to.place.outside && from.place.id === first) return straight(from, to);
    if (from.parent === to.place.id) return trunk(from, to);
    lane += 1;
    return inLane(from, to, firstLane + ((lane - 1) % 6) * LANE);
  };
  for (const rise of structure.rises) {
    const [from, to] = [boxes.get(rise.from), boxes.get(rise.to)];
    if (!from || !to) continue;
    const way = route(from, to);
    lines.push(riseGroup(reading, rise, from, to, way));
    if (rise.clocks.length > 0) chips.push(clockChip(rise, way));
  }
  for (const report of structure.reports) {
    const [from, to] = [boxes.get(report.from), boxes.get(report.to)];
    if (!from || !to || from.parent !== to.place.id) continue;
    const way = trunk(from, to);
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

interface Route {
  readonly points: readonly Point[];
  readonly arrow: 'up' | 'right' | 'left';
  /** Middle or start of the clock. */
  readonly chip: Point & { readonly anchor: 'start' | 'middle' | 'end' };
}

function straight(from: PlacedBox, to: PlacedBox): Route {
  const x = to.x + to.width / 2;
  const bottom = to.y + to.height;
  return {
    points: [
      { x, y: from.y },
      { x, y: bottom },
    ],
    arrow: 'up',
    chip: { x, y: bottom + 19, anchor: 'middle' },
  };
}

/** Between steps outside: one above the other, or from one ladder's column to another's. */
function sideways(from: PlacedBox, to: PlacedBox): Route {
  if (from.x === to.x && from.y > to.y) return straight(from, to);
  const y = from.y + from.height / 2;
  const right = to.x > from.x;
  const [start, end] = right ? [from.x + from.width, to.x] : [from.x, to.x + to.width];
  const target = { x: end, y: to.y + to.height / 2 };
  return {
    points: [{ x: start, y }, target],
    arrow: right ? 'right' : 'left',
    chip: { x: (start + end) / 2, y, anchor: 'middle' },
  };
}

function trunk(from: PlacedBox, to: PlacedBox): Route {
  const x = to.x + TRUNK;
  const y = from.y + from.height / 2;
  return {
    points: [
      { x: from.x, y },
      { x, y },
      { x, y: to.y + to.height },
    ],
    arrow: 'up',
    chip: { x: x - 10, y: from.y - ROW_GAP / 2 + 2, anchor: 'start' },
  };
}

/** In a lane at the left: into the side of a card of the frame, from below into one outside. */
function inLane(from: PlacedBox, to: PlacedBox, x: number): Route {
  const y = from.y + from.height / 2 + 6;
  const start = { x: from.x, y };
  // To the left, where no other line goes up.
  const chip = { x: x + 14, y: from.y - ROW_GAP / 2 + 2, anchor: 'end' as const };
  if (to.place.outside) {
    const bottom = to.y + to.height;
    // Below the clocks of the lines that go straight up.
    const turn = bottom + ROW_GAP - 4;
    const end = { x: to.x + 16, y: bottom };
    return { points: [start, { x, y }, { x, y: turn }, { x: end.x, y: turn }, end], arrow: 'up', chip };
  }
  const end = { x: to.x, y: to.y + to.height / 2 + 6 };
  return { points: [start, { x, y }, { x, y: end.y }, end], arrow: 'right', chip };
}

function riseGroup(reading: ModelReading, rise: Rise, from: PlacedBox, to: PlacedBox, way: Route): GroupShape {
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

function clockChip(rise: Rise, way: Route): GroupShape {
  const text = rise.clocks.join(' / ');
  return chip(way.chip.x, way.chip.y, text, { tone: 'danger', anchor: way.chip.anchor, maxWidth: CLOCK_WIDTH });
}
