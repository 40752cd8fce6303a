import { markdownTable, markdownText } from '../markdown/table.ts';
import { chip, chipWidth } from '../pieces/chip.ts';
import { CONTENT_TOP, emptyFrame, frame, MARGIN } from '../pieces/frame.ts';
import { FONTS } from '../pieces/label.ts';
import type { LegendItem } from '../pieces/legend.ts';
import { type CellPart, columnWidth, type TableCell, type TableColumn, table } from '../pieces/table.ts';
import { allianceName, ModelReading } from '../reading/reading.ts';
import type { Scene, Tone } from '../scene/scene.ts';
import { BODY_COLUMN, type DecisionRow, decisionRows, OTHER_COLUMN, type Say } from './decisions/rights.ts';
import type { Diagram } from './diagram.ts';

/** Every decision right: who decides, how fast, and what happens otherwise. */
export const decisions: Diagram = {
  id: 'decisions',
  title: 'Decision rights',
  summary: 'Who decides what, alone, jointly or in which body; how fast, and what happens when time runs out.',
  draw(model, options = {}) {
    const reading = new ModelReading(model, options.findings);
    const rows = decisionRows(reading);
    return rows.length === 0 ? emptyDecisions(reading) : drawDecisions(reading, rows);
  },
  markdown(model) {
    const reading = new ModelReading(model);
    const rows = decisionRows(reading);
    const columns = columnsFor(reading, rows);
    return markdownTable(
      [
        { heading: 'Decision' },
        { heading: 'Area' },
        ...columns.map((column) => ({ heading: markdownText(column.name) })),
        { heading: 'Time' },
        { heading: 'Otherwise' },
      ],
      rows.map((row) => [
        [row.title, ...row.limits].map(markdownText).join('\n'),
        markdownText(row.area),
        ...columns.map(({ key }) => markdownSays(row, key)),
        markdownText(row.clock ?? ''),
        row.gap ? `**${row.gap.text}**` : markdownText(row.otherwise ?? ''),
      ]),
    );
  },
};

const SAY_TEXT: Readonly<Record<Say, string>> = {
  alone: 'decides alone',
  jointly: 'decides jointly',
  decides: 'decides',
  consents: 'must consent',
  consulted: 'is consulted',
};

interface Column {
  readonly key: string;
  readonly name: string;
  readonly tone: Tone;
}

/** The parties, and bodies and others where they have a say. */
function columnsFor(reading: ModelReading, rows: readonly DecisionRow[]): Column[] {
  const used = (key: string) => rows.some((row) => row.says.has(key));
  const parties = reading.parties.map(({ id, name, tone }) => ({ key: id, name, tone }));
  return [
    ...parties,
    ...(used(BODY_COLUMN) ? [{ key: BODY_COLUMN, name: 'Joint bodies', tone: 'body' as const }] : []),
    ...(used(OTHER_COLUMN) ? [{ key: OTHER_COLUMN, name: 'Others', tone: 'muted' as const }] : []),
  ].filter((column) => parties.length <= 3 || used(column.key));
}

function markdownSays(row: DecisionRow, key: string): string {
  return (row.says.get(key) ?? [])
    .map(
      ({ say, who }) =>
        `${say === 'consulted' || say === 'consents' ? SAY_TEXT[say] : `**${SAY_TEXT[say]}**`}${who ? `: ${markdownText(who)}` : ''}`,
    )
    .join('\n');
}

function drawDecisions(reading: ModelReading, rows: readonly DecisionRow[]): Scene {
  const columns = columnsFor(reading, rows);
  const narrow = columns.length > 5;
  const widths = columns.map((column) =>
    columnWidth(
      [column.name, ...rows.flatMap((row) => (row.says.get(column.key) ?? []).map(({ who }) => who))],
      narrow ? 104 : 132,
      narrow ? 120 : 176,
    ),
  );
  const otherwise = rows.some((row) => row.clock || row.otherwise);
  const heads: TableColumn[] = [
    {
      heading: 'Decision',
      width: columnWidth(
        rows.map((row) => row.title),
        210,
        280,
        FONTS.name,
      ),
    },
    ...columns.map((column, index): TableColumn => {
      const party = reading.party(column.key);
      return {
        heading: column.name,
        width: widths[index] ?? 120,
        tone: column.tone,
        align: 'middle',
        ...(party ? { node: reading.node(party.party, { label: party.name, refs: [party.id] }) } : {}),
      };
    }),
    ...(otherwise ? [{ heading: 'When time runs out', width: 200 }] : []),
  ];
  const drawn = table(MARGIN, CONTENT_TOP, heads, [
    {
      rows: rows.map((row) => ({
        node: reading.node(row.decision, {
          label: sentence(row),
          ...(row.limits.length > 0 ? { details: row.limits } : {}),
          refs: [...row.says.keys()].filter((key) => reading.party(key)),
        }),
        ...(row.gap ? { tone: row.gap.tone } : {}),
        cells: [
          titleCell(row),
          ...columns.map((column) => sayCell(row, column)),
          ...(otherwise ? [clockCell(row)] : []),
        ],
      })),
    },
  ]);
  const gaps = rows.filter((row) => row.gap).length;
  return frame({
    id: 'decisions',
    title: `${allianceName(reading)} — decision rights`,
    description: `${rows.length} decisions and who makes them. ${gaps === 0 ? 'Each has somebody who decides.' : `${gaps} without anybody who decides.`}`,
    node: reading.node(reading.model.alliance, { label: `${allianceName(reading)}: decision rights` }),
    children: drawn.shapes,
    right: MARGIN + drawn.width,
    bottom: CONTENT_TOP + drawn.height,
    legend: legendOf(rows),
  });
}

function sentence(row: DecisionRow): string {
  const says = [...row.says.values()].flat().map(({ say, who }) => (who ? `${who} ${SAY_TEXT[say]}` : SAY_TEXT[say]));
  const what = row.gap ? row.gap.text : says.join('; ');
  const end = [row.clock, row.otherwise ? `else ${row.otherwise}` : ''].filter(Boolean).join(', ');
  return `${row.title}: ${what}${end ? ` (${end})` : ''}`;
}

function titleCell(row: DecisionRow): TableCell {
  const parts: CellPart[] = [{ kind: 'text', text: row.title, font: FONTS.name, maxLines: 3 }];
  const small = { kind: 'text', font: FONTS.small, tone: 'muted' } as const;
  if (row.area) parts.push({ ...small, text: row.area, maxLines: 1 });
  for (const limit of row.limits) parts.push({ ...small, text: limit, maxLines: 3 });
  if (row.gap) parts.push({ kind: 'chip', text: row.gap.text, tone: row.gap.tone });
  return { parts };
}

const LOOK: Readonly<Record<Say, { readonly fill: 'solid' | 'soft' | 'surface'; readonly dash?: 'dashed' }>> = {
  alone: { fill: 'solid' },
  decides: { fill: 'solid' },
  jointly: { fill: 'soft' },
  consents: { fill: 'surface' },
  consulted: { fill: 'surface', dash: 'dashed' },
};
const SHORT: Readonly<Record<Say, string>> = {
  alone: 'alone',
  decides: 'decides',
  jointly: 'jointly',
  consents: 'consents',
  consulted: 'consulted',
};

function sayCell(row: DecisionRow, column: Column): TableCell {
  const says = row.says.get(column.key);
  if (!says)
    return row.gap
      ? { parts: [] }
      : {
          parts: [
            {
              kind: 'shapes',
              height: 4,
              draw: (width) => [{ kind: 'circle', x: width / 2, y: 2, radius: 1.2, tone: 'muted', fill: 'ink' }],
            },
          ],
        };
  const kinds = [...new Set(says.map(({ say }) => say))];
  return {
    parts: kinds.flatMap((say): CellPart[] => {
      const who = says.filter((one) => one.say === say && one.who).map((one) => one.who);
      const sign: CellPart = { kind: 'chip', text: SHORT[say], tone: column.tone, ...LOOK[say] };
      return who.length > 0
        ? [sign, { kind: 'text', text: who.join(', '), font: FONTS.small, tone: 'muted', maxLines: 3 }]
        : [sign];
    }),
  };
}

function clockCell(row: DecisionRow): TableCell {
  if (row.gap) return { parts: [] };
  const parts: CellPart[] = [];
  if (row.clock) parts.push({ kind: 'chip', text: row.clock });
  if (row.otherwise) parts.push({ kind: 'text', text: row.otherwise, maxLines: 3 });
  else if (!row.clock) parts.push({ kind: 'text', text: 'no time limit', tone: 'muted', font: FONTS.small });
  return { parts };
}

function legendOf(rows: readonly DecisionRow[]): LegendItem[] {
  const used = new Set(rows.flatMap((row) => [...row.says.values()].flat().map(({ say }) => say)));
  const meaning: Readonly<Record<Say, string>> = {
    alone: 'one party decides',
    decides: 'a body or somebody else decides',
    jointly: 'all of these together',
    consents: 'nothing happens without it',
    consulted: 'asked before, does not decide',
  };
  return (['alone', 'decides', 'jointly', 'consents', 'consulted'] as const)
    .filter((say) => used.has(say))
    .map((say) => ({
      width: chipWidth(SHORT[say]) + 2,
      text: meaning[say],
      sample: [chip(0, 0, SHORT[say], { ...LOOK[say], anchor: 'start' })],
    }));
}

function emptyDecisions(reading: ModelReading): Scene {
  return emptyFrame({
    id: 'decisions',
    title: `${allianceName(reading)} — decision rights`,
    description: 'Nothing to show yet: no decision right is written.',
    node: reading.node(reading.model.alliance, { label: allianceName(reading) }),
    hint: 'Who decides what, how fast, and what happens otherwise appears here, for example:',
    example: [
      'decision PriceChange "Change a joint list price" {',
      '  area      pricing',
      '  made      jointly by Northwind, Contoso',
      '  consulted Contoso.Finance',
      '  decided   within 10 business days else escalates to Disputes',
      '}',
    ],
  });
}
