/** `alliance.config.json` as text: settings, and what is wrong with its place. Finding and reading the file is the faces' job. */
import type { LintConfig } from './configuration.ts';
import { readConfig } from './configuration.ts';
import type { JsonProblem, TextPlace } from './json-with-comments.ts';
import { readJsonText } from './json-with-comments.ts';

/** The name of the configuration file: of several the one nearest above a file holds for it. */
export const CONFIG_FILE = 'alliance.config.json';

/**
 * Reads the text of a configuration file: JSON that may have comments, so that a team can say why a rule is off, and commas at the end of
 * lists. Never throws; what is wrong is told with its place, and what is right holds. An empty file says nothing.
 */
export function readConfigText(text: string): {
  readonly config: LintConfig;
  /** What it extends, in order: later ones win. */
  readonly bases: readonly { readonly name: string; readonly place: TextPlace }[];
  readonly problems: readonly JsonProblem[];
} {
  if (text.trim() === '') return { config: {}, bases: [], problems: [] };
  const json = readJsonText(text);
  if (json.problem) return { config: {}, bases: [], problems: [json.problem] };
  const { config, bases, problems } = readConfig(json.value);
  return {
    config,
    bases: bases.map(({ name, path }) => ({ name, place: json.place(path) })),
    problems: problems.map(({ path, message }) => ({ ...json.place(path), message })),
  };
}
