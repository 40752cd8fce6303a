import { type LintOptions, lint } from '@alliance-lang/analysis';
import type { AllianceModel, Range } from '@alliance-lang/language';
import type { Configurations } from '../config.ts';
import { givenModels, type LoadedFiles } from '../loader.ts';
import type { Message, Report } from '../reporters/report.ts';
import { languageMessages } from './language-messages.ts';
import { lintOptionsFor } from './lint-options.ts';

/** What a check may be told by the command line; it wins over configurations. */
export interface CheckSettings {
  readonly stage?: LintOptions['stage'];
  readonly strict?: boolean;
  /** ISO date. */
  readonly today: string;
}

/**
 * Checks loaded files: whether they are text, what the language finds wrong, what the rules find. Told is what stands in the given files;
 * where the main file of an alliance is given, in all of its files. The configuration nearest to its main file holds for an alliance.
 * @throws WrongUse where a configuration cannot be read
 */
export function check(loaded: LoadedFiles, configurations: Configurations, settings: CheckSettings): Report {
  const models = givenModels(loaded);
  const told = toldFiles(loaded, models);
  const messages: Message[] = [...fileMessages(loaded), ...languageMessages(loaded, told)];
  const seen = new Set<string>();
  let waived = 0;
  for (const model of models) {
    const options = lintOptionsFor(model, loaded, configurations, settings.today);
    const result = lint(model, { ...options, ...definedOf(settings) });
    waived += result.waived.filter(({ at }) => told.has(at.uri)).length;
    for (const finding of result.findings) {
      // A library that several alliances share is told once where they agree.
      const key = JSON.stringify([finding.rule, finding.at, finding.message]);
      if (!told.has(finding.at.uri) || seen.has(key)) continue;
      seen.add(key);
      const { rule, severity, message, why, remedy, at, related, fixes, internal } = finding;
      const said = { severity, message, why, remedy, at, related, fixes, ...(internal && { internal }) };
      messages.push({ code: rule, source: 'rule', ...said });
    }
  }
  const files = [...told].sort();
  return {
    messages: inReadingOrder(messages, files),
    files,
    alliances: models.map(({ id }) => id),
    waived,
    fixed: 0,
    hidden: 0,
  };
}

function definedOf({ stage, strict }: CheckSettings): LintOptions {
  return { ...(stage !== undefined && { stage }), ...(strict !== undefined && { strict }) };
}

function toldFiles({ given }: LoadedFiles, models: readonly AllianceModel[]): ReadonlySet<string> {
  const told = new Set(given);
  for (const model of models) {
    if (!given.has(model.alliance.at.uri)) continue;
    for (const { uri } of model.files) told.add(uri);
  }
  return told;
}

/** Files that are no text. */
function fileMessages({ unreadable, given }: LoadedFiles): Message[] {
  return [...unreadable]
    .filter(([uri]) => given.has(uri))
    .map(([uri, { line, character, message, remedy }]) => ({
      code: 'unreadable-file',
      source: 'file',
      severity: 'error',
      message,
      remedy,
      at: { uri, offset: 0, length: 0, line, character, endLine: line, endCharacter: character },
      related: [],
      fixes: [],
    }));
}

const RANK = { error: 0, warning: 1, information: 2 } as const;

function inReadingOrder(messages: readonly Message[], files: readonly string[]): Message[] {
  const order = new Map(files.map((uri, index) => [uri, index]));
  const place = ({ uri }: Range): number => order.get(uri) ?? files.length;
  return [...messages].sort(
    (a, b) =>
      place(a.at) - place(b.at) ||
      a.at.line - b.at.line ||
      a.at.character - b.at.character ||
      RANK[a.severity] - RANK[b.severity] ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
