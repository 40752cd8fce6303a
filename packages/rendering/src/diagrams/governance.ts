import type { AllianceModel } from '@alliance-lang/language';
import { MermaidIds, mermaidBlock, mermaidLabel } from '../markdown/mermaid.ts';
import { emptyFrame } from '../pieces/frame.ts';
import { allianceName, ModelReading } from '../reading/reading.ts';
import type { Diagram } from './diagram.ts';
import { drawGovernanceMap } from './governance/map.ts';
import { drawSeatMap } from './governance/seat-map.ts';
import { governanceStructure, seatCount } from './governance/structure.ts';

/** Above this number of seats or people the lines of a map are no longer followed by eye. */
const MOST_SEATS_ON_A_MAP = 60;

/** Who sits where, who chairs, what goes up and after how long. */
export const governance: Diagram = {
  id: 'governance',
  title: 'Governance',
  summary: 'Who sits where, who chairs, what goes up and after how long.',
  draw(model, options = {}) {
    const reading = new ModelReading(model, options.findings);
    const structure = governanceStructure(reading);
    if (reading.parties.length === 0 && structure.places.size === 0) return emptyGovernance(reading);
    const large = Math.max(seatCount(structure), model.people.length) > MOST_SEATS_ON_A_MAP;
    // People outside both parties would have no column on a map, but they are few: the body's card names them.
    const view = options.view ?? (reading.parties.length > 2 || large ? 'seats' : 'map');
    return view === 'seats' || reading.parties.length > 2
      ? drawSeatMap(reading, structure)
      : drawGovernanceMap(reading, structure);
  },
  markdown(model) {
    return mermaidBlock(flowchart(model));
  },
};

function emptyGovernance(reading: ModelReading) {
  return emptyFrame({
    id: 'governance',
    title: `${allianceName(reading)} — governance`,
    description: 'Nothing to show yet: no party and no joint body is written.',
    node: reading.node(reading.model.alliance, { label: allianceName(reading) }),
    hint: 'Parties and the bodies they share appear here as soon as they are written, for example:',
    example: [
      'party Northwind { person Alice "Alice Chen" }',
      'party Contoso { person Dana "Dana Lee" }',
      'body SteerCo "Steering committee" {',
      '  members Northwind.Alice, Contoso.Dana',
      '  chair Northwind.Alice',
      '  meets monthly',
      '}',
    ],
  });
}

function flowchart(model: AllianceModel): string[] {
  const reading = new ModelReading(model);
  const structure = governanceStructure(reading);
  const ids = new MermaidIds();
  const lines = ['flowchart LR'];
  const seats = structure.inner.flatMap(({ place }) => place.seats.map((seat) => ({ seat, place })));
  const drawn = new Set<string>();
  for (const party of reading.parties) {
    const own = seats.filter(({ seat }) => reading.partyOfActor(seat.actor)?.id === party.id);
    lines.push(`  subgraph ${ids.of(party.id)}_party[${mermaidLabel(party.name)}]`);
    for (const { seat } of own) {
      if (drawn.has(seat.key)) continue;
      drawn.add(seat.key);
      const name = mermaidLabel(reading.actorName(seat.actor), reading.actorSubtitle(seat.actor, seat.role));
      lines.push(`    ${ids.of(seat.key)}(${name})`);
    }
    lines.push('  end');
  }
  lines.push(`  subgraph joint[${mermaidLabel('Joint governance')}]`);
  for (const { place } of structure.inner) {
    lines.push(`    ${ids.of(place.id)}[${mermaidLabel(place.title, place.subtitle || place.takers)}]`);
  }
  lines.push('  end');
  for (const place of structure.tails.flatMap((tail) => tail.places)) {
    lines.push(`  ${ids.of(place.id)}[${mermaidLabel(place.title, place.subtitle || place.takers)}]`);
  }
  for (const { seat, place } of seats) {
    if (!drawn.has(seat.key)) {
      drawn.add(seat.key);
      lines.push(`  ${ids.of(seat.key)}(${mermaidLabel(reading.actorName(seat.actor))})`);
    }
    const line = seat.kind === 'chair' ? '== chair ===' : seat.kind === 'guest' ? '-. guest .-' : '---';
    lines.push(`  ${ids.of(seat.key)} ${line} ${ids.of(place.id)}`);
  }
  for (const rise of structure.rises) {
    const clock = rise.clocks.length > 0 ? `|${mermaidLabel(rise.clocks.join(' / '))}|` : '';
    lines.push(`  ${ids.of(rise.from)} -.->${clock} ${ids.of(rise.to)}`);
  }
  for (const report of structure.reports) lines.push(`  ${ids.of(report.from)} --> ${ids.of(report.to)}`);
  return lines;
}
