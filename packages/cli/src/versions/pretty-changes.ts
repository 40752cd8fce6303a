import type { Range } from '@alliance-lang/language';
import { type ChangeEntry, countsText, shortText } from '@alliance-lang/rendering';
import type { Colours } from '../terminal/colours.ts';
import type { ComparedPair } from './compared.ts';
import type { Version } from './versions.ts';

/** Changes for a terminal: what each party gains and loses, then every change by topic with its places. */
export function prettyChanges(
  pairs: readonly ComparedPair[],
  versions: readonly [Version, Version],
  c: Colours,
): string {
  const told = pairs.map((pair) => `${linesOf(pair, versions, c).join('\n')}\n`);
  return [...told, ...untouchedText(versions, pairs.length > 0)].join('\n');
}

/** That alliances are the same is said, too, in one line for all that were not looked at. */
export function untouchedText([, { untouched }]: readonly [Version, Version], others: boolean): readonly string[] {
  if (untouched.length === 0) return [];
  const many = `${untouched.length} ${others ? 'other ' : ''}alliance${untouched.length === 1 ? '' : 's'}`;
  return [others ? `${many}: no changes.\n` : `No changes in ${many}.\n`];
}

function linesOf({ before, after, list }: ComparedPair, versions: readonly [Version, Version], c: Colours): string[] {
  const [one, other] = versions;
  const head = `${c.bold(list.title)}: ${one.name} → ${other.name}`;
  if (!after) return [head, `Only in ${one.name}.`];
  if (!before) return [head, `New in ${other.name}.`];
  const lines = [head, countsText(list)];
  if (list.entries.length === 0) return lines;
  const parties = list.parties.filter(({ gains, loses }) => gains.length + loses.length > 0);
  for (const { name, gains, loses } of parties) {
    lines.push('', c.bold(`For ${name}`));
    for (const entry of gains) lines.push(`  ${c.green('+')} ${shortText(entry)}`);
    for (const entry of loses) lines.push(`  ${c.red('-')} ${shortText(entry)}`);
  }
  for (const { title, entries } of list.topics) {
    lines.push('', c.bold(title));
    for (const entry of entries) lines.push(...entryLines(entry, versions, c));
  }
  if (list.findings.length > 0) lines.push('', c.bold('How it was changed'));
  for (const { rule, message } of list.findings) lines.push(`  ${c.yellow('!')} ${message}`, `      ${c.dim(rule)}`);
  return lines;
}

/** One change: what, from what to what, what it means, and where. */
export function entryLines(entry: ChangeEntry, [one, other]: readonly [Version, Version], c: Colours): string[] {
  const paint = { breaking: c.red, material: c.yellow, editorial: c.dim }[entry.class];
  const what = entry.statement ? `${entry.subject}: ${entry.statement}` : `${entry.subject}: ${entry.direction}`;
  const values =
    entry.from === undefined && entry.to === undefined ? [] : [`      ${entry.from ?? '–'} → ${entry.to ?? '–'}`];
  const favour = entry.favour ? ` ${capital(entry.favour)}.` : '';
  const places = placesOf(entry, one, other);
  return [
    `  ${paint(entry.class.padEnd(9))} ${what}`,
    ...values.map((line) => line.replaceAll('\n', ' ')),
    `      ${c.dim(`${entry.reason}${favour}`)}`,
    `      ${c.dim(places)}`,
  ];
}

function placesOf({ before, after }: ChangeEntry, one: Version, other: Version): string {
  const place = (version: Version, at: Range | undefined): string | undefined =>
    at && `${version.display(at.uri)}:${at.line + 1}`;
  const [from, to] = [place(one, before), place(other, after)];
  if (from === undefined || to === undefined) return to ?? `${from} in ${one.name}`;
  return from === to ? to : `${to} (before: ${from})`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
