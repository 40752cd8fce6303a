import { type AllianceModel, elementsById, readWorkspace } from '@alliance-lang/language';
import { describe, expect, test } from 'vitest';
import { flaws } from '../samples/picture-flaws.ts';
import {
  consortium,
  datedAlliance,
  justStarted,
  nothingYet,
  oddNames,
  retailInsights,
} from '../samples/sample-alliances.ts';
import { everything, everythingInScripts } from '../samples/written-out-alliances.ts';
import { outlineText } from '../scene/outline.ts';
import type { Scene, SceneNode, Shape } from '../scene/scene.ts';
import { renderSvg } from '../scene/svg.ts';
import type { Diagram } from './diagram.ts';
import { DIAGRAMS, diagramById } from './registry.ts';

const SAMPLES: readonly (readonly [string, () => AllianceModel])[] = [
  ['two parties', () => retailInsights()],
  ['three parties', () => consortium(3, 11)],
  ['a consortium of eight', () => consortium(8, 6)],
  ['a consortium of nine groups and five parties', () => consortium(5, 9)],
  ['names in many scripts', () => oddNames()],
  ['an alliance with dates', () => datedAlliance()],
  ['everything two parties can say', () => everything(2)],
  ['everything three parties can say', () => everything(3)],
  ['everything eight parties can say', () => everything(8)],
  ['everything in many scripts', () => everythingInScripts(2)],
  ['everything three parties say in many scripts', () => everythingInScripts(3)],
  ['two names only', () => justStarted()],
  ['nothing yet', () => nothingYet()],
];

function findingsOn(model: AllianceModel) {
  const severities = ['error', 'warning', 'info', 'hint'] as const;
  return [...elementsById(model).keys()].map((elementId, index) => ({
    elementId,
    severity: severities[index % 4] ?? 'hint',
    message: `Something about ${elementId}`,
  }));
}

function nodesOf(shapes: readonly Shape[]): SceneNode[] {
  return shapes.flatMap((shape) =>
    shape.kind === 'group' ? [...(shape.node ? [shape.node] : []), ...nodesOf(shape.children)] : [],
  );
}

describe.each(DIAGRAMS.map((diagram): [string, Diagram] => [diagram.id, diagram]))('%s', (id, diagram) => {
  test('is found by its id', () => expect(diagramById(id)).toBe(diagram));

  describe.each(SAMPLES)('of %s', (_, sample) => {
    test('is the same bytes every time', () => {
      const draw = () => renderSvg(diagram.draw(sample(), { findings: findingsOn(sample()) }));
      expect(draw()).toBe(draw());
      expect(diagram.markdown(sample())).toBe(diagram.markdown(sample()));
    });

    test('has no text over its box, no two labels or cards upon each other, nothing outside', () => {
      expect(flaws(diagram.draw(sample()))).toEqual([]);
      expect(flaws(diagram.draw(sample(), { findings: findingsOn(sample()), today: '2027-03-01' }))).toEqual([]);
    });

    test('every node says what it is and where it is written', () => {
      const model = sample();
      const known = elementsById(model);
      for (const node of nodesOf(diagram.draw(model).children)) {
        expect(node.label.trim()).not.toBe('');
        expect(node.source, node.label).toBeDefined();
        expect(known.has(node.id) || node.id.startsWith('text:'), node.id).toBe(true);
      }
    });

    test('the model is not changed', () => {
      const model = sample();
      const before = JSON.stringify(model);
      diagram.draw(model);
      diagram.markdown(model);
      expect(JSON.stringify(model)).toBe(before);
    });
  });

  test('an empty alliance is told what to write', () => {
    const words = texts(diagram.draw(nothingYet())).join('\n');
    expect(words).toMatch(/for\sexample/);
  });

  test('the SVG of every theme and mode is well-formed', () => {
    for (const mode of ['standalone', 'webview'] as const) {
      for (const theme of ['auto', 'light', 'dark', 'contrast'] as const) {
        const svg = renderSvg(diagram.draw(oddNames()), { mode, theme });
        expect(openTags(svg)).toEqual([]);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });

  test('findings are drawn where they belong, with their message on hover', () => {
    const model = retailInsights();
    const finding = { elementId: 'RetailInsights', severity: 'error', message: 'No mission yet' } as const;
    const svg = renderSvg(diagram.draw(model, { findings: [finding] }));
    expect(svg).toContain('error: No mission yet');
    expect(renderSvg(diagram.draw(model))).not.toContain('No mission yet');
  });
});

function texts(scene: Scene): string[] {
  const walk = (shapes: readonly Shape[]): string[] =>
    shapes.flatMap((shape) =>
      shape.kind === 'text' ? [shape.text] : shape.kind === 'group' ? walk(shape.children) : [],
    );
  return walk(scene.children);
}

/** Tags that are opened and not closed, or closed without being open. */
function openTags(svg: string): string[] {
  const open: string[] = [];
  for (const [, close, name, empty] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (empty || name === undefined) continue;
    if (!close) open.push(name);
    else if (open.at(-1) === name) open.pop();
    else return [...open, `/${name}`];
  }
  return open;
}

describe('what the pictures say', () => {
  test('governance: seats, chairs, guests, open seats and every way up', () => {
    const said = outlineText(diagramById('governance')?.draw(retailInsights()) as Scene);
    expect(said).toContain('Alice Chen chairs Joint steering committee');
    expect(said).toContain('Daria Demir is a guest of Joint steering committee');
    expect(said).toContain('Data & security group: a seat of Contoso Retail Software is open');
    expect(said).toContain('Product working group escalates to Joint steering committee after 10 business days');
    expect(said).toContain('Joint steering committee escalates to Chief executives meet after 15 business days');
    expect(said).toContain('Commercial working group reports to Joint steering committee');
  });

  test('governance: a body whose members are still to be found says so', () => {
    const text = 'alliance A { between tbd }\nbody Board "Board" {\n  members tbd, "the chair of the museum"\n}';
    const [model] = readWorkspace([{ uri: 'file:///a.alliance', text }]).models;
    const said = texts(diagramById('governance')!.draw(model!)).join('\n');
    expect(said).toMatch(/with the chair of the museum\s· not everybody is known yet/);
  });

  test('governance: three parties or many people are listed inside the bodies', () => {
    const seats = (model: AllianceModel, view?: 'seats') =>
      outlineText(diagramById('governance')?.draw(model, view ? { view } : {}) as Scene);
    expect(seats(consortium(3, 2))).toMatch(/^ {2}- Alice Chen chairs Consortium board/m);
    expect(seats(retailInsights())).toMatch(/^- Alice Chen chairs Joint steering committee/m);
    expect(seats(retailInsights(), 'seats')).toMatch(/^ {2}- Alice Chen chairs Joint steering committee/m);
  });

  test('raci: rows without exactly one accountable say so in words', () => {
    const raci = diagramById('raci') as Diagram;
    const words = texts(raci.draw(retailInsights()));
    expect(words.filter((word) => word === 'no A' || word === '2 × A')).toEqual(['2 × A', 'no A']);
    expect(raci.markdown(retailInsights())).toContain('| Level 1 and 2 support |');
    expect(raci.markdown(retailInsights())).toContain('**no A**');
  });

  test('escalation: clocks, the time gone, the total', () => {
    const words = texts(diagramById('escalation')?.draw(retailInsights()) as Scene);
    expect(words).toContain('≤ 15 business days');
    expect(words).toContain('not resolved · 25 business days gone');
    expect(words).toContain('after 45 business days + 45 days at the latest, plus the time of the final step');
  });

  test('timeline: the last day for notice and what follows the end', () => {
    const timeline = diagramById('timeline') as Diagram;
    const said = outlineText(timeline.draw(datedAlliance()));
    expect(said).toContain('Term: 1 March 2026 to 28 February 2029');
    expect(said).toContain('Last day for notice: 1 September 2028');
    expect(said).toContain('Wind-down if not renewed: 1 March 2029 to 31 August 2029');
    expect(timeline.markdown(datedAlliance())).toContain('Term · 3 years : 2026-03-01, 2029-03-01');
  });

  test('timeline: today is drawn only when asked for and within the axis', () => {
    const timeline = diagramById('timeline') as Diagram;
    expect(texts(timeline.draw(datedAlliance()))).not.toContain('today');
    expect(texts(timeline.draw(datedAlliance(), { today: '2027-01-01' }))).toContain('today');
    expect(texts(timeline.draw(datedAlliance(), { today: '1999-01-01' }))).not.toContain('today');
    expect(texts(timeline.draw(datedAlliance(), { today: 'tomorrow' }))).not.toContain('today');
  });
});
