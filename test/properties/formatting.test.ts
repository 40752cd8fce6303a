import type { SourceFile } from '@alliance-lang/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damaged } from './arbitrary/damage.ts';
import { examples } from './arbitrary/examples.ts';
import { workspaces } from './arbitrary/workspaces.ts';
import { formatted, problemsIn, read } from './everything.ts';
import { runs } from './runs.ts';

const kinds = [
  ['what the grammar allows', workspaces, 120],
  ['what the grammar allows, damaged', damaged(workspaces), 200],
  ['the examples, damaged', damaged(examples), 60],
] as const;

describe.each(kinds)('formatting %s', (_, files, numRuns) => {
  test('is done after once, and changes neither what is said nor what is found', () => {
    fc.assert(
      fc.property(files, (texts) => {
        const before = said(texts);
        const after = said(before.formatted);
        expect(after.formatted).toEqual(before.formatted);
        expect(after.models).toEqual(before.models);
        expect(after.problems).toEqual(before.problems);
        for (const [index, { text }] of before.formatted.entries())
          expect(inkOf(text)).toBe(inkOf(texts[index]?.text ?? ''));
      }),
      runs(numRuns),
    );
  });
});

/** What files say, apart from where they say it. */
function said(files: readonly SourceFile[]) {
  const workspace = read(files);
  return {
    formatted: formatted(workspace),
    models: withoutPlaces(workspace.models),
    problems: problemsIn(workspace)
      .map(({ code }) => code)
      .sort(),
  };
}

function withoutPlaces(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if ('offset' in value && 'endCharacter' in value) return 'place';
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutPlaces(inner)]));
}

/** A text without its white space. */
function inkOf(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
