import { parseArgs } from 'node:util';
import type { AllianceModel } from '@alliance-lang/language';
import { DIAGRAMS, type Diagram, renderSvg } from '@alliance-lang/rendering';
import { flaws } from '../../rendering/src/samples/picture-flaws.ts';
import { EXAMPLES, exampleModel } from './examples.ts';
import { crossings } from './geometry/crossings.ts';
import { generatedModels, type NamedModel } from './geometry/models.ts';
import { runScript } from './script.ts';

const usage = `npm run geometry                  measures every picture of all examples and of 500 generated models
npm run geometry -- --models 50   of so many generated models`;

/** The day that is marked where a picture marks one. */
const TODAY = '2026-11-22';

interface Measured {
  readonly model: string;
  readonly flaws: readonly string[];
  readonly crossings: number;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: { models: { type: 'string', default: '500' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const examples = EXAMPLES.map(async (name) => ({ name, model: await exampleModel(name) }));
  const models = [...(await Promise.all(examples)), ...generatedModels(Number(values.models))];
  console.log(`${DIAGRAMS.length} pictures of ${models.length} models: the median and the largest of each figure\n`);
  console.log(row('picture', 'flaws', 'crossings', 'width', 'height', 'kB of SVG'));
  const told: string[] = [];
  for (const diagram of DIAGRAMS) {
    const all = models.map((model) => measure(diagram, model));
    for (const { model, flaws: found } of all) {
      if (found.length > 0)
        told.push(`${diagram.id} of ${model}: ${found.length} flaws\n    ${found.slice(0, 3).join('\n    ')}`);
    }
    const figure = (of: (one: Measured) => number) => spread(all.map(of));
    console.log(
      row(
        diagram.id,
        String(all.filter(({ flaws: found }) => found.length > 0).length),
        figure((one) => one.crossings),
        figure((one) => one.width),
        figure((one) => one.height),
        figure((one) => Math.round(one.bytes / 1024)),
      ),
    );
  }
  if (told.length === 0) return 0;
  console.error(`\n${told.join('\n')}`);
  return 1;
}

function measure(diagram: Diagram, { name, model }: NamedModel): Measured {
  const scene = diagram.draw(model, { today: TODAY, findings: findingsOn(model) });
  return {
    model: name,
    flaws: flaws(scene),
    crossings: crossings(scene),
    width: Math.round(scene.width),
    height: Math.round(scene.height),
    bytes: renderSvg(scene).length,
  };
}

/** A finding on every third thing: badges take room too. */
function findingsOn(model: AllianceModel) {
  return [...model.parties, ...model.people, ...model.bodies]
    .filter((_, index) => index % 3 === 0)
    .map(({ id }) => ({ elementId: id, severity: 'warning' as const, message: `Something about ${id}` }));
}

function spread(figures: readonly number[]): string {
  const sorted = [...figures].sort((first, second) => first - second);
  return `${sorted[Math.floor(sorted.length / 2)] ?? 0} · ${sorted.at(-1) ?? 0}`;
}

function row(name: string, ...figures: readonly string[]): string {
  return name.padEnd(14) + figures.map((figure) => figure.padStart(14)).join('');
}

await runScript(main, usage);
