import { STAGES } from '@alliance-lang/analysis';
import { type CheckSettings, check } from '../check/check.ts';
import { applyFixes } from '../check/fix.ts';
import { Configurations } from '../config.ts';
import { type ExitCode, exitCode, WrongUse } from '../exit-code.ts';
import { type Input, readInput } from '../files/input.ts';
import { writeText } from '../files/write-file.ts';
import { type LoadedFiles, Loader } from '../loader.ts';
import { FORMATS, type Format, reporterFor } from '../reporters/registry.ts';
import { count, type Report } from '../reporters/report.ts';
import { coloursFor } from '../terminal/colours.ts';
import type { Io } from '../terminal/io.ts';
import { Progress } from '../terminal/progress.ts';
import { dateOf, oneOf, wholeNumber } from './arguments.ts';

/** The options of `alliance check`, as typed. */
export interface CheckOptions {
  readonly format?: string;
  readonly fix?: boolean;
  readonly unsafe?: boolean;
  readonly stage?: string;
  readonly strict?: boolean;
  readonly maxWarnings?: string;
  readonly today?: string;
  readonly config?: string;
  readonly quiet?: boolean;
  readonly watch?: boolean;
  readonly stdinFilepath?: string;
  readonly color?: boolean;
}

/** A fix may make room for another one; more rounds than this would mean that two fixes undo each other. */
const ROUNDS = 10;

/** `alliance check`: tells what is wrong, and mends what can be mended. */
export async function runCheck(names: readonly string[], options: CheckOptions, io: Io): Promise<ExitCode> {
  const settings = readSettings(options, io);
  const input = await readInput(names, io, options.stdinFilepath);
  if (input.stdin !== undefined && (settings.fix || options.watch))
    throw new WrongUse(`Standard input cannot be ${options.watch ? 'watched' : 'fixed'}: name files instead.`);
  const run = new CheckRun(settings, io);
  if (!options.watch) return run.once(input);
  const { watch } = await import('../check/watch.ts');
  return watch(names, run, io);
}

interface Settings extends CheckSettings {
  readonly format: Format;
  readonly fix: boolean;
  readonly unsafe: boolean;
  readonly quiet: boolean;
  /** Infinity when warnings never fail. */
  readonly maxWarnings: number;
  readonly config?: string;
  readonly color?: boolean;
}

function readSettings(options: CheckOptions, io: Io): Settings {
  const format = oneOf('--format', options.format ?? 'pretty', FORMATS);
  const stage = options.stage === undefined ? undefined : oneOf('--stage', options.stage, STAGES);
  if (options.unsafe && !options.fix) throw new WrongUse('--unsafe says which fixes to apply; it needs --fix.');
  return {
    format,
    fix: options.fix ?? false,
    unsafe: options.unsafe ?? false,
    quiet: options.quiet ?? false,
    maxWarnings:
      options.maxWarnings === undefined ? Number.POSITIVE_INFINITY : wholeNumber('--max-warnings', options.maxWarnings),
    today: options.today === undefined ? io.today : dateOf('--today', options.today),
    ...(stage && { stage }),
    ...(options.strict && { strict: true }),
    ...(options.config !== undefined && { config: options.config }),
    ...(options.color !== undefined && { color: options.color }),
  };
}

/** One way to check, for one run or for many. */
export class CheckRun {
  readonly #settings: Settings;
  readonly #io: Io;
  readonly #loader: Loader;

  constructor(settings: Settings, io: Io) {
    this.#settings = settings;
    this.#io = io;
    this.#loader = new Loader(io.cwd);
  }

  /** The files that the last run read, configurations included. */
  touched: readonly string[] = [];

  /** Checks, prints, and answers with the code of the process. */
  async once(input: Input): Promise<ExitCode> {
    const { config, fix, format, color, quiet } = this.#settings;
    const { cwd, env, columns, outIsTerminal, version } = this.#io;
    for (const note of input.notes) this.#io.err(`${note}\n`);
    const progress = new Progress(this.#io);
    const configurations = new Configurations(config, cwd);
    progress.say('Checking', input.files.length);
    const { loaded, report } = fix ? this.#fixed(input, configurations) : this.#checked(input, configurations);
    this.touched = [
      ...loaded.workspace.documents.map(({ uri }) => loaded.path(uri.toString())),
      ...configurations.files,
    ];
    const colours = coloursFor({ env, isTerminal: outIsTerminal, asked: color });
    const reporter = await reporterFor(format, { colours, columns });
    progress.clear();
    this.#io.out(reporter(quiet ? errorsOnly(report) : report, { ...loaded, version }));
    return this.#codeFor(report);
  }

  #checked(input: Input, configurations: Configurations): { loaded: LoadedFiles; report: Report } {
    const loaded = this.#loader.load(input.files, input.overlay);
    return { loaded, report: check(loaded, configurations, this.#settings) };
  }

  /** Fixes in memory until nothing changes, then writes what changed. */
  #fixed(input: Input, configurations: Configurations): { loaded: LoadedFiles; report: Report } {
    const texts = new Map(input.overlay.texts);
    let state = this.#checked({ ...input, overlay: { texts } }, configurations);
    let applied = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const { loaded, report } = state;
      const told = new Set(report.files);
      const fixes = applyFixes(report.messages, this.#settings.unsafe, (uri) => told.has(uri), loaded.text);
      if (fixes.applied === 0) break;
      const undo = new Map(texts);
      for (const { uri, text } of fixes.files) texts.set(loaded.path(uri), text);
      const next = this.#checked({ ...input, overlay: { texts } }, configurations);
      if (syntaxErrors(next.loaded) > syntaxErrors(loaded)) {
        texts.clear();
        for (const [path, text] of undo) texts.set(path, text);
        state = this.#checked({ ...input, overlay: { texts } }, configurations);
        this.#io.err(
          'Some fixes were left out: together they would have made a file unreadable. Please report this.\n',
        );
        break;
      }
      state = next;
      applied += fixes.applied;
    }
    for (const [path, text] of texts) writeText(path, text, this.#io.cwd);
    return { loaded: state.loaded, report: { ...state.report, fixed: applied } };
  }

  #codeFor({ messages }: Report): ExitCode {
    if (messages.some(({ internal }) => internal)) return exitCode.internal;
    const { errors, warnings } = count(messages);
    return errors > 0 || warnings > this.#settings.maxWarnings ? exitCode.findings : exitCode.clean;
  }
}

function syntaxErrors({ workspace }: LoadedFiles): number {
  return workspace.documents.reduce(
    (sum, { parseResult }) => sum + parseResult.parserErrors.length + parseResult.lexerErrors.length,
    0,
  );
}

function errorsOnly(report: Report): Report {
  const messages = report.messages.filter(({ severity }) => severity === 'error');
  return { ...report, messages, hidden: report.messages.length - messages.length };
}
