import { badge } from '../../pieces/badge.ts';
import { avatar, CARD_HEIGHT, card, cardHeight, cardWidth } from '../../pieces/card.ts';
import { chip, chipWidth } from '../../pieces/chip.ts';
import { arrowHead, polyline } from '../../pieces/connector.ts';
import { FONTS, initials, label as text } from '../../pieces/label.ts';
import type { ModelReading } from '../../reading/reading.ts';
import type { GroupShape, Shape, Tone } from '../../scene/scene.ts';
import { plainText, wrapText } from '../../scene/text-metrics.ts';
import { capital } from '../../wording/capital.ts';
import { type Ladder, type LadderRung, SORT_TONES } from './ladder.ts';

const NUMBER_X = 28;
const CARD_X = 64;
const STEP_HEIGHT = 52;
const STEP_PITCH = 86;
const FIRST_STEP = 78;
const RAIL_GAP = 84;
const SIDE_WIDTH = 220;

/** One ladder: the steps with their clocks from top to bottom, and at the right the rail of what is resolved. */
export function drawLadder(
  reading: ModelReading,
  ladder: Ladder,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly named: boolean },
): { readonly shape: GroupShape; readonly width: number; readonly height: number } {
  const { x, y, width, named } = box;
  const count = ladder.rungs.length;
  const end = FIRST_STEP + count * STEP_PITCH;
  const railX = CARD_X + width + RAIL_GAP;
  const side = sideCards(ladder, railX + 20, width, startHeight(ladder, width, named) / 2);
  const children: Shape[] = [
    startPill(reading, ladder, width, named),
    ...startLine(count, startHeight(ladder, width, named) / 2),
    ...ladder.rungs.flatMap((rung, index) => between(ladder, rung, index)),
    ...rail(ladder, width, railX, end),
    ...ladder.rungs.map((rung, index) => stepRow(reading, rung, index, width)),
    endPill(ladder, width, end),
    ...side.cards,
  ];
  return {
    shape: { kind: 'group', role: 'group', x, y, children },
    width: side.cards.length > 0 ? railX + 20 + SIDE_WIDTH : railX + 4,
    height: Math.max(end + CARD_HEIGHT, side.height),
  };
}

/** The width at which the steps of a ladder show their texts, within bounds; in pixels. */
export function ladderCardWidth(ladder: Ladder): number {
  const widths = ladder.rungs.map(
    (rung) => cardWidth(rung.title, rung.about, false) + clockRoom(rung) + 20 + rung.takers.length * 12,
  );
  return Math.min(520, Math.max(400, ...widths));
}

function clockRoom(rung: LadderRung): number {
  return rung.clock.text === '' ? 0 : chipWidth(rung.clock.text, FONTS.strong) + 18;
}

/** What leads into a ladder is named as far as it goes into so many lines; the rest is counted. */
const START_LINES = 2;

function startWords(ladder: Ladder, width: number, named: boolean) {
  const { entries } = ladder;
  const told = (count: number) =>
    [...entries.slice(0, count), ...(count < entries.length ? [`and ${entries.length - count} more`] : [])].join(', ');
  const fits = (text: string) => !wrapText(plainText(text), width - 42, FONTS.small, START_LINES).shortened;
  const count = [entries.length, 3, 2].find((one) => one <= entries.length && fits(told(one))) ?? 1;
  const title = named ? ladder.title : 'Not agreed';
  return { title, subtitle: capital(told(count) || 'nothing leads here yet'), width, pill: true };
}

function startHeight(ladder: Ladder, width: number, named: boolean): number {
  return cardHeight(startWords(ladder, width, named), { title: 1, subtitle: START_LINES });
}

function startPill(reading: ModelReading, ladder: Ladder, width: number, named: boolean): GroupShape {
  return card({
    x: CARD_X,
    y: 0,
    ...startWords(ladder, width, named),
    height: startHeight(ladder, width, named),
    tone: 'body',
    fill: 'soft',
    node: reading.node(ladder.escalation, {
      label: ladder.title,
      details: [...ladder.entries, ...(ladder.total ? [`at most ${ladder.total} in all`] : [])],
    }),
  });
}

function startLine(count: number, middle: number): Shape[] {
  const tip = { x: NUMBER_X, y: count > 0 ? FIRST_STEP + STEP_HEIGHT / 2 - 16 : FIRST_STEP };
  if (count === 0) return [text(CARD_X, FIRST_STEP - 8, 'No step is written yet', { tone: 'danger' })];
  return [polyline([{ x: CARD_X, y: middle }, { x: NUMBER_X, y: middle }, tip]), arrowHead(tip, 'down')];
}

/** What stands between a step and the next: nothing resolved, and how much time has gone. */
function between(ladder: Ladder, rung: LadderRung, index: number): Shape[] {
  if (index === ladder.rungs.length - 1) return [];
  const top = FIRST_STEP + index * STEP_PITCH;
  const start = { x: NUMBER_X, y: top + STEP_HEIGHT / 2 + 15 };
  const tip = { x: NUMBER_X, y: top + STEP_PITCH + STEP_HEIGHT / 2 - 16 };
  const gone = rung.gone ? `not resolved · ${rung.gone} gone` : 'not resolved';
  return [
    polyline([start, tip], { tone: 'danger', width: 1.6, dash: 'dashed' }),
    arrowHead(tip, 'down', 'danger'),
    text(CARD_X, top + STEP_HEIGHT + 21, gone, { font: FONTS.small, tone: 'muted', maxWidth: 300 }),
  ];
}

function stepRow(reading: ModelReading, rung: LadderRung, index: number, width: number): GroupShape {
  const tone = SORT_TONES[rung.sort];
  const parties = rung.takers.flatMap((taker) => reading.partyOfActor(taker.actor)?.id ?? []);
  const node = reading.node(rung.step, {
    label: `Step ${index + 1}: ${[rung.title, rung.about].filter(Boolean).join(', ')}${rung.clock.text ? `, ${rung.clock.text}` : ''}`,
    details: [
      ...(rung.gone ? [`${rung.gone} gone when it ends without result`] : []),
      ...(rung.step.final ? ['final and binding'] : []),
    ],
    refs: [...new Set([...rung.takers.map((taker) => taker.key), ...parties])],
  });
  const room = width - 32 - clockRoom(rung);
  const children: Shape[] = [
    {
      kind: 'rect',
      x: CARD_X,
      y: 0,
      width,
      height: STEP_HEIGHT,
      radius: 8,
      tone: 'neutral',
      fill: 'surface',
      stroke: 'line',
    },
    { kind: 'rect', x: CARD_X, y: 8, width: 3.5, height: STEP_HEIGHT - 16, radius: 1.7, tone, fill: 'solid' },
    {
      kind: 'circle',
      x: NUMBER_X,
      y: STEP_HEIGHT / 2,
      radius: 15,
      tone,
      fill: 'soft',
      stroke: 'ink',
      strokeWidth: 1.5,
    },
    text(NUMBER_X, STEP_HEIGHT / 2 + 4.5, String(index + 1), {
      font: { size: 12.5, bold: true },
      tone,
      anchor: 'middle',
    }),
    text(CARD_X + 16, rung.about ? 22 : 31, rung.title, { font: FONTS.name, maxWidth: room, role: 'title' }),
    ...takers(reading, rung, width),
  ];
  if (rung.clock.text !== '')
    children.push(clockChip(rung, CARD_X + width - 12, STEP_HEIGHT / 2 - (rung.about ? 8 : 0)));
  const mark = badge(CARD_X + width - 4, 3, node.findings ?? []);
  if (mark) children.push(mark);
  return { kind: 'group', role: 'step', x: 0, y: FIRST_STEP + index * STEP_PITCH, node, children };
}

function clockChip(rung: LadderRung, x: number, y: number): GroupShape {
  const { state } = rung.clock;
  const tone: Tone = state === 'known' ? SORT_TONES[rung.sort] : state === 'open' ? 'warning' : 'danger';
  const dash = state === 'known' ? {} : { dash: 'dashed' as const };
  return chip(x, y, rung.clock.text, { tone, fill: 'soft', font: FONTS.strong, anchor: 'end', ...dash });
}

/** Avatars of the people who take the step, in the colours of their parties, and what else there is to say. */
function takers(reading: ModelReading, rung: LadderRung, width: number): Shape[] {
  const people = rung.takers.filter(
    ({ actor }) => actor.kind === 'person' || actor.kind === 'role' || actor.kind === 'team',
  );
  const shown = people.slice(0, 6);
  const discs = shown.flatMap(({ actor }, index) => {
    const vacant = actor.kind === 'role' && reading.actorSubtitle(actor) === 'vacant';
    const letters = vacant ? '?' : initials(reading.actorName(actor));
    return avatar(CARD_X + 24 + index * 19, 37, letters, vacant ? 'danger' : reading.toneOfActor(actor), 8);
  });
  const left = CARD_X + 16 + (shown.length > 0 ? shown.length * 19 + 3 : 0);
  if (rung.about === '') return discs;
  return [
    ...discs,
    text(left, 41, rung.about, {
      font: FONTS.small,
      tone: 'muted',
      maxWidth: CARD_X + width - left - 12,
      role: 'subtitle',
    }),
  ];
}

/** From every step a way out to the right, all joined and led to the end. */
function rail(ladder: Ladder, width: number, railX: number, end: number): Shape[] {
  const right = CARD_X + width;
  const target = { x: right, y: end + CARD_HEIGHT / 2 };
  const shapes: Shape[] = [];
  const joint = ladder.rungs.map((rung, index) => ({ rung, index })).filter(({ rung }) => rung.sort !== 'binding');
  joint.forEach(({ index }, order) => {
    const y = FIRST_STEP + index * STEP_PITCH + STEP_HEIGHT / 2;
    const start = [
      { x: right, y },
      { x: railX, y },
    ];
    // The first runs the whole way; the others join it, so that no line is drawn twice.
    const way = order === 0 ? [...start, { x: railX, y: target.y }, target] : [...start, { x: railX, y: y + 18 }];
    shapes.push(polyline(way, { tone: 'ok', width: 1.5, radius: 9 }));
  });
  const [first] = joint;
  if (first) {
    shapes.push(arrowHead(target, 'left', 'ok'));
    const y = FIRST_STEP + first.index * STEP_PITCH + STEP_HEIGHT / 2;
    shapes.push(chip(right + RAIL_GAP / 2 + 1, y, 'resolved', { tone: 'ok', font: { size: 10 } }));
  }
  const last = ladder.rungs.at(-1);
  if (last) shapes.push(...lastLine(ladder, last, end));
  return shapes;
}

function lastLine(ladder: Ladder, last: LadderRung, end: number): Shape[] {
  const x = CARD_X + 120;
  const start = { x, y: end - STEP_PITCH + STEP_HEIGHT };
  const tip = { x, y: end };
  if (!ladder.ends) {
    const why = 'open end: if this fails, nothing decides';
    return [text(CARD_X, start.y + 21, why, { font: FONTS.strong, tone: 'danger', maxWidth: 320 })];
  }
  const word =
    last.step.method?.word === 'arbitration'
      ? 'final award'
      : last.step.method?.word === 'courts'
        ? 'judgment'
        : 'final decision';
  return [
    polyline([start, tip], { tone: 'ok', width: 1.5 }),
    arrowHead(tip, 'down', 'ok'),
    text(x + 8, start.y + 21, word, { font: FONTS.small, tone: 'muted' }),
  ];
}

function endPill(ladder: Ladder, width: number, y: number): GroupShape {
  const time = ladder.total
    ? `after ${ladder.total} at the latest${ladder.ends ? ', plus the time of the final step' : ''}`
    : 'no time can be told: a step has no clock';
  const subtitle =
    ladder.rungs.length === 0
      ? ''
      : ladder.total && ladder.rungs.at(-1)?.clock.state === 'known'
        ? `after ${ladder.total} at the latest`
        : time;
  return card({
    x: CARD_X,
    y,
    width,
    title: 'Resolved, recorded, binding',
    subtitle,
    tone: 'ok',
    fill: 'soft',
    pill: true,
  });
}

/** What is taken out of the ladder, and what holds meanwhile; `level` is where the line to the first begins. */
function sideCards(
  ladder: Ladder,
  x: number,
  width: number,
  level: number,
): { readonly cards: readonly GroupShape[]; readonly height: number } {
  const words = [
    ...ladder.exceptions.map(({ what, where }) => ({
      title: capital(what),
      subtitle: where ? `not here, but to ${where}` : 'not here',
    })),
    ...(ladder.meanwhile ? [{ title: 'Meanwhile', subtitle: ladder.meanwhile }] : []),
  ];
  let y = 0;
  const cards = words.map((one, index) => {
    const shown = { ...one, width: SIDE_WIDTH };
    const height = cardHeight(shown, { title: 2, subtitle: 2 });
    const shape = card({ x, y, ...shown, height, tone: 'warning', fill: 'soft', border: 'dashed' });
    y += height + 12;
    if (index > 0) return shape;
    const line = polyline(
      [
        { x: CARD_X + width - x, y: level },
        { x: 0, y: level },
      ],
      { dash: 'dotted' },
    );
    return { ...shape, children: [line, ...shape.children] };
  });
  return { cards, height: y - 12 };
}
