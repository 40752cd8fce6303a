import { describe, expect, it } from 'vitest';
import { BASE_ALLIANCE } from '../lint/testing/base-alliance.ts';
import { complete } from '../lint/testing/complete.ts';
import { readText } from '../lint/testing/run-example.ts';
import type { CoverageState } from './standard.ts';
import { coverageOf } from './standard.ts';
import { STANDARDS, standardOf } from './standards.ts';

const BARE = 'alliance Pair {\n  between North, South\n}\n\nparty North {\n}\n\nparty South {\n}\n';

function state(text: string, standard: string, term: string): CoverageState | undefined {
  return coverageOf(readText(text).model, standardOf(standard)!).terms.find(({ name }) => name === term)?.state;
}

describe('coverageOf', () => {
  it('finds almost nothing in a bare alliance, and the eight stages in a whole one', () => {
    for (const standard of STANDARDS) {
      const { counts, terms } = coverageOf(readText(BARE).model, standard);
      expect(counts.said, standard.id).toBeLessThanOrEqual(1);
      expect(terms).toHaveLength(Object.values(counts).reduce((sum, count) => sum + count));
    }
    const { terms } = coverageOf(readText(BASE_ALLIANCE).model, standardOf('iso44001')!);
    expect(terms).toHaveLength(8);
    expect(terms.filter(({ state: found }) => found === 'lacks')).toEqual([]);
  });

  it.each<[string, string, string, CoverageState]>([
    ['cuad', 'Cap On Liability', 'liability { cap USD 2M }', 'said'],
    ['cuad', 'Cap On Liability', 'liability { cap unlimited }', 'lacks'],
    ['cuad', 'Uncapped Liability', 'liability { cap unlimited }', 'said'],
    ['cuad', 'Governing Law', 'governing-law tbd', 'unknown'],
    ['cuad', 'Governing Law', 'governing-law "Delaware"', 'said'],
    ['cuad', 'Insurance', 'courts "London"', 'lacks'],
    ['cuad', 'Covenant Not To Sue', 'courts "London"', 'prose'],
    ['common-paper', 'General Cap Amount', 'liability { tbd "Legal drafts it" }', 'unknown'],
    ['common-paper', 'General Cap Amount', 'liability { cap USD 1M for "defects" }', 'lacks'],
    ['common-paper', 'Increased Claims and Increased Cap Amount', 'liability { cap USD 1M for "defects" }', 'said'],
    ['common-paper', 'Chosen Courts', 'courts "London"', 'said'],
  ])('%s: %s of %s is %s', (standard, term, clause, expected) => {
    expect(state(`${BARE}\nlegal {\n  ${clause}\n}\n`, standard, term)).toBe(expected);
  });

  it('says which part of a stage lacks, and where the others stand', () => {
    const { model } = readText(complete({ text: '', without: ['alliance.driver'] }).text);
    const [first] = coverageOf(model, standardOf('iso44001')!).terms;
    expect(first).toMatchObject({ name: 'Operational awareness', state: 'partly' });
    expect(first!.answers.map((answer) => [answer.state, answer.places.length > 0])).toEqual([
      ['lacks', false],
      ['said', true],
      ['said', true],
    ]);
  });

  it('counts what only one party has as lacking where each party needs it', () => {
    const { model } = readText(complete({ text: '', without: ['party Contoso.sponsor'] }).text);
    const [first] = coverageOf(model, standardOf('iso44001')!).terms;
    expect(first!.answers.find(({ what }) => what.includes('sponsor'))?.state).toBe('lacks');
  });
});
