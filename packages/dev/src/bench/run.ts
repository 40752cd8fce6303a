import { cpus, loadavg, platform, release, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { runScript } from '../script.ts';
import { changes } from './changes.ts';
import { cold } from './cold.ts';
import { edit } from './edit.ts';
import { extension } from './extension.ts';
import { type Effort, type Figure, type Measurement, tableOf } from './figure.ts';
import { growth } from './growth.ts';
import { memory } from './memory.ts';
import { preview } from './preview.ts';
import { render } from './render.ts';
import { rules } from './rules.ts';

const measurements: readonly Measurement[] = [cold, edit, memory, rules, changes, render, extension, preview, growth];
const names = measurements.map(({ name }) => name);

const usage = `npm run bench                       measures everything; it measures what npm run build and npm run package made
npm run bench -- --only NAME        only this, several times for several: ${names.join(', ')}
npm run bench -- --quick            fewer runs and a smaller workspace: to see that it works`;

const WHOLE: Effort = { rounds: 7, samples: 100, files: 1000 };
const QUICK: Effort = { rounds: 3, samples: 20, files: 100 };

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      quick: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const unknown = (values.only ?? []).filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`Nothing that is measured is called ${unknown.join(', ')}.\n${usage}`);
    return 2;
  }
  const chosen = values.only ? measurements.filter(({ name }) => values.only?.includes(name)) : measurements;
  const figures: Figure[] = [];
  for (const measurement of chosen) {
    console.error(`Measuring ${measurement.name} …`);
    figures.push(...(await measurement.run(values.quick ? QUICK : WHOLE)));
  }
  console.log(tableOf(figures));
  console.log(`\n${machine()}`);
  if (values.quick) console.log('Measured in a hurry: these figures say little.');
  return 0;
}

function machine(): string {
  const [processor] = cpus();
  const memoryInGigabytes = (totalmem() / 1024 ** 3).toFixed(0);
  const load = loadavg()[0]?.toFixed(1);
  return `${cpus().length} × ${processor?.model.trim()}, ${memoryInGigabytes} GB, ${platform()} ${release()}, Node ${process.version}, load ${load} at the end.`;
}

await runScript(main, usage);
