import { MermaidIds, mermaidBlock, mermaidLabel } from '../markdown/mermaid.ts';
import { emptyFrame, frame, MARGIN } from '../pieces/frame.ts';
import type { LegendItem } from '../pieces/legend.ts';
import { allianceName, ModelReading } from '../reading/reading.ts';
import type { Scene, Shape } from '../scene/scene.ts';
import type { Diagram } from './diagram.ts';
import { drawLadder, ladderCardWidth } from './escalation/draw-ladder.ts';
import { type Ladder, type LadderRung, readLadder, SORT_TONES } from './escalation/ladder.ts';

/** The way a dispute goes: every step with its clock, the total, and what ends it. */
export const escalation: Diagram = {
  id: 'escalation',
  title: 'Escalation ladder',
  summary: 'Each step of the ladder with its clock, the time in all, and what ends it.',
  draw(model, options = {}) {
    const reading = new ModelReading(model, options.findings);
    const ladders = model.escalations.map((each) => readLadder(reading, each));
    return ladders.length === 0 ? emptyEscalation(reading) : drawLadders(reading, ladders);
  },
  markdown(model) {
    const reading = new ModelReading(model);
    return mermaidBlock(flowchart(model.escalations.map((each) => readLadder(reading, each))));
  },
};

function drawLadders(reading: ModelReading, ladders: readonly Ladder[]): Scene {
  const shapes: Shape[] = [];
  // All ladders are as wide as the widest, so that their steps stand in line.
  const width = Math.max(...ladders.map(ladderCardWidth));
  let [y, right] = [50, 0];
  for (const ladder of ladders) {
    const drawn = drawLadder(reading, ladder, { x: MARGIN, y, width, named: ladders.length > 1 });
    shapes.push(drawn.shape);
    y += drawn.height + 36;
    right = Math.max(right, MARGIN + drawn.width);
  }
  const sorts = (['joint', 'outside', 'binding'] as const).filter((sort) =>
    ladders.some((ladder) => ladder.rungs.some((rung) => rung.sort === sort)),
  );
  const single = ladders.length === 1 ? ladders[0]?.escalation.title : undefined;
  return frame({
    id: 'escalation',
    title: `${allianceName(reading)} — ${single ?? 'escalation'}`,
    description: ladders.map(describe).join(' '),
    node: reading.node(reading.model.alliance, { label: `${allianceName(reading)}: escalation` }),
    children: shapes,
    right,
    bottom: y - 36,
    legend: sorts.map(legendItem),
  });
}

const SORT_NAMES: Readonly<Record<LadderRung['sort'], string>> = {
  joint: 'among the parties',
  outside: 'with a neutral, nothing imposed',
  binding: 'somebody else decides',
};

function legendItem(sort: LadderRung['sort']): LegendItem {
  const tone = SORT_TONES[sort];
  return {
    width: 16,
    text: SORT_NAMES[sort],
    sample: [{ kind: 'circle', x: 7, y: 0, radius: 6.5, tone, fill: 'soft', stroke: 'ink', strokeWidth: 1.4 }],
  };
}

function describe(ladder: Ladder): string {
  const steps = ladder.rungs.map((rung) => rung.title).join(', then ');
  const time = ladder.total
    ? ` It takes at most ${ladder.total} until the last clock runs out.`
    : ' Not every step has a clock.';
  return `${ladder.title}: ${steps || 'no step yet'}.${ladder.rungs.length > 0 ? time : ''}`;
}

function emptyEscalation(reading: ModelReading): Scene {
  return emptyFrame({
    id: 'escalation',
    title: `${allianceName(reading)} — escalation`,
    description: 'Nothing to show yet: no escalation is written.',
    node: reading.node(reading.model.alliance, { label: allianceName(reading) }),
    hint: 'The ladder on which a dispute goes up appears here, step by step with its clocks, for example:',
    example: [
      'escalation Disputes "Dispute resolution" {',
      '  step "Alliance leads talk" by Northwind.Bruno, Contoso.Emil within 10 business days',
      '  step "Steering committee"  by SteerCo within 15 business days',
      '  step mediation             under "CEDR Model Procedure" within 45 days',
      '  step arbitration           under "LCIA Rules" seat "London" final',
      '}',
    ],
  });
}

function flowchart(ladders: readonly Ladder[]): string[] {
  const ids = new MermaidIds();
  const lines = ['flowchart TB'];
  for (const ladder of ladders) {
    const start = ids.of(ladder.escalation.id);
    const done = ids.of(`${ladder.escalation.id}.resolved`);
    lines.push(`  ${start}([${mermaidLabel(ladder.title, ...ladder.entries)}])`);
    for (const rung of ladder.rungs) lines.push(`  ${ids.of(rung.step.id)}[${mermaidLabel(rung.title, rung.about)}]`);
    lines.push(`  ${done}([${mermaidLabel('Resolved', ladder.total ? `at most ${ladder.total}` : '')}])`);
    let previous = start;
    let clock = '';
    for (const rung of ladder.rungs) {
      const id = ids.of(rung.step.id);
      lines.push(`  ${previous} -->${clock} ${id}`);
      lines.push(
        rung.sort === 'binding'
          ? `  ${id} -->|${mermaidLabel('final')}| ${done}`
          : `  ${id} -.->|${mermaidLabel('resolved')}| ${done}`,
      );
      clock = `|${mermaidLabel(rung.clock.state === 'known' ? `not resolved, ${rung.clock.text}` : 'not resolved')}|`;
      previous = id;
    }
  }
  return lines;
}
