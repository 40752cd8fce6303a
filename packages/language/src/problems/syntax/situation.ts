import { EOF, type IToken } from 'chevrotain';
import type { ReadingError } from '../../parser/reading-error.ts';
import type { ProblemReport } from '../report.ts';
import type { GrammarWords } from './blocks.ts';

/** Where and how the parser could not go on. */
export interface Situation {
  readonly error: ReadingError;
  /** The token that does not fit. */
  readonly actual: IToken;
  /** The token before it; undefined at the beginning of a file. */
  readonly previous: IToken | undefined;
  readonly expected: ReadonlySet<string>;
  /** The rules being read, innermost last. */
  readonly rules: readonly string[];
  /** The innermost rule with braces that are open here; undefined at the top of a file. */
  readonly block: string | undefined;
  /** The word that begins that block: `body`; `file` at the top of a file. */
  readonly blockWord: string;
  /** The word of the statement being read, where one is. */
  readonly statement: string | undefined;
  /** Whether the file ends here. */
  readonly atEnd: boolean;
  /** Whether the token that does not fit stands on the line of the one before it. */
  readonly sameLine: boolean;
}

/** Gathers what is known about an error. */
export function situationOf(error: ReadingError, words: GrammarWords): Situation {
  const rules = error.context.ruleStack.map((name) => name.replace(/\u200b$/, ''));
  const actual = error.token;
  const previous =
    error.previousToken && Number.isFinite(error.previousToken.startOffset) ? error.previousToken : undefined;
  const expected = new Set(error.expected ?? []);
  const atStatement = expected.has('}') || expected.has('EOF');
  const inner = rules.at(-1) ?? 'File';
  const blocks = rules.filter((rule) => words.blockOf(rule));
  // The header of a declaration is outside its own block.
  const inHeader = !atStatement && words.blockOf(inner) !== undefined && previous !== undefined;
  const open = inHeader ? blocks.slice(0, -1) : blocks;
  const block = open.at(-1);
  const innerStatement = [...rules].reverse().find((rule) => rule !== block && words.wordOf(rule));
  return {
    error,
    actual,
    previous,
    expected,
    rules,
    block,
    blockWord: block ? (words.wordOf(block) ?? enclosingWord(rules, words)) : 'file',
    statement: atStatement ? undefined : innerStatement && words.wordOf(innerStatement),
    atEnd: actual.tokenType === EOF,
    sameLine: previous !== undefined && previous.endLine === actual.startLine,
  };
}

/** The block of a clause (`Details`) has no word of its own: the clause's word speaks for it. */
function enclosingWord(rules: readonly string[], words: GrammarWords): string {
  for (const rule of [...rules].reverse()) {
    const word = words.wordOf(rule);
    if (word) return word;
  }
  return 'block';
}

/** Whether a token is a word, of the language or not. */
export function isWord(token: IToken): boolean {
  return /^[a-z]/.test(token.image);
}

/** Whether a token is a word of the language. */
export function isKeyword(token: IToken): boolean {
  return isWord(token) && token.tokenType.name !== 'WORD';
}

/** The stretch of text that the parser skipped after an error. */
export function skippedEnd(report: ProblemReport, { actual, error, atEnd }: Situation): number {
  const last = error.resyncedTokens?.at(-1);
  const end = atEnd ? report.text.length : actual.startOffset + actual.image.length;
  return Math.max(end, last ? last.startOffset + last.image.length : 0);
}
