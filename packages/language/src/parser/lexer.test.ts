import { Lexer, type TokenType } from 'chevrotain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keywords, terminals } from '../reading/vocabulary.ts';
import { createAllianceServices } from '../services.ts';

const { alliance } = createAllianceServices();

/** The parser library's own lexer for the same tokens: it tries all of them at every place, in the order of the plan. */
const library = new Lexer(
  [
    ...[...keywords.keys()].filter((word) => !/^[a-z]/.test(word)).map((name) => ({ name, PATTERN: name })),
    ...terminals.map(({ name, pattern, flags, hidden }): TokenType => {
      const sticky = new RegExp(pattern, `${flags}y`);
      return {
        name,
        PATTERN: (text: string, offset: number) => {
          sticky.lastIndex = offset;
          return sticky.exec(text);
        },
        LINE_BREAKS: true,
        ...(hidden ? { GROUP: hidden === 'skipped' ? Lexer.SKIPPED : 'hidden' } : {}),
      };
    }),
  ],
  { positionTracking: 'full' },
);

const PLACES = ['startOffset', 'endOffset', 'startLine', 'endLine', 'startColumn', 'endColumn'] as const;

type Token = ReturnType<typeof library.tokenize>['tokens'][number];

function lines(tokens: readonly Token[]): string[] {
  return tokens.map((token) => {
    const { name } = token.tokenType;
    const shown = keywords.has(token.image) ? token.image : name;
    return `${shown} ${JSON.stringify(token.image)} ${PLACES.map((place) => token[place]).join(' ')}`;
  });
}

/** Without the braces that are added or taken out because their number is odd. */
function expectSame(text: string): void {
  const balanced = `${text}\n${'}'.repeat(Math.max(0, surplus(text)))}`;
  const own = alliance.parser.Lexer.tokenize(balanced);
  const other = library.tokenize(balanced);
  if (surplus(balanced) === 0) expect(lines(own.tokens)).toEqual(lines(other.tokens));
  expect(lines(own.hidden)).toEqual(lines(other.groups.hidden ?? []));
  expect(own.errors.filter((error) => !('brace' in error))).toEqual(other.errors);
}

function surplus(text: string): number {
  return library
    .tokenize(text)
    .tokens.reduce((sum, { image }) => sum + (image === '{' ? 1 : image === '}' ? -1 : 0), 0);
}

/** What looks like a token, or nearly. */
const bits = [
  'party', 'co-', 'per-party', 'x', 'Northwind', 'Ünal.Çelik', 'Ω', '北風', 'Aʰ', '“curly”', '“open', '"text"', '"open', '"""a\nb"""', '"""', '"a \\" b"', '""',
  '2026-03-01', '2026-3-1', '1.3.2026', '3/1/2026', '2026/03/01', '55%', '5,5 %', '3..4', '1.5M..2', '2.1bn', '40k', '40kg', '1,200,000', '-5', '-', '--',
  '{', '}', ',', '// aside', '/* one */', '/* open', '/* two\r\nlines */', '/', '*/', '\n', '\r\n', '\r', '\t', ' ', '\u00a0', '\u2028', '\ufeff', '\u000b',
  '…', '×', '@', '#1', '😀', '\ud83d', 'é', 'ß', 'ǅ', '٣', '€ 5', '$300k', '(', ';', '.', 'A.', 'A.b', 'A..B', '_', 'Z_1',
]; // biome-ignore format: a line a kind

describe('tokens', () => {
  it('are those of the parser library, in any text', () => {
    const mixed = fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'binary', maxLength: 4 })), {
      maxLength: 14,
    });
    fc.assert(
      fc.property(mixed, fc.constantFrom('', ' '), (parts, between) => expectSame(parts.join(between))),
      { numRuns: 2000, seed: 20_261_129 },
    );
  });

  it.each(bits)('are those of the parser library for %j alone and twice', (bit) => {
    for (const text of [bit, bit + bit, `${bit} ${bit}`, `a${bit}`, `${bit}a`, `A${bit}`, `1${bit}`]) expectSame(text);
  });
});
