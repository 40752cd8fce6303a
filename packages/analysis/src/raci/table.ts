/** Tables as people keep them: CSV from a spreadsheet, or a table of a Markdown file. */

/** A row of a table: its cells as text, and the line of the file on which it begins, from 1. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads the table of a text: the first Markdown table when there is one, else CSV (RFC 4180) with commas, semicolons or tabs between the
 * cells, whichever the first line has most of. Empty rows are left out. Never throws.
 */
export function readTable(text: string): readonly TableRow[] {
  const plain = text.replace(/^\uFEFF/, '');
  const rows = markdownRows(plain) ?? csvRows(plain);
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** The line below the header of a Markdown table: `| --- | :---: |`. */
const RULE = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*$/;

function markdownRows(text: string): TableRow[] | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  const rule = lines.findIndex((line, index) => index > 0 && RULE.test(line) && lines[index - 1]!.includes('|'));
  if (rule < 0) return undefined;
  const rows: TableRow[] = [{ line: rule, cells: markdownCells(lines[rule - 1]!) }];
  for (let index = rule + 1; index < lines.length && lines[index]!.includes('|'); index++)
    rows.push({ line: index + 1, cells: markdownCells(lines[index]!) });
  return rows;
}

function markdownCells(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) =>
    cell
      .replace(/\\(.)/g, '$1')
      .replace(/<br\s*\/?>/gi, '\n')
      .replace(/\*\*|__|`/g, '')
      .trim(),
  );
}

function csvRows(text: string): TableRow[] {
  const separator = separatorOf(text);
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let start = 1;
  const endRow = (): void => {
    rows.push({ line: start, cells: [...cells, cell.trim()] });
    cells = [];
    cell = '';
    start = line;
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character === '\n') line++;
    if (quoted && character === '"' && text[at + 1] === '"') cell += text[++at];
    else if (character === '"' && (quoted || cell.trim() === '')) {
      quoted = !quoted;
      if (quoted) cell = '';
    } else if (quoted) cell += character;
    else if (character === separator) {
      cells.push(cell.trim());
      cell = '';
    } else if (character === '\n') endRow();
    else if (character !== '\r') cell += character;
  }
  endRow();
  return rows;
}

function separatorOf(text: string): string {
  const first = text.split('\n', 1)[0]!;
  const count = (separator: string): number => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}
