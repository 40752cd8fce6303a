import { inRepository } from '@alliance-lang/dev/paths';
import { describe, expect, test } from 'vitest';
import { chosenHost, developed, packed } from './support/extension.ts';
import { type Host, runSuite } from './support/run-suite.ts';

const host = chosenHost();
const web: Host = { kind: 'chromium', web: true };

/** The suite runs inside the editor, all of it at once; here each of its scenarios is told as a test. */
const runs = [
  { title: 'the packed extension, as users install it', host, extension: packed() },
  ...(host.kind === 'chromium' ? [{ title: 'the web extension, in a worker', host: web, extension: developed }] : []),
];

for (const run of runs) {
  const result = await runSuite({ ...run, workspace: inRepository('test', 'vscode', 'workspace') });

  describe(run.title, () => {
    for (const { name, error } of result.outcomes) {
      test(name, () => {
        expect(error).toBeUndefined();
      });
    }

    test('every scenario was run and held', () => {
      const unheard = result.outcomes.length === 0 ? result.log : '';
      expect(unheard).toBe('');
      expect(result.exitCode).toBe(0);
    });
  });
}
