import { readFileSync } from 'node:fs';
import { cp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inRepository, root } from '@alliance-lang/dev/paths';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answer, type InstalledCli, installCli, version } from './installed-cli.ts';

let cli: InstalledCli;
const alliance = (...args: string[]): Promise<Answer> => cli.run(args);

beforeAll(async () => {
  cli = await installCli();
  await cp(inRepository('examples', 'starter'), join(cli.folder, 'starter'), { recursive: true });
});

afterAll(() => cli.remove());

test('it installs into an empty folder with nothing beside it', async () => {
  const installed = await readdir(join(cli.folder, 'node_modules'));
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
  await writeFile(join(cli.folder, 'bad.alliance'), 'alliance Deal "Deal" {\n  betwen Northwind, Contoso\n}\n');
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
  const dist = join(cli.folder, 'node_modules', 'alliance-lang', 'dist');
  for (const name of ['alliance.js', 'main.js'])
    expect(readFileSync(join(dist, name), 'utf8').includes(root)).toBe(false);
});
