import type { IToken } from 'chevrotain';
import type { Range } from '../../model/base.ts';
import { nearestWord, nearestWords } from '../../words/nearest.ts';
import { phraseWords } from '../../words/phrases.ts';
import { setsWith } from '../../words/sets.ts';
import { statementWordsOf } from '../../words/statements.ts';
import { type ProblemReport, type Told, told } from '../report.ts';
import type { GrammarWords } from './blocks.ts';
import { atBlock, tellMissingBrace } from './braces.ts';
import { code, orList } from './describe.ts';
import { isKeyword, isWord, type Situation } from './situation.ts';
import { article, shortened } from './wording.ts';

/** Tells a token that starts no statement of its block (or no declaration at the top of a file). */
export function tellNoStatement(report: ProblemReport, situation: Situation, words: GrammarWords): Told {
  const { actual, atEnd, block } = situation;
  const outer = enclosingBlocks(situation, words);
  const closesBlock =
    block &&
    (atEnd ||
      (actual.startColumn === 1 && words.declarations.has(actual.image)) ||
      (!situation.sameLine && outer.some((other) => words.blockOf(other)?.has(actual.image))));
  if (closesBlock) return tellMissingBrace(report, situation, words);
  const at = report.placeOfToken(actual);
  if (actual.image === '}') {
    const fixes = [{ title: 'Take it out', safe: false, edits: [report.edit(at.offset, at.length, '')] }];
    return told('missing-brace', at, 'This `}` closes nothing.', { fixes });
  }
  if (actual.image === '{') return tellNeedlessBlock(situation, at);
  if (actual.image === ',') return tellNeedlessComma(report, situation, at);
  if (isWord(actual)) return tellWord(report, situation, words, at);
  return tellValue(report, situation, words, at);
}

function tellWord(report: ProblemReport, situation: Situation, words: GrammarWords, at: Range): Told {
  const { actual, blockWord, block } = situation;
  const word = actual.image;
  const own = [...(block ? words.blockOf(block)! : words.declarations)].filter((each) => /^[a-z]/.test(each));
  if (isKeyword(actual)) {
    if (situation.sameLine && phraseWords.has(word)) return tellPhrase(report, situation, at);
    const belongs = words.blocksWith(word).filter((each) => each !== 'common');
    if (words.declarations.has(word)) {
      const message = `${code(word)} begins a declaration of its own and cannot stand inside ${article(blockWord)}. Is a \`}\` missing above?`;
      return told('unknown-statement', at, message, { related: atBlock(report, situation) });
    }
    if (belongs.length > 0) {
      const where = orList(belongs.slice(0, 3).map(article));
      const not = block ? `, not into ${article(blockWord)}` : ': it cannot stand at the top of a file';
      return told('unknown-statement', at, `${code(word)} belongs into ${where}${not}.`);
    }
    if (situation.sameLine && setsWith(word).length > 0) return tellPhrase(report, situation, at);
  }
  const common = tellCommon(situation, words, at);
  if (common) return common;
  const goesOn = situation.sameLine ? nearestWords(word, phraseWords.keys(), 1) : [];
  const meant = [...new Set([...goesOn, ...nearestWords(word, own, 3)])].slice(0, 3);
  const fixes = meant.map((each) => report.replacing(at, each));
  const what = block ? `no statement of ${article(blockWord)}` : 'no declaration';
  const elsewhere = meant[0] ? undefined : nearestElsewhere(word, words);
  const advice = meant[0]
    ? `Is ${code(meant[0])} meant?`
    : (elsewhere ?? `Here may stand ${orList(examples(own, blockWord).slice(0, 7).map(code))} and more.`);
  return told('unknown-statement', at, `${code(word)} is ${what}. ${advice}`, { fixes });
}

/** The statements of a block, those that every block may carry last. */
function examples(own: readonly string[], blockWord: string): readonly string[] {
  const proper = statementWordsOf(blockWord).filter((word) => own.includes(word));
  return proper.length > 0 ? proper : own;
}

/** A mistyped statement that belongs somewhere else. */
function nearestElsewhere(word: string, words: GrammarWords): string | undefined {
  const belongs = words.blocksWith(word).filter((each) => each !== 'common');
  return belongs[0] ? `It belongs into ${article(belongs[0])}.` : undefined;
}

/** `note` and the like at the top of a file, and a late `tbd` where it must come first. */
function tellCommon({ actual, block, blockWord }: Situation, words: GrammarWords, at: Range): Told | undefined {
  const word = actual.image;
  if (!block && words.blocksWith(word).includes('common')) {
    const message = `${code(word)} stands inside a block: put it into the declaration that it is about.`;
    return told('unknown-statement', at, message);
  }
  if (!block || !words.blockOf(block)?.has(word)) return undefined;
  const message = `${code(word)} for the whole ${blockWord} stands first in its block, so that it is not taken for a value.`;
  return told('unknown-statement', at, message);
}

/** A word that goes on with a statement, but not with this one or not here. */
function tellPhrase(report: ProblemReport, { actual, previous }: Situation, at: Range): Told {
  if (actual.image === 'and' && previous && endsItem(previous)) {
    const end = previous.startOffset + previous.image.length;
    const edit = report.edit(end, at.offset + at.length - end, ',');
    const fixes = [{ title: 'Write a comma', safe: false, edits: [edit] }];
    return told('syntax-error', at, 'The items of a list have commas between them, not `and`.', { fixes });
  }
  const after = previous ? ` after ${code(shortened(previous.image))}` : '';
  const message = `${code(actual.image)} cannot stand${after}. The order in a statement is: what, \`by\` whom, \`on\`, \`within\` or \`until\` when, \`when\` or \`unless\`, \`then\` or \`else\`.`;
  return told('syntax-error', at, message);
}

function tellNeedlessBlock({ previous, blockWord }: Situation, at: Range): Told {
  const what = previous && isWord(previous) ? `${code(previous.image)} takes no block` : 'No block can be opened';
  return told('syntax-error', at, `${what} here. Write each statement of ${article(blockWord)} on a line of its own.`);
}

function tellNeedlessComma(report: ProblemReport, { previous }: Situation, at: Range): Told {
  const message = previous
    ? 'A comma stands between the items of a list; here no further item can follow.'
    : 'Nothing begins with a comma.';
  const fixes = [{ title: 'Take the comma out', safe: false, edits: [report.edit(at.offset, at.length, '')] }];
  return told('syntax-error', at, message, { fixes });
}

/** A name, text or number where a statement should begin. */
function tellValue(report: ProblemReport, situation: Situation, words: GrammarWords, at: Range): Told {
  const { actual, previous, sameLine, block, blockWord } = situation;
  const isItem = ITEMS.has(actual.tokenType.name);
  const afterItem = previous && (ITEMS.has(previous.tokenType.name) || ENDS_OF_ITEMS.has(previous.tokenType.name));
  if (sameLine && isItem && afterItem) {
    const end = previous.startOffset + previous.image.length;
    const fixes = [{ title: 'Put a comma between', safe: false, edits: [report.edit(end, 0, ',')] }];
    const message = `Between ${code(shortened(previous.image))} and ${code(shortened(actual.image))} a comma is missing.`;
    return told('syntax-error', at, message, { fixes });
  }
  const own = [...(block ? words.blockOf(block)! : words.declarations)].filter((each) => /^[a-z]/.test(each));
  const lower = actual.image.toLowerCase();
  const meant = own.includes(lower) ? lower : nearestWord(lower, own);
  const capital = actual.tokenType.name === 'NAME' && meant;
  if (capital && !sameLine) {
    const fixes = [report.replacing(at, capital)];
    const message = `Words of the language are lower-case. Is ${code(capital)} meant?`;
    return told('unknown-statement', at, message, { fixes });
  }
  const where = block ? `A statement of ${article(blockWord)}` : 'A declaration';
  const message = sameLine
    ? `${code(shortened(actual.image))} cannot follow here.`
    : `${where} begins with a word such as ${orList(examples(own, blockWord).slice(0, 3).map(code))}.`;
  return told('syntax-error', at, message);
}

/** Whether a token can be the end of a list's item: a name, a text, a word of a closed set that is no unit. */
function endsItem(token: IToken): boolean {
  const sets = isKeyword(token) ? setsWith(token.image) : [];
  return ITEMS.has(token.tokenType.name) || (sets.length > 0 && !sets.includes('DurationUnit'));
}

const ITEMS = new Set(['NAME', 'TEXT']);
/** What the items of some lists end with: `Northwind 55%, Contoso 45%`. */
const ENDS_OF_ITEMS = new Set(['PERCENT', 'NUMBER']);

/** The blocks around the innermost one, nearest first. */
function enclosingBlocks({ rules, block }: Situation, words: GrammarWords): string[] {
  const blocks = rules.filter((rule) => words.blockOf(rule));
  const at = block ? blocks.lastIndexOf(block) : -1;
  return blocks.slice(0, Math.max(0, at)).reverse();
}
