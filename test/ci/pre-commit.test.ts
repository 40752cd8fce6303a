import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { inRepository } from '@alliance-lang/dev/paths';
import { afterEach, describe, expect, test } from 'vitest';
import { COMPILED, GitSandbox } from '../../packages/cli/src/testing/git-sandbox.ts';
import { CLEAN } from '../../packages/cli/src/testing/sandbox.ts';

const MAIN = inRepository('packages', 'cli', 'src', 'main.ts');

/** A hook of `.pre-commit-hooks.yaml`. */
interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly files: RegExp;
  readonly passesNames: boolean;
}

const hooks: readonly Hook[] = readFileSync(inRepository('.pre-commit-hooks.yaml'), 'utf8')
  .split(/^- /m)
  .slice(1)
  .map((text) => {
    const field = (name: string): string => new RegExp(`^ *${name}: (.*)$`, 'm').exec(text)?.[1] ?? '';
    return {
      id: field('id'),
      entry: field('entry'),
      files: new RegExp(field('files')),
      passesNames: field('pass_filenames') !== 'false',
    };
  });

let repo: GitSandbox | undefined;
afterEach(() => {
  repo?.remove();
  repo = undefined;
});

/** Runs a hook as pre-commit does: on the staged files that it is for, and only if there are any. */
function run(id: string): { readonly code: number; readonly out: string } {
  const hook = hooks.find((one) => one.id === id);
  if (!hook || !repo) throw new Error(`There is no hook ${id}.`);
  const staged = repo.git('diff', '--cached', '--name-only', '-z').split('\0').filter(Boolean);
  const names = staged.filter((name) => hook.files.test(name));
  if (names.length === 0) return { code: 0, out: 'no files' };
  const [command, ...args] = hook.entry.replace('npx --yes alliance-lang', `${process.execPath} ${MAIN}`).split(' ');
  const env = { ...process.env, ...COMPILED };
  try {
    const all = [...args, ...(hook.passesNames ? names : [])];
    return { code: 0, out: execFileSync(command!, all, { cwd: repo.folder, env, encoding: 'utf8', stdio: 'pipe' }) };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, out: `${stdout}${stderr}` };
  }
}

describe('hooks for pre-commit', { timeout: 60_000 }, () => {
  test('are complete', () => {
    expect(hooks.map(({ id }) => id)).toEqual([
      'alliance-check',
      'alliance-format',
      'alliance-markdown',
      'alliance-breaking',
    ]);
    expect(hooks.every(({ entry }) => entry.startsWith('npx --yes alliance-lang '))).toBe(true);
  });

  test('pass what is right, and stop what is not', async () => {
    repo = new GitSandbox({ 'my deals/deal.alliance': CLEAN, 'notes.txt': 'nothing' });
    repo.git('add', 'notes.txt');
    expect(run('alliance-check')).toEqual({ code: 0, out: 'no files' });
    repo.git('add', '--all');
    expect(run('alliance-check').code).toBe(0);
    expect(run('alliance-format')).toEqual({ code: 0, out: '' });
    repo.commit('first');
    const right = '\nright Convenience "Leave" {\n  holder any-party\n     notice 90 days\n}\n';
    repo.write('my deals/deal.alliance', CLEAN.replace('stage explore', 'stage explor') + right);
    repo.git('add', '--all');
    expect(run('alliance-check')).toMatchObject({ code: 1, out: expect.stringContaining('explor') });
    // It writes the file: pre-commit stops where files change.
    expect(run('alliance-format').out).toBe('my deals/deal.alliance\n');
    expect(repo.read('my deals/deal.alliance')).toContain('\n  notice 90 days\n');
  });

  test('stop what breaks the deal, and documents that are out of date', async () => {
    const deal = `${CLEAN}\nright Convenience "Leave" {\n  holder any-party\n  notice 90 days\n}\n`;
    repo = new GitSandbox({ 'deal.alliance': deal, 'notes.md': '<!-- alliance:raci -->\n<!-- /alliance -->\n' });
    await repo.run(['markdown']);
    repo.commit('first');
    repo.write('deal.alliance', deal.replace('90 days', '180 days'));
    repo.git('add', '--all');
    expect(run('alliance-breaking')).toMatchObject({ code: 1, out: expect.stringContaining('90 days → 180 days') });
    expect(run('alliance-markdown').code).toBe(0);
    repo.write('notes.md', '<!-- alliance:raci -->\nold\n<!-- /alliance -->\n');
    repo.git('add', '--all');
    expect(run('alliance-markdown').code).toBe(1);
    repo.write('deal.alliance', deal);
    repo.write('deal.alliance', `// A comment.\n${deal}`);
    repo.git('add', '--all');
    expect(run('alliance-breaking').code).toBe(0);
  });
});
