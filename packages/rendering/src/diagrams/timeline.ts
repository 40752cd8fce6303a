import type { PlainDateText } from '@alliance-lang/language';
import { isDate } from '@alliance-lang/language';
import { mermaidBlock, mermaidGanttText } from '../markdown/mermaid.ts';
import { chip } from '../pieces/chip.ts';
import { CONTENT_TOP, emptyFrame, frame, MARGIN } from '../pieces/frame.ts';
import { FONTS, label as text } from '../pieces/label.ts';
import type { LegendItem } from '../pieces/legend.ts';
import { allianceName, ModelReading } from '../reading/reading.ts';
import type { Scene, Shape } from '../scene/scene.ts';
import type { Diagram } from './diagram.ts';
import { dayAfter, type TimeAxis, timeAxis } from './timeline/axis.ts';
import { drawLane, sign } from './timeline/draw-lane.ts';
import type { TimelineItem, TimelineLane } from './timeline/lanes.ts';
import { readLanes } from './timeline/read-lanes.ts';

const HEADER_WIDTH = 226;
const AXIS_WIDTH = 880;
const AXIS_HEIGHT = 42;

/** Term, milestones, reviews, targets, what must be done before the end, and what follows it. */
export const timeline: Diagram = {
  id: 'timeline',
  title: 'Timeline',
  summary: 'Term, milestones, reviews and targets, the last day for notice, wind-down and option windows on one axis.',
  draw(model, options = {}) {
    const reading = new ModelReading(model, options.findings);
    const lanes = readLanes(reading);
    const axis = timeAxis(datesOf(lanes), AXIS_WIDTH);
    return axis ? drawLanes(reading, lanes, axis, options.today) : emptyTimeline(reading);
  },
  markdown(model) {
    return mermaidBlock(gantt(readLanes(new ModelReading(model))));
  },
};

function itemsOf(lane: TimelineLane): readonly TimelineItem[] {
  return [...lane.items, ...lane.rows.flatMap((row) => row.items)];
}

function datesOf(lanes: readonly TimelineLane[]): PlainDateText[] {
  return lanes.flatMap((lane) =>
    itemsOf(lane).flatMap(({ starts, ends }) => (ends ? [starts, dayAfter(ends)] : [starts])),
  );
}

function drawLanes(
  reading: ModelReading,
  lanes: readonly TimelineLane[],
  axis: TimeAxis,
  today: string | undefined,
): Scene {
  const left = MARGIN + HEADER_WIDTH;
  const shapes: Shape[] = [];
  const stripes: Shape[] = [];
  let y = CONTENT_TOP + AXIS_HEIGHT;
  lanes.forEach((lane, index) => {
    const drawn = drawLane(lane, axis, {
      x: MARGIN,
      y,
      headerWidth: HEADER_WIDTH,
      axisWidth: AXIS_WIDTH,
      striped: index % 2 === 0,
    });
    shapes.push(drawn.shape);
    stripes.push(...drawn.stripe);
    y += drawn.height;
  });
  const marks =
    today !== undefined && isDate(today) && today >= axis.starts && today < axis.ends
      ? todayMark(axis, today, left, y)
      : [];
  return frame({
    id: 'timeline',
    title: `${allianceName(reading)} — timeline`,
    description: describe(lanes),
    node: reading.node(reading.model.alliance, { label: `${allianceName(reading)}: timeline` }),
    // The grid and today lie over the stripes of the lanes and under what stands in them.
    children: [...stripes, ...gridLines(axis, left, y), ...marks, ...shapes],
    right: left + AXIS_WIDTH,
    bottom: y + (marks.length > 0 ? 22 : 0),
    legend: [...partyLegend(reading, lanes), ...legendOf(lanes)],
  });
}

function gridLines(axis: TimeAxis, left: number, bottom: number): Shape[] {
  const top = CONTENT_TOP;
  return axis.ticks.flatMap(({ x, text: name, major }): Shape[] => {
    const at = left + x;
    const from = major ? top : top + 24;
    const line: Shape = {
      kind: 'path',
      role: 'axis',
      tone: major ? 'muted' : 'neutral',
      stroke: 'line',
      ...(major ? {} : { dash: 'dotted' as const }),
      commands: [
        ['M', at, from],
        ['L', at, bottom],
      ],
    };
    const shown = text(at + 5, major ? top + 12 : top + 36, name, {
      font: major ? FONTS.name : { size: 9.5 },
      tone: major ? 'neutral' : 'muted',
      role: 'axis',
    });
    return [line, shown];
  });
}

function todayMark(axis: TimeAxis, today: string, left: number, bottom: number): Shape[] {
  const x = left + axis.x(today);
  return [
    {
      kind: 'path',
      tone: 'today',
      stroke: 'ink',
      strokeWidth: 1.5,
      commands: [
        ['M', x, CONTENT_TOP + 20],
        ['L', x, bottom + 4],
      ],
    },
    chip(x, bottom + 12, 'today', { tone: 'today', fill: 'solid', font: FONTS.tiny, title: today }),
  ];
}

/** Signs stand in the colour of whose people answer for them. */
function partyLegend(reading: ModelReading, lanes: readonly TimelineLane[]): LegendItem[] {
  const tones = new Set(lanes.flatMap((lane) => lane.items.map((item) => item.tone)));
  const shown = reading.parties.filter((party) => tones.has(party.tone));
  return shown.map((party) => ({ width: 16, text: party.name, sample: [sign('diamond', 8, 0, party.tone, false)] }));
}

function legendOf(lanes: readonly TimelineLane[]): LegendItem[] {
  const items = lanes.flatMap(itemsOf);
  const has = (test: (item: TimelineItem) => boolean) => items.some(test);
  const sample = (kind: 'diamond' | 'square' | 'circle', name: string): LegendItem => ({
    width: 16,
    text: name,
    sample: [sign(kind, 8, 0, 'neutral', false)],
  });
  const found: LegendItem[] = [];
  if (has((item) => !item.ends && (item.sign ?? 'diamond') === 'diamond'))
    found.push(sample('diamond', 'milestone or deadline'));
  if (has((item) => item.sign === 'square')) found.push(sample('square', 'due, or target'));
  if (has((item) => item.sign === 'circle')) found.push(sample('circle', 'review or quick win'));
  if (has((item) => item.uncertain === true)) {
    const box = { kind: 'rect', x: 0, y: -6, width: 26, height: 12, radius: 3, stroke: 'ink', dash: 'dashed' } as const;
    found.push({ width: 28, text: 'only if it comes to that', sample: [box] });
  }
  return found;
}

function describe(lanes: readonly TimelineLane[]): string {
  return `${lanes.map((lane) => `${lane.name}: ${itemsOf(lane).length} dates`).join('; ')}.`;
}

function emptyTimeline(reading: ModelReading): Scene {
  return emptyFrame({
    id: 'timeline',
    title: `${allianceName(reading)} — timeline`,
    description: 'Nothing to show yet: nothing in this alliance has a date.',
    node: reading.node(reading.model.alliance, { label: allianceName(reading) }),
    hint: 'As soon as the alliance has a date, its term, milestones and deadlines appear here, for example:',
    example: [
      'effective 2027-03-01',
      '',
      'term {',
      '  starts effective',
      '  runs   3 years',
      '  renews 1 year when agreed 12 months before',
      '}',
    ],
  });
}

function gantt(lanes: readonly TimelineLane[]): string[] {
  const lines = ['gantt', '  dateFormat YYYY-MM-DD', '  axisFormat %b %Y'];
  for (const lane of lanes) {
    const items = [
      ...lane.items,
      ...lane.rows.flatMap((row) =>
        row.items.map((item) => ({ ...item, text: [row.name, item.text].filter(Boolean).join(' ') })),
      ),
    ];
    if (items.length === 0) continue;
    lines.push(`  section ${mermaidGanttText(lane.name)}`);
    for (const { text: name, starts, ends, tone } of items) {
      const tag = tone === 'danger' ? 'crit, ' : '';
      const span = ends ? `${starts}, ${dayAfter(ends)}` : `milestone, ${starts}, 0d`;
      lines.push(`  ${mermaidGanttText(name)} : ${tag}${span}`);
    }
  }
  return lines;
}
