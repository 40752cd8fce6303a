import type { Range } from '../../model/base.ts';
import { nearestWord, nearestWords } from '../../words/nearest.ts';
import { phraseWords } from '../../words/phrases.ts';
import type { ProblemFix } from '../problem.ts';
import { type ProblemReport, type Told, told } from '../report.ts';
import type { GrammarWords } from './blocks.ts';
import { code, describeExpected, exampleOf, orList } from './describe.ts';
import { declaredAs, isDeclaredName, tellLowerCase, tellNoDeclaredName } from './name-place.ts';
import { isKeyword, isWord, type Situation } from './situation.ts';
import { article, shortened } from './wording.ts';

/** Tells a value that is missing or cannot stand where it does. */
export function tellNoValue(report: ProblemReport, situation: Situation, words: GrammarWords): Told {
  const { actual, expected, sameLine } = situation;
  if (expected.has('{') && expected.size === 1) return tellMissingBlock(report, situation, words);
  if (isDeclaredName(situation, words)) return tellNoDeclaredName(report, situation);
  const at = report.placeOfToken(actual);
  const keywords = [...expected].filter((token) => /^[a-z]/.test(token) && token !== 'tbd' && token !== 'redacted');
  const oneWord = keywords.length === 1 && expected.size === 1 ? keywords[0] : undefined;
  const missing = situation.atEnd || !sameLine || actual.image === '}' || startsStatement(situation, words);
  if (oneWord && sameLine) return tellMissingWord(report, situation, oneWord, at);
  if (missing) return tellMissing(report, situation);
  if (isWord(actual)) {
    const known = expected.has('NAME') ? declaredAs(report, actual.image) : undefined;
    const near = known ? undefined : tellNearWord(report, situation, keywords, at);
    if (near) return near;
    if (known || isNameOnly(expected)) return tellLowerCase(report, actual.image, at);
  }
  if (actual.tokenType.name === 'NAME') {
    const lower = actual.image.toLowerCase();
    const meant = keywords.includes(lower) ? lower : nearestWord(lower, keywords);
    const message = `Words of the language are lower-case. Is ${code(meant ?? lower)} meant?`;
    if (meant) return told('unknown-word', at, message, { fixes: [report.replacing(at, meant)] });
  }
  return tellOther(report, situation, at);
}

/** A place where nothing but a name, or a text for somebody outside, may stand. */
function isNameOnly(expected: ReadonlySet<string>): boolean {
  return expected.has('NAME') && !expected.has('DATE') && !expected.has('NUMBER');
}

/** Something else than what may stand here. */
function tellOther(report: ProblemReport, situation: Situation, at: Range): Told {
  const { actual, previous, expected } = situation;
  const fixes: ProblemFix[] = [];
  if (expected.has('TEXT') && !expected.has('NAME')) fixes.push(quoting(report, situation));
  const isText = actual.tokenType.name === 'TEXT';
  if (isText && expected.has('tbd')) fixes.push(report.replacing(at, `tbd ${actual.image}`));
  if (phraseWords.has(actual.image))
    fixes.push({
      title: `Take ${code(actual.image)} out`,
      safe: false,
      edits: [report.edit(at.offset, at.length + blankAfter(report, at), '')],
    });
  const subject = previous ? `After ${code(shortened(previous.image))}` : 'Here';
  const open = isText && expected.has('tbd') ? ` What is not known yet is ${code('tbd "…"')}.` : '';
  const wanted = describeExpected(situation);
  const message = `${subject} stands ${wanted}, not ${code(shortened(actual.image))}.${open}${withExample(situation)}`;
  return told('syntax-error', at, message, { fixes });
}

/** How many blanks stand behind a place. */
function blankAfter({ text }: ProblemReport, { offset, length }: Range): number {
  return /^ */.exec(text.slice(offset + length, offset + length + 20))![0].length;
}

/** Whether the token that does not fit begins the next statement of the same block. */
function startsStatement({ actual, block }: Situation, words: GrammarWords): boolean {
  return isKeyword(actual) && !!block && !!words.blockOf(block)?.has(actual.image);
}

/** Nothing at all where a value must stand: told at the word that lacks it. */
function tellMissing(report: ProblemReport, situation: Situation): Told {
  const { previous } = situation;
  const at = previous ? report.placeOfToken(previous) : report.place(0, 0);
  const wanted = describeExpected(situation);
  const example = withExample(situation);
  if (!previous) return told('syntax-error', at, `Here ${wanted} is missing.${example}`);
  const word = previous.image;
  if (word === ',') {
    const fixes = [{ title: 'Take the comma out', safe: false, edits: [report.edit(at.offset, 1, '')] }];
    return told('syntax-error', at, `After the comma ${wanted} is missing.${example}`, { fixes });
  }
  const message = isWord(previous)
    ? `${code(word)} needs ${wanted} after it.`
    : `After ${code(shortened(word))} ${wanted} is missing.`;
  return told('syntax-error', at, `${message}${example}`);
}

/** ` For example …`, when the statement has a short example. */
function withExample({ block, blockWord, statement }: Situation): string {
  const example = statement && block ? exampleOf(blockWord, statement) : undefined;
  return example ? ` For example ${code(example)}.` : '';
}

function tellMissingBlock(report: ProblemReport, situation: Situation, words: GrammarWords): Told {
  const { actual, previous, rules } = situation;
  const word = words.wordOf(rules.at(-1) ?? '') ?? 'this';
  const longer = tellLongerName(report, situation, word);
  if (longer) return longer;
  const at = report.placeOfToken(previous ?? actual);
  const end = at.offset + at.length;
  const fixes: ProblemFix[] = [{ title: 'Open the block here', safe: false, edits: [report.edit(end, 0, ' {')] }];
  const what = article(word);
  const message = `${what.charAt(0).toUpperCase()}${what.slice(1)} has a block: a \`{\` is missing.`;
  return told('missing-brace', at, message, { fixes });
}

/** A name of several words, `party Fabrikam GmbH {`: the full name is a title. */
function tellLongerName(
  report: ProblemReport,
  { actual, previous, sameLine }: Situation,
  word: string,
): Told | undefined {
  const isMore = sameLine && (actual.tokenType.name === 'NAME' || actual.image === ',');
  if (!isMore || previous?.tokenType.name !== 'NAME') return undefined;
  const line = /^[^\n\r{}]*/.exec(report.text.slice(previous.startOffset))![0].trimEnd();
  const title = `"${line.replaceAll('"', '')}"`;
  const end = previous.startOffset + previous.image.length;
  const edit = report.edit(end, previous.startOffset + line.length - end, ` ${title}`);
  const fixes = [{ title: `Make ${code(title)} its title`, safe: false, edits: [edit] }];
  const message = `A name is one word; the full name stands behind it in quotes: ${code(`${word} ${previous.image} ${title}`)}.`;
  return told('syntax-error', report.placeOfToken(actual), message, { fixes });
}

/** One word of the language is missing between two others: `minutes Northwind.Bruno`. */
function tellMissingWord(report: ProblemReport, situation: Situation, word: string, at: Range): Told {
  const { actual, previous } = situation;
  const after = previous ? `After ${code(shortened(previous.image))}` : 'Here';
  const fixes: ProblemFix[] = [];
  if (isWord(actual) && nearestWord(actual.image, [word])) fixes.push(report.replacing(at, word));
  else if (!/^[{},]$/.test(actual.image))
    fixes.push({ title: `Put ${word} before it`, safe: false, edits: [report.edit(at.offset, 0, `${word} `)] });
  return told('syntax-error', at, `${after} stands ${code(word)}.${withExample(situation)}`, { fixes });
}

/** A word near one of those that may stand here, or a word of the language that is none of this set. */
function tellNearWord(
  report: ProblemReport,
  { actual, expected }: Situation,
  keywords: readonly string[],
  at: Range,
): Told | undefined {
  const meant = nearestWords(actual.image, keywords, 3);
  const isSet = expected.has('WORD') && keywords.length > 0;
  if (meant.length === 0 && !isSet) return undefined;
  const shown = keywords.length > 10 ? [...keywords.slice(0, 9).map(code), '…'] : keywords.map(code);
  const advice = meant[0] ? `Is ${code(meant[0])} meant?` : `Here may stand ${orList(shown)}.`;
  const fixes = meant.map((each) => report.replacing(at, each));
  return told('unknown-word', at, `${code(actual.image)} cannot stand here. ${advice}`, { fixes });
}

/** Puts the rest of the line into quotes. */
function quoting(report: ProblemReport, { actual }: Situation): ProblemFix {
  const start = actual.startOffset;
  const line = /^[^\n\r{}]*/.exec(report.text.slice(start))![0];
  const rest = line.replace(/\s*\/\/.*$/, '').trimEnd();
  const edit = report.edit(start, rest.length, `"${rest.replaceAll('"', '')}"`);
  return { title: `Put ${code(shortened(rest))} into quotes`, safe: false, edits: [edit] };
}
