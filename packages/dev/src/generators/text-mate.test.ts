import { describe, expect, test } from 'vitest';
import { type Pattern, patterns } from './text-mate.ts';

/** One stretch of a line and the scope that colours it. */
type Piece = readonly [text: string, scope: string];

/** Reads one line as an editor does: at each place the leftmost match wins, and of those the first pattern. */
function colour(line: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < line.length) {
    let best: { readonly match: RegExpExecArray; readonly pattern: Pattern } | undefined;
    for (const pattern of patterns()) {
      const source = pattern.match ?? `${pattern.begin}[\\s\\S]*?(?:${pattern.end})`;
      const match = new RegExp(source, 'dgu');
      match.lastIndex = at;
      const found = match.exec(line);
      if (found !== null && found[0] !== '' && (best === undefined || found.index < best.match.index)) {
        best = { match: found, pattern };
      }
    }
    if (best === undefined) break;
    const { match, pattern } = best;
    if (pattern.name !== undefined) pieces.push([match[0], pattern.name]);
    for (const [group, { name }] of Object.entries(pattern.captures ?? {})) {
      const text = match[Number(group)];
      if (text !== undefined) pieces.push([text, name]);
    }
    at = match.index + match[0].length;
  }
  return pieces.map(([text, scope]) => [text, scope.replace(/\.alliance$/, '')]);
}

describe('colours of a line', () => {
  test('a declaration names what it declares', () => {
    expect(colour('party Northwind "Northwind SA" {')).toEqual([
      ['party', 'keyword.control.declaration'],
      ['Northwind', 'entity.name.type'],
      ['"Northwind SA"', 'string.quoted.double'],
      ['{', 'punctuation.section.block'],
    ]);
  });

  test('a statement, its phrases, names, money and dates', () => {
    expect(colour('  pays USD 1,200,000 by Northwind.Alice until 2026-03-01')).toEqual([
      ['pays', 'keyword.control.statement'],
      ['USD', 'keyword.other.unit.currency'],
      ['1,200,000', 'constant.numeric.money'],
      ['by', 'keyword.operator.phrase'],
      ['Northwind.Alice', 'variable.other.name'],
      ['until', 'keyword.operator.phrase'],
      ['2026-03-01', 'constant.numeric.date'],
    ]);
  });

  test('a comma after a number ends it, one inside belongs to it', () => {
    expect(colour('  votes Northwind 3, Contoso 1,200')).toEqual([
      ['votes', 'keyword.control.statement'],
      ['Northwind', 'variable.other.name'],
      ['3', 'constant.numeric'],
      ['Contoso', 'variable.other.name'],
      ['1,200', 'constant.numeric'],
    ]);
  });

  test('a word is never cut at its hyphens', () => {
    expect(colour('  kind co-selling, joint-venture')).toEqual([
      ['kind', 'keyword.control.statement'],
      ['co-selling', 'variable.other.enummember'],
      ['joint-venture', 'variable.other.enummember'],
    ]);
  });

  test('a share is no money, and names need no Latin letters', () => {
    expect(colour('  split SAP 55%, Ökostrom 45%, 東京 tbd')).toEqual([
      ['split', 'keyword.control.statement'],
      ['SAP', 'variable.other.name'],
      ['55%', 'constant.numeric.percent'],
      ['Ökostrom', 'variable.other.name'],
      ['45%', 'constant.numeric.percent'],
      ['東京', 'variable.other.name'],
      ['tbd', 'constant.language.unknown'],
    ]);
  });

  test('comments and curly quotes', () => {
    expect(colour('mission “Same-day forecasts” // for shops')).toEqual([
      ['mission', 'keyword.control.statement'],
      ['“Same-day forecasts”', 'string.quoted.double'],
      ['// for shops', 'comment.line.double-slash'],
    ]);
  });
});
