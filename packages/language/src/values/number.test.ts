import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDecimals, shiftDecimal } from './decimal.ts';
import { formatNumber, formatRounded, formatShortest, readNumber, readWholeNumber } from './number.ts';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: -6, max: 6 }))
  .map(([digits, scale]) => shiftDecimal(digits.toString(), scale));

describe('canonical numbers', () => {
  test.each([
    ['0', '0'],
    ['4800', '4800'],
    ['4,800', '4800'],
    ['1,200,000.50', '1200000.5'],
    ['0.25', '0.25'],
    ['-12.5', '-12.5'],
    ['1.200', '1.2'],
    ['40k', '40000'],
    ['2.5M', '2500000'],
    ['30bn', '30000000000'],
    ['1.1tn', '1100000000000'],
    ['1,200k', '1200000'],
    ['0.0005k', '0.5'],
  ])('%s is %s', (text, value) => {
    expect(readNumber(text)).toEqual({ ok: true, value });
  });
});

describe('sloppy numbers are read and told with the canonical spelling', () => {
  test.each([
    ['1.200.000', '1200000', '1,200,000'],
    ['1.200.000,50', '1200000.5', '1,200,000.50'],
    ['1.200,5', '1200.5', '1,200.5'],
    ['1 200', '1200', '1,200'],
    ['1 200 000,50', '1200000.5', '1,200,000.50'],
    ['1\u00a0200', '1200', '1,200'],
    ['1\u202f200', '1200', '1,200'],
    ["1'200'000", '1200000', '1,200,000'],
    ['1’200', '1200', '1,200'],
    ['1_200', '1200', '1,200'],
    ['12,34,567', '1234567', '1,234,567'],
    ['1200000,50', '1200000.5', '1,200,000.50'],
    ['0,25', '0.25', '0.25'],
    ['0,250', '0.25', '0.250'],
    ['.5', '0.5', '0.5'],
    ['5.', '5', '5'],
    ['007', '7', '7'],
    ['+5', '5', '5'],
    ['−5', '-5', '-5'],
    ['１２０', '120', '120'],
    ['2.5 M', '2500000', '2.5M'],
    ['1.2m', '1200000', '1.2M'],
    ['1.2MM', '1200000', '1.2M'],
    ['3 million', '3000000', '3M'],
    ['40K', '40000', '40k'],
    ['2B', '2000000000', '2bn'],
    ['2 billion', '2000000000', '2bn'],
    ['5 crore', '50000000', '50M'],
    ['3 lakh', '300000', '300k'],
  ])('%s is %s, written %s', (text, value, spelling) => {
    const reading = readNumber(text);
    expect(reading).toMatchObject({ ok: true, value, sloppy: { code: 'sloppy-spelling', spellings: [spelling] } });
    expect(readNumber(spelling)).toEqual({ ok: true, value });
  });
});

describe('numbers with several meanings have no value', () => {
  test.each([
    ['1,2000', ['1.2000', '12,000']],
    ['1200,500', ['1,200.500', '1,200,500']],
    ['5T', ['5k', '5tn']],
  ])('%s', (text, spellings) => {
    expect(readNumber(text)).toMatchObject({ ok: false, problem: { code: 'ambiguous', spellings } });
  });
});

describe('other texts are told as unreadable', () => {
  test.each(['', 'abc', '1e5', '1,20,00', '1..2', '--5', '1.2.3', '5 dogs', '1'.repeat(200), '\u0000'])(
    '%j',
    (text) => {
      expect(readNumber(text)).toMatchObject({ ok: false, problem: { code: 'unreadable', spellings: [] } });
    },
  );
});

describe('whole numbers', () => {
  test('are numbers of JavaScript', () => {
    expect(readWholeNumber('4,800')).toEqual({ ok: true, value: 4800 });
    expect(readWholeNumber('4 800')).toMatchObject({ ok: true, value: 4800, sloppy: { spellings: ['4,800'] } });
  });

  test('a fraction is told with its neighbours, and too large a count as impossible', () => {
    expect(readWholeNumber('2.5')).toMatchObject({ problem: { code: 'not-whole', spellings: ['2', '3'] } });
    expect(readWholeNumber('9007199254740993')).toMatchObject({ problem: { code: 'impossible' } });
  });
});

describe('writing', () => {
  test.each([
    ['1200000', '1,200,000', '1.2M', '1.2M'],
    ['1234567', '1,234,567', '1,234,567', '1.23M'],
    ['999950', '999,950', '999,950', '1M'],
    ['1200', '1,200', '1,200', '1.2k'],
    ['50000', '50,000', '50k', '50k'],
    ['30000000000', '30,000,000,000', '30bn', '30bn'],
    ['-2500000', '-2,500,000', '-2.5M', '-2.5M'],
    ['0.25', '0.25', '0.25', '0.25'],
    ['0', '0', '0', '0'],
    ['5000000000000000', '5,000,000,000,000,000', '5,000tn', '5,000tn'],
    ['NaN', 'NaN', 'NaN', 'NaN'],
  ])('%s: full %s, shortest %s, rounded %s', (value, full, shortest, rounded) => {
    expect(formatNumber(value)).toBe(full);
    expect(formatShortest(value)).toBe(shortest);
    expect(formatRounded(value)).toBe(rounded);
  });

  test('what is written is canonical and reads back', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        expect(readNumber(formatNumber(value))).toEqual({ ok: true, value });
        expect(readNumber(formatShortest(value))).toEqual({ ok: true, value });
      }),
    );
  });

  test('rounded labels keep the order', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const [x, y] = [readNumber(formatRounded(a)), readNumber(formatRounded(b))];
        if (!x.ok || !y.ok) throw new Error('a label does not read');
        expect([0, compareDecimals(a, b)]).toContain(compareDecimals(x.value, y.value));
      }),
    );
  });
});

test('no text throws, and every spelling that is offered is canonical', () => {
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(..."0123456789.,' _+-kKmMbntT") }),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const reading = readNumber(text);
      const spellings = (reading.ok ? reading.sloppy : reading.problem)?.spellings ?? [];
      for (const spelling of spellings) expect(readNumber(spelling)).not.toHaveProperty('sloppy');
      for (const spelling of spellings) expect(readNumber(spelling).ok).toBe(true);
    }),
    { numRuns: 500 },
  );
});
