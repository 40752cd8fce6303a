import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { SetWord, Stated, Unknown } from '../model/base.ts';
import type {
  Amount,
  Cadence,
  CadenceStep,
  Comparator,
  Condition,
  ConditionTerm,
  Consequence,
  Duration,
  DurationUnit,
  LevelReference,
  Money,
  PeriodicMoney,
  PeriodUnit,
  Point,
  Split,
  Within,
  WordOrText,
} from '../model/values.ts';
import { readDate } from '../values/date-text.ts';
import { durationUnit } from '../values/duration.ts';
import { readNumber } from '../values/number.ts';
import { readPercent } from '../values/percent.ts';
import { readRange } from '../values/range.ts';
import type { WordSetName } from '../words/sets.ts';
import { actorList, actorOf, refOf, scopeItems, setWord } from './names.ts';
import { at, type Source } from './source.ts';

/** A value that was written but cannot be read. */
export function unreadable(source: Source, node: AstNode | undefined): Unknown {
  return { at: at(source, node), unknown: 'unreadable' };
}

/** What the text says is not known. */
export function unknownOf(source: Source, node: ast.Unknown): Unknown {
  return { at: at(source, node), unknown: node.state, ...(node.reason ? { reason: node.reason } : {}) };
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

type Unknowable = { readonly $type: string; readonly unknown?: ast.Unknown };

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
      const unit = node.unit ?? node.unitText;
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

/** A length of time; undefined when its number or unit cannot be read. */
export function durationOf(node: ast.Duration | undefined): Duration | undefined {
  const unit = node?.unit === undefined ? undefined : durationUnit(node.business ? `business ${node.unit}` : node.unit);
  if (!node || !unit) return undefined;
  const range = node.range === undefined ? undefined : readRange(node.range);
  if (range?.ok) return { amount: Number(range.value.from), upTo: Number(range.value.to), unit: unit as DurationUnit };
  const amount = count(node.amount);
  return Number.isInteger(amount) ? { amount, unit } : undefined;
}

/** A length of time, or that it is not known. */
export function statedDuration(source: Source, node: ast.DurationValue | undefined, owner: AstNode): Stated<Duration> {
  return stated(
    source,
    owner,
    node?.$type === 'Duration' ? durationOf(node as ast.Duration) : undefined,
    (node as Unknowable | undefined)?.unknown,
  );
}

/** A point in time at the place of its statement. */
export function statedPoint(source: Source, node: ast.Point | undefined, owner: AstNode): Stated<Point> {
  const point = pointOf(source, node, owner);
  return point.type === 'unknown'
    ? { ...point.unknown, at: at(source, owner) }
    : { at: at(source, owner), value: point };
}

/** A point in time; an unreadable one is of type `unknown`. */
export function pointOf(source: Source, node: ast.Point | undefined, owner: AstNode): Point {
  const lost: Point = { type: 'unknown', unknown: unreadable(source, owner) };
  switch (node?.$type) {
    case 'DatePoint': {
      const date = node.date === undefined ? undefined : isoDate(node.date);
      return date ? { type: 'date', date } : lost;
    }
    case 'WordPoint':
      return { type: 'word', word: node.word };
    case 'NamedPoint': {
      const target = refOf(source, node.target);
      const by = actorOf(source, node.by);
      return target ? { type: 'named', target, ...(by ? { by } : {}) } : lost;
    }
    case 'RelativePoint': {
      const offset = durationOf(node.offset);
      return offset && node.relation
        ? { type: 'relative', offset, relation: node.relation, anchor: pointOf(source, node.anchor, node) }
        : lost;
    }
    case 'ComparedPoint':
      return {
        type: 'compared',
        which: node.which,
        first: pointOf(source, node.first, node),
        second: pointOf(source, node.second, node),
      };
    case 'DayPoint': {
      const day = count(node.day);
      return Number.isInteger(day) ? { type: 'day', day } : lost;
    }
    case 'UnknownValue':
      return node.unknown ? { type: 'unknown', unknown: unknownOf(source, node.unknown) } : lost;
    default:
      return lost;
  }
}

/** How often, or that it is not known. */
export function statedCadence(source: Source, node: ast.Cadence | undefined, owner: AstNode): Stated<Cadence> {
  return stated(source, owner, cadenceOf(source, node), node?.unknown);
}

function cadenceOf(source: Source, node: ast.Cadence | undefined): Cadence | undefined {
  if (!node) return undefined;
  if (node.text !== undefined) return { step: { type: 'text', text: node.text } };
  const step = cadenceStep(node.step);
  if (!step) return undefined;
  const next = cadenceOf(source, node.next);
  return { step, ...(node.until ? { until: pointOf(source, node.until, node) } : {}), ...(next ? { next } : {}) };
}

function cadenceStep(node: ast.CadenceStep | undefined): CadenceStep | undefined {
  if (!node) return undefined;
  if (node.word) {
    return {
      type: 'word',
      word: node.word,
      ...(node.day === undefined ? {} : { day: count(node.day) }),
      ...(node.month ? { month: node.month } : {}),
    };
  }
  const every = durationOf(node.every);
  if (every) return { type: 'every', every };
  if (!node.per) return undefined;
  const range = node.timesRange === undefined ? undefined : readRange(node.timesRange);
  if (range?.ok) return { type: 'times', times: Number(range.value.from), upTo: Number(range.value.to), per: node.per };
  const times = count(node.times);
  return Number.isFinite(times) ? { type: 'times', times, per: node.per } : undefined;
}

/** A time limit. */
export function withinOf(source: Source, node: ast.Within | undefined): Within | undefined {
  if (!node) return undefined;
  return {
    at: at(source, node),
    limit: statedDuration(source, node.limit, node),
    ...(node.after ? { after: pointOf(source, node.after, node) } : {}),
  };
}

/** A condition; an empty one when nothing readable follows `when`. */
export function conditionOf(source: Source, node: ast.Condition | undefined, owner: AstNode): Condition {
  if (!node) return { at: at(source, owner), terms: [{ type: 'unknown', unknown: unreadable(source, owner) }] };
  return { at: at(source, node), terms: node.terms.map((term) => termOf(source, term)) };
}

function termOf(source: Source, node: ast.ConditionTerm): ConditionTerm {
  const window = 'window' in node ? durationOf(node.window) : undefined;
  switch (node.$type) {
    case 'LevelCondition':
      return {
        type: 'level',
        comparator: node.comparator as Comparator,
        amount: amountOf(source, node.amount, node),
        ...(node.reference ? { reference: node.reference as LevelReference } : {}),
        ...(node.per ? { per: node.per } : {}),
        ...(window ? { window } : {}),
      };
    case 'NamedCondition': {
      const by = actorOf(source, node.by);
      return {
        type: 'named',
        target: refOf(source, node.target) ?? { at: at(source, node), name: '' },
        missed: node.missed,
        ...(by ? { by } : {}),
        ...(node.comparator ? { comparator: node.comparator, amount: amountOf(source, node.amount, node) } : {}),
        ...(node.reference ? { reference: node.reference } : {}),
        ...(node.per ? { per: node.per } : {}),
        ...(window ? { window } : {}),
      };
    }
    case 'InsolvencyCondition': {
      const of = actorOf(source, node.of);
      return { type: 'insolvency', ...(of ? { of } : {}) };
    }
    case 'DeadlockCondition':
      return { type: 'deadlock', on: scopeItems(source, node.on) };
    case 'ControlCondition': {
      const of = actorOf(source, node.of);
      return { type: 'change-of-control', ...(of ? { of } : {}), to: scopeItems(source, node.to) };
    }
    case 'ForceMajeureCondition':
      return { type: 'force-majeure', ...(window ? { window } : {}) };
    case 'AgreedCondition': {
      const lead = durationOf(node.lead);
      return { type: 'agreed', ...(lead ? { lead } : {}) };
    }
    case 'NoticeCondition': {
      const lead = durationOf(node.lead);
      return lead ? { type: 'notice', lead } : { type: 'unknown', unknown: unreadable(source, node) };
    }
    case 'TextCondition':
      return { type: 'text', text: node.text };
    default:
      return { type: 'unknown', unknown: node.unknown ? unknownOf(source, node.unknown) : unreadable(source, node) };
  }
}

/** What follows; unreadable when nothing does. */
export function consequenceOf(source: Source, node: ast.Consequence | undefined, owner: AstNode): Consequence {
  const place = at(source, node ?? owner);
  const lost: Consequence = { type: 'unknown', at: place, unknown: unreadable(source, owner) };
  switch (node?.$type) {
    case 'WordConsequence':
      return { type: 'word', at: place, word: node.word };
    case 'EscalatesConsequence': {
      const to = refOf(source, node.target);
      return to ? { type: 'escalates', at: place, to } : lost;
    }
    case 'ActorConsequence':
      return { type: node.action, at: place, by: actorList(source, node.actors) };
    case 'RightConsequence': {
      const right = refOf(source, node.target);
      return right ? { type: 'right', at: place, right } : lost;
    }
    case 'SplitConsequence':
      return { type: 'split', at: place, split: splitOf(source, node.split, node) };
    case 'TextConsequence':
      return { type: 'text', at: place, text: node.text };
    case 'UnknownValue':
      return node.unknown ? { type: 'unknown', at: place, unknown: unknownOf(source, node.unknown) } : lost;
    default:
      return lost;
  }
}

/** What follows, where it may be left out. */
export function optionalConsequence(source: Source, node: ast.Consequence | undefined): Consequence | undefined {
  return node && consequenceOf(source, node, node);
}

/** Shares of a whole. */
export function splitOf(source: Source, node: ast.Split | undefined, owner: AstNode): Split {
  if (!node)
    return { at: at(source, owner), equally: false, own: false, shares: [], unknown: unreadable(source, owner) };
  const shares = node.shares.flatMap((share) => {
    const actor = refOf(source, share.actor);
    if (!actor) return [];
    const percent = percentOf(share.percent);
    const lost = percent === undefined && !share.remainder ? unreadable(source, share) : undefined;
    const unknown = share.unknown ? unknownOf(source, share.unknown) : lost;
    return [
      {
        at: at(source, share),
        actor,
        remainder: share.remainder,
        ...(percent === undefined ? {} : { percent }),
        ...(unknown ? { unknown } : {}),
      },
    ];
  });
  const nothing = !node.equally && !node.own && shares.length === 0;
  const unknown = node.unknown ? unknownOf(source, node.unknown) : nothing ? unreadable(source, owner) : undefined;
  return { at: at(source, node), equally: node.equally, own: node.own, shares, ...(unknown ? { unknown } : {}) };
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
