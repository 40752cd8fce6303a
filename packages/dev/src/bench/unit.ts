import { spawn } from 'node:child_process';
import { type Figure, milliseconds } from './figure.ts';
import { median } from './statistics.ts';

/** How long a Node that does nothing takes on the machine for which the goals in milliseconds were set. */
const REFERENCE = 27;

/** From the start of a Node process to its end, in milliseconds. @throws Error when it fails otherwise than by findings */
export function processTime(args: readonly string[], cwd?: string): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0 || (code === 1 && args.includes('check'))) resolve(performance.now() - start);
      else reject(new Error(`node ${args.join(' ')} ended with code ${code}. Is it built? npm run build`));
    });
  });
}

/** From the start to the end of a Node process that does nothing, in milliseconds: the unit for whatever is waited for. */
export function bareNode(): Promise<number> {
  return processTime(['-e', '0']);
}

/** A moment of the machine: how long a Node that does nothing takes now. */
export async function unitNow(rounds: number): Promise<number> {
  const all: number[] = [];
  for (let round = 0; round < rounds; round++) all.push(await bareNode());
  return median(all);
}

/**
 * A figure with a goal in milliseconds. The goal holds on a machine where a Node that does nothing takes 27 ms; elsewhere, and on a machine
 * that is busy, it is as much longer as that takes longer.
 * @param unit what a Node that does nothing took around the measurement
 */
export function waited(name: string, value: number, most: number, unit: number): Figure {
  const there = (value / unit) * REFERENCE;
  return {
    name,
    value: milliseconds(value),
    ratio: `${(value / unit).toFixed(2)} × bare node = ${milliseconds(there)}`,
    goal: `≤ ${milliseconds(most)}`,
    held: there <= most,
  };
}
