import { describe, expect, it } from 'vitest';
import type { Message } from '../reporters/report.ts';
import { applyFixes } from './fix.ts';

const at = { uri: 'file:///a', offset: 0, length: 0, line: 0, character: 0, endLine: 0, endCharacter: 0 };
const fix = (safe: boolean, ...edits: [offset: number, length: number, text: string, uri?: string][]): Message => ({
  code: 'missing-gap',
  source: 'rule',
  severity: 'warning',
  message: 'm',
  at,
  related: [],
  fixes: [
    {
      title: 't',
      safe,
      edits: edits.map(([offset, length, text, uri = 'file:///a']) => ({ uri, offset, length, text })),
    },
  ],
});
const apply = (text: string, messages: readonly Message[], unsafe = false) =>
  applyFixes(
    messages,
    unsafe,
    (uri) => uri !== 'file:///locked',
    (uri) => (uri === 'file:///b' ? 'other' : text),
  );

describe('applyFixes', () => {
  it('applies fixes that do not touch each other', () => {
    expect(apply('one two three', [fix(true, [8, 5, '3']), fix(true, [0, 3, '1'])])).toEqual({
      files: [{ uri: 'file:///a', text: '1 two 3' }],
      applied: 2,
    });
  });

  it('leaves a fix that touches another one for the next round', () => {
    expect(apply('one two', [fix(true, [0, 5, 'x']), fix(true, [4, 3, 'y'])])).toMatchObject({ applied: 1 });
    expect(apply('one', [fix(true, [3, 0, 'x']), fix(true, [3, 0, 'y'])]).files[0]?.text).toBe('onex');
  });

  it('applies a fix over several files whole or not at all', () => {
    const both = fix(true, [0, 3, 'x'], [0, 5, 'y', 'file:///b']);
    expect(apply('one', [both]).files).toHaveLength(2);
    expect(apply('one', [fix(true, [0, 3, 'x'], [0, 0, 'y', 'file:///locked'])])).toEqual({ files: [], applied: 0 });
  });

  it('applies unsafe fixes only when asked', () => {
    expect(apply('one', [fix(false, [0, 3, 'x'])])).toEqual({ files: [], applied: 0 });
    expect(apply('one', [fix(false, [0, 3, 'x'])], true).files[0]?.text).toBe('x');
  });

  it('writes line ends as the file has them', () => {
    expect(apply('a\r\nb', [fix(true, [1, 0, '\n  x\n'])]).files[0]?.text).toBe('a\r\n  x\r\n\r\nb');
  });

  it('says nothing was done when a fix changes nothing', () => {
    expect(apply('one', [fix(true, [0, 3, 'one'])])).toEqual({ files: [], applied: 0 });
  });
});
