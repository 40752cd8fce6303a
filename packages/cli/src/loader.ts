import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type MeasuredValues, measuredValues, readActuals } from '@alliance-lang/analysis';
import {
  type AllianceModel,
  type AllianceServices,
  createAllianceServices,
  readWorkspace,
  type Workspace,
} from '@alliance-lang/language';
import { decode, type FileProblem } from './files/decode.ts';
import { displayPath } from './files/display-path.ts';
import { familyOf } from './files/family.ts';
import { stateHolidays } from './files/holidays.ts';
import { reasonOf } from './files/walk.ts';

/** What stands in the place of files on disk, by absolute path. The files need not exist. */
export interface Overlay {
  readonly texts: ReadonlyMap<string, string>;
  /** What people are told instead of the path, as `<stdin>`. */
  readonly names?: ReadonlyMap<string, string>;
}

const NOTHING: Overlay = { texts: new Map() };

/** The files that a command works on, read, linked and turned into models. */
export interface LoadedFiles {
  readonly workspace: Workspace;
  /** URIs of the files that were asked for. */
  readonly given: ReadonlySet<string>;
  /** Files that were asked for and could not be read as text, by URI. */
  readonly unreadable: ReadonlyMap<string, FileProblem>;
  /** A file as people name it. */
  display(uri: string): string;
  text(uri: string): string | undefined;
  path(uri: string): string;
  /** What was measured in an alliance, from the files that its KPIs name. */
  measured(model: AllianceModel): MeasuredValues;
}

let services: AllianceServices | undefined;

/** The language, made once: its parser takes longer to make than most files take to read. */
export function languageServices(): AllianceServices {
  services ??= createAllianceServices();
  return services;
}

/** Reads files for one command, and again when they have changed. What was loaded before is forgotten by the next load. */
export class Loader {
  readonly #services = languageServices();
  readonly #cwd: string;

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  /**
   * Reads the given files and all that they need so that their names resolve. Never throws on any content.
   * @param given absolute paths
   */
  load(given: readonly string[], overlay: Overlay = NOTHING): LoadedFiles {
    const texts = new Map<string, string | undefined>(overlay.texts);
    const problems = new Map<string, FileProblem>();
    const readText = (path: string): string | undefined => {
      if (!texts.has(path)) {
        const { text, problem } = readFile(path);
        texts.set(path, text);
        if (problem) problems.set(path, problem);
      }
      return texts.get(path);
    };
    const readable = familyOf(given, this.#cwd, readText).filter((path) => texts.get(path) !== undefined);
    const sources = readable.map((path) => ({ uri: pathToFileURL(path).href, text: texts.get(path) ?? '' }));
    const workspace = readWorkspace(sources, this.#services);
    for (const model of workspace.models) stateHolidays(model);
    const uris = new Map(readable.map((path, index) => [path, workspace.documents[index]?.uri.toString()]));
    const uriOf = (path: string): string => uris.get(path) ?? pathToFileURL(path).href;
    const paths = new Map([...texts.keys()].map((path) => [uriOf(path), path]));
    const pathOf = (uri: string): string => paths.get(uri) ?? pathFrom(uri);
    return {
      workspace,
      given: new Set(given.map(uriOf)),
      unreadable: new Map([...problems].map(([path, problem]) => [uriOf(path), problem])),
      display: (uri) => overlay.names?.get(pathOf(uri)) ?? displayPath(pathOf(uri), this.#cwd),
      text: (uri) => texts.get(pathOf(uri)),
      path: pathOf,
      measured: (model) =>
        measuredValues(model, (uri) => {
          const { text } = readFile(pathFrom(uri));
          return text === undefined ? undefined : readActuals(text);
        }),
    };
  }
}

/** The alliances that the given files take part in; none of the others that came along. */
export function givenModels({ workspace, given }: LoadedFiles): readonly AllianceModel[] {
  return workspace.models.filter((model) => model.files.some(({ uri }) => given.has(uri)));
}

function pathFrom(uri: string): string {
  try {
    return fileURLToPath(uri);
  } catch {
    return uri;
  }
}

function readFile(path: string): { text?: string; problem?: FileProblem } {
  try {
    return decode(readFileSync(path));
  } catch (error) {
    const message = `The file cannot be read: ${reasonOf(error)}.`;
    return { problem: { line: 0, character: 0, message, remedy: 'Check that it exists and that you may read it.' } };
  }
}
