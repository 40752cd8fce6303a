import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { formatText, readWorkspace } from '@alliance-lang/language';
import { type ExitCode, exitCode, WrongUse } from '../exit-code.ts';
import { decode } from '../files/decode.ts';
import { displayPath } from '../files/display-path.ts';
import { readInput } from '../files/input.ts';
import { reasonOf } from '../files/walk.ts';
import { writeText } from '../files/write-file.ts';
import { languageServices } from '../loader.ts';
import { plural } from '../reporters/report.ts';
import type { Io } from '../terminal/io.ts';
import { Progress } from '../terminal/progress.ts';

/** The options of `alliance format`, as typed. */
export interface FormatOptions {
  readonly check?: boolean;
  readonly stdinFilepath?: string;
}

interface Formatted {
  readonly before: string;
  readonly after: string;
  /** One-based lines of syntax errors: what they stand in is left as it is. */
  readonly broken: readonly number[];
}

/**
 * `alliance format`: writes each file as the formatter prints it, only where that differs. Of a file with syntax errors the broken
 * declarations stay as they are, and it is told.
 */
export async function runFormat(names: readonly string[], options: FormatOptions, io: Io): Promise<ExitCode> {
  const input = await readInput(names, io, options.stdinFilepath);
  for (const note of input.notes) io.err(`${note}\n`);
  const format = formatter();
  const given = input.stdin && input.overlay.texts.get(input.stdin);
  if (input.stdin !== undefined && given !== undefined) {
    const name = input.overlay.names?.get(input.stdin) ?? displayPath(input.stdin, io.cwd);
    return formatStdin(name, format(input.stdin, given), options, io);
  }
  const progress = new Progress(io);
  progress.say('Formatting', input.files.length);
  const differing: string[] = [];
  let failed = 0;
  for (const path of input.files) {
    const name = displayPath(path, io.cwd);
    const text = readText(path, name, io);
    if (text === undefined) {
      failed++;
      continue;
    }
    const { before, after, broken } = format(path, text);
    if (broken.length > 0) failed++;
    tellBroken(name, broken, io);
    if (before === after) continue;
    differing.push(name);
    if (!options.check) writeText(path, after, io.cwd);
  }
  progress.clear();
  io.out(differing.map((name) => `${name}\n`).join(''));
  const files = plural(input.files.length, 'file');
  if (options.check) {
    const said = differing.length === 0 ? 'all formatted' : `${differing.length} not formatted; run: alliance format`;
    io.err(`Looked at ${files}: ${said}.\n`);
  } else {
    io.err(`Looked at ${files}: ${differing.length === 0 ? 'none' : differing.length} changed.\n`);
  }
  return failed > 0 || (options.check && differing.length > 0) ? exitCode.findings : exitCode.clean;
}

function formatStdin(name: string, { before, after, broken }: Formatted, options: FormatOptions, io: Io): ExitCode {
  tellBroken(name, broken, io);
  if (!options.check) io.out(after);
  else if (before !== after) io.out(`${name}\n`);
  return broken.length > 0 || (options.check && before !== after) ? exitCode.findings : exitCode.clean;
}

function tellBroken(name: string, lines: readonly number[], io: Io): void {
  const [first] = lines;
  if (first === undefined) return;
  const what = lines.length === 1 ? 'a syntax error' : `${lines.length} syntax errors, the first`;
  io.err(`${name} has ${what} in line ${first}; what it stands in was left as it is. alliance check tells more.\n`);
}

/** Formats one file after the other with one parser; what else belongs to its alliance is not asked for. */
function formatter(): (path: string, text: string) => Formatted {
  const services = languageServices();
  return (path, before) => {
    const { documents } = readWorkspace([{ uri: pathToFileURL(path).href, text: before }], services);
    const [document] = documents;
    if (!document) return { before, after: before, broken: [] };
    const { parserErrors, lexerErrors } = document.parseResult;
    const lines = [
      ...lexerErrors.map(({ line }) => line ?? 1),
      ...parserErrors.map(({ token }) => lineOf(token.startLine) ?? document.textDocument.lineCount),
    ];
    const after = formatText(document, services.alliance.parser.Lexer);
    return { before, after, broken: lines.sort((a, b) => a - b) };
  };
}

/** The end of a file has no line of its own. */
function lineOf(line: number | undefined): number | undefined {
  return line !== undefined && line > 0 ? line : undefined;
}

function readText(path: string, name: string, io: Io): string | undefined {
  try {
    const { text, problem } = decode(readFileSync(path));
    if (problem) io.err(`${name}:${problem.line + 1}: ${problem.message} ${problem.remedy}\n`);
    return text;
  } catch (error) {
    throw new WrongUse(`${name} cannot be read: ${reasonOf(error)}.`);
  }
}
