import { card, cardHeight } from '../../pieces/card.ts';
import { CONTENT_TOP, frame, MARGIN } from '../../pieces/frame.ts';
import { FONTS, label as text } from '../../pieces/label.ts';
import type { LegendItem } from '../../pieces/legend.ts';
import { allianceName, type ModelReading } from '../../reading/reading.ts';
import type { Scene, Shape, Tone } from '../../scene/scene.ts';
import { measureText, plainText } from '../../scene/text-metrics.ts';
import type { ValueBox, ValueFlow } from './read-value.ts';

const HEAD = 26;
const LEAST = 42;
/** Names are told in full: a sum is nothing without what it is for. */
const LINES = { title: 3, subtitle: 3 };
const BOX_GAP = 14;
/** Height of all known contributions together. */
const TALL = 260;
/** Height of the whole that a split divides. */
const WHOLE = 42;
/** Room for the thin line of what has no amount. */
const THIN = 8;
const RUN = 92;
const PERCENT_RUN = 118;

interface Column {
  readonly boxes: readonly ValueBox[];
  readonly width: number;
  readonly heights: readonly number[];
}

interface Placed {
  readonly box: ValueBox;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the next ribbon leaves or reaches a box. */
class Side {
  private at: number;
  readonly x: number;
  constructor(placed: Placed, side: 'left' | 'right', total: number) {
    this.x = side === 'left' ? placed.x : placed.x + placed.width;
    this.at = placed.y + (placed.height - total) / 2;
  }
  take(height: number): number {
    const from = this.at;
    this.at += height;
    return from;
  }
}

/** Five columns from who gives to who gets, joined by ribbons as wide as the amounts; thin and dashed where unknown. */
export function drawValue(reading: ModelReading, flow: ValueFlow): Scene {
  const known = flow.given.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const scale = known > 0 ? TALL / known : 0;
  const ribbon = (amount: number | undefined) => (amount === undefined ? THIN : Math.max(2, amount * scale));
  const part = (percent: number | undefined) => (percent === undefined ? THIN : Math.max(2, (percent / 100) * WHOLE));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const givenBy = (key: string) => flow.given.filter(({ from }) => from === key);
  const getsOf = (key: string) => flow.shared.flatMap((box) => box.gets.filter(({ to }) => to === key));
  const [left, right] = [sum(flow.given.map(({ amount }) => ribbon(amount))), flow.shared.length * THIN];

  const sized = (boxes: readonly ValueBox[], ribbons: (box: ValueBox) => number): Column => {
    const width = widthOf(boxes);
    return {
      boxes,
      width,
      heights: boxes.map((box) => Math.max(cardHeight({ ...box, width }, LINES, LEAST), ribbons(box))),
    };
  };
  const amounts = new Map<ValueBox, number>(flow.given.map((one) => [one, ribbon(one.amount)]));
  const parts = new Map<ValueBox, number>(
    flow.shared.map((one) => [one, sum(one.gets.map(({ percent }) => part(percent)))]),
  );
  const sizes = {
    givers: sized(flow.givers, (box) => sum(givenBy(box.key).map(({ amount }) => ribbon(amount)))),
    given: sized(flow.given, (box) => amounts.get(box) ?? 0),
    joint: sized([flow.joint], () => Math.max(84, left, right)),
    shared: sized(flow.shared, (box) => parts.get(box) ?? 0),
    getters: sized(flow.getters, (box) => sum(getsOf(box.key).map(({ percent }) => part(percent)))),
  };
  const stackHeight = (list: readonly number[]) => sum(list) + BOX_GAP * Math.max(0, list.length - 1);
  const tallest = Math.max(...Object.values(sizes).map(({ heights }) => stackHeight(heights)));
  const top = CONTENT_TOP + HEAD;
  let x = MARGIN;
  const column = ({ boxes, width, heights }: Column, run: number): Placed[] => {
    if (boxes.length === 0) return [];
    let y = top + (tallest - stackHeight(heights)) / 2;
    const placed = boxes.map((box, index): Placed => {
      const height = heights[index] ?? LEAST;
      const one = { box, x, y, width, height };
      y += height + BOX_GAP;
      return one;
    });
    x += width + run;
    return placed;
  };
  const givers = column(sizes.givers, RUN);
  const given = column(sizes.given, RUN);
  const joint = column(sizes.joint, RUN);
  const shared = column(sizes.shared, PERCENT_RUN);
  const getters = column(sizes.getters, 0);
  const columns = [givers, given, joint, shared, getters].filter((each) => each.length > 0);
  const end = Math.max(...columns.flatMap((each) => each.map((one) => one.x + one.width)));

  const ribbons: Shape[] = [];
  const of = (placed: readonly Placed[], key: string) => placed.find(({ box }) => box.key === key);
  const [centre] = joint;
  const into = centre && new Side(centre, 'left', left);
  const outOf = centre && new Side(centre, 'right', right);
  for (const giver of givers) {
    const theirs = givenBy(giver.box.key);
    const out = new Side(giver, 'right', sum(theirs.map(({ amount }) => ribbon(amount))));
    for (const one of theirs) {
      const box = of(given, one.key);
      const height = ribbon(one.amount);
      if (!box || !into) continue;
      const from = new Side(box, 'left', height);
      ribbons.push(
        ...band(out.x, out.take(height), from.x, from.take(height), height, one.tone, one.amount === undefined),
      );
      const on = new Side(box, 'right', height);
      ribbons.push(
        ...band(on.x, on.take(height), into.x, into.take(height), height, one.tone, one.amount === undefined),
      );
    }
  }
  const reach = new Map(
    getters.map((one) => [
      one.box.key,
      new Side(one, 'left', sum(getsOf(one.box.key).map(({ percent }) => part(percent)))),
    ]),
  );
  for (const one of flow.shared) {
    const box = of(shared, one.key);
    if (!box || !outOf) continue;
    ribbons.push(...band(outOf.x, outOf.take(THIN), box.x, new Side(box, 'left', THIN).take(THIN), THIN, 'body', true));
    const out = new Side(box, 'right', sum(one.gets.map(({ percent }) => part(percent))));
    for (const { to, percent } of one.gets) {
      const side = reach.get(to);
      const tone = of(getters, to)?.box.tone ?? 'muted';
      const height = part(percent);
      if (side)
        ribbons.push(...band(out.x, out.take(height), side.x, side.take(height), height, tone, percent === undefined));
    }
  }
  const names = [
    [givers, 'Who gives'],
    [given, 'What'],
    [joint, 'What it becomes'],
    [shared, 'What is shared'],
    [getters, 'Who gets'],
  ] as const;
  return frame({
    id: 'value',
    title: `${allianceName(reading)} — contributions and value`,
    description: `${flow.given.length} contributions${flow.currency ? `, ${flow.givers.map(({ title, subtitle }) => `${title} ${subtitle}`).join(', ')}` : ''}; ${flow.shared.length} shares and payments.`,
    node: reading.node(reading.model.alliance, { label: `${allianceName(reading)}: contributions and value` }),
    children: [
      ...names.flatMap(([placed, name]) => heading(placed, name)),
      ...ribbons,
      ...columns.flat().map((one) => boxShape(one, flow)),
    ],
    right: end,
    bottom: top + tallest,
    legend: legendOf(flow),
  });
}

function heading(placed: readonly Placed[], name: string): Shape[] {
  const [first] = placed;
  return first
    ? [text(first.x + first.width / 2, CONTENT_TOP + 10, name, { font: FONTS.strong, tone: 'muted', anchor: 'middle' })]
    : [];
}

function widthOf(boxes: readonly ValueBox[]): number {
  const wanted = boxes.map(({ title, subtitle }) =>
    Math.max(measureText(plainText(title), FONTS.name), measureText(plainText(subtitle), FONTS.small)),
  );
  return Math.round(Math.min(236, Math.max(132, ...wanted.map((width) => width + 26))));
}

function boxShape({ box, x, y, width, height }: Placed, flow: ValueFlow): Shape {
  const shared = flow.shared.find(({ key }) => key === box.key);
  const dashed = box.tone === 'warning' && shared !== undefined;
  return card({
    x,
    y,
    width,
    height,
    title: box.title,
    ...(box.subtitle ? { subtitle: box.subtitle } : {}),
    tone: box.tone,
    centred: true,
    fill: 'soft',
    ...(dashed ? { border: 'dashed' as const } : {}),
    node: box.node,
  });
}

function band(x1: number, y1: number, x2: number, y2: number, height: number, tone: Tone, unknown: boolean): Shape[] {
  const middle = (x1 + x2) / 2;
  if (unknown) {
    const [from, to] = [y1 + height / 2, y2 + height / 2];
    return [
      {
        kind: 'path',
        role: 'edge',
        tone,
        stroke: 'ink',
        strokeWidth: 1.3,
        dash: 'dashed',
        commands: [
          ['M', x1, from],
          ['C', middle, from, middle, to, x2, to],
        ],
      },
    ];
  }
  return [
    {
      kind: 'path',
      role: 'edge',
      tone,
      fill: 'band',
      stroke: 'line',
      commands: [
        ['M', x1, y1],
        ['C', middle, y1, middle, y2, x2, y2],
        ['L', x2, y2 + height],
        ['C', middle, y2 + height, middle, y1 + height, x1, y1 + height],
        ['Z'],
      ],
    },
  ];
}

function legendOf(flow: ValueFlow): LegendItem[] {
  const items: LegendItem[] = [];
  const wide = (name: string): LegendItem => ({
    width: 28,
    text: name,
    sample: [{ kind: 'rect', x: 0, y: -5, width: 28, height: 10, tone: 'neutral', fill: 'band', stroke: 'line' }],
  });
  if (flow.given.some(({ amount }) => amount !== undefined))
    items.push(wide(`given: as wide as its value in ${flow.currency}`));
  if (flow.shared.some(({ gets }) => gets.some(({ percent }) => percent !== undefined)))
    items.push(wide('shared: as wide as the part of the whole'));
  items.push({ width: 28, text: 'no sum known', sample: band(0, -1, 28, -1, 2, 'muted', true) });
  return items;
}
