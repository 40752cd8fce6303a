import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { inRepository } from '../paths.ts';
import { oneFile } from './corpus.ts';
import { type Effort, type Figure, type Measurement, milliseconds, times } from './figure.ts';
import { folderOf } from './server.ts';
import { pairwise } from './statistics.ts';

const COMMAND_LINE = inRepository('packages', 'cli', 'dist', 'alliance.js');

/** Processes that start, do one thing and end, in units of a Node that does nothing. */
export const cold: Measurement = {
  name: 'cold',
  async run({ rounds }: Effort): Promise<Figure[]> {
    await using folder = await folderOf([
      { ...oneFile(150), path: 's.alliance' },
      { ...oneFile(10_000), path: 'l.alliance' },
    ]);
    const small = join(folder.path, 's.alliance');
    const large = join(folder.path, 'l.alliance');
    const figure = async (name: string, args: readonly string[], most: number): Promise<Figure> => {
      const { measured, ratio } = await pairwise(
        rounds,
        () => processTime([COMMAND_LINE, ...args], folder.path),
        () => processTime(['-e', '0'], folder.path),
      );
      return {
        name,
        value: milliseconds(measured),
        ratio: times(ratio, 'bare node'),
        goal: `≤ ${most} ×`,
        held: ratio <= most,
      };
    };
    return [
      await figure('cold check, S (150 lines)', ['check', small], 2.5),
      await figure('cold check, L (10,000 lines)', ['check', large], 7),
      await figure('cold first diagram, S', ['diagram', small], 3),
    ];
  },
};

/** From the start of a Node process to its end, in milliseconds. @throws Error when it fails otherwise than by findings */
function processTime(args: readonly string[], cwd: string): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: 'ignore' });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0 || code === 1) resolve(performance.now() - start);
      else reject(new Error(`node ${args.join(' ')} ended with code ${code}. Is it built? npm run build`));
    });
  });
}
