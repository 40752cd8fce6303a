import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusters, directionOf, fitText, measureText, plainText, wrapText } from './text-metrics.ts';

const FONT = { size: 12 };

describe('width', () => {
  test('grows with the font and is larger in bold', () => {
    expect(measureText('Governance', { size: 24 })).toBeCloseTo(2 * measureText('Governance', FONT), 6);
    expect(measureText('Governance', { size: 12, bold: true })).toBeGreaterThan(measureText('Governance', FONT));
  });

  test('marks count nothing, composed or not', () => {
    expect(measureText('é', FONT)).toBe(measureText('e', FONT));
    expect(measureText('e\u0301', FONT)).toBe(measureText('e', FONT));
  });

  test('vowel signs of Indian scripts take room where they stand beside their letter', () => {
    expect(measureText('का', FONT)).toBeGreaterThan(measureText('क', FONT));
    expect(measureText('कु', FONT)).toBe(measureText('क', FONT));
  });

  test('Chinese, Japanese and Korean take one em', () => {
    for (const text of ['北', 'ア', '한']) expect(measureText(text, { size: 10 })).toBeCloseTo(10.3, 6);
  });

  test('a joined emoji counts once, a flag as one', () => {
    expect(measureText('👩‍💻', FONT)).toBe(measureText('👩', FONT));
    expect(measureText('🇩🇪', FONT)).toBe(measureText('👩', FONT));
    expect(measureText('👍🏽', FONT)).toBe(measureText('👍', FONT));
  });
});

test('cutting falls between what people perceive as characters', () => {
  expect(clusters('e\u0301a👩‍💻🇩🇪🇫🇷x')).toEqual(['e\u0301', 'a', '👩‍💻', '🇩🇪', '🇫🇷', 'x']);
});

test('plain text cannot turn its neighbours round or break a line', () => {
  expect(plainText('  a\n\tb\u202ec\u0000d \ud800')).toBe('a bc d \ufffd');
});

test('right-to-left names are recognised, mixed ones that start left-to-right are not', () => {
  expect(directionOf({ text: 'شركة النور' })).toBe('rtl');
  expect(directionOf({ text: 'Al Noor شركة' })).toBe('ltr');
  expect(directionOf({ text: 'Northwind' })).toBe('ltr');
});

describe('fitting', () => {
  test('leaves alone what fits', () => {
    expect(fitText('short', 100, FONT)).toEqual({ text: 'short', shortened: false });
  });

  test('whatever the text, it fits and ends in an ellipsis if shortened', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 15, max: 200 }), (text, width) => {
        const fitted = fitText(plainText(text), width, FONT);
        expect(measureText(fitted.text, FONT)).toBeLessThanOrEqual(width);
        expect(fitted.text.endsWith('…') || fitted.text === plainText(text)).toBe(true);
      }),
    );
  });
});

describe('wrapping', () => {
  test('breaks at blanks and hyphens, keeps short texts whole', () => {
    expect(wrapText('Joint steering committee', 80, FONT, 3).lines).toEqual(['Joint', 'steering', 'committee']);
    expect(wrapText('wind-down', 200, FONT, 2).lines).toEqual(['wind-down']);
    expect(wrapText('', 80, FONT, 3).lines).toEqual([]);
  });

  test('Chinese breaks anywhere', () => {
    expect(wrapText('北京联合指导委员会', 40, FONT, 9).lines.length).toBeGreaterThan(2);
  });

  test('whatever the text: no line too wide, not too many, nothing lost unless shortened', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.integer({ min: 40, max: 160 }),
        fc.integer({ min: 1, max: 4 }),
        (text, width, count) => {
          const plain = plainText(text);
          const wrapped = wrapText(plain, width, FONT, count);
          expect(wrapped.lines.length).toBeLessThanOrEqual(count);
          for (const line of wrapped.lines) expect(measureText(line, FONT)).toBeLessThanOrEqual(width);
          const squeezed = (value: string) => value.replace(/ /g, '');
          if (!wrapped.shortened) expect(squeezed(wrapped.lines.join(''))).toBe(squeezed(plain));
        },
      ),
    );
  });
});
