import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, nearestWord } from './nearest-word.ts';

test.each([
  ['missoin', ['mandate', 'mission', 'mode'], 'mission'],
  ['Quaterly', ['monthly', 'quarterly', 'yearly'], 'quarterly'],
  ['USX', ['USD', 'UGX'], 'USD'],
  ['zebra', ['mission', 'kind'], undefined],
  ['', ['kind'], undefined],
  ['kind', [], undefined],
])('%s is nearest to %s', (written, words, nearest) => {
  expect(nearestWord(written, words)).toBe(nearest);
});

test.each([
  ['abc', 'abc', 0],
  ['abc', 'acb', 1],
  ['abc', 'abcd', 1],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
])('from %s to %s it is %d edits', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
});

test('the distance is the same both ways, and zero only for the same text', () => {
  const texts = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
    }),
  );
});
