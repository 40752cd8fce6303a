import {
  declarationEntry,
  explainWord,
  explainWordAt,
  statementEntry,
  type WordEntry,
  type WordSetName,
  wordSets,
  wordsOf,
} from '@alliance-lang/language';
import type { Expectation } from './grammar-machine.ts';

/** The closed set that a word would belong to at a place. */
export function setAt({ path }: Expectation): WordSetName | undefined {
  const rule = path[0]?.rule ?? '';
  const set = rule.replace(/Word$/, '');
  return set !== rule && Object.hasOwn(wordSets, set) ? (set as WordSetName) : undefined;
}

/** The words of the closed set that is expected, in the order of the table. */
export function setWordsAt(expectation: Expectation): readonly string[] {
  const set = setAt(expectation);
  return set ? wordsOf(set) : [];
}

/** What people are told about an expected word. */
export interface WordHelp {
  readonly title?: string;
  readonly explanation?: string;
  readonly example?: string;
}

/** What a word means where it is expected. `block` is the word of the block around it, `beginning` whether it begins a statement. */
export function helpFor(expectation: Expectation, block: string | undefined, beginning: boolean): WordHelp {
  const word = expectation.token;
  const set = setAt(expectation);
  if (set && !beginning) return { explanation: explainWord(set, word) };
  const entry = beginning ? entryOf(word, block) : undefined;
  if (entry) return entry;
  return { explanation: explainWordAt(word, { ...(block ? { block } : {}), ...(set ? { set } : {}), first: false }) };
}

/** The entry of a word that begins a statement of a block, or a declaration of the file. */
export function entryOf(word: string, block: string | undefined): WordEntry | undefined {
  return block === undefined ? declarationEntry(word) : statementEntry(block, word);
}
