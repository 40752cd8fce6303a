import { readFileSync, statSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DIAGRAMS } from '@alliance-lang/rendering';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Sandbox } from '../testing/sandbox.ts';
// Loaded before the first test, which would otherwise wait for it.
import './diagram.ts';

// Many pictures on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let sandbox: Sandbox;
afterEach(() => sandbox.remove());

const examples = join(import.meta.dirname, '../../../../examples');
const starter = join(examples, 'starter');

describe('alliance diagram', () => {
  it('prints one picture, the same bytes each time', async () => {
    sandbox = new Sandbox();
    const first = await sandbox.run(['diagram', starter]);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    expect(await sandbox.run(['diagram', '--diagram', 'governance', starter])).toEqual(first);
    const dark = await sandbox.run(['diagram', starter, '--theme', 'dark']);
    expect(dark.out).not.toBe(first.out);
  });

  it('writes all of them into a folder, and again only what changed', async () => {
    sandbox = new Sandbox();
    const names = DIAGRAMS.map(({ id }) => `pictures/hotel-start-${id}.svg`);
    expect((await sandbox.run(['diagram', starter, '--diagram', 'all', '--out', 'pictures'])).out).toBe(
      `${names.join('\n')}\n`,
    );
    const old = new Date('2020-01-01');
    const [first] = names;
    const file = join(sandbox.folder, first!);
    utimesSync(file, old, old);
    await sandbox.run(['diagram', starter, '--diagram', 'all', '--out', 'pictures']);
    expect(statSync(file).mtime).toEqual(old);
  });

  it('writes for Markdown, Mermaid and tables, by option or by the name of the file', async () => {
    sandbox = new Sandbox();
    const out = async (...args: string[]) => (await sandbox.run(['diagram', starter, ...args])).out;
    expect(await out('--diagram', 'escalation', '--format', 'mermaid')).toMatch(/^flowchart/);
    expect(await out('--diagram', 'raci', '--format', 'table')).toMatch(/^\| /);
    expect(await out('--diagram', 'escalation', '--format', 'markdown')).toMatch(/^## .+\n\n```mermaid\n/);
    await sandbox.run(['diagram', starter, '--diagram', 'all', '--out', 'docs/pictures.md']);
    const page = sandbox.read('docs/pictures.md');
    for (const { title } of DIAGRAMS) expect(page).toContain(`## ${title}\n`);
  });

  it('writes images, documents and pages, by option or by the name of the file', async () => {
    sandbox = new Sandbox();
    const bytes = (name: string) => readFileSync(join(sandbox.folder, name));
    const run = (...args: string[]) => sandbox.run(['diagram', starter, ...args]);
    expect(await run('--out', 'a.png', '--scale', '1')).toMatchObject({ code: 0, out: 'a.png\n', err: '' });
    expect(bytes('a.png').subarray(1, 4).toString()).toBe('PNG');
    await run('--out', 'b.PDF', '--diagram', 'raci', '--theme', 'dark');
    expect(bytes('b.PDF').toString('latin1')).toMatch(/^%PDF-1\.7\n/);
    expect((await run('--format', 'html', '--diagram', 'all', '--out', 'out')).out).toBe('out/hotel-start.html\n');
    expect(bytes('out/hotel-start.html').toString()).toMatch(/^<!DOCTYPE html>/);
    const pictures = DIAGRAMS.map(({ id }) => `out/hotel-start-${id}.png\n`);
    const all = await run('--format', 'png', '--diagram', 'all', '--out', 'out', '--scale', '0.2');
    expect(all).toMatchObject({ code: 0, out: pictures.join(''), err: '' });
  });

  it('tells which letters no font has, and takes a font that has them', async () => {
    const text = 'alliance Deal "Deal 𐌰" {\n  between A, B\n}\nparty A "A" {\n}\nparty B "B" {\n}\n';
    sandbox = new Sandbox({ 'a.alliance': text, 'no.ttf': 'no font' });
    const { code, err } = await sandbox.run(['diagram', '--out', 'a.pdf']);
    expect(code).toBe(0);
    expect(err).toMatch(/𐌰/);
    const { resolve } = createRequire(import.meta.url);
    const font = resolve('dejavu-fonts-ttf/ttf/DejaVuSerif.ttf');
    expect(await sandbox.run(['diagram', '--out', 'a.pdf', '--font', font])).toMatchObject({ code: 0 });
    const wrong = await sandbox.run(['diagram', '--out', 'a.pdf', '--font', 'no.ttf']);
    expect(wrong).toMatchObject({ code: 2, err: 'The font no.ttf cannot be used: it is no TrueType font.\n' });
    expect((await sandbox.run(['diagram', '--out', 'a.png', '--font', 'gone.ttf'])).err).toContain('cannot be read');
  });

  it('draws emoji with a font of its own', async () => {
    const text = 'alliance Deal "Deal 🚀🗺️" {\n  between A, B\n}\nparty A "A" {\n}\nparty B "B" {\n}\n';
    sandbox = new Sandbox({ 'a.alliance': text, 'plain.alliance': text.replace('🚀🗺️', 'R') });
    for (const name of ['a.png', 'a.pdf'])
      expect(await sandbox.run(['diagram', 'a.alliance', '--out', name])).toEqual({
        code: 0,
        out: `${name}\n`,
        err: '',
      });
    // The outlines of the signs are in the document, and nothing of their font in one that has none.
    await sandbox.run(['diagram', 'plain.alliance', '--out', 'plain.pdf']);
    const size = (name: string) => readFileSync(join(sandbox.folder, name)).length;
    expect(size('a.pdf')).toBeGreaterThan(size('plain.pdf') + 1_000);
  });

  it('draws several alliances once, where a picture shows them together', async () => {
    const deal = (name: string) =>
      `alliance ${name} "${name}" {\n  between A, B\n}\nparty A "A" {\n}\nparty B "B" {\n}\n`;
    sandbox = new Sandbox({ 'one/a.alliance': deal('One'), 'two/b.alliance': deal('Two') });
    const { out } = await sandbox.run(['diagram', '--diagram', 'portfolio', '--out', 'all.svg']);
    expect(out).toBe('all.svg\n');
    expect(sandbox.read('all.svg')).toMatch(/One[\s\S]*Two/);
    const documents = await sandbox.run(['diagram', '--diagram', 'all', '--format', 'html', '--out', 'pages']);
    expect(documents.out).toBe('pages/one.html\npages/two.html\npages/alliances-portfolio.html\n');
  });

  it('marks a day only when it is told one, and findings only when asked', async () => {
    sandbox = new Sandbox({
      'a.alliance': 'alliance Deal "Deal" {\n  between A, B\n}\nparty A "A" {\n}\nparty B "B" {\n}\n',
    });
    const out = async (...args: string[]) => (await sandbox.run(['diagram', ...args])).out;
    expect(await out('--findings')).not.toBe(await out());
    const timeline = ['--diagram', 'timeline', join(examples, 'retail-insights')];
    expect(await out(...timeline, '--today', '2026-07-15')).not.toBe(await out(...timeline));
  });

  it.each([
    [['--diagram', 'raci', '--format', 'mermaid'], 'raci cannot be written as mermaid; it can as table or markdown.'],
    [['--diagram', 'governence'], '--diagram cannot be governence. Did you mean governance?'],
    [['--diagram', 'all'], 'pictures: name a folder for them, by --out.'],
    [['--diagram', 'all', '--out', 'x.svg'], 'and x.svg is one file: name a folder.'],
    [['--format', 'png'], 'A png file is nothing to read on a terminal: name a file or a folder for it, by --out.'],
    [['--out', 'x.png', '--scale', '99'], '--scale is 99, but must be a number from 0.1 to 10.'],
    [['--theme', 'drak'], '--theme cannot be drak. Did you mean dark?'],
    [['--today', 'now'], '--today is now, but must be a date'],
    [['--alliance', 'Nothing'], 'There is no alliance Nothing in these files.'],
  ])('answers %j as wrong use', async (args, message) => {
    sandbox = new Sandbox();
    const { code, out, err } = await sandbox.run(['diagram', starter, ...args]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });
});
