import { markdownTable, markdownText } from '../markdown/table.ts';
import { emptyFrame } from '../pieces/frame.ts';
import { allianceName, ModelReading } from '../reading/reading.ts';
import type { Scene } from '../scene/scene.ts';
import { drawPairs } from './counterparts/draw-pairs.ts';
import { type Chair, counterpartPairs } from './counterparts/pairs.ts';
import type { Diagram } from './diagram.ts';

/** Opposite numbers, level by level, and the chairs that nobody fills. */
export const counterparts: Diagram = {
  id: 'counterparts',
  title: 'Counterparts',
  summary: 'Who is whose opposite number, what they talk about and how often; empty chairs in red.',
  draw(model, options = {}) {
    const reading = new ModelReading(model, options.findings);
    const pairs = counterpartPairs(reading);
    return pairs.length === 0 ? emptyCounterparts(reading) : drawPairs(reading, pairs);
  },
  markdown(model) {
    const reading = new ModelReading(model);
    return markdownTable(
      [{ heading: 'Level' }, { heading: 'Who' }, { heading: 'Counterpart' }, { heading: 'About' }, { heading: 'Meet' }],
      counterpartPairs(reading).map((pair) => [
        pair.level,
        chairText(reading, pair.left),
        chairText(reading, pair.right),
        markdownText(pair.about),
        markdownText(pair.meets ?? ''),
      ]),
    );
  },
};

function chairText(reading: ModelReading, chair: Chair): string {
  const party = chair.party ? ` (${markdownText(chair.party.name)})` : '';
  if ('empty' in chair) return `**${markdownText(chair.empty)}**${party}`;
  return `${markdownText(reading.actorName(chair.actor))}${party}`;
}

function emptyCounterparts(reading: ModelReading): Scene {
  return emptyFrame({
    id: 'counterparts',
    title: `${allianceName(reading)} — counterparts`,
    description: 'Nothing to show yet: nobody has an opposite number.',
    node: reading.node(reading.model.alliance, { label: allianceName(reading) }),
    hint: 'Opposite numbers appear here side by side as soon as they are linked, for example:',
    example: ['link Northwind.Alice with Contoso.Dana {', '  about "Executive sponsors"', '  meets quarterly', '}'],
  });
}
