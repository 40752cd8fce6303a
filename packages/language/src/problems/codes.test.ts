import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isProblemCode, type ProblemCodeEntry, problemCodes } from './codes.ts';

const entries: [string, ProblemCodeEntry][] = Object.entries(problemCodes);

describe('problem codes', () => {
  it.each(entries)('%s is explained in whole sentences', (code, { summary, why, remedy }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(summary).toMatch(/^[A-Z`].*[^.]$/);
    expect(why).toMatch(/^[A-Z].*\.$/);
    expect(remedy).toMatch(/^[A-Z`].*\.$/);
    expect([summary, why, remedy].filter((text) => /\b(invalid|token)\b/i.test(text))).toEqual([]);
  });

  it('are known by their names', () => {
    expect(isProblemCode('said-twice')).toBe(true);
    expect(isProblemCode('toString')).toBe(false);
  });

  it('are all told somewhere', () => {
    const folder = new URL('./', import.meta.url);
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !path.startsWith('codes'))
      .map((path) => readFileSync(new URL(path.replaceAll('\\', '/'), folder), 'utf8'))
      .join('\n');
    expect(entries.map(([code]) => code).filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
  });
});
