import { mkdirSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { lint } from '@alliance-lang/analysis';
import type { AllianceModel } from '@alliance-lang/language';
import { DIAGRAMS, type Diagram, type DiagramOptions, renderSvg, type ThemeName } from '@alliance-lang/rendering';
import { lintOptionsFor } from '../check/lint-options.ts';
import { Configurations } from '../config.ts';
import { type ExitCode, exitCode, WrongUse } from '../exit-code.ts';
import { displayPath } from '../files/display-path.ts';
import { fileNameOf } from '../files/file-name.ts';
import { readInput } from '../files/input.ts';
import { writeResult } from '../files/write-file.ts';
import { type LoadedFiles, Loader } from '../loader.ts';
import type { Io } from '../terminal/io.ts';
import { dateOf, oneOf } from './arguments.ts';
import { chosenModels, tellIncomplete } from './models.ts';

/** The options of `alliance diagram`, as typed. */
export interface DiagramCommandOptions {
  readonly list?: boolean;
  readonly diagram?: string;
  readonly format?: string;
  readonly theme?: string;
  readonly view?: string;
  readonly alliance?: string;
  readonly out?: string;
  readonly today?: string;
  readonly findings?: boolean;
  readonly stdinFilepath?: string;
}

const FORMATS = ['svg', 'mermaid', 'table', 'markdown'] as const;
type Format = (typeof FORMATS)[number];

const EXTENSIONS: Readonly<Record<Format, string>> = { svg: '.svg', mermaid: '.mmd', table: '.md', markdown: '.md' };
const THEMES = ['auto', 'light', 'dark', 'contrast'] as const satisfies readonly (ThemeName | 'auto')[];
const VIEWS = ['map', 'seats'] as const;

/** A picture that was made. */
interface Picture {
  /** Name of its file, without a folder. */
  readonly file: string;
  readonly content: string;
}

/** `alliance diagram`: pictures of an alliance, the same bytes for the same files. */
export async function runDiagram(names: readonly string[], options: DiagramCommandOptions, io: Io): Promise<ExitCode> {
  if (options.list) {
    const width = Math.max(...DIAGRAMS.map(({ id }) => id.length));
    io.out(DIAGRAMS.map(({ id, summary }) => `${id.padEnd(width)}  ${summary}\n`).join(''));
    return exitCode.clean;
  }
  const draw = painter(options);
  const input = await readInput(names, io, options.stdinFilepath);
  for (const note of input.notes) io.err(`${note}\n`);
  const loaded = new Loader(io.cwd).load(input.files, input.overlay);
  const models = chosenModels(loaded, options.alliance, io);
  const incomplete = tellIncomplete(models, loaded, io);
  const findings = options.findings ? findingsOf(loaded, io, options.today) : () => undefined;
  const pictures = models.flatMap((model) =>
    draw(model, { findings: findings(model), actuals: loaded.measured(model).actuals }),
  );
  deliver(pictures, options, io);
  return incomplete ? exitCode.findings : exitCode.clean;
}

/** Makes all pictures of a model that were asked for. */
function painter(
  options: DiagramCommandOptions,
): (model: AllianceModel, known: Pick<DiagramOptions, 'findings' | 'actuals'>) => Picture[] {
  const ids = [...DIAGRAMS.map(({ id }) => id), 'all'];
  const id = oneOf('--diagram', options.diagram ?? 'governance', ids);
  const format = oneOf('--format', options.format ?? formatByName(options.out), FORMATS);
  const theme = oneOf('--theme', options.theme ?? 'auto', THEMES);
  const view = options.view === undefined ? undefined : oneOf('--view', options.view, VIEWS);
  const today = options.today === undefined ? undefined : dateOf('--today', options.today);
  const diagrams = id === 'all' ? DIAGRAMS : DIAGRAMS.filter((diagram) => diagram.id === id);
  return (model, known) =>
    diagrams.flatMap((diagram) => {
      const file = `${fileNameOf(model.id)}-${diagram.id}${EXTENSIONS[format]}`;
      if (format === 'svg') {
        const scene = diagram.draw(model, { today, view, ...known });
        return [{ file, content: renderSvg(scene, { theme }) }];
      }
      const content = written(diagram, model, format);
      if (content !== undefined) return [{ file, content }];
      if (id === 'all') return [];
      const other = format === 'table' ? 'mermaid' : 'table';
      throw new WrongUse(`${id} cannot be written as ${format}; it can as ${other} or markdown.`);
    });
}

/** The format that the name of a file asks for. */
function formatByName(out: string | undefined): Format {
  const extension = out === undefined ? '' : extname(out);
  return extension === '.md' ? 'markdown' : extension === '.mmd' ? 'mermaid' : 'svg';
}

/** A diagram as text; undefined where it has no such form. */
function written(diagram: Diagram, model: AllianceModel, format: Exclude<Format, 'svg'>): string | undefined {
  const markdown = diagram.markdown(model);
  if (format === 'markdown') return `## ${diagram.title}\n\n${markdown}`;
  const mermaid = /^```mermaid\n([\s\S]*?)\n```\s*$/.exec(markdown)?.[1];
  if (format === 'mermaid') return mermaid === undefined ? undefined : `${mermaid}\n`;
  return mermaid === undefined ? markdown : undefined;
}

/** What the rules find, for badges on the picture. */
function findingsOf(
  loaded: LoadedFiles,
  io: Io,
  today = io.today,
): (model: AllianceModel) => DiagramOptions['findings'] {
  const configurations = new Configurations(undefined, io.cwd);
  return (model) => {
    const options = lintOptionsFor(model, loaded, configurations, today);
    return lint(model, options).findings.map(({ elementId, severity, message }) => ({
      elementId,
      severity: severity === 'information' ? 'info' : severity,
      message,
    }));
  };
}

/** Puts pictures where they were asked for: into a folder, into one file, or on standard output. */
function deliver(pictures: readonly Picture[], { out }: DiagramCommandOptions, io: Io): void {
  const [only] = pictures;
  if (!only) throw new WrongUse('None of these diagrams can be written in this format.');
  if (out === undefined) {
    if (pictures.length > 1 && only.file.endsWith('.svg'))
      throw new WrongUse(`These are ${pictures.length} pictures: name a folder for them, by --out.`);
    io.out(pictures.map(({ content }) => content).join('\n'));
    return;
  }
  const target = resolve(io.cwd, out);
  const isFile = Object.values(EXTENSIONS).includes(extname(out));
  if (isFile && pictures.length > 1 && only.file.endsWith('.svg'))
    throw new WrongUse(`These are ${pictures.length} pictures, and ${out} is one file: name a folder.`);
  mkdirSync(isFile ? dirname(target) : target, { recursive: true });
  const files = isFile
    ? [{ path: target, content: pictures.map(({ content }) => content).join('\n') }]
    : pictures.map(({ file, content }) => ({ path: join(target, file), content }));
  for (const { path, content } of files) {
    writeResult(path, content, io.cwd);
    io.out(`${displayPath(path, io.cwd)}\n`);
  }
}
