/**
 * Exact decimal arithmetic on text. A decimal is kept as its canonical text (`1200000`, `0.25`, `-3.5`): no exponent, no
 * leading or trailing zeros, no `-0`. Text is what a JSON model can carry without loss; a number of JavaScript cannot
 * hold 0.1. The work is done in `bigint`, so nothing is rounded except where a function says so, and no library has to be
 * loaded before the first file can be checked.
 *
 * Arithmetic on a text that is not a decimal gives `NaN` as text (and `NaN` from a comparison), which no reader accepts:
 * a defect upstream stays visible and nothing throws.
 */
export type DecimalText = string;

/** The result of arithmetic on something that is no decimal. */
export const NOT_A_DECIMAL: DecimalText = 'NaN';

/** The value is `digits / 10^scale`. */
interface Scaled {
  readonly digits: bigint;
  readonly scale: number;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Whether a text is a decimal number in plain notation (`-12.50`), canonical or not. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/** The canonical text of a plain decimal (`007.50` → `7.5`), or `undefined` when the text is none. */
export function canonicalDecimal(text: string): DecimalText | undefined {
  const scaled = toScaled(text);
  return scaled && fromScaled(scaled);
}

/** The sum `a + b`, exact. */
export function addDecimals(a: DecimalText, b: DecimalText): DecimalText {
  return combine(a, b, (x, y) => x + y);
}

/** The difference `a - b`, exact. */
export function subtractDecimals(a: DecimalText, b: DecimalText): DecimalText {
  return combine(a, b, (x, y) => x - y);
}

/** The product `a × b`, exact. */
export function multiplyDecimals(a: DecimalText, b: DecimalText): DecimalText {
  const x = toScaled(a);
  const y = toScaled(b);
  if (!x || !y) return NOT_A_DECIMAL;
  return fromScaled({ digits: x.digits * y.digits, scale: x.scale + y.scale });
}

/**
 * The quotient `a / b`, rounded half away from zero to `places` digits after the point (20 unless told, which is more
 * than any amount needs). `undefined` when `b` is zero.
 */
export function divideDecimals(a: DecimalText, b: DecimalText, places = 20): DecimalText | undefined {
  const x = toScaled(a);
  const y = toScaled(b);
  if (!x || !y) return NOT_A_DECIMAL;
  if (y.digits === 0n) return undefined;
  const numerator = x.digits * 10n ** BigInt(y.scale + places);
  const denominator = y.digits * 10n ** BigInt(x.scale);
  return fromScaled({ digits: divideHalfAway(numerator, denominator), scale: places });
}

/** -1, 0 or 1 as `a` is less than, equal to or greater than `b`; `NaN` when either is no decimal. */
export function compareDecimals(a: DecimalText, b: DecimalText): number {
  const x = toScaled(a);
  const y = toScaled(b);
  if (!x || !y) return Number.NaN;
  const scale = Math.max(x.scale, y.scale);
  const left = atScale(x, scale);
  const right = atScale(y, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** `a × 10^places`, exact; `places` may be negative. */
export function shiftDecimal(a: DecimalText, places: number): DecimalText {
  const x = toScaled(a);
  if (!x) return NOT_A_DECIMAL;
  const scale = x.scale - places;
  return scale >= 0
    ? fromScaled({ digits: x.digits, scale })
    : fromScaled({ digits: x.digits * 10n ** BigInt(-scale), scale: 0 });
}

/**
 * `a` rounded half away from zero (commercial rounding) to `places` digits after the point. Negative `places` round to
 * tens, hundreds and so on.
 */
export function roundDecimal(a: DecimalText, places: number): DecimalText {
  const x = toScaled(a);
  if (!x) return NOT_A_DECIMAL;
  if (places >= x.scale) return fromScaled(x);
  const digits = divideHalfAway(x.digits, 10n ** BigInt(x.scale - places));
  return shiftDecimal(digits.toString(), -places);
}

/** `a` rounded half away from zero to so many significant digits, at least one. */
export function roundToSignificant(a: DecimalText, significant: number): DecimalText {
  const x = toScaled(a);
  if (!x) return NOT_A_DECIMAL;
  if (x.digits === 0n) return '0';
  const length = x.digits.toString().replace('-', '').length;
  return roundDecimal(a, x.scale - length + Math.max(1, significant));
}

/** -1, 0 or 1: the sign of `a`; `NaN` when it is no decimal. */
export function signOfDecimal(a: DecimalText): number {
  return compareDecimals(a, '0');
}

/** `-a`. */
export function negateDecimal(a: DecimalText): DecimalText {
  return subtractDecimals('0', a);
}

/** The nearest JavaScript number, for geometry and for counts; never for amounts that are shown or compared. */
export function decimalToNumber(a: DecimalText): number {
  return isDecimal(a) ? Number(a) : Number.NaN;
}

/** The shortest decimal that a JavaScript number prints as; `undefined` for infinities and NaN. */
export function decimalFromNumber(value: number): DecimalText | undefined {
  const match = /^(-?\d+(?:\.\d+)?)(?:e([+-]\d+))?$/.exec(String(value));
  if (!match?.[1]) return undefined;
  return shiftDecimal(match[1], Number(match[2] ?? 0));
}

function toScaled(text: string): Scaled | undefined {
  const match = DECIMAL.exec(text);
  if (!match) return undefined;
  const fraction = match[3] ?? '';
  return { digits: BigInt(`${match[1]}${match[2]}${fraction}`), scale: fraction.length };
}

function fromScaled({ digits, scale }: Scaled): DecimalText {
  if (scale === 0) return digits.toString();
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const fraction = text.slice(-scale).replace(/0+$/, '');
  const whole = text.slice(0, -scale);
  return fraction ? `${sign}${whole}.${fraction}` : digits === 0n ? '0' : `${sign}${whole}`;
}

function atScale(value: Scaled, scale: number): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale);
}

function combine(a: DecimalText, b: DecimalText, operation: (x: bigint, y: bigint) => bigint): DecimalText {
  const x = toScaled(a);
  const y = toScaled(b);
  if (!x || !y) return NOT_A_DECIMAL;
  const scale = Math.max(x.scale, y.scale);
  return fromScaled({ digits: operation(atScale(x, scale), atScale(y, scale)), scale });
}

function divideHalfAway(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const rounded = (2n * n + d) / (2n * d);
  return negative ? -rounded : rounded;
}
