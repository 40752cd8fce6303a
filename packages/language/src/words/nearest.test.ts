import { describe, expect, it } from 'vitest';
import { editDistance, nearestWord, nearestWords } from './nearest.ts';
import { type WordSetName, wordSets, wordsOf } from './sets.ts';
import { declarationWords, explainWordAt } from './statements.ts';
import { synonyms } from './synonyms.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['mission', 'mission', 0],
    ['mission', 'missoin', 1],
    ['mission', 'mision', 1],
    ['mission', 'misssion', 1],
    ['mission', 'nission', 1],
    ['kitten', 'sitting', 3],
    // The restricted form: no part is edited twice, where the unrestricted distance is 2.
    ['ca', 'abc', 3],
  ])('of %j and %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  it('stops at the limit', () => {
    expect(editDistance('kitten', 'sitting', 2)).toBe(3);
    expect(editDistance('a', 'abcdefgh', 2)).toBe(3);
    expect(editDistance('kitten', 'sitting', 3)).toBe(3);
  });
});

describe('nearestWord in a closed set', () => {
  it.each<[string, WordSetName, string]>([
    ['technology-integratoin', 'AllianceKind', 'technology-integration'],
    ['technologyintegration', 'AllianceKind', 'technology-integration'],
    ['technology_integration', 'AllianceKind', 'technology-integration'],
    ['integration', 'AllianceKind', 'technology-integration'],
    ['Co-Selling', 'AllianceKind', 'co-selling'],
    ['coselling', 'AllianceKind', 'co-selling'],
    ['jv', 'AllianceKind', 'joint-venture'],
    ['joint-ventures', 'AllianceKind', 'joint-venture'],
    ['license', 'AgreementKind', 'licence'],
    ['licenses', 'AgreementKind', 'licence'],
    ['NDA', 'AgreementKind', 'nda'],
    ['most-favored', 'RestrictionKind', 'most-favoured'],
    ['noncompete', 'RestrictionKind', 'non-compete'],
    ['rofr', 'RestrictionKind', 'first-refusal'],
    ['annual', 'Cadence', 'yearly'],
    ['monthyl', 'Cadence', 'monthly'],
    ['montly', 'Cadence', 'monthly'],
    ['Quarterly', 'Cadence', 'quarterly'],
    ['unanimous', 'PassRule', 'unanimity'],
    ['two-third', 'PassRule', 'two-thirds'],
    ['best-effort', 'Effort', 'best-efforts'],
    ['reasonable-effort', 'Effort', 'reasonable-efforts'],
    ['commercially-reasonable', 'Effort', 'commercially-reasonable-efforts'],
    ['must', 'Effort', 'shall'],
    ['designing', 'Stage', 'design'],
    ['lanuch', 'Stage', 'launch'],
    ['hihg', 'Priority', 'high'],
    ['IT', 'Function', 'it'],
    ['Legal', 'Function', 'legal'],
    ['human-resources', 'Function', 'hr'],
  ])('takes %j in %s for %j', (text, set, meant) => {
    expect(nearestWord(text, wordsOf(set))).toBe(meant);
  });

  it.each<[string, WordSetName]>([
    ['banana', 'AllianceKind'],
    ['x', 'AgreementKind'],
    ['abc', 'AgreementKind'],
    ['zz', 'Function'],
    ['sometimes', 'Cadence'],
    ['', 'Stage'],
    ['annual', 'Stage'],
  ])('finds nothing for %j in %s', (text, set) => {
    expect(nearestWord(text, wordsOf(set))).toBeUndefined();
  });

  it.each(Object.keys(wordSets) as WordSetName[])('undoes every single swap of letters in the words of %s', (set) => {
    const words: readonly string[] = wordsOf(set);
    const lost = words.flatMap((word) => {
      if (word.length < 5) return [];
      const swaps = Array.from(
        word.slice(1),
        (letter, at) => word.slice(0, at) + letter + word[at] + word.slice(at + 2),
      );
      return swaps.filter((swap) => swap !== word && !words.includes(swap) && nearestWord(swap, words) !== word);
    });
    expect(lost).toEqual([]);
  });

  it('is found for every word without its last letter', () => {
    const lost = (Object.keys(wordSets) as WordSetName[]).flatMap((set) => {
      const words: readonly string[] = wordsOf(set);
      const cut = words.filter((word) => word.length > 4 && !words.includes(word.slice(0, -1)));
      return cut.filter((word) => nearestWord(word.slice(0, -1), words) !== word).map((word) => `${set}: ${word}`);
    });
    expect(lost).toEqual([]);
  });
});

describe('nearestWord among declarations', () => {
  it.each([
    ['missoin', undefined],
    ['programme', 'program'],
    ['licence', 'license'],
    ['comitee', undefined],
    ['committee', 'body'],
    ['KPIs', 'kpi'],
    ['parties', 'party'],
    ['descision', 'decision'],
    ['escallation', 'escalation'],
    ['deliverables', 'deliverable'],
    ['responsability', 'responsibility'],
    ['quickwin', 'quick-win'],
  ])('takes %j for %j', (text, meant) => {
    expect(nearestWord(text, Object.keys(declarationWords))).toBe(meant);
  });
});

describe('nearestWord among Names', () => {
  const names = [
    'Northwind',
    'Northwind.Alice',
    'Northwind.Bruno',
    'Contoso',
    'Contoso.Dana',
    'SteerCo',
    'Añasco',
    '日本支社',
  ];
  it.each([
    ['Nortwind', 'Northwind'],
    ['northwind', 'Northwind'],
    ['Northwind.Alcie', 'Northwind.Alice'],
    ['Steerco', 'SteerCo'],
    ['SteeringCommittee', undefined],
    ['Dana', 'Contoso.Dana'],
    ['Anasco', 'Añasco'],
    ['日本支杜', '日本支社'],
    ['Fabrikam', undefined],
  ])('takes %j for %j', (text, meant) => {
    expect(nearestWord(text, names)).toBe(meant);
  });
});

describe('nearestWords', () => {
  it('gives the nearest first and at most as many as asked for', () => {
    expect(nearestWords('quarter', ['quarters', 'quarterly', 'yearly'])).toEqual(['quarters', 'quarterly']);
    expect(nearestWords('quarter', ['quarterly', 'quarters'], 1)).toEqual(['quarters']);
  });

  it('leaves out the text itself and tells no candidate twice', () => {
    expect(nearestWords('party', ['party', 'parts', 'parts'])).toEqual(['parts']);
  });

  it('prefers the longer common beginning among equals', () => {
    expect(nearestWords('mont', ['font', 'monk', 'mint'])).toEqual(['monk', 'mint', 'font']);
  });
});

describe('synonyms', () => {
  it('lead to words of the language, and from none to itself', () => {
    const meant = Object.entries(synonyms).flatMap(([from, words]) => words.map((to) => [from, to] as const));
    expect(meant.filter(([from, to]) => from === to)).toEqual([]);
    expect(meant.filter(([, to]) => explainWordAt(to) === undefined)).toEqual([]);
  });
});
