import { elementOf, label } from '@alliance-lang/language';
import { CARD_HEIGHT, card, cardWidth } from '../../pieces/card.ts';
import { CHIP_HEIGHT, chip, chipWidth } from '../../pieces/chip.ts';
import { dot } from '../../pieces/connector.ts';
import { CONTENT_TOP, frame, MARGIN } from '../../pieces/frame.ts';
import { FONTS, label as text } from '../../pieces/label.ts';
import type { LegendItem } from '../../pieces/legend.ts';
import { allianceName, type ModelReading, type PartyLook, sourceOf } from '../../reading/reading.ts';
import type { GroupShape, Scene, SceneNode, Shape, Tone } from '../../scene/scene.ts';
import { measureText, plainText, wrapText } from '../../scene/text-metrics.ts';
import { type Chair, LEVELS, type Pair } from './pairs.ts';

const LEVEL_WIDTH = 118;
const ROW_GAP = 14;
const BAND_PAD = 10;
const BAND_GAP = 8;

interface Grid {
  readonly cardWidth: number;
  readonly middle: number;
  readonly left: number;
  readonly right: number;
}

/** Opposite numbers in paired rows, in a band for each level; with two parties each has its side. */
export function drawPairs(reading: ModelReading, pairs: readonly Pair[]): Scene {
  const grid = gridOf(reading, pairs);
  const shapes: Shape[] = [];
  let y = CONTENT_TOP;
  if (reading.parties.length === 2) {
    const [first, second] = reading.parties as readonly [PartyLook, PartyLook];
    shapes.push(partyHeading(reading, first, grid.left, y, grid), partyHeading(reading, second, grid.right, y, grid));
    y += 30;
  }
  const width = grid.right + grid.cardWidth + BAND_PAD;
  for (const level of LEVELS) {
    const rows = pairs.filter((pair) => pair.level === level);
    if (rows.length === 0) continue;
    const height = rows.length * (CARD_HEIGHT + ROW_GAP) - ROW_GAP + 2 * BAND_PAD;
    shapes.push(
      { kind: 'rect', role: 'lane', x: MARGIN, y, width, height, radius: 10, tone: 'neutral', fill: 'soft' },
      text(MARGIN + 12, y + height / 2 + 4, level, { font: FONTS.strong, tone: 'muted', maxWidth: LEVEL_WIDTH - 16 }),
    );
    rows.forEach((pair, index) => {
      shapes.push(drawPair(reading, pair, grid, y + BAND_PAD + index * (CARD_HEIGHT + ROW_GAP)));
    });
    y += height + BAND_GAP;
  }
  const empty = pairs.filter((pair) => 'empty' in pair.left || 'empty' in pair.right).length;
  return frame({
    id: 'counterparts',
    title: `${allianceName(reading)} — counterparts`,
    description: `${pairs.length} pairs of opposite numbers. ${empty === 0 ? 'No chair is empty.' : `${empty} with an empty chair.`}`,
    node: reading.node(reading.model.alliance, { label: `${allianceName(reading)}: counterparts` }),
    children: shapes,
    right: MARGIN + width,
    bottom: y - BAND_GAP,
    legend: legendOf(reading, pairs),
  });
}

function gridOf(reading: ModelReading, pairs: readonly Pair[]): Grid {
  const chairs = pairs.flatMap(({ left, right }) => [left, right]);
  const wanted = chairs.map((chair) => {
    const { title, subtitle } = textsOf(reading, chair);
    return cardWidth(title, subtitle, !('empty' in chair));
  });
  const headings =
    reading.parties.length === 2 ? reading.parties.map((party) => measureText(party.name, FONTS.heading) + 8) : [];
  // With more than two parties each card says whose it is.
  const most = reading.parties.length === 2 ? 270 : 360;
  const width = Math.round(Math.min(most, Math.max(190, ...wanted, ...headings)));
  const inner = pairs.map(({ about, meets }) =>
    Math.max(measureText(plainText(about), FONTS.strong) + 20, meets ? chipWidth(meets) + 40 : 0),
  );
  const middle = Math.round(Math.min(250, Math.max(130, ...inner)));
  const left = LEVEL_WIDTH;
  return { cardWidth: width, middle, left, right: left + width + middle };
}

function partyHeading(reading: ModelReading, look: PartyLook, x: number, y: number, grid: Grid): GroupShape {
  return {
    kind: 'group',
    role: 'column',
    x: MARGIN + x,
    y,
    node: reading.node(look.party, { label: look.name, refs: [look.id] }),
    children: [text(4, 16, look.name, { font: FONTS.heading, tone: look.tone, maxWidth: grid.cardWidth - 4 })],
  };
}

function textsOf(reading: ModelReading, chair: Chair): { readonly title: string; readonly subtitle: string } {
  // With two parties the side says whose it is.
  const party = reading.parties.length === 2 ? '' : (chair.party?.name ?? '');
  if ('empty' in chair) return { title: chair.empty, subtitle: party };
  const [seated] = reading.holders(chair.actor);
  const actor = seated?.actor ?? chair.actor;
  const subtitle = [reading.actorSubtitle(actor, seated?.role), party].filter(Boolean).join(' · ');
  return { title: reading.actorName(actor), subtitle };
}

function drawPair(reading: ModelReading, pair: Pair, grid: Grid, y: number): GroupShape {
  const { about, meets, link } = pair;
  const gap = 'empty' in pair.left || 'empty' in pair.right;
  const open = [pair.left, pair.right].some((chair) => 'empty' in chair && chair.open);
  const tone: Tone = gap ? (open ? 'warning' : 'danger') : 'muted';
  const middle = CARD_HEIGHT / 2;
  const [from, to] = [grid.left + grid.cardWidth, grid.right];
  const lines = wrapText(plainText(about), grid.middle - 16, FONTS.strong, 1);
  const children: Shape[] = [
    {
      kind: 'path',
      tone,
      stroke: 'ink',
      strokeWidth: 1.4,
      ...(gap ? { dash: 'dashed' as const } : link ? {} : { dash: 'dotted' as const }),
      commands: [
        ['M', from, middle],
        ['L', to, middle],
      ],
    },
    dot({ x: from, y: middle }, 'empty' in pair.left ? tone : (pair.left.party?.tone ?? tone), 3),
    dot({ x: to, y: middle }, 'empty' in pair.right ? tone : (pair.right.party?.tone ?? tone), 3),
    drawChair(reading, pair.left, grid.left, grid),
    drawChair(reading, pair.right, grid.right, grid),
  ];
  const centre = (from + to) / 2;
  for (const line of lines.lines) {
    const shown = text(centre, middle - 7, line, { font: FONTS.strong, anchor: 'middle' });
    children.push(lines.shortened ? { ...shown, title: about } : shown);
  }
  if (meets !== undefined)
    children.push(chip(centre, middle + 1 + CHIP_HEIGHT / 2, meets, { maxWidth: grid.middle - 20 }));
  const names = [pair.left, pair.right].map((chair) => textsOf(reading, chair).title);
  const content = {
    label: `${names.join(' and ')}${about ? `: ${about}` : ''}${meets ? `, ${meets}` : ''}`,
    refs: [pair.left, pair.right].flatMap(refsOf),
  };
  return {
    kind: 'group',
    role: 'row',
    x: MARGIN,
    y,
    ...(link ? { node: reading.node(link, content) } : {}),
    children,
  };
}

function refsOf(chair: Chair): string[] {
  return [...('actor' in chair && chair.actor.id ? [chair.actor.id] : []), ...(chair.party ? [chair.party.id] : [])];
}

function drawChair(reading: ModelReading, chair: Chair, x: number, grid: Grid): GroupShape {
  const { title, subtitle } = textsOf(reading, chair);
  const box = { x, y: 0, width: grid.cardWidth, title, ...(subtitle ? { subtitle } : {}) };
  if ('empty' in chair) {
    const node =
      chair.party && reading.node(chair.party.party, { label: `${chair.party.name}: ${title}`, refs: refsOf(chair) });
    return card({
      ...box,
      tone: chair.open ? 'warning' : 'danger',
      border: 'dashed',
      fill: 'soft',
      centred: true,
      ...(node ? { node: { ...node, findings: [], ...(chair.gap ? { gap: chair.gap } : {}) } } : {}),
    });
  }
  const [seated] = reading.holders(chair.actor);
  const actor = seated?.actor ?? chair.actor;
  const element = elementOf(reading.model, actor.id);
  const node: SceneNode = element
    ? reading.node(element, { label: [label(element), subtitle].filter(Boolean).join(', '), refs: refsOf(chair) })
    : { id: `text:${title}`, label: title || 'somebody', source: sourceOf(actor.at) };
  return card({ ...box, tone: chair.party?.tone ?? 'muted', avatar: title, border: 'quiet', node });
}

function legendOf(reading: ModelReading, pairs: readonly Pair[]): LegendItem[] {
  const line = (tone: Tone, dash: 'dashed' | 'dotted' | undefined): Shape => ({
    kind: 'path',
    tone,
    stroke: 'ink',
    strokeWidth: 1.4,
    ...(dash ? { dash } : {}),
    commands: [
      ['M', 0, 0],
      ['L', 26, 0],
    ],
  });
  const items: LegendItem[] = [];
  const isGap = (pair: Pair) => 'empty' in pair.left || 'empty' in pair.right;
  if (reading.parties.length !== 2) {
    const tones = new Set(pairs.flatMap(({ left, right }) => [left.party?.id, right.party?.id]));
    for (const party of reading.parties.filter((look) => tones.has(look.id)))
      items.push({ width: 12, text: party.name, sample: [{ ...dot({ x: 6, y: 0 }, party.tone, 5) }] });
  }
  if (pairs.some((pair) => pair.link && !isGap(pair)))
    items.push({ width: 26, text: 'agreed counterparts', sample: [line('muted', undefined)] });
  if (pairs.some((pair) => !pair.link && !isGap(pair)))
    items.push({ width: 26, text: 'same office, no link written', sample: [line('muted', 'dotted')] });
  if (pairs.some(isGap)) items.push({ width: 26, text: 'an empty chair', sample: [line('danger', 'dashed')] });
  return items;
}
