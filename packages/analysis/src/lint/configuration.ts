/** `alliance.config.json`: what it says, read from parsed JSON into settings, with clear problems. Finding the file is the faces' job. */
import { nearestWord } from '@alliance-lang/language';
import type { SinceEarlier } from '../diff/since.ts';
import type { PortfolioFacts } from '../portfolio/facts.ts';
import type { Severity } from './finding.ts';
import { matchesGlob } from './glob.ts';
import type { Group } from './group.ts';
import { GROUP_NAMES } from './group.ts';
import { optionProblem, shown } from './options.ts';
import { RULES } from './registry.ts';
import type { Rule } from './rule.ts';
import type { Stage } from './stage.ts';
import { STAGES } from './stage.ts';

export type Level = Severity | 'off' | 'on';

/** How one rule is set. */
export interface RuleSetting {
  readonly severity?: Level;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** One measured value of a KPI: the ISO date and a canonical decimal. */
export interface Actual {
  readonly date: string;
  readonly value: string;
}

/** What a check may be told. Everything has a default. */
export interface LintOptions {
  /** Check as if the alliance were at this stage. */
  readonly stage?: Stage;
  /** Unknown values (`tbd`, `redacted`) are errors. */
  readonly strict?: boolean;
  /** Hold operating alliances to management content (sponsors, RACI, measures …) as strictly as new ones. */
  readonly managementContent?: boolean;
  /** The day of the check as an ISO date; without it nothing expires. */
  readonly today?: string;
  /** What was measured of each KPI, by its id, oldest first; the faces read it from the files that `actuals` names. */
  readonly actuals?: Readonly<Record<string, readonly Actual[]>>;
  /** What the other alliances of the workspace say, see `Portfolio`; without it rules about several alliances are silent. */
  readonly others?: readonly PortfolioFacts[];
  /** What became of the alliance since an earlier version, see `sinceEarlier`; without it rules about changes are silent. */
  readonly earlier?: SinceEarlier;
  /** What of these files cannot be read, by the id of the KPI; without `actuals` of that KPI, the file is not there. */
  readonly actualsProblems?: Readonly<Record<string, readonly string[]>>;
  readonly groups?: Readonly<Partial<Record<Group, Level>>>;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
}

/** The settings of a configuration file. */
export interface LintConfig extends LintOptions {
  /** Settings for the files that match, in order; later ones win. */
  readonly overrides?: readonly { readonly files: readonly string[]; readonly settings: LintOptions }[];
}

/** What is wrong with a configuration. `path` leads to the place (`["rules", "missing-gap"]`). */
export interface ConfigProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** A configuration that another one extends, as it is named, and the place of the name. */
export interface ConfigBase {
  readonly name: string;
  readonly path: readonly (string | number)[];
}

const LEVELS: readonly Level[] = ['off', 'on', 'information', 'warning', 'error'];
const KEYS = ['$schema', 'extends', 'stage', 'strict', 'managementContent', 'groups', 'rules', 'overrides'] as const;
const OVERRIDE_KEYS = ['files', 'stage', 'strict', 'managementContent', 'groups', 'rules'] as const;

type Problems = ConfigProblem[];
type Path = readonly (string | number)[];

/**
 * Reads parsed JSON as a configuration. What is wrong is left out and told, the rest holds: a slip in one line does not
 * turn the others off.
 */
export function readConfig(
  json: unknown,
  rules: readonly Rule[] = RULES,
): { config: LintConfig; bases: ConfigBase[]; problems: ConfigProblem[] } {
  const problems: Problems = [];
  const object = asObject(json, [], problems);
  if (!object) return { config: {}, bases: [], problems };
  checkKeys(object, KEYS, [], problems);
  const bases = readBases(object.extends, problems);
  const config: LintConfig = readSettings(object, [], rules, problems);
  if (object.overrides === undefined) return { config, bases, problems };
  return { config: { ...config, overrides: readOverrides(object.overrides, rules, problems) }, bases, problems };
}

/** The settings of `inner` laid over those of `outer`, rule by rule and group by group. */
export function mergeSettings<C extends LintOptions>(outer: C, inner: LintOptions): C {
  const rules: Record<string, RuleSetting> = { ...outer.rules };
  for (const [name, setting] of Object.entries(inner.rules ?? {})) {
    const before = rules[name];
    const options = before?.options || setting.options ? { ...before?.options, ...setting.options } : undefined;
    rules[name] = { severity: setting.severity ?? before?.severity, ...(options && { options }) };
  }
  return {
    ...outer,
    ...(inner.stage !== undefined && { stage: inner.stage }),
    ...(inner.strict !== undefined && { strict: inner.strict }),
    ...(inner.managementContent !== undefined && { managementContent: inner.managementContent }),
    ...(inner.today !== undefined && { today: inner.today }),
    ...(inner.actuals !== undefined && { actuals: inner.actuals }),
    ...(inner.others !== undefined && { others: inner.others }),
    ...(inner.actualsProblems !== undefined && { actualsProblems: inner.actualsProblems }),
    ...((outer.groups || inner.groups) && { groups: { ...outer.groups, ...inner.groups } }),
    ...((outer.rules || inner.rules) && { rules }),
  };
}

/** The settings for one file; `path` is relative to the folder of the configuration, with `/`. */
export function settingsFor(config: LintConfig, path: string): LintOptions {
  const { overrides = [], ...base } = config;
  const matching = overrides.filter((override) => override.files.some((pattern) => matchesGlob(pattern, path)));
  return matching.reduce<LintOptions>((settings, override) => mergeSettings(settings, override.settings), base);
}

function readBases(json: unknown, problems: Problems): ConfigBase[] {
  if (json === undefined) return [];
  if (typeof json === 'string') return json === '' ? [] : [{ name: json, path: ['extends'] }];
  if (!Array.isArray(json)) {
    const message = `"extends" is ${shown(json)}, but must be a path or a package, or a list of them.`;
    problems.push({ path: ['extends'], message });
    return [];
  }
  return json.flatMap((name: unknown, index): ConfigBase[] => {
    if (typeof name === 'string' && name !== '') return [{ name, path: ['extends', index] }];
    problems.push({ path: ['extends', index], message: `${shown(name)} is neither a path nor a package.` });
    return [];
  });
}

function readSettings(object: Json, path: Path, rules: readonly Rule[], problems: Problems): LintOptions {
  const settings: { -readonly [K in keyof LintOptions]: LintOptions[K] } = {};
  if (object.stage !== undefined) settings.stage = readWord(object.stage, STAGES, [...path, 'stage'], problems);
  for (const key of ['strict', 'managementContent'] as const) {
    if (typeof object[key] === 'boolean') settings[key] = object[key];
    else if (object[key] !== undefined)
      problems.push({ path: [...path, key], message: `"${key}" is ${shown(object[key])}, but must be true or false.` });
  }
  if (object.groups !== undefined) settings.groups = readGroups(object.groups, [...path, 'groups'], problems);
  if (object.rules !== undefined) settings.rules = readRules(object.rules, [...path, 'rules'], rules, problems);
  return settings;
}

function readGroups(json: unknown, path: Path, problems: Problems): LintOptions['groups'] {
  const groups: Partial<Record<Group, Level>> = {};
  for (const [name, value] of Object.entries(asObject(json, path, problems) ?? {})) {
    const group = readWord(name, GROUP_NAMES, [...path, name], problems);
    const level = readWord(value, LEVELS, [...path, name], problems);
    if (group && level) groups[group] = level;
  }
  return groups;
}

function readRules(json: unknown, path: Path, rules: readonly Rule[], problems: Problems): LintOptions['rules'] {
  const settings: Record<string, RuleSetting> = {};
  for (const [name, value] of Object.entries(asObject(json, path, problems) ?? {})) {
    const rule = rules.find((candidate) => candidate.name === name);
    if (!rule) {
      const names = rules.map((candidate) => candidate.name);
      problems.push({ path: [...path, name], message: `There is no rule "${name}".${suggestion(name, names)}` });
    } else settings[name] = readRule(rule, value, [...path, name], problems);
  }
  return settings;
}

/** `"off"`, `"warning"`, `{ "severity": "warning", "options": { … } }`. */
function readRule(rule: Rule, json: unknown, path: Path, problems: Problems): RuleSetting {
  if (typeof json === 'string') return { severity: readWord(json, LEVELS, path, problems) };
  const object = asObject(json, path, problems);
  if (!object) return {};
  checkKeys(object, ['severity', 'options'], path, problems);
  const severity =
    object.severity === undefined ? undefined : readWord(object.severity, LEVELS, [...path, 'severity'], problems);
  if (object.options === undefined) return { severity };
  const options: Record<string, unknown> = {};
  const specs = rule.options ?? {};
  const optionsPath = [...path, 'options'];
  for (const [name, value] of Object.entries(asObject(object.options, optionsPath, problems) ?? {})) {
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    const known = Object.keys(specs);
    const has = known.length > 0 ? ` It has ${known.join(', ')}.` : ' It has none.';
    const problem = spec && optionProblem(spec, value);
    if (!spec)
      problems.push({
        path: [...optionsPath, name],
        message: `The rule ${rule.name} has no option "${name}".${suggestion(name, known) || has}`,
      });
    else if (problem)
      problems.push({ path: [...optionsPath, name], message: `The option "${name}" of ${rule.name} ${problem}.` });
    else options[name] = value;
  }
  return { severity, options };
}

function readOverrides(json: unknown, rules: readonly Rule[], problems: Problems): LintConfig['overrides'] {
  if (!Array.isArray(json)) {
    problems.push({ path: ['overrides'], message: `"overrides" is ${shown(json)}, but must be a list.` });
    return [];
  }
  return json.flatMap((item: unknown, index) => {
    const path: Path = ['overrides', index];
    const object = asObject(item, path, problems);
    if (!object) return [];
    checkKeys(object, OVERRIDE_KEYS, path, problems);
    const files = typeof object.files === 'string' ? [object.files] : object.files;
    if (!Array.isArray(files) || files.length === 0 || !files.every((file) => typeof file === 'string')) {
      const message = 'An override needs "files": a pattern such as "examples/**", or a list of them.';
      problems.push({ path: [...path, 'files'], message });
      return [];
    }
    return [{ files, settings: readSettings(object, path, rules, problems) }];
  });
}

type Json = Readonly<Record<string, unknown>>;

function asObject(json: unknown, path: Path, problems: Problems): Json | undefined {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as Json;
  const what = path.length === 0 ? 'The configuration' : `"${path[path.length - 1]}"`;
  problems.push({ path, message: `${what} is ${shown(json)}, but must be an object: { … }.` });
  return undefined;
}

function checkKeys(object: Json, known: readonly string[], path: Path, problems: Problems): void {
  for (const key of Object.keys(object)) {
    if (known.includes(key)) continue;
    const message = `There is no setting "${key}" here.${suggestion(key, known) || ` Possible: ${known.join(', ')}.`}`;
    problems.push({ path: [...path, key], message });
  }
}

function readWord<W extends string>(
  value: unknown,
  words: readonly W[],
  path: Path,
  problems: Problems,
): W | undefined {
  const word = words.find((candidate) => candidate === value);
  if (word !== undefined) return word;
  const advice = (typeof value === 'string' && suggestion(value, words)) || ` Possible: ${words.join(', ')}.`;
  problems.push({ path, message: `${shown(value)} cannot stand here.${advice}` });
  return undefined;
}

function suggestion(written: string, words: readonly string[]): string {
  const nearest = nearestWord(written, words);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
