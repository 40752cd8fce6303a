import { existsSync, readFileSync } from 'node:fs';
import { inRepository } from '@alliance-lang/dev/paths';
import { expect, test } from 'vitest';
import { goldenPictures } from '../../packages/rendering/src/samples/golden-pictures.ts';

/** Differing lines that are shown: enough to see what moved. */
const SHOWN = 12;

test.each([...goldenPictures()])('%s looks as it did', (name, svg) => {
  const file = inRepository('test', 'golden', name);
  const golden = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r\n', '\n') : '';
  if (svg === golden) return;
  const differing = differences(golden.split('\n'), svg.split('\n'));
  const more = differing.length > SHOWN ? `\n… and ${differing.length - SHOWN} more` : '';
  expect.fail(
    `test/golden/${name} differs in ${differing.length} lines:\n${differing.slice(0, SHOWN).join('\n')}${more}\n` +
      'Look at it (npm run gallery). If it is meant, run: npm run generate',
  );
});

/** Lines that stand in one of the two alone; one element a line makes that a difference that people can read. */
function differences(before: readonly string[], after: readonly string[]): string[] {
  const [had, has] = [new Set(before), new Set(after)];
  const found: { readonly line: number; readonly text: string }[] = [];
  before.forEach((text, index) => {
    if (!has.has(text)) found.push({ line: index, text: `${index + 1}: - ${text}` });
  });
  after.forEach((text, index) => {
    if (!had.has(text)) found.push({ line: index, text: `${index + 1}: + ${text}` });
  });
  if (found.length === 0) return ['the same lines in another order'];
  return found.sort((first, second) => first.line - second.line).map(({ text }) => text);
}
