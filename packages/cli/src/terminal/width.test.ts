import { describe, expect, it } from 'vitest';
import { graphemes, printable, textWidth } from './width.ts';

describe('textWidth', () => {
  it.each([
    ['party', 5],
    ['', 0],
    ['Díaz', 4],
    ['Di\u0301az', 4],
    ['三菱', 4],
    ['ﾐﾂﾋﾞｼ', 5],
    ['한국', 4],
    ['Ａ', 2],
    ['😀', 2],
    ['👩‍👩‍👧', 2],
    ['🇯🇵', 2],
    ['1️⃣', 2],
    ['❤️', 2],
    ['©', 1],
    ['\uFEFFa', 1],
    ['a\tb', 6],
    ['“x”', 3],
  ])('%j takes %i columns', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });

  it('is the width of what is printed', () => {
    for (const text of ['a\tb', 'x\u0007y', 'é', '\u001b[31m', '三\t'])
      expect(textWidth(printable(text))).toBe(textWidth(text));
  });
});

describe('printable', () => {
  it('lets no file steer the terminal', () => {
    expect(printable('a\u001b[31mb\u0007')).toBe('a␛[31mb␇');
    expect(printable('a\u202Eb')).toBe('a�b');
  });
});

describe('graphemes', () => {
  it('keeps together what is read as one', () => {
    expect(graphemes('e\u0301👩‍👩‍👧!')).toEqual(['e\u0301', '👩‍👩‍👧', '!']);
  });
});
