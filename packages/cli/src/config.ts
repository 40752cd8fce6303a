import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  answered,
  CONFIG_FILE,
  type LintConfig,
  type LintOptions,
  readConfiguration,
  settingsFor,
} from '@alliance-lang/analysis';
import { WrongUse } from './exit-code.ts';
import { decode } from './files/decode.ts';
import { displayPath } from './files/display-path.ts';
import { reasonOf } from './files/walk.ts';

interface LoadedConfig {
  readonly folder: string;
  readonly config: LintConfig;
}

/**
 * The settings of files: `alliance.config.json` in the folder of a file or the nearest above it, or the one file that was asked for.
 * Each is read once.
 */
export class Configurations {
  readonly #byFolder = new Map<string, LoadedConfig | undefined>();
  readonly #files = new Set<string>();
  readonly #only: LoadedConfig | undefined;
  readonly #cwd: string;

  /**
   * @param only path of a configuration that holds for every file (`--config`)
   * @throws WrongUse where it cannot be read
   */
  constructor(only: string | undefined, cwd: string) {
    this.#cwd = cwd;
    if (only !== undefined) this.#only = this.#read(resolve(cwd, only));
  }

  /** The configuration files that were read, absolute. */
  get files(): readonly string[] {
    return [...this.#files];
  }

  /**
   * The settings for a file, given by its absolute path.
   * @throws WrongUse where a configuration is no JSON or says what none can say, with every place
   */
  settingsFor(path: string): LintOptions {
    const loaded = this.#only ?? this.#nearest(dirname(path));
    if (!loaded) return {};
    return settingsFor(loaded.config, relative(loaded.folder, path).split(sep).join('/'));
  }

  #nearest(folder: string): LoadedConfig | undefined {
    if (this.#byFolder.has(folder)) return this.#byFolder.get(folder);
    const path = join(folder, CONFIG_FILE);
    const above = dirname(folder);
    const found = existsSync(path) ? this.#read(path) : above === folder ? undefined : this.#nearest(above);
    this.#byFolder.set(folder, found);
    return found;
  }

  #read(path: string): LoadedConfig {
    this.#files.add(path);
    const shown = displayPath(path, this.#cwd);
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(path);
    } catch (error) {
      throw new WrongUse(`The configuration ${shown} cannot be read: ${reasonOf(error)}.`);
    }
    const { text, problem } = decode(bytes);
    if (problem) throw new WrongUse(`${shown}:${problem.line + 1}: ${problem.message} ${problem.remedy}`);
    const read = (base: string): string | undefined => this.#base(resolve(base));
    const { config, problems } = answered(readConfiguration(path.split(sep).join('/'), text), read);
    if (problems.length > 0) {
      const told = problems.map(({ path: file, line, character, message }) => {
        return `${displayPath(resolve(file), this.#cwd)}:${line + 1}:${character + 1}: ${message}`;
      });
      throw new WrongUse(told.join('\n'));
    }
    return { folder: dirname(path), config };
  }

  /** The text of a configuration that another one extends; one that is no text says so in its own name. */
  #base(path: string): string | undefined {
    let bytes: Uint8Array;
    try {
      bytes = readFileSync(path);
    } catch {
      return undefined;
    }
    this.#files.add(path);
    const { text, problem } = decode(bytes);
    if (problem)
      throw new WrongUse(`${displayPath(path, this.#cwd)}:${problem.line + 1}: ${problem.message} ${problem.remedy}`);
    return text;
  }
}
