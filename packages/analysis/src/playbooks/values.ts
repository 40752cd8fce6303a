/** What the statements of an alliance come to when a policy compares them: amounts, lengths, rhythms and words. */
import type { Amount, Cadence, Duration, DurationUnit, Range, Split } from '@alliance-lang/language';
import {
  approximateDays,
  compareDecimals,
  formatDuration,
  formatMoney,
  formatNumber,
  multiplyDecimals,
} from '@alliance-lang/language';
import { steadyDaysBetween } from '../decisions/bodies.ts';

/** One value of a statement: a quantity in a unit, words, no end at all, or not known. */
export type PolicyValue = { readonly at?: Range; readonly shown: string } & (
  | { readonly type: 'quantity'; readonly unit: string; readonly number: string; readonly upTo?: string }
  | { readonly type: 'words'; readonly words: readonly string[] }
  | { readonly type: 'endless' }
  | { readonly type: 'unknown' }
);

type Data = Readonly<Record<string, unknown>>;

const PER_YEAR: Readonly<Record<string, string>> = {
  day: '365.25',
  week: '52.1786',
  month: '12',
  quarter: '4',
  year: '1',
};

/** Keys that say something about a statement, and not what it says. */
const ASIDE: ReadonlySet<string> = new Set([
  'at',
  'kind',
  'id',
  'notes',
  'sources',
  'signOffs',
  'waivers',
  'unreadable',
  'program',
  'bodyAt',
  'nameAt',
  'doc',
  'title',
  'steps',
  'type',
  'known',
  'automatic',
  'never',
]);

/**
 * The values of a statement, by their shapes: the model has one shape for each kind of value, whatever says it. A sum for each period counts by
 * the year, so that USD 20k per month is USD 240k.
 */
export function valuesOf(stated: unknown, at?: Range): readonly PolicyValue[] {
  if (stated === undefined || stated === null || stated === false) return [];
  if (stated === true) return [{ type: 'words', words: [], shown: 'yes', at }];
  if (typeof stated === 'string') return [words(stated, at)];
  if (typeof stated === 'number') return [quantity('', String(stated), at, formatNumber(String(stated)))];
  if (Array.isArray(stated)) return stated.flatMap((item) => valuesOf(item, at));
  const data = stated as Data;
  const here = (data.at as Range | undefined) ?? at;
  if (data.unknown !== undefined || data.isUnknown !== undefined || data.type === 'unknown')
    return [{ type: 'unknown', at: here, shown: 'not known yet' }];
  if ('value' in data) return valuesOf(data.value, here);
  return shaped(data, here) ?? inside(data, here);
}

function shaped(data: Data, at: Range | undefined): readonly PolicyValue[] | undefined {
  if (typeof data.currency === 'string' && typeof data.amount === 'string') return [moneyValue(data, at)];
  if (typeof data.unit === 'string' && typeof data.amount === 'number') return [durationValue(data, at)];
  if (typeof data.step === 'object') return [cadenceValue(data as unknown as Cadence, at)];
  if (typeof data.percent === 'string') return [quantity('%', data.percent, at, `${formatNumber(data.percent)}%`)];
  if (typeof data.number === 'string') {
    const unit = typeof data.unit === 'string' ? data.unit : '';
    const shown = `${formatNumber(data.number)}${unit ? ` ${unit}` : ''}`;
    return [quantity(unit, data.number, at, shown, data.upTo as string | undefined)];
  }
  if (data.type === 'date' && typeof data.date === 'string') return [words(data.date, at)];
  if (data.type === 'unlimited') return [{ type: 'endless', at, shown: 'unlimited' }];
  if (data.indefinitely === true) return [{ type: 'endless', at, shown: 'indefinitely' }];
  if (data.indefinitely === false && data.duration) return valuesOf(data.duration, at);
  if (data.jointly === true && Array.isArray(data.actors)) return valuesOf(data.actors, at);
  if (data.none === true) return [words('none', at)];
  if (typeof data.word === 'string') return [words(data.word, at)];
  if (typeof data.text === 'string') return [words(data.text, at)];
  if (typeof data.name === 'string' && !('nameAt' in data)) return [named(data.name, at)];
  return undefined;
}

/** A statement with several parts: whatever they say, and the words by which it renews. */
function inside(data: Data, at: Range | undefined): readonly PolicyValue[] {
  const said: PolicyValue[] = [];
  if (data.automatic === true) said.push(words('automatic', at));
  if (data.never === true) said.push(words('never', at));
  for (const [key, value] of Object.entries(data)) {
    if (!ASIDE.has(key) && value !== false) said.push(...valuesOf(value, at));
  }
  return said.length > 0 ? said : [{ type: 'words', words: [], shown: 'stated', at }];
}

function words(text: string, at: Range | undefined): PolicyValue {
  return { type: 'words', words: [text], shown: `"${text}"`, at };
}

function named(name: string, at: Range | undefined): PolicyValue {
  return { type: 'words', words: [name, name.slice(name.lastIndexOf('.') + 1)], shown: name, at };
}

function quantity(unit: string, number: string, at: Range | undefined, shown: string, upTo?: string): PolicyValue {
  return { type: 'quantity', unit, number, at, shown, ...(upTo === undefined ? {} : { upTo }) };
}

function moneyValue(data: Data, at: Range | undefined): PolicyValue {
  const money = data as unknown as { currency: string; amount: string; upTo?: string; per?: string };
  const times = PER_YEAR[money.per ?? ''] ?? '1';
  const shown = `${formatMoney(money)}${money.per ? ` per ${money.per}` : ''}`;
  const yearly = (amount: string): string => multiplyDecimals(amount, times);
  return quantity(money.currency, yearly(money.amount), at, shown, money.upTo && yearly(money.upTo));
}

function durationValue(data: Data, at: Range | undefined): PolicyValue {
  const duration = data as unknown as Duration;
  return quantity('days', String(approximateDays(duration)), at, formatDuration(duration));
}

/** A rhythm counts by how often a year, in its last phase. */
function cadenceValue(cadence: Cadence, at: Range | undefined): PolicyValue {
  const { step } = cadence;
  if (step.type === 'text') return words(step.text, at);
  const days = steadyDaysBetween(cadence) ?? 365.25;
  const often = Math.round((365.25 / days) * 100) / 100;
  const shown = step.type === 'word' ? step.word : `${formatNumber(String(often))} times a year`;
  return quantity('times a year', String(often), at, shown);
}

/** The percents of a split that concern some parties, or of all. */
export function splitValues(split: Split, ids: ReadonlySet<string>): readonly PolicyValue[] {
  if (split.unknown) return [{ type: 'unknown', at: split.at, shown: 'not known yet' }];
  const own = split.shares.filter(({ actor }) => actor.id !== undefined && ids.has(actor.id));
  const counted = own.length > 0 ? own : split.shares;
  const values = counted.flatMap(({ at, actor, percent, unknown }): PolicyValue[] => {
    if (unknown) return [{ type: 'unknown', at, shown: 'not known yet' }];
    return percent === undefined ? [] : [quantity('%', percent, at, `${formatNumber(percent)}% for ${actor.name}`)];
  });
  if (values.length > 0) return values;
  return [words(split.equally ? 'equally' : split.own ? 'own' : 'remainder', split.at)];
}

const DURATION_UNITS: Readonly<Record<string, DurationUnit>> = {
  hour: 'hour',
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
};

/** The amount that a policy names, as a value to compare with; `upTo` of a range is left out. */
export function limitOf(amount: Amount): PolicyValue & { readonly type: 'quantity' } {
  const value = amountValue(amount);
  if (value.type !== 'quantity') throw new Error('A policy compares with a quantity.');
  return value;
}

function amountValue(amount: Amount): PolicyValue {
  switch (amount.type) {
    case 'money':
      return moneyValue(amount as unknown as Data, undefined);
    case 'percent':
      return quantity('%', amount.percent, undefined, `${formatNumber(amount.percent)}%`);
    case 'number': {
      const unit = DURATION_UNITS[amount.unit?.replace(/s$/, '') ?? ''];
      if (unit) return durationValue({ amount: Number(amount.number), unit }, undefined);
      const shown = `${formatNumber(amount.number)}${amount.unit ? ` ${amount.unit}` : ''}`;
      return quantity(amount.unit ?? '', amount.number, undefined, shown);
    }
  }
}

/** How a value stands to a limit. `other`: in another currency or unit, so that nobody can say. */
export type Comparison = 'below' | 'equal' | 'above' | 'other';

/** Compares a value with a limit; `undefined` for what is no quantity. Of a range the end that is meant counts: the lower for `at-least`. */
export function compareWithLimit(
  value: PolicyValue,
  limit: PolicyValue & { readonly type: 'quantity' },
  end: 'lower' | 'upper',
): Comparison | undefined {
  if (value.type === 'endless') return 'above';
  if (value.type !== 'quantity') return undefined;
  if (!sameUnit(value.unit, limit.unit)) return 'other';
  const difference = compareDecimals(end === 'upper' ? (value.upTo ?? value.number) : value.number, limit.number);
  return difference < 0 ? 'below' : difference > 0 ? 'above' : 'equal';
}

/** A bare number fits whatever is counted: seats, members, times a year. */
function sameUnit(a: string, b: string): boolean {
  const counted = (unit: string): boolean => !/^[A-Z]{3}$|^%$|^days$/.test(unit);
  return a === b || (counted(a) && counted(b) && (a === '' || b === '' || a === 'times a year'));
}

/** Whether a value is one of some texts; upper case, hyphens and runs of space make no difference. */
export function isOneOf(value: PolicyValue, texts: readonly string[]): boolean {
  const wanted = new Set(texts.map(plain));
  if (value.type === 'words') return value.words.some((word) => wanted.has(plain(word)));
  return value.type !== 'unknown' && wanted.has(plain(value.shown));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
    .trim();
}
