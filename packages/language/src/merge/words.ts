import type { Item } from '../outline/outline.ts';
import { match } from './matching.ts';

/** Longer texts are cut: a label is one line. */
const LONGEST = 72;

/** What a declaration or statement is called: `kpi ActiveRetailers`, `target`, `reports to`. */
export function labelOf(item: Item): string {
  const { name, words } = item;
  const start = wordsBefore(words);
  if (name !== undefined) return `${words[0]} ${name}`;
  if (item.block && words[start.length] !== '{') return cut(spaced(words.slice(0, words.indexOf('{'))));
  return start.join(' ');
}

/** What one side did with a thing, in words. */
export function deedOf(before: Item | undefined, after: Item | undefined): string {
  const item = after ?? before;
  if (!item) return 'nothing';
  const label = labelOf(item);
  if (!after) return `${label} removed`;
  if (!before) return `${labelAndValue(after)} added`;
  if (before.block || after.block) return changesOf(before, after);
  const [is, was] = [valueTextOf(after), valueTextOf(before)];
  return is === was
    ? `${label} with other comments`
    : `${label} ${is || 'without a value'} (was ${was || 'without a value'})`;
}

/** What one side did with the first line of a block. */
export function headDeedOf(before: Item | undefined, after: Item): string {
  const [is, was] = [headValue(after), before && headValue(before)];
  return was === undefined || was === is ? is : `${is} (was ${was})`;
}

function changesOf(before: Item, after: Item): string {
  const slots = match(before.block?.items ?? [], after.block?.items ?? [], []);
  const inner = slots.filter(({ base, ours }) => base?.ink !== ours?.ink).map(({ base, ours }) => deedOf(base, ours));
  const head = before.block?.headInk !== after.block?.headInk && headValue(before) !== headValue(after);
  const all = [...(head ? [headDeedOf(before, after)] : []), ...inner];
  const more = all.length > 3 ? ` and ${all.length - 3} more` : '';
  return cut(`${labelOf(after)} changed: ${all.slice(0, 3).join(', ') || 'its comments'}`, 2 * LONGEST) + more;
}

function labelAndValue(item: Item): string {
  if (item.block || item.name !== undefined) return labelOf(item);
  const value = valueTextOf(item);
  return value ? `${labelOf(item)} ${value}` : labelOf(item);
}

/** What stands behind the words that a statement starts with. */
function valueTextOf({ words, name }: Item): string {
  const start = name === undefined ? wordsBefore(words).length : 2;
  return cut(spaced(words.slice(start)));
}

function headValue({ words }: Item): string {
  const brace = words.indexOf('{');
  return cut(spaced(brace < 0 ? words : words.slice(0, brace)));
}

/** The words of a statement before its value: one, or two where the second only belongs to the first (`reports to`). */
function wordsBefore(words: readonly string[]): readonly string[] {
  const second = words[1] ?? '';
  return words.slice(0, /^(to|by|of|on|over|with|from)$/.test(second) ? 2 : 1);
}

function spaced(words: readonly string[]): string {
  return words.join(' ').replaceAll(' ,', ',').replaceAll(/\s+/g, ' ');
}

function cut(text: string, longest = LONGEST): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}
