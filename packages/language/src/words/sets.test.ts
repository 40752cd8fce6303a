import { describe, expect, it } from 'vitest';
import { broaderDecisionArea } from './sets/governance.ts';
import { explainWord, isWordOf, setsWith, type WordSetName, wordSets, wordsOf } from './sets.ts';

const names = Object.keys(wordSets) as WordSetName[];

describe.each(names)('the words of %s', (name) => {
  const words: readonly string[] = wordsOf(name);

  it('are lower-case words with hyphens', () => {
    expect(words.filter((word) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(word))).toEqual([]);
    expect(words).not.toEqual([]);
  });

  it('are each explained in one line of at most 110 characters', () => {
    const explanations = words.map((word) => explainWord(name, word) ?? '');
    expect(explanations.filter((line) => !/^\p{Lu}[^\n]*[.?]$/u.test(line) || line.length > 110)).toEqual([]);
  });

  it('are told apart by their explanations', () => {
    const explanations = words.map((word) => explainWord(name, word));
    expect(new Set(explanations).size).toBe(words.length);
  });
});

describe('asking the sets', () => {
  it('keeps the order in which people should see the words', () => {
    expect(wordsOf('Stage')).toEqual([
      'explore',
      'select',
      'design',
      'sign',
      'launch',
      'operate',
      'renew',
      'exit',
      'closed',
    ]);
  });

  it('explains a word by its set', () => {
    expect(explainWord('KpiCategory', 'strategic')).toMatch(/^Strategic value/);
    expect(explainWord('BodyLevel', 'strategic')).toMatch(/^Sets direction/);
    expect(explainWord('Route', 'strategic')).toBeUndefined();
  });

  it('does not take what every object has for a word', () => {
    expect(explainWord('Route', 'constructor')).toBeUndefined();
    expect(isWordOf('Route', 'toString')).toBe(false);
    expect(setsWith('constructor')).toEqual([]);
  });

  it('finds every set with a word', () => {
    expect(setsWith('majority')).toEqual(['PassRule', 'QuorumEveryone']);
    expect(setsWith('nonsense')).toEqual([]);
  });

  it('never puts a decision area inside one that lies in another itself', () => {
    const broader: Readonly<Record<string, string>> = broaderDecisionArea;
    expect(Object.values(broader).filter((area) => area in broader)).toEqual([]);
    expect(Object.keys(broader).filter((area) => !isWordOf('DecisionArea', area))).toEqual([]);
  });
});
