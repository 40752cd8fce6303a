import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { codesOf, underlined } from '../testing/codes.ts';
import { type Session, startSession } from '../testing/session.ts';

const main = 'alliance A "Alpha" {\n  stage design\n  between N, C\n}\nparty N "Northwind" {}\nparty C "Contoso" {}\n';
const capabilities = { workspace: { workspaceFolders: true } };

/** The ids of the bodies of the only alliance that there is. */
async function bodies(session: Session): Promise<string[]> {
  const { models } = await session.request<{ models: { bodies: { id: string }[] }[] }>('alliance/model');
  return models.flatMap((model) => model.bodies.map(({ id }) => id)).sort();
}

describe('files on disk', () => {
  test('are read again when they change', async () => {
    await using session = await startSession({ files: { 'a.alliance': main, 'b.alliance': 'part of A\n' } });
    expect(await bodies(session)).toEqual([]);
    await session.write('b.alliance', 'part of A\nbody SteerCo "S" {}\n');
    expect(await bodies(session)).toEqual(['SteerCo']);
  });

  test('come, move and go', async () => {
    await using session = await startSession({ files: { 'a.alliance': main } });
    await session.until(() => codesOf(session.diagnostics('a.alliance')).includes('missing-steering-committee'));
    await session.write('parts/b.alliance', 'part of A\nbody SteerCo "S" { level strategic }\n');
    expect(await bodies(session)).toEqual(['SteerCo']);
    await session.until(() => codesOf(session.diagnostics('parts/b.alliance')).length > 0);
    await session.move('parts/b.alliance', 'parts/c.alliance');
    await session.until(() => codesOf(session.diagnostics('parts/c.alliance')).length > 0);
    expect(session.diagnostics('parts/b.alliance')).toEqual([]);
    expect(await bodies(session)).toEqual(['SteerCo']);
    await session.remove('parts');
    await session.until(() => session.diagnostics('parts/c.alliance')?.length === 0);
    expect(await bodies(session)).toEqual([]);
    expect(codesOf(session.diagnostics('a.alliance'))).toContain('missing-steering-committee');
  });

  test('a folder that comes as a whole is read', async () => {
    await using session = await startSession({
      files: { 'a.alliance': main, 'aside/b.alliance': 'part of A\nbody B "B" {}\n' },
    });
    expect(await bodies(session)).toEqual(['B']);
    await session.move('aside', 'beside');
    expect(await bodies(session)).toEqual(['B']);
    expect(session.diagnostics('aside/b.alliance') ?? []).toEqual([]);
  });

  test('a byte order mark is no part of the text', async () => {
    await using session = await startSession({ files: { 'a.alliance': `\uFEFF${main}` } });
    await session.until(() => session.diagnostics('a.alliance') !== undefined);
    const mission = session.diagnostics('a.alliance')!.find(({ code }) => code === 'missing-mission')!;
    expect(mission.range.start).toEqual({ line: 0, character: 9 });
    const { models } = await session.request<{ models: { files: object[] }[] }>('alliance/model');
    expect(models[0]?.files).toMatchObject([{ complete: true }]);
  });

  test('folders of tools and hidden folders are left alone', async () => {
    await using session = await startSession({
      files: {
        'a.alliance': main,
        'node_modules/x/b.alliance': 'part of A\nbody X "X" {}\n',
        '.git/c.alliance': 'part of A\nbody Y "Y" {}\n',
      },
    });
    expect(await bodies(session)).toEqual([]);
  });
});

describe('open files', () => {
  test('count as they are in the editor, and as on disk when they are closed', async () => {
    await using session = await startSession({
      files: { 'a.alliance': main, 'b.alliance': 'part of A\nbody Disk "D" {}\n' },
    });
    await session.open('b.alliance', 'part of A\nbody Editor "E" {}\n');
    expect(await bodies(session)).toEqual(['Editor']);
    await session.write('b.alliance', 'part of A\nbody Other "O" {}\n');
    expect(await bodies(session)).toEqual(['Editor']);
    await session.close('b.alliance');
    await session.until(() => codesOf(session.diagnostics('b.alliance')).length > 0);
    await expect.poll(() => bodies(session)).toEqual(['Other']);
  });

  test('that were deleted on disk stay while they are open', async () => {
    await using session = await startSession({
      files: { 'a.alliance': main, 'b.alliance': 'part of A\nbody B "B" {}\n' },
    });
    await session.open('b.alliance', 'part of A\nbody B "B" {}\n');
    await session.remove('b.alliance');
    expect(await bodies(session)).toEqual(['B']);
    await session.close('b.alliance');
    await expect.poll(() => bodies(session)).toEqual([]);
  });

  test('that were never saved are checked, and forgotten when they are closed', async () => {
    await using session = await startSession();
    const diagnostics = await session.diagnosticsAfter('untitled:Untitled-1', () =>
      session.open('untitled:Untitled-1', main),
    );
    expect(codesOf(diagnostics)).toContain('missing-mission');
    await session.diagnosticsAfter('untitled:Untitled-1', () => session.close('untitled:Untitled-1'));
    expect(session.diagnostics('untitled:Untitled-1')).toEqual([]);
  });

  test('outside of any folder find what they import', async () => {
    await using session = await startSession({
      folder: false,
      files: { 'shared/parties.alliance': 'party N "Northwind" {}\nparty C "Contoso" {}\n' },
    });
    const text = 'import "./shared/parties.alliance"\nalliance A "A" {\n  between N, C\n}\n';
    await session.diagnosticsAfter('a.alliance', () => session.open('a.alliance', text));
    const { models } = await session.request<{ models: { parties: { id: string }[] }[] }>('alliance/model');
    expect(models[0]?.parties.map(({ id }) => id)).toEqual(['N', 'C']);
  });

  test('with Windows line ends, emoji and combining characters have their findings in the right place', async () => {
    const text =
      'alliance A "🤝 Ångström e\u0301" { stage design /* 👩‍👩‍👧 */ mission "m" }\r\n\r\n/* 🤝 */ party Né "N" {}\r\nparty C "C" {}\r\n';
    await using session = await startSession();
    const diagnostics = await session.diagnosticsAfter('a.alliance', () => session.open('a.alliance', text));
    const places = diagnostics.filter(({ code }) => code === 'party-without-goal').map((one) => underlined(text, one));
    expect(places).toEqual(['Né', 'C']);
    const gap = diagnostics.find(({ code }) => code === 'missing-gap');
    expect(underlined(text, gap!)).toBe('A');
  });
});

describe('folders', () => {
  test('come and go', async () => {
    await using session = await startSession({ files: { 'a.alliance': main }, capabilities });
    const outside = join(session.root, '..', `${session.root.split('/').at(-1)}-second`);
    await mkdir(outside, { recursive: true });
    await writeFile(join(outside, 'b.alliance'), main.replace('alliance A', 'alliance B'));
    const folder = { uri: session.uri(`file://${outside}`), name: 'second' };
    const path = `file://${outside}/b.alliance`;
    expect(session.diagnostics(path)).toBeUndefined();
    await session.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [folder], removed: [] },
    });
    await session.until(() => codesOf(session.diagnostics(path)).includes('missing-mission'));
    await session.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [], removed: [folder] },
    });
    await session.until(() => session.diagnostics(path)?.length === 0);
  });
});

describe('imports', () => {
  test('in a circle are read once', async () => {
    await using session = await startSession({
      files: {
        'a.alliance': `import "./b.alliance"\n${main}`,
        'b.alliance': 'import "./c.alliance"\nbody B "B" {}\n',
        'c.alliance': 'import "./a.alliance"\nimport "./b.alliance"\nbody C "C" {}\n',
      },
    });
    expect(await bodies(session)).toEqual(['B', 'C']);
  });

  test('of files that come later are followed', async () => {
    await using session = await startSession({ files: { 'a.alliance': `import "./b.alliance"\n${main}` } });
    expect(await bodies(session)).toEqual([]);
    await session.write('b.alliance', 'body B "B" { chair N }\n');
    expect(await bodies(session)).toEqual(['B']);
    await session.remove('b.alliance');
    await expect.poll(() => bodies(session)).toEqual([]);
  });
});

test('of many files the open one and what it needs come first, and all come', async () => {
  const text = (name: string): string =>
    `import "./parties.alliance"\nalliance ${name} "${name}" {\n  between N, C\n}\nbody ${name}Board "B" {\n  chair N\n}\n`;
  const numbers = Array.from({ length: 60 }, (_, index) => index);
  await using session = await startSession({
    files: {
      'parties.alliance': 'party N "Northwind" {}\nparty C "Contoso" {}\n',
      ...Object.fromEntries(numbers.map((number) => [`f${number}.alliance`, text(`A${number}`)])),
      'part.alliance': 'part of A7\nbody Second "Second" {\n  reports to A7Board\n}\n',
    },
  });
  const first = await session.diagnosticsAfter('f7.alliance', () => session.open('f7.alliance', text('A7')));
  expect(codesOf(first)).not.toContain('unresolved-name');
  expect(await bodies(session)).toEqual(['Second', ...numbers.map((number) => `A${number}Board`)].sort());
  const all = [...session.published.values()].flat();
  expect(codesOf(all)).not.toContain('unresolved-name');
  expect(codesOf(session.diagnostics('f59.alliance'))).toContain('missing-mission');
  await session.replace('f7.alliance', 'A7Board', 'Board');
  await session.until(() => codesOf(session.diagnostics('part.alliance')).includes('unresolved-name'));
});

test('files that only the editor can reach are read through it', async () => {
  const virtual = new Map([
    ['memory:/w/main.alliance', `import "./shared/parties.alliance"\n${main.slice(0, main.indexOf('party'))}`],
    ['memory:/w/shared/parties.alliance', main.slice(main.indexOf('party'))],
    ['memory:/w/alliance.config.json', '{ "rules": { "missing-mission": "off" } }'],
  ]);
  await using session = await startSession({ virtual });
  await session.until(() => codesOf(session.diagnostics('memory:/w/main.alliance')).includes('missing-gap'));
  const codes = codesOf(session.diagnostics('memory:/w/main.alliance'));
  expect(codes).not.toContain('missing-mission');
  expect(codes).not.toContain('missing-import');
});
