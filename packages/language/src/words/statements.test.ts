import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject } from 'langium';
import { describe, expect, it } from 'vitest';
import { AllianceGeneratedSharedModule, AllianceLanguageGeneratedModule } from '../generated/module.ts';
import { phraseWords } from './phrases.ts';
import { wordSets } from './sets.ts';
import { declarationWords, explainWordAt, statementEntry, statementWords, statementWordsOf } from './statements.ts';
import type { WordEntry } from './word-entry.ts';

const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), AllianceGeneratedSharedModule);
const parser = inject(createDefaultCoreModule({ shared }), AllianceLanguageGeneratedModule).parser.LangiumParser;

/** Blocks and words that stand only inside another block, and how to write that block around them. */
const surroundings: Readonly<Record<string, (line: string) => string>> = {
  scope: (line) => `alliance A { scope { ${line} } }`,
  principle: (line) => `alliance A { ${line} }`,
  size: (line) => `party P { size { ${line} } }`,
  person: (line) => `party P { person X { ${line} } }`,
  team: (line) => `party P { team X { ${line} } }`,
  goal: (line) => `party P { goal X { ${line} } }`,
  step: (line) => `journey J { step S { ${line} } }`,
  license: (line) => `asset A { license L { ${line} } }`,
  confidentiality: (line) => `legal { confidentiality { ${line} } }`,
  liability: (line) => `legal { liability { ${line} } }`,
  'wind-down': (line) => `exit { wind-down { ${line} } }`,
  money: (line) => `exit { money { ${line} } }`,
  common: (line) => `party P { ${line} }`,
  candidate: (line) => `candidate X { ${line} }`,
  diligence: (line) => `diligence on X { ${line} }`,
  stakeholder: (line) => `stakeholder X { ${line} }`,
  link: (line) => `link A with B { ${line} }`,
  contribution: (line) => `contribution X from P { ${line} }`,
  payment: (line) => `payment X from P to Q { ${line} }`,
  access: (line) => `access X from P to Q { ${line} }`,
  barrier: (line) => `barrier X between P, Q { ${line} }`,
};
for (const block of ['legal', 'closing', 'term', 'exit', 'communication', 'coordination']) {
  Object.assign(surroundings, { [block]: (line: string) => `${block} { ${line} }` });
}

/** The blocks whose lines the declaration words are that cannot stand at the top of a file. */
const homes: Readonly<Record<string, string>> = {
  scope: 'alliance',
  principle: 'alliance',
  size: 'party',
  person: 'party',
  team: 'party',
  goal: 'party',
  step: 'journey',
  milestone: 'plan',
  'quick-win': 'plan',
  trigger: 'kpi',
  license: 'asset',
  confidentiality: 'legal',
  liability: 'legal',
  'wind-down': 'exit',
  money: 'exit',
  channel: 'communication',
  report: 'communication',
};

function inside(block: string, line: string): string {
  const surround = surroundings[block];
  return surround ? surround(line) : `${block} X { ${line} }`;
}

/** What the lexer and the parser say against the text. */
function objections(text: string): string[] {
  const { lexerErrors, parserErrors } = parser.parse(text);
  return [...lexerErrors, ...parserErrors].map((error) => `${text}: ${error.message}`);
}

const declared = Object.entries<WordEntry>(declarationWords);
const stated = Object.entries<WordEntry>(statementWords);

describe('the entries of declarations and statements', () => {
  it('have a title and an explanation of one line', () => {
    const poor = [...declared, ...stated].filter(([, { title, explanation }]) => {
      const oneSentence = /^\p{Lu}[^\n]*\.$/u.test(explanation) && explanation.length <= 110;
      return !oneSentence || !/^\p{Lu}[^\n.]*$/u.test(title) || title.length > 40;
    });
    expect(poor).toEqual([]);
  });

  it.each(declared)('show how to write %s', (word, { example }) => {
    expect(example.split(' ')[0]).toBe(word);
    expect(objections(homes[word] ? inside(homes[word], example) : example)).toEqual([]);
  });

  it.each(stated)('show how to write %s', (key, { example }) => {
    const [block = '', word] = key.split('.');
    expect(example).not.toContain('\n');
    expect(example.split(' ')[0]).toBe(word);
    expect(objections(inside(block, example))).toEqual([]);
  });

  it('are checked by a parser that objects to nonsense', () => {
    expect(objections(inside('body', 'quorum monthly'))).not.toEqual([]);
    expect(objections(inside('body', 'mission "x"'))).not.toEqual([]);
  });
});

describe('statementWordsOf', () => {
  it('lists the words of a block in table order', () => {
    expect(statementWordsOf('scope')).toEqual(['offering', 'territory', 'excludes', 'pilot']);
    expect(statementWordsOf('nonsense')).toEqual([]);
  });
});

describe('statementEntry', () => {
  it('knows what every block may carry', () => {
    expect(statementEntry('body', 'note')?.title).toBe('Note');
    expect(statementEntry('body', 'mission')).toBeUndefined();
  });
});

describe('explain', () => {
  it('means the word as its place means it', () => {
    expect(explainWordAt('deadlock', { block: 'body', first: true })).toBe('What follows when the body cannot decide.');
    expect(explainWordAt('deadlock', { block: 'option', first: false })).toBe(phraseWords.get('deadlock'));
    expect(explainWordAt('strategic', { set: 'KpiCategory' })).toBe(wordSets.KpiCategory.strategic);
    expect(explainWordAt('strategic', { set: 'BodyLevel' })).toBe(wordSets.BodyLevel.strategic);
    expect(explainWordAt('review', { first: true })).toBe(declarationWords.review.explanation);
    expect(explainWordAt('review', { block: 'kpi', first: false })).toBe(phraseWords.get('review'));
  });

  it('falls back to any meaning of the word when the place says nothing', () => {
    expect(explainWordAt('quorum')).toBe(statementWords['body.quorum'].explanation);
    expect(explainWordAt('gdpr')).toBe(wordSets.DataRegime.gdpr);
  });

  it('knows nothing of what is no word of the language', () => {
    expect(explainWordAt('nonsense')).toBeUndefined();
    expect(explainWordAt('constructor', { block: 'body', set: 'Route' })).toBeUndefined();
  });
});

describe('the words within statements', () => {
  it.each([...phraseWords])('explain %s in one line', (_word, explanation) => {
    expect(explanation).toMatch(/^\p{Lu}[^\n]*\.$/u);
    expect(explanation.length).toBeLessThanOrEqual(110);
  });
});
