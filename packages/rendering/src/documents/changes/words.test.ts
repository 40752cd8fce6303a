import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Piece, wordPieces } from './words.ts';

const shown = (pieces: readonly Piece[]): string =>
  pieces.map(({ type, text }) => (type === 'same' ? text : type === 'gone' ? `[-${text}-]` : `{+${text}+}`)).join('');

it.each([
  ['on 180 days notice', 'on 270 days notice', 'on [-180-]{+270+} days notice'],
  ['Northwind 55%, Contoso 45%', 'Northwind 50%, Contoso 50%', 'Northwind [-55%-]{+50%+}, Contoso [-45%-]{+50%+}'],
  ['', 'new', '{+new+}'],
  ['gone', '', '[-gone-]'],
  ['a b c', 'a x y c', 'a [-b-]{+x y+} c'],
  ['Austria and Italy', 'Austria, Italy and Sweden', 'Austria{+, Italy+} and [-Italy-]{+Sweden+}'],
  ['by 2025-12-31', 'by 2026-12-31', 'by [-2025-12-31-]{+2026-12-31+}'],
  ['same', 'same', 'same'],
])('%s → %s', (before, after, pieces) => {
  expect(shown(wordPieces(before, after))).toBe(pieces);
});

it('gives both texts back', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', ' ', '%', '5', ',', '\n'), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordPieces(before, after);
      const without = (type: Piece['type']): string =>
        pieces.map((piece) => (piece.type === type ? '' : piece.text)).join('');
      expect([without('new'), without('gone')]).toEqual([before, after]);
    }),
  );
});
