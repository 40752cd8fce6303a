import { afterEach, describe, expect, it } from 'vitest';
import { GitSandbox } from '../testing/git-sandbox.ts';
import { CLEAN } from '../testing/sandbox.ts';
// Loaded before the first test, which would otherwise wait for it.
import './amend.ts';

const DEAL = `${CLEAN}
agreement Partnership "Partnership" {
  kind partnership
  binding
  signed by Northwind.Alice, Contoso.Dana on 2026-01-06
}

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

describe('alliance amend', () => {
  it('writes what changed since the signature, once', async () => {
    repo = new GitSandbox({ 'deal.alliance': DEAL });
    repo.commit('Signed');
    repo.git('tag', 'signed-2026');
    expect(await repo.run(['amend'])).toEqual({
      code: 0,
      out: '',
      err: 'Nothing that was agreed changed since signed-2026 without an amendment.\n',
    });
    repo.write('deal.alliance', DEAL.replace('90 days', '180 days'));
    const text = `amendment Amendment1 "Changes since signed-2026" {
  effective tbd "The day on which it takes effect"
  approved by Northwind, Contoso
  changes Convenience
  note "right Convenience: notice 180 days instead of 90 days"
}
`;
    expect(await repo.run(['amend'])).toEqual({ code: 0, out: text, err: '' });
    expect(await repo.run(['amend', '--check'])).toEqual({
      code: 1,
      out: 'Deal: changed since signed-2026 without an amendment: Convenience.\n',
      err: 'Write it: alliance amend --write\n',
    });
    expect((await repo.run(['amend', '--write'])).out).toBe('deal.alliance: added an amendment for Convenience.\n');
    // Behind the agreement that it amends.
    const amended = DEAL.replace('90 days', '180 days').replace('\nright', `\n${text}\nright`);
    expect(repo.read('deal.alliance')).toBe(amended);
    expect((await repo.run(['amend', '--check'])).code).toBe(0);
    expect((await repo.run(['format', '--check'])).code).toBe(0);
    expect((await repo.run(['check'])).out).toContain('no findings');
  });

  it('adds what changes later to the amendment that nobody has agreed to yet', async () => {
    repo = new GitSandbox({ 'deal.alliance': DEAL });
    repo.commit('Signed');
    repo.git('tag', 'signed-2026');
    repo.write('deal.alliance', DEAL.replace('90 days', '180 days'));
    await repo.run(['amend', '--write']);
    repo.commit('Amended');
    const later = `${repo.read('deal.alliance').replace('  notice 180 days', '  notice 270 days')}\nright Rebrand "Another name" {\n  holder Contoso\n  notice 30 days\n}\n`;
    repo.write('deal.alliance', later);
    const text = `amendment Amendment1 "Changes since signed-2026" {
  effective tbd "The day on which it takes effect"
  approved by Northwind, Contoso
  changes Convenience, Rebrand
  note "right Convenience: notice 270 days instead of 90 days"
}
`;
    expect(await repo.run(['amend'])).toEqual({ code: 0, out: text, err: '' });
    expect((await repo.run(['amend', '--check'])).out).toBe(
      'Deal: changed since signed-2026 without an amendment: Convenience, Rebrand.\n',
    );
    expect((await repo.run(['amend', '--write'])).out).toBe(
      'deal.alliance: added Convenience, Rebrand to Amendment1.\n',
    );
    expect(repo.read('deal.alliance')).toContain(text);
    expect((await repo.run(['amend', '--check'])).code).toBe(0);
    expect((await repo.run(['format', '--check'])).code).toBe(0);
  });

  it('goes by the day of the signature where no tag says so, or by what is named', async () => {
    repo = new GitSandbox({ 'deal.alliance': DEAL });
    repo.commit('Signed', { at: '2026-01-06T09:00:00 +0000' });
    repo.write('deal.alliance', DEAL.replace('90 days', '180 days'));
    const second = repo.commit('Changed', { at: '2026-02-06T09:00:00 +0000' });
    expect((await repo.run(['amend'])).out).toContain('"Changes since the signature of 2026-01-06"');
    expect((await repo.run(['amend', '--since', second])).out).toBe('');
    expect((await repo.run(['amend', '--since', 'HEAD~1', '--check'])).code).toBe(1);
  });

  it('tells what it cannot know', async () => {
    repo = new GitSandbox({ 'deal.alliance': CLEAN });
    repo.commit('Draft');
    expect(await repo.run(['amend'])).toMatchObject({
      code: 2,
      err: 'It is not known which version was signed: there is no tag whose name says so (signed…, amended…, renewed…), and no agreement with the day of its signature. Name it: --since REVISION\n',
    });
    expect((await repo.run(['amend', '--check', '--write'])).code).toBe(2);
    repo.write('deal.alliance', `${CLEAN}\nkpi {{\n`);
    expect((await repo.run(['amend', '--since', 'HEAD'])).err).toContain('Deal has syntax errors in the working tree');
  });
});
