import { isOpenSplit, renewalDeadline, splitsOf, statedPercent, termEnd } from '@alliance-lang/analysis';
import type { AllianceDocument, AllianceModel, Range } from '@alliance-lang/language';
import {
  type ast,
  currencies,
  explainWordAt,
  formatDuration,
  formatMoney,
  readMoneyParts,
} from '@alliance-lang/language';
import { type AstNode, AstUtils } from 'langium';
import { isWholePoint, PointIndex } from '../dates/point-nodes.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A day as people check it in a calendar: `2027-09-01, a Wednesday`. */
export function dayText(date: string): string {
  // Zeller's congruence in its form for weeks that begin on Monday.
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const shifted = month < 3 ? month + 12 : month;
  const y = month < 3 ? year - 1 : year;
  const k =
    (day + Math.floor((13 * (shifted + 1)) / 5) + y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)) %
    7;
  return `${date}, a ${WEEKDAYS[(k + 5) % 7]}`;
}

/** What follows from the value at a node: the day of a point in time, the last day for notice, the sum of a split. */
export function valueHover(node: AstNode, document: AllianceDocument, model: AllianceModel): string | undefined {
  const uri = document.uri.toString();
  return pointText(node, uri, model) ?? renewalText(node, uri, model) ?? splitText(node, uri, model);
}

function pointText(node: AstNode, uri: string, model: AllianceModel): string | undefined {
  const whole = AstUtils.getContainerOfType(node, (each): each is AstNode => isWholePoint(each));
  const cst = whole?.$cstNode;
  if (!whole || !cst) return undefined;
  const text = cst.text.replace(/\s+/g, ' ');
  const found = new PointIndex(model, uri).of(whole);
  if (!found) return undefined;
  if (found.date) return text === found.date ? `**${dayText(found.date)}**` : `${text} → **${dayText(found.date)}**`;
  return `${text} → no day yet: ${whyOpen(text)}`;
}

function whyOpen(text: string): string {
  if (/\bnotice\b/.test(text)) return 'it counts from the day of the notice.';
  if (/\binvoice\b/.test(text)) return 'it counts from the day of the invoice.';
  if (/\bexit\b/.test(text)) return 'the alliance has no last day yet.';
  return 'what it counts from has no date yet.';
}

function renewalText(node: AstNode, uri: string, model: AllianceModel): string | undefined {
  const statement = AstUtils.getContainerOfType(node, (each): each is AstNode => each.$type === 'RenewsStatement');
  const runs = AstUtils.getContainerOfType(node, (each): each is AstNode => each.$type === 'RunsStatement');
  const end = termEnd(model);
  if (runs && runs.$container?.$type === 'Term' && end) return `Runs until **${dayText(end)}**`;
  const renewal = statement && model.term?.renewals.find(({ at }) => covers(at, uri, statement));
  const deadline = renewal && renewalDeadline(model, renewal);
  if (!deadline) return undefined;
  const what = { stop: 'Last day for notice', agree: 'Last day to agree', ask: 'Last day to ask for it' }[deadline.act];
  return `${what}: **${dayText(deadline.date)}** (${formatDuration(deadline.lead)} before ${end})`;
}

function splitText(node: AstNode, uri: string, model: AllianceModel): string | undefined {
  const split = AstUtils.getContainerOfType(node, (each): each is AstNode => each.$type === 'Split');
  const stated = split && splitsOf(model).find((each) => covers(each.split.at, uri, split))?.split;
  if (!stated || stated.shares.length === 0) return undefined;
  const sum = statedPercent(stated);
  const rest = stated.shares.some(({ remainder }) => remainder) ? ', the remainder takes what is left' : '';
  return `Together **${sum} %**${rest}${isOpenSplit(stated) ? ', with a share still open' : ''}`;
}

/** An amount by itself: money to the last digit with the name of its currency, a length of time with how it is counted. */
export function amountText(node: AstNode): string | undefined {
  if (node.$type === 'Money') {
    const { currency, amount, range } = node as ast.Money;
    const reading = readMoneyParts(currency, amount ?? range ?? '');
    const name = currencies().find(({ code }) => code === currency)?.name;
    return reading.ok ? `**${formatMoney(reading.value)}**${name ? `, ${name}` : ''}` : undefined;
  }
  if (node.$type !== 'Duration' || !node.$cstNode) return undefined;
  const { business, unit } = node as ast.Duration;
  const counted = explainWordAt(business ? 'business' : unit, { first: false });
  return counted && `**${node.$cstNode.text.replace(/\s+/g, ' ')}**: ${counted}`;
}

function covers(at: Range, uri: string, node: AstNode): boolean {
  const cst = node.$cstNode;
  return cst !== undefined && at.uri === uri && at.offset <= cst.offset && at.offset + at.length >= cst.end;
}
