import { type Journey, type JourneyStep, label } from '@alliance-lang/language';
import { badge } from '../../pieces/badge.ts';
import { card, cardHeight, cardWidth } from '../../pieces/card.ts';
import { arrowHead, polyline } from '../../pieces/connector.ts';
import { FONTS, paragraph, label as text } from '../../pieces/label.ts';
import type { ModelReading } from '../../reading/reading.ts';
import type { GroupShape, Shape, Tone } from '../../scene/scene.ts';
import { statedText } from '../../wording/time-text.ts';

const HEADER = 170;
const CARD = 46;
const LINES = { title: 2, subtitle: 2 };
const GAP = 34;
const PAD = 14;
const GAINS = 40;

interface Lane {
  readonly key: string;
  readonly name: string;
  readonly tone: Tone;
}

/** Which lane a step stands in: its only party, all of several together, others, or nobody. */
function laneOf(reading: ModelReading, step: JourneyStep): Lane {
  const known = step.owners.filter((owner) => owner.unknown === undefined);
  if (known.length === 0) {
    return step.owners.length > 0 || step.unknown
      ? { key: 'open', name: 'Not decided yet', tone: 'warning' }
      : { key: 'nobody', name: 'Nobody', tone: 'danger' };
  }
  const parties = new Map(known.map((owner) => [reading.partyOfActor(owner)?.id ?? '', reading.partyOfActor(owner)]));
  const [party] = parties.values();
  if (parties.size > 1) return { key: 'together', name: 'Together', tone: 'body' };
  if (party) return { key: party.id, name: party.name, tone: party.tone };
  const joint = known.every((owner) => reading.toneOfActor(owner) === 'body');
  return joint ? { key: 'together', name: 'Together', tone: 'body' } : { key: 'others', name: 'Others', tone: 'muted' };
}

export function ownersText(reading: ModelReading, step: JourneyStep): string {
  const names = step.owners.filter((owner) => owner.unknown === undefined).map((owner) => reading.actorName(owner));
  return names.join(', ') || (step.owners.length > 0 ? 'to be decided' : 'nobody');
}

/** The steps from left to right, each in the lane of who owns it, with what the customer gains below it. */
export function drawJourney(
  reading: ModelReading,
  journey: Journey,
  x: number,
  y: number,
): { readonly shapes: Shape[]; readonly width: number; readonly height: number } {
  const placed = journey.steps.map((step) => ({ step, lane: laneOf(reading, step) }));
  const order = [...reading.parties.map(({ id }) => id), 'together', 'others', 'open', 'nobody'];
  const lanes = order.flatMap((key) => placed.find(({ lane }) => lane.key === key)?.lane ?? []);
  const wanted = journey.steps.map((step) => cardWidth(label(step), ownersText(reading, step), false));
  const width = Math.round(Math.min(210, Math.max(140, ...wanted)));
  const gains = journey.steps.some((step) => step.gains.length > 0);
  // All as high as the highest, so that the arrows of a lane run level.
  const height = Math.max(
    CARD,
    ...journey.steps.map((step) =>
      cardHeight({ title: label(step), subtitle: ownersText(reading, step), width }, LINES),
    ),
  );
  const laneHeight = height + 2 * PAD + (gains ? GAINS : 0);
  const total = HEADER + journey.steps.length * (width + GAP) - GAP + 2 * PAD;
  const shapes: Shape[] = lanes.flatMap((lane, index): Shape[] => [
    {
      kind: 'rect',
      role: 'lane',
      x,
      y: y + index * (laneHeight + 6),
      width: total,
      height: laneHeight,
      radius: 10,
      tone: 'neutral',
      fill: 'soft',
    },
    {
      kind: 'rect',
      x,
      y: y + index * (laneHeight + 6) + 10,
      width: 3,
      height: laneHeight - 20,
      radius: 1.5,
      tone: lane.tone,
      fill: 'solid',
    },
    ...paragraph(x + 14, y + index * (laneHeight + 6) + laneHeight / 2, lane.name, HEADER - 26, 3, {
      font: FONTS.strong,
      tone: lane.tone,
    }).shapes,
  ]);
  const at = placed.map(({ step, lane }, index) => ({
    step,
    lane,
    left: x + HEADER + PAD + index * (width + GAP),
    top: y + lanes.findIndex(({ key }) => key === lane.key) * (laneHeight + 6) + PAD,
  }));
  at.forEach((from, index) => {
    const to = at[index + 1];
    if (!to) return;
    const [start, end] = [from.left + width, to.left];
    const middle = end - GAP / 2;
    const [first, second] = [from.top + height / 2, to.top + height / 2];
    const points =
      first === second
        ? [
            { x: start, y: first },
            { x: end - 5, y: second },
          ]
        : [
            { x: start, y: first },
            { x: middle, y: first },
            { x: middle, y: second },
            { x: end - 5, y: second },
          ];
    shapes.push(polyline(points), arrowHead({ x: end - 1, y: second }, 'right'));
  });
  for (const { step, lane, left, top } of at)
    shapes.push(stepShape(reading, step, lane, { x: left, y: top, width, height }));
  return { shapes, width: total, height: lanes.length * (laneHeight + 6) - 6 };
}

function stepShape(
  reading: ModelReading,
  step: JourneyStep,
  lane: Lane,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): GroupShape {
  const owners = ownersText(reading, step);
  const gains = step.gains.map((gain) => statedText(gain, (words) => words));
  const measures = step.measured?.kpis.map((kpi) => reading.scopeText(kpi)) ?? [];
  const gap = lane.tone === 'danger' || lane.tone === 'warning';
  const refs = step.owners.flatMap((owner) => [owner.id ?? '', reading.partyOfActor(owner)?.id ?? '']).filter(Boolean);
  const node = reading.node(step, {
    label: `${label(step) || 'A step'}: ${owners}`,
    details: [...gains.map((gain) => `gains: ${gain}`), ...measures.map((name) => `measured by ${name}`)],
    refs: [...new Set(refs)],
  });
  const box = card({
    x: 0,
    y: 0,
    width,
    height,
    title: label(step),
    subtitle: owners,
    tone: lane.tone,
    centred: true,
    ...(gap ? { border: 'dashed' as const } : {}),
  });
  const mark = badge(width - 4, 4, node.findings ?? []);
  return {
    kind: 'group',
    role: 'group',
    x,
    y,
    node,
    children: [
      box,
      ...(mark ? [mark] : []),
      ...(gains.length > 0
        ? paragraph(width / 2, height + 16, `+ ${gains.join(', ')}`, width, 2, {
            font: FONTS.small,
            tone: 'ok',
            anchor: 'middle',
          }).shapes
        : []),
    ],
  };
}

/** The name of a journey where there are several. */
export function journeyHeading(reading: ModelReading, journey: Journey, x: number, y: number): GroupShape {
  const name = label(journey);
  return {
    kind: 'group',
    role: 'label',
    x,
    y,
    node: { ...reading.node(journey, { label: name || 'A journey' }) },
    children: [text(0, 14, name, { font: FONTS.heading, maxWidth: 640 })],
  };
}
