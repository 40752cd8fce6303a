import { mkdirSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { lint } from '@alliance-lang/analysis';
import type { AllianceModel } from '@alliance-lang/language';
import { DIAGRAMS, type Diagram, type DiagramOptions, type ThemeName } from '@alliance-lang/rendering';
import { lintOptionsFor } from '../check/lint-options.ts';
import { Configurations } from '../config.ts';
import { type ExitCode, exitCode, WrongUse } from '../exit-code.ts';
import { displayPath } from '../files/display-path.ts';
import { readInput } from '../files/input.ts';
import { writeResult } from '../files/write-file.ts';
import { type LoadedFiles, Loader } from '../loader.ts';
import { groupsOf, type Known } from '../pictures/groups.ts';
import {
  EXTENSIONS,
  type MadeFile,
  PICTURE_FORMATS,
  type PictureFormat,
  type WriteOptions,
  writePictures,
} from '../pictures/write-pictures.ts';
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
  readonly scale?: string;
  readonly font?: readonly string[];
  readonly stdinFilepath?: string;
}

const THEMES = ['auto', 'light', 'dark', 'contrast'] as const satisfies readonly (ThemeName | 'auto')[];
const VIEWS = ['map', 'seats'] as const;

/** `alliance diagram`: pictures of an alliance, the same bytes for the same files. */
export async function runDiagram(names: readonly string[], options: DiagramCommandOptions, io: Io): Promise<ExitCode> {
  if (options.list) {
    const width = Math.max(...DIAGRAMS.map(({ id }) => id.length));
    io.out(DIAGRAMS.map(({ id, summary }) => `${id.padEnd(width)}  ${summary}\n`).join(''));
    return exitCode.clean;
  }
  const asked = readOptions(options);
  const input = await readInput(names, io, options.stdinFilepath);
  for (const note of input.notes) io.err(`${note}\n`);
  const loaded = new Loader(io.cwd).load(input.files, input.overlay);
  const models = chosenModels(loaded, options.alliance, io);
  const incomplete = tellIncomplete(models, loaded, io);
  const findings = options.findings ? findingsOf(loaded, io, options.today) : () => undefined;
  const known = (model: AllianceModel): Known => ({
    findings: findings(model),
    actuals: loaded.measured(model).actuals,
  });
  const groups = groupsOf(models, asked.diagrams, { today: asked.today, view: asked.view }, known);
  deliver(await writePictures(groups, asked, io), asked.format, options, io);
  return incomplete ? exitCode.findings : exitCode.clean;
}

/** The options as they are meant. */
interface Asked extends WriteOptions {
  readonly diagrams: readonly Diagram[];
  readonly view?: (typeof VIEWS)[number];
  readonly today?: string;
}

function readOptions(options: DiagramCommandOptions): Asked {
  const ids = [...DIAGRAMS.map(({ id }) => id), 'all'];
  const id = oneOf('--diagram', options.diagram ?? 'governance', ids);
  return {
    diagrams: id === 'all' ? DIAGRAMS : DIAGRAMS.filter((diagram) => diagram.id === id),
    format: oneOf('--format', options.format ?? formatByName(options.out), PICTURE_FORMATS),
    theme: oneOf('--theme', options.theme ?? 'auto', THEMES),
    view: options.view === undefined ? undefined : oneOf('--view', options.view, VIEWS),
    today: options.today === undefined ? undefined : dateOf('--today', options.today),
    scale: scaleOf(options.scale ?? '2'),
    fonts: options.font ?? [],
  };
}

/** @throws WrongUse unless it is a number from 0.1 to 10 */
function scaleOf(written: string): number {
  const scale = /^\d+(\.\d+)?$/.test(written) ? Number(written) : 0;
  if (scale >= 0.1 && scale <= 10) return scale;
  throw new WrongUse(`--scale is ${written}, but must be a number from 0.1 to 10.`);
}

/** The format that the name of a file asks for. */
function formatByName(out: string | undefined): PictureFormat {
  const extension = out === undefined ? '' : extname(out).toLowerCase();
  if (extension === '.md') return 'markdown';
  return PICTURE_FORMATS.find((format) => EXTENSIONS[format] === extension) ?? 'svg';
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
function deliver(
  made: readonly MadeFile[],
  format: PictureFormat,
  { out }: Pick<DiagramCommandOptions, 'out'>,
  io: Io,
): void {
  const texts = made.map(({ content }) => content).filter((content) => typeof content === 'string');
  // Texts for Markdown may follow each other in one file; a picture is a file of its own.
  const joins = EXTENSIONS[format] === '.md' || format === 'mermaid';
  const several = `These are ${made.length} ${format === 'pdf' || format === 'html' ? 'alliances' : 'pictures'}`;
  if (out === undefined) {
    if (texts.length < made.length)
      throw new WrongUse(
        `A ${format} file is nothing to read on a terminal: name a file or a folder for it, by --out.`,
      );
    if (made.length > 1 && !joins) throw new WrongUse(`${several}: name a folder for them, by --out.`);
    io.out(texts.join('\n'));
    return;
  }
  const target = resolve(io.cwd, out);
  const isFile = Object.values(EXTENSIONS).includes(extname(out).toLowerCase());
  if (isFile && made.length > 1 && !joins) throw new WrongUse(`${several}, and ${out} is one file: name a folder.`);
  mkdirSync(isFile ? dirname(target) : target, { recursive: true });
  const [only] = made;
  const files = isFile
    ? [{ path: target, content: made.length === 1 && only ? only.content : texts.join('\n') }]
    : made.map(({ name, content }) => ({ path: join(target, name), content }));
  for (const { path, content } of files) {
    writeResult(path, content, io.cwd);
    io.out(`${displayPath(path, io.cwd)}\n`);
  }
}
