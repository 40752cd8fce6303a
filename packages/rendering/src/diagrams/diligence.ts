import { type Candidate, type Diligence, isKnown, knownValue, label, wordsOf } from '@alliance-lang/language';
import { markdownTable, markdownText } from '../markdown/table.ts';
import { chip } from '../pieces/chip.ts';
import { CONTENT_TOP, emptyFrame, frame, MARGIN } from '../pieces/frame.ts';
import { FONTS, label as text } from '../pieces/label.ts';
import { type CellPart, columnWidth, type TableCell, type TableColumn, table } from '../pieces/table.ts';
import { allianceName, humanWord, ModelReading, sourceOf } from '../reading/reading.ts';
import type { Scene, Shape, Tone } from '../scene/scene.ts';
import { capital } from '../wording/capital.ts';
import { statedText } from '../wording/time-text.ts';
import type { Diagram } from './diagram.ts';
import { ageText } from './diligence/age.ts';

/** What was examined of each party, with what result and how long ago; how the candidates scored. */
export const diligence: Diagram = {
  id: 'diligence',
  title: 'Due diligence',
  summary: 'What was examined of each party, with what result and how long ago; the scores of the candidates.',
  draw(model, options = {}) {
    const reading = new ModelReading(model, options.findings);
    const { candidates, diligences } = model;
    return candidates.length + diligences.length === 0
      ? emptyDiligence(reading)
      : drawDiligence(reading, options.today);
  },
  markdown(model) {
    const reading = new ModelReading(model);
    const examined = markdownTable(
      [
        { heading: 'Area' },
        ...model.diligences.map((one) => ({ heading: markdownText(reading.actorName(one.actor)) })),
      ],
      areasOf(model.diligences).map((area) => [
        markdownText(capital(humanWord(area))),
        ...model.diligences.map((one) => markdownText(findingLines(one, area).join(' · '))),
      ]),
    );
    const scored = markdownTable(
      [
        { heading: 'Candidate' },
        ...CRITERIA.map((one) => ({ heading: capital(humanWord(one)) })),
        { heading: 'Status' },
      ],
      model.candidates.map((candidate) => [
        markdownText(candidateName(reading, candidate)),
        ...CRITERIA.map((one) => scoreText(candidate, one)),
        markdownText([candidate.status?.word, candidate.status?.reason].filter(Boolean).join(': ')),
      ]),
    );
    return [
      ...(model.candidates.length > 0 ? [scored] : []),
      ...(model.diligences.length > 0 || model.candidates.length === 0 ? [examined] : []),
    ].join('\n');
  },
};

const CRITERIA = wordsOf('ScoreCriterion');
const HIGHEST = 5;

const STATUS: Readonly<Record<string, { readonly tone: Tone; readonly sign: string }>> = {
  passed: { tone: 'ok', sign: '✓ passed' },
  open: { tone: 'warning', sign: 'open' },
  concern: { tone: 'warning', sign: '! concern' },
  failed: { tone: 'danger', sign: '✗ failed' },
  'not-applicable': { tone: 'muted', sign: 'not applicable' },
};

/** The areas of the language, and others that were written, in that order. */
function areasOf(diligences: readonly Diligence[]): string[] {
  const written = diligences.flatMap((one) => one.findings.map((finding) => finding.area));
  return [...new Set<string>([...wordsOf('DiligenceArea'), ...written])];
}

function findingLines(one: Diligence, area: string): string[] {
  const finding = one.findings.find((each) => each.area === area);
  if (!finding) return ['not examined'];
  const on = finding.on ? statedText(finding.on, (date) => date) : '';
  return [statedText(finding.status, ({ word }) => humanWord(word)), on, finding.evidence ?? ''].filter(Boolean);
}

function candidateName(reading: ModelReading, candidate: Candidate): string {
  if (candidate.title) return candidate.title;
  return reading.party(candidate.party?.id)?.name ?? candidate.party?.name ?? label(candidate);
}

function scoreText(candidate: Candidate, criterion: string): string {
  const score = candidate.scores.find((one) => one.criterion === criterion);
  return score ? statedText(score.score, (value) => `${value} of ${HIGHEST}`) : '–';
}

function drawDiligence(reading: ModelReading, today: string | undefined): Scene {
  const shapes: Shape[] = [];
  let [y, right] = [CONTENT_TOP, 0];
  const { candidates, diligences } = reading.model;
  const both = candidates.length > 0 && diligences.length > 0;
  const part = (name: string, drawn: (top: number) => ReturnType<typeof table>) => {
    if (right > 0) y += 26;
    if (both) shapes.push(text(MARGIN, y + 12, name, { font: FONTS.heading }));
    const made = drawn(y + (both ? 24 : 0));
    shapes.push(...made.shapes);
    y += made.height + (both ? 24 : 0);
    right = Math.max(right, made.width);
  };
  if (candidates.length > 0) part('Candidates, scored from 0 to 5', (top) => scores(reading, top));
  if (diligences.length > 0) part('What was examined', (top) => examined(reading, top, today));
  const findings = diligences.flatMap((one) => one.findings);
  const passed = findings.filter((finding) => knownValue(finding.status)?.word === 'passed').length;
  return frame({
    id: 'diligence',
    title: `${allianceName(reading)} — due diligence`,
    description: `${candidates.length} candidates; ${findings.length} areas examined, ${passed} passed.`,
    node: reading.node(reading.model.alliance, { label: `${allianceName(reading)}: due diligence` }),
    children: shapes,
    right: MARGIN + right,
    bottom: y,
    ...(diligences.length > 0
      ? {
          legend: [
            {
              width: 70,
              text: 'nothing stands in the way',
              sample: [chip(35, 0, '✓ passed', { tone: 'ok', fill: 'soft' })],
            },
            {
              width: 78,
              text: 'something needs an answer',
              sample: [chip(39, 0, '! concern', { tone: 'warning', fill: 'soft' })],
            },
            {
              width: 100,
              text: 'nobody has looked',
              sample: [chip(50, 0, 'not examined', { tone: 'danger', dash: 'dashed' })],
            },
          ],
        }
      : {}),
  });
}

function scores(reading: ModelReading, y: number): ReturnType<typeof table> {
  const { candidates } = reading.model;
  const columns: TableColumn[] = [
    {
      heading: 'Candidate',
      width: columnWidth(
        candidates.map((one) => candidateName(reading, one)),
        200,
        260,
        FONTS.name,
      ),
    },
    ...CRITERIA.map((one): TableColumn => ({ heading: capital(humanWord(one)), width: 160 })),
    { heading: 'Status', width: 190 },
  ];
  const rows = candidates.map((candidate) => {
    const status = candidate.status;
    const name = candidateName(reading, candidate);
    const about = CRITERIA.map((one) => `${humanWord(one)} ${scoreText(candidate, one)}`).join(', ');
    const tone: Tone = status?.word === 'selected' ? 'ok' : status?.word === 'rejected' ? 'muted' : 'neutral';
    const end: CellPart[] = status
      ? [{ kind: 'chip', text: status.word === 'selected' ? '✓ selected' : status.word, tone, fill: 'soft' }]
      : [{ kind: 'text', text: 'not decided', tone: 'muted' }];
    if (status?.reason) end.push({ kind: 'text', text: status.reason, font: FONTS.small, tone: 'muted' });
    return {
      node: reading.node(candidate, {
        label: `${name}: ${about}${status ? `; ${status.word}` : ''}`,
        refs: candidate.party?.id ? [candidate.party.id] : [],
      }),
      cells: [
        { parts: [{ kind: 'text' as const, text: name, font: FONTS.name }] },
        ...CRITERIA.map((one) => scoreCell(candidate, one)),
        { parts: end },
      ],
    };
  });
  return table(MARGIN, y, columns, [{ rows }]);
}

function scoreCell(candidate: Candidate, criterion: string): TableCell {
  const score = candidate.scores.find((one) => one.criterion === criterion);
  const value = score && isKnown(score.score) ? Math.max(0, Math.min(HIGHEST, score.score.value)) : undefined;
  const tone: Tone = value === undefined ? 'muted' : value >= 4 ? 'ok' : value >= 3 ? 'warning' : 'danger';
  const dots: CellPart = {
    kind: 'shapes',
    height: 14,
    draw: () => [
      ...Array.from({ length: HIGHEST }, (_, index): Shape => {
        const place = { kind: 'circle', x: 5 + index * 14, y: 7, radius: 5 } as const;
        if (value === undefined) return { ...place, tone, stroke: 'line', dash: 'dotted' };
        return index < Math.round(value)
          ? { ...place, tone, fill: 'solid' }
          : { ...place, tone: 'muted', stroke: 'line' };
      }),
      text(80, 11, value === undefined ? (score ? '?' : '–') : String(Math.round(value * 10) / 10), {
        font: FONTS.strong,
        tone: value === undefined ? 'muted' : tone,
      }),
    ],
  };
  return {
    parts: score?.evidence
      ? [dots, { kind: 'text', text: score.evidence, font: FONTS.small, tone: 'muted', maxLines: 3 }]
      : [dots],
  };
}

function examined(reading: ModelReading, y: number, today: string | undefined): ReturnType<typeof table> {
  const { diligences } = reading.model;
  const areas = areasOf(diligences);
  const columns: TableColumn[] = [
    {
      heading: 'Area',
      width: columnWidth(
        areas.map((area) => capital(humanWord(area))),
        120,
        160,
        FONTS.name,
      ),
    },
    ...diligences.map((one): TableColumn => {
      const look = reading.partyOfActor(one.actor);
      const name = reading.actorName(one.actor);
      return {
        heading: name,
        width: diligences.length > 4 ? 170 : 250,
        tone: look?.tone ?? 'muted',
        node: reading.node(one, { label: `Due diligence on ${name}`, refs: look ? [look.id] : [] }),
      };
    }),
  ];
  const rows = areas.map((area) => ({
    cells: [
      { parts: [{ kind: 'text' as const, text: capital(humanWord(area)), font: FONTS.name }] },
      ...diligences.map((one) => findingCell(reading, one, area, today)),
    ],
  }));
  return table(MARGIN, y, columns, [{ rows }]);
}

function findingCell(reading: ModelReading, one: Diligence, area: string, today: string | undefined): TableCell {
  const finding = one.findings.find((each) => each.area === area);
  const gap = `examine:${area}`;
  if (!finding)
    return {
      parts: [{ kind: 'chip', text: 'not examined', tone: 'danger', dash: 'dashed' }],
      node: {
        id: one.id,
        source: sourceOf(one.nameAt),
        label: `${capital(humanWord(area))} of ${reading.actorName(one.actor)}: not examined`,
        refs: [one.actor.id ?? ''].filter(Boolean),
        gap,
      },
    };
  const word = knownValue(finding.status)?.word;
  const { tone, sign } = (word !== undefined ? STATUS[word] : undefined) ?? {
    tone: 'warning' as const,
    sign: statedText(finding.status, (status) => humanWord(status.word)),
  };
  const small = { kind: 'text', font: FONTS.small, tone: 'muted' } as const;
  const on = finding.on ? statedText(finding.on, (date) => date) : '';
  const age = knownValue(finding.on) && today ? ageText(knownValue(finding.on) ?? '', today) : '';
  const until = finding.until ? `answer by ${statedText(finding.until, (date) => date)}` : '';
  const parts: CellPart[] = [{ kind: 'chip', text: sign, tone, fill: 'soft' }];
  if (finding.evidence) parts.push({ ...small, tone: 'neutral', text: finding.evidence });
  const when = [on, age, until].filter(Boolean).join(' · ');
  if (when) parts.push({ ...small, text: when });
  if (finding.answer) parts.push({ ...small, text: `Answer: ${statedText(finding.answer, (answer) => answer)}` });
  const name = reading.actorName(one.actor);
  return {
    parts,
    ...(tone === 'ok' || tone === 'muted' ? {} : { tone }),
    node: {
      id: one.id,
      source: sourceOf(finding.at),
      label: `${capital(humanWord(area))} of ${name}: ${findingLines(one, area).join(', ')}`,
      refs: [one.actor.id ?? ''].filter(Boolean),
      ...(word === 'open' ? { gap } : {}),
    },
  };
}

function emptyDiligence(reading: ModelReading): Scene {
  return emptyFrame({
    id: 'diligence',
    title: `${allianceName(reading)} — due diligence`,
    description: 'Nothing to show yet: nobody has been examined.',
    node: reading.node(reading.model.alliance, { label: allianceName(reading) }),
    hint: 'What was examined of each party, and how candidates scored, appears here, for example:',
    example: [
      'diligence on Contoso {',
      '  financial passed "FY24 audited accounts" by Northwind.Finance on 2025-10-03',
      '  cultural  concern "Releases quarterly" answer "One weekly release train"',
      '}',
    ],
  });
}
