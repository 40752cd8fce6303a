import { createAllianceServices, formatText, problemsOf, readWorkspace, wordsOf } from '@alliance-lang/language';
import { describe, expect, it } from 'vitest';
import { lint } from '../lint/engine.ts';
import { type NewAlliance, newAlliance, newAllianceProblem, STARTING_STAGES } from './new-alliance.ts';
import { nameFrom, quoted } from './writing.ts';

const services = createAllianceServices();
let files = 0;

/** What the language and the rules say of a new alliance, and whether it is formatted. */
function judge(request: NewAlliance) {
  const { text, fileName } = newAlliance(request);
  const { documents, models } = readWorkspace([{ uri: `file:///${++files}/${fileName}`, text }], services);
  const [document] = documents;
  const [model] = models.filter(({ alliance }) => alliance.at.uri === document?.uri.toString());
  if (!document || !model) throw new Error('The new alliance gives no model.');
  const problems = problemsOf(document, services.alliance).map(({ code, message }) => `${code}: ${message}`);
  services.shared.workspace.LangiumDocuments.deleteDocument(document.uri);
  return {
    problems,
    findings: lint(model, { today: '2026-03-01' }).findings.map(({ rule, message }) => `${rule}: ${message}`),
    formatted: formatText(document, services.alliance.parser.Lexer) === text,
    model,
    text,
  };
}

const clean = { problems: [], findings: [], formatted: true };

describe('newAlliance', () => {
  for (const kind of wordsOf('AllianceKind')) {
    for (const stage of STARTING_STAGES) {
      it(`writes a ${kind} alliance without findings at ${stage}`, () => {
        for (const parties of [
          ['Northwind Cloud, Inc.', 'Contoso Retail Software'],
          ['Northwind', 'Contoso', 'Fabrikam', 'Tailspin', 'Litware'],
        ]) {
          const { model, text, ...rest } = judge({ title: 'Northwind × Contoso', kind, stage, parties });
          expect(rest).toEqual(clean);
          expect(model.parties).toHaveLength(parties.length);
        }
      });
    }
  }

  it('takes odd names of parties and alliances', () => {
    const parties = ['SteerCo', '3M "Corp"', '三菱電機', 'o', 'Disputes\n{ }', 'Purchases', '🚀', 'Lead', 'élan \\ co'];
    for (const title of ['SteerCo', '"', '2030', '合作', 'JointValue', '*/ }']) {
      const { model, text, ...rest } = judge({ title, kind: 'consortium', stage: 'design', parties });
      expect(rest).toEqual(clean);
      expect(model.parties.map((party) => party.title)).toContain('3M "Corp"');
    }
  });

  it('is for two parties or more, each named once', () => {
    expect(newAllianceProblem({ title: 'A', parties: ['B', 'C'] })).toBeUndefined();
    expect(newAllianceProblem({ title: ' ', parties: ['B', 'C'] })).toBe('The alliance needs a name.');
    expect(newAllianceProblem({ title: 'A', parties: ['B'] })).toBe('An alliance has two parties or more.');
    expect(newAllianceProblem({ title: 'A', parties: ['B', 'b '] })).toBe('b is named twice.');
    expect(() => newAlliance({ title: 'A', kind: 'licensing', stage: 'design', parties: [] })).toThrow('two parties');
  });

  it('names the file after the alliance', () => {
    const request = { kind: 'licensing', stage: 'explore', parties: ['A', 'B'] } as const;
    expect(newAlliance({ ...request, title: 'Retail insights 2' }).fileName).toBe('retail-insights2.alliance');
  });
});

describe('nameFrom', () => {
  it.each([
    ['Northwind Cloud, Inc.', 'NorthwindCloud'],
    ['Contoso GmbH & Co. KG', 'Contoso'],
    ['3M', 'P3M'],
    ['élan vital', 'ÉlanVital'],
    ['三菱電機', '三菱電機'],
    ['Co', 'Co'],
    ['🚀', 'Fallback'],
    ['', 'Fallback'],
  ])('%j gives %s', (title, name) => {
    expect(nameFrom(title, 'Fallback')).toBe(name);
  });
});

describe('quoted', () => {
  it('keeps one line and what would end the text', () => {
    expect(quoted('a "b"\n c\\')).toBe('"a \\"b\\" c\\\\"');
  });
});
