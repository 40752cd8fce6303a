import type { SourceFile } from '@alliance-lang/language';
import { type Session, startSession } from '@alliance-lang/server/testing/session';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Edit, edits } from './arbitrary/edits.ts';
import { starter } from './arbitrary/examples.ts';
import { alliances, filesOf } from './arbitrary/workspaces.ts';
import { TODAY } from './everything.ts';
import { runs } from './runs.ts';

const SETTINGS = { initializationOptions: { today: TODAY } };

describe.each([
  ['anything that the grammar allows', alliances({ max: 8 }).map(filesOf), 15],
  ['an alliance that makes sense', fc.constant([{ uri: 'file:///w/main.alliance', text: starter[0]?.text ?? '' }]), 5],
] as const)('%s', (_, files, numRuns) => {
  test('is, after any edits, what a server that starts now makes of it', async () => {
    await fc.assert(
      fc.asyncProperty(files, edits, async (sources: readonly SourceFile[], list) => {
        const disk = new Map(sources.map(({ uri, text }) => [pathOf(uri), text]));
        const open = new Map<string, string>();
        await using session = await startSession({ ...SETTINGS, files: Object.fromEntries(disk) });
        for (const edit of list) await perform(edit, session, disk, open);

        await using fresh = await startSession({ ...SETTINGS, files: Object.fromEntries(disk) });
        for (const [path, text] of open) await fresh.open(path, text);
        const expected = await settled(fresh);
        expect(await settled(session, expected)).toEqual(expected);
      }),
      // A failure takes seconds to be one: looking for a smaller one would take minutes.
      { ...runs(numRuns), endOnFailure: true },
    );
  });
});

function pathOf(uri: string): string {
  return uri.replace('file:///w/', '');
}

/** Does an edit where it is possible: what is not open cannot be closed. */
async function perform(edit: Edit, session: Session, disk: Map<string, string>, open: Map<string, string>) {
  const path = `${edit.from}.alliance`;
  const onDisk = disk.get(path);
  const shown = open.get(path);
  switch (edit.kind) {
    case 'open':
      if (shown !== undefined || onDisk === undefined) return;
      open.set(path, onDisk);
      return session.open(path, onDisk);
    case 'close':
      if (shown === undefined) return;
      open.delete(path);
      return session.close(path);
    case 'change':
      if (shown === undefined) return;
      open.set(path, edit.change(shown));
      return session.change(path, open.get(path) ?? '');
    case 'write':
      disk.set(path, edit.change(onDisk ?? '').toWellFormed());
      return session.write(path, disk.get(path) ?? '');
    case 'remove':
      if (onDisk === undefined) return;
      disk.delete(path);
      return session.remove(path);
    case 'move': {
      const to = `${edit.to}.alliance`;
      if (onDisk === undefined || disk.has(to)) return;
      disk.delete(path);
      disk.set(to, onDisk);
      return session.move(path, to);
    }
  }
}

/** What an editor would show when all is done: models and diagnostics, with paths in place of the folder of this session. */
async function stateOf(session: Session): Promise<unknown> {
  const { models } = await session.request<{ models: unknown }>('alliance/model');
  const shown = [...session.published].filter(([, { length }]) => length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.parse(JSON.stringify({ models, shown }).replaceAll(session.uri(''), 'file:///w'));
}

/**
 * Waits until a server has nothing more to say: until it says what is expected, or says the same for a while. Files that are closed or
 * removed are read later than the request that asks.
 */
async function settled(session: Session, expected?: unknown): Promise<unknown> {
  const patience = expected === undefined ? 5 : 100;
  let state = await stateOf(session);
  for (let same = 0; same < patience; ) {
    if (expected !== undefined && JSON.stringify(state) === JSON.stringify(expected)) return state;
    await new Promise((resolve) => setTimeout(resolve, 20));
    const now = await stateOf(session);
    same = JSON.stringify(now) === JSON.stringify(state) ? same + 1 : 0;
    state = now;
  }
  return state;
}
