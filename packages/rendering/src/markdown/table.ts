import { plainText } from '../scene/text-metrics.ts';

/** Text in a Markdown document, shown as it is: signs that would be markup are escaped, line breaks become blanks. */
export function markdownText(text: string): string {
  return plainText(text)
    .replace(/[\\`*_{}[\]|~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

export interface MarkdownColumn {
  /** Already Markdown: escape with `markdownText`. */
  readonly heading: string;
  readonly align?: 'left' | 'center' | 'right';
}

const RULES = { left: '---', center: ':---:', right: '---:' } as const;

/**
 * A Markdown table (GitHub flavoured). Cells are Markdown already; line breaks within one become `<br>`. Rows that are
 * too short are filled with empty cells, longer ones are cut. Without columns the result is empty.
 */
export function markdownTable(columns: readonly MarkdownColumn[], rows: readonly (readonly string[])[]): string {
  if (columns.length === 0) return '';
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/\r\n?|\n/g, '<br>')).join(' | ')} |`;
  return `${[
    line(columns.map((column) => column.heading)),
    line(columns.map((column) => RULES[column.align ?? 'left'])),
    ...rows.map((row) => line(columns.map((_, index) => row[index] ?? ''))),
  ].join('\n')}\n`;
}
