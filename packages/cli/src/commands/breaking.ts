import { type ExitCode, exitCode } from '../exit-code.ts';
import { coloursFor } from '../terminal/colours.ts';
import type { Io } from '../terminal/io.ts';
import { compareVersions } from '../versions/compared.ts';
import { entryLines } from '../versions/pretty-changes.ts';
import { readVersions, type VersionOptions } from '../versions/versions.ts';
import { oneOf } from './arguments.ts';
import { dataOf } from './diff.ts';

/** The options of `alliance breaking`, as typed. */
export interface BreakingOptions extends VersionOptions {
  readonly format?: string;
  readonly alliance?: string;
  readonly color?: boolean;
}

const FORMATS = ['pretty', 'json'] as const;

/**
 * `alliance breaking`: the changes by which somebody has less, owes more or risks more. Exits with 1 where there is one, so that it can
 * be a gate; an alliance that is gone counts, a new one does not.
 */
export async function runBreaking(args: readonly string[], options: BreakingOptions, io: Io): Promise<ExitCode> {
  const format = oneOf('--format', options.format ?? 'pretty', FORMATS);
  const versions = await readVersions(args, options, io);
  const pairs = compareVersions(versions, options.alliance);
  const breaking = pairs.map((pair) => ({
    ...pair,
    list: { ...pair.list, entries: pair.list.entries.filter((entry) => entry.class === 'breaking') },
  }));
  const gone = breaking.filter(({ after }) => !after);
  const count = breaking.reduce((sum, { list }) => sum + list.entries.length, 0);
  if (format === 'json') io.out(`${JSON.stringify(dataOf(breaking, versions), undefined, 2)}\n`);
  else {
    const c = coloursFor({ env: io.env, isTerminal: io.outIsTerminal, asked: options.color });
    const lines = breaking.flatMap(({ after, list }) => {
      if (!after) return [c.bold(list.title), `  ${c.red('breaking ')} The alliance is gone.`, ''];
      if (list.entries.length === 0) return [];
      return [c.bold(list.title), ...list.entries.flatMap((entry) => entryLines(entry, versions, c)), ''];
    });
    const all = count + gone.length;
    const verdict =
      all === 0 ? c.green('No breaking changes.') : c.red(`${all} breaking change${all === 1 ? '' : 's'}.`);
    io.out(`${[...lines, verdict].join('\n')}\n`);
  }
  return count + gone.length > 0 ? exitCode.findings : exitCode.clean;
}
