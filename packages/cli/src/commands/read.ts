import { resolve } from 'node:path';
import { type Prose, proseHtml, proseMarkdown, proseOf, proseText } from '@alliance-lang/rendering';
import { type ExitCode, exitCode, WrongUse } from '../exit-code.ts';
import { displayPath } from '../files/display-path.ts';
import { readInput } from '../files/input.ts';
import { writeResult } from '../files/write-file.ts';
import { Loader } from '../loader.ts';
import type { Io } from '../terminal/io.ts';
import { oneOf } from './arguments.ts';
import { chosenModels, tellIncomplete } from './models.ts';

/** The options of `alliance read`, as typed. */
export interface ReadOptions {
  readonly format?: string;
  readonly alliance?: string;
  readonly out?: string;
  readonly stdinFilepath?: string;
}

const FORMATS = ['text', 'markdown', 'html'] as const;
const WRITERS: Readonly<Record<(typeof FORMATS)[number], (prose: Prose) => string>> = {
  text: proseText,
  markdown: proseMarkdown,
  html: proseHtml,
};

/** `alliance read`: the whole agreement as numbered prose that somebody who never programs can check. */
export async function runRead(names: readonly string[], options: ReadOptions, io: Io): Promise<ExitCode> {
  const format = oneOf('--format', options.format ?? formatByName(options.out), FORMATS);
  const input = await readInput(names, io, options.stdinFilepath);
  for (const note of input.notes) io.err(`${note}\n`);
  const loaded = new Loader(io.cwd).load(input.files, input.overlay);
  const models = chosenModels(loaded, options.alliance, io);
  const incomplete = tellIncomplete(models, loaded, io);
  if (format === 'html' && models.length > 1) {
    const ids = models.map(({ id }) => id).join(', ');
    throw new WrongUse(`These files hold ${models.length} alliances (${ids}): choose one by --alliance.`);
  }
  const text = models.map((model) => WRITERS[format](proseOf(model))).join('\n');
  if (options.out === undefined) io.out(text);
  else {
    const path = resolve(io.cwd, options.out);
    writeResult(path, text, io.cwd);
    io.out(`${displayPath(path, io.cwd)}\n`);
  }
  return incomplete ? exitCode.findings : exitCode.clean;
}

function formatByName(out = ''): string {
  if (out.endsWith('.html')) return 'html';
  return out.endsWith('.md') ? 'markdown' : 'text';
}
