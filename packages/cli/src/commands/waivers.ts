import { lint, type WaiverOutcome } from '@alliance-lang/analysis';
import type { AllianceModel } from '@alliance-lang/language';
import { actorLabel } from '@alliance-lang/language';
import { lintOptionsFor } from '../check/lint-options.ts';
import { Configurations } from '../config.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { readInput } from '../files/input.ts';
import { type LoadedFiles, Loader } from '../loader.ts';
import type { Io } from '../terminal/io.ts';
import { textWidth } from '../terminal/width.ts';
import { dateOf, oneOf } from './arguments.ts';
import { chosenModels, tellIncomplete } from './models.ts';

/** The options of `alliance waivers`, as typed. */
export interface WaiversOptions {
  readonly format?: string;
  readonly alliance?: string;
  readonly today?: string;
  readonly config?: string;
  readonly stdinFilepath?: string;
}

const FORMATS = ['table', 'json'] as const;

/** A waiver as it is listed. */
interface Row {
  readonly alliance: string;
  readonly rule: string;
  /** The declaration that carries it. */
  readonly element: string;
  readonly because?: string;
  readonly by?: string;
  readonly until?: string;
  /** `used`, `unused`, `expired`, or `unchecked` where its rule does not hold at this stage. */
  readonly state: WaiverOutcome['state'];
  readonly at: string;
}

/** `alliance waivers`: every waiver with its reason, owner, last day and what became of it. Exits with 1 when one has expired. */
export async function runWaivers(names: readonly string[], options: WaiversOptions, io: Io): Promise<ExitCode> {
  const format = oneOf('--format', options.format ?? 'table', FORMATS);
  const today = options.today === undefined ? io.today : dateOf('--today', options.today);
  const input = await readInput(names, io, options.stdinFilepath);
  for (const note of input.notes) io.err(`${note}\n`);
  const loaded = new Loader(io.cwd).load(input.files, input.overlay);
  const configurations = new Configurations(options.config, io.cwd);
  const models = chosenModels(loaded, options.alliance, io);
  const incomplete = tellIncomplete(models, loaded, io);
  const rows = models.flatMap((model) => {
    const options = lintOptionsFor(model, loaded, configurations, today);
    return lint(model, options).waivers.map((waiver) => rowOf(model, waiver, loaded));
  });
  io.out(format === 'json' ? `${JSON.stringify(rows, undefined, 2)}\n` : table(rows));
  return incomplete || rows.some(({ state }) => state === 'expired') ? exitCode.findings : exitCode.clean;
}

function rowOf(model: AllianceModel, waiver: WaiverOutcome, loaded: LoadedFiles): Row {
  const { rule, owner, because, by, until, state, at } = waiver;
  return {
    alliance: model.id,
    rule,
    element: owner.id,
    ...(because !== undefined && { because }),
    ...(by && { by: by.id ?? actorLabel(model, by) }),
    ...(until !== undefined && { until }),
    state,
    at: `${loaded.display(at.uri)}:${at.line + 1}`,
  };
}

function table(rows: readonly Row[]): string {
  if (rows.length === 0) return 'No waivers.\n';
  const cells = rows.map((row) => [
    row.rule,
    row.element,
    row.state,
    row.until ?? 'no end',
    row.by ?? 'nobody',
    row.at,
    row.because ?? '',
  ]);
  const all = [['rule', 'on', 'state', 'until', 'owner', 'where', 'because'], ...cells];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => textWidth(row[column]!))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - textWidth(cell)))
      .join('  ')
      .trimEnd();
  return `${all.map(line).join('\n')}\n`;
}
