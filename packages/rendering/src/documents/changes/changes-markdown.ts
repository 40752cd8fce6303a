import { markdownTable, markdownText } from '../../markdown/table.ts';
import { type ChangeEntry, type ChangeList, countsText } from './change-list.ts';

/** How much of a value is shown in a table: the whole stands in the files. */
const LONGEST = 240;

/**
 * Changes as Markdown, made to be the comment of a pull request: what each party gains and loses, then tables by topic, the breaking
 * changes first. Ends in a line feed.
 */
export function changesMarkdown(list: ChangeList): string {
  const title = `### ${markdownText(list.title)}\n\n`;
  if (list.entries.length === 0) return `${title}No changes.\n`;
  const topics = list.topics.map(({ title, entries }) => `\n#### ${title}\n\n${topicTable(entries)}`);
  return `${title}**${countsText(list)}.**\n${partyTable(list)}${discipline(list)}${topics.join('')}`;
}

function partyTable({ parties }: ChangeList): string {
  if (parties.every(({ gains, loses }) => gains.length + loses.length === 0)) return '';
  const all = (entries: readonly ChangeEntry[]): string =>
    entries.map((entry) => markdownText(shortText(entry))).join('\n') || '–';
  const columns = ['for', 'better', 'worse'].map((heading) => ({ heading }));
  const rows = parties.map(({ name, gains, loses }) => [`**${markdownText(name)}**`, all(gains), all(loses)]);
  return `\n${markdownTable(columns, rows)}`;
}

/** What the way of changing breaks, as a list. */
function discipline({ findings }: ChangeList): string {
  const lines = findings.map(({ rule, message }) => `- **${rule}**: ${markdownText(message)}\n`);
  return lines.length === 0 ? '' : `\n#### How it was changed\n\n${lines.join('')}`;
}

/** `right “Leave without a reason”: notice`. */
export function shortText({ subject, statement, direction }: ChangeEntry): string {
  return `${subject}: ${statement || direction}`;
}

function topicTable(entries: readonly ChangeEntry[]): string {
  const columns = ['', 'what', 'before', 'after', 'what it means'].map((heading) => ({ heading }));
  return markdownTable(columns, entries.map(row));
}

function row(entry: ChangeEntry): string[] {
  const { class: meaning, subject, statement, direction, reason, favour } = entry;
  const what = statement ? markdownText(`${subject}: ${statement}`) : `${markdownText(subject)}: **${direction}**`;
  const means = favour ? `${markdownText(reason)} *${markdownText(favour)}*` : markdownText(reason);
  return [meaning === 'breaking' ? '**breaking**' : meaning, what, value(entry.from), value(entry.to), means];
}

function value(text: string | undefined): string {
  if (text === undefined) return '–';
  return markdownText(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
