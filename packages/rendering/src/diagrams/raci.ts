import { markdownTable, markdownText } from '../markdown/table.ts';
import { emptyFrame } from '../pieces/frame.ts';
import { allianceName, ModelReading } from '../reading/reading.ts';
import type { Scene } from '../scene/scene.ts';
import type { Diagram } from './diagram.ts';
import { drawMatrix } from './raci/draw-matrix.ts';
import { type ColumnGroup, type RaciCell, type RaciColumn, type RaciMatrix, raciMatrix } from './raci/matrix.ts';

/** Deliverables and responsibilities against roles. */
export const raci: Diagram = {
  id: 'raci',
  title: 'RACI matrix',
  summary: 'Deliverables and responsibilities against roles; rows without exactly one accountable stand out.',
  draw(model, options = {}) {
    const reading = new ModelReading(model, options.findings);
    const matrix = raciMatrix(reading);
    return matrix.areas.length === 0 ? emptyRaci(reading) : drawMatrix(reading, matrix);
  },
  markdown(model) {
    const reading = new ModelReading(model);
    return raciTable(raciMatrix(reading));
  },
};

function emptyRaci(reading: ModelReading): Scene {
  return emptyFrame({
    id: 'raci',
    title: `${allianceName(reading)} — who does what`,
    description: 'Nothing to show yet: no deliverable and no responsibility is written.',
    node: reading.node(reading.model.alliance, { label: allianceName(reading) }),
    hint: 'Deliverables and responsibilities appear here with everybody who has a part in them, for example:',
    example: [
      'deliverable Connector "Connector 1.0" {',
      '  due         2027-09-30',
      '  accountable Northwind.Bruno',
      '  responsible Northwind.Platform, Contoso.Integration',
      '  consulted   Contoso.Dana',
      '  informed    SteerCo',
      '}',
    ],
  });
}

function raciTable(matrix: RaciMatrix): string {
  const columns = matrix.groups.flatMap((group) => group.columns.map((column) => ({ group, column })));
  const rows = matrix.areas.flatMap((area) => area.rows);
  const anyFault = rows.some((row) => row.fault);
  const heading = (group: ColumnGroup, column: RaciColumn) =>
    group.name === column.name
      ? markdownText(column.name)
      : `${markdownText(group.name)}\n${markdownText(column.name)}`;
  const letters = (cells: readonly RaciCell[] | undefined) =>
    (cells ?? []).map(({ duty }) => (duty === 'A' ? '**A**' : duty)).join(' ');
  return markdownTable(
    [
      { heading: 'Work' },
      ...columns.map(({ group, column }) => ({ heading: heading(group, column), align: 'center' as const })),
      ...(anyFault ? [{ heading: '' }] : []),
    ],
    rows.map((row) => [
      markdownText(row.title),
      ...columns.map(({ column }) => letters(row.cells.get(column.key))),
      ...(anyFault ? [row.fault ? `**${row.fault.text}**` : ''] : []),
    ]),
  );
}
