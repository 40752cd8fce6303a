import { type Finding, GROUP_NAMES, type Readiness, readinessOf, ruleOf, STAGES } from '@alliance-lang/analysis';
import type { AllianceModel, Range } from '@alliance-lang/language';
import { lintOptionsFor } from '../check/lint-options.ts';
import { Configurations } from '../config.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { readInput } from '../files/input.ts';
import { type LoadedFiles, Loader } from '../loader.ts';
import { type Colours, coloursFor } from '../terminal/colours.ts';
import type { Io } from '../terminal/io.ts';
import { dateOf, oneOf } from './arguments.ts';
import { chosenModels, tellIncomplete } from './models.ts';

/** The options of `alliance ready`, as typed. */
export interface ReadyOptions {
  readonly for?: string;
  readonly format?: string;
  readonly alliance?: string;
  readonly today?: string;
  readonly config?: string;
  readonly stdinFilepath?: string;
  readonly color?: boolean;
}

const FORMATS = ['pretty', 'json'] as const;

/**
 * `alliance ready`: what lacks for the next stage, or for the one that is asked for, by group: what is open now, what begins to count,
 * and what is not known yet. Exits with 1 while an error stands between the alliance and the stage, so that it can be a gate.
 */
export async function runReady(names: readonly string[], options: ReadyOptions, io: Io): Promise<ExitCode> {
  const format = oneOf('--format', options.format ?? 'pretty', FORMATS);
  const wanted = options.for === undefined ? undefined : oneOf('--for', options.for, STAGES);
  const today = options.today === undefined ? io.today : dateOf('--today', options.today);
  const input = await readInput(names, io, options.stdinFilepath);
  for (const note of input.notes) io.err(`${note}\n`);
  const loaded = new Loader(io.cwd).load(input.files, input.overlay);
  const configurations = new Configurations(options.config, io.cwd);
  const models = chosenModels(loaded, options.alliance, io);
  const incomplete = tellIncomplete(models, loaded, io);
  const results = models.map((model) => {
    const options = lintOptionsFor(model, loaded, configurations, today);
    return { model, readiness: readinessOf(model, wanted, options) };
  });
  const colours = coloursFor({ env: io.env, isTerminal: io.outIsTerminal, asked: options.color });
  io.out(
    format === 'json'
      ? `${JSON.stringify(
          results.map(({ model, readiness }) => dataOf(model, readiness, loaded)),
          undefined,
          2,
        )}\n`
      : results.map(({ model, readiness }) => pretty(model, readiness, loaded, colours)).join('\n'),
  );
  return incomplete || results.some(({ readiness }) => blocks(readiness)) ? exitCode.findings : exitCode.clean;
}

function blocks({ open, toDo }: Readiness): boolean {
  return [...open, ...toDo].some(({ severity }) => severity === 'error');
}

function pretty(model: AllianceModel, readiness: Readiness, loaded: LoadedFiles, c: Colours): string {
  const { stage, next, open, toDo, unknown } = readiness;
  const title = model.alliance.title ?? model.id;
  if (!next) return `${c.bold(title)}: ${stage}, the last stage.\n`;
  const lines = [`${c.bold(title)}: from ${stage} to ${next}`];
  const lack = [...open, ...toDo];
  for (const group of GROUP_NAMES) {
    const members = lack.filter(({ rule }) => ruleOf(rule)?.group === group);
    if (members.length === 0) continue;
    lines.push('', c.bold(group));
    for (const finding of members) {
      const later = toDo.includes(finding) ? '' : ' (already told)';
      const mark = finding.severity === 'error' ? c.red('✗') : finding.severity === 'warning' ? c.yellow('!') : 'i';
      lines.push(`  ${mark} ${finding.message}${later}`, `    ${place(finding.at, loaded)}  ${finding.rule}`);
    }
  }
  if (unknown.length > 0) {
    lines.push('', c.bold('not known yet'));
    for (const { element, at } of unknown)
      lines.push(`  ? ${element.title ?? element.id}: ${written(at, loaded)}`, `    ${place(at, loaded)}`);
  }
  const errors = lack.filter(({ severity }) => severity === 'error').length;
  const verdict = errors > 0 ? c.red(`Not ready for ${next}`) : c.green(`Ready for ${next}`);
  const parts = [
    count(errors, 'error'),
    count(lack.length - errors, 'other gap'),
    count(unknown.length, 'unknown value'),
  ];
  lines.push('', `${verdict}: ${parts.join(', ')}.`, '');
  return lines.join('\n');
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function place(at: Range, loaded: LoadedFiles): string {
  return `${loaded.display(at.uri)}:${at.line + 1}:${at.character + 1}`;
}

/** What the text says there, with the word before it where that says of what it is: `seat tbd "Legal asks"`. */
function written(at: Range, loaded: LoadedFiles): string {
  const text = loaded.text(at.uri) ?? '';
  const said = text.slice(at.offset, at.offset + at.length).replace(/\s+/g, ' ');
  const before = /(\S+)[ \t]+$/.exec(text.slice(0, at.offset))?.[1];
  return /^(tbd|redacted)\b/.test(said) && before && !/[{}]/.test(before) ? `${before} ${said}` : said;
}

function dataOf(model: AllianceModel, { stage, next, open, toDo, unknown }: Readiness, loaded: LoadedFiles): object {
  const gap = ({ rule, severity, message, at }: Finding) => ({
    rule,
    group: ruleOf(rule)?.group,
    severity,
    message,
    at: place(at, loaded),
  });
  return {
    alliance: model.id,
    stage,
    next,
    ready: !blocks({ stage, next, open, toDo, unknown }),
    open: open.map(gap),
    toDo: toDo.map(gap),
    unknown: unknown.map(({ element, at, state, reason }) => ({
      element: element.id,
      state,
      reason,
      at: place(at, loaded),
    })),
  };
}
