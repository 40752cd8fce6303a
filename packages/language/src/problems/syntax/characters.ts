import type { LexingDiagnostic, LexingReport } from 'langium';
import type { BraceError } from '../../parser/braces.ts';
import { readMoney } from '../../values/money-text.ts';
import type { ProblemFix } from '../problem.ts';
import { type ProblemReport, type Told, told } from '../report.ts';
import { tellBrace } from './braces.ts';
import { code, orList } from './describe.ts';
import { tellLowerCase } from './name-place.ts';

/** A stretch of text that is told already: what the parser says of it is a consequence. */
export interface ToldStretch {
  readonly offset: number;
  readonly end: number;
}

/** Tells characters that mean nothing, and texts and comments that are not closed. */
export function checkCharacters(report: ProblemReport): ToldStretch[] {
  const { lexerErrors, lexerReport, parserErrors } = report.document.parseResult;
  const stretches: ToldStretch[] = [];
  for (const diagnostic of (lexerReport as LexingReport | undefined)?.diagnostics ?? []) {
    if (stretches.some(({ end }) => end === diagnostic.offset)) continue;
    tellUnclosed(report, diagnostic);
    stretches.push({ offset: diagnostic.offset, end: diagnostic.offset + diagnostic.length });
  }
  for (const error of lexerErrors) {
    const { offset, length } = error;
    if (stretches.some((stretch) => offset >= stretch.offset && offset <= lineEnd(report, stretch.end))) continue;
    if ('brace' in error) {
      report.tell(tellBrace(report, error as BraceError));
      stretches.push({ offset, end: offset + length });
      continue;
    }
    if ('nesting' in error) {
      report.add('syntax-error', report.place(offset, length), error.message);
      stretches.push({ offset, end: offset + length });
      continue;
    }
    const path = importPath(report, offset);
    if (path) {
      report.tell(path);
      stretches.push({ offset: path.at.offset, end: path.at.offset + path.at.length });
      continue;
    }
    const dotted = dottedWord(report, offset);
    const lineStart = report.text.lastIndexOf('\n', offset) + 1;
    // What went wrong earlier on the line is told there.
    const isLater = parserErrors.some(({ token }) => token.startOffset >= lineStart && token.startOffset < offset);
    if (!dotted && isLater) continue;
    if (dotted) {
      report.tell(tellDottedWord(report, dotted.offset, dotted.written));
      stretches.push({ offset: dotted.offset, end: dotted.offset + dotted.written.length });
    } else {
      stretches.push({ offset, end: offset + tellStray(report, offset, length) });
    }
  }
  return stretches;
}

function tellUnclosed(report: ProblemReport, { offset, length }: LexingDiagnostic): void {
  const { text } = report;
  const quotes = text.startsWith('"""', offset) ? '"""' : text[offset] === '“' ? '”' : '"';
  const at = report.place(offset, Math.max(length, quotes.length));
  const end = offset + text.slice(offset, offset + length).trimEnd().length;
  const fixes: ProblemFix[] =
    quotes === '"""' ? [] : [{ title: 'Close the text here', safe: false, edits: [report.edit(end, 0, quotes)] }];
  const advice =
    quotes === '"""'
      ? 'A text over several lines ends with `"""`.'
      : `It ends with its line: ${code(quotes)} is missing.`;
  report.add('unclosed-text', at, `This text is not closed. ${advice}`, { fixes });
}

/** The path of an import without its quotes. */
function importPath(report: ProblemReport, offset: number): Told | undefined {
  const lineStart = report.text.lastIndexOf('\n', offset) + 1;
  const line = report.text.slice(lineStart, lineEnd(report, lineStart)).trimEnd();
  const head = /^\s*import\s+(?=[^"“\s])/.exec(line)?.[0];
  if (!head || /\s/.test(line.slice(head.length))) return undefined;
  const written = line.slice(head.length);
  const at = report.place(lineStart + head.length, written.length);
  const bare = written.replace(/^['‘’`´]|['‘’`´]$/g, '');
  const path = `"${/^\.{1,2}\//.test(bare) ? '' : './'}${bare}"`;
  const fixes = [report.replacing(at, path)];
  return told('syntax-error', at, `The path of an import stands in quotes: ${code(path)}.`, { fixes });
}

/** `northwind.alice` is a name in small letters. */
function tellDottedWord(report: ProblemReport, offset: number, written: string): Told {
  return tellLowerCase(report, written, report.place(offset, written.length));
}

/** What people write where the language has something else. */
const MEANINGS: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/^;/, 'A statement ends with its line; no semicolon is needed.'],
  [/^[:=]/, 'Between a word and its value stands nothing but a blank.'],
  [/^['‘’`´]/, 'A text stands in double quotes: "…".'],
  [/^[«»„”]/, 'A text stands in double quotes: "…".'],
  [/^[([\])]/, 'Brackets mean nothing here; blocks stand in `{ }`, lists have commas between their items.'],
  [/^[$€£¥₹]/, 'Money is a code and an amount: `USD 1,200,000`.'],
  [/^[#]/, 'A comment begins with `//`.'],
  [/^@/, 'Names are written without `@`; an address is a text in quotes.'],
  [/^&/, 'Items are listed with a comma between them.'],
  [/^[<>]/, 'Compare with words: `above`, `below`, `at-least`, `at-most`.'],
  [/^%/, 'A percentage is a number with its sign: `55%`.'],
  [/^--/, 'A comment begins with `//`.'],
  [/^[-–—•*]/, 'A statement begins with its word; no dash or bullet stands before it.'],
  [/^\./, 'A dot stands only inside a name (`Northwind.Alice`) or a number.'],
];

/** Gives the length of what is told. */
function tellStray(report: ProblemReport, offset: number, length: number): number {
  const { text } = report;
  const written = text.slice(offset, offset + length);
  const at = report.place(offset, length);
  if (text.startsWith('/*', offset)) {
    report.add('unclosed-text', report.place(offset, 2), 'This comment is not closed: `*/` is missing.');
    return length;
  }
  const amount = moneyWithSymbol(report, offset);
  const money = amount && tellMoney(report, amount.offset, amount.written);
  if (money) {
    report.tell(money);
    return money.at.offset + money.at.length - offset;
  }
  const single = quotedSingly(report, offset);
  if (single) {
    const place = report.place(offset, single.length);
    const fixes = [report.replacing(place, `"${single.slice(1, -1).replaceAll('"', '')}"`)];
    report.add('stray-character', place, 'A text stands in double quotes: "…".', { fixes });
    return single.length;
  }
  const meaning = MEANINGS.find(([pattern]) => pattern.test(written));
  const isComment = /^(#|--)/.test(written);
  const simple = /^[;:=]$/.test(written);
  const fixes = isComment
    ? [report.replacing(at, '//')]
    : [{ title: `Take ${code(shown(written))} out`, safe: simple, edits: [report.edit(offset, length, '')] }];
  const message = meaning ? meaning[1] : 'It has no meaning outside of a text.';
  report.add('stray-character', at, `${code(shown(written))} cannot stand here. ${message}`, { fixes });
  return length;
}

/** An amount with a symbol for its currency: `$300k`, `€2.5m`. */
function moneyWithSymbol({ text }: ProblemReport, offset: number): { offset: number; written: string } | undefined {
  const amount = /^[$€£¥₹] ?\d[\d.,]*(?:k|K|M|m|bn|tn)?\b/.exec(text.slice(offset, offset + 40))?.[0];
  const prefix = /(?<![A-Za-z])[A-Z]{1,2}$/.exec(text.slice(Math.max(0, offset - 3), offset))?.[0] ?? '';
  return amount ? { offset: offset - prefix.length, written: prefix + amount } : undefined;
}

function tellMoney(report: ProblemReport, offset: number, written: string): Told | undefined {
  const reading = readMoney(written);
  const spellings = (reading.ok ? reading.sloppy : reading.problem)?.spellings ?? [];
  if (spellings.length === 0) return undefined;
  const at = report.place(offset, written.length);
  const fixes = spellings.slice(0, 4).map((spelling) => report.replacing(at, spelling, spellings.length === 1));
  const message = `Money is a code and an amount: ${orList(spellings.slice(0, 4).map(code))}.`;
  return told('stray-character', at, message, { fixes });
}

/** A text in quotes that are not those of the language, when it ends on its line. */
function quotedSingly({ text }: ProblemReport, offset: number): string | undefined {
  return /^(['‘’`´][^'‘’`´\n\r]*['‘’`´]|[«»„”][^«»“”\n\r]*[«»“”])/.exec(text.slice(offset, offset + 500))?.[0];
}

/** `northwind.alice`: a word, a dot that means nothing after it, and more. */
function dottedWord({ text }: ProblemReport, offset: number): { offset: number; written: string } | undefined {
  if (text[offset] !== '.') return undefined;
  const before = /[a-z][\w-]*$/.exec(text.slice(Math.max(0, offset - 100), offset))?.[0];
  const after = /^[.\w-]*/.exec(text.slice(offset, offset + 100))![0];
  return before && after.length > 1 ? { offset: offset - before.length, written: before + after } : undefined;
}

/** Control characters have no picture of their own. */
function shown(written: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return written.slice(0, 12).replace(/[\u0000-\u001f\u007f\u00a0\u200b-\u200f\ufeff]/g, (character) => {
    return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  });
}

/** Where the line around an offset ends. */
export function lineEnd({ text }: ProblemReport, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
