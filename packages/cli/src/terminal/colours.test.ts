import { describe, expect, it } from 'vitest';
import { coloursFor } from './colours.ts';

describe('coloursFor', () => {
  it.each([
    [{}, true, undefined, true],
    [{}, false, undefined, false],
    [{ TERM: 'dumb' }, true, undefined, false],
    [{ NO_COLOR: '1' }, true, undefined, false],
    [{ NO_COLOR: '' }, true, undefined, true],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, undefined, false],
    [{ FORCE_COLOR: '1' }, false, undefined, true],
    [{ FORCE_COLOR: '' }, false, undefined, true],
    [{ FORCE_COLOR: '0' }, true, undefined, false],
    [{ CI: 'true' }, false, undefined, false],
    [{ NO_COLOR: '1' }, false, true, true],
    [{ FORCE_COLOR: '1' }, true, false, false],
  ])('%j, terminal %s, asked %s: %s', (env, isTerminal, asked, colours) => {
    expect(coloursFor({ env, isTerminal, asked }).red('x') !== 'x').toBe(colours);
  });
});
