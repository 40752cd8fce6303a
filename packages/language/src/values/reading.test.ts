import { describe, expect, test } from 'vitest';
import { orList, plainText, quote, read, readSloppy, unread, unreadAmbiguous } from './reading.ts';

describe('the three outcomes', () => {
  test('are plain data', () => {
    for (const reading of [
      read('1'),
      readSloppy('1', '01', '1'),
      unread('unreadable', 'No.'),
      unreadAmbiguous('x', ['a']),
    ]) {
      expect(JSON.parse(JSON.stringify(reading))).toEqual(reading);
    }
  });

  test('say what was written, what it means and what to write', () => {
    expect(readSloppy(5, '5.', '5').sloppy?.message).toBe("'5.' is read as 5; write 5.");
    expect(unreadAmbiguous('1/3/2026', ['2026-03-01', '2026-01-03']).problem.message).toBe(
      "'1/3/2026' can mean 2026-03-01 or 2026-01-03; write the one that is meant.",
    );
  });
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a or b'],
  [['a', 'b', 'c'], 'a, b or c'],
])('%j is told as %j', (items, text) => {
  expect(orList(items)).toBe(text);
});

test('a pasted page is cut short, on one line', () => {
  expect(quote('a\n  b')).toBe("'a b'");
  expect(quote('x'.repeat(500))).toHaveLength(42);
});

test.each([
  [' 5 ', '5'],
  ['１２０', '120'],
  ['1\u202f200', '1 200'],
  ['−5', '-5'],
  ['1’200', "1'200"],
  ['2…4', '2...4'],
])('%j is plainly %j', (text, plain) => {
  expect(plainText(text)).toBe(plain);
});
