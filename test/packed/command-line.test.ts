import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { artifacts, inRepository, root } from '@alliance-lang/dev/paths';
import { runNpm } from '@alliance-lang/dev/run';
import { afterAll, beforeAll, expect, test } from 'vitest';

interface Answer {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const { version } = JSON.parse(readFileSync(inRepository('packages/cli/package.json'), 'utf8'));
const tarball = join(artifacts, `alliance-lang-${version}.tgz`);
let folder = '';

/** Runs the installed command with the Node that people of this machine have, which may be older than the project's own. */
function alliance(...args: string[]): Promise<Answer> {
  const entry = join(folder, 'node_modules', 'alliance-lang', 'dist', 'alliance.js');
  return new Promise((resolve) => {
    execFile(nodeOfMachine(), [entry, ...args], { cwd: folder, encoding: 'utf8' }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

function nodeOfMachine(): string {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const outside = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((part) => part !== '' && !part.includes('node_modules'));
  return outside.map((part) => join(part, name)).find(existsSync) ?? process.execPath;
}

beforeAll(async () => {
  if (!existsSync(tarball)) throw new Error(`There is no ${tarball}; make it first: npm run build && npm run package`);
  folder = await realpath(await mkdtemp(join(tmpdir(), 'alliance-cli-')));
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  // Offline: the package needs nothing but itself.
  const { code, output } = await runNpm(['install', '--offline', '--no-audit', '--no-fund', tarball], {
    cwd: folder,
    output: 'keep',
  });
  if (code !== 0) throw new Error(output);
  await cp(inRepository('examples', 'starter'), join(folder, 'starter'), { recursive: true });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('it installs into an empty folder with nothing beside it', async () => {
  const installed = await readdir(join(folder, 'node_modules'));
  expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['alliance-lang']);
});

test('it tells its version', async () => {
  expect(await alliance('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test('it finds nothing in the starter example, with code 0', async () => {
  const { code, stdout } = await alliance('check', 'starter', '--format', 'json');
  expect(code).toBe(0);
  expect(() => JSON.parse(stdout)).not.toThrow();
});

test('it tells findings with code 1 and nothing but the result on stdout', async () => {
  await writeFile(join(folder, 'bad.alliance'), 'alliance Deal "Deal" {\n  betwen Northwind, Contoso\n}\n');
  const { code, stdout } = await alliance('check', 'bad.alliance', '--format', 'json');
  expect(code).toBe(1);
  expect(stdout).toContain('bad.alliance');
  expect(() => JSON.parse(stdout)).not.toThrow();
});

test('wrong use is told on stderr with code 2', async () => {
  const { code, stdout, stderr } = await alliance('chekc');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('chekc');
});

test('no path of the machine that built it is in the bundle', () => {
  const bundle = readFileSync(join(folder, 'node_modules', 'alliance-lang', 'dist', 'alliance.js'), 'utf8');
  expect(bundle.includes(root)).toBe(false);
});
