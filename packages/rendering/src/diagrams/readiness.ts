import {
  type Finding,
  GROUPS,
  type LaterStage,
  laterStages,
  type Readiness,
  RULES,
  readinessOf,
  ruleOf,
  STAGES,
  type Stage,
} from '@alliance-lang/analysis';
import { elementOf, label } from '@alliance-lang/language';
import { markdownText } from '../markdown/table.ts';
import { CHIP_HEIGHT, chip, chipWidth } from '../pieces/chip.ts';
import { CONTENT_TOP, emptyFrame, frame, MARGIN } from '../pieces/frame.ts';
import { FONTS } from '../pieces/label.ts';
import { type CellPart, type TableRow, type TableSection, table } from '../pieces/table.ts';
import { allianceName, humanWord, ModelReading, sourceOf } from '../reading/reading.ts';
import type { Scene, SceneNode, Shape, Tone } from '../scene/scene.ts';
import { capital } from '../wording/capital.ts';
import type { Diagram } from './diagram.ts';

/** What the next stage asks: what holds, what lacks, what is not known yet; then what each later stage asks beyond that. */
export const readiness: Diagram = {
  id: 'readiness',
  title: 'Readiness',
  summary:
    'What the next stage asks of the alliance: what holds, what lacks, what is not known yet, and what later stages ask.',
  draw(model, options = {}) {
    const reading = new ModelReading(model, options.findings);
    if (model.parties.length === 0) return emptyReadiness(reading);
    const known = options.today ? { today: options.today } : {};
    const found = readinessOf(model, undefined, known);
    return drawReadiness(reading, found, laterStages(model, found, known));
  },
  markdown(model) {
    const found = readinessOf(model);
    const asked = lacking(found);
    const line = (done: boolean, text: string) => `- [${done ? 'x' : ' '}] ${markdownText(text)}`;
    return `${[
      ...asked.map((finding) => line(false, `${finding.message} ${finding.remedy}`)),
      ...found.unknown.map(({ element, reason }) =>
        line(false, `${label(element)}: not known yet${reason ? ` (${reason})` : ''}`),
      ),
      ...holding(asked).map((group) => line(true, `${capital(group)}: ${GROUPS[group as keyof typeof GROUPS]}`)),
      ...laterStages(model, found).flatMap(({ stage, toDo }) =>
        gravestFirst(toDo).map(({ message }) => line(false, `Later, to ${humanWord(stage)}: ${message}`)),
      ),
    ].join('\n')}\n`;
  },
};

/** Longer lists end in a line that says how many more there are. */
const MOST = 30;
const MOST_LATER = 5;
const SIGNS = {
  error: { text: '✗ must', tone: 'danger' },
  warning: { text: '! should', tone: 'warning' },
  information: { text: 'could', tone: 'muted' },
} as const satisfies Record<Finding['severity'], { text: string; tone: Tone }>;

/** What lacks now and for the next stage; "unknown" values are listed apart. */
function lacking({ open, toDo }: Readiness): Finding[] {
  const raised = new Set(toDo.map((finding) => `${finding.rule} ${finding.elementId} ${finding.message}`));
  const still = open.filter((finding) => !raised.has(`${finding.rule} ${finding.elementId} ${finding.message}`));
  return gravestFirst([...toDo, ...still].filter(({ rule }) => rule !== 'unknown-value'));
}

function gravestFirst(findings: readonly Finding[]): Finding[] {
  const order = ['error', 'warning', 'information'];
  return order.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/**
 * The groups of rules that nothing lacks of. A group without a rule was not looked at and holds nothing, nor was one that asks for more than
 * the alliance itself: other alliances, an earlier version.
 */
function holding(asked: readonly Finding[]): string[] {
  const lacks = new Set(asked.map(({ rule }) => ruleOf(rule)?.group));
  const looked = new Set(RULES.flatMap(({ group, needs }) => (needs === undefined ? [group] : [])));
  return Object.keys(GROUPS).filter(
    (group) => looked.has(group as keyof typeof GROUPS) && !lacks.has(group as keyof typeof GROUPS),
  );
}

function drawReadiness(reading: ModelReading, found: Readiness, later: readonly LaterStage[]): Scene {
  const asked = lacking(found);
  const stages = stepper(found.stage, found.next);
  const columns = [
    { heading: '', width: 110 },
    { heading: found.next ? `For ${humanWord(found.next)}` : 'Now', width: 440 },
    { heading: 'What to do', width: 380 },
  ];
  const sections: TableSection[] = [];
  const add = (name: string, rows: readonly TableRow[], most: number = MOST) => {
    if (rows.length === 0) return;
    const rest = rows.length - most;
    const more: TableRow = {
      cells: [{ parts: [] }, { parts: [{ kind: 'text', text: `and ${rest} more`, tone: 'muted' }] }],
    };
    sections.push({ name: `${name} (${rows.length})`, rows: rest > 0 ? [...rows.slice(0, most), more] : rows });
  };
  add(
    'What lacks',
    asked.map((finding) => findingRow(reading, finding)),
  );
  add(
    'Not known yet',
    found.unknown.map(({ element, reason, at }) =>
      row({ text: '?', tone: 'warning' }, label(element), reason ?? 'to be settled', {
        id: element.id,
        label: `${label(element) || element.id}: not known yet`,
        source: sourceOf(at),
      }),
    ),
  );
  const holds = holding(asked);
  add(
    'What holds',
    holds.map((group) => row({ text: '✓ holds', tone: 'ok' }, capital(group), GROUPS[group as keyof typeof GROUPS])),
    holds.length,
  );
  for (const { stage, toDo } of later) {
    const rows = gravestFirst(toDo).map((finding) => findingRow(reading, finding));
    add(`Later, to ${humanWord(stage)}`, rows, MOST_LATER);
  }
  const content = later.filter(({ toDo }) => toDo.length === 0).map(({ stage }) => humanWord(stage));
  const nothing = row({ text: '✓ holds', tone: 'ok' }, capital(content.join(', ')), 'Nothing more is asked there.');
  if (content.length > 0) sections.push({ name: 'Stages that ask for nothing more', rows: [nothing] });
  const top = CONTENT_TOP + stages.height + 14;
  const drawn = table(MARGIN, top, columns, sections);
  const must = asked.filter(({ severity }) => severity === 'error').length;
  return frame({
    id: 'readiness',
    title: `${allianceName(reading)} — ready${found.next ? ` to ${humanWord(found.next)}?` : '?'}`,
    description: `${asked.length} things lack, ${must} of them must be there; ${found.unknown.length} values are not known yet.`,
    node: reading.node(reading.model.alliance, { label: `${allianceName(reading)}: readiness` }),
    children: [...stages.shapes, ...drawn.shapes],
    right: MARGIN + drawn.width,
    bottom: top + drawn.height,
  });
}

/** The stages in a row: those behind, the present one, the next one asked about. */
function stepper(stage: Stage, next: Stage | undefined): { readonly shapes: Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  const now = STAGES.indexOf(stage);
  const y = CONTENT_TOP + CHIP_HEIGHT / 2;
  let x = MARGIN;
  STAGES.forEach((one, index) => {
    const font = index === now ? FONTS.strong : FONTS.small;
    const name = index < now ? `✓ ${one}` : one === next ? `${one}?` : one;
    const width = chipWidth(name, font);
    if (index > 0)
      shapes.push({
        kind: 'path',
        tone: 'muted',
        stroke: 'line',
        commands: [
          ['M', x - 14, y],
          ['L', x - 2, y],
        ],
      });
    shapes.push(
      chip(x, y, name, {
        anchor: 'start',
        font,
        ...(index < now
          ? { tone: 'ok', fill: 'soft' }
          : index === now
            ? { tone: 'body', fill: 'solid' }
            : one === next
              ? { tone: 'body', fill: 'soft' }
              : {}),
      }),
    );
    x += width + 16;
  });
  return { shapes, height: CHIP_HEIGHT };
}

function row(
  sign: { readonly text: string; readonly tone: Tone },
  what: string,
  todo: string,
  node?: SceneNode,
): TableRow {
  const parts: CellPart[] = [{ kind: 'text', text: quoted(what), maxLines: 3, direction: 'ltr' }];
  return {
    ...(node ? { node } : {}),
    cells: [
      { parts: [{ kind: 'chip', fill: 'soft', ...sign }] },
      { parts },
      { parts: [{ kind: 'text', text: quoted(todo), font: FONTS.small, tone: 'muted', maxLines: 3 }] },
    ],
  };
}

/** A picture has no other letters for what is written: quotation marks say where it begins and ends. */
function quoted(text: string): string {
  return text.replace(/`([^`]*)`/g, '“$1”');
}

function findingRow(reading: ModelReading, finding: Finding): TableRow {
  const element = elementOf(reading.model, finding.elementId) ?? reading.model.alliance;
  // What is found is the text of the row: a badge beside it would say it twice.
  const node = { id: element.id, label: finding.message, details: [finding.why], source: sourceOf(finding.at) };
  return row(SIGNS[finding.severity], finding.message, finding.remedy, node);
}

function emptyReadiness(reading: ModelReading): Scene {
  return emptyFrame({
    id: 'readiness',
    title: `${allianceName(reading)} — ready?`,
    description: 'Nothing to show yet: the alliance has no parties.',
    node: reading.node(reading.model.alliance, { label: allianceName(reading) }),
    hint: 'What each stage asks, and what lacks of it, appears here as soon as there are parties, for example:',
    example: [
      'alliance RetailInsights {',
      '  stage   design',
      '  between Northwind, Contoso',
      '}',
      'party Northwind { }',
      'party Contoso { }',
    ],
  });
}
