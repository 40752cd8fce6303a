import type { ReadingError } from '../../parser/reading-error.ts';
import type { ProblemReport, Told } from '../report.ts';
import { type GrammarWords, grammarWords } from './blocks.ts';
import { checkCharacters, lineEnd, type ToldStretch } from './characters.ts';
import { tellRewritten } from './rewriting.ts';
import { type Situation, situationOf, skippedEnd } from './situation.ts';
import { tellNoStatement } from './statement-place.ts';
import { tellNoValue } from './value-place.ts';

/** Tells what could not be read, one problem a cause: what the parser met while it skipped the rest of a broken line is a consequence. */
export function checkSyntax(report: ProblemReport): void {
  const told = checkCharacters(report);
  report.strays.push(...told);
  const { parserErrors } = report.document.parseResult;
  if (parserErrors.length === 0) return;
  const words = grammarWords(report.services.Grammar);
  const situations = (parserErrors as ReadingError[])
    .filter((error) => error.context)
    .map((error) => situationOf(error, words))
    .sort((a, b) => startOf(report, a) - startOf(report, b));
  for (const situation of situations) {
    const start = startOf(report, situation);
    if (told.some((stretch) => isConsequence(report, stretch, start))) continue;
    report.tell(tell(report, situation, words));
    told.push({ offset: start, end: skippedEnd(report, situation) });
  }
}

function tell(report: ProblemReport, situation: Situation, words: GrammarWords): Told {
  const rewritten = tellRewritten(report, situation);
  if (rewritten) {
    const { offset, length } = rewritten.at;
    // A part of it may look like a name: `Dec 31, 2026`.
    report.strays.push({ offset, end: offset + length });
    return rewritten;
  }
  const { expected } = situation;
  const atStatement = expected.has('}') || expected.has('EOF') || expected.size === 0;
  return atStatement ? tellNoStatement(report, situation, words) : tellNoValue(report, situation, words);
}

/** Where an error is: at the token that does not fit, or at the end of the file. */
function startOf({ text }: ProblemReport, { actual, atEnd }: Situation): number {
  return atEnd ? text.length : actual.startOffset;
}

/** Whether what is told at `start` follows from a stretch that is told already: inside it, or behind it on the same line. */
function isConsequence(report: ProblemReport, { offset, end }: ToldStretch, start: number): boolean {
  return start >= offset && start <= lineEnd(report, end);
}
