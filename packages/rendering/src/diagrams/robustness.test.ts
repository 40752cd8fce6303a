import { readWorkspace } from '@alliance-lang/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flaws } from '../samples/picture-flaws.ts';
import { consortium, datedAlliance, retailInsights, retitled } from '../samples/sample-alliances.ts';
import { everything } from '../samples/written-out-alliances.ts';
import { place } from '../scene/geometry.ts';
import type { Scene } from '../scene/scene.ts';
import { renderSvg } from '../scene/svg.ts';
import { DIAGRAMS, diagramById } from './registry.ts';

/** One row of people in a column: what a small change of the text may move the rest by. */
const ONE_ROW = 47;

/** Upper left corners of the cards, by the element they show and how often it was shown before. */
function corners(scene: Scene): Map<string, { x: number; y: number }> {
  const found = new Map<string, { x: number; y: number }>();
  for (const { shape, box } of place(scene)) {
    if (shape.kind !== 'group' || !shape.node || shape.role !== 'card') continue;
    found.set(`${shape.node.id} ${found.has(`${shape.node.id} 0`) ? 1 : 0}`, { x: box.left, y: box.top });
  }
  return found;
}

describe('a small change moves little', () => {
  const additions = [
    'person Yara "Yara Moreau" { title "Programme Manager" }',
    'person Yara "Yara Moreau-Featherstonehaugh" { title "Director of Programme Management" }',
    'person Yara "Yara Moreau" { title "Programme Manager"  reports to Northwind.Chidi }',
  ];
  test.each(additions)('%s', (addition) => {
    const governance = diagramById('governance');
    const before = corners(governance?.draw(retailInsights()) as Scene);
    const after = corners(governance?.draw(retailInsights(addition)) as Scene);
    expect(after.has('Northwind.Yara 0')).toBe(true);
    for (const [id, corner] of before) {
      const moved = after.get(id);
      expect(moved, id).toBeDefined();
      expect(Math.abs((moved?.x ?? 0) - corner.x), id).toBeLessThanOrEqual(ONE_ROW);
      expect(Math.abs((moved?.y ?? 0) - corner.y), id).toBeLessThanOrEqual(ONE_ROW);
    }
  });
});

describe('any title', () => {
  const title = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.constantFrom(
      '',
      ' ',
      '\u202e\u202e',
      '|',
      '"',
      '<script>',
      '🚀'.repeat(40),
      'W'.repeat(90),
      '北'.repeat(70),
      'م'.repeat(70),
    ),
  );
  const models = [retailInsights(), consortium(3, 6), datedAlliance(), everything(3)];
  test.each(DIAGRAMS.map((diagram) => [diagram.id, diagram] as const))(
    '%s stays sound',
    (_, diagram) => {
      fc.assert(
        fc.property(fc.constantFrom(...models), fc.array(title, { minLength: 7, maxLength: 7 }), (model, titles) => {
          const odd = retitled(model, (index) => titles[index % titles.length] ?? '');
          const scene = diagram.draw(odd);
          expect(flaws(scene)).toEqual([]);
          expect(renderSvg(scene).isWellFormed()).toBe(true);
          expect(diagram.markdown(odd).endsWith('\n')).toBe(true);
        }),
        { numRuns: 40 },
      );
    },
    60_000,
  );
});

describe('a half-written file', () => {
  const text = [
    'party Northwind { person Alice "Alice" person Bob } role Ceo { held by Northwind.Ceo }',
    'party Contoso { person Dana { reports to Contoso.Emil } person Emil { reports to Contoso.Dana }',
    'body A { members Northwind.Nobody, Contoso.Dana, tbd  chair tbd  reports to B  deadlock then escalates to Gone',
    'body B { members "somebody"  seats 3 per-party  reports to A  deadlock within tbd then decided by A }',
    'escalation L { step by Nobody  step "two" within tbd  step }',
    'escalation M { step "x" by A  step "y" by B  step "z" by A }',
    'deliverable D { accountable tbd  responsible Nobody  due }',
    'plan P { starts effective  milestone M1 due day 5 }',
    'term { runs  renews 1 year automatically unless notice }',
    'review R { meets }',
    'option O { holder Nobody  starts 2030-01-01 ends 2020-01-01 }',
  ];
  const files = text.flatMap((_, count) =>
    ['\n', '\n}\n'].map((eol, variant) => ({
      uri: `file:///half-${count}-${variant}.alliance`,
      text: [
        `alliance Half${count}V${variant} "Half × written" { between Northwind, }`,
        ...text.slice(0, count + 1),
      ].join(eol),
    })),
  );
  const { models } = readWorkspace(files);

  test('every one of them is a model', () => expect(models.length).toBe(files.length));

  test.each(DIAGRAMS.map((diagram) => [diagram.id, diagram] as const))(
    '%s draws what is there',
    (_, diagram) => {
      for (const model of models) {
        expect(flaws(diagram.draw(model, { today: '2026-01-01' }))).toEqual([]);
        expect(renderSvg(diagram.draw(model))).not.toMatch(/NaN|undefined|Infinity/);
        expect(diagram.markdown(model).endsWith('\n')).toBe(true);
      }
    },
    60_000,
  );
});
