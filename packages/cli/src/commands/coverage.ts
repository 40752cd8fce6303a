import {
  type Coverage,
  type CoverageState,
  coverageOf,
  STANDARDS,
  standardOf,
  type TermCoverage,
} from '@alliance-lang/analysis';
import type { AllianceModel } from '@alliance-lang/language';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { readInput } from '../files/input.ts';
import { type LoadedFiles, Loader } from '../loader.ts';
import { type Colours, coloursFor } from '../terminal/colours.ts';
import type { Io } from '../terminal/io.ts';
import { textWidth } from '../terminal/width.ts';
import { oneOf } from './arguments.ts';
import { chosenModels, tellIncomplete } from './models.ts';

/** The options of `alliance coverage`, as typed. */
export interface CoverageOptions {
  readonly against?: string;
  readonly format?: string;
  readonly alliance?: string;
  readonly stdinFilepath?: string;
  readonly color?: boolean;
}

const FORMATS = ['pretty', 'json', 'markdown'] as const;

/** `alliance coverage`: what an alliance says of each term of a standard, does not know yet, or lacks. A report and no verdict: it exits with 0. */
export async function runCoverage(names: readonly string[], options: CoverageOptions, io: Io): Promise<ExitCode> {
  const ids = STANDARDS.map(({ id }) => id);
  const standard = standardOf(oneOf('--against', options.against ?? 'cuad', ids));
  const format = oneOf('--format', options.format ?? 'pretty', FORMATS);
  const input = await readInput(names, io, options.stdinFilepath);
  for (const note of input.notes) io.err(`${note}\n`);
  const loaded = new Loader(io.cwd).load(input.files, input.overlay);
  const models = chosenModels(loaded, options.alliance, io);
  const incomplete = tellIncomplete(models, loaded, io);
  if (!standard) return exitCode.wrongUse;
  const reports = models.map((model) => ({ model, coverage: coverageOf(model, standard) }));
  const colours = coloursFor({ env: io.env, isTerminal: io.outIsTerminal, asked: options.color });
  const texts = reports.map(({ model, coverage }) =>
    format === 'markdown' ? markdown(model, coverage, loaded) : pretty(model, coverage, loaded, colours),
  );
  const data = reports.map(({ model, coverage }) => dataOf(model, coverage, loaded));
  io.out(format === 'json' ? `${JSON.stringify(data, undefined, 2)}\n` : texts.join('\n'));
  return incomplete ? exitCode.findings : exitCode.clean;
}

const WORDS: Readonly<Record<CoverageState, string>> = {
  said: 'said',
  partly: 'partly',
  unknown: 'not known yet',
  lacks: 'lacks',
  prose: 'a note says it',
};

function summary({ standard, terms, counts }: Coverage): string {
  const parts = (Object.keys(WORDS) as CoverageState[]).flatMap((state) =>
    counts[state] > 0 ? [`${counts[state]} ${WORDS[state]}`] : [],
  );
  return `${terms.length} ${standard.noun} of ${standard.title}: ${parts.join(', ')}.`;
}

/** How usual a term is, in the agreements of the sample. */
function usual({ filed }: TermCoverage, { standard }: Coverage): string {
  return filed === undefined || !standard.sample ? '' : `${filed} of ${standard.sample.size} filed`;
}

/** What is said of a term: its places, or what lacks or is unknown where it has several parts. */
function detail({ state, answers }: TermCoverage, loaded: LoadedFiles): string {
  const first = answers.flatMap(({ places }) => places)[0];
  const where = first ? `${loaded.display(first.uri)}:${first.line + 1}` : '';
  const open = answers
    .filter((answer) => answer.state !== 'said')
    .map((answer) => `${answer.state === 'unknown' ? 'not known yet:' : 'lacks'} ${answer.what}`);
  if (state === 'said' || state === 'unknown') return where;
  if (state === 'partly') return [where, open.join(', ')].filter(Boolean).join('; ');
  return state === 'prose' ? 'no construct of the language; a note with its source says it' : open.join(', ');
}

function pretty(model: AllianceModel, coverage: Coverage, loaded: LoadedFiles, c: Colours): string {
  const marks: Readonly<Record<CoverageState, string>> = {
    said: c.green('✓'),
    partly: c.yellow('◐'),
    unknown: c.yellow('?'),
    lacks: c.red('✗'),
    prose: '·',
  };
  const name = Math.max(...coverage.terms.map((term) => textWidth(term.name)));
  const rows = coverage.terms.map((term) => {
    const padded = term.name + ' '.repeat(name - textWidth(term.name));
    const often = usual(term, coverage);
    return `  ${marks[term.state]} ${padded}  ${often ? `${often.padEnd(12)}  ` : ''}${detail(term, loaded)}`.trimEnd();
  });
  const { sample, source } = coverage.standard;
  return [
    `${c.bold(model.alliance.title ?? model.id)} against ${coverage.standard.title}`,
    '',
    ...rows,
    '',
    summary(coverage),
    ...(sample ? [`Filed: ${sample.title}.`] : []),
    source,
    '',
  ].join('\n');
}

function markdown(model: AllianceModel, coverage: Coverage, loaded: LoadedFiles): string {
  const { sample, source, title } = coverage.standard;
  const often = sample ? ['in filed agreements'] : [];
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const head = ['term', 'state', ...often, 'where, or what lacks'];
  return [
    `# ${model.alliance.title ?? model.id} against ${title}`,
    '',
    summary(coverage),
    '',
    row(head),
    row(head.map(() => '---')),
    ...coverage.terms.map((term) =>
      row([term.name, WORDS[term.state], ...(sample ? [usual(term, coverage)] : []), detail(term, loaded)]),
    ),
    '',
    ...(sample ? [`In filed agreements: ${sample.title}.`, ''] : []),
    source,
    '',
  ].join('\n');
}

function dataOf(model: AllianceModel, { standard, terms, counts }: Coverage, loaded: LoadedFiles): object {
  return {
    alliance: model.id,
    standard: standard.id,
    source: standard.source,
    ...(standard.sample && { sample: standard.sample }),
    counts,
    terms: terms.map(({ name, state, filed, answers }) => ({
      name,
      state,
      ...(filed !== undefined && { filed }),
      answers: answers.map(({ what, state: answered, places }) => ({
        what,
        state: answered,
        places: places.map(({ uri, line }) => `${loaded.display(uri)}:${line + 1}`),
      })),
    })),
  };
}
