import { phraseWords } from './phrases.ts';
import { explainWord, setsWith, type WordSetName } from './sets.ts';
import { allianceDeclarations, allianceStatements } from './statements/alliance.ts';
import { assetsDeclarations, assetsStatements } from './statements/assets.ts';
import { economicsDeclarations, economicsStatements } from './statements/economics.ts';
import { exitDeclarations, exitStatements } from './statements/exit.ts';
import { governanceDeclarations, governanceStatements } from './statements/governance.ts';
import { legalDeclarations, legalStatements } from './statements/legal.ts';
import { measuresDeclarations, measuresStatements } from './statements/measures.ts';
import { operationDeclarations, operationStatements } from './statements/operation.ts';
import { peopleDeclarations, peopleStatements } from './statements/people.ts';
import { purposeDeclarations, purposeStatements } from './statements/purpose.ts';
import { workDeclarations, workStatements } from './statements/work.ts';
import type { WordEntry } from './word-entry.ts';

/**
 * Every word that begins a declaration or a block: `body`, `kpi`, `scope`. Where a word begins several kinds of block
 * (`step`), the entry speaks for all of them and `statementWords` tells them apart.
 */
export const declarationWords = {
  ...allianceDeclarations,
  ...peopleDeclarations,
  ...purposeDeclarations,
  ...workDeclarations,
  ...governanceDeclarations,
  ...measuresDeclarations,
  ...economicsDeclarations,
  ...assetsDeclarations,
  ...legalDeclarations,
  ...exitDeclarations,
  ...operationDeclarations,
};

/**
 * Every word that begins a statement, after the word of its block: `statementWords['body.quorum']`. What every block may
 * carry stands under `common`: `statementWords['common.note']`.
 */
export const statementWords = {
  ...allianceStatements,
  ...peopleStatements,
  ...purposeStatements,
  ...workStatements,
  ...governanceStatements,
  ...measuresStatements,
  ...economicsStatements,
  ...assetsStatements,
  ...legalStatements,
  ...exitStatements,
  ...operationStatements,
};

/** A word that begins a declaration or a block. */
export type DeclarationWord = keyof typeof declarationWords;

/** The word of a block and a statement word in it, joined by a dot: `body.quorum`. */
export type StatementKey = keyof typeof statementWords;

const declarationsByWord: ReadonlyMap<string, WordEntry> = new Map(Object.entries(declarationWords));
const statementsByKey: ReadonlyMap<string, WordEntry> = new Map(Object.entries(statementWords));

/** The entry of a declaration word, or `undefined` when `word` begins no declaration. */
export function declarationEntry(word: string): WordEntry | undefined {
  return declarationsByWord.get(word);
}

/**
 * The entry of a statement word inside the block that `block` begins (`body`), or of a word that every block may carry
 * (`note`); `undefined` when that block has no such statement.
 */
export function statementEntry(block: string, word: string): WordEntry | undefined {
  return statementsByKey.get(`${block}.${word}`) ?? statementsByKey.get(`common.${word}`);
}

/** The statement words of a block in table order, without those that every block may carry. */
export function statementWordsOf(block: string): readonly string[] {
  const start = `${block}.`;
  return Object.keys(statementWords)
    .filter((key) => key.startsWith(start))
    .map((key) => key.slice(start.length));
}

/** Where a word was found: what stands around it, as far as it is known. */
export interface WordPlace {
  /** The word that begins the innermost block around it. */
  readonly block?: string;
  /** The closed set that is expected where it stands. */
  readonly set?: WordSetName;
  /** Whether it is the first word of its statement or declaration. */
  readonly first?: boolean;
}

/**
 * The one-line explanation of any word of the language at its place: as a word of the expected set, as the first word
 * of a statement of the block, as a declaration word, as a word within a statement; failing these, as a word of any set
 * or of any statement. `undefined` for what is no word of the language.
 */
export function explainWordAt(word: string, place: WordPlace = {}): string | undefined {
  const inSet = place.set && explainWord(place.set, word);
  if (inSet) return inSet;
  const stated = place.block === undefined ? undefined : statementEntry(place.block, word);
  const begun = stated ?? declarationEntry(word);
  if (begun && (place.first ?? stated !== undefined)) return begun.explanation;
  const known = phraseWords.get(word) ?? begun?.explanation;
  if (known) return known;
  const set = setsWith(word)[0];
  return set ? explainWord(set, word) : anyStatement(word)?.explanation;
}

/** The first statement of any block that begins with `word`. */
function anyStatement(word: string): WordEntry | undefined {
  for (const [key, entry] of statementsByKey) if (key.endsWith(`.${word}`)) return entry;
  return undefined;
}
