import { readFileSync } from 'node:fs';
import path from 'node:path';
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
const { labels }: { labels: Readonly<Record<string, readonly string[]>> } = read(
  path.join(import.meta.dirname, 'cuad-labels.json'),
);

/** Clauses of the legal terms by their words. */
const CLAUSES: Readonly<Record<string, keyof NonNullable<AllianceModel['legal']>>> = {
  'governing-law': 'governingLaw',
  courts: 'courts',
  language: 'language',
  notices: 'notices',
  compliance: 'compliance',
  confidentiality: 'confidentiality',
  liability: 'liability',
  indemnity: 'indemnities',
  warranty: 'warranties',
  insurance: 'insurances',
  assignment: 'assignment',
  'change-of-control': 'changeOfControl',
  audit: 'audits',
  publicity: 'publicity',
  'force-majeure': 'forceMajeure',
  'data-protection': 'dataProtection',
  amendments: 'amendments',
};

function says(model: AllianceModel, id: string): boolean {
  const clause = CLAUSES[id.replace(/^legal\./, '')];
  if (!id.startsWith('legal.') || !clause) return elementsById(model).has(id);
  const said = model.legal?.[clause];
  return Array.isArray(said) ? said.length > 0 : said !== undefined;
}

/** Whether a declaration, or a statement in it where it gathers statements of several clauses, names its place. */
function hasSource(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { sources } = value as { readonly sources?: readonly unknown[] };
  return (sources?.length ?? 0) > 0 || Object.values(value).some(hasSource);
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

  it('names the place in the filing on every declaration', () => {
    const unsourced = [...elementsById(model!).values()].filter(
      (element) => !hasSource(element) && !['person', 'team', 'role', 'goal', 'report'].includes(element.kind),
    );
    expect(unsourced.map(({ id }) => id)).toEqual([]);
  });
});
