import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { currencies } from './currency.ts';
import { shiftDecimal } from './decimal.ts';
import { exceedsMinorUnit, formatMoney, readMoney, readMoneyParts } from './money-text.ts';

describe('canonical money', () => {
  test.each([
    ['USD 1,200,000', 'USD', '1200000'],
    ['USD 1200000', 'USD', '1200000'],
    ['EUR 2.5M', 'EUR', '2500000'],
    ['JPY 30bn', 'JPY', '30000000000'],
    ['GBP 40k', 'GBP', '40000'],
    ['USD 0', 'USD', '0'],
    ['USD -5', 'USD', '-5'],
    ['EUR 0.125', 'EUR', '0.125'],
    ['KWD 1.200', 'KWD', '1.2'],
  ])('%s', (text, currency, amount) => {
    expect(readMoney(text)).toEqual({ ok: true, value: { currency, amount } });
  });
});

describe('a range of money', () => {
  test('is read, written and told as money is', () => {
    const value = { currency: 'USD', amount: '1000000', upTo: '2000000' };
    expect(readMoney('USD 1M..2M')).toEqual({ ok: true, value });
    expect(readMoneyParts('USD', '1,000,000..2,000,000')).toEqual({ ok: true, value });
    expect(formatMoney(value, 'shortest')).toBe('USD 1M..2M');
    expect(formatMoney(value)).toBe('USD 1,000,000..2,000,000');
    expect(readMoney('usd 2M..1M')).toMatchObject({ value, sloppy: { spellings: ['USD 1,000,000..2,000,000'] } });
    expect(readMoney('USD 1M..x').ok).toBe(false);
  });
});

describe('sloppy money is read and told with the canonical spelling', () => {
  test.each([
    ['usd 40k', 'USD 40k'],
    ['USD 1.2m', 'USD 1.2M'],
    ['EUR 1.200.000', 'EUR 1,200,000'],
    ['EUR 1200000,50', 'EUR 1,200,000.50'],
    ['EUR 1 200', 'EUR 1,200'],
    ["CHF 1'200", 'CHF 1,200'],
    ['€2.5m', 'EUR 2.5M'],
    ['£ 5', 'GBP 5'],
    ['US$5m', 'USD 5M'],
    ['5€', 'EUR 5'],
    ['1.2M USD', 'USD 1.2M'],
    ['1 200 EUR', 'EUR 1,200'],
    ['5 bn EUR', 'EUR 5bn'],
    ['5USD', 'USD 5'],
    ['USD5', 'USD 5'],
    ['USD  5', 'USD 5'],
    ['INR 5 crore', 'INR 50M'],
    ['zł 5', 'PLN 5'],
  ])('%s is %s', (text, spelling) => {
    const reading = readMoney(text);
    expect(reading).toMatchObject({ ok: true, sloppy: { code: 'sloppy-spelling', spellings: [spelling] } });
    expect(readMoney(spelling)).toEqual({ ok: true, value: reading.ok && reading.value });
    expect(reading.ok && reading.sloppy?.message).toContain(`'${text.replace(/\s+/g, ' ')}'`);
  });
});

describe('money with several meanings has no value', () => {
  test.each([
    ['USD 1,2000', ['USD 1.2000', 'USD 12,000']],
    ['¥5M', ['JPY 5M', 'CNY 5M']],
    ['USD 5T', ['USD 5k', 'USD 5tn']],
  ])('%s', (text, spellings) => {
    expect(readMoney(text)).toMatchObject({ ok: false, problem: { code: 'ambiguous', spellings } });
  });
});

describe('a point before three digits', () => {
  test.each([
    ['EUR 1.200', '1.2', ['EUR 1.20', 'EUR 1,200']],
    ['EUR 1.125', '1.125', ['EUR 1.1250', 'EUR 1,125']],
    ['JPY 120.000', '120', ['JPY 120', 'JPY 120,000']],
  ])('%s keeps its meaning and is told as suspicious, with spellings that are not', (text, amount, spellings) => {
    expect(readMoney(text)).toMatchObject({ ok: true, value: { amount }, sloppy: { code: 'suspicious', spellings } });
    for (const spelling of spellings) expect(readMoney(spelling)).not.toHaveProperty('sloppy');
  });
});

describe('other texts', () => {
  test('an unknown currency is told with the amount kept', () => {
    expect(readMoney('USX 5k')).toMatchObject({ problem: { code: 'unknown-currency', spellings: ['USD 5k'] } });
  });

  test('a withdrawn currency is read and told', () => {
    expect(readMoney('DEM 5')).toMatchObject({ ok: true, value: { currency: 'DEM' }, sloppy: { spellings: [] } });
  });

  test.each(['', 'USD', '5', 'SAP 55%', 'USD five', 'USD 1e5', '-', `USD ${'9'.repeat(500)}`])('%j', (text) => {
    expect(readMoney(text).ok).toBe(false);
  });

  test('parts from the grammar read as the whole does', () => {
    expect(readMoneyParts('USD', '1.2M')).toEqual(readMoney('USD 1.2M'));
    expect(readMoneyParts('usd', '1.200.000')).toEqual(readMoney('usd 1.200.000'));
  });
});

describe('money for people', () => {
  test.each([
    ['USD', '1200000', 'USD 1,200,000', 'USD 1.2M', 'USD 1.2M'],
    ['USD', '1234567.5', 'USD 1,234,567.50', 'USD 1,234,567.5', 'USD 1.23M'],
    ['USD', '0.5', 'USD 0.50', 'USD 0.5', 'USD 0.5'],
    ['JPY', '30000000000', 'JPY 30,000,000,000', 'JPY 30bn', 'JPY 30bn'],
    ['GBP', '40000', 'GBP 40,000', 'GBP 40k', 'GBP 40k'],
    ['EUR', '-250000', 'EUR -250,000', 'EUR -250k', 'EUR -250k'],
  ])('%s %s', (currency, amount, full, shortest, rounded) => {
    const value = { currency, amount };
    expect(formatMoney(value)).toBe(full);
    expect(formatMoney(value, 'shortest')).toBe(shortest);
    expect(formatMoney(value, 'rounded')).toBe(rounded);
  });

  test('full and shortest read back', () => {
    const amounts = fc
      .record({
        currency: fc.constantFrom(...currencies().map((currency) => currency.code)),
        digits: fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
        scale: fc.integer({ min: -2, max: 6 }),
      })
      .map(({ currency, digits, scale }) => ({ currency, amount: shiftDecimal(digits.toString(), scale) }));
    fc.assert(
      fc.property(amounts, (value) => {
        expect(readMoney(formatMoney(value))).toMatchObject({ ok: true, value });
        expect(readMoney(formatMoney(value, 'shortest'))).toMatchObject({ ok: true, value });
      }),
    );
  });
});

test('an amount finer than the smallest unit is known as such', () => {
  expect(exceedsMinorUnit({ currency: 'JPY', amount: '100.5' })).toBe(true);
  expect(exceedsMinorUnit({ currency: 'USD', amount: '100.55' })).toBe(false);
  expect(exceedsMinorUnit({ currency: 'XDR', amount: '1.2345' })).toBe(false);
});

test('no text throws', () => {
  const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'USDEUR$€ 0123456789.,kM-') }));
  fc.assert(
    fc.property(texts, (text) => {
      expect(typeof readMoney(text).ok).toBe('boolean');
    }),
    { numRuns: 500 },
  );
});
