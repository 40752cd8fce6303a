import { execFileSync } from 'node:child_process';
import { afterEach, describe, expect, it } from 'vitest';
import { CLEAN, Sandbox } from '../testing/sandbox.ts';
// Loaded before the first test, which would otherwise wait for it.
import './breaking.ts';
import './diff.ts';

let sandbox: Sandbox;
afterEach(() => sandbox.remove());

const DEAL = `${CLEAN}
right Leave "Leave without a reason" {
  holder Contoso
  notice 90 days
}
share Revenue "Net revenue" {
  split Northwind 55%, Contoso 45%
}
`;
const CHANGED = DEAL.replace('90 days', '180 days').replace('55%, Contoso 45%', '50%, Contoso 50%');

function git(...args: string[]): string {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const who = ['-c', 'user.name=A', '-c', 'user.email=a@example.com', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...args], { cwd: sandbox.folder, encoding: 'utf8', env });
}

describe('alliance diff', () => {
  it('tells what changed between two files, for whom and where', async () => {
    sandbox = new Sandbox({ 'a.alliance': DEAL, 'b.alliance': CHANGED });
    const { code, out, err } = await sandbox.run(['diff', 'a.alliance', 'b.alliance']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`Northwind × Contoso: a.alliance → b.alliance
2 changes: 2 breaking

For Northwind
  + right “Leave without a reason”: notice
  - share of revenue “Net revenue”: split

For Contoso
  + share of revenue “Net revenue”: split
  - right “Leave without a reason”: notice

Money
  breaking  share of revenue “Net revenue”: split
      Northwind 55%, Contoso 45% → Northwind 50%, Contoso 50%
      The revenue is divided otherwise. In favour of Contoso.
      b.alliance:22 (before: a.alliance:22)

Term and exit
  breaking  right “Leave without a reason”: notice
      90 days → 180 days
      The holder has to wait longer. In favour of Northwind.
      b.alliance:19 (before: a.alliance:19)
`);
    expect((await sandbox.run(['diff', 'a.alliance', 'b.alliance', '--exit-code'])).code).toBe(1);
  });

  it('says that nothing changed', async () => {
    sandbox = new Sandbox({ 'a/deal.alliance': DEAL, 'b/deal.alliance': DEAL.replaceAll('  ', '\t') });
    const { code, out } = await sandbox.run(['diff', 'a', 'b', '--exit-code']);
    expect([code, out]).toEqual([0, 'Northwind × Contoso: a → b\nNo changes.\n']);
  });

  it('writes a comment for a pull request', async () => {
    sandbox = new Sandbox({ 'a.alliance': DEAL, 'b.alliance': CHANGED });
    const { out } = await sandbox.run(['diff', 'a.alliance', 'b.alliance', '--format', 'markdown']);
    expect(out).toContain('### Northwind × Contoso\n\n**2 changes: 2 breaking.**\n\n| for | better | worse |\n');
    expect(out).toContain(
      '| **breaking** | right “Leave without a reason”: notice | 90 days | 180 days | The holder has to wait longer. *in favour of Northwind* |',
    );
  });

  it('writes one HTML file with both versions side by side', async () => {
    sandbox = new Sandbox({ 'a.alliance': DEAL, 'b.alliance': CHANGED });
    expect((await sandbox.run(['diff', 'a.alliance', 'b.alliance', '--out', 'changes.html'])).out).toBe(
      'changes.html\n',
    );
    const page = sandbox.read('changes.html');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page.match(/<svg /g)).toHaveLength(2);
    expect(page).toContain('<del>90</del> days');
    expect(page).toContain('<ins>180</ins> days');
    expect(page).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
  });

  it('writes data for programs', async () => {
    sandbox = new Sandbox({ 'a.alliance': DEAL, 'b.alliance': CHANGED });
    const { out } = await sandbox.run(['diff', 'a.alliance', 'b.alliance', '--format', 'json']);
    const [alliance] = JSON.parse(out).alliances;
    expect(alliance).toMatchObject({ alliance: 'Deal', status: 'changed', summary: { breaking: 2 } });
    expect(alliance.changes[1]).toMatchObject({
      class: 'breaking',
      direction: 'longer',
      element: 'Leave',
      field: 'notice',
      from: '90 days',
      to: '180 days',
      favours: ['Northwind'],
      against: ['Contoso'],
      after: { file: 'b.alliance', line: 19, column: 3 },
    });
  });

  it('compares revisions, the index and the working tree', async () => {
    sandbox = new Sandbox({ 'deal.alliance': DEAL });
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'one');
    git('tag', 'signed');
    const first = (text: string) => text.split('\n')[0];
    expect((await sandbox.run(['diff'])).out).toBe('Northwind × Contoso: HEAD → working tree\nNo changes.\n');
    sandbox.write('deal.alliance', CHANGED);
    expect((await sandbox.run(['diff'])).out).toContain('2 changes: 2 breaking');
    expect((await sandbox.run(['diff', '--staged'])).out).toContain('HEAD → index\nNo changes.');
    git('add', '.');
    expect((await sandbox.run(['diff', '--staged'])).out).toContain('2 changes');
    git('mv', 'deal.alliance', 'moved.alliance');
    git('commit', '-qam', 'two');
    expect((await sandbox.run(['diff', 'signed..main'])).out).toContain('moved.alliance:19 (before: deal.alliance:19)');
    expect(first((await sandbox.run(['diff', 'signed'])).out)).toBe('Northwind × Contoso: signed → working tree');
    expect((await sandbox.run(['diff', 'main', 'signed'])).out).toContain('180 days → 90 days');
    expect((await sandbox.run(['diff', 'moved.alliance'])).out).toContain('HEAD → moved.alliance\nNo changes.');
    expect((await sandbox.run(['breaking', 'signed', 'HEAD'])).code).toBe(1);
  });

  it('tells alliances that are only in one version', async () => {
    sandbox = new Sandbox({
      'a/deal.alliance': DEAL,
      'b/deal.alliance': DEAL,
      'b/other.alliance': CLEAN.replace('alliance Deal', 'alliance Other'),
    });
    expect((await sandbox.run(['diff', 'a', 'b'])).out).toContain('New in b.');
    expect((await sandbox.run(['diff', 'b', 'a'])).out).toContain('Only in b.');
  });

  it('tells what is not there', async () => {
    sandbox = new Sandbox({ 'a.alliance': DEAL });
    const told = async (...args: string[]) => (await sandbox.run(['diff', ...args])).err;
    expect(await told('a.alliance', 'missing.alliance')).toBe(
      'missing.alliance cannot be read: there is no such file or folder.\n',
    );
    expect(await told('a', 'b', 'c')).toContain('Two versions are compared, and these are 3');
    git('init', '-q', '-b', 'main');
    expect(await told('HEAD')).toContain('this repository has no commit yet');
    git('add', '.');
    git('commit', '-qm', 'one');
    expect(await told('v1')).toContain('There is no revision v1');
    expect(await told('main', '--alliance', 'Other')).toContain('There is no alliance Other');
  });
});

describe('alliance breaking', () => {
  it('is a gate', async () => {
    sandbox = new Sandbox({
      'a.alliance': DEAL,
      'b.alliance': CHANGED,
      'c.alliance': DEAL.replace('Net revenue', 'Revenue'),
    });
    const { code, out } = await sandbox.run(['breaking', 'a.alliance', 'b.alliance']);
    expect(code).toBe(1);
    expect(out).toContain('2 breaking changes.');
    const fine = await sandbox.run(['breaking', 'a.alliance', 'c.alliance']);
    expect([fine.code, fine.out]).toEqual([0, 'No breaking changes.\n']);
    const data = JSON.parse((await sandbox.run(['breaking', 'a.alliance', 'b.alliance', '--format', 'json'])).out);
    expect(data.alliances[0].changes).toHaveLength(2);
  });

  it('reads of many alliances those that may differ, and says that the others are the same', async () => {
    const other = (name: string): string => DEAL.replace('alliance Deal', `alliance ${name}`);
    sandbox = new Sandbox({
      'a/deal.alliance': DEAL,
      'a/exit.alliance': 'part of Deal\nright Late "Late" { holder Contoso  notice 30 days }\n',
      'b/other.alliance': other('Other'),
      'c/third.alliance': `import "../lists.alliance"\n${other('Third')}`,
      'lists.alliance': 'list Rivals "Rivals" { "Fabrikam" }\n',
    });
    git('init', '--initial-branch', 'main');
    git('add', '.');
    git('commit', '--message', 'first');
    expect((await sandbox.run(['diff'])).out).toBe('No changes in 3 alliances.\n');
    expect((await sandbox.run(['diff', '--format', 'markdown'])).out).toBe('No changes in 3 alliances.\n');
    expect((await sandbox.run(['diff', '--format', 'html'])).out).toContain('<h1>No changes</h1>');
    expect((await sandbox.run(['breaking'])).out).toBe('No breaking changes.\n');
    sandbox.write('a/exit.alliance', 'part of Deal\nright Late "Late" { holder Contoso  notice 60 days }\n');
    const { out } = await sandbox.run(['diff']);
    expect(out).toMatch(/^Northwind × Contoso: HEAD → working tree\n1 change: 1 breaking\n/);
    expect(out).toMatch(/\n2 other alliances: no changes\.\n$/);
    expect(JSON.parse((await sandbox.run(['diff', '--format', 'json'])).out)).toMatchObject({
      unchanged: ['Other', 'Third'],
      alliances: [{ alliance: 'Deal', status: 'changed' }],
    });
    // What somebody asks about is read, whatever happened to it.
    expect((await sandbox.run(['diff', '--alliance', 'Other'])).out).toContain('No changes.');
    // What an import says counts for whoever imports it; one that is gone and one that is new are two.
    sandbox.write('lists.alliance', 'list Rivals "Rivals" { "Fabrikam", "Tailspin" }\n');
    sandbox.write('b/other.alliance', other('Another'));
    const all = JSON.parse((await sandbox.run(['diff', '--format', 'json'])).out);
    expect(all.alliances.map(({ alliance, status }: Record<string, string>) => `${alliance} ${status}`)).toEqual([
      'Deal changed',
      'Another added',
      'Third changed',
      'Other removed',
    ]);
  });

  it('lets the first commit be made, and says that all is new', async () => {
    sandbox = new Sandbox({ 'my deals/ü.alliance': DEAL });
    git('init', '--initial-branch', 'main');
    git('add', '.');
    const err = 'Nothing was committed yet: there is no earlier version, and all is new.\n';
    expect(await sandbox.run(['breaking', '--staged'])).toEqual({ code: 0, out: 'No breaking changes.\n', err });
    expect(await sandbox.run(['diff'])).toEqual({
      code: 0,
      out: 'Northwind × Contoso: before the first commit → working tree\nNew in working tree.\n',
      err,
    });
    expect((await sandbox.run(['diff', 'my deals'])).out).toContain('New in my deals.');
    // What is named must be there.
    expect(await sandbox.run(['breaking', 'HEAD'])).toMatchObject({
      code: 2,
      err: 'There is no revision HEAD: this repository has no commit yet. Make the first: git commit.\n',
    });
  });

  it('tells whoever names one file of a revision to name the revision', async () => {
    sandbox = new Sandbox({ 'deal.alliance': DEAL });
    git('init', '--initial-branch', 'main');
    expect(await sandbox.run(['diff', 'HEAD:deal.alliance'])).toMatchObject({
      code: 2,
      err: 'HEAD:deal.alliance names one file of a revision, but an alliance is all of its files. Name the revision alone: HEAD\n',
    });
  });
});
