import { applyChanges, type SourceFile, type Workspace } from '@alliance-lang/language';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { damaged } from './arbitrary/damage.ts';
import { examples } from './arbitrary/examples.ts';
import { workspaces } from './arbitrary/workspaces.ts';
import { findingsIn, problemsIn, read, syntaxErrors } from './everything.ts';
import { runs } from './runs.ts';

interface Edit {
  readonly uri: string;
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** So many fixes of a workspace are tried; all of them would take too long. */
const TRIED = 12;

const kinds = [
  ['what the grammar allows', workspaces, 60],
  ['what the grammar allows, damaged', damaged(workspaces), 60],
  ['the examples, damaged', damaged(examples), 20],
] as const;

describe.each(kinds)('the fixes for %s', (_, files, numRuns) => {
  test('leave no more syntax errors than there were', () => {
    fc.assert(
      fc.property(files, fc.nat(), (texts, start) => {
        const workspace = read(texts);
        const before = syntaxErrors(workspace);
        const sources = workspace.documents.map(({ uri, textDocument }) => ({
          uri: uri.toString(),
          text: textDocument.getText(),
        }));
        // Where a block is not closed, what is put behind it lands inside: that cannot be read off a model.
        const readable = new Set(
          workspace.documents.filter((document) => isReadable(document)).map(({ uri }) => uri.toString()),
        );
        const all = [...problemsIn(workspace), ...findingsIn(workspace)]
          .flatMap(({ fixes }) => fixes)
          .filter(({ edits }) => edits.every(({ uri }) => readable.has(uri)));
        for (let index = 0; index < Math.min(TRIED, all.length); index++) {
          const fix = all[(start + index) % all.length];
          if (!fix) continue;
          const after = syntaxErrors(read(applied(sources, fix.edits)));
          expect(after, `${fix.title} ${JSON.stringify(fix.edits)}`).toBeLessThanOrEqual(before);
        }
      }),
      runs(numRuns),
    );
  });
});

test('applying is what it says', () => {
  const files = [{ uri: 'a', text: 'one two' }];
  const edits = [
    { uri: 'a', offset: 4, length: 3, text: '2' },
    { uri: 'a', offset: 0, length: 3, text: '1' },
  ];
  expect(applied(files, edits)).toEqual([{ uri: 'a', text: '1 2' }]);
});

function isReadable({ parseResult }: Workspace['documents'][number]): boolean {
  return parseResult.parserErrors.length + parseResult.lexerErrors.length === 0;
}

/** Files after edits that do not overlap, in any order. */
function applied(files: readonly SourceFile[], edits: readonly Edit[]): SourceFile[] {
  return files.map(({ uri, text }) => {
    const own = edits.filter((edit) => edit.uri === uri).sort((a, b) => a.offset - b.offset);
    for (const [index, edit] of own.entries()) {
      const before = own[index - 1];
      if (before) expect(edit.offset).toBeGreaterThanOrEqual(before.offset + before.length);
    }
    return { uri, text: applyChanges(text, own) };
  });
}
