import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatRange, rangeIncludes, readRange } from './range.ts';

describe('reading', () => {
  test.each([
    ['3..4', '3', '4'],
    ['1.5..2', '1.5', '2'],
    ['1,200..1,300', '1200', '1300'],
    ['-3..4', '-3', '4'],
    ['40k..1M', '40000', '1000000'],
    ['3..3', '3', '3'],
  ])('%s', (text, from, to) => {
    expect(readRange(text)).toEqual({ ok: true, value: { from, to } });
  });

  test.each([
    ['3-4', '3..4'],
    ['3 – 4', '3..4'],
    ['3...4', '3..4'],
    ['3…4', '3..4'],
    ['3 .. 4', '3..4'],
    ['3 to 4', '3..4'],
    ['4..3', '3..4'],
    ['1 200..1 300', '1,200..1,300'],
  ])('%s is read as %s and told', (text, spelling) => {
    const reading = readRange(text);
    expect(reading).toMatchObject({ ok: true, sloppy: { spellings: [spelling] } });
    expect(readRange(spelling)).toEqual({ ok: true, value: reading.ok && reading.value });
  });

  test.each(['', '3', '3..', '..4', 'a..b', '3..4..5', '1,2000..5'])('%j is no range', (text) => {
    expect(readRange(text)).toMatchObject({ ok: false, problem: { code: 'unreadable' } });
  });
});

test('both bounds belong to the range', () => {
  const range = { from: '3', to: '4' };
  expect(['2.99', '3', '3.5', '4', '4.01'].map((value) => rangeIncludes(range, value))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

test('what is written reads back', () => {
  const bounds = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(bounds, bounds, (a, b) => {
      const value = { from: String(Math.min(a, b)), to: String(Math.max(a, b)) };
      expect(readRange(formatRange(value))).toEqual({ ok: true, value });
    }),
  );
});
