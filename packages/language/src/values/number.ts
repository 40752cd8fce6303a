import type { DecimalText } from './decimal.ts';
import {
  canonicalDecimal,
  compareDecimals,
  isDecimal,
  NOT_A_DECIMAL,
  roundToSignificant,
  shiftDecimal,
} from './decimal.ts';
import type { Reading } from './reading.ts';
import { plainText, quote, read, readSloppy, unread, unreadAmbiguous } from './reading.ts';

/**
 * Numbers as people write them: `4,800`, `4800`, `0.25`, `-12.5`, with an optional magnitude `40k`, `2.5M`, `30bn`,
 * `1.1tn`. The comma groups thousands, the point starts the fraction, always.
 *
 * Magnitudes: `k` thousand, `M` million, `bn` thousand million, `tn` million million. Case matters in the canonical form
 * only. `m`, `MM`, `mn`, `mio` and `million` are read as `M`, since an amount in thousandths does not occur; `b` and
 * `billion` as `bn`; `lakh` and `crore` as 10^5 and 10^7. `T` is ambiguous (thousand in German accounts, trillion in
 * English ones).
 *
 * Sloppy but clear, hence read and told: `1.200.000`, `1 200 000`, `1'200'000`, `1_200_000`, `12,34,567`, `1200000,50`,
 * `0,25`, `.5`, `007`, `2.5 M`. Ambiguous, hence not read: `1,2000`, `1200,500`.
 */
export function readNumber(written: string): Reading<DecimalText> {
  const exact = written.length <= LONGEST ? CANONICAL.exec(written) : null;
  if (exact) return read(scaled(exact[1] ?? '', MAGNITUDES.get(exact[2] ?? '') ?? 0));

  const text = plainText(written);
  const parts = text.length > LONGEST ? null : /^([+-]?)([\d.,'_ ]*\d|\d+[.,])\s*([a-z]*)\.?$/i.exec(text);
  const readings = parts ? readingsOf(parts[1] === '-' ? '-' : '', parts[2] ?? '', parts[3] ?? '') : [];
  const [first] = readings;
  if (!first) {
    return unread(
      'unreadable',
      `${quote(written)} is not a number. Write 4,800 or 0.25 or 2.5M: commas between thousands, a point before decimals.`,
    );
  }
  if (readings.length > 1) {
    return unreadAmbiguous(
      written,
      readings.map((reading) => reading.spelling),
    );
  }
  return first.spelling === written ? read(first.value) : readSloppy(first.value, written, first.spelling);
}

/**
 * A whole number for counts (`seats 2`, `6 fte`), as a JavaScript number. A fraction is told with its two neighbours; a
 * count beyond 2^53 is told as impossible.
 */
export function readWholeNumber(written: string): Reading<number> {
  const reading = readNumber(written);
  if (!reading.ok) return reading;
  const value = Number(reading.value);
  if (!Number.isInteger(value)) {
    const spellings = [Math.floor(value), Math.ceil(value)].map((whole) => formatNumber(String(whole)));
    return unread('not-whole', `${quote(written)} has a fraction, but a count is whole.`, spellings);
  }
  if (!Number.isSafeInteger(value)) return unread('impossible', `${quote(written)} is too large for a count.`);
  return { ...reading, value };
}

/** A decimal in full with thousands separators: `1200000.5` → `1,200,000.5`. */
export function formatNumber(value: DecimalText): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(value);
  return match ? `${match[1]}${group(match[2] ?? '')}${match[3] ?? ''}` : NOT_A_DECIMAL;
}

/**
 * A decimal for labels, rounded to so many significant digits (3 unless told) and with a magnitude from a thousand on:
 * `1234567` → `1.23M`, `50000` → `50k`, `999950` → `1M`.
 */
export function formatRounded(value: DecimalText, significant = 3): string {
  return withMagnitude(roundToSignificant(value, significant), '1000');
}

/**
 * The shortest spelling that loses nothing: with a magnitude from ten thousand on when four significant digits hold the
 * value, else in full. `1200000` → `1.2M`, `1200` → `1,200`, `1234567` → `1,234,567`. `readNumber` gives the same value
 * back.
 */
export function formatShortest(value: DecimalText): string {
  const canonical = canonicalDecimal(value);
  if (canonical === undefined) return NOT_A_DECIMAL;
  const short = roundToSignificant(canonical, 4) === canonical;
  return short ? withMagnitude(canonical, '10000') : formatNumber(canonical);
}

function withMagnitude(value: DecimalText, least: DecimalText): string {
  const size = value.replace('-', '');
  if (compareDecimals(size, least) >= 0) {
    for (const [suffix, exponent] of [...SUFFIXES].reverse()) {
      if (compareDecimals(size, shiftDecimal('1', exponent)) < 0) continue;
      return `${formatNumber(shiftDecimal(value, -exponent))}${suffix}`;
    }
  }
  return formatNumber(value);
}

/** Longer texts are no number that anybody wrote; reading them digit by digit would only cost time. */
const LONGEST = 80;

const CANONICAL = /^(-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?)(k|M|bn|tn)?$/;

const SUFFIXES: readonly (readonly [suffix: string, exponent: number])[] = [
  ['k', 3],
  ['M', 6],
  ['bn', 9],
  ['tn', 12],
];

const MAGNITUDES: ReadonlyMap<string, number> = new Map(SUFFIXES);

/** Lower-cased spellings of magnitudes that are met in term sheets, with every exponent that they can mean. */
const SPELLED_MAGNITUDES: ReadonlyMap<string, readonly number[]> = new Map([
  ['', [0]],
  ['t', [3, 12]],
  ...spelled(3, 'k', 'tsd', 'thousand'),
  ...spelled(5, 'lakh', 'lakhs', 'lac'),
  ...spelled(6, 'm', 'mm', 'mn', 'mio', 'mln', 'million', 'millions'),
  ...spelled(7, 'cr', 'crore', 'crores'),
  ...spelled(9, 'b', 'bn', 'bln', 'bil', 'mrd', 'billion', 'billions'),
  ...spelled(12, 'tn', 'trn', 'trillion', 'trillions'),
]);

/** Digit patterns outside the canonical form; `grouped` is removed, `point` starts the fraction. */
const SHAPES: readonly { readonly pattern: RegExp; readonly grouped: RegExp; readonly point: RegExp }[] = [
  { pattern: /^\d*\.?\d+$|^\d+\.$/, grouped: /$^/g, point: /\./ },
  { pattern: /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/, grouped: /,/g, point: /\./ },
  { pattern: /^[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?$/, grouped: /\./g, point: /,/ },
  { pattern: /^[1-9]\d{0,2}\.\d{3},\d+$/, grouped: /\./g, point: /,/ },
  { pattern: /^[1-9]\d{0,2}([ '_])\d{3}(?:\1\d{3})*(?:[.,]\d+)?$/, grouped: /[ '_]/g, point: /[.,]/ },
  // South Asian grouping: the last three digits, then pairs.
  { pattern: /^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?$/, grouped: /,/g, point: /\./ },
  { pattern: /^\d+,\d{1,2}$|^0,\d+$|^\d+,\d{4,}$|^\d{4,},\d{3}$/, grouped: /$^/g, point: /,/ },
  { pattern: /^[1-9]\d*,\d{4,}$|^[1-9]\d{3,},\d{3}$/, grouped: /,/g, point: /$^/ },
];

interface SpelledNumber {
  readonly value: DecimalText;
  readonly spelling: string;
}

function spelled(exponent: number, ...words: readonly string[]): [word: string, exponents: number[]][] {
  return words.map((word) => [word, [exponent]]);
}

function readingsOf(sign: string, body: string, magnitude: string): SpelledNumber[] {
  const exponents = MAGNITUDES.has(magnitude)
    ? [MAGNITUDES.get(magnitude) ?? 0]
    : (SPELLED_MAGNITUDES.get(magnitude.toLowerCase()) ?? []);
  const readings = new Map<DecimalText, SpelledNumber>();
  for (const shape of SHAPES) {
    if (!shape.pattern.test(body)) continue;
    const [whole = '', fraction = ''] = body.replace(shape.grouped, '').split(shape.point);
    const decimal = `${sign}${whole.replace(/^0+(?=\d)/, '') || '0'}${fraction && `.${fraction}`}`;
    for (const exponent of exponents) {
      const value = scaled(decimal, exponent);
      const suffix = SUFFIXES.find(([, of]) => of === exponent)?.[0] ?? '';
      const spelling = exponent === 0 || suffix ? `${formatNumber(decimal)}${suffix}` : formatShortest(value);
      if (!readings.has(value)) readings.set(value, { value, spelling });
    }
  }
  return [...readings.values()];
}

function scaled(digits: string, exponent: number): DecimalText {
  const plain = digits.replaceAll(',', '');
  return isDecimal(plain) ? shiftDecimal(plain, exponent) : NOT_A_DECIMAL;
}

function group(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
