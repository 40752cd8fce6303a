/** Where a change goes: more or less, longer or shorter, wider or narrower, or only another. */
import {
  type AllianceModel,
  approximateDays,
  compareDates,
  compareDecimals,
  type Duration,
  type Point,
} from '@alliance-lang/language';
import { resolvePoint } from '../../calendar/resolve-point.ts';
import type { Content } from '../content.ts';
import type { ChangedField, ModelChange } from '../model-diff.ts';
import { isRecord } from '../shapes.ts';
import type { Direction } from './row.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Words by which a licence gives more, and those by which it gives less. */
const WIDER_FLAGS: ReadonlySet<string> = new Set([
  'exclusive',
  'perpetual',
  'irrevocable',
  'transferable',
  'royalty-free',
]);
/** From the loosest to the firmest. */
const EFFORTS: readonly string[] = [
  'may',
  'good-faith-efforts',
  'commercially-reasonable-efforts',
  'reasonable-efforts',
  'best-efforts',
  'shall',
];

/** The direction of a change between two models. */
export function directionOf(change: ModelChange, before: AllianceModel, after: AllianceModel): Direction {
  if (change.type !== 'changed') return change.type;
  if (change.field === 'flags') return flagDirection(change);
  const { from, to } = change;
  if (!from) return 'added';
  if (!to) return 'removed';
  const [was, is] = [rawOf(from.content), rawOf(to.content)];
  if (isOpen(was) !== isOpen(is)) return isOpen(is) ? 'opened' : 'settled';
  if (isOpen(was)) return 'same';
  if (change.field === 'effort') return effortDirection(was, is);
  return comparedPoints(was, is, before, after) ?? compared(change, was, is) ?? 'replaced';
}

function rawOf(content: Content): unknown {
  return content.type === 'value' ? content.raw : undefined;
}

function isOpen(value: unknown): boolean {
  if (!isRecord(value)) return false;
  return typeof value.unknown === 'string' || isRecord(value.unknown) || typeof value.isUnknown === 'string';
}

function flagDirection({ from, to }: ChangedField): Direction {
  const word = (value: typeof from): string => value?.text ?? '';
  const gained = WIDER_FLAGS.has(word(to)) || (to === undefined && !WIDER_FLAGS.has(word(from)));
  return gained ? 'wider' : 'narrower';
}

function effortDirection(was: unknown, is: unknown): Direction {
  const rank = (value: unknown): number => (isRecord(value) ? EFFORTS.indexOf(String(value.word)) : -1);
  if (rank(was) < 0 || rank(is) < 0) return 'replaced';
  return rank(is) > rank(was) ? 'firmer' : 'weaker';
}

/** Points of time by their dates, or by the length before or after the same event. */
function comparedPoints(was: unknown, is: unknown, before: AllianceModel, after: AllianceModel): Direction | undefined {
  if (!isPoint(was) || !isPoint(is)) return undefined;
  const [first, second] = [resolvePoint(before, was), resolvePoint(after, is)];
  if (first && second) return ordered(compareDates(second, first), 'later', 'earlier');
  if (was.type !== 'relative' || is.type !== 'relative' || was.relation !== is.relation) return undefined;
  if (JSON.stringify(withoutPlaces(was.anchor)) !== JSON.stringify(withoutPlaces(is.anchor))) return undefined;
  const more = Math.sign(approximateDays(is.offset) - approximateDays(was.offset));
  return ordered(was.relation === 'after' ? more : -more, 'later', 'earlier');
}

function isPoint(value: unknown): value is Point {
  return isRecord(value) && ['date', 'relative', 'compared', 'day'].includes(String(value.type));
}

function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (key === 'at' ? [] : [[key, withoutPlaces(part)]])),
  );
}

function compared(change: ChangedField, was: unknown, is: unknown): Direction | undefined {
  if (typeof was === 'string' && typeof is === 'string') {
    if (isDecimal(was) && isDecimal(is)) return ordered(compareDecimals(is, was), 'higher', 'lower');
    if (!isDate(was)) return 'reworded';
  }
  const sum = termsDirection(was, is);
  if (sum) return sum;
  const [first, second] = [measureOf(was), measureOf(is)];
  if (!first || !second || !sameUnit(first, second)) return undefined;
  const sign = signOf(first, second);
  if (sign === undefined) return undefined;
  if (first.unit === 'days' || second.unit === 'days') return ordered(sign, 'longer', 'shorter');
  if (change.field === 'limits') return limitDirection(was, is, sign);
  return ordered(sign, 'higher', 'lower');
}

/** `greater-of USD 2M and fees of 12 months`: more where no term is less, since the whole grows with each of its terms. */
function termsDirection(was: unknown, is: unknown): Direction | undefined {
  if (!isRecord(was) || !isRecord(is) || !Array.isArray(was.terms) || !Array.isArray(is.terms)) return undefined;
  const rest = ({ terms: _, ...others }: Fields): string => JSON.stringify(withoutPlaces(others));
  if (was.terms.length < 2 || was.terms.length !== is.terms.length || rest(was) !== rest(is)) return undefined;
  const signs = was.terms.map((term: unknown, index) => termSign(term, (is.terms as readonly unknown[])[index]));
  const known = signs.flatMap((sign) => sign ?? []);
  if (known.length < signs.length || (known.includes(1) && known.includes(-1))) return undefined;
  return ordered(
    known.reduce((sum, sign) => sum + sign, 0),
    'higher',
    'lower',
  );
}

function termSign(was: unknown, is: unknown): number | undefined {
  if (JSON.stringify(withoutPlaces(was)) === JSON.stringify(withoutPlaces(is))) return 0;
  const [first, second] = [measureOf(was), measureOf(is)];
  return first && second && sameUnit(first, second) && first.unit !== 'days' ? signOf(first, second) : undefined;
}

/** `at-least` more is tighter, `at-most` more is looser. */
function limitDirection(was: unknown, is: unknown, sign: number): Direction | undefined {
  const comparator = (value: unknown): string => (isRecord(value) ? String(value.comparator) : '');
  if (comparator(was) !== comparator(is)) return undefined;
  const tighter = ['at-least', 'above'].includes(comparator(was)) ? sign : -sign;
  return ordered(tighter, 'firmer', 'weaker');
}

function ordered(sign: number, more: Direction, less: Direction): Direction {
  return sign > 0 ? more : sign < 0 ? less : 'same';
}

function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** How much: one or two ends in a unit. No unit at all is nothing (`none`) or everything (`unlimited`). */
interface Measure {
  readonly unit?: string;
  readonly low: string;
  readonly high: string;
}

const NOTHING: Measure = { low: '0', high: '0' };
const EVERYTHING: Measure = { low: 'Infinity', high: 'Infinity' };

function sameUnit(a: Measure, b: Measure): boolean {
  return a.unit === undefined || b.unit === undefined || a.unit === b.unit;
}

/** Whether the second is more; undefined where one end grew and the other shrank. */
function signOf(a: Measure, b: Measure): number | undefined {
  const [low, high] = [compareEnds(b.low, a.low), compareEnds(b.high, a.high)];
  return low * high < 0 ? undefined : Math.sign(low + high);
}

function compareEnds(a: string, b: string): number {
  if (a === 'Infinity' || b === 'Infinity') return a === b ? 0 : a === 'Infinity' ? 1 : -1;
  return compareDecimals(a, b);
}

/** The one amount that a value states; undefined for values of several amounts, and of none. */
function measureOf(value: unknown): Measure | undefined {
  if (typeof value === 'number') return { unit: 'number', low: String(value), high: String(value) };
  if (!isRecord(value)) return undefined;
  if (value.none === true) return NOTHING;
  if (value.type === 'unlimited') return EVERYTHING;
  if (typeof value.amount === 'number' && typeof value.unit === 'string') return daysOf(value as unknown as Duration);
  if (typeof value.amount === 'string' && typeof value.currency === 'string')
    return ends(`${value.currency}${periodOf(value)}`, value.amount, value.upTo);
  if (typeof value.percent === 'string') return ends('%', value.percent, undefined);
  if (typeof value.number === 'string')
    return ends(`${value.unit ?? 'number'}${periodOf(value)}`, value.number, value.upTo);
  const inner = Object.entries(value).flatMap(([key, part]) =>
    key === 'at' || key === 'window' ? [] : measuresIn(part),
  );
  const [only, ...others] = inner;
  return only && others.length === 0 ? withPeriod(only, value) : undefined;
}

function measuresIn(part: unknown): readonly Measure[] {
  if (Array.isArray(part)) return part.flatMap(measuresIn);
  if (!isRecord(part)) return [];
  const measure = measureOf(part);
  return measure ? [measure] : [];
}

function withPeriod(measure: Measure, value: Fields): Measure {
  return measure.unit === undefined || !('per' in value)
    ? measure
    : { ...measure, unit: `${measure.unit}${periodOf(value)}` };
}

function periodOf(value: Fields): string {
  return typeof value.per === 'string' ? ` per ${value.per}` : '';
}

function daysOf(duration: Duration): Measure {
  const days = String(approximateDays(duration));
  return { unit: 'days', low: days, high: days };
}

function ends(unit: string, low: string, high: unknown): Measure {
  return { unit, low, high: typeof high === 'string' ? high : low };
}
