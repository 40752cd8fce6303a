import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type AllianceModel, nearestWord } from '@alliance-lang/language';
import { DIAGRAMS, diagramById, fillRegions, findRegions, type MarkdownRegion } from '@alliance-lang/rendering';
import { type ExitCode, exitCode, WrongUse } from '../exit-code.ts';
import { decode } from '../files/decode.ts';
import { displayPath } from '../files/display-path.ts';
import { findFiles } from '../files/find-files.ts';
import { reasonOf } from '../files/walk.ts';
import { writeText } from '../files/write-file.ts';
import { givenModels, Loader } from '../loader.ts';
import { plural } from '../reporters/report.ts';
import type { Io } from '../terminal/io.ts';

/** The options of `alliance markdown`, as typed. */
export interface MarkdownOptions {
  readonly check?: boolean;
}

/** Something of a file that people should look at. */
interface Note {
  readonly line: number;
  readonly message: string;
}

interface Updated {
  readonly text: string;
  readonly regions: number;
  /** Regions whose content is not what the alliance says. */
  readonly stale: readonly Note[];
  /** Regions that could not be made, and markers that lead nowhere. */
  readonly problems: readonly Note[];
}

/**
 * `alliance markdown`: keeps the marked regions of Markdown files what their alliances say; with `--check` writes nothing,
 * and tells every region that is not. Everything outside the regions stays as it is.
 */
export async function runMarkdown(names: readonly string[], options: MarkdownOptions, io: Io): Promise<ExitCode> {
  const { files, unreadable } = findFiles(names.length === 0 ? ['.'] : names, io.cwd, '.md');
  for (const { path, reason } of unreadable) io.err(`${displayPath(path, io.cwd)} was left out: ${reason}.\n`);
  const alliances = new Alliances(io);
  let [regions, stale, problems] = [0, 0, 0];
  for (const path of files) {
    const name = displayPath(path, io.cwd);
    const text = readText(path, name);
    const updated = update(text, (region) => alliances.contentFor(region, path));
    regions += updated.regions;
    stale += updated.stale.length;
    problems += updated.problems.length;
    for (const { line, message } of updated.problems) io.err(`${name}:${line}: ${message}\n`);
    if (options.check) {
      for (const { line, message } of updated.stale) io.out(`${name}:${line}: ${message}\n`);
    } else if (updated.text !== text) {
      writeText(path, updated.text, io.cwd);
      io.out(`${name}\n`);
    }
  }
  io.err(summary(regions, stale, plural(files.length, 'file'), options.check ?? false));
  return problems > 0 || (options.check && stale > 0) ? exitCode.findings : exitCode.clean;
}

function summary(regions: number, stale: number, files: string, check: boolean): string {
  if (regions === 0)
    return `No region in ${files}. One begins with <!-- alliance:raci FILE --> and ends with <!-- /alliance -->, each in a line of its own.\n`;
  const looked = `Looked at ${plural(regions, 'region')} in ${files}`;
  if (!check) return `${looked}: ${stale === 0 ? 'none' : stale} changed.\n`;
  return `${looked}: ${stale === 0 ? 'all up to date' : `${stale} out of date; run: alliance markdown`}.\n`;
}

/** What a region should hold, or why that cannot be told. */
type Content = { readonly text: string } | { readonly problem: string };

function update(text: string, contentFor: (region: MarkdownRegion) => Content): Updated {
  const { regions, problems: markers } = findRegions(text);
  const stale: Note[] = [];
  const problems: Note[] = [...markers];
  const updated = fillRegions(text, regions, (region) => {
    const content = contentFor(region);
    if ('problem' in content) {
      problems.push({ line: region.line, message: content.problem });
      return undefined;
    }
    const before = text.slice(region.start, region.end);
    const after = fillRegions(before, [{ ...region, start: 0, end: before.length }], () => content.text);
    if (before !== after) stale.push({ line: region.line, message: difference(region, before, after) });
    return content.text;
  });
  return { text: updated, regions: regions.length, stale, problems: problems.sort((a, b) => a.line - b.line) };
}

/** Tells the first line that differs, so that people see what has changed without another tool. */
function difference({ diagram, line }: MarkdownRegion, before: string, after: string): string {
  const [has, should] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  if (before.trim() === '') return `${diagram} is still empty.`;
  const first = should.findIndex((text, index) => text !== has[index]);
  const at = first < 0 ? should.length : first;
  const shown = (text: string | undefined) => (text === undefined || text.trim() === '' ? 'nothing' : text.trim());
  return `${diagram} is out of date, from line ${line + 1 + at} on.\n    is:        ${shown(has[at])}\n    should be: ${shown(should[at])}`;
}

function readText(path: string, name: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new WrongUse(`${name} cannot be read: ${reasonOf(error)}.`);
  }
  const { text, problem } = decode(bytes);
  if (problem) throw new WrongUse(`${name}:${problem.line + 1}: ${problem.message} ${problem.remedy}`);
  return text;
}

/** The alliances that markers name, each place read once. */
class Alliances {
  readonly #io: Io;
  readonly #loader: Loader;
  readonly #known = new Map<string, readonly AllianceModel[] | { readonly problem: string }>();

  constructor(io: Io) {
    this.#io = io;
    this.#loader = new Loader(io.cwd);
  }

  contentFor({ diagram: id, path, alliance }: MarkdownRegion, file: string): Content {
    const diagram = diagramById(id);
    if (!diagram) {
      const ids = DIAGRAMS.map((one) => one.id);
      const nearest = nearestWord(id, ids);
      const meant = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
      return { problem: `There is no picture ${id}.${meant} Possible: ${ids.join(', ')}.` };
    }
    const place = path ?? '.';
    const models = this.#models(resolve(dirname(file), place), place);
    if ('problem' in models) return models;
    const chosen = alliance === undefined ? models : models.filter((model) => model.id === alliance);
    const names = models.map((model) => model.id).join(', ');
    const [first, ...others] = chosen;
    if (!first) return { problem: `There is no alliance ${alliance} in ${place}. There is ${names}.` };
    if (diagram.markdownAll && alliance === undefined) return { text: diagram.markdownAll(chosen) };
    if (others.length > 0) {
      const marker = `<!-- alliance:${id} ${place}#${first.id} -->`;
      return { problem: `There are several alliances in ${place} (${names}): name one, as ${marker}.` };
    }
    return { text: diagram.markdown(first) };
  }

  #models(path: string, place: string): readonly AllianceModel[] | { readonly problem: string } {
    const known = this.#known.get(path) ?? this.#read(path, place);
    this.#known.set(path, known);
    return known;
  }

  #read(path: string, place: string): readonly AllianceModel[] | { readonly problem: string } {
    if (!existsSync(path)) return { problem: `There is no ${place}, seen from this file.` };
    let files: readonly string[];
    try {
      files = findFiles([path], this.#io.cwd).files;
    } catch (error) {
      if (error instanceof WrongUse) return { problem: error.message };
      throw error;
    }
    const loaded = this.#loader.load(files);
    const models = givenModels(loaded);
    const broken = models.flatMap((model) => model.files).find(({ complete }) => !complete);
    if (broken) return { problem: `${loaded.display(broken.uri)} has syntax errors; the region was left as it is.` };
    const [unreadable] = loaded.unreadable;
    if (unreadable) return { problem: `${loaded.display(unreadable[0])}: ${unreadable[1].message}` };
    return models.length > 0 ? models : { problem: `There is no alliance in ${place}.` };
  }
}
