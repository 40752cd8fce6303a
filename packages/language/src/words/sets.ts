import { allianceSets } from './sets/alliance.ts';
import { economicsSets } from './sets/economics.ts';
import { exitSets } from './sets/exit.ts';
import { governanceSets } from './sets/governance.ts';
import { legalSets } from './sets/legal.ts';
import { measureSets } from './sets/measures.ts';
import { peopleSets } from './sets/people.ts';
import { playbookSets } from './sets/playbook.ts';
import { selectionSets } from './sets/selection.ts';
import { timeSets } from './sets/time.ts';
import { workSets } from './sets/work.ts';

/**
 * Every closed set of the language: set name → word → one-line explanation. The one table that checking, completion,
 * hovers and documents read; within a set, words stand in the order in which people should see them.
 */
export const wordSets = {
  ...allianceSets,
  ...peopleSets,
  ...selectionSets,
  ...workSets,
  ...governanceSets,
  ...measureSets,
  ...economicsSets,
  ...legalSets,
  ...exitSets,
  ...timeSets,
  ...playbookSets,
};

/** The name of a closed set, such as `AllianceKind`. */
export type WordSetName = keyof typeof wordSets;

/** The words of a closed set: `WordOf<'Route'>` is `'build' | 'buy' | 'partner'`. */
export type WordOf<Set extends WordSetName> = keyof (typeof wordSets)[Set] & string;

/** The words of `set`, in the order in which they should be shown. */
export function wordsOf<Set extends WordSetName>(set: Set): readonly WordOf<Set>[] {
  return Object.keys(wordSets[set]) as WordOf<Set>[];
}

/** Whether `word` belongs to `set`; narrows the type. Case and hyphens count: `Co-selling` is not a word. */
export function isWordOf<Set extends WordSetName>(set: Set, word: string): word is WordOf<Set> {
  return Object.hasOwn(wordSets[set], word);
}

/** The one-line explanation of `word` within `set`, or `undefined` when the set has no such word. */
export function explainWord(set: WordSetName, word: string): string | undefined {
  const words: Readonly<Record<string, string>> = wordSets[set];
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

/** All sets that contain `word`, in table order: `business` is in `KpiCategory` and in `DurationUnit`. */
export function setsWith(word: string): readonly WordSetName[] {
  return (Object.keys(wordSets) as WordSetName[]).filter((set) => isWordOf(set, word));
}
