/** A configuration with those that it extends. Reading files is the faces' job: they are asked for one after the other. */
import type { LintConfig } from './configuration.ts';
import { mergeSettings } from './configuration.ts';
import { CONFIG_FILE, readConfigText } from './configuration-text.ts';
import type { JsonProblem } from './json-with-comments.ts';

/** What is wrong with one of the files of a configuration, and where. */
export interface ChainProblem extends JsonProblem {
  readonly path: string;
}

export interface ReadConfiguration {
  /** The settings of all files together: what a file says itself wins over what it extends. */
  readonly config: LintConfig;
  readonly problems: readonly ChainProblem[];
  /** Every file that was read, itself first. */
  readonly files: readonly string[];
}

/** Asks for the text of a file by its absolute path with `/`; `undefined` where there is none. */
type Asking<T> = Generator<string, T, string | undefined>;

/**
 * Reads the text of a configuration and what it `extends`, as a dialogue: each yielded path is answered with the text of that file, so that
 * the command line may read at once and an editor may wait. Never throws: a base that is not there, or that leads back to a file which
 * extends it, is told where it is named, and the rest holds.
 * @param path absolute, with `/`
 */
export function* readConfiguration(path: string, text: string): Asking<ReadConfiguration> {
  const problems: ChainProblem[] = [];
  const files: string[] = [];
  const config = yield* readOne(path, text, [], files, problems);
  return { config, problems, files };
}

/** Answers the questions of `readConfiguration` with a function that reads at once. */
export function answered<T>(asking: Asking<T>, read: (path: string) => string | undefined): T {
  let step = asking.next();
  while (!step.done) step = asking.next(read(step.value));
  return step.value;
}

function* readOne(
  path: string,
  text: string,
  above: readonly string[],
  files: string[],
  problems: ChainProblem[],
): Asking<LintConfig> {
  if (!files.includes(path)) files.push(path);
  const { config, bases, problems: own } = readConfigText(text);
  const tell = (problem: JsonProblem): void => {
    // A base that two files extend is read for each; what is wrong with it is told once.
    if (
      !problems.some(
        (known) => known.path === path && known.offset === problem.offset && known.message === problem.message,
      )
    )
      problems.push({ ...problem, path });
  };
  own.forEach(tell);
  let combined: LintConfig = {};
  const chain = [...above, path];
  for (const { name, place } of bases) {
    const places = placesOf(folderOf(path), name);
    let found: { readonly path: string; readonly text: string } | undefined;
    for (const candidate of places) {
      const content = chain.includes(candidate) ? '' : yield candidate;
      if (content === undefined) continue;
      found = { path: candidate, text: content };
      break;
    }
    if (!found) tell({ ...place, message: `The base "${name}" is not there. ${looked(places)}` });
    else if (chain.includes(found.path)) tell({ ...place, message: cycle(chain, found.path) });
    else combined = laidOver(combined, yield* readOne(found.path, found.text, chain, files, problems));
  }
  return laidOver(combined, config);
}

/** The inner configuration over the outer: also over the outer's overrides, which are for files that the outer names. */
function laidOver(outer: LintConfig, inner: LintConfig): LintConfig {
  const { overrides: before = [], ...base } = outer;
  const { overrides: own = [], ...settings } = inner;
  if (before.length === 0) {
    const merged: LintConfig = mergeSettings(base, settings);
    return own.length > 0 ? { ...merged, overrides: own } : merged;
  }
  const between = Object.keys(settings).length > 0 ? [{ files: ['**/*'], settings }] : [];
  return { ...base, overrides: [...before, ...between, ...own] };
}

/**
 * Where a base may be: a path that begins with `.` or `/` beside the file that names it; else a package, in `node_modules` of its folder and of
 * those above. What does not end in `.json` is a folder or a package with an `alliance.config.json`.
 */
function placesOf(folder: string, name: string): readonly string[] {
  const file = name.endsWith('.json') ? name : `${name.replace(/\/$/, '')}/${CONFIG_FILE}`;
  if (name.startsWith('/')) return [file];
  if (name.startsWith('.')) return [resolved(folder, file)];
  const steps = folder.split('/');
  return steps.map((_, index) => `${steps.slice(0, steps.length - index).join('/')}/node_modules/${file}`);
}

function resolved(folder: string, relative: string): string {
  const steps = folder.split('/');
  for (const step of relative.split('/')) {
    if (step === '..') {
      if (steps.length > 1) steps.pop();
    } else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function looked([first = '', ...others]: readonly string[]): string {
  const more = others.length > 0 ? ', and the folders node_modules above it,' : '';
  return `Looked for ${first}${more} in vain: write the path of a file, of a folder with an ${CONFIG_FILE}, or an installed package.`;
}

function cycle(chain: readonly string[], back: string): string {
  const names = [...chain.slice(chain.indexOf(back)), back].map((path) => path.split('/').slice(-2).join('/'));
  return `These files extend each other: ${names.join(' → ')}. Take one "extends" out.`;
}
