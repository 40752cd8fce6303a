import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DANA, GitSandbox } from '../testing/git-sandbox.ts';
import { Sandbox } from '../testing/sandbox.ts';
// Loaded before the first test, which would otherwise wait for it.
import './blame.ts';
import './history.ts';

const DEAL = `alliance Deal "Northwind × Contoso" {
  kind co-selling
  stage design
  between Northwind, Contoso
}

party Northwind "Northwind" {
  person Alice "Alice Chen"
}

party Contoso "Contoso" {
  person Dana "Dana Weber"
}
`;
const TERMS = `part of Deal

kpi Revenue "Joint revenue" {
  category business
  target USD 500k by 2026-12-31
}

right Convenience "Leave without a reason" {
  holder any-party
  notice 180 days
}
`;

let story: GitSandbox;
let other: GitSandbox | Sandbox | undefined;
const hashes: Record<string, string> = {};

/** A deal: written, talked about by both, merged with a settled conflict, signed, tidied up, renamed, changed. */
function tell(): GitSandbox {
  const repo = new GitSandbox({ 'my deals/deal.alliance': DEAL, 'my deals/terms.alliance': TERMS });
  const terms = (text: string): void => repo.write('my deals/terms.alliance', text);
  repo.git('config', 'core.quotePath', 'true');
  hashes.draft = repo.commit('Draft');
  repo.git('checkout', '--quiet', '-b', 'contoso');
  terms(TERMS.replace('180 days', '270 days').replace('500k', '700k'));
  hashes.contoso = repo.commit('Contoso asks for more time', { author: DANA });
  repo.git('checkout', '--quiet', 'main');
  terms(TERMS.replace('500k', '400k'));
  hashes.northwind = repo.commit('A careful target');
  expect(repo.tryGit('merge', '--no-commit', 'contoso').code).toBe(1);
  const agreed = TERMS.replace('180 days', '270 days').replace('500k', '600k');
  terms(agreed);
  hashes.merge = repo.commit('Both agree');
  repo.git('tag', '-a', 'signed-2026', '-m', 'Signed');
  terms(agreed.replaceAll('\n  ', '\n      '));
  repo.commit('Only layout');
  repo.git('mv', 'my deals/terms.alliance', 'my deals/measures.alliance');
  repo.commit('Only another file');
  repo.write('my deals/measures.alliance', agreed.replace('Revenue', 'JointRevenue'));
  hashes.renamed = repo.commit('A better name');
  repo.write(
    'my deals/measures.alliance',
    `${agreed.replace('Revenue', 'JointRevenue').replace('600k', '650k')}\nevent Launch "Launch" {\n}\n`,
  );
  hashes.last = repo.commit('A higher target', { author: DANA });
  repo.write('unrelated.txt', 'nothing');
  repo.commit('Unrelated');
  return repo;
}

beforeAll(() => {
  story = tell();
});
afterAll(() => story.remove());
afterEach(() => {
  other?.remove();
  other = undefined;
});

const short = (name: string): string => hashes[name]!.slice(0, 8);

describe('alliance history', () => {
  it('tells who changed what, when; layout, moves and mere merges are nothing', async () => {
    const { code, out, err } = await story.run(['history']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`Deal "Northwind × Contoso"

2026-01-13  Dana Weber: A higher target  ${short('last')}
  material  KPI “Joint revenue”: target (2026-12-31) USD 600,000 → USD 650,000
  material  event “Launch”: added

2026-01-12  Alice Chen: A better name  ${short('renamed')}
  editorial KPI “Joint revenue”: name Revenue → JointRevenue

2026-01-09  Alice Chen: Both agree  ${short('merge')} [signed-2026]
  material  KPI “Joint revenue”: target (2026-12-31) USD 400,000 → USD 600,000

2026-01-08  Alice Chen: A careful target  ${short('northwind')}
  material  KPI “Joint revenue”: target (2026-12-31) USD 500,000 → USD 400,000

2026-01-07  Dana Weber: Contoso asks for more time  ${short('contoso')}
  material  KPI “Joint revenue”: target (2026-12-31) USD 500,000 → USD 700,000
  breaking  right “Leave without a reason”: notice 180 days → 270 days

2026-01-06  Alice Chen: Draft  ${short('draft')}
  the first version
`);
  });

  it('follows one declaration, under every name it had', async () => {
    const { out } = await story.run(['history', 'JointRevenue', '--limit', '2']);
    expect(out).toContain('A higher target');
    expect(out).toContain('name Revenue → JointRevenue');
    expect(out).not.toContain('Launch');
    expect(out).not.toContain('Both agree');
    expect((await story.run(['history', 'JointRevenue'])).out).toContain('Contoso asks for more time');
    const dana = await story.run(['history', 'Dana']);
    expect(dana.out).toContain('the first version');
  });

  it('tells what the deal said on a day', async () => {
    const { out } = await story.run(['history', 'Convenience', '--on', '2026-01-09']);
    expect(out).toBe(`Convenience on 2026-01-09: 2026-01-09  Alice Chen: Both agree  ${short('merge')} [signed-2026]

my deals/terms.alliance:8
right Convenience "Leave without a reason" {
  holder any-party
  notice 270 days
}
`);
    const whole = await story.run(['history', '--on', '2026-01-06', '--format', 'json']);
    expect(JSON.parse(whole.out)).toMatchObject({
      alliance: 'Deal',
      on: '2026-01-06',
      commit: { hash: hashes.draft, author: 'Alice Chen' },
      texts: [
        { path: 'my deals/deal.alliance', text: DEAL },
        { path: 'my deals/terms.alliance', text: TERMS },
      ],
    });
    expect(await story.run(['history', '--on', '2026-01-05'])).toMatchObject({
      code: 2,
      err: 'On 2026-01-05 there was no alliance Deal yet. alliance history tells since when there is.\n',
    });
    expect((await story.run(['history', 'Launch', '--on', '2026-01-09'])).err).toContain(
      'On 2026-01-09 there was no Launch in Deal.',
    );
  });

  it('gives it as JSON, from any revision and folder', async () => {
    const { out } = await story.run(['history', '--format', 'json', '--rev', 'signed-2026'], '', {
      cwd: join(story.folder, 'my deals'),
    });
    const entries = JSON.parse(out);
    expect(entries.map(({ commit }: { commit: { hash: string } }) => commit.hash)).toEqual(
      ['merge', 'northwind', 'contoso', 'draft'].map((name) => hashes[name]),
    );
    expect(entries[0]).toEqual({
      alliance: 'Deal',
      commit: {
        hash: hashes.merge,
        parents: [hashes.northwind, hashes.contoso],
        author: 'Alice Chen',
        email: 'alice@northwind.example',
        date: '2026-01-09',
        tags: ['signed-2026'],
        subject: 'Both agree',
      },
      first: false,
      incomplete: false,
      changes: [
        {
          type: 'changed',
          class: 'material',
          direction: 'higher',
          kind: 'kpi',
          id: 'Revenue',
          field: 'targets.amount',
          entry: '2026-12-31',
          subject: 'KPI “Joint revenue”',
          statement: 'target (2026-12-31)',
          from: 'USD 400,000',
          to: 'USD 600,000',
          favour: expect.any(String),
          favours: [],
          against: [],
          reason: expect.any(String),
        },
      ],
    });
  });

  it('tells what it cannot do', async () => {
    expect((await story.run(['history', 'Convenence'])).err).toBe(
      'There is no declaration Convenence in Deal. Did you mean Convenience?\n',
    );
    expect((await story.run(['history', '--alliance', 'Del'])).err).toBe(
      'There is no alliance Del in HEAD. Did you mean Deal? There is Deal.\n',
    );
    expect((await story.run(['history', '--on', 'yesterday'])).err).toContain('must be a date such as 2026-03-01');
    other = new Sandbox({ 'a.alliance': DEAL });
    expect((await other.run(['history'])).err).toContain('is not in a git repository');
    other.remove();
    const two = new GitSandbox({ 'a.alliance': DEAL, 'b.alliance': DEAL.replaceAll('Deal', 'Second') });
    other = two;
    two.commit('Two');
    expect((await other.run(['history'])).err).toBe(
      'There are 2 alliances (Deal, Second): choose one by --alliance.\n',
    );
    expect((await other.run(['history', '--alliance', 'Second'])).out).toContain('the first version');
  });

  it('says that a shallow clone knows only a part', async () => {
    other = new Sandbox();
    const clone = join(other.folder, 'clone');
    execFileSync('git', ['clone', '--quiet', '--depth=3', pathToFileURL(story.folder).href, clone]);
    const { out, err } = await other.run(['history'], '', { cwd: clone });
    expect(err).toBe(
      'This clone holds only a part of the history: what came before is unknown. git fetch --unshallow\n',
    );
    expect(out).toContain('A higher target');
    expect(out).not.toContain('Draft');
  });

  it('says where a version could be read in part only', async () => {
    const broken = new GitSandbox({ 'a.alliance': DEAL });
    other = broken;
    broken.commit('Draft');
    broken.write('a.alliance', `${DEAL}\nkpi {{\n`);
    broken.commit('Broken');
    broken.write('a.alliance', DEAL.replace('design', 'sign'));
    broken.commit('Mended');
    expect((await other.run(['history'])).out).toContain(
      '(a version has syntax errors: only what can be read is compared)\n  material  alliance “Northwind × Contoso”: stage design → sign',
    );
  });
});

describe('alliance blame', () => {
  it('tells of everything a declaration says who said so last', async () => {
    const { code, out, err } = await story.run(['blame', 'Convenience']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`right Convenience "Leave without a reason"

title   "Leave without a reason"  2026-01-06  Alice Chen  ${short('draft')}  Draft
holder  any-party                 2026-01-06  Alice Chen  ${short('draft')}  Draft
notice  270 days                  2026-01-07  Dana Weber  ${short('contoso')}  Contoso asks for more time (was 180 days)
`);
  });

  it('follows names, and gives JSON', async () => {
    const { out } = await story.run(['blame', 'JointRevenue', '--format', 'json']);
    const { says } = JSON.parse(out) as { says: { field: string; value: string; commit: { hash: string } }[] };
    const by = Object.fromEntries(says.map(({ field, commit }) => [field, commit.hash]));
    expect(by).toEqual({ title: hashes.draft, category: hashes.draft, targets: hashes.last });
    const signed = await story.run(['blame', 'Revenue', '--rev', 'signed-2026', '--format', 'json']);
    expect(signed.out).toContain(hashes.merge);
    expect((await story.run(['blame', 'Nobody'])).code).toBe(2);
  });
});
