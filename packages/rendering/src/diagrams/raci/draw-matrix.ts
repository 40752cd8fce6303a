import { elementOf } from '@alliance-lang/language';
import { badge } from '../../pieces/badge.ts';
import { chip } from '../../pieces/chip.ts';
import { CONTENT_TOP, frame, MARGIN } from '../../pieces/frame.ts';
import { FONTS, lineHeight, paragraph, label as text } from '../../pieces/label.ts';
import type { LegendItem } from '../../pieces/legend.ts';
import { allianceName, type ModelReading, sourceOf } from '../../reading/reading.ts';
import type { GroupShape, PathCommand, Scene, Shape, Tone } from '../../scene/scene.ts';
import {
  GROUP_LINES,
  GROUP_TOP,
  type Grid,
  type GridColumn,
  gridOf,
  HEAD_FONT,
  rowHeight,
  TURNED_FONT,
  titleRoom,
} from './grid.ts';
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

/** Columns by party, a row for each piece of work, the fault of a row in words at its end. */
export function drawMatrix(reading: ModelReading, matrix: RaciMatrix): Scene {
  const grid = gridOf(matrix);
  const shapes: Shape[] = matrix.groups.map((group, index) => groupHeader(reading, group, grid, index));
  let y = CONTENT_TOP + grid.header + 6;
  let count = 0;
  for (const area of matrix.areas) {
    for (const row of area.rows) {
      const height = rowHeight(row, grid, reading.findingsOf(row.item.id).length > 0);
      shapes.push(drawRow(reading, row, grid, { y, height, striped: count % 2 === 0 }));
      y += height;
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

function groupHeader(reading: ModelReading, group: ColumnGroup, grid: Grid, index: number): GroupShape {
  const { x, width } = grid.groups[index] ?? { x: 0, width: 0 };
  const party = reading.party(group.id);
  const content = {
    label: `${group.name}: ${group.columns.map((column) => column.name).join(', ')}`,
    refs: group.id ? [group.id] : [],
  };
  const named = { font: FONTS.strong, tone: group.tone, anchor: 'middle' as const };
  return {
    kind: 'group',
    role: 'column',
    x: MARGIN + x,
    y: CONTENT_TOP,
    ...(party ? { node: reading.node(party.party, content) } : {}),
    children: [
      {
        kind: 'rect',
        x: 1,
        y: 0,
        width: width - 2,
        height: grid.header,
        radius: 8,
        tone: group.tone,
        fill: 'soft',
        stroke: 'line',
      },
      ...paragraph(width / 2, GROUP_TOP, group.name, width - 10, GROUP_LINES, named).shapes,
      ...group.columns.map((column) => columnHead(reading, column, grid, x)),
    ],
  };
}

function columnHead(reading: ModelReading, column: RaciColumn, grid: Grid, left: number): GroupShape {
  const { x, width } = grid.columns.get(column.key) ?? { x: left, width: 0 };
  const element = elementOf(reading.model, column.actor.id);
  const subtitle = reading.actorSubtitle(column.actor);
  const mark = element ? badge(width / 2, grid.header - 2, reading.findingsOf(element.id)) : undefined;
  const content = { label: [column.name, subtitle].filter(Boolean).join(', '), refs: refsOf(reading, column) };
  const lines = grid.turned ? turnedName(column.name, width, grid) : levelName(column.name, width, grid);
  return {
    kind: 'group',
    role: 'column',
    x: x - left,
    y: 0,
    ...(element ? { node: reading.node(element, content) } : {}),
    children: mark ? [...lines, mark] : lines,
  };
}

/** Up to three lines around the middle of what the header leaves for names. */
function levelName(name: string, width: number, grid: Grid): Shape[] {
  const step = 13;
  const count = paragraph(0, 0, name, width - 6, 3, { font: HEAD_FONT }, step).shapes.length;
  const first = grid.namesTop + 24 - ((count - 1) * step) / 2;
  return paragraph(width / 2, first, name, width - 6, 3, { font: HEAD_FONT, anchor: 'middle' }, step).shapes;
}

/** From the header's lower edge upwards. */
function turnedName(name: string, width: number, grid: Grid): Shape[] {
  const room = grid.header - grid.namesTop - 8;
  return [{ ...text(width / 2 + 4, grid.header - 8, name, { font: TURNED_FONT, maxWidth: room }), turned: true }];
}

function refsOf(reading: ModelReading, column: RaciColumn): string[] {
  const party = reading.partyOfActor(column.actor);
  return party && party.id !== column.key ? [column.key, party.id] : [column.key];
}

function drawRow(
  reading: ModelReading,
  row: RaciRow,
  grid: Grid,
  { y, height, striped }: { readonly y: number; readonly height: number; readonly striped: boolean },
): GroupShape {
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
        height: height - 2,
        radius: 6,
        tone,
        fill: 'soft',
        stroke: 'ink',
        title: fault.why,
      },
      { kind: 'rect', x: 0, y: 7, width: 3, height: height - 14, radius: 1.5, tone, fill: 'solid' },
    );
  } else if (striped) {
    children.push({
      kind: 'rect',
      x: 0,
      y: 0,
      width: grid.width,
      height,
      radius: 6,
      tone: 'neutral',
      fill: 'soft',
    });
  }
  const room = titleRoom(grid, findings.length > 0);
  const title = paragraph(10, 17, row.title, room, 2, { font: FONTS.name, role: 'title' });
  const below = title.height - lineHeight(FONTS.name);
  const quiet = { font: FONTS.small, tone: 'muted' as const, maxWidth: room, role: 'subtitle' as const };
  children.push(...title.shapes, text(10, 31 + below, row.about, quiet));
  // Most cells are empty: the dots of a row are one path, or they would be most of the file.
  const nobody: PathCommand[] = [];
  const middle = height / 2;
  for (const [key, column] of grid.columns) {
    const cells = row.cells.get(key);
    const x = column.x + column.width / 2;
    if (cells) children.push(...drawCells(reading, row, cells, column, middle));
    else nobody.push(['M', x - 1.1, middle], ['L', x + 1.1, middle]);
  }
  if (nobody.length > 0)
    children.push({ kind: 'path', commands: nobody, tone: 'muted', stroke: 'ink', strokeWidth: 2.2 });
  if (fault) {
    children.push(
      chip(grid.width - 8, middle, fault.text, {
        tone: fault.tone,
        font: FONTS.strong,
        anchor: 'end',
        title: fault.why,
      }),
    );
  }
  const mark = badge(grid.labelWidth - 14, middle, findings);
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
  column: GridColumn,
  middle: number,
): GroupShape[] {
  const width = Math.min(28, (column.width - 4) / cells.length - 3);
  const total = cells.length * (width + 3) - 3;
  return cells.map(({ duty, actor }, index): GroupShape => {
    const party = reading.partyOfActor(actor);
    return {
      kind: 'group',
      role: 'cell',
      x: column.x + (column.width - total) / 2 + index * (width + 3),
      y: middle - 11,
      node: {
        id: row.item.id,
        label: `${reading.actorName(actor)} ${DUTY_PHRASES[duty]} ${row.title}`,
        source: sourceOf(actor.at),
        refs: [actor.id ?? '', party?.id ?? ''].filter(Boolean),
      },
      children: dutySign(duty, column.tone, width, 22),
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
