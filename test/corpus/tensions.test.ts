import { lint, TENSION_KINDS, type Tension, tensionsOf } from '@alliance-lang/analysis';
import { generatedModels } from '@alliance-lang/dev/geometry/models';
import { DIAGRAMS } from '@alliance-lang/rendering';
import { expect, test } from 'vitest';
import { exampleFolders, readExamples } from './examples.ts';

/** Options under which the rule of each tension tells whatever it can. */
const TELLING: Readonly<Record<Tension['id'], Readonly<Record<string, number>>>> = {
  commitment: { least: 1, soft: 100 },
  power: { points: -1 },
  centralisation: { units: 0, opposite: 0 },
  visibility: { points: -1 },
  ability: { percent: 101 },
  complement: { percent: -1 },
};

const models = [
  ...exampleFolders().flatMap((folder) => readExamples(folder).models.map((model) => ({ name: folder, model }))),
  ...generatedModels(40),
];
const picture = DIAGRAMS.find(({ id }) => id === 'tensions');

test.each(TENSION_KINDS)('$title: the rule and the picture say one figure', ({ id, rule }) => {
  const options = TELLING[id];
  let told = 0;
  for (const { name, model } of models) {
    const tension = tensionsOf(model).find((one) => one.id === id);
    if (!tension) throw new Error(`${name} has no tension ${id}`);
    const drawn = picture?.markdown?.(model) ?? '';
    const row = drawn.split('\n').find((line) => line.includes(tension.title)) ?? '';
    expect(plain(row), name).toContain(plain(tension.figure));
    const findings = lint(model, {
      stage: 'launch',
      rules: { [rule]: { severity: 'information', options } },
    }).findings.filter((finding) => finding.rule === rule);
    for (const { message } of findings) expect(message, name).toContain(tension.figure);
    told += findings.length;
  }
  expect(told, 'alliances in which the rule had something to tell').toBeGreaterThan(2);
});

/** A cell without what Markdown escapes. */
function plain(text: string): string {
  return text.replaceAll('\\', '').replaceAll('&amp;', '&');
}
