import { inRepository } from '../paths.ts';
import { oneFile } from './corpus.ts';
import { type Effort, type Figure, type Measurement, milliseconds, times } from './figure.ts';
import { folderOf } from './server.ts';
import { pairwise } from './statistics.ts';
import { bareNode, processTime } from './unit.ts';

const COMMAND_LINE = inRepository('packages', 'cli', 'dist', 'alliance.js');

/** Processes that start, do one thing and end, in units of a Node that does nothing. */
export const cold: Measurement = {
  name: 'cold',
  async run({ rounds }: Effort): Promise<Figure[]> {
    // Each in a folder of its own: a check looks beside a file for the rest of its alliance.
    await using small = await folderOf([oneFile(150)]);
    await using large = await folderOf([oneFile(10_000)]);
    const figure = async (name: string, args: readonly string[], cwd: string, most: number): Promise<Figure> => {
      const { measured, ratio } = await pairwise(rounds, () => processTime([COMMAND_LINE, ...args], cwd), bareNode);
      return {
        name,
        value: milliseconds(measured),
        ratio: times(ratio, 'bare node'),
        goal: `≤ ${most} ×`,
        held: ratio <= most,
      };
    };
    return [
      await figure('cold check, S (150 lines)', ['check', 'demo.alliance'], small.path, 2.5),
      await figure('cold check, L (10,000 lines)', ['check', 'demo.alliance'], large.path, 7),
      await figure('cold first diagram, S', ['diagram', 'demo.alliance'], small.path, 3),
    ];
  },
};
