import { describe, expect, test } from 'vitest';
import { currencies, currencyName, isCurrency, minorUnits, readCurrency } from './currency.ts';

describe('the table', () => {
  test('holds codes that Unicode CLDR knows too, each once, with a name', () => {
    const names = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });
    const listed = new Set(currencies().map((currency) => currency.code));
    expect(listed.size).toBe(currencies().length);
    for (const { code, name } of currencies()) {
      expect(names.of(code), code).toBeDefined();
      expect(name).toMatch(/^\p{Lu}[\p{L}' ,.-]+$/u);
    }
  });

  test('lacks none that was introduced lately and holds none that was withdrawn', () => {
    for (const code of ['MRU', 'STN', 'VES', 'VED', 'SLE', 'ZWG', 'XCG', 'UYW']) expect(isCurrency(code)).toBe(true);
    for (const code of ['DEM', 'HRK', 'BGN', 'ANG', 'SLL', 'ZWL', 'CUC', 'MRO']) expect(isCurrency(code)).toBe(false);
  });

  test.each([
    ['USD', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
    ['HUF', 2],
    ['XDR', undefined],
    ['DEM', undefined],
  ])('the smallest unit of %s has %s digits', (code, digits) => {
    expect(minorUnits(code)).toBe(digits);
  });

  test('names', () => {
    expect(currencyName('CHF')).toBe('Swiss Franc');
    expect(currencyName('ZZZ')).toBeUndefined();
    expect(isCurrency('usd')).toBe(false);
  });
});

describe('reading', () => {
  test.each([
    ['usd', 'USD'],
    ['€', 'EUR'],
    ['£', 'GBP'],
    ['US$', 'USD'],
    ['RMB', 'CNY'],
    ['￡', 'GBP'],
    ['zł', 'PLN'],
  ])('%s is read as %s and told', (text, code) => {
    expect(readCurrency(text)).toMatchObject({ ok: true, value: code, sloppy: { spellings: [code] } });
  });

  test('a symbol of several currencies is ambiguous', () => {
    expect(readCurrency('¥')).toMatchObject({ problem: { code: 'ambiguous', spellings: ['JPY', 'CNY'] } });
    expect(readCurrency('$')).toMatchObject({ problem: { code: 'ambiguous' } });
  });

  test('a withdrawn currency keeps its meaning and is told with its successor', () => {
    const reading = readCurrency('DEM');
    expect(reading).toMatchObject({ ok: true, value: 'DEM', sloppy: { code: 'withdrawn-currency', spellings: [] } });
    expect(reading.ok && reading.sloppy?.message).toContain('EUR');
  });

  test.each([
    ['USX', 'USD'],
    ['EURR', 'EUR'],
    ['JYP', 'JPY'],
  ])('%s is unknown; %s is offered', (text, nearest) => {
    expect(readCurrency(text)).toMatchObject({ problem: { code: 'unknown-currency', spellings: [nearest] } });
  });

  test.each(['', 'Northwind', '123', '?'])('%j is no currency', (text) => {
    expect(readCurrency(text)).toMatchObject({ ok: false, problem: { code: 'unknown-currency', spellings: [] } });
  });
});
