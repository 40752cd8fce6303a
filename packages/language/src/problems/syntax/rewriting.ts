import { readCadence } from '../../values/cadence-text.ts';
import { readDate } from '../../values/date-text.ts';
import { readMoney } from '../../values/money-text.ts';
import type { Reading } from '../../values/reading.ts';
import { type ProblemReport, type Told, told } from '../report.ts';
import { code, orList } from './describe.ts';
import type { Situation } from './situation.ts';

/** A kind of value that people write in other words elsewhere. */
interface Kind {
  /** What is tried as a value of this kind, longest first, at the beginning of the rest of a line. */
  readonly pattern: RegExp;
  read(written: string): Reading<unknown>;
  /** What is said where the value has one meaning. */
  readonly message: string;
  /** What is said where it lacks a part that nobody can guess. */
  readonly incomplete?: string;
}

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';

const KINDS: readonly Kind[] = [
  {
    pattern: /^\d[\d.,]* ?(?:k|K|M|m|bn|tn)? ?[A-Z]{3}\b/,
    read: readMoney,
    message: 'The currency stands before its amount',
  },
  {
    pattern: new RegExp(`^(?:${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}\\.? ${MONTH}\\.?,? \\d{4})\\b`),
    read: readDate,
    message: 'A date is written year, month, day',
  },
  {
    pattern: /^\d{4}-\d{1,2}\b(?!-)/,
    read: readDate,
    message: 'A date is written year, month, day',
    incomplete: 'A date has a year, a month and a day, such as',
  },
];

const CADENCE: Kind = {
  pattern: /^[a-z]+(?:-[a-z]+)*(?: (?:\d+|[a-z]+)){0,2}/,
  read: readCadence,
  message: 'A rhythm is one of the words of the language',
};

/**
 * Tells a value that is written as usual elsewhere (`300,000 USD`, `Dec 31, 2026`, `every month`), with its spelling in the language.
 * What the parser met may be its beginning, or its second part.
 */
export function tellRewritten(report: ProblemReport, situation: Situation): Told | undefined {
  const { actual, previous, sameLine, expected, atEnd } = situation;
  if (atEnd) return undefined;
  const starts = [actual.startOffset, ...(previous && sameLine ? [previous.startOffset] : [])];
  const isCadence = expected.has('daily') || previous?.image === 'every';
  for (const start of starts) {
    for (const kind of isCadence ? [CADENCE, ...KINDS] : KINDS) {
      const made = tellAt(report, start, kind);
      if (made) return made;
    }
  }
  return undefined;
}

function tellAt(report: ProblemReport, start: number, kind: Kind): Told | undefined {
  const line = /^[^\n\r{}"]*/.exec(report.text.slice(start, start + 80))![0];
  const longest = kind.pattern.exec(line)?.[0];
  if (!longest) return undefined;
  for (let written = longest; written !== ''; written = withoutLastWord(written)) {
    const reading = kind.read(written);
    const remark = reading.ok ? reading.sloppy : reading.problem;
    const at = report.place(start, written.length);
    const spellings = (remark?.spellings ?? []).slice(0, 4);
    if (reading.ok && spellings[0] && spellings.length === 1) {
      const fixes = [report.replacing(at, spellings[0], true)];
      return told('syntax-error', at, `${kind.message}: ${code(spellings[0])}.`, { fixes });
    }
    if (remark?.code === 'ambiguous' && spellings.length > 0) {
      const fixes = spellings.map((spelling) => report.replacing(at, spelling));
      const message = `${code(written)} has several meanings: ${orList(spellings.map(code))}.`;
      return told('ambiguous-value', at, message, { fixes });
    }
    if (kind.incomplete && !reading.ok) {
      const example = spellings[0] ?? `${written.replace(/-(\d)$/, '-0$1')}-01`;
      return told('syntax-error', at, `${kind.incomplete} ${code(example)}.`);
    }
  }
  return undefined;
}

/** A value without its last word; empty when it has but one. */
function withoutLastWord(text: string): string {
  return text.slice(0, Math.max(0, text.lastIndexOf(' ')));
}
