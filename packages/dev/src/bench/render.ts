import { type AllianceModel, readWorkspace } from '@alliance-lang/language';
import { DIAGRAMS, renderSvg } from '@alliance-lang/rendering';
import { roles } from './corpus.ts';
import { type Effort, type Figure, type Measurement, milliseconds } from './figure.ts';
import { sourcesOf } from './rules.ts';
import { median, worked } from './statistics.ts';

/** Pictures of alliances of 40 and 150 people, model to SVG, when the code is warm. */
export const render: Measurement = {
  name: 'render',
  async run({ samples }: Effort): Promise<Figure[]> {
    const figures: Figure[] = [];
    for (const [count, most] of [
      [40, 1],
      [150, 3],
    ] as const) {
      const [model] = readWorkspace(sourcesOf([roles(count)])).models;
      if (!model) throw new Error('The alliance to be drawn could not be read.');
      for (const diagram of DIAGRAMS) {
        const value = drawing(model, diagram, samples);
        const goal = `≤ ${most} ms`;
        figures.push({ name: `${diagram.id}, ${count} roles`, value: milliseconds(value), goal, held: value <= most });
      }
    }
    return figures;
  },
};

/** Some systems count the work of a thread in steps of four milliseconds: one picture would be none or four. */
const TIMES = 50;

function severalTimes(draw: () => unknown): void {
  for (let time = 0; time < TIMES; time++) draw();
}

function drawing(model: AllianceModel, diagram: (typeof DIAGRAMS)[number], samples: number): number {
  const draw = () => renderSvg(diagram.draw(model), { mode: 'webview' });
  for (let turn = 0; turn < 100; turn++) draw();
  const all: number[] = [];
  for (let turn = 0; turn < samples; turn++) all.push(worked(() => severalTimes(draw)) / TIMES);
  return median(all);
}
