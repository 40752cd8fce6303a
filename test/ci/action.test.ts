import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from '@alliance-lang/dev/paths';
import { afterEach, describe, expect, test } from 'vitest';
import { COMPILED, GitSandbox } from '../../packages/cli/src/testing/git-sandbox.ts';
import { CLEAN } from '../../packages/cli/src/testing/sandbox.ts';

const FOLDER = inRepository('.github', 'actions', 'alliance');
const ACTION = readFileSync(join(FOLDER, 'action.yml'), 'utf8');
const ALLIANCE = `${process.execPath} ${inRepository('packages', 'cli', 'src', 'main.ts')}`.replaceAll('\\', '/');

const DEAL = `${CLEAN}
right Convenience "Leave without a reason" {
  holder any-party
  notice 90 days
}
`;

let repo: GitSandbox | undefined;
afterEach(() => {
  repo?.remove();
  repo = undefined;
});

/** The inputs of the action with their defaults; what GitHub fills in is empty. */
function inputs(): Record<string, string> {
  const block = /^inputs:\n([\s\S]*?)\n\n/m.exec(ACTION)?.[1] ?? '';
  const found = block.matchAll(/^ {2}([\w-]+):\n {4}description: .+\n {4}default: (.*)$/gm);
  return Object.fromEntries(
    [...found].map(([, name = '', value = '']) => [name, /^\$|^''$/.test(value) ? '' : value.replaceAll("'", '')]),
  );
}

/** A step as the action has it: the script, and the variables with inputs in their places. */
function step(id: string, given: Readonly<Record<string, string>>) {
  const text = ACTION.split(/^ {4}- id: /m).find((part) => part.startsWith(`${id}\n`)) ?? '';
  const [, script = ''] = /run: bash "\$GITHUB_ACTION_PATH\/([\w-]+\.sh)"/.exec(text) ?? [];
  const all = { ...inputs(), ...given };
  const env = [...text.matchAll(/^ {8}([A-Z_]+): \$\{\{ inputs\.([\w-]+) \}\}$/gm)].map(
    ([, name = '', input = '']) => [name, all[input]] as const,
  );
  return { script, env: Object.fromEntries(env) };
}

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly output: string;
  readonly summary: string;
}

/** Runs a step as GitHub does: in the repository, with files for outputs. */
function run(id: string, given: Readonly<Record<string, string>> = {}): Outcome {
  const { script, env } = step(id, { command: ALLIANCE, ...given });
  const temporary = join(repo!.folder, '.git', 'runner');
  mkdirSync(temporary, { recursive: true });
  const files = { GITHUB_OUTPUT: join(temporary, 'output'), GITHUB_STEP_SUMMARY: join(temporary, 'summary') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const all = { ...process.env, ...env, ...files, RUNNER_TEMP: temporary, ...COMPILED };
  const read = (): Pick<Outcome, 'output' | 'summary'> => ({
    output: readFileSync(files.GITHUB_OUTPUT, 'utf8'),
    summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
  });
  try {
    const out = execFileSync('bash', [join(FOLDER, script)], {
      cwd: repo!.folder,
      env: all,
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return { code: 0, out, ...read() };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, out: `${stdout}${stderr}`, ...read() };
  }
}

describe('the GitHub Action', { timeout: 60_000 }, () => {
  test('every script is a step, gets the variables that it reads, and every input is used', () => {
    const scripts = readdirSync(FOLDER).filter((name) => name.endsWith('.sh'));
    const ids = [...ACTION.matchAll(/^ {4}- id: ([\w-]+)$/gm)].map(([, id = '']) => id);
    expect(ids.map((id) => step(id, {}).script).sort()).toEqual(scripts.sort());
    for (const id of ids) {
      const { script, env } = step(id, {});
      const text = readFileSync(join(FOLDER, script), 'utf8');
      const read = new Set([...text.matchAll(/\$\{?([A-Z][A-Z_]+)/g)].map(([, name = '']) => name));
      const given = [...Object.keys(env), 'GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'RUNNER_TEMP'];
      expect({ id, unknown: [...read].filter((name) => !given.includes(name)) }).toEqual({ id, unknown: [] });
      expect({ id, unused: Object.keys(env).filter((name) => !read.has(name)) }).toEqual({ id, unused: [] });
      expect({ id, undefined: Object.entries(env).filter(([, value]) => value === undefined) }).toEqual({
        id,
        undefined: [],
      });
    }
    const used = new Set([...ACTION.matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name));
    expect(Object.keys(inputs()).filter((name) => !used.has(name))).toEqual([]);
    // What people write reaches a shell as a variable only: nothing of it is run.
    expect(ACTION.match(/^ +run: .*\$\{\{/m)).toBeNull();
  });

  test('tells findings as annotations, and fails with errors', () => {
    repo = new GitSandbox({ 'deal.alliance': DEAL });
    expect(run('check')).toMatchObject({ code: 0 });
    repo.write('deal.alliance', DEAL.replace('stage explore', 'stage explor'));
    const { code, out } = run('check');
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=deal\.alliance,line=3,.*explor/m);
    expect(run('check', { files: 'nowhere' })).toMatchObject({
      code: 2,
      out: expect.stringContaining('nowhere cannot be read'),
    });
  });

  test('writes what a change means for a comment, and stops what breaks when asked', () => {
    repo = new GitSandbox({ 'deal.alliance': DEAL });
    const base = repo.commit('Signed');
    expect(run('breaking', { base })).toMatchObject({ code: 0, output: 'breaking=false\n' });
    repo.write('deal.alliance', DEAL.replace('90 days', '180 days'));
    repo.commit('A longer notice');
    const { code, output, summary } = run('changes', { base });
    expect(code).toBe(0);
    const [, comment = ''] = /^comment=(.*)$/m.exec(output) ?? [];
    expect(output).toContain('changed=true');
    expect(existsSync(comment) && readFileSync(comment, 'utf8')).toBe(summary);
    expect(summary).toContain('| 90 days | 180 days |');
    const warned = run('breaking', { base });
    expect(warned).toMatchObject({ code: 0, output: 'breaking=true\n' });
    expect(warned.out).toMatch(/^::warning title=Breaking changes of the deal::.*%0A.*90 days → 180 days/m);
    expect(run('breaking', { base, breaking: 'error' })).toMatchObject({ code: 1, output: 'breaking=true\n' });
    expect(run('breaking', { base, breaking: 'no' })).toMatchObject({ code: 2 });
  });

  test('says that nothing changed, and what it cannot compare with', () => {
    repo = new GitSandbox({ 'deal.alliance': DEAL });
    const base = repo.commit('Signed');
    const same = run('changes', { base });
    expect(same).toMatchObject({ code: 0, output: expect.stringContaining('changed=false') });
    expect(same.summary).toContain('No changes.');
    expect(run('changes', { base: 'nowhere' })).toMatchObject({ code: 2, out: expect.stringContaining('nowhere') });
  });

  test('tells documents and pictures that are out of date', async () => {
    repo = new GitSandbox({ 'deal.alliance': DEAL });
    await repo.run(['diagram', '--diagram', 'all', '--out', 'pictures']);
    repo.write('notes.md', '# Notes\n\n<!-- alliance:raci -->\n<!-- /alliance -->\n');
    await repo.run(['markdown']);
    repo.commit('With pictures');
    expect(run('up-to-date', { pictures: 'pictures' })).toMatchObject({ code: 0 });
    const [picture = ''] = readdirSync(join(repo.folder, 'pictures'));
    repo.write(`pictures/${picture}`, '<svg/>');
    repo.write('notes.md', '# Notes\n\n<!-- alliance:raci -->\nold\n<!-- /alliance -->\n');
    const { code, out } = run('up-to-date', { pictures: 'pictures' });
    expect(code).toBe(1);
    expect(out).toContain(`::error file=pictures/${picture}::`);
    expect(out).toContain('notes.md');
    expect(run('up-to-date', { documents: 'false', pictures: 'nowhere' })).toMatchObject({
      code: 1,
      out: expect.stringMatching(/^::error::There is no folder nowhere/),
    });
  });
});
