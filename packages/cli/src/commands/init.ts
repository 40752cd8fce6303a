import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { newAlliance, newAllianceProblem, STAGES, STARTING_STAGES, titleOf } from '@alliance-lang/analysis';
import { explainWord, nearestWord, wordsOf } from '@alliance-lang/language';
import { type ExitCode, exitCode, WrongUse } from '../exit-code.ts';
import { displayPath } from '../files/display-path.ts';
import { reasonOf } from '../files/walk.ts';
import type { Io } from '../terminal/io.ts';
import { oneOf } from './arguments.ts';

/** The options of `alliance init`, as typed. */
export interface InitOptions {
  readonly name?: string;
  readonly kind?: string;
  readonly parties?: string;
  readonly stage?: string;
  readonly out?: string;
  readonly yes?: boolean;
}

/** What asks; a terminal, or a test. */
export interface Asking {
  ask(question: string, preset: string, problem: (answer: string) => string | undefined): Promise<string>;
  close(): void;
}

const KINDS = wordsOf('AllianceKind');
const DEFAULT_KIND = 'technology-integration';
const DEFAULT_STAGE = 'design';

/**
 * `alliance init`: writes a new alliance that has no finding at its stage. What no option says is asked for, or with `--yes` takes its
 * default. A file that is there already is never touched.
 */
export async function runInit(options: InitOptions, io: Io, asking?: Asking): Promise<ExitCode> {
  const kind = options.kind === undefined ? undefined : oneOf('--kind', options.kind, KINDS);
  const late = options.stage === undefined ? undefined : lateStage(options.stage);
  if (late !== undefined) throw new WrongUse(late);
  const stage = options.stage === undefined ? undefined : oneOf('--stage', options.stage, STARTING_STAGES);
  const parties = options.parties === undefined ? undefined : listOf(options.parties);
  if (parties) check({ title: 'known', parties });
  const complete = parties !== undefined && (options.yes || (options.name && kind && stage));
  const questions = complete ? undefined : (asking ?? (await terminal(options, io)));
  try {
    const all = parties ?? listOf(await must(questions, 'The parties, with commas between them:', '', partiesProblem));
    const preset = titleOf(all);
    const title = options.name ?? (complete ? preset : await must(questions, 'What is the alliance called?', preset));
    check({ title, parties: all });
    const request = {
      title,
      parties: all,
      kind:
        kind ?? (complete ? DEFAULT_KIND : await oneWord(questions, 'kind', KINDS, 'AllianceKind', DEFAULT_KIND, io)),
      stage:
        stage ??
        (complete ? DEFAULT_STAGE : await oneWord(questions, 'stage', STARTING_STAGES, 'Stage', DEFAULT_STAGE, io)),
    };
    return write(newAlliance(request), options, io);
  } finally {
    questions?.close();
  }
}

/** @throws WrongUse where nobody can be asked */
async function terminal({ yes }: InitOptions, io: Io): Promise<Asking> {
  if (yes) throw new WrongUse('--yes asks nothing, so the parties must be named: --parties "Northwind, Contoso".');
  if (!io.inIsTerminal) {
    throw new WrongUse(
      'Nobody can be asked here: name the parties and take the defaults for the rest, by --parties "Northwind, Contoso" --yes.',
    );
  }
  const { Questions } = await import('../terminal/questions.ts');
  return new Questions();
}

function must(
  questions: Asking | undefined,
  question: string,
  preset: string,
  problem: (answer: string) => string | undefined = () => undefined,
): Promise<string> {
  if (!questions) throw new WrongUse(`${question} was not answered.`);
  return questions.ask(question, preset, problem);
}

/** Shows the words with what they mean, and asks for one of them. */
async function oneWord<W extends string>(
  questions: Asking | undefined,
  what: string,
  words: readonly W[],
  set: 'AllianceKind' | 'Stage',
  preset: W,
  io: Io,
): Promise<W> {
  const width = Math.max(...words.map((word) => word.length));
  io.err(words.map((word) => `  ${word.padEnd(width)}  ${explainWord(set, word) ?? ''}\n`).join(''));
  const answer = await must(questions, `Which ${what}?`, preset, (word) => {
    if (words.some((known) => known === word)) return undefined;
    const late = set === 'Stage' ? lateStage(word) : undefined;
    if (late !== undefined) return late;
    const nearest = nearestWord(word, words);
    return nearest === undefined ? `It is one of ${words.join(', ')}.` : `Did you mean ${nearest}?`;
  });
  return oneOf(`The ${what}`, answer, words);
}

/** Why an alliance cannot begin at a stage that comes later; undefined for any other word. */
function lateStage(word: string): string | undefined {
  const late = STAGES.some((stage) => stage === word) && !STARTING_STAGES.some((stage) => stage === word);
  return late
    ? `A new alliance begins at ${STARTING_STAGES.join(', ')}: from sign on nothing may be open, and a new one has open questions.`
    : undefined;
}

function partiesProblem(answer: string): string | undefined {
  return newAllianceProblem({ title: 'known', parties: listOf(answer) });
}

/** `Northwind Cloud, Contoso` and `Northwind Cloud, Inc., Contoso`: a legal form behind a comma belongs to the name before it. */
function listOf(written: string): string[] {
  const parties: string[] = [];
  for (const part of written.split(/[,;]/).map((text) => text.trim())) {
    const before = parties.at(-1);
    if (before !== undefined && /^(inc|ltd|llc|llp|l\.p|gmbh|ag|s\.a|co|corp|plc)\.?$/i.test(part)) {
      parties[parties.length - 1] = `${before}, ${part}`;
    } else if (part !== '') {
      parties.push(part);
    }
  }
  return parties;
}

function check(request: { readonly title: string; readonly parties: readonly string[] }): void {
  const problem = newAllianceProblem(request);
  if (problem !== undefined) throw new WrongUse(problem);
}

function write({ fileName, text }: { fileName: string; text: string }, { out = '.' }: InitOptions, io: Io): ExitCode {
  const folder = resolve(io.cwd, out);
  const path = join(folder, fileName);
  const shown = displayPath(path, io.cwd);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    const why = exists ? 'it is there already. Choose another --name or --out.' : `${reasonOf(error)}.`;
    throw new WrongUse(`${shown} is not written: ${why}`);
  }
  io.out(`${shown}\n`);
  io.err(`Next: answer its questions (tbd). What its next stage asks for tells: alliance ready ${shown}\n`);
  return exitCode.clean;
}
