import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type InstalledCli, installCli, version } from './installed-cli.ts';

let cli: InstalledCli;
const folders: string[] = [];

beforeAll(async () => {
  cli = await installCli();
});
afterAll(async () => {
  await cli.remove();
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'alliance-compiled-'));
  folders.push(folder);
  return folder;
}

const askVersion = (env: NodeJS.ProcessEnv): Promise<Answer> => cli.run(['--version'], { env });

describe('what was compiled', () => {
  test('is kept for the next start, a file a command, for this user alone', async () => {
    const folder = await emptyFolder();
    const env = { NODE_COMPILE_CACHE: folder };
    for (const _ of [1, 2]) expect(await askVersion(env)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect(await readdir(folder)).toEqual(['alliance']);
    const [kept = '', ...others] = await readdir(join(folder, 'alliance'));
    expect(others).toEqual([]);
    const { mtimeMs, size, mode } = await stat(join(folder, 'alliance', kept));
    expect(size).toBeGreaterThan(100_000);
    if (process.platform !== 'win32') expect(mode & 0o77).toBe(0);
    await askVersion(env);
    expect((await stat(join(folder, 'alliance', kept))).mtimeMs).toBe(mtimeMs);
    await cli.run(['explain', 'missing-exit'], { env });
    expect(await readdir(join(folder, 'alliance'))).toHaveLength(2);
  });

  test('is made anew where it cannot be used', async () => {
    const folder = await emptyFolder();
    const env = { NODE_COMPILE_CACHE: folder };
    await askVersion(env);
    const [kept = ''] = await readdir(join(folder, 'alliance'));
    const path = join(folder, 'alliance', kept);
    const good = await readFile(path);
    for (const bad of [Buffer.from('no compiled code'), Buffer.alloc(0), good.subarray(0, good.length / 2)]) {
      await writeFile(path, bad);
      expect(await askVersion(env)).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
      expect((await stat(path)).size).toBeGreaterThan(good.length / 2);
    }
  });

  test('need not be kept', async () => {
    const folder = await emptyFolder();
    await askVersion({ NODE_COMPILE_CACHE: folder, NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(await readdir(folder)).toEqual([]);
    // A folder that cannot be made: a file stands in its place.
    const file = join(folder, 'file');
    await writeFile(file, '');
    await chmod(file, 0o400);
    expect(await askVersion({ NODE_COMPILE_CACHE: file })).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});
