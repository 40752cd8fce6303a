/** RACI tables of others as declarations of the language. */
import { type AllianceModel, allElements, isDate, nearestWord, wordsOf } from '@alliance-lang/language';
import { block, Names, nameFrom, open, quoted } from '../templates/writing.ts';
import { actorNamed, type NamedActor } from './actors.ts';
import { readTable, type TableRow } from './table.ts';

/** What a table gives. */
export interface RaciImport {
  /** Declarations as the formatter prints them; empty where there is nothing to declare. */
  readonly text: string;
  /** How many rows were read. */
  readonly rows: number;
  /** One sentence for everything that could not be taken over as it stands. */
  readonly notes: readonly string[];
}

type Letter = 'A' | 'R' | 'C' | 'I';

const STATEMENTS: Readonly<Record<Letter, string>> = {
  A: 'accountable',
  R: 'responsible',
  C: 'consulted',
  I: 'informed',
};
const LETTERS = Object.keys(STATEMENTS) as Letter[];

/** A column of the table beside the first, which names the work. */
type Column =
  | { readonly type: 'actor'; readonly index: number; readonly heading: string; readonly actor: NamedActor }
  | { readonly type: 'due' | 'area' | 'note'; readonly index: number; readonly heading: string };

/**
 * Declares what a RACI table says: a row is work, a column somebody, a cell `R`, `A`, `C`, `I` or several of them (`R/A`). A row with a date
 * in a column `Due` becomes a deliverable, any other a responsibility. Columns without such letters become notes. Never throws.
 * @param model the alliance whose Names the columns are matched with, and whose Names are not given again
 */
export function importRaci(table: string, model?: AllianceModel): RaciImport {
  const [head, ...rows] = readTable(table);
  if (!head || rows.length === 0) return { text: '', rows: 0, notes: ['There is no table with a heading and a row.'] };
  const notes: string[] = [];
  const columns = head.cells.slice(1).map((heading, index) => columnOf(heading, index + 1, rows, model));
  for (const column of columns) {
    if (column.type !== 'actor' || column.actor.known) continue;
    notes.push(`Nobody is declared as "${oneLine(column.heading)}": it stands as a text.`);
  }
  const names = new Names();
  if (model) for (const element of allElements(model)) if (element.name) names.take(element.name);
  const declarations = rows.flatMap((row) => {
    const title = oneLine(row.cells[0] ?? '');
    if (title === '') notes.push(`Line ${row.line}: the first cell names no work, so the row is left out.`);
    return title === '' ? [] : [declaration(title, row, columns, names, notes)];
  });
  const part = model ? [`part of ${model.id}`] : [];
  const text = declarations.length === 0 ? '' : `${[...part, ...declarations].join('\n\n')}\n`;
  return { text, rows: declarations.length, notes };
}

function declaration(title: string, row: TableRow, columns: readonly Column[], names: Names, notes: string[]): string {
  const said: Record<Letter, string[]> = { A: [], R: [], C: [], I: [] };
  const others: { due?: string; area?: string; notes: string[] } = { notes: [] };
  for (const column of columns) {
    const cell = row.cells[column.index] ?? '';
    if (isEmpty(cell)) continue;
    if (column.type === 'actor') {
      const letters = lettersOf(cell);
      if (letters) for (const letter of letters) said[letter].push(column.actor.written);
      else
        notes.push(
          `Line ${row.line}, column "${oneLine(column.heading)}": "${oneLine(cell)}" is none of R, A, C and I.`,
        );
    } else if (column.type === 'due') others.due = isDate(cell) ? cell : open(cell);
    else if (column.type === 'area') others.area = areaOf(cell);
    else others.notes.push(`note ${quoted(`${column.heading}: ${cell}`)}`);
  }
  const word = others.due === undefined ? 'responsibility' : 'deliverable';
  return block(
    `${word} ${names.take(nameFrom(title, 'Work'))} ${quoted(title)}`,
    others.area && `area ${others.area}`,
    others.due && `due ${others.due}`,
    ...LETTERS.map((letter) =>
      said[letter].length > 0 ? `${STATEMENTS[letter]} ${unique(said[letter]).join(', ')}` : undefined,
    ),
    ...others.notes,
  );
}

function columnOf(heading: string, index: number, rows: readonly TableRow[], model: AllianceModel | undefined): Column {
  const word = heading.trim().toLowerCase();
  if (/^(due|due date|deadline|by when)$/.test(word)) return { type: 'due', index, heading };
  if (word === 'area') return { type: 'area', index, heading };
  const cells = rows.map(({ cells }) => cells[index] ?? '').filter((cell) => !isEmpty(cell));
  const isNote = heading === '' || (cells.length > 0 && cells.every((cell) => lettersOf(cell) === undefined));
  if (isNote) return { type: 'note', index, heading: heading || `Column ${index + 1}` };
  return { type: 'actor', index, heading, actor: actorNamed(heading, model) };
}

/** `-`, `–`, `n/a`: nobody has anything to do with it. */
function isEmpty(cell: string): boolean {
  return /^([-–—.]+|n\/?a)?$/i.test(cell.trim());
}

/** The letters of a cell, each once; undefined where it says something else. */
function lettersOf(cell: string): readonly Letter[] | undefined {
  const parts = cell
    .toUpperCase()
    .split(/[\s,;/+&|()]+/)
    .filter(Boolean);
  const letters = parts.flatMap((part): string[] => {
    const whole = LETTERS.find((letter) => STATEMENTS[letter].toUpperCase() === part);
    return whole ? [whole] : [...part];
  });
  return letters.every(isLetter) ? unique(letters) : undefined;
}

function isLetter(text: string): text is Letter {
  return text in STATEMENTS;
}

function areaOf(cell: string): string {
  const word = cell.trim().toLowerCase().replace(/\s+/g, '-');
  const areas = wordsOf('WorkArea');
  return areas.find((area) => area === word) ?? nearestWord(word, areas) ?? open(cell);
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
