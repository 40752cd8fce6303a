import type { SourceFile } from '@alliance-lang/language';
import fc from 'fast-check';

/** A change of a text as people make it by accident, or while they write. `at` is a place, 0 to 1 of its length. */
interface Damage {
  readonly kind: keyof typeof kinds;
  readonly at: number;
  readonly to: number;
  readonly insert: string;
}

/** What somebody is just about to write. */
const HALF_WRITTEN = [
  'party',
  'party Northwind {',
  'body',
  'members ,',
  'made by',
  'due 2027-',
  'split Northwind 55%,',
  'within',
  'escalates to',
  'import',
  'import "',
  'import "../../../x.alliance"',
  'import "main.alliance"',
  'part of',
  'part of Nobody',
  'alliance Demo {',
  'Northwind.',
  'waive',
  'when',
  'note """',
  'tbd tbd',
  '/*',
  '//',
  '}',
  '{',
  '"',
  '…',
  '\u0000',
  '\uD83D',
  '\u2028',
  '\uFEFF',
  'reports to Alice',
  'meets every 0 days until exit then',
  'runs 99999999999999999999 years',
  'constructor { __proto__ }',
  'define Constructor "x"',
];

const kinds = {
  deleteToken: (text: string, { at }: Damage) => onPiece(text, /[^\s]+/g, at, () => ''),
  doubleToken: (text: string, { at }: Damage) => onPiece(text, /[^\s]+/g, at, (token) => `${token} ${token}`),
  swapTokens: (text: string, { at }: Damage) =>
    onPiece(text, /[^\s]+\s+[^\s]+/g, at, (two) => two.split(/\s+/).reverse().join(' ')),
  deleteLine: (text: string, { at }: Damage) => onPiece(text, /.*\n/g, at, () => ''),
  doubleLine: (text: string, { at }: Damage) => onPiece(text, /.*\n/g, at, (line) => line + line),
  halveLine: (text: string, { at }: Damage) =>
    onPiece(text, /.*\n/g, at, (line) => `${line.slice(0, line.length / 2)}\n`),
  moveLine: (text: string, { at, to }: Damage) => {
    const lines = text.split('\n');
    const [moved = ''] = lines.splice(Math.floor(at * lines.length), 1);
    lines.splice(Math.floor(to * lines.length), 0, moved);
    return lines.join('\n');
  },
  deleteBrace: (text: string, { at }: Damage) => onPiece(text, /[{}]/g, at, () => ''),
  doubleBrace: (text: string, { at }: Damage) => onPiece(text, /[{}]/g, at, (brace) => brace + brace),
  turnBrace: (text: string, { at }: Damage) => onPiece(text, /[{}]/g, at, (brace) => (brace === '{' ? '}' : '{')),
  insertBetweenLines: (text: string, { at, insert }: Damage) =>
    onPiece(text, /.*\n/g, at, (line) => `${line}${insert}\n`),
  insertAnywhere: (text: string, { at, insert }: Damage) => {
    const place = Math.floor(at * (text.length + 1));
    return text.slice(0, place) + insert + text.slice(place);
  },
  deletePiece: (text: string, { at, to }: Damage) => {
    const place = Math.floor(at * (text.length + 1));
    return text.slice(0, place) + text.slice(place + Math.floor(to * 40));
  },
  truncate: (text: string, { at }: Damage) => text.slice(0, Math.floor(at * (text.length + 1))),
  carriageReturns: (text: string) => text.replaceAll(/\r?\n/g, '\r\n'),
  oneLine: (text: string) => text.replaceAll(/\r?\n/g, ' '),
  byteOrderMark: (text: string) => `\uFEFF${text}`,
};

/** Changes one of the pieces that a pattern finds, chosen by `at`; without any, nothing. */
function onPiece(text: string, pattern: RegExp, at: number, change: (piece: string) => string): string {
  const pieces = [...text.matchAll(pattern)];
  const piece = pieces[Math.floor(at * pieces.length)];
  if (!piece) return text;
  return text.slice(0, piece.index) + change(piece[0]) + text.slice(piece.index + piece[0].length);
}

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
  at: place,
  to: place,
  insert: fc.oneof(
    fc.constantFrom(...HALF_WRITTEN),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
});

/** Changes to a text, done one after the other. */
export function damages(max: number): fc.Arbitrary<(text: string) => string> {
  return fc
    .array(damage, { minLength: 1, maxLength: max })
    .map((list) => (text: string) => list.reduce((changed, one) => kinds[one.kind](changed, one), text));
}

/** Files of which some are damaged. */
export function damaged(files: fc.Arbitrary<readonly SourceFile[]>): fc.Arbitrary<SourceFile[]> {
  return files.chain((all) =>
    fc
      .tuple(...all.map(() => fc.option(damages(4))))
      .map((changes) =>
        all.map(({ uri, text }, index) => ({ uri, text: (changes[index] ?? ((same: string) => same))(text) })),
      ),
  );
}
