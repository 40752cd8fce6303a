import { daysBetween } from '@alliance-lang/language';
import { badge } from '../../pieces/badge.ts';
import { CONTENT_TOP, frame, MARGIN } from '../../pieces/frame.ts';
import { FONTS, paragraph, label as text } from '../../pieces/label.ts';
import type { LegendItem } from '../../pieces/legend.ts';
import { allianceName, type ModelReading } from '../../reading/reading.ts';
import type { GroupShape, PathCommand, Scene, Shape, Tone } from '../../scene/scene.ts';
import type { KpiCategory, KpiPoint, KpiReading } from './read-kpis.ts';

const COLUMN = 246;
const GAP = 14;
const HEAD = 30;
const PAD = 12;
const CHART = 56;
const INNER = COLUMN - 2 * PAD;
/** How many triggers a card shows; the others are on hover. */
const TRIGGERS = 2;

/** A column for each category, a card with its path for each measure; a category without measures says so. */
export function drawScorecard(reading: ModelReading, categories: readonly KpiCategory[]): Scene {
  const shapes: Shape[] = [];
  let bottom = CONTENT_TOP;
  categories.forEach((category, index) => {
    const x = MARGIN + index * (COLUMN + GAP);
    const empty = category.kpis.length === 0;
    shapes.push(...heading(category, x, empty));
    let y = CONTENT_TOP + HEAD + 10;
    if (empty) {
      shapes.push(...nothing(x, y));
      y += 60 + GAP;
    }
    for (const kpi of category.kpis) {
      const drawn = kpiCard(reading, kpi, x, y);
      shapes.push(drawn.shape);
      y += drawn.height + GAP;
    }
    bottom = Math.max(bottom, y - GAP);
  });
  const kpis = categories.flatMap((category) => category.kpis);
  const without = categories.filter((category) => category.kpis.length === 0).map((category) => category.name);
  return frame({
    id: 'kpis',
    title: `${allianceName(reading)} — scorecard`,
    description: `${kpis.length} measures in ${categories.length - without.length} categories.${without.length > 0 ? ` Nothing is measured in: ${without.join(', ')}.` : ''}`,
    node: reading.node(reading.model.alliance, { label: `${allianceName(reading)}: scorecard` }),
    children: shapes,
    right: MARGIN + categories.length * (COLUMN + GAP) - GAP,
    bottom,
    legend: legendOf(kpis),
  });
}

function heading(category: KpiCategory, x: number, empty: boolean): Shape[] {
  const tone: Tone = empty ? 'muted' : 'body';
  return [
    {
      kind: 'rect',
      role: 'column',
      x,
      y: CONTENT_TOP,
      width: COLUMN,
      height: HEAD,
      radius: 8,
      tone,
      fill: 'soft',
      stroke: 'line',
    },
    text(x + PAD, CONTENT_TOP + 20, category.name, { font: FONTS.heading, tone, maxWidth: INNER }),
  ];
}

function nothing(x: number, y: number): Shape[] {
  return [
    {
      kind: 'rect',
      x,
      y,
      width: COLUMN,
      height: 60,
      radius: 8,
      tone: 'warning',
      fill: 'soft',
      stroke: 'ink',
      dash: 'dashed',
    },
    text(x + COLUMN / 2, y + 34, 'nothing is measured here', { tone: 'warning', anchor: 'middle' }),
  ];
}

function kpiCard(reading: ModelReading, kpi: KpiReading, x: number, y: number): { shape: GroupShape; height: number } {
  const children: Shape[] = [];
  let at = PAD + 10;
  const findings = reading.findingsOf(kpi.kpi.id);
  const write = (content: string, lines: number, options: Parameters<typeof paragraph>[5], gap = 3) => {
    if (content === '') return;
    const room = at < PAD + 12 && findings.length > 0 ? INNER - 14 : INNER;
    const drawn = paragraph(PAD, at, content, room, lines, options);
    children.push(...drawn.shapes);
    at += drawn.height + gap;
  };
  write(kpi.title, 2, { font: FONTS.name, role: 'title' });
  write(kpi.aim, 2, { font: FONTS.small, role: 'subtitle' });
  if (kpi.path.length + kpi.actuals.length > 1) {
    children.push({ kind: 'group', x: PAD, y: at, children: chart(kpi) });
    at += CHART + 31;
  } else at += 4;
  if (kpi.latest) {
    const tone: Tone = kpi.latest.good === undefined ? 'neutral' : kpi.latest.good ? 'ok' : 'danger';
    const sign = kpi.latest.good === undefined ? '' : kpi.latest.good ? '✓ ' : '✗ ';
    write(`${sign}${kpi.latest.text}`, 2, { font: FONTS.strong, tone });
  }
  for (const trigger of kpi.triggers.slice(0, TRIGGERS))
    write(`If ${trigger}`, 4, { font: FONTS.small, tone: 'muted' });
  if (kpi.triggers.length > TRIGGERS)
    write(`and ${kpi.triggers.length - TRIGGERS} more triggers`, 1, { font: FONTS.small, tone: 'muted' });
  const height = Math.ceil(at - 10 + 4);
  const mark = badge(COLUMN - 6, 6, findings);
  const details = [
    kpi.collected ? `collected ${kpi.collected}` : '',
    kpi.latest?.text ?? '',
    ...kpi.triggers.map((one) => `if ${one}`),
  ];
  const by = kpi.kpi.collected?.by ?? [];
  return {
    height,
    shape: {
      kind: 'group',
      role: 'card',
      x,
      y,
      node: reading.node(kpi.kpi, {
        label: `${kpi.title}: ${kpi.aim}`,
        details: details.filter(Boolean),
        refs: by.flatMap((actor) => [actor.id ?? '', reading.partyOfActor(actor)?.id ?? '']).filter(Boolean),
      }),
      children: [
        {
          kind: 'rect',
          x: 0,
          y: 0,
          width: COLUMN,
          height,
          radius: 8,
          tone: 'neutral',
          fill: 'surface',
          stroke: 'line',
        },
        ...children,
        ...(mark ? [mark] : []),
      ],
    },
  };
}

/** Targets as a dashed line with squares, what was measured as a full line with discs, between the first and last day. */
function chart({ path, actuals }: KpiReading): Shape[] {
  const all = [...path, ...actuals];
  const dates = all.map(({ date }) => date).sort();
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const days = Math.max(1, daysBetween(first, last) ?? 1);
  const values = all.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const inset = 6;
  const place = ({ date, value }: KpiPoint) => ({
    x: inset + ((daysBetween(first, date) ?? 0) / days) * (INNER - 2 * inset),
    y: high === low ? CHART / 2 : CHART - inset - ((value - low) / (high - low)) * (CHART - 2 * inset),
  });
  const line = (points: readonly KpiPoint[]): PathCommand[] =>
    points.map((point, index) => {
      const { x, y } = place(point);
      return [index === 0 ? 'M' : 'L', x, y] as const;
    });
  const font = { size: 9.5 };
  const shapes: Shape[] = [
    {
      kind: 'path',
      role: 'axis',
      tone: 'muted',
      stroke: 'line',
      commands: [
        ['M', 0, CHART],
        ['L', INNER, CHART],
      ],
    },
    text(0, CHART + 12, first.slice(0, 7), { font, tone: 'muted', role: 'axis' }),
  ];
  if (first.slice(0, 7) !== last.slice(0, 7))
    shapes.push(text(INNER, CHART + 12, last.slice(0, 7), { font, tone: 'muted', role: 'axis', anchor: 'end' }));
  if (path.length > 1)
    shapes.push({ kind: 'path', tone: 'body', stroke: 'ink', strokeWidth: 1.3, dash: 'dashed', commands: line(path) });
  for (const point of path) shapes.push(targetSign(place(point).x, place(point).y));
  if (actuals.length > 1)
    shapes.push({ kind: 'path', tone: 'party-1', stroke: 'ink', strokeWidth: 2, commands: line(actuals) });
  const newest = actuals.at(-1);
  if (newest) shapes.push({ kind: 'circle', ...place(newest), radius: 3.5, tone: 'party-1', fill: 'solid' });
  return shapes;
}

function targetSign(x: number, y: number): Shape {
  return {
    kind: 'rect',
    x: x - 3.5,
    y: y - 3.5,
    width: 7,
    height: 7,
    radius: 1,
    tone: 'body',
    fill: 'surface',
    stroke: 'ink',
    strokeWidth: 1.3,
  };
}

function legendOf(kpis: readonly KpiReading[]): LegendItem[] {
  const items: LegendItem[] = [];
  const stroke = (tone: Tone, dash: boolean): Shape => ({
    kind: 'path',
    tone,
    stroke: 'ink',
    strokeWidth: dash ? 1.3 : 2,
    ...(dash ? { dash: 'dashed' as const } : {}),
    commands: [
      ['M', 0, 0],
      ['L', 28, 0],
    ],
  });
  if (kpis.some(({ path }) => path.length > 1))
    items.push({ width: 28, text: 'baseline and targets', sample: [stroke('body', true), targetSign(14, 0)] });
  if (kpis.some(({ actuals }) => actuals.length > 0))
    items.push({
      width: 28,
      text: 'measured',
      sample: [stroke('party-1', false), { kind: 'circle', x: 24, y: 0, radius: 3.5, tone: 'party-1', fill: 'solid' }],
    });
  return items;
}
