import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inRepository } from '@alliance-lang/dev/paths';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InstalledCli, installCli, nodeOfMachine, version } from './installed-cli.ts';

let cli: InstalledCli;
let starter: string;

beforeAll(async () => {
  cli = await installCli();
  await cp(inRepository('examples'), join(cli.folder, 'examples'), { recursive: true });
  starter = await readFile(inRepository('examples/starter/co-selling.alliance'), 'utf8');
});

afterAll(() => cli.remove());

async function file(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(join(cli.folder, path, '..'), { recursive: true });
  await writeFile(join(cli.folder, path), content);
}

describe('check', () => {
  test('a clean file', async () => {
    expect(await cli.run(['check', 'examples/starter/co-selling.alliance'])).toEqual({
      code: 0,
      stdout: 'Checked 1 file of 1 alliance: no findings.\n',
      stderr: '',
    });
  });

  test('a folder of several alliances, from any folder below by its path', async () => {
    const { code, stdout } = await cli.run(['check', 'examples/retail-insights']);
    expect({ code, stdout: stdout.split('\n').at(-2) }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^Checked \d+ files of 1 alliance: no findings.*\.$/),
    });
  });

  test('findings, in every format', async () => {
    const run = (format: string) => cli.run(['check', 'examples/first-draft', '--format', format]);
    const pretty = await run('pretty');
    expect(pretty.code).toBe(1);
    expect(pretty.stdout).toContain('┌─ examples/first-draft/talking-bear.alliance:');
    expect(pretty.stdout).not.toContain('\u001b[');
    expect((await cli.run(['check', 'examples/first-draft'], { env: { FORCE_COLOR: '1' } })).stdout).toContain(
      '\u001b[',
    );
    const json = JSON.parse((await run('json')).stdout);
    expect(json.tool).toEqual({ name: 'alliance', version });
    expect(json.findings.length).toBeGreaterThan(20);
    const sarif = JSON.parse((await run('sarif')).stdout);
    expect(sarif.runs[0].results).toHaveLength(json.findings.length);
    const github = (await run('github')).stdout.split('\n');
    expect(github.filter((line) => line.startsWith('::'))).toHaveLength(json.findings.length);
    const junit = (await run('junit')).stdout;
    expect(junit.match(/<failure /g)).toHaveLength(json.summary.errors + json.summary.warnings);
  });

  test('a broken file', async () => {
    await file('broken/deal.alliance', starter.replace('between Lucerne', 'between {{{ Lucerne').slice(0, 3000));
    const { code, stdout, stderr } = await cli.run(['check', 'broken', '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const { findings } = JSON.parse(stdout);
    expect(findings.some(({ source }: { source: string }) => source === 'language')).toBe(true);
  });

  test('a missing file, an empty folder and wrong flags', async () => {
    expect(await cli.run(['check', 'missing.alliance'])).toEqual({
      code: 2,
      stdout: '',
      stderr: 'missing.alliance cannot be read: it does not exist.\n',
    });
    await mkdir(join(cli.folder, 'empty'), { recursive: true });
    expect(await cli.run(['check', 'empty'])).toMatchObject({ code: 2, stdout: '' });
    expect(await cli.run(['check', '--frmat', 'json'])).toMatchObject({ code: 2, stdout: '' });
    expect(await cli.run(['check', '--stage'])).toMatchObject({ code: 2, stdout: '' });
  });

  test('standard input', async () => {
    expect(await cli.run(['check', '-'], { stdin: starter })).toMatchObject({ code: 0 });
    const { code, stdout } = await cli.run(['check', '-'], { stdin: starter.replace(/ {2}mission .*\n/, '') });
    expect(code).toBe(1);
    expect(stdout).toContain('┌─ <stdin>:');
    const part = await cli.run(['check', '-', '--stdin-filepath', 'examples/starter/exit.alliance'], {
      stdin: 'part of HotelStart\n\nright Leave {\n  holder Nobody\n}\n',
    });
    expect(part.stdout).toContain('┌─ examples/starter/exit.alliance:4:10');
  });

  test('line ends of Windows, a byte order mark, UTF-16 and bytes that are no text', async () => {
    await file('encodings/bom.alliance', `\uFEFF${starter.replaceAll('\n', '\r\n')}`);
    expect(await cli.run(['check', 'encodings'])).toMatchObject({ code: 0 });
    await file('encodings/utf16.alliance', new Uint8Array(Buffer.from('\uFEFFparty A {}', 'utf16le')));
    const { code, stdout } = await cli.run(['check', 'encodings']);
    expect(code).toBe(1);
    expect(stdout).toContain('The file is in UTF-16 (little endian), not in UTF-8.');
    expect(await cli.run(['check', '-'], { stdin: new Uint8Array([0xff, 0xfe, 0x61, 0]) })).toMatchObject({ code: 2 });
  });

  test('a huge file', async () => {
    const deliverables = Array.from(
      { length: 2500 },
      (_, index) =>
        `deliverable Part${index} "Part ${index}" {\n  accountable Lucerne.Rui\n  responsible Margie.Iker\n}\n`,
    );
    await file('huge/deal.alliance', `${starter}\n${deliverables.join('\n')}`);
    const { code, stdout } = await cli.run(['check', 'huge', '--format', 'json']);
    expect(code).toBeLessThan(2);
    expect(JSON.parse(stdout).summary.files).toBe(1);
  });

  test('a file that may not be read', async () => {
    await file('locked/deal.alliance', starter);
    await chmod(join(cli.folder, 'locked/deal.alliance'), 0);
    const { code, stdout } = await cli.run(['check', 'locked']);
    // Whoever may read everything, as an administrator or on Windows, is refused nothing.
    if (code === 0) expect(stdout).toContain('no findings');
    else expect(stdout).toContain('The file cannot be read: you have no permission for it.');
    await chmod(join(cli.folder, 'locked/deal.alliance'), 0o600);
  });

  test('links in a circle', async () => {
    await file('circle/deal.alliance', starter);
    await symlink(join(cli.folder, 'circle'), join(cli.folder, 'circle', 'again'), 'junction');
    expect((await cli.run(['check', 'circle'])).stdout).toContain('Checked 1 file ');
  });

  test('fixes are written, and only once', async () => {
    await file('fix/deal.alliance', starter.replace(/ {2}mission .*\n/, ''));
    expect((await cli.run(['check', 'fix', '--fix'])).stdout).toContain('(1 fix applied)');
    expect((await cli.run(['check', 'fix', '--fix'])).stdout).toBe('Checked 1 file of 1 alliance: no findings.\n');
  });

  test('output that nobody reads to its end', async () => {
    const child = spawn(nodeOfMachine(), [cli.entry, 'export', 'examples/retail-insights'], { cwd: cli.folder });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await once(child, 'close');
    expect(stderr).toBe('');
  });

  test('watching: checks again when a file changes, until it is ended', async () => {
    await file('watched/deal.alliance', starter);
    const child = spawn(nodeOfMachine(), [cli.entry, 'check', 'watched', '--watch'], { cwd: cli.folder });
    let stdout = '';
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const seen = async (text: string): Promise<void> => {
      while (!stdout.includes(text)) await once(child.stdout, 'data');
    };
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    await seen('no findings.');
    while (!stderr.includes('Watching')) await once(child.stderr, 'data');
    await file('watched/deal.alliance', starter.replace(/ {2}mission .*\n/, ''));
    await seen('missing-mission');
    child.kill();
    await once(child, 'close');
    expect(stdout).toContain('1 error');
  });
});

describe('the other commands', () => {
  test('format', async () => {
    await file('format/deal.alliance', starter.replace('  kind', 'kind').replace('{\n', '{'));
    expect(await cli.run(['format', 'format', '--check'])).toMatchObject({ code: 1, stdout: 'format/deal.alliance\n' });
    expect(await cli.run(['format', 'format'])).toMatchObject({ code: 0, stdout: 'format/deal.alliance\n' });
    expect(await readFile(join(cli.folder, 'format/deal.alliance'), 'utf8')).toBe(starter);
    expect(await cli.run(['format', '-'], { stdin: 'kpi   A {\n}' })).toEqual({
      code: 0,
      stdout: 'kpi A {}\n',
      stderr: '',
    });
  });

  test('diagram', async () => {
    const { code, stdout } = await cli.run(['diagram', 'examples/starter', '--diagram', 'all', '--out', 'pictures']);
    expect(code).toBe(0);
    for (const path of stdout.trim().split('\n')) {
      expect(await readFile(join(cli.folder, path), 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    }
    // Fonts and the painter of images come with the package.
    for (const name of ['a.png', 'a.pdf', 'a.html']) {
      const answer = await cli.run(['diagram', 'examples/starter', '--out', name]);
      expect(answer).toEqual({ code: 0, stdout: `${name}\n`, stderr: '' });
    }
    const starts = await Promise.all(
      ['a.png', 'a.pdf', 'a.html'].map((name) => readFile(join(cli.folder, name), 'latin1')),
    );
    expect(starts.map((text) => text.slice(0, 5))).toEqual(['\x89PNG\r', '%PDF-', '<!DOC']);
    const once = await cli.run(['diagram', 'examples/retail-insights']);
    expect(once.stdout).toBe((await cli.run(['diagram', 'examples/retail-insights'])).stdout);
  });

  test('export', async () => {
    const { code, stdout } = await cli.run(['export', 'examples/retail-insights']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).id).toBe('RetailInsights');
    expect(JSON.parse((await cli.run(['export', '--schema'])).stdout).title).toBe('Alliance model');
  });

  test('explain', async () => {
    expect((await cli.run(['explain', 'missing-mission'])).stdout).toMatch(/^missing-mission/);
    expect(await cli.run(['explain', 'nonsense'])).toMatchObject({ code: 2, stdout: '' });
  });

  test('init, then check', async () => {
    const args = [
      '--parties',
      'Northwind, Contoso',
      '--kind',
      'licensing',
      '--stage',
      'design',
      '--yes',
      '--out',
      'new',
    ];
    expect(await cli.run(['init', ...args])).toMatchObject({ code: 0, stdout: 'new/northwind-contoso.alliance\n' });
    expect(await cli.run(['check', 'new'])).toMatchObject({
      code: 0,
      stdout: 'Checked 1 file of 1 alliance: no findings.\n',
    });
    expect(await cli.run(['init', ...args])).toMatchObject({ code: 2, stdout: '' });
    expect(existsSync(join(cli.folder, 'new/northwind-contoso.alliance'))).toBe(true);
  });

  test('lsp answers on standard output, and ends with its client', async () => {
    const child = spawn(nodeOfMachine(), [cli.entry, 'lsp', '--stdio'], { cwd: cli.folder });
    const send = (message: object): void => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    let stdout = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    send({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
    while (!stdout.includes('"id":1')) await once(child.stdout, 'data');
    expect(stdout).toMatch(/^Content-Length: \d+\r\n/);
    expect(stdout).toContain('"capabilities"');
    send({ id: 2, method: 'shutdown' });
    while (!stdout.includes('"id":2')) await once(child.stdout, 'data');
    send({ method: 'exit' });
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
  });

  test('help for everything', async () => {
    const { code, stdout } = await cli.run(['--help']);
    expect(code).toBe(0);
    for (const name of ['check', 'format', 'diagram', 'markdown', 'export', 'explain', 'init', 'lsp']) {
      expect(stdout).toContain(`\n  ${name} `);
      expect(await cli.run([name, '--help'])).toMatchObject({ code: 0, stderr: '' });
    }
    const bare = await cli.run([]);
    expect(bare.code).toBe(2);
    expect(bare.stdout).toBe('');
  });
});
