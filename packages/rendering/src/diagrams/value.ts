import { MermaidIds, mermaidBlock, mermaidLabel } from '../markdown/mermaid.ts';
import { emptyFrame } from '../pieces/frame.ts';
import { allianceName, ModelReading } from '../reading/reading.ts';
import type { Scene } from '../scene/scene.ts';
import type { Diagram } from './diagram.ts';
import { drawValue } from './value/draw-value.ts';
import { hasValue, readValue, type ValueFlow } from './value/read-value.ts';

/** What each side gives, what it becomes, and who gets what. */
export const value: Diagram = {
  id: 'value',
  title: 'Contributions and value',
  summary: 'What each side gives, what it becomes, and who gets what; what has no amount is a thin dashed line.',
  draw(model, options = {}) {
    const reading = new ModelReading(model, options.findings);
    return hasValue(reading) ? drawValue(reading, readValue(reading)) : emptyValue(reading);
  },
  markdown(model) {
    const reading = new ModelReading(model);
    return mermaidBlock(hasValue(reading) ? flowchart(readValue(reading)) : ['flowchart LR']);
  },
};

function flowchart(flow: ValueFlow): string[] {
  const ids = new MermaidIds();
  const box = (key: string, title: string, subtitle: string) =>
    `  ${ids.of(key)}[${mermaidLabel(title || '–', subtitle)}]`;
  return [
    'flowchart LR',
    ...flow.givers.map(({ key, title, subtitle }) => box(`from ${key}`, title, subtitle)),
    ...flow.given.map(({ key, title, subtitle }) => box(`given ${key}`, title, subtitle)),
    box('joint', flow.joint.title, flow.joint.subtitle),
    ...flow.shared.map(({ key, title, subtitle }) => box(`shared ${key}`, title, subtitle)),
    ...flow.getters.map(({ key, title }) => box(`to ${key}`, title, '')),
    ...flow.given.flatMap(({ key, from, amount }) => {
      const arrow = amount === undefined ? '-.->' : '-->';
      return [
        `  ${ids.of(`from ${from}`)} ${arrow} ${ids.of(`given ${key}`)}`,
        `  ${ids.of(`given ${key}`)} ${arrow} ${ids.of('joint')}`,
      ];
    }),
    ...flow.shared.flatMap(({ key, gets }) => [
      `  ${ids.of('joint')} -.-> ${ids.of(`shared ${key}`)}`,
      ...gets.map(
        ({ to, text, percent }) =>
          `  ${ids.of(`shared ${key}`)} ${percent === undefined ? '-.->' : '-->'}|${mermaidLabel(text || '–')}| ${ids.of(`to ${to}`)}`,
      ),
    ]),
  ];
}

function emptyValue(reading: ModelReading): Scene {
  return emptyFrame({
    id: 'value',
    title: `${allianceName(reading)} — contributions and value`,
    description: 'Nothing to show yet: nobody gives anything and nothing is shared.',
    node: reading.node(reading.model.alliance, { label: allianceName(reading) }),
    hint: 'What each side gives and what it gets appears here, for example:',
    example: [
      'contribution Engineers "Six engineers" from Northwind {',
      '  gives  people 6 fte',
      '  valued USD 1.2M per year',
      '}',
      'share Subscription "Net subscription revenue" {',
      '  split Northwind 55%, Contoso 45%',
      '}',
    ],
  });
}
