import { inRepository } from '@alliance-lang/dev/paths';
import { runNode } from '@alliance-lang/dev/run';
import { expect, test } from 'vitest';

test('generated files are what their sources say', { timeout: 120_000 }, async () => {
  const { code, output } = await runNode(inRepository('packages/dev/src/generate.ts'), ['--check'], { output: 'keep' });
  expect(output).toMatch(/generated files, all as their sources say/);
  expect(code).toBe(0);
});
