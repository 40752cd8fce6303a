import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { importRaci } from '@alliance-lang/analysis';
import type { AllianceModel } from '@alliance-lang/language';
import { type ExitCode, exitCode, WrongUse } from '../exit-code.ts';
import { decode } from '../files/decode.ts';
import { displayPath } from '../files/display-path.ts';
import { readInput } from '../files/input.ts';
import { reasonOf } from '../files/walk.ts';
import { writeResult } from '../files/write-file.ts';
import { Loader } from '../loader.ts';
import type { Io } from '../terminal/io.ts';
import { oneOf } from './arguments.ts';
import { chosenModels } from './models.ts';

/** The options of `alliance import`, as typed. */
export interface ImportOptions {
  readonly alliance?: string;
  readonly out?: string;
}

const WHAT = ['raci'] as const;

/**
 * `alliance import raci TABLE`: declarations for the rows of a RACI table, with the Names of the alliance in `names`. What could not be
 * taken over is told on stderr; a file that is there already is never touched. Exits with 1 when the table gave nothing.
 */
export async function runImport(
  what: string,
  table: string,
  names: readonly string[],
  options: ImportOptions,
  io: Io,
): Promise<ExitCode> {
  oneOf('import', what, WHAT);
  const out = options.out === undefined ? undefined : resolve(io.cwd, options.out);
  if (out !== undefined && existsSync(out)) throw new WrongUse(`${displayPath(out, io.cwd)} is there already.`);
  const text = await tableText(table, io);
  const result = importRaci(text, names.length === 0 ? undefined : await modelOf(names, options.alliance, io));
  for (const note of result.notes) io.err(`${note}\n`);
  if (result.text === '') return exitCode.findings;
  if (out === undefined) io.out(result.text);
  else {
    writeResult(out, result.text, io.cwd);
    io.err(`Wrote ${displayPath(out, io.cwd)}: ${result.rows} of work.\n`);
  }
  return exitCode.clean;
}

async function tableText(path: string, io: Io): Promise<string> {
  const name = path === '-' ? 'Standard input' : path;
  const { text, problem } = decode(path === '-' ? await io.readStdin() : bytesOf(path, io));
  if (problem) throw new WrongUse(`${name}, line ${problem.line + 1}: ${problem.message} ${problem.remedy}`);
  return text;
}

function bytesOf(path: string, io: Io): Uint8Array {
  try {
    return readFileSync(resolve(io.cwd, path));
  } catch (error) {
    throw new WrongUse(`${path} cannot be read: ${reasonOf(error)}.`);
  }
}

async function modelOf(names: readonly string[], alliance: string | undefined, io: Io): Promise<AllianceModel> {
  const input = await readInput(names, io);
  const models = chosenModels(new Loader(io.cwd).load(input.files, input.overlay), alliance, io);
  const [model, ...others] = models;
  if (model && others.length === 0) return model;
  throw new WrongUse(`There are several alliances: --alliance ${models.map(({ id }) => id).join(' or ')}.`);
}
