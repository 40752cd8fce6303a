import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shiftDecimal } from './decimal.ts';
import { formatPercent, percentToFactor, readPercent } from './percent.ts';

describe('reading', () => {
  test.each([
    ['55%', '55'],
    ['12.5%', '12.5'],
    ['-5%', '-5'],
    ['1,200%', '1200'],
    ['0%', '0'],
  ])('%s is %s', (text, value) => {
    expect(readPercent(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['55 %', '55', '55%'],
    ['12,5%', '12.5', '12.5%'],
    ['55 percent', '55', '55%'],
    ['55 per cent', '55', '55%'],
    ['５５％', '55', '55%'],
  ])('%s is read as %s and told', (text, value, spelling) => {
    expect(readPercent(text)).toMatchObject({ ok: true, value, sloppy: { spellings: [spelling] } });
  });

  test('what can mean two shares has no value', () => {
    expect(readPercent('1,2000%')).toMatchObject({ problem: { code: 'ambiguous', spellings: ['1.2000%', '12,000%'] } });
  });

  test.each(['', '%', '55', 'half', '0.5', '%55', '5%%'])('%j is no percentage', (text) => {
    expect(readPercent(text)).toMatchObject({ ok: false, problem: { code: 'unreadable' } });
  });
});

test('what is written reads back', () => {
  const percents = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((value) => shiftDecimal(String(value), -2));
  fc.assert(
    fc.property(percents, (value) => {
      expect(readPercent(formatPercent(value))).toEqual({ ok: true, value });
    }),
  );
});

test('as a factor it is exact', () => {
  expect(percentToFactor('12.5')).toBe('0.125');
  expect(percentToFactor('100')).toBe('1');
});
