import { avatar } from '../../pieces/card.ts';
import { arrowHead, dot, polyline } from '../../pieces/connector.ts';
import type { LegendItem } from '../../pieces/legend.ts';
import type { PartyLook } from '../../reading/reading.ts';
import type { GovernanceStructure, Seat } from './structure.ts';

/** What the signs of the picture mean; only the signs that stand in it. */
export function governanceLegend(
  structure: GovernanceStructure,
  view: 'map' | 'seats',
  parties: readonly PartyLook[] = [],
): LegendItem[] {
  const places = [...structure.places.values()];
  // In the map only seats in a joint body have a line.
  const seats = (view === 'map' ? structure.inner.map(({ place }) => place) : places).flatMap((place) => place.seats);
  const has = (kind: Seat['kind']) => seats.some((seat) => seat.kind === kind);
  const line = { x: 0, y: 0 };
  const items: LegendItem[] = [];
  if (view === 'map') {
    const end = { x: 22, y: 0 };
    if (has('chair'))
      items.push({
        width: 27,
        text: 'chair',
        sample: [polyline([line, end], { tone: 'neutral', width: 2.4 }), dot(end, 'neutral', 4.5)],
      });
    if (has('member'))
      items.push({
        width: 25,
        text: 'member',
        sample: [polyline([line, end], { tone: 'neutral' }), dot(end, 'neutral')],
      });
    if (has('guest'))
      items.push({
        width: 25,
        text: 'guest',
        sample: [polyline([line, end], { tone: 'neutral', dash: 'dotted' }), dot(end, 'neutral')],
      });
  } else {
    for (const party of parties)
      items.push({ width: 20, text: party.name, sample: avatar(9, 0, party.mark, party.tone, 9) });
    if (has('chair')) items.push({ width: 12, text: 'chair', sample: [dot({ x: 6, y: 0 }, 'neutral', 4)] });
    if (has('member'))
      items.push({
        width: 12,
        text: 'member',
        sample: [{ kind: 'circle', x: 6, y: 0, radius: 3.5, stroke: 'ink', strokeWidth: 1.3 }],
      });
    if (has('guest'))
      items.push({
        width: 12,
        text: 'guest',
        sample: [{ kind: 'circle', x: 6, y: 0, radius: 3.5, stroke: 'ink', dash: 'dotted' }],
      });
  }
  if (places.some((place) => place.open.size > 0)) {
    items.push({
      width: 12,
      text: 'open seat',
      sample: [
        {
          kind: 'circle',
          x: 6,
          y: 0,
          radius: 4,
          tone: 'danger',
          fill: 'canvas',
          stroke: 'ink',
          strokeWidth: 1.4,
          dash: 'dashed',
        },
      ],
    });
  }
  if (structure.reports.length > 0) {
    items.push({
      width: 22,
      text: 'reports to',
      sample: [
        polyline(
          [
            { x: 2, y: -6 },
            { x: 2, y: 3 },
            { x: 20, y: 3 },
          ],
          { width: 1 },
        ),
      ],
    });
  }
  if (structure.rises.length > 0) {
    const tip = { x: 26, y: 0 };
    const sample = [
      polyline([line, tip], { tone: 'danger', width: 1.6, dash: 'dashed' }),
      arrowHead(tip, 'right', 'danger'),
    ];
    items.push({ width: 28, text: 'escalates to, after the time shown', sample });
  }
  return items;
}
