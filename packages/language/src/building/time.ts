import type { AstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { Stated } from '../model/base.ts';
import type { Cadence, CadenceStep, Duration, DurationUnit, Point, Within } from '../model/values.ts';
import { durationUnit } from '../values/duration.ts';
import { readRange } from '../values/range.ts';
import { actorOf, refOf } from './names.ts';
import { at, type Source } from './source.ts';
import { count, isoDate, stated, type Unknowable, unknownOf, unreadable } from './values.ts';

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

/** A length of time that need not be there, at its own place, or that it is not known. */
export function optionalDuration(source: Source, node: ast.DurationValue | undefined): Stated<Duration> | undefined {
  return node && statedDuration(source, node, node);
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
  const nextUnknown = node.next?.unknown && unknownOf(source, node.next.unknown);
  return {
    step,
    ...(node.until ? { until: pointOf(source, node.until, node) } : {}),
    ...(next ? { next } : {}),
    ...(nextUnknown ? { nextUnknown } : {}),
  };
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
