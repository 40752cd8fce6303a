import type { Finding } from '@alliance-lang/analysis';
import type { Problem, Range, SourceFile, Workspace } from '@alliance-lang/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damaged } from './arbitrary/damage.ts';
import { examples } from './arbitrary/examples.ts';
import { workspaces } from './arbitrary/workspaces.ts';
import { everything, read, syntaxErrors } from './everything.ts';
import { runs } from './runs.ts';
import { xmlFlaw } from './well-formed-xml.ts';

const junk: fc.Arbitrary<SourceFile[]> = fc
  .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 })), {
    maxLength: 2,
  })
  .map((texts) => texts.map((text, index) => ({ uri: `file:///w/${index}.alliance`, text })));

function withCarriageReturns(files: readonly SourceFile[]): SourceFile[] {
  return files.map(({ uri, text }) => ({ uri, text: text.replaceAll('\n', '\r') }));
}

const kinds = [
  ['what the grammar allows', workspaces, 80],
  ['what the grammar allows, damaged', damaged(workspaces), 100],
  ['the examples, damaged', damaged(examples), 25],
  ['lines that end in a carriage return alone', damaged(workspaces).map(withCarriageReturns), 20],
  ['any characters', junk, 100],
] as const;

describe.each(kinds)('%s', (_, files, numRuns) => {
  test('is read, checked, formatted and drawn without an exception, alike each time, with places inside its files and sound pictures', () => {
    fc.assert(
      fc.property(files, (texts) => {
        const workspace = read(texts);
        const all = everything(workspace);
        expectPlacesInside(workspace, [...all.problems, ...all.findings]);
        expect(all.findings.filter(({ internal }) => internal).map(({ message }) => message)).toEqual([]);
        const { svg, text } = all.pictures;
        expect(svg.map(xmlFlaw).filter((flaw) => flaw !== undefined)).toEqual([]);
        expect(svg.filter((picture) => /NaN|Infinity/.test(numbersIn(picture)))).toEqual([]);
        expect(text.filter((one) => !one.endsWith('\n') || !one.isWellFormed())).toEqual([]);
        expect(JSON.stringify(everything(read(texts)))).toBe(JSON.stringify(all));
      }),
      runs(numRuns),
    );
  });
});

test('what the grammar allows can be read', () => {
  fc.assert(
    fc.property(workspaces, (texts) => {
      expect(syntaxErrors(read(texts))).toBe(0);
    }),
    runs(200),
  );
});

function expectPlacesInside(workspace: Workspace, told: readonly (Problem | Finding)[]): void {
  const lengths = new Map(
    workspace.documents.map(({ uri, textDocument }) => [uri.toString(), textDocument.getText().length]),
  );
  const places = told.flatMap(({ at, related, fixes }): Pick<Range, 'uri' | 'offset' | 'length'>[] => [
    at,
    ...related.map((one) => one.at),
    ...fixes.flatMap(({ edits }) => edits),
  ]);
  const outside = places.filter(
    ({ uri, offset, length }) => !(offset >= 0 && length >= 0 && offset + length <= (lengths.get(uri) ?? -1)),
  );
  expect(outside).toEqual([]);
}

/** The attributes that hold coordinates, without names that people wrote. */
function numbersIn(svg: string): string {
  return [...svg.matchAll(/ (?:x|y|r|cx|cy|d|width|height|transform)="([^"]*)"/g)].map(([, value]) => value).join(' ');
}
