import type { Item } from '../outline/outline.ts';

/** Statements that name members of a set: which ones there are counts, not in which order. */
const SETS: ReadonlySet<string> = new Set([
  'BetweenStatement',
  'BringsStatement',
  'ContactStatement',
  'CoversStatement',
  'ExceptStatement',
  'ExcludesStatement',
  'GovernsStatement',
  'GuestsStatement',
  'MembersStatement',
  'NamedList',
  'NeedsStatement',
  'OfferingStatement',
  'PartyLeadStatement',
  'PilotStatement',
  'RegionStatement',
  'RequiresStatement',
  'ServesStatement',
  'SponsorStatement',
  'TerritoryStatement',
  'UsesStatement',
]);

interface List {
  readonly before: readonly string[];
  readonly members: readonly string[];
  readonly after: readonly string[];
}

/**
 * Merges two changed lists of names or texts: what either side added is in it, what either removed is not. Undefined where the
 * statement is no plain list, or more than its members changed.
 */
export function mergeLists(base: Item | undefined, ours: Item, theirs: Item): string | undefined {
  if (!base || !SETS.has(ours.type) || ours.type !== theirs.type || ours.type !== base.type) return undefined;
  const [old, left, right] = [listOf(base), listOf(ours), listOf(theirs)];
  if (!old || !left || !right) return undefined;
  const around = ({ before, after }: List): string => [...before, ...after].join(' ');
  if (around(left) !== around(old) || around(right) !== around(old)) return undefined;
  const kept = left.members.filter((member) => right.members.includes(member) || !old.members.includes(member));
  const added = right.members.filter((member) => !old.members.includes(member) && !left.members.includes(member));
  const members = [...kept, ...added];
  if (members.length === 0) return undefined;
  const [start, end] = edgesOf(ours);
  return (
    left.before.join(' ') + start + members.join(separatorOf(ours)) + left.after.map((word) => end + word).join('')
  );
}

/** A list as it is written plainly: words, then names or texts with commas between them; braces where it is a block. */
function listOf({ words, ink, type }: Item): List | undefined {
  if (/\/[/*]/.test(ink.replaceAll(/"""[\s\S]*?"""|"(\\.|[^"\\])*"|“[^”]*”/g, ''))) return undefined;
  const braces = type === 'NamedList';
  const start = braces ? words.indexOf('{') + 1 : words.findIndex((word) => !/^[a-z]/.test(word));
  const end = braces ? words.length - 1 : words.length;
  if (start <= 0) return undefined;
  const inner = words.slice(start, end);
  const members = inner.filter((_, index) => index % 2 === 0);
  const plain = inner.every((word, index) => (index % 2 === 1 ? word === ',' : /^["“\p{Lu}\p{Lt}\p{Lo}]/u.test(word)));
  // Names that are given twice, and a comma behind the last one, are not worth guessing about.
  if (!plain || inner.length % 2 === 0 || new Set(members).size < members.length) return undefined;
  return { before: words.slice(0, start), members, after: words.slice(end) };
}

/** Members stand one a line where they did, else side by side. */
function separatorOf({ body }: Item): string {
  const [broken] = /,[ \t]*\n[ \t]*/.exec(body) ?? [];
  return broken ?? ', ';
}

/** What stands between the first words or the opening brace and the members, and before the closing brace. */
function edgesOf({ body }: Item): readonly [string, string] {
  const [, start = ' '] = /\{(\s+)/.exec(body) ?? [];
  const [, end = ' '] = /(\s+)\}$/.exec(body) ?? [];
  return [start, end];
}
