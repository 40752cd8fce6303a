import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDecimals,
  canonicalDecimal,
  compareDecimals,
  decimalFromNumber,
  decimalToNumber,
  divideDecimals,
  isDecimal,
  multiplyDecimals,
  NOT_A_DECIMAL,
  negateDecimal,
  roundDecimal,
  roundToSignificant,
  shiftDecimal,
  subtractDecimals,
} from './decimal.ts';

/** Any decimal with up to 18 digits, ten of them after the point. */
const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 10 }))
  .map(([digits, scale]) => shiftDecimal(digits.toString(), -scale));

describe('canonical text', () => {
  test.each([
    ['007.50', '7.5'],
    ['0', '0'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['0.10', '0.1'],
    ['-12.340', '-12.34'],
    ['100', '100'],
  ])('%s is %s', (text, canonical) => {
    expect(canonicalDecimal(text)).toBe(canonical);
  });

  test.each(['', 'abc', '1e5', '1,000', '.5', '5.', '--1', ' 1', 'NaN', 'Infinity'])('%j is none', (text) => {
    expect(canonicalDecimal(text)).toBeUndefined();
    expect(isDecimal(text)).toBe(false);
    expect(addDecimals(text, '1')).toBe(NOT_A_DECIMAL);
    expect(multiplyDecimals('1', text)).toBe(NOT_A_DECIMAL);
    expect(divideDecimals(text, '1')).toBe(NOT_A_DECIMAL);
    expect(roundDecimal(text, 2)).toBe(NOT_A_DECIMAL);
    expect(compareDecimals(text, '1')).toBeNaN();
    expect(decimalToNumber(text)).toBeNaN();
  });
});

describe('arithmetic is exact', () => {
  test('where floats are not', () => {
    expect(addDecimals('0.1', '0.2')).toBe('0.3');
    expect(multiplyDecimals('1.1', '1.1')).toBe('1.21');
    expect(subtractDecimals('1', '0.9')).toBe('0.1');
    expect(addDecimals('9007199254740993', '0.01')).toBe('9007199254740993.01');
  });

  test('a sum less one part is the other part', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(subtractDecimals(addDecimals(a, b), b)).toBe(a);
      }),
    );
  });

  test('a product divided by a factor is the other factor', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        fc.pre(b !== '0');
        expect(divideDecimals(multiplyDecimals(a, b), b, 30)).toBe(a);
      }),
    );
  });

  test('order survives adding and turns round when negated', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        expect(compareDecimals(addDecimals(a, c), addDecimals(b, c))).toBe(compareDecimals(a, b));
        expect(compareDecimals(negateDecimal(b), negateDecimal(a))).toBe(compareDecimals(a, b));
      }),
    );
  });
});

describe('rounding', () => {
  test.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['2.4999', 0, '2'],
    ['1.005', 2, '1.01'],
    ['1250', -2, '1300'],
    ['1.2', 5, '1.2'],
  ])('%s to %d places is %s', (value, places, rounded) => {
    expect(roundDecimal(value, places)).toBe(rounded);
  });

  test.each([
    ['1234567', 3, '1230000'],
    ['999950', 3, '1000000'],
    ['0.0012345', 2, '0.0012'],
    ['0', 3, '0'],
    ['-98765', 1, '-100000'],
  ])('%s to %d significant digits is %s', (value, significant, rounded) => {
    expect(roundToSignificant(value, significant)).toBe(rounded);
  });

  test('a quotient is rounded half away from zero, and there is none by zero', () => {
    expect(divideDecimals('1', '3', 4)).toBe('0.3333');
    expect(divideDecimals('2', '3', 4)).toBe('0.6667');
    expect(divideDecimals('-2', '3', 4)).toBe('-0.6667');
    expect(divideDecimals('1', '0')).toBeUndefined();
  });
});

describe('numbers of JavaScript', () => {
  test.each([
    [0.1, '0.1'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-3, '-3'],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
  ])('%d is %s', (value, text) => {
    expect(decimalFromNumber(value)).toBe(text);
  });
});
