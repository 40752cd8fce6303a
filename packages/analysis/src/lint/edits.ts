/**
 * Builders for the edits of fixes. Rules see the model, not the text, so these rely on well-formatted files: statements
 * indented by two spaces in their block, the closing brace on its own line, or a block on one line. What they write in any
 * other file still parses, and the formatter puts it right.
 */
import type { AllianceModel, Element, Range } from '@alliance-lang/language';
import { allElements } from '@alliance-lang/language';
import type { Edit, Fix } from './finding.ts';

/** A fix that may run in bulk: it changes nothing that the parties agreed. */
export function safeFix(title: string, ...edits: readonly (Edit | undefined)[]): readonly Fix[] {
  return fixOf(title, true, edits);
}

/** A fix that decides something and needs a person to choose it. */
export function unsafeFix(title: string, ...edits: readonly (Edit | undefined)[]): readonly Fix[] {
  return fixOf(title, false, edits);
}

/** No fix at all when one of its edits is not possible. */
function fixOf(title: string, safe: boolean, edits: readonly (Edit | undefined)[]): readonly Fix[] {
  const possible = edits.filter((edit) => edit !== undefined);
  return possible.length === edits.length && possible.length > 0 ? [{ title, safe, edits: possible }] : [];
}

/** Replaces what stands in a range. */
export function replace(range: Range, text: string): Edit {
  return { uri: range.uri, offset: range.offset, length: range.length, text };
}

/** Puts text directly behind a range. */
export function insertAfter(range: Range, text: string): Edit {
  return { uri: range.uri, offset: range.offset + range.length, length: 0, text };
}

/** Puts text directly before a range. */
export function insertBefore(range: Range, text: string): Edit {
  return { uri: range.uri, offset: range.offset, length: 0, text };
}

/** A declaration or clause into whose block something can be put. */
interface Block {
  readonly at: Range;
  readonly bodyAt?: Range;
}

/**
 * Adds a statement at the end of a block, or gives the declaration a block. `statement` may have several lines, each with
 * its own indent relative to the statement's.
 */
export function insertStatement(block: Block, statement: string): Edit {
  const body = block.bodyAt;
  if (!body) return insertAfter(block.at, ` { ${statement} }`);
  const end = { ...body, offset: body.offset + body.length, length: 0 };
  if (body.line === body.endLine) {
    if (body.length === 0) return insertBefore(end, ` ${statement} `);
    return insertBefore(end, body.length === 1 ? `${statement} ` : ` ${statement} `);
  }
  // The closing brace stands at the end of the body, behind its own indent: what is put there starts with that indent.
  const indent = ' '.repeat(body.endCharacter);
  return insertBefore(end, `  ${statement.replaceAll('\n', `\n${indent}  `)}\n${indent}`);
}

/**
 * Adds a declaration with an empty line before it: behind the last of `near` (the declarations of its kind), else at the
 * end of the main file.
 */
export function insertDeclaration(model: AllianceModel, declaration: string, near: readonly Element[] = []): Edit {
  const own = near.filter((element) =>
    model.files.every((file) => file.uri !== element.at.uri || file.role !== 'library'),
  );
  return insertAfter((last(own) ?? lastOfMain(model)).at, `\n\n${declaration}`);
}

/** Takes the items behind the first out of a list written as `a, b, c` on one line; `undefined` when it is written otherwise. */
export function keepFirst(items: readonly { readonly at: Range }[]): Edit | undefined {
  const [first] = items;
  const final = items[items.length - 1];
  if (!first || !final || first === final || !isOneList(items)) return undefined;
  const start = first.at.offset + first.at.length;
  return { uri: first.at.uri, offset: start, length: final.at.offset + final.at.length - start, text: '' };
}

/** Whether items stand one behind the other on a line, with nothing but a comma between them. */
function isOneList(items: readonly { readonly at: Range }[]): boolean {
  return items.every((item, index) => {
    const before = items[index - 1];
    if (!before) return true;
    const gap = item.at.offset - (before.at.offset + before.at.length);
    return item.at.uri === before.at.uri && item.at.line === before.at.endLine && gap >= 1 && gap <= 3;
  });
}

/** Adds an item to a list, or the statement when there is no list yet. */
export function addToList(block: Block, word: string, items: readonly { readonly at: Range }[], text: string): Edit {
  const final = last(items.map((item) => ({ at: item.at })));
  return final ? insertAfter(final.at, `, ${text}`) : insertStatement(block, `${word} ${text}`);
}

/** A name that nothing in the alliance has: `wanted`, else `wanted2`, `wanted3` … */
export function freeName(model: AllianceModel, wanted: string): string {
  const taken = new Set<string>();
  for (const element of allElements(model)) taken.add(element.name ?? element.id);
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}${number}`;
  return name;
}

const lasts = new WeakMap<AllianceModel, Element>();

/** The declaration at the end of the main file; looked for once a model. */
function lastOfMain(model: AllianceModel): Element {
  const known = lasts.get(model);
  if (known) return known;
  const main = allElements(model).filter((element) => element.at.uri === model.alliance.at.uri);
  const found = last(main.filter((element) => !NESTED.has(element.kind) || isOutermost(element, model)));
  lasts.set(model, found ?? model.alliance);
  return found ?? model.alliance;
}

/** Kinds that always, or mostly, stand inside another declaration. */
const NESTED: ReadonlySet<string> = new Set([
  'principle',
  'person',
  'team',
  'role',
  'goal',
  'journey-step',
  'ladder-step',
  'trigger',
  'license',
  'wind-down-step',
  'milestone',
  'report',
]);

/** A role may stand outside any party. */
function isOutermost(element: Element, model: AllianceModel): boolean {
  if (element.kind !== 'role') return false;
  return !model.parties.some(
    (party) =>
      party.at.uri === element.at.uri &&
      party.at.offset <= element.at.offset &&
      element.at.offset < party.at.offset + party.at.length,
  );
}

/** The item that stands last in its file. */
function last<T extends { readonly at: Range }>(items: readonly T[]): T | undefined {
  return items.reduce<T | undefined>(
    (latest, item) => (latest && latest.at.offset > item.at.offset ? latest : item),
    undefined,
  );
}
