import { readFileSync } from 'node:fs';
import path from 'node:path';
import { coverageOf, LEGAL_CLAUSES, standardOf } from '@alliance-lang/analysis';
import { type AllianceModel, elementsById } from '@alliance-lang/language';
import { describe, expect, it } from 'vitest';
import { EXAMPLES, readExamples } from './examples.ts';

/** What a converted filing says of each clause that experts found in it. */
interface Coverage {
  readonly agreements: Readonly<Record<string, { readonly clauses: readonly Clause[] }>>;
}
interface Clause {
  readonly label: string;
  /** Ids of declarations, or clauses as `legal.assignment`. */
  readonly covered?: readonly string[];
  /** Why it stays prose. */
  readonly prose?: string;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const coverage: Coverage = read(path.join(EXAMPLES, 'filed', 'cuad-coverage.json'));
/** The labels of the examples, and of the agreements of the sample that are none. */
const {
  labels,
  others,
}: Record<'labels' | 'others', Readonly<Record<string, readonly string[]>>> = read(
  path.join(import.meta.dirname, 'cuad-labels.json'),
);

function says(model: AllianceModel, id: string): boolean {
  const clause = LEGAL_CLAUSES[id.replace(/^legal\./, '')];
  if (!id.startsWith('legal.') || !clause) return elementsById(model).has(id);
  const said = model.legal?.[clause];
  return Array.isArray(said) ? said.length > 0 : said !== undefined;
}

describe.each(Object.keys(labels))('the filing %s', (folder) => {
  const [model] = readExamples(`filed/${folder}`).models;
  const clauses = coverage.agreements[folder]?.clauses ?? [];

  it('accounts for every clause that the experts labelled, and for no other', () => {
    expect(clauses.map(({ label }) => label.normalize()).sort()).toEqual([...labels[folder]!].sort());
  });

  it.each(clauses.map((clause) => [clause.label, clause] as const))('says %s, or why it stays prose', (_, clause) => {
    expect(clause.covered?.length || clause.prose).toBeTruthy();
    expect((clause.covered ?? []).filter((id) => !says(model!, id.normalize()))).toEqual([]);
  });

  it('is found to say what the experts labelled, clause type by clause type', () => {
    const { terms } = coverageOf(model!, standardOf('cuad')!);
    const states = new Map(terms.map(({ name, state }) => [name, state]));
    for (const { label, covered } of clauses) {
      const state = states.get(label.normalize());
      expect([label, state === 'said']).toEqual([label, (covered?.length ?? 0) > 0]);
    }
  });
});

describe('coverage against CUAD', () => {
  const { terms, sample } = standardOf('cuad')!;
  const all = [...Object.values(labels), ...Object.values(others)].map((one) => one.map((label) => label.normalize()));

  it('has the 41 clause types, and no label is unknown to it', () => {
    const names = new Set(terms.map(({ name }) => name));
    expect(names.size).toBe(41);
    expect(all.flat().filter((label) => !names.has(label))).toEqual([]);
  });

  it('states how usual each clause is, as counted in the sample', () => {
    expect(sample?.size).toBe(all.length);
    const counted = terms.map(({ name }) => [name, all.filter((one) => one.includes(name)).length]);
    expect(terms.map(({ name, filed }) => [name, filed])).toEqual(counted);
  });
});
