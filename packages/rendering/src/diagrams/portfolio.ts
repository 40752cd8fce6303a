import { lint, STAGES, stageOf } from '@alliance-lang/analysis';
import { type AllianceModel, isDate, label, type PlainDateText } from '@alliance-lang/language';
import { markdownTable, markdownText } from '../markdown/table.ts';
import { CONTENT_TOP, emptyFrame, frame, MARGIN } from '../pieces/frame.ts';
import { FONTS } from '../pieces/label.ts';
import { type CellPart, columnWidth, type TableRow, table } from '../pieces/table.ts';
import { allianceName, ModelReading } from '../reading/reading.ts';
import type { Scene, Shape, Tone } from '../scene/scene.ts';
import type { Diagram, DiagramOptions } from './diagram.ts';
import { readKpis } from './kpis/read-kpis.ts';
import { readLanes } from './timeline/read-lanes.ts';
import { hasValue, readValue } from './value/read-value.ts';

/** The alliances of a workspace at one glance. */
export const portfolio: Diagram = {
  id: 'portfolio',
  title: 'Portfolio',
  summary: 'The alliances of a workspace: stage, value, health and the next date of each.',
  scope: 'workspace',
  draw(model, options = {}) {
    return drawPortfolio([model], options);
  },
  drawAll: drawPortfolio,
  markdown(model) {
    return portfolioTable([model]);
  },
  markdownAll: portfolioTable,
};

interface Line {
  readonly reading: ModelReading;
  readonly name: string;
  readonly parties: string;
  readonly stage: number;
  readonly value: string;
  readonly given: string;
  readonly errors: number;
  readonly warnings: number;
  readonly next?: { readonly date: PlainDateText; readonly text: string };
  readonly path: readonly { readonly date: string; readonly value: number }[];
  readonly measure: string;
}

function lineOf(model: AllianceModel, options: DiagramOptions): Line {
  const reading = new ModelReading(model, options.findings);
  const findings = lint(model, options.today ? { today: options.today } : {}).findings;
  const flow = hasValue(reading) ? readValue(reading) : undefined;
  const worth = flow && reading.model.values.length > 0 ? flow.joint.subtitle : '';
  const given = flow?.givers.map(({ key, subtitle }) => `${reading.party(key)?.mark ?? 'others'} ${subtitle}`) ?? [];
  const next = nextDate(reading, options.today);
  const measures = readKpis(reading, options.actuals).flatMap(({ kpis }) => kpis);
  const measure = measures.find(({ path }) => path.length > 1);
  return {
    reading,
    name: allianceName(reading),
    parties: reading.parties.map((party) => party.name).join(', '),
    stage: STAGES.indexOf(stageOf(model)),
    value: worth,
    given: given.length > 3 ? `${given.length} sides give` : given.join(' · '),
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    path: measure?.path ?? [],
    measure: measure?.title ?? '',
    ...(next ? { next } : {}),
  };
}

/** The first date from today on; without a today, the first date of all that the term names. */
function nextDate(reading: ModelReading, today: string | undefined): Line['next'] {
  const items = readLanes(reading).flatMap((lane) => [...lane.items, ...lane.rows.flatMap((row) => row.items)]);
  const dates = items.flatMap(({ starts, ends, text: name }) => [
    { date: starts, text: ends ? `${name} begins` : name },
    ...(ends ? [{ date: ends, text: `${name} ends` }] : []),
  ]);
  if (today === undefined || !isDate(today)) return undefined;
  return dates.filter(({ date }) => date >= today).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))[0];
}

/** The alliances in the order given, a row each. Without alliances, or with one that says nothing, a hint. */
export function drawPortfolio(models: readonly AllianceModel[], options: DiagramOptions = {}): Scene {
  const [first] = models;
  const lines = models.filter((model) => model.parties.length > 0).map((model) => lineOf(model, options));
  if (lines.length === 0) return emptyPortfolio(first ? new ModelReading(first, options.findings) : undefined);
  const columns = [
    {
      heading: 'Alliance',
      width: columnWidth(
        lines.map(({ name }) => name),
        220,
        300,
        FONTS.name,
      ),
    },
    { heading: 'Stage', width: 200 },
    { heading: 'Value', width: 240 },
    { heading: 'Health', width: 190 },
    { heading: 'First measure', width: 190 },
    ...(options.today === undefined ? [] : [{ heading: 'Next date', width: 200 }]),
  ];
  const rows = lines.map((line): TableRow => {
    const cells = [nameCell(line), stageCell(line), valueCell(line), healthCell(line), measureCell(line)];
    const next: CellPart[] = line.next
      ? [
          { kind: 'text', text: line.next.date, font: FONTS.strong },
          { kind: 'text', text: line.next.text, font: FONTS.small, tone: 'muted' },
        ]
      : [{ kind: 'text', text: 'no date ahead', tone: 'muted' }];
    const { alliance } = line.reading.model;
    return {
      node: line.reading.node(alliance, {
        label: `${line.name}: ${STAGES[line.stage]}, ${healthText(line)}`,
        details: [
          line.parties,
          line.value,
          line.given,
          line.next ? `next: ${line.next.date} ${line.next.text}` : '',
        ].filter(Boolean),
      }),
      cells: [...cells.map((parts) => ({ parts })), ...(options.today === undefined ? [] : [{ parts: next }])],
    };
  });
  const drawn = table(MARGIN, CONTENT_TOP, columns, [{ rows }]);
  const single = lines.length === 1 ? lines[0] : undefined;
  return frame({
    id: 'portfolio',
    title: single ? `${single.name} — portfolio` : `Portfolio of ${lines.length} alliances`,
    description: lines.map((line) => `${line.name}: ${STAGES[line.stage]}, ${healthText(line)}.`).join(' '),
    ...(single
      ? { node: single.reading.node(single.reading.model.alliance, { label: `${single.name}: portfolio` }) }
      : {}),
    children: drawn.shapes,
    right: MARGIN + drawn.width,
    bottom: CONTENT_TOP + drawn.height,
  });
}

function nameCell({ name, parties }: Line): CellPart[] {
  return [
    { kind: 'text', text: name, font: FONTS.name },
    { kind: 'text', text: parties, font: FONTS.small, tone: 'muted', maxLines: 5 },
  ];
}

/** As many dots as there are stages, filled up to the present one. */
function stageCell({ stage }: Line): CellPart[] {
  const dots = STAGES.map((_, index): Shape => {
    const place = { kind: 'circle', x: 5 + index * 16, y: 7 } as const;
    if (index === stage) return { ...place, radius: 6, tone: 'body', fill: 'solid' };
    return index < stage
      ? { ...place, radius: 4, tone: 'body', fill: 'soft', stroke: 'ink' }
      : { ...place, radius: 4, tone: 'muted', stroke: 'line' };
  });
  return [
    { kind: 'text', text: STAGES[stage] ?? '', font: FONTS.strong },
    { kind: 'shapes', height: 14, draw: () => dots },
  ];
}

function valueCell({ value, given }: Line): CellPart[] {
  if (!value && !given) return [{ kind: 'text', text: 'no value stated', tone: 'muted' }];
  return [
    ...(value ? [{ kind: 'text' as const, text: value }] : []),
    ...(given ? [{ kind: 'text' as const, text: given, font: FONTS.small, tone: 'muted' as const, maxLines: 3 }] : []),
  ];
}

function healthText({ errors, warnings }: Line): string {
  if (errors + warnings === 0) return 'nothing lacks';
  const count = (number: number, word: string) => (number === 0 ? '' : `${number} ${word}${number === 1 ? '' : 's'}`);
  return [count(errors, 'error'), count(warnings, 'warning')].filter(Boolean).join(', ');
}

function healthCell(line: Line): CellPart[] {
  const tone: Tone = line.errors > 0 ? 'danger' : line.warnings > 0 ? 'warning' : 'ok';
  const sign = tone === 'ok' ? '✓' : tone === 'danger' ? '✗' : '!';
  return [{ kind: 'chip', text: `${sign} ${healthText(line)}`, tone, fill: 'soft' }];
}

/** The path of the first measure to its target, as a line without axes. */
function measureCell({ path, measure }: Line): CellPart[] {
  if (path.length < 2) return [{ kind: 'text', text: 'nothing measured', tone: 'muted' }];
  const height = 26;
  const values = path.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const draw = (width: number): Shape[] => {
    const x = (index: number) => 4 + (index / (path.length - 1)) * (width - 8);
    const y = (value: number) =>
      high === low ? height / 2 : height - 4 - ((value - low) / (high - low)) * (height - 8);
    const end = path.at(-1)?.value ?? 0;
    return [
      {
        kind: 'path',
        tone: 'party-1',
        stroke: 'ink',
        strokeWidth: 1.6,
        commands: path.map(({ value }, index) => [index === 0 ? 'M' : 'L', x(index), y(value)] as const),
      },
      { kind: 'circle', x: x(path.length - 1), y: y(end), radius: 3, tone: 'party-1', fill: 'solid' },
    ];
  };
  return [
    { kind: 'shapes', height, draw },
    { kind: 'text', text: measure, font: FONTS.small, tone: 'muted' },
  ];
}

function portfolioTable(models: readonly AllianceModel[]): string {
  return markdownTable(
    [
      { heading: 'Alliance' },
      { heading: 'Parties' },
      { heading: 'Stage' },
      { heading: 'Value' },
      { heading: 'Health' },
    ],
    models.map((model) => {
      const line = lineOf(model, {});
      const value = [line.value, line.given].filter(Boolean).map(markdownText).join('\n');
      return [markdownText(line.name), markdownText(line.parties), STAGES[line.stage] ?? '', value, healthText(line)];
    }),
  );
}

function emptyPortfolio(reading: ModelReading | undefined): Scene {
  return emptyFrame({
    id: 'portfolio',
    title: 'Portfolio',
    description: 'Nothing to show yet: no alliance has parties.',
    ...(reading
      ? {
          node: reading.node(reading.model.alliance, { label: allianceName(reading) || label(reading.model.alliance) }),
        }
      : {}),
    hint: 'Every alliance of the workspace that has parties appears here, for example:',
    example: ['alliance RetailInsights {', '  stage   operate', '  between Northwind, Contoso', '}'],
  });
}
