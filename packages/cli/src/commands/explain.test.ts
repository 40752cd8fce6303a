import { RULES } from '@alliance-lang/analysis';
import { problemCodes } from '@alliance-lang/language';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { coloursFor } from '../terminal/colours.ts';
import { Sandbox } from '../testing/sandbox.ts';
// Loaded before the first test, which would otherwise wait for it.
import './explain.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

const names = [...RULES.map(({ name }) => name), ...Object.keys(problemCodes)];

describe('alliance explain', () => {
  it('explains everything that can be told, in every format', async () => {
    for (const name of names) {
      const plain = await sandbox.run(['explain', name]);
      expect(plain).toMatchObject({ code: 0, err: '' });
      expect(plain.out.startsWith(name)).toBe(true);
      expect(plain.out).toContain('Why: ');
      expect((await sandbox.run(['explain', name, '--format', 'markdown'])).out.startsWith(`# ${name}\n`)).toBe(true);
      expect(JSON.parse((await sandbox.run(['explain', name, '--format', 'json'])).out)).toMatchObject({ name });
    }
  });

  it('lists everything when nothing is named', async () => {
    const { out } = await sandbox.run(['explain']);
    for (const name of names) expect(out).toContain(`  ${name} `);
    const list: { name: string }[] = JSON.parse((await sandbox.run(['explain', '--format', 'json'])).out);
    expect(list.map(({ name }) => name).sort()).toEqual([...names].sort());
  });

  it('tells what was probably meant', async () => {
    const { code, out, err } = await sandbox.run(['explain', 'mising-quorum']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('There is no rule mising-quorum. Did you mean missing-quorum? All of them: alliance explain\n');
  });

  it('paints the marks under examples', async () => {
    const { out } = await sandbox.run(['explain', 'many-accountables', '--color']);
    const { red } = coloursFor({ env: {}, isTerminal: false, asked: true });
    const marks = out.split('\n').filter((line) => /\^\^/.test(line));
    expect(marks.length).toBeGreaterThan(0);
    for (const line of marks) expect(line).toBe(red(line.slice(5, -5)));
  });
});
