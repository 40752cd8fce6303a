import { FONTS, lineHeight } from '../../pieces/label.ts';
import type { Tone } from '../../scene/scene.ts';
import { type Font, measureText, plainText, wrapText } from '../../scene/text-metrics.ts';
import type { ColumnGroup, RaciMatrix, RaciRow } from './matrix.ts';

/** A column of the table, in pixels from its left edge. */
export interface GridColumn {
  readonly x: number;
  readonly width: number;
  readonly tone: Tone;
}

/** Where everything of the table stands. */
export interface Grid {
  readonly labelWidth: number;
  /** By the key of who stands over it. */
  readonly columns: ReadonlyMap<string, GridColumn>;
  /** Left edge and width over the columns of each group, in the order of the groups. */
  readonly groups: readonly { readonly x: number; readonly width: number }[];
  /** Names read from bottom to top: there are too many columns for a page otherwise. */
  readonly turned: boolean;
  /** Where the names of the columns begin, below that of their group, and where the rows begin. */
  readonly namesTop: number;
  readonly header: number;
  readonly width: number;
}

export const HEAD_FONT: Font = { size: 10 };
export const TURNED_FONT: Font = { size: 11 };
export const GROUP_LINES = 2;
/** From the upper edge of the table to the first baseline of a group's name. */
export const GROUP_TOP = 17;
const GROUP_GAP = 8;
/** A name alone makes a group at most this wide. */
const GROUP_MOST = 150;
/** More columns than these do not fit a page with level names. */
const MOST_LEVEL = 14;
const LEVEL = { least: 70, most: 112, names: 65 };
const TURNED = { single: 38, several: 64, most: 150 };
const LABEL = { least: 150, most: 280 };
const ROW = 40;
const FAULT = 84;

/** The width that the titles of the rows may take, in pixels. */
export function titleRoom(grid: Grid, hasBadge: boolean): number {
  return grid.labelWidth - 18 - (hasBadge ? 18 : 0);
}

/** A row is one line higher where its title takes two, in pixels. */
export function rowHeight(row: RaciRow, grid: Grid, hasBadge: boolean): number {
  const { lines } = wrapText(plainText(row.title), titleRoom(grid, hasBadge), FONTS.name, 2);
  return ROW + Math.max(0, lines.length - 1) * lineHeight(FONTS.name);
}

/** Measures the table: columns as wide as their longest word, or narrow with turned names where there are many. */
export function gridOf(matrix: RaciMatrix): Grid {
  const rows = matrix.areas.flatMap((area) => area.rows);
  const all = matrix.groups.flatMap((group) => group.columns);
  const turned = all.length > MOST_LEVEL;
  const titles = rows.map((row) => Math.max(widthOf(row.title, FONTS.name), widthOf(row.about, FONTS.small)));
  const labelWidth = Math.ceil(Math.min(LABEL.most, Math.max(LABEL.least, ...titles))) + 38;
  const columns = new Map<string, GridColumn>();
  const groups: { x: number; width: number }[] = [];
  let x = labelWidth;
  for (const group of matrix.groups) {
    const widths = group.columns.map(({ key, name }) => (turned ? turnedWidth(rows, key) : levelWidth(name)));
    const sum = widths.reduce((total, width) => total + width, 0);
    const more = Math.max(0, nameWidth(group.name) - sum) / group.columns.length;
    const start = x;
    group.columns.forEach(({ key }, index) => {
      const width = Math.ceil((widths[index] ?? 0) + more);
      columns.set(key, { x, width, tone: group.tone });
      x += width;
    });
    groups.push({ x: start, width: x - start });
    x += GROUP_GAP;
  }
  const lines = Math.max(1, ...matrix.groups.map((group, index) => groupLines(group, groups[index]?.width ?? 0)));
  const namesTop = GROUP_TOP + (lines - 1) * lineHeight(FONTS.strong) + (turned ? 12 : 8);
  const longest = Math.max(0, ...all.map(({ name }) => widthOf(name, TURNED_FONT)));
  const names = turned ? Math.ceil(Math.min(TURNED.most, longest)) + 10 : LEVEL.names - 8;
  const fault = rows.some((row) => row.fault) ? FAULT : 0;
  return {
    labelWidth,
    columns,
    groups,
    turned,
    namesTop,
    header: namesTop + names,
    width: x - GROUP_GAP + fault,
  };
}

/** The width at which a group's name stands in its lines, within bounds. */
function nameWidth(name: string): number {
  let width = Math.min(GROUP_MOST, longestWord(name, FONTS.strong) + 14);
  while (width < GROUP_MOST && wrapText(plainText(name), width - 10, FONTS.strong, GROUP_LINES).shortened) width += 8;
  return width;
}

function groupLines(group: ColumnGroup, width: number): number {
  return wrapText(plainText(group.name), width - 10, FONTS.strong, GROUP_LINES).lines.length;
}

function levelWidth(name: string): number {
  return Math.min(LEVEL.most, Math.max(LEVEL.least, Math.ceil(longestWord(name, HEAD_FONT)) + 8));
}

/** Wide enough for the signs of somebody who has two duties in one row. */
function turnedWidth(rows: readonly RaciRow[], key: string): number {
  return rows.some((row) => (row.cells.get(key)?.length ?? 0) > 1) ? TURNED.several : TURNED.single;
}

function longestWord(text: string, font: Font): number {
  return Math.max(
    0,
    ...plainText(text)
      .split(' ')
      .map((word) => measureText(word, font)),
  );
}

function widthOf(text: string, font: Font): number {
  return measureText(plainText(text), font);
}
