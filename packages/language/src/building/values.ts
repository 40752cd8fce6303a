import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { SetWord, Stated, Unknown, UnknownState } from '../model/base.ts';
import type { Amount, Money, PeriodicMoney, PeriodUnit, WordOrText } from '../model/values.ts';
import { readDate } from '../values/date-text.ts';
import { readNumber } from '../values/number.ts';
import { readPercent } from '../values/percent.ts';
import { readRange } from '../values/range.ts';
import type { WordSetName } from '../words/sets.ts';
import { setWord } from './names.ts';
import { at, type Source } from './source.ts';

/** A value that was written but cannot be read. */
export function unreadable(source: Source, node: AstNode | undefined): Unknown {
  return { at: at(source, node), unknown: 'unreadable' };
}

/** What the text says is not known. */
export function unknownOf(source: Source, node: ast.Unknown): Unknown {
  return { at: at(source, node), unknown: node.state, ...(node.reason ? { reason: node.reason } : {}) };
}

/** Of a statement that says nothing known: whether it is open, blacked out or unreadable, with the reason that the text gives. */
export function stateOf(node: { readonly unknown?: ast.Unknown }): { unknown: UnknownState; reason?: string } {
  const { state = 'unreadable', reason } = node.unknown ?? {};
  return { unknown: state, ...(reason ? { reason } : {}) };
}

/** The same of a clause, whose own `unknown` says it of its block. */
export function clauseStateOf(node: { readonly unknown?: ast.Unknown }): { isUnknown: UnknownState; reason?: string } {
  const { unknown, ...reason } = stateOf(node);
  return { isUnknown: unknown, ...reason };
}

/** The first statement of several that says `tbd` or `redacted` where words of a set would stand. */
export function unknownAmong(
  source: Source,
  nodes: readonly { readonly unknown?: ast.Unknown }[],
): Unknown | undefined {
  const unknown = nodes.find((node) => node.unknown)?.unknown;
  return unknown && unknownOf(source, unknown);
}

/** A value at the place of its statement: known when `value` is there, else what `unknown` says, else unreadable. */
export function stated<T>(source: Source, node: AstNode, value: T | undefined, unknown?: ast.Unknown): Stated<T> {
  if (value !== undefined) return { at: at(source, node), value };
  return unknown ? { ...unknownOf(source, unknown), at: at(source, node) } : unreadable(source, node);
}

/** The first of several statements that may stand once. */
export function first<N, T>(nodes: readonly N[], read: (node: N) => T): T | undefined {
  return nodes[0] === undefined ? undefined : read(nodes[0]);
}

/** A text, or that it is not known. `owner` is the statement, whose place the value takes. */
export function textOf(source: Source, node: ast.TextValue | undefined, owner: AstNode): Stated<string> {
  return stated(source, owner, node?.text, node?.unknown);
}

/** An ISO date, or that it is not known. */
export function dateOf(source: Source, node: ast.DateValue | undefined): Stated<string> | undefined {
  if (!node) return undefined;
  return stated(source, node, node.date === undefined ? undefined : isoDate(node.date), node.unknown);
}

/** The ISO form of a written date; undefined when it is impossible or ambiguous. */
export function isoDate(written: string): string | undefined {
  const reading = readDate(written);
  return reading.ok ? reading.value : undefined;
}

/** The canonical decimal of a written number. */
export function decimal(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const reading = readNumber(written);
  return reading.ok ? reading.value : undefined;
}

/** A count as a plain number; NaN when it cannot be read. */
export function count(written: string | undefined): number {
  const text = decimal(written);
  return text === undefined ? Number.NaN : Number(text);
}

/** The canonical decimal of a written percent. */
export function percentOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const reading = readPercent(written);
  return reading.ok ? reading.value : undefined;
}

/** An amount of money. */
export function moneyOf(node: ast.Money | undefined): Money | undefined {
  if (!node?.currency) return undefined;
  if (node.range !== undefined) {
    const range = readRange(node.range);
    return range.ok ? { currency: node.currency, amount: range.value.from, upTo: range.value.to } : undefined;
  }
  const amount = decimal(node.amount);
  return amount === undefined ? undefined : { currency: node.currency, amount };
}

export type Unknowable = { readonly $type: string; readonly unknown?: ast.Unknown };

/** Money, or that it is not known, at the place of the statement. */
export function statedMoney(source: Source, node: ast.MoneyValue | undefined, owner: AstNode): Stated<Money> {
  return stated(
    source,
    owner,
    node?.$type === 'Money' ? moneyOf(node as ast.Money) : undefined,
    (node as Unknowable | undefined)?.unknown,
  );
}

/** Money for each period. */
export function periodicMoney(
  source: Source,
  node: ast.MoneyValue | undefined,
  per: string | undefined,
  owner: AstNode,
): Stated<PeriodicMoney> {
  const money = statedMoney(source, node, owner);
  return 'value' in money && per ? { at: money.at, value: { ...money.value, per: per as PeriodUnit } } : money;
}

/** An amount of any kind. */
export function amountOf(source: Source, node: ast.Amount | undefined, owner: AstNode): Stated<Amount> {
  if (!node) return unreadable(source, owner);
  return stated(source, node, knownAmount(node), (node as Unknowable).unknown);
}

function knownAmount(node: ast.Amount): Amount | undefined {
  switch (node.$type) {
    case 'Money': {
      const money = moneyOf(node);
      return money && { type: 'money', ...money };
    }
    case 'Percent': {
      const percent = percentOf(node.percent);
      return percent === undefined ? undefined : { type: 'percent', percent };
    }
    case 'Quantity': {
      const unit = node.unit === undefined ? node.unitText : node.business ? `business ${node.unit}` : node.unit;
      const range = node.range === undefined ? undefined : readRange(node.range);
      if (range?.ok)
        return { type: 'number', number: range.value.from, upTo: range.value.to, ...(unit ? { unit } : {}) };
      const number = decimal(node.number);
      return number === undefined ? undefined : { type: 'number', number, ...(unit ? { unit } : {}) };
    }
    default:
      return undefined;
  }
}

/** The word of a closed set that a statement says, or that it is not known. */
export function statedWord(
  source: Source,
  set: WordSetName,
  node: AstNode & { readonly word?: string; readonly unknown?: ast.Unknown },
): Stated<SetWord> {
  return stated(
    source,
    node,
    node.word === undefined ? undefined : setWord(source, set, node.word, node),
    node.unknown,
  );
}

/** A word of a set, or a text for what the set does not have. */
export function wordOrText(
  source: Source,
  set: WordSetName,
  node: AstNode & { readonly word?: string; readonly text?: string; readonly unknown?: ast.Unknown },
): Stated<WordOrText> {
  const value: WordOrText | undefined =
    node.word !== undefined
      ? { type: 'word', word: setWord(source, set, node.word, node) }
      : node.text !== undefined
        ? { type: 'text', text: node.text }
        : undefined;
  return stated(source, node, value, node.unknown);
}
