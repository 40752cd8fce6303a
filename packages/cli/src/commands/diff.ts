import { resolve } from 'node:path';
import type { Range } from '@alliance-lang/language';
import { type ChangeEntry, changesHtml, changesMarkdown } from '@alliance-lang/rendering';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { displayPath } from '../files/display-path.ts';
import { writeResult } from '../files/write-file.ts';
import { coloursFor } from '../terminal/colours.ts';
import type { Io } from '../terminal/io.ts';
import { type ComparedPair, compareVersions } from '../versions/compared.ts';
import { prettyChanges, untouchedText } from '../versions/pretty-changes.ts';
import { readVersions, type Version, type VersionOptions } from '../versions/versions.ts';
import { oneOf } from './arguments.ts';

/** The options of `alliance diff`, as typed. */
export interface DiffOptions extends VersionOptions {
  readonly format?: string;
  readonly alliance?: string;
  readonly out?: string;
  readonly exitCode?: boolean;
  readonly color?: boolean;
}

const FORMATS = ['pretty', 'markdown', 'html', 'json'] as const;

/** `alliance diff`: what changed in the deal between two versions, for whom, and what it means. */
export async function runDiff(args: readonly string[], options: DiffOptions, io: Io): Promise<ExitCode> {
  const format = oneOf('--format', options.format ?? formatByName(options.out), FORMATS);
  const versions = await readVersions(args, options, io);
  const pairs = compareVersions(versions, options.alliance);
  const text = written(format, pairs, versions, options, io);
  if (options.out === undefined) io.out(text);
  else {
    const path = resolve(io.cwd, options.out);
    writeResult(path, text, io.cwd);
    io.out(`${displayPath(path, io.cwd)}\n`);
  }
  return options.exitCode && pairs.some(differs) ? exitCode.findings : exitCode.clean;
}

function formatByName(out: string | undefined): string {
  const ending = out === undefined ? '' : out.slice(out.lastIndexOf('.') + 1);
  return ({ md: 'markdown', html: 'html', json: 'json' } as Readonly<Record<string, string>>)[ending] ?? 'pretty';
}

/** Whether an alliance is another in the version after, or is only in one of the two. */
export function differs({ before, after, list }: ComparedPair): boolean {
  return !before || !after || list.entries.length > 0;
}

function written(
  format: (typeof FORMATS)[number],
  pairs: readonly ComparedPair[],
  versions: readonly [Version, Version],
  { color }: DiffOptions,
  io: Io,
): string {
  const [before, after] = versions;
  switch (format) {
    case 'pretty':
      return prettyChanges(pairs, versions, coloursFor({ env: io.env, isTerminal: io.outIsTerminal, asked: color }));
    case 'markdown':
      return [
        ...pairs.map((pair) => presence(pair, versions) ?? changesMarkdown(pair.list)),
        ...untouchedText(versions, pairs.length > 0),
      ].join('\n');
    case 'html':
      return changesHtml(pairs, { before: before.name, after: after.name });
    case 'json':
      return `${JSON.stringify(dataOf(pairs, versions), undefined, 2)}\n`;
  }
}

/** The words for an alliance that only one version has. */
export function presence(
  { before, after, list }: ComparedPair,
  [one, other]: readonly [Version, Version],
): string | undefined {
  if (before && after) return undefined;
  return after ? `### ${list.title}\n\nNew in ${other.name}.\n` : `### ${list.title}\n\nOnly in ${one.name}.\n`;
}

/** What programs read. Documented in the README; `version` changes when a reader could be misled. */
export function dataOf(pairs: readonly ComparedPair[], [before, after]: readonly [Version, Version]): object {
  const place = (version: Version, at: Range | undefined) =>
    at && { file: version.display(at.uri), line: at.line + 1, column: at.character + 1 };
  return {
    version: 1,
    before: before.name,
    after: after.name,
    unchanged: after.untouched,
    alliances: pairs.map(({ before: one, after: other, list }) => ({
      alliance: list.id,
      title: list.title,
      status: one && other ? (list.entries.length > 0 ? 'changed' : 'unchanged') : other ? 'added' : 'removed',
      summary: list.counts,
      findings: list.findings.map(({ rule, message, elementId, at }) => ({
        rule,
        message,
        element: elementId,
        after: place(after, at),
      })),
      changes: list.entries.map((entry: ChangeEntry) => ({
        class: entry.class,
        direction: entry.direction,
        element: entry.id,
        kind: entry.kind,
        subject: entry.subject,
        field: entry.field,
        statement: entry.statement,
        from: entry.from,
        to: entry.to,
        favours: entry.favours,
        against: entry.against,
        favour: entry.favour,
        reason: entry.reason,
        before: place(before, entry.before),
        after: place(after, entry.after),
      })),
    })),
  };
}
