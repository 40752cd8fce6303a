import { diffModels, type MeantChange, meaningsOf } from '@alliance-lang/analysis';
import { type AllianceModel, readWorkspace, type SourceFile } from '@alliance-lang/language';
import { describe, expect, test } from 'vitest';
import { money } from './changes/money.ts';
import { peopleAndWork } from './changes/people-and-work.ts';
import { rights } from './changes/rights.ts';
import type { Seed } from './changes/seed.ts';
import { readExamples } from './examples.ts';

const { documents, models, services } = readExamples('retail-insights');
const files: readonly SourceFile[] = documents.map(({ uri, textDocument }) => ({
  uri: uri.toString(),
  text: textDocument.getText(),
}));
const before = models[0]!;

/** The example after an edit that must fit in exactly one place. */
function edited({ find, write }: Seed): AllianceModel {
  const places = files.reduce((sum, { text }) => sum + text.split(find).length - 1, 0);
  expect(places, `places of ${find}`).toBe(1);
  const [model] = readWorkspace(
    files.map(({ uri, text }) => ({ uri, text: text.replace(find, () => write) })),
    services,
  ).models;
  return model!;
}

function whom({ favour, favours }: MeantChange): string {
  return favour === 'some' ? favours.join(' ') : favour;
}

const all = [...money, ...rights, ...peopleAndWork];
/** So many at a time: each edit reads the whole example. */
const AT_A_TIME = 25;

describe('what single edits of the complete example mean', () => {
  for (let first = 0; first < all.length; first += AT_A_TIME) {
    const table = all.slice(first, first + AT_A_TIME);
    test(`edits ${first + 1} to ${first + table.length}`, { timeout: 60_000 }, () => {
      const found = table.map((seed) => {
        const after = edited(seed);
        const meant = meaningsOf(diffModels(before, after), before, after);
        const said =
          meant.length === 0 ? ['editorial none'] : [...new Set(meant.map((one) => `${one.class} ${whom(one)}`))];
        return `${seed.write || `without ${seed.find}`} | ${said.join(' + ')}`;
      });
      const expected = table.map((seed) => `${seed.write || `without ${seed.find}`} | ${seed.class} ${seed.favour}`);
      expect(found).toEqual(expected);
    });
  }

  test('there are more than 120', () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
  });
});
