import { cardWidth } from '../../pieces/card.ts';
import { arrowHead, polyline } from '../../pieces/connector.ts';
import { CONTENT_TOP, frame, MARGIN } from '../../pieces/frame.ts';
import { FONTS, lineHeight, paragraph, label as text } from '../../pieces/label.ts';
import { allianceName, type ModelReading } from '../../reading/reading.ts';
import type { Scene, Shape } from '../../scene/scene.ts';
import { drawWay } from './draw-way.ts';
import { CARD, type Column, type Columns, heightOf, itemCard, PAD } from './exit-card.ts';
import type { ExitItem, ExitReading } from './read-exit.ts';

const HEAD = 30;
const CARD_GAP = 14;
const GAP = 34;
const SUBHEAD = 24;

/** The way out in five stages, a row for each right until the wind-down, which all of them share. */
export function drawExit(reading: ModelReading, exit: ExitReading): Scene {
  const columns = columnsOf(exit);
  const [triggers, , , windDown, settlement] = columns;
  const lanes: Shape[] = [];
  const shapes: Shape[] = [];
  const top = CONTENT_TOP + HEAD + 10;
  const start = top + PAD;

  // The rows of the rights, and where their lines reach the wind-down.
  let y = start;
  const arrivals: number[] = [];
  for (const way of exit.ways) {
    const height = heightOf(way, triggers);
    shapes.push(drawWay(way, columns, y, height));
    arrivals.push(y + height / 2);
    y += height + CARD_GAP;
  }
  if (exit.short.length > 0) {
    if (exit.ways.length > 0) y += 6;
    y = heading(shapes, 'Steps short of the end', triggers, y);
    for (const way of exit.short) {
      const height = heightOf(way, triggers);
      shapes.push(drawWay(way, columns, y, height));
      y += height + CARD_GAP;
    }
  }
  if (exit.ways.length + exit.short.length === 0)
    y = stack(shapes, [nothing(reading, 'No way out agreed')], triggers, y, false);

  const steps = exit.windDown;
  let right = stack(shapes, steps, windDown, start, true);
  if (exit.goes.length > 0)
    right = stack(shapes, exit.goes, windDown, heading(shapes, 'What goes where', windDown, right), false);
  if (steps.length + exit.goes.length === 0)
    right = stack(shapes, [nothing(reading, 'No wind-down agreed')], windDown, right, false);

  let last = stack(shapes, exit.settlement, settlement, start, false);
  if (exit.survives.length > 0)
    last = stack(shapes, exit.survives, settlement, heading(shapes, 'What survives', settlement, last), false);
  for (const cause of exit.causes)
    last = stack(shapes, cause.items, settlement, heading(shapes, cause.name, settlement, last), false);
  if (last === start) last = stack(shapes, [nothing(reading, 'No settlement agreed')], settlement, last, false);
  const bottom = Math.max(y, right, last) - CARD_GAP + PAD;

  for (const column of columns) lanes.push(...columnHead(column, bottom - top));
  return frame({
    id: 'exit',
    title: `${allianceName(reading)} — exit`,
    description: `${exit.ways.length} ways to the end, ${exit.windDown.length} steps of wind-down, ${exit.survives.length} duties that survive.`,
    node: reading.node(reading.model.alliance, { label: `${allianceName(reading)}: exit` }),
    children: [
      ...lanes,
      ...joinLines(arrivals, entryOf(exit, windDown, settlement, start), windDown, settlement),
      ...shapes,
    ],
    right: settlement.x + settlement.width,
    bottom,
  });
}

function columnsOf(exit: ExitReading): Columns {
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
  return columns as unknown as Columns;
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

/** Words over what follows in a column; gives where that starts. */
function heading(shapes: Shape[], name: string, column: Column, y: number): number {
  const shown = { font: FONTS.strong, tone: 'muted' as const };
  const lines = paragraph(column.x + PAD, y + 14, name, column.width - 2 * PAD, 3, shown);
  shapes.push(...lines.shapes);
  return y + SUBHEAD + lines.height - lineHeight(FONTS.strong);
}

function stack(shapes: Shape[], items: readonly ExitItem[], column: Column, from: number, arrows: boolean): number {
  let y = from;
  items.forEach((item, index) => {
    const middle = column.x + column.width / 2;
    if (arrows && index > 0) {
      shapes.push(
        polyline([
          { x: middle, y: y - CARD_GAP },
          { x: middle, y: y - 5 },
        ]),
        arrowHead({ x: middle, y: y - 1 }, 'down'),
      );
    }
    const height = heightOf(item, column);
    shapes.push(itemCard(item, column, y, height));
    y += height + CARD_GAP;
  });
  return y;
}

function nothing(reading: ModelReading, title: string): ExitItem {
  return {
    title,
    subtitle: '',
    tone: 'warning',
    node: { ...reading.node(reading.model.alliance, { label: title }), findings: [] },
  };
}

/** The middles of the first cards of wind-down and settlement, which the lines lead to. */
function entryOf(exit: ExitReading, windDown: Column, settlement: Column, start: number): readonly [number, number] {
  const middle = (item: ExitItem | undefined, column: Column, headed: boolean) =>
    start + (headed ? SUBHEAD : 0) + (item ? heightOf(item, column) : CARD) / 2;
  const later = exit.survives[0];
  return [
    middle(exit.windDown[0] ?? exit.goes[0], windDown, exit.windDown.length === 0 && exit.goes.length > 0),
    middle(exit.settlement[0] ?? later, settlement, exit.settlement.length === 0 && later !== undefined),
  ];
}

/** From every right to the first card of the wind-down, and from there to the settlement. */
function joinLines(
  arrivals: readonly number[],
  [entry, settled]: readonly [number, number],
  windDown: Column,
  settlement: Column,
): Shape[] {
  const bus = windDown.x - GAP / 2;
  const into = windDown.x + PAD - 5;
  const shapes: Shape[] = arrivals.map((y) => stepLine(windDown.x - GAP, y, bus, into, entry));
  if (arrivals.length > 0) shapes.push(arrowHead({ x: windDown.x + PAD - 1, y: entry }, 'right'));
  const out = windDown.x + windDown.width - PAD;
  shapes.push(
    stepLine(out, entry, settlement.x - GAP / 2, settlement.x + PAD - 5, settled),
    arrowHead({ x: settlement.x + PAD - 1, y: settled }, 'right'),
  );
  return shapes;
}

/** To the right, and on the way up or down where both ends are not level. */
function stepLine(x: number, y: number, turn: number, end: number, level: number): Shape {
  return polyline(
    y === level
      ? [
          { x, y },
          { x: end, y },
        ]
      : [
          { x, y },
          { x: turn, y },
          { x: turn, y: level },
          { x: end, y: level },
        ],
  );
}
