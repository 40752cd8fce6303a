import { phraseWords } from '../../../language/src/words/phrases.ts';
import { type WordSetName, wordSets, wordsOf } from '../../../language/src/words/sets.ts';
import { declarationWords, statementWords } from '../../../language/src/words/statements.ts';
import type { Generator } from './generator.ts';

/** A pattern of a TextMate grammar. */
export interface Pattern {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly Pattern[];
}

const word = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*-?';
const name = '[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}\\p{N}_]*(?:\\.[\\p{Lu}\\p{Lt}\\p{Lo}][\\p{L}\\p{M}\\p{N}_]*)*';
const number = '-?\\d+(?:,\\d+)*(?:\\.\\d+)?(?:bn|[kKmM](?![A-Za-z]))?';
/** A word stands alone when neither a letter nor a hyphen touches it: `no` is no part of `no-compete`. */
const alone = (words: Iterable<string>): string => `(?<![-\\p{L}\\p{N}_])(${alternatives(words)})(?![-\\p{L}\\p{N}_])`;
/** Where a statement may begin. */
const start = '(?:^|(?<=[{}]))\\s*';

/** Longest first, because the first alternative that fits is taken; then by letter, so that the order is always the same. */
function alternatives(words: Iterable<string>): string {
  return [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}

/** Words that begin a statement and mean nothing else anywhere: they are told even in the middle of a line. */
function statementsOnly(): string[] {
  const others = new Set<string>(phraseWords.keys());
  for (const set of Object.keys(wordSets) as WordSetName[]) for (const member of wordsOf(set)) others.add(member);
  const firsts = Object.keys(statementWords).map((key) => key.slice(key.indexOf('.') + 1));
  return firsts.filter((first) => !others.has(first));
}

/**
 * The patterns, in the order in which an editor tries them. They colour by what can be seen from the letters alone; the
 * language server's semantic tokens, which know what a name means, come on top.
 */
export function patterns(): readonly Pattern[] {
  const unknown = ['tbd', 'redacted'];
  const phrases = [...phraseWords.keys()].filter((phrase) => !unknown.includes(phrase));
  return [
    { name: 'comment.block.documentation.alliance', begin: '/\\*\\*(?!/)', end: '\\*/' },
    { name: 'comment.block.alliance', begin: '/\\*', end: '\\*/' },
    { name: 'comment.line.double-slash.alliance', match: '//.*$' },
    { name: 'string.quoted.triple.alliance', begin: '"""', end: '"""' },
    {
      name: 'string.quoted.double.alliance',
      begin: '"',
      end: '"|$',
      patterns: [{ name: 'constant.character.escape.alliance', match: '\\\\.' }],
    },
    { name: 'string.quoted.double.alliance', match: '“[^”]*”?' },
    { name: 'constant.numeric.date.alliance', match: '\\b\\d{4}-\\d{1,2}-\\d{1,2}\\b' },
    {
      match: `\\b([A-Z]{3})\\s+(?!\\d+(?:[.,]\\d+)?[ \\t]?%)(${number}(?:\\.\\.${number})?)`,
      captures: {
        1: { name: 'keyword.other.unit.currency.alliance' },
        2: { name: 'constant.numeric.money.alliance' },
      },
    },
    { name: 'constant.numeric.percent.alliance', match: '(?<![\\p{L}\\d_])\\d+(?:[.,]\\d+)?[ \\t]?%' },
    { name: 'constant.numeric.alliance', match: `(?<![\\p{L}\\d_-])${number}(?:\\.\\.${number})?` },
    { name: 'constant.language.unknown.alliance', match: alone(unknown) },
    {
      match: `${start}${alone(Object.keys(declarationWords))}(?:\\s+(${name}))?`,
      // The colour that the server gives these words as well: nothing flickers when it has read the file.
      captures: { 1: { name: 'keyword.control.declaration.alliance' }, 2: { name: 'entity.name.type.alliance' } },
    },
    { match: `${start}(${word})`, captures: { 1: { name: 'keyword.control.statement.alliance' } } },
    { name: 'keyword.control.statement.alliance', match: alone(statementsOnly()) },
    { name: 'keyword.operator.phrase.alliance', match: alone(phrases) },
    { name: 'variable.other.name.alliance', match: name },
    { name: 'variable.other.enummember.alliance', match: `(?<![-\\p{L}\\p{N}_])${word}` },
    { name: 'punctuation.section.block.alliance', match: '[{}]' },
  ];
}

/** Colours for editors before, or without, the language server. */
export const textMate: Generator = {
  name: 'TextMate grammar',
  async generate() {
    const grammar = { name: 'Alliance', scopeName: 'source.alliance', fileTypes: ['alliance'], patterns: patterns() };
    return new Map([['syntaxes/alliance.tmLanguage.json', `${JSON.stringify(grammar, undefined, 2)}\n`]]);
  },
};
