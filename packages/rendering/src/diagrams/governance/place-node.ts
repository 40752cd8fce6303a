import { type Body, isKnown, knownValue, type LadderStep } from '@alliance-lang/language';
import { humanWord, type ModelReading } from '../../reading/reading.ts';
import type { SceneNode } from '../../scene/scene.ts';
import { cadenceText, durationText, withinText } from '../../wording/time-text.ts';
import { type Place, seatText } from './structure.ts';

/** What hovering a body or a step says, and whom it concerns. */
export function placeNode(reading: ModelReading, place: Place): SceneNode {
  const parties = new Set(place.seats.flatMap((seat) => reading.partyOfActor(seat.actor)?.id ?? []));
  const open = [...place.open].map(([id, count]) => {
    const name = reading.party(id)?.name ?? id;
    return `${count} ${count === 1 ? 'seat' : 'seats'} of ${name} open`;
  });
  const { element } = place;
  const own = element.kind === 'body' ? bodyDetails(reading, element) : stepDetails(element);
  return reading.node(element, {
    label: [place.title, place.subtitle, place.takers].filter(Boolean).join(', '),
    details: [...own, ...place.seats.map((seat) => seatText(reading, seat, place)), ...open],
    refs: [...parties, ...place.seats.map((seat) => seat.key), place.id],
  });
}

function bodyDetails(reading: ModelReading, body: Body): string[] {
  const level = knownValue(body.level);
  const mandate = knownValue(body.mandate);
  const agenda = knownValue(body.agenda);
  return [
    level ? `${humanWord(level.word)} level` : '',
    mandate ? `mandate: ${mandate}` : '',
    isKnown(body.meets) ? `meets ${cadenceText(reading.model, body.meets.value)}` : '',
    agenda ? `agenda ${durationText(agenda)} before` : '',
  ].filter(Boolean);
}

function stepDetails(step: LadderStep): string[] {
  const clock = withinText(step.within);
  return [clock ? `within ${clock}` : '', step.final ? 'final and binding' : ''].filter(Boolean);
}
