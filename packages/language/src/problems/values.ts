import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { Range } from '../model/base.ts';
import { pieceOf } from '../references/cst.ts';
import { readCountry } from '../values/country.ts';
import { readCurrency } from '../values/currency.ts';
import { readDate } from '../values/date-text.ts';
import { durationUnit, readDuration } from '../values/duration.ts';
import { readMoneyParts } from '../values/money-text.ts';
import { readNumber, readWholeNumber } from '../values/number.ts';
import { readPercent } from '../values/percent.ts';
import { readRange } from '../values/range.ts';
import type { Reading, Remark, RemarkCode } from '../values/reading.ts';
import { readYearlyDay } from '../values/yearly-day.ts';
import type { ProblemCode } from './codes.ts';
import type { ProblemReport } from './report.ts';

const CODES: Readonly<Record<RemarkCode, ProblemCode>> = {
  'sloppy-spelling': 'sloppy-value',
  ambiguous: 'ambiguous-value',
  unreadable: 'impossible-value',
  impossible: 'impossible-value',
  suspicious: 'suspicious-value',
  'withdrawn-currency': 'withdrawn-currency',
  'unknown-currency': 'unknown-currency',
  'different-currencies': 'impossible-value',
  'not-whole': 'impossible-value',
};

/** Tells what a reading remarks, with its spellings as fixes; a single canonical spelling of one meaning is a safe one. */
export function tellReading(
  report: ProblemReport,
  at: Range,
  reading: Reading<unknown>,
  code?: Partial<Record<RemarkCode, ProblemCode>>,
): void {
  const remark: Remark | undefined = reading.ok ? reading.sloppy : reading.problem;
  if (!remark || report.strays.some(({ offset, end }) => offset < at.offset + at.length && end > at.offset)) return;
  const safe = remark.code === 'sloppy-spelling' && remark.spellings.length === 1;
  const fixes = remark.spellings.slice(0, 5).map((spelling) => report.replacing(at, spelling, safe));
  report.add(code?.[remark.code] ?? CODES[remark.code], at, quoted(remark.message), { fixes });
}

/** Messages quote what was written in backticks, as everywhere else. */
function quoted(message: string): string {
  return message.replace(/^'([^']*)'/, '`$1`');
}

const TERMINALS: Readonly<Record<string, (text: string) => Reading<unknown>>> = {
  NUMBER: readNumber,
  RANGE: readRange,
  PERCENT: readPercent,
  DATE: readDate,
};

/** Counts that are whole, by type and property. */
const WHOLE = new Set([
  'SeatsStatement.perParty',
  'ActorCount.count',
  'QuorumTerm.number',
  'QuorumStatement.failedMeetings',
  'VotesStatement.number',
  'RenewsStatement.times',
  'LadderStep.arbitrators',
  'DayPoint.day',
  'EmployeesStatement.number',
  'ExpectedValue.year',
  'ScoreStatement.score',
]);

/** Types whose properties are read together, by a check of their own. */
export const READ_TOGETHER = new Set(['Money', 'Duration', 'CadenceStep']);

/** Checks what a terminal matched: a number, range, percent or date. */
export function checkTerminal(report: ProblemReport, node: AstNode, property: string, terminal: string): void {
  const value = (node as unknown as Record<string, unknown>)[property];
  const read = WHOLE.has(`${node.$type}.${property}`) ? readWholeNumber : TERMINALS[terminal];
  if (value === undefined || !read) return;
  const texts = Array.isArray(value) ? value : [value];
  texts.forEach((text, index) => {
    const at = leafRange(report, node, property, Array.isArray(value) ? index : undefined);
    if (typeof text === 'string' && at) tellReading(report, at, read(text));
  });
  if (node.$type === 'ScoreStatement') checkScore(report, node as ast.ScoreStatement);
}

/** A score is 0 to 5. */
function checkScore(report: ProblemReport, node: ast.ScoreStatement): void {
  const score = Number(node.score);
  const at = leafRange(report, node, 'score');
  if (!at || !Number.isInteger(score) || (score >= 0 && score <= 5)) return;
  report.add('impossible-value', at, `A score runs from 0 (not at all) to 5 (fully); ${node.score} is outside.`);
}

/** Checks values that several properties make up. */
export function checkComposite(report: ProblemReport, node: AstNode): void {
  switch (node.$type) {
    case 'Money':
      checkMoney(report, node as ast.Money);
      break;
    case 'Duration':
      checkDuration(report, node as ast.Duration);
      break;
    case 'CadenceStep':
      checkCadenceStep(report, node as ast.CadenceStep);
      break;
    case 'CurrencyStatement':
      (node as ast.CurrencyStatement).codes.forEach((code, index) => {
        const at = leafRange(report, node, 'codes', index);
        if (at) tellReading(report, at, readCurrency(code), { ambiguous: 'unknown-currency' });
      });
      break;
    case 'CalendarStatement':
      for (const country of (node as ast.CalendarStatement).countries) {
        if (country.text === undefined || !country.$cstNode) continue;
        const reading = readCountry(country.text);
        const at = report.placeOf(country.$cstNode);
        const inside = report.place(at.offset + 1, Math.max(0, at.length - 2));
        tellReading(report, inside, reading, { unreadable: 'unknown-country' });
      }
      break;
  }
}

function checkMoney(report: ProblemReport, node: ast.Money): void {
  const amount = node.amount ?? node.range;
  if (!node.currency || amount === undefined || !node.$cstNode) return;
  const at = report.placeOf(node.$cstNode);
  tellReading(report, at, readMoneyParts(node.currency, amount, `${node.currency} ${amount}`));
}

function checkDuration(report: ProblemReport, node: ast.Duration): void {
  const amount = node.amount ?? node.range;
  if (amount === undefined || node.unit === undefined || !node.$cstNode) return;
  const unit = node.business ? `business ${node.unit}` : node.unit;
  const at = report.placeOf(node.$cstNode);
  tellReading(report, at, readDuration(`${amount} ${unit}`), durationUnit(unit) ? {} : { unreadable: 'unknown-unit' });
}

function checkCadenceStep(report: ProblemReport, node: ast.CadenceStep): void {
  if (node.times !== undefined) checkTerminal(report, node, 'times', 'NUMBER');
  if (node.timesRange !== undefined) checkTerminal(report, node, 'timesRange', 'RANGE');
  if (node.day === undefined || !node.month) return;
  const first = leafRange(report, node, 'day');
  const last = leafRange(report, node, 'month');
  if (!first || !last) return;
  const length = last.offset + last.length - first.offset;
  const at = { ...first, length, endLine: last.endLine, endCharacter: last.endCharacter };
  tellReading(report, at, readYearlyDay(`${node.day} ${node.month}`));
}

/** Where a value of a property stands. */
export function leafRange(report: ProblemReport, node: AstNode, property: string, index?: number): Range | undefined {
  const leaf = pieceOf(node, property, index);
  return leaf && report.placeOf(leaf);
}
