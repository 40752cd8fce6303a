import { join } from 'node:path';
import { resolveStated } from '@alliance-lang/analysis';
import { afterEach, expect, test } from 'vitest';
import { Loader } from '../loader.ts';
import { Sandbox } from '../testing/sandbox.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.remove());

test.each([
  ['weekends alone', '', '2026-07-08'],
  // Independence Day of 2026 is a Saturday: the Friday before it is off.
  ['the holidays of a country', 'calendar "US"', '2026-07-09'],
  ['the holidays of several countries', 'calendar "US", "GB-ENG"', '2026-07-09'],
  ['weekends alone where the country is unknown', 'calendar "XX"', '2026-07-08'],
])('business days are counted by %s', (_, calendar, expected) => {
  sandbox = new Sandbox({
    'deal.alliance': `alliance Demo { effective 2026-07-01 ${calendar} }
deliverable Plan { due 5 business days after effective }`,
  });
  const { workspace } = new Loader(sandbox.folder).load([join(sandbox.folder, 'deal.alliance')]);
  const [model] = workspace.models;
  expect(resolveStated(model!, model!.work[0]?.due?.point)).toBe(expected);
});
