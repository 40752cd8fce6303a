import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STAGES } from '@alliance-lang/analysis';
import { DIAGRAMS } from '@alliance-lang/rendering';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Sandbox } from './testing/sandbox.ts';

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = new Sandbox();
});
afterEach(() => sandbox.remove());

const readme = readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8');

describe('the command line', () => {
  it('tells every command in its help and in the README', async () => {
    const { code, out } = await sandbox.run(['--help']);
    expect(code).toBe(0);
    const commands = [...out.slice(out.indexOf('Commands:')).matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name);
    expect(commands).toEqual(
      expect.arrayContaining(['check', 'format', 'diagram', 'export', 'explain', 'init', 'lsp']),
    );
    for (const name of commands) expect(readme).toMatch(new RegExp(`\`alliance ${name}[ \`]`));
    expect(out).toContain('Exit codes: 0 clean');
  });

  it('tells no option in the README that a command does not have', async () => {
    const { out } = await sandbox.run(['--help']);
    const commands = [...out.slice(out.indexOf('Commands:')).matchAll(/^ {2}(\w+) /gm)].flatMap(
      ([, name]) => name ?? [],
    );
    const help = await Promise.all(commands.map((name) => sandbox.run([name, '--help'])));
    const known = help.map(({ out }) => out).join('\n');
    const named = [...readme.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([option]) => option);
    expect(named.length).toBeGreaterThan(15);
    expect(named.filter((option) => !known.includes(option))).toEqual([]);
  });

  it('names the first and the last stage in its help', async () => {
    const { out } = await sandbox.run(['check', '--help']);
    expect(out).toContain(`${STAGES[0]} … ${STAGES.at(-1)}`);
  });

  it('lists the diagrams', async () => {
    const { code, out } = await sandbox.run(['diagram', '--list']);
    expect(code).toBe(0);
    expect(out.split('\n').flatMap((line) => line.match(/^\S+/)?.[0] ?? [])).toEqual(DIAGRAMS.map(({ id }) => id));
  });

  it('asks for a command when there is none, as wrong use', async () => {
    expect(await sandbox.run([])).toMatchObject({ code: 2, out: '' });
    expect(await sandbox.run(['--version'])).toEqual({ code: 0, out: '0.0.0-test\n', err: '' });
  });
});
