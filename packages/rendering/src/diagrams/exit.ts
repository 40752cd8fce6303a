import { MermaidIds, mermaidBlock, mermaidLabel } from '../markdown/mermaid.ts';
import { emptyFrame } from '../pieces/frame.ts';
import { allianceName, ModelReading } from '../reading/reading.ts';
import type { Scene } from '../scene/scene.ts';
import type { Diagram } from './diagram.ts';
import { drawExit } from './exit/draw-exit.ts';
import { comesByItself, type ExitReading, readExit } from './exit/read-exit.ts';

/** What may end the alliance, and what happens then. */
export const exit: Diagram = {
  id: 'exit',
  title: 'Exit',
  summary: 'What may end the alliance, with which notice and time to cure; wind-down, settlement and what survives.',
  draw(model, options = {}) {
    const reading = new ModelReading(model, options.findings);
    const read = readExit(reading);
    return isEmpty(read) ? emptyExit(reading) : drawExit(reading, read);
  },
  markdown(model) {
    return mermaidBlock(flowchart(readExit(new ModelReading(model))));
  },
};

function isEmpty(read: ExitReading): boolean {
  const lists = [read.ways, read.short, read.windDown, read.goes, read.settlement, read.survives, read.causes];
  return lists.every((list) => list.length === 0);
}

function flowchart(read: ExitReading): string[] {
  const ids = new MermaidIds();
  const lines = ['flowchart LR'];
  if (isEmpty(read)) return lines;
  const windDown = ids.of('wind-down');
  const settlement = ids.of('settlement');
  const time = read.windDownTime ? [read.windDownTime] : [];
  const steps = [...read.windDown, ...read.goes].map(({ title, subtitle }) =>
    [title, subtitle].filter(Boolean).join(': '),
  );
  lines.push(`  ${windDown}[${mermaidLabel('Wind-down', ...time, ...steps)}]`);
  for (const way of read.ways) {
    const id = ids.of(way.node.id);
    lines.push(`  ${id}[${mermaidLabel(way.title, way.subtitle)}]`);
    const between = [
      way.cure ? `${way.cure} to cure` : comesByItself(way) ? '' : 'no cure',
      way.notice ? (way.notice === 'at once' ? way.notice : `notice ${way.notice}`) : '',
    ].filter(Boolean);
    lines.push(`  ${id} -->${between.length > 0 ? `|${mermaidLabel(between.join(', '))}|` : ''} ${windDown}`);
  }
  const money = read.settlement.map(({ title, subtitle }) => [title, subtitle].filter(Boolean).join(': '));
  lines.push(`  ${settlement}[${mermaidLabel('Settlement', ...money)}]`, `  ${windDown} --> ${settlement}`);
  for (const [index, item] of read.survives.entries()) {
    const id = ids.of(`survives ${index}`);
    lines.push(`  ${id}([${mermaidLabel(item.title, item.subtitle)}])`, `  ${settlement} -.-> ${id}`);
  }
  return lines;
}

function emptyExit(reading: ModelReading): Scene {
  return emptyFrame({
    id: 'exit',
    title: `${allianceName(reading)} — exit`,
    description: 'Nothing to show yet: nothing is said about the end.',
    node: reading.node(reading.model.alliance, { label: allianceName(reading) }),
    hint: 'What may end the alliance, and what happens then, appears here, for example:',
    example: [
      'right Breach "Leave after a breach" { holder other-party  cure 30 days  notice 10 days }',
      'exit {',
      '  wind-down 6 months { step "Stop new sales" by Contoso.Emil within 30 days }',
      '  customers stay with Contoso',
      '  money     { settle within 90 days }',
      '  survives  confidentiality for 5 years',
      '}',
    ],
  });
}
