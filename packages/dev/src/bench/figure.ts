/** One line of the result. */
export interface Figure {
  readonly name: string;
  /** What was measured, with its unit. */
  readonly value: string;
  /** In relation to what, as `2.1 × bare node`; absent where the goal is no ratio. */
  readonly ratio?: string;
  readonly goal: string;
  /** Undefined where nothing was measured. */
  readonly held: boolean | undefined;
}

/** How much is measured. */
export interface Effort {
  /** Runs of which the median is taken; seven or more unless somebody is in a hurry. */
  readonly rounds: number;
  /** Edits, requests and other things that happen often. */
  readonly samples: number;
  /** Files of the workspace W. */
  readonly files: number;
}

/** A part of the measurements: what it is called on the command line, and what it gives. */
export interface Measurement {
  readonly name: string;
  run(effort: Effort): Promise<readonly Figure[]>;
}

export function milliseconds(value: number): string {
  return value >= 1000 ? `${(value / 1000).toFixed(2)} s` : `${value.toFixed(value < 10 ? 2 : 1)} ms`;
}

export function times(ratio: number, unit: string): string {
  return `${ratio.toFixed(2)} × ${unit}`;
}

/** A table in Markdown, with columns of equal width. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [
    ['figure', 'measured', 'ratio', 'goal', 'held'],
    ...figures.map(({ name, value, ratio = '', goal, held }) => [
      name,
      value,
      ratio,
      goal,
      held === undefined ? '–' : held ? 'yes' : 'NO',
    ]),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}
