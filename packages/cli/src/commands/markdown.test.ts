import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CLEAN, Sandbox } from '../testing/sandbox.ts';
// Loaded before the first test, which would otherwise wait for it.
import './markdown.ts';

// Many pictures on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let sandbox: Sandbox;
afterEach(() => sandbox.remove());

const repository = join(import.meta.dirname, '../../../..');
const page = (marker: string, inside = '') =>
  `# Deal\r\n\r\n<!-- ${marker} -->\r\n${inside}<!-- /alliance -->\r\n\r\nEnd`;

describe('alliance markdown', () => {
  it('fills what is marked, leaves the rest, and finds nothing to do the second time', async () => {
    sandbox = new Sandbox({
      'deal.alliance': CLEAN,
      'README.md': page('alliance:raci', 'old\r\n'),
      'other.md': '# Other\n',
    });
    expect(await sandbox.run(['markdown'])).toEqual({
      code: 0,
      out: 'README.md\n',
      err: 'Looked at 1 region in 2 files: 1 changed.\n',
    });
    const text = sandbox.read('README.md');
    expect(text).toMatch(/^# Deal\r\n\r\n<!-- alliance:raci -->\r\n\r\n[\s\S]+\r\n\r\n<!-- \/alliance -->\r\n\r\nEnd$/);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(await sandbox.run(['markdown', 'README.md'])).toMatchObject({ code: 0, out: '' });
    expect(await sandbox.run(['markdown', '--check'])).toEqual({
      code: 0,
      out: '',
      err: 'Looked at 1 region in 2 files: all up to date.\n',
    });
  });

  it('--check tells what is out of date and from which line on, and writes nothing', async () => {
    const deal = `${CLEAN}\ndeliverable Pilot "Pilot" { accountable Contoso.Dana }\n`;
    sandbox = new Sandbox({ 'deal.alliance': deal, 'docs/a.md': page('alliance:raci ../deal.alliance') });
    await sandbox.run(['markdown']);
    sandbox.write('deal.alliance', deal.replace('Dana Weber', 'Dana Whitfield'));
    const before = sandbox.read('docs/a.md');
    const { code, out, err } = await sandbox.run(['markdown', '--check', 'docs']);
    expect(code).toBe(1);
    expect(out).toMatch(/^docs\/a\.md:3: raci is out of date, from line \d+ on\.\n/);
    expect(out).toContain('Dana Weber');
    expect(out).toContain('Dana Whitfield');
    expect(err).toContain('1 out of date; run: alliance markdown');
    expect(sandbox.read('docs/a.md')).toBe(before);
  });

  it('shows several alliances together where a picture does, and one of them by name', async () => {
    const two = CLEAN.replace('alliance Deal', 'alliance Other');
    sandbox = new Sandbox({
      'deals/a.alliance': CLEAN,
      'deals/b/b.alliance': two,
      'all.md': page('alliance:portfolio deals'),
      'one.md': page('alliance:escalation deals#Other'),
    });
    expect(await sandbox.run(['markdown'])).toMatchObject({ code: 0, out: 'all.md\none.md\n' });
    expect(sandbox.read('all.md').match(/Northwind × Contoso/g)).toHaveLength(2);
  });

  it.each([
    ['alliance:racy', 'README.md:3: There is no picture racy. Did you mean raci?'],
    ['alliance:raci gone', 'README.md:3: There is no gone, seen from this file.'],
    ['alliance:raci #Nobody', 'README.md:3: There is no alliance Nobody in .. There is Deal, Other.'],
    [
      'alliance:raci',
      'README.md:3: There are several alliances in . (Deal, Other): name one, as <!-- alliance:raci .#Deal -->.',
    ],
    ['alliance:raci broken.alliance', 'README.md:3: broken.alliance has syntax errors; the region was left as it is.'],
    ['alliance:raci README.md', 'README.md is no .alliance file.'],
  ])('%s is told with its line, and the region stays', async (marker, message) => {
    sandbox = new Sandbox({
      'a/deal.alliance': CLEAN,
      'b/other.alliance': CLEAN.replace('alliance Deal', 'alliance Other'),
      'README.md': page(marker, 'as it was\r\n'),
      ...(marker.includes('broken') ? { 'broken.alliance': 'alliance Broken "x" { betwen }' } : {}),
    });
    const { code, out, err } = await sandbox.run(['markdown', 'README.md']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(message);
    expect(sandbox.read('README.md')).toContain('as it was');
  });

  it('says how a region is written where there is none, and takes Markdown files alone', async () => {
    sandbox = new Sandbox({ 'a.md': '# Nothing\n', 'b.alliance': CLEAN });
    expect((await sandbox.run(['markdown'])).err).toContain('No region in 1 file. One begins with <!-- alliance:raci');
    expect(await sandbox.run(['markdown', 'b.alliance'])).toMatchObject({
      code: 2,
      err: 'b.alliance is no .md file.\n',
    });
  });

  it('the pages of this repository are up to date', async () => {
    sandbox = new Sandbox();
    const { code, out, err } = await sandbox.run(['markdown', '--check', join(repository, 'examples')]);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/Looked at [1-9]/);
  });
});
