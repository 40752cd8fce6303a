import { type ElementField, fieldsOf, fieldText, isAbout, placeOf } from '@alliance-lang/analysis';
import { elementsById } from '@alliance-lang/language';
import { type ExitCode, exitCode } from '../exit-code.ts';
import { elementNamed, followedAlliance } from '../git/follow.ts';
import { type HistoryEntry, historyOf } from '../git/history.ts';
import type { Commit } from '../git/log.ts';
import { coloursFor } from '../terminal/colours.ts';
import type { Io } from '../terminal/io.ts';
import { textWidth } from '../terminal/width.ts';
import { oneOf } from './arguments.ts';

/** The options of `alliance blame`, as typed. */
export interface BlameOptions {
  readonly alliance?: string;
  readonly rev?: string;
  readonly format?: string;
  readonly color?: boolean;
}

const FORMATS = ['pretty', 'json'] as const;
/** Longer values are cut in the table. */
const WIDEST = 48;

/** Something that a declaration says, and the commit since which it says so. */
interface Blamed {
  readonly said: ElementField;
  readonly commit?: Commit;
  /** What it said before; absent where it was new. */
  readonly before?: string;
}

/** `alliance blame`: for everything that a declaration says, who said so last, when, and in which commit. Layout and moves do not count. */
export async function runBlame(name: string, options: BlameOptions, io: Io): Promise<ExitCode> {
  const format = oneOf('--format', options.format ?? 'pretty', FORMATS);
  const { repository, tip, followed, model } = await followedAlliance(io, options);
  const id = elementNamed(model, name);
  const search = new Search(id, fieldsOf(model, id));
  for await (const entry of historyOf(repository, tip, followed)) {
    if (search.isDone) break;
    search.take(entry);
  }
  const element = elementsById(model).get(id);
  if (format === 'json') {
    io.out(
      `${JSON.stringify({ alliance: model.id, element: id, kind: element?.kind, says: search.blamed.map(dataOf) }, undefined, 2)}\n`,
    );
    return exitCode.clean;
  }
  const c = coloursFor({ env: io.env, isTerminal: io.outIsTerminal, asked: options.color });
  const title = element?.title === undefined ? '' : ` "${element.title}"`;
  io.out(`${c.bold(`${element?.kind ?? ''} ${id}${title}`)}\n\n${table(search.blamed)}`);
  return exitCode.clean;
}

/** Goes back in time until every statement has its commit. */
class Search {
  readonly blamed: Blamed[];
  /** The names that the declaration had. */
  readonly #names: Set<string>;
  #born: Commit | undefined;

  constructor(id: string, said: readonly ElementField[]) {
    this.#names = new Set([id]);
    this.blamed = said.map((field) => ({ said: field }));
  }

  get isDone(): boolean {
    return this.#born !== undefined || this.blamed.every(({ commit }) => commit);
  }

  take({ commit, changes, first }: HistoryEntry): void {
    const own = changes.filter(({ change }) => this.#names.has(placeOf(change).id));
    for (const { change } of own) {
      if (change.type === 'renamed') this.#names.add(change.before.id);
      else if (change.type === 'added') this.#born = commit;
      else if (change.type === 'changed') {
        this.#settle(({ said }) => isAbout(change, said), commit, change.to && change.from?.text);
      }
    }
    if (first) this.#born = commit;
    if (this.#born) this.#settle(() => true, this.#born);
  }

  #settle(which: (one: Blamed) => boolean, commit: Commit, before?: string): void {
    this.blamed.forEach((one, index) => {
      if (!one.commit && which(one)) this.blamed[index] = { ...one, commit, ...(before !== undefined && { before }) };
    });
  }
}

function table(blamed: readonly Blamed[]): string {
  if (blamed.length === 0) return 'It says nothing beside its name.\n';
  const rows = blamed.map(({ said, commit, before }) => [
    label(said),
    cut(said.value.text),
    commit?.date ?? '',
    commit?.author ?? '',
    commit?.hash.slice(0, 8) ?? '',
    `${commit?.subject ?? 'before the history that is here'}${before === undefined ? '' : ` (was ${cut(before)})`}`,
  ]);
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => textWidth(row[column]!))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - textWidth(cell)))
      .join('  ')
      .trimEnd();
  return `${rows.map(line).join('\n')}\n`;
}

function label({ field, entry }: ElementField): string {
  return fieldText(field, entry);
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= WIDEST ? line : `${line.slice(0, WIDEST - 1)}…`;
}

function dataOf({ said, commit, before }: Blamed): object {
  const { field, entry, value } = said;
  return {
    field,
    ...(entry !== undefined && { entry }),
    value: value.text,
    ...(before !== undefined && { before }),
    commit,
  };
}
