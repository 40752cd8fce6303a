import { card, cardWidth } from '../../pieces/card.ts';
import { chip } from '../../pieces/chip.ts';
import { arrowHead, polyline } from '../../pieces/connector.ts';
import { CONTENT_TOP, frame, MARGIN } from '../../pieces/frame.ts';
import { FONTS, label as text } from '../../pieces/label.ts';
import { allianceName, type ModelReading } from '../../reading/reading.ts';
import type { GroupShape, Scene, Shape, Tone } from '../../scene/scene.ts';
import type { ExitItem, ExitReading, ExitWay } from './read-exit.ts';

const HEAD = 30;
const CARD = 42;
const STEP = 56;
const GAP = 34;
const PAD = 12;
const SUBHEAD = 24;

interface Column {
  readonly name: string;
  readonly tone: Tone;
  readonly x: number;
  readonly width: number;
}

/** The way out in five stages, a row for each right until the wind-down, which all of them share. */
export function drawExit(reading: ModelReading, exit: ExitReading): Scene {
  const columns = columnsOf(exit);
  const [triggers, notice, cure, windDown, settlement] = columns;
  const lanes: Shape[] = [];
  const shapes: Shape[] = [];
  const top = CONTENT_TOP + HEAD + 10;
  const start = top + PAD;

  // The rows of the rights, and where their lines reach the wind-down.
  let y = start;
  const arrivals: number[] = [];
  for (const way of exit.ways) {
    shapes.push(drawWay(way, triggers, notice, cure, y));
    arrivals.push(y + CARD / 2);
    y += STEP;
  }
  if (exit.short.length > 0) {
    if (exit.ways.length > 0) y += 6;
    shapes.push(subheading('Steps short of the end', triggers, y));
    y += SUBHEAD;
    for (const way of exit.short) {
      shapes.push(drawWay(way, triggers, notice, cure, y));
      y += STEP;
    }
  }
  let bottom = y;

  let right = start;
  const steps = exit.windDown;
  right = stack(shapes, steps, windDown, right, true);
  if (exit.goes.length > 0)
    right = stack(shapes, exit.goes, windDown, heading(shapes, 'What goes where', windDown, right), false);
  if (steps.length + exit.goes.length === 0)
    right = stack(shapes, [nothing(reading, 'No wind-down agreed')], windDown, right, false);
  bottom = Math.max(bottom, right);

  let last = start;
  last = stack(shapes, exit.settlement, settlement, last, false);
  if (exit.survives.length > 0)
    last = stack(shapes, exit.survives, settlement, heading(shapes, 'What survives', settlement, last), false);
  for (const cause of exit.causes)
    last = stack(shapes, cause.items, settlement, heading(shapes, cause.name, settlement, last), false);
  if (last === start) last = stack(shapes, [nothing(reading, 'No settlement agreed')], settlement, last, false);
  bottom = Math.max(bottom, last) - (STEP - CARD) + PAD;

  for (const column of columns) lanes.push(...columnHead(column, bottom - top));
  return frame({
    id: 'exit',
    title: `${allianceName(reading)} — exit`,
    description: `${exit.ways.length} ways to the end, ${exit.windDown.length} steps of wind-down, ${exit.survives.length} duties that survive.`,
    node: reading.node(reading.model.alliance, { label: `${allianceName(reading)}: exit` }),
    children: [...lanes, ...joinLines(arrivals, windDown, settlement, start), ...shapes],
    right: settlement.x + settlement.width,
    bottom,
  });
}

function columnsOf(exit: ExitReading): readonly [Column, Column, Column, Column, Column] {
  const width = (items: readonly ExitItem[], least: number, most: number) =>
    Math.round(
      Math.min(
        most,
        Math.max(
          least,
          ...items.map(({ title, subtitle, pill }) => cardWidth(title, subtitle, false) + (pill ? 24 : 4)),
        ),
      ) +
        2 * PAD,
    );
  const time = exit.windDownTime ? ` · ${exit.windDownTime}` : '';
  const last = [...exit.settlement, ...exit.survives, ...exit.causes.flatMap((cause) => cause.items)];
  const sizes = [
    ['Triggers', 'danger', width([...exit.ways, ...exit.short], 190, 330)],
    ['Notice', 'body', 152],
    ['Cure', 'party-1', 152],
    [`Wind-down${time}`, 'ok', width([...exit.windDown, ...exit.goes], 190, 310)],
    ['Settlement', 'body', width(last, 180, 310)],
  ] as const;
  let x = MARGIN;
  const columns = sizes.map(([name, tone, size]): Column => {
    const column = { name, tone, x, width: size };
    x += size + GAP;
    return column;
  });
  return columns as unknown as readonly [Column, Column, Column, Column, Column];
}

/** A chevron over a quiet lane. */
function columnHead({ name, tone, x, width }: Column, height: number): Shape[] {
  const [top, tip] = [CONTENT_TOP, 10];
  return [
    {
      kind: 'path',
      role: 'column',
      tone,
      fill: 'soft',
      stroke: 'line',
      commands: [
        ['M', x, top],
        ['L', x + width, top],
        ['L', x + width + tip, top + HEAD / 2],
        ['L', x + width, top + HEAD],
        ['L', x, top + HEAD],
        ['L', x + tip, top + HEAD / 2],
        ['Z'],
      ],
    },
    text(x + width / 2 + tip / 2, top + 20, name, {
      font: FONTS.heading,
      tone,
      anchor: 'middle',
      maxWidth: width - 24,
    }),
    { kind: 'rect', role: 'lane', x, y: top + HEAD + 10, width, height, radius: 10, tone: 'neutral', fill: 'soft' },
  ];
}

function subheading(name: string, column: Column, y: number): Shape {
  return text(column.x + PAD, y + 14, name, { font: FONTS.strong, tone: 'muted', maxWidth: column.width - 2 * PAD });
}

function heading(shapes: Shape[], name: string, column: Column, y: number): number {
  shapes.push(subheading(name, column, y));
  return y + SUBHEAD;
}

function stack(shapes: Shape[], items: readonly ExitItem[], column: Column, from: number, arrows: boolean): number {
  items.forEach((item, index) => {
    const y = from + index * STEP;
    const middle = column.x + column.width / 2;
    if (arrows && index > 0) {
      shapes.push(
        polyline([
          { x: middle, y: y - (STEP - CARD) },
          { x: middle, y: y - 5 },
        ]),
        arrowHead({ x: middle, y: y - 1 }, 'down'),
      );
    }
    shapes.push(itemCard(item, column, y));
  });
  return from + items.length * STEP;
}

function itemCard(item: ExitItem, column: Column, y: number): GroupShape {
  return card({
    x: column.x + PAD,
    y,
    width: column.width - 2 * PAD,
    height: CARD,
    title: item.title,
    ...(item.subtitle ? { subtitle: item.subtitle } : {}),
    tone: item.tone,
    centred: true,
    ...(item.pill ? { pill: true, fill: 'soft' as const } : {}),
    node: item.node,
  });
}

function nothing(reading: ModelReading, title: string): ExitItem {
  return {
    title,
    subtitle: '',
    tone: 'warning',
    node: { ...reading.node(reading.model.alliance, { label: title }), findings: [] },
  };
}

/** The trigger, then its notice and its time to cure, on one line that goes on to the wind-down. */
function drawWay(way: ExitWay, triggers: Column, notice: Column, cure: Column, y: number): GroupShape {
  const middle = CARD / 2;
  const end = cure.x + cure.width;
  const goesOn = way.tone !== 'warning';
  const dash = goesOn ? {} : { dash: 'dotted' as const };
  const from = triggers.x + triggers.width - PAD;
  const stop = goesOn ? end : way.cure ? cure.x + cure.width / 2 : notice.x + notice.width / 2;
  const centre = (column: Column) => column.x + column.width / 2;
  const stops: Shape[] = [];
  const room = notice.width - 16;
  if (way.notice) {
    const tone = way.notice === 'at once' ? 'danger' : 'body';
    stops.push(chip(centre(notice), middle, way.notice, { tone, fill: 'soft', maxWidth: room, font: FONTS.strong }));
  } else if (goesOn && way.tone !== 'muted') {
    stops.push(chip(centre(notice), middle, 'no notice stated', { dash: 'dashed', maxWidth: room }));
  }
  if (way.cure)
    stops.push(chip(centre(cure), middle, `${way.cure} to cure`, { tone: 'party-1', fill: 'soft', maxWidth: room }));
  const drawn = itemCard(way, triggers, 0);
  return {
    kind: 'group',
    role: 'row',
    x: 0,
    y,
    children: [
      ...(goesOn || way.notice || way.cure
        ? [
            polyline(
              [
                { x: from, y: middle },
                { x: stop, y: middle },
              ],
              { ...dash, shade: 'ink' },
            ),
          ]
        : []),
      drawn,
      ...stops,
    ],
  };
}

/** From every right to the first step of the wind-down, and from there to the settlement. */
function joinLines(arrivals: readonly number[], windDown: Column, settlement: Column, start: number): Shape[] {
  const bus = windDown.x - GAP / 2;
  const entry = start + CARD / 2;
  const shapes: Shape[] = arrivals.map((y) =>
    polyline(
      y === entry
        ? [
            { x: windDown.x - GAP, y },
            { x: windDown.x + PAD - 5, y },
          ]
        : [
            { x: windDown.x - GAP, y },
            { x: bus, y },
            { x: bus, y: entry },
            { x: windDown.x + PAD - 5, y: entry },
          ],
    ),
  );
  if (arrivals.length > 0) shapes.push(arrowHead({ x: windDown.x + PAD - 1, y: entry }, 'right'));
  shapes.push(
    polyline([
      { x: windDown.x + windDown.width - PAD, y: entry },
      { x: settlement.x + PAD - 5, y: entry },
    ]),
    arrowHead({ x: settlement.x + PAD - 1, y: entry }, 'right'),
  );
  return shapes;
}
