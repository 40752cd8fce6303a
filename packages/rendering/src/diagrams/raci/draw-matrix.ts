import { elementOf } from '@alliance-lang/language';
import { badge } from '../../pieces/badge.ts';
import { chip } from '../../pieces/chip.ts';
import { CONTENT_TOP, frame, MARGIN } from '../../pieces/frame.ts';
import { FONTS, label as text } from '../../pieces/label.ts';
import type { LegendItem } from '../../pieces/legend.ts';
import { allianceName, type ModelReading, sourceOf } from '../../reading/reading.ts';
import type { GroupShape, PathCommand, Scene, Shape, Tone } from '../../scene/scene.ts';
import { measureText, wrapText } from '../../scene/text-metrics.ts';
import {
  type ColumnGroup,
  DUTY_NAMES,
  DUTY_PHRASES,
  type Duty,
  dutiesText,
  type RaciCell,
  type RaciColumn,
  type RaciMatrix,
  type RaciRow,
} from './matrix.ts';

const COLUMN = 70;
const GROUP_GAP = 8;
const HEADER = 82;
const ROW = 40;
const FAULT = 84;

interface Grid {
  readonly labelWidth: number;
  /** Left end of each column, by its key. */
  readonly columns: ReadonlyMap<string, number>;
  readonly toneOf: ReadonlyMap<string, Tone>;
  readonly width: number;
}

/** Columns by party, a row for each piece of work, the fault of a row in words at its end. */
export function drawMatrix(reading: ModelReading, matrix: RaciMatrix): Scene {
  const grid = gridOf(matrix);
  const shapes: Shape[] = matrix.groups.map((group) => groupHeader(reading, group, grid));
  let y = CONTENT_TOP + HEADER + 6;
  let count = 0;
  for (const area of matrix.areas) {
    for (const row of area.rows) {
      shapes.push(drawRow(reading, row, grid, y, count % 2 === 0));
      y += ROW;
      count += 1;
    }
  }
  const rows = matrix.areas.flatMap((area) => area.rows);
  const wrong = rows.filter((row) => row.fault?.tone === 'danger').length;
  return frame({
    id: 'raci',
    title: `${allianceName(reading)} — who does what`,
    description: `${rows.length} deliverables and responsibilities, and who is accountable, responsible, consulted and informed. ${wrong === 0 ? 'Each has one accountable or says that it is open.' : `${wrong} without exactly one accountable.`}`,
    node: reading.node(reading.model.alliance, { label: `${allianceName(reading)}: who does what` }),
    children: shapes,
    right: MARGIN + grid.width,
    bottom: y,
    legend: LEGEND,
  });
}

function gridOf(matrix: RaciMatrix): Grid {
  const rows = matrix.areas.flatMap((area) => area.rows);
  const widths = rows.map((row) => Math.max(measureText(row.title, FONTS.name), measureText(row.about, FONTS.small)));
  const labelWidth = Math.ceil(Math.min(280, Math.max(150, ...widths))) + 38;
  const columns = new Map<string, number>();
  const toneOf = new Map<string, Tone>();
  let x = labelWidth;
  for (const group of matrix.groups) {
    for (const column of group.columns) {
      columns.set(column.key, x);
      toneOf.set(column.key, group.tone);
      x += COLUMN;
    }
    x += GROUP_GAP;
  }
  const fault = rows.some((row) => row.fault) ? FAULT : 0;
  return { labelWidth, columns, toneOf, width: x - GROUP_GAP + fault };
}

function groupHeader(reading: ModelReading, group: ColumnGroup, grid: Grid): GroupShape {
  const width = group.columns.length * COLUMN;
  const x = MARGIN + (grid.columns.get(group.columns[0]?.key ?? '') ?? 0);
  const party = reading.party(group.id);
  const content = {
    label: `${group.name}: ${group.columns.map((column) => column.name).join(', ')}`,
    refs: group.id ? [group.id] : [],
  };
  return {
    kind: 'group',
    role: 'column',
    x,
    y: CONTENT_TOP,
    ...(party ? { node: reading.node(party.party, content) } : {}),
    children: [
      {
        kind: 'rect',
        x: 1,
        y: 0,
        width: width - 2,
        height: HEADER,
        radius: 8,
        tone: group.tone,
        fill: 'soft',
        stroke: 'line',
      },
      text(width / 2, 17, group.name, { font: FONTS.strong, tone: group.tone, anchor: 'middle', maxWidth: width - 10 }),
      ...group.columns.map((column, index) => columnHead(reading, column, index * COLUMN)),
    ],
  };
}

function columnHead(reading: ModelReading, column: RaciColumn, x: number): GroupShape {
  const font = { size: 10 };
  const wrapped = wrapText(column.name, COLUMN - 6, font, 3);
  const first = 45 - ((wrapped.lines.length - 1) * 13) / 2 + 4;
  const lines: Shape[] = wrapped.lines.map((line, index) => ({
    ...text(COLUMN / 2, first + index * 13, line, { font, anchor: 'middle' }),
    ...(wrapped.shortened ? { title: column.name } : {}),
  }));
  const element = elementOf(reading.model, column.actor.id);
  const subtitle = reading.actorSubtitle(column.actor);
  const mark = element ? badge(COLUMN / 2, HEADER - 2, reading.findingsOf(element.id)) : undefined;
  const content = { label: [column.name, subtitle].filter(Boolean).join(', '), refs: refsOf(reading, column) };
  return {
    kind: 'group',
    role: 'column',
    x,
    y: 0,
    ...(element ? { node: reading.node(element, content) } : {}),
    children: mark ? [...lines, mark] : lines,
  };
}

function refsOf(reading: ModelReading, column: RaciColumn): string[] {
  const party = reading.partyOfActor(column.actor);
  return party && party.id !== column.key ? [column.key, party.id] : [column.key];
}

function drawRow(reading: ModelReading, row: RaciRow, grid: Grid, y: number, striped: boolean): GroupShape {
  const { item, fault } = row;
  const findings = reading.findingsOf(item.id);
  const children: Shape[] = [];
  if (fault) {
    const tone = fault.tone;
    children.push(
      {
        kind: 'rect',
        x: 0,
        y: 1,
        width: grid.width,
        height: ROW - 2,
        radius: 6,
        tone,
        fill: 'soft',
        stroke: 'ink',
        title: fault.why,
      },
      { kind: 'rect', x: 0, y: 7, width: 3, height: ROW - 14, radius: 1.5, tone, fill: 'solid' },
    );
  } else if (striped) {
    children.push({
      kind: 'rect',
      x: 0,
      y: 0,
      width: grid.width,
      height: ROW,
      radius: 6,
      tone: 'neutral',
      fill: 'soft',
    });
  }
  const room = grid.labelWidth - 18 - (findings.length > 0 ? 18 : 0);
  children.push(
    text(10, 17, row.title, { font: FONTS.name, maxWidth: room, role: 'title' }),
    text(10, 31, row.about, { font: FONTS.small, tone: 'muted', maxWidth: room, role: 'subtitle' }),
  );
  // Most cells are empty: the dots of a row are one path, or they would be most of the file.
  const nobody: PathCommand[] = [];
  for (const [key, x] of grid.columns) {
    const cells = row.cells.get(key);
    if (cells) children.push(...drawCells(reading, row, cells, x, grid.toneOf.get(key) ?? 'muted'));
    else nobody.push(['M', x + COLUMN / 2 - 1.1, ROW / 2], ['L', x + COLUMN / 2 + 1.1, ROW / 2]);
  }
  if (nobody.length > 0)
    children.push({ kind: 'path', commands: nobody, tone: 'muted', stroke: 'ink', strokeWidth: 2.2 });
  if (fault) {
    children.push(
      chip(grid.width - 8, ROW / 2, fault.text, {
        tone: fault.tone,
        font: FONTS.strong,
        anchor: 'end',
        title: fault.why,
      }),
    );
  }
  const mark = badge(grid.labelWidth - 14, ROW / 2, findings);
  if (mark) children.push(mark);
  const actors = [...item.accountable, ...item.responsible, ...item.consulted, ...item.informed];
  const parties = actors.flatMap((actor) => reading.partyOfActor(actor)?.id ?? []);
  const keys = [...row.cells.keys()];
  return {
    kind: 'group',
    role: 'row',
    x: MARGIN,
    y,
    node: {
      ...reading.node(item, {
        label: `${row.title} (${row.about}): ${dutiesText(reading, item) || 'nobody named'}`,
        ...(fault ? { details: [fault.why] } : {}),
        refs: [...new Set([...keys, ...parties])],
      }),
      ...(fault?.isEmpty ? { gap: 'accountable' } : {}),
    },
    children,
  };
}

function drawCells(
  reading: ModelReading,
  row: RaciRow,
  cells: readonly RaciCell[],
  x: number,
  tone: Tone,
): GroupShape[] {
  const width = Math.min(28, (COLUMN - 6) / cells.length - 3);
  const total = cells.length * (width + 3) - 3;
  return cells.map(({ duty, actor }, index): GroupShape => {
    const party = reading.partyOfActor(actor);
    return {
      kind: 'group',
      role: 'cell',
      x: x + (COLUMN - total) / 2 + index * (width + 3),
      y: (ROW - 22) / 2,
      node: {
        id: row.item.id,
        label: `${reading.actorName(actor)} ${DUTY_PHRASES[duty]} ${row.title}`,
        source: sourceOf(actor.at),
        refs: [actor.id ?? '', party?.id ?? ''].filter(Boolean),
      },
      children: dutySign(duty, tone, width, 22),
    };
  });
}

/** The weight of a sign says the weight of the duty: full, tinted, outlined, dotted. Letters and shapes, not colours. */
function dutySign(duty: Duty, tone: Tone, width: number, height: number): Shape[] {
  const box = { kind: 'rect', x: 0, y: 0, width, height, tone } as const;
  const letter = text(width / 2, height / 2 + 4.3, duty, {
    font: { size: 12, bold: duty === 'A' || duty === 'R' },
    tone: duty === 'I' ? 'muted' : tone,
    shade: duty === 'A' ? 'on-solid' : 'ink',
    anchor: 'middle',
  });
  switch (duty) {
    case 'A':
      return [{ ...box, radius: height / 2, fill: 'solid' }, letter];
    case 'R':
      return [{ ...box, radius: 6, fill: 'soft', stroke: 'ink', strokeWidth: 1.4 }, letter];
    case 'C':
      return [{ ...box, radius: 6, fill: 'surface', stroke: 'line' }, letter];
    case 'I':
      return [{ ...box, radius: 6, fill: 'surface', stroke: 'line', dash: 'dotted' }, letter];
  }
}

const LEGEND: readonly LegendItem[] = (['A', 'R', 'C', 'I'] as const).map((duty) => ({
  width: 24,
  text: duty === 'A' ? 'accountable: exactly one' : DUTY_NAMES[duty],
  sample: [{ kind: 'group', x: 0, y: -9, children: dutySign(duty, 'neutral', 22, 18) }],
}));
