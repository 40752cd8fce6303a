import { type ModelChange, placeOf } from '@alliance-lang/analysis';
import { type AllianceModel, type Element, elementsById } from '@alliance-lang/language';
import type { ChangeEntry } from '@alliance-lang/rendering';
import { type ExitCode, exitCode, WrongUse } from '../exit-code.ts';
import { familyIn } from '../git/family.ts';
import { elementNamed, type FollowedAlliance, followedAlliance } from '../git/follow.ts';
import { type HistoryChange, type HistoryEntry, historyOf } from '../git/history.ts';
import { type Commit, commitOf } from '../git/log.ts';
import { absolutePath } from '../git/repository.ts';
import { revisionOn } from '../git/revision.ts';
import { readSnapshot } from '../git/snapshot.ts';
import { modelsIn } from '../git/snapshot-models.ts';
import { type Colours, coloursFor } from '../terminal/colours.ts';
import type { Io } from '../terminal/io.ts';
import { dateOf, oneOf, wholeNumber } from './arguments.ts';

/** The options of `alliance history`, as typed. */
export interface HistoryOptions {
  readonly on?: string;
  readonly alliance?: string;
  readonly rev?: string;
  readonly limit?: string;
  readonly format?: string;
  readonly color?: boolean;
}

const FORMATS = ['pretty', 'json'] as const;

/**
 * `alliance history`: who changed what in a deal, and when; of the whole alliance, or of one declaration and what belongs to it. With
 * `--on` what it said on a day.
 */
export async function runHistory(name: string | undefined, options: HistoryOptions, io: Io): Promise<ExitCode> {
  const format = oneOf('--format', options.format ?? 'pretty', FORMATS);
  const limit = options.limit === undefined ? Number.POSITIVE_INFINITY : wholeNumber('--limit', options.limit);
  const day = options.on === undefined ? undefined : dateOf('--on', options.on);
  const found = await followedAlliance(io, options);
  const colours = coloursFor({ env: io.env, isTerminal: io.outIsTerminal, asked: options.color });
  if (day !== undefined) {
    const state = await stateOn(day, name, found);
    io.out(format === 'json' ? json(state) : prettyState(state, colours));
    return exitCode.clean;
  }
  const entries: HistoryEntry[] = [];
  const wanted = new Wanted(found, name);
  for await (const entry of historyOf(found.repository, found.tip, found.followed)) {
    if (entries.length >= limit) break;
    const changes = entry.changes.filter(({ change }) => wanted.isAbout(change));
    if (changes.length > 0 || (entry.first && wanted.isIn(entry.model))) entries.push({ ...entry, changes });
  }
  io.out(format === 'json' ? json(entries.map(dataOf)) : pretty(found, entries, colours));
  return exitCode.clean;
}

/** What was asked about: everything, or a declaration with what belongs to it, under any name that it had. */
class Wanted {
  readonly #names: Set<string> | undefined;

  constructor({ model }: FollowedAlliance, typed: string | undefined) {
    if (typed !== undefined) this.#names = new Set([elementNamed(model, typed)]);
  }

  /** Learns earlier names on the way back. */
  isAbout(change: ModelChange): boolean {
    if (!this.#names) return true;
    const { id } = placeOf(change);
    const about = [...this.#names].some((name) => id === name || id.startsWith(`${name}.`));
    if (about && change.type === 'renamed') this.#names.add(change.before.id);
    return about;
  }

  isIn(model: AllianceModel): boolean {
    const elements = elementsById(model);
    return !this.#names || [...this.#names].some((name) => elements.has(name));
  }
}

/** What an alliance said on a day. */
interface State {
  readonly alliance: string;
  readonly on: string;
  readonly commit: Commit;
  readonly element?: string;
  readonly texts: readonly { readonly path: string; readonly line: number; readonly text: string }[];
}

async function stateOn(day: string, name: string | undefined, found: FollowedAlliance): Promise<State> {
  const { repository, tip, followed, model } = found;
  const revision = await revisionOn(repository, day, tip);
  const commit = revision && (await commitOf(repository, revision.commit));
  const snapshot = revision && (await readSnapshot(repository, { kind: 'commit', commit: revision.commit }));
  const family = familyIn(snapshot?.files ?? [], followed.id, followed.path);
  if (!commit || family.length === 0) {
    throw new WrongUse(
      `On ${day} there was no alliance ${followed.id} yet. alliance history tells since when there is.`,
    );
  }
  const state = { alliance: followed.id, on: day, commit };
  if (name === undefined) return { ...state, texts: family.map(({ path, text }) => ({ path, line: 1, text })) };
  const models = modelsIn(repository, { files: family });
  const then = models.find(({ id }) => id === followed.id);
  const id = elementNamed(model, name);
  const element = then && elementsById(then).get(id);
  if (!element) {
    throw new WrongUse(
      `On ${day} there was no ${id} in ${followed.id}. alliance history ${id} tells since when there is.`,
    );
  }
  return { ...state, element: id, texts: [sourceOf(element, found, family)] };
}

function sourceOf(
  { at }: Element,
  { repository }: FollowedAlliance,
  family: readonly { readonly path: string; readonly text: string }[],
): State['texts'][number] {
  const file = family.find(({ path }) =>
    at.uri.endsWith(encodeURI(absolutePath(repository, path)).replaceAll('\\', '/')),
  );
  const { path, text } = file ?? { path: at.uri, text: '' };
  return { path, line: at.line + 1, text: `${text.slice(at.offset, at.offset + at.length)}\n` };
}

function prettyState({ alliance, on, commit, element, texts }: State, c: Colours): string {
  const head = `${c.bold(element ?? alliance)} on ${on}: ${commitLine(commit, c)}\n`;
  return [head, ...texts.map(({ path, line, text }) => `${c.dim(`${path}:${line}`)}\n${text}`)].join('\n');
}

function pretty({ model, tip }: FollowedAlliance, entries: readonly HistoryEntry[], c: Colours): string {
  const title = model.alliance.title === undefined ? model.id : `${model.id} "${model.alliance.title}"`;
  if (entries.length === 0) return `${c.bold(title)}: nothing changed up to ${tip.name}.\n`;
  const blocks = entries.map((entry) => {
    const note = entry.incomplete
      ? [c.yellow('  (a version has syntax errors: only what can be read is compared)')]
      : [];
    const lines = entry.first ? ['  the first version'] : entry.changes.map(({ words }) => changeLine(words, c));
    return [commitLine(entry.commit, c), ...note, ...lines].join('\n');
  });
  return `${c.bold(title)}\n\n${blocks.join('\n\n')}\n`;
}

function changeLine(entry: ChangeEntry, c: Colours): string {
  const { class: kind, subject, statement, from, to, direction, favour, favours, against } = entry;
  const paint = { breaking: c.red, material: c.yellow, editorial: c.dim }[kind];
  const what = statement === '' ? direction : `${statement} ${from ?? '–'} → ${to ?? '–'}`;
  const whose = favours.length + against.length > 0 ? c.dim(`, ${favour}`) : '';
  return `  ${paint(kind.padEnd(9))} ${`${subject}: ${what}`.replaceAll(/\s+/g, ' ')}${whose}`;
}

/** When, who, what they said of it, and by which names it is known. */
export function commitLine({ hash, date, author, subject, tags }: Commit, c: Colours): string {
  const tagged = tags.map((tag) => c.cyan(` [${tag}]`)).join('');
  return `${date}  ${author}: ${subject}  ${c.dim(hash.slice(0, 8))}${tagged}`;
}

function json(data: unknown): string {
  return `${JSON.stringify(data, undefined, 2)}\n`;
}

function dataOf({ commit, model, first, changes, incomplete }: HistoryEntry): object {
  return { alliance: model.id, commit, first, incomplete, changes: changes.map(changeData) };
}

/** A change without its places: those are of versions that are not on the disk. */
function changeData({ change, words }: HistoryChange): object {
  const { before: _, after: __, ...told } = words;
  return { type: change.type, ...told, ...(change.type === 'changed' && change.entry && { entry: change.entry }) };
}
