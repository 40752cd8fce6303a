import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CLEAN, Sandbox } from '../testing/sandbox.ts';
// Loaded before the first test, which would otherwise wait for it.
import './format.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.remove());

const untidy = CLEAN.replace('  stage explore', 'stage    explore');

describe('alliance format', () => {
  it('writes what differs, names it, and leaves the rest untouched', async () => {
    sandbox = new Sandbox({ 'a.alliance': untidy, 'b.alliance': CLEAN });
    const old = new Date('2020-01-01');
    utimesSync(join(sandbox.folder, 'b.alliance'), old, old);
    expect(await sandbox.run(['format'])).toEqual({
      code: 0,
      out: 'a.alliance\n',
      err: 'Looked at 2 files: 1 changed.\n',
    });
    expect(sandbox.read('a.alliance')).toBe(CLEAN);
    expect(statSync(join(sandbox.folder, 'b.alliance')).mtime).toEqual(old);
    expect(readdirSync(sandbox.folder).sort()).toEqual(['a.alliance', 'b.alliance']);
    expect(await sandbox.run(['format'])).toMatchObject({ code: 0, out: '' });
  });

  it('names what differs, writes nothing and fails, when asked to check', async () => {
    sandbox = new Sandbox({ 'a.alliance': untidy });
    expect(await sandbox.run(['format', '--check'])).toMatchObject({ code: 1, out: 'a.alliance\n' });
    expect(sandbox.read('a.alliance')).toBe(untidy);
  });

  it('formats standard input, and prints nothing else', async () => {
    sandbox = new Sandbox();
    expect(await sandbox.run(['format', '-'], untidy)).toEqual({ code: 0, out: CLEAN, err: '' });
    expect(await sandbox.run(['format', '--stdin-filepath', 'x.alliance', '--check'], untidy)).toMatchObject({
      code: 1,
      out: 'x.alliance\n',
    });
  });

  it('keeps links, permissions, line ends and a byte order mark', async () => {
    const crlf = `\uFEFF${untidy.replaceAll('\n', '\r\n')}`;
    sandbox = new Sandbox({ 'real/a.alliance': crlf });
    const real = join(sandbox.folder, 'real', 'a.alliance');
    chmodSync(real, 0o640);
    symlinkSync(real, join(sandbox.folder, 'link.alliance'));
    expect(await sandbox.run(['format', 'link.alliance'])).toMatchObject({ code: 0, out: 'link.alliance\n' });
    expect(sandbox.read('real/a.alliance')).toBe(`\uFEFF${CLEAN.replaceAll('\n', '\r\n')}`);
    expect(lstatSync(join(sandbox.folder, 'link.alliance')).isSymbolicLink()).toBe(true);
    if (process.platform !== 'win32') expect(statSync(real).mode & 0o777).toBe(0o640);
  });

  it('tells broken files, leaves what is broken in them and fails', async () => {
    sandbox = new Sandbox({
      'a.alliance': 'kpi   A {\n      better  "\n}\nkpi   B { better   higher }\n',
      'b.alliance': 'kpi C {',
    });
    const { code, out, err } = await sandbox.run(['format']);
    expect({ code, out }).toEqual({ code: 1, out: 'a.alliance\n' });
    expect(err).toMatch(/^a\.alliance has .*syntax error.* in line [12]; what it stands in was left as it is\./);
    expect(err).toMatch(/\nb\.alliance has a syntax error in line 1;/);
    expect(sandbox.read('a.alliance')).toContain('kpi   A {\n      better  "\n');
    expect(sandbox.read('a.alliance')).toContain('kpi B { better higher }\n');
  });

  it('tells files that are no text, formats the others and fails', async () => {
    sandbox = new Sandbox({ 'a.alliance': new Uint8Array([0xff, 0xfe, 0x61, 0]), 'b.alliance': untidy });
    const { code, out, err } = await sandbox.run(['format']);
    expect({ code, out }).toEqual({ code: 1, out: 'b.alliance\n' });
    expect(err).toContain('a.alliance:1: The file is in UTF-16');
  });
});
