import { describe, expect, it } from 'vitest';
import { codeFrame, type Span } from './code-frame.ts';
import { coloursFor } from './colours.ts';
import { textWidth } from './width.ts';

const frame = (
  text: string,
  span: Partial<Span> & { character: number; endCharacter: number },
  columns = 80,
): string[] =>
  codeFrame(
    text.split('\n'),
    { line: 0, endLine: span.line ?? 0, ...span },
    {
      colours: coloursFor({ env: {}, isTerminal: false }),
      paint: (marks) => marks,
      columns,
      gutter: 2,
    },
  );

describe('codeFrame', () => {
  it('marks a range on its line', () => {
    expect(frame('\nparty Northwind {', { line: 1, character: 6, endCharacter: 15 })).toEqual([
      ' 2 │ party Northwind {',
      '   │       ^^^^^^^^^',
    ]);
  });

  it('marks an empty range by one caret', () => {
    expect(frame('kind', { character: 4, endCharacter: 4 })[1]).toBe('   │     ^');
  });

  it('marks a range over several lines to the end of its first', () => {
    expect(frame('exit {  \n}', { character: 0, endLine: 1, endCharacter: 1 })).toEqual([
      ' 1 │ exit {',
      '   │ ^^^^^^ …',
    ]);
  });

  it('stands under wide characters, emoji and tabs', () => {
    expect(frame('\t"三菱😀" Deal', { character: 1, endCharacter: 7 })).toEqual([
      ' 1 │     "三菱😀" Deal',
      '   │     ^^^^^^^^',
    ]);
  });

  it('cuts a long line around the range', () => {
    const line = `${'a'.repeat(500)} HERE ${'b'.repeat(500)}`;
    const [text, marks] = frame(line, { character: 501, endCharacter: 505 }, 60);
    expect(textWidth(text!)).toBeLessThanOrEqual(60);
    expect(text).toContain(' HERE ');
    expect(marks!.indexOf('^')).toBe(text!.indexOf('HERE'));
    expect(text!.startsWith(' 1 │ …')).toBe(true);
    expect(text!.endsWith('…')).toBe(true);
  });

  it('cuts a range that is longer than the line may be', () => {
    const [text, marks] = frame(`x ${'三'.repeat(500)}`, { character: 2, endCharacter: 502 }, 60);
    expect(textWidth(text!)).toBeLessThanOrEqual(60);
    expect(textWidth(marks!)).toBeLessThanOrEqual(60);
  });

  it('gives nothing for a line that is not there', () => {
    expect(frame('a', { line: 7, character: 0, endCharacter: 1 })).toEqual([]);
  });
});
