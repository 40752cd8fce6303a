import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { shellWord } from '../git/setup.ts';
import { DANA, GitSandbox } from '../testing/git-sandbox.ts';
import { Sandbox } from '../testing/sandbox.ts';
// Loaded before the first test, which would otherwise wait for it.
import './git.ts';

let repo: GitSandbox | undefined;
let sandbox: Sandbox | undefined;
afterEach(() => {
  repo?.remove();
  sandbox?.remove();
  repo = sandbox = undefined;
});

const program = [process.execPath, join(import.meta.dirname, '../main.ts')].map(shellWord).join(' ');
const install = () => repo!.run(['git', 'install', '--command', program]);

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

kpi Revenue "Joint revenue" {
  category business
  target USD 500k by 2026-12-31
}

term {
  starts effective
  runs 3 years
}
`;
const KPI = (name: string): string => `\nkpi ${name} "${name}" {\n  category relationship\n}\n`;

describe('alliance git install', () => {
  it('sets up git, says so, does it once, and takes all of it away again', async () => {
    repo = new GitSandbox({ '.gitattributes': '*.png binary', 'deal.alliance': DEAL });
    const before = { config: repo.read('.git/config'), attributes: repo.read('.gitattributes') };
    const first = await install();
    expect(first).toEqual({
      code: 0,
      err: '',
      out: `.gitattributes: added *.alliance diff=alliance merge=alliance
git config --local: diff.alliance.textconv
git config --local: merge.alliance.name
git config --local: merge.alliance.driver
git diff and git merge now work by element, in this repository. Commit .gitattributes; everyone who clones runs alliance git install once.
`,
    });
    const after = { config: repo.read('.git/config'), attributes: repo.read('.gitattributes') };
    expect(after.attributes).toBe('*.png binary\n*.alliance diff=alliance merge=alliance');
    expect((await install()).out).toBe(
      'git compares and merges .alliance files by element already, in this repository.\n',
    );
    expect({ config: repo.read('.git/config'), attributes: repo.read('.gitattributes') }).toEqual(after);
    const removed = await repo.run(['git', 'uninstall']);
    expect(removed.out.split('\n')[0]).toBe('.gitattributes: removed *.alliance diff=alliance merge=alliance');
    expect({ config: repo.read('.git/config'), attributes: repo.read('.gitattributes') }).toEqual(before);
    expect((await repo.run(['git', 'uninstall'])).out).toBe('There was nothing to take away, in this repository.\n');
  });

  it('leaves other lines of any file alone, to the byte', async () => {
    for (const text of ['* text=auto\r\n*.png binary\r\n', '\n\n# ours\n', '*.a b', '']) {
      repo = new GitSandbox({ 'deal.alliance': DEAL, ...(text && { '.gitattributes': text }) });
      await install();
      const [, diff, merge] =
        repo.git('check-attr', 'diff', 'merge', '--', 'x y/deal.alliance').match(/.*diff: (.*)\n.*merge: (.*)\n/) ?? [];
      expect({ text, diff, merge }).toEqual({ text, diff: 'alliance', merge: 'alliance' });
      await repo.run(['git', 'uninstall']);
      expect(repo.has('.gitattributes') ? repo.read('.gitattributes') : '').toBe(text);
      repo.remove();
    }
  });

  it('sets up a whole account, away from any repository', async () => {
    sandbox = new Sandbox();
    const own = join(sandbox.folder, 'git config');
    process.env.GIT_CONFIG_GLOBAL = own;
    try {
      const io = { env: { XDG_CONFIG_HOME: sandbox.folder } };
      const { code } = await sandbox.run(['git', 'install', '--global', '--command', 'alliance'], '', io);
      expect(code).toBe(0);
      expect(sandbox.read('git/attributes')).toBe('*.alliance diff=alliance merge=alliance\n');
      expect(sandbox.read('git config')).toContain('driver = alliance git merge-driver %O %A %B %P %L');
      await sandbox.run(['git', 'uninstall', '--global'], '', io);
      expect(sandbox.read('git config')).toBe('');
    } finally {
      delete process.env.GIT_CONFIG_GLOBAL;
    }
  });

  it('tells where other attributes win, and where there is no repository', async () => {
    repo = new GitSandbox({ 'deals/.gitattributes': '*.alliance merge=union\n' });
    const { err } = await repo.run(['git', 'install', '--command', program], '', { cwd: join(repo.folder, 'deals') });
    expect(err).toBe(
      'Other attributes of git say otherwise for .alliance files here: git check-attr --all x.alliance tells.\n',
    );
    sandbox = new Sandbox();
    expect(await sandbox.run(['git', 'install'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('not in a git repository'),
    });
  });

  it('names this program by its place, and falls back to lines where it is gone', async () => {
    repo = new GitSandbox({ 'deal.alliance': DEAL });
    await repo.run(['git', 'install']);
    const driver = repo.git('config', 'merge.alliance.driver');
    expect(driver).toContain(shellWord(process.execPath.replaceAll('\\', '/')));
    const gone = driver.replaceAll(/ -f [^\s;]+/g, ' -f /nowhere').trim();
    repo.git('config', 'merge.alliance.driver', gone);
    repo.commit('first');
    repo.git('checkout', '--quiet', '-b', 'talks');
    repo.write('deal.alliance', DEAL.replace('3 years', '4 years'));
    repo.commit('theirs');
    repo.git('checkout', '--quiet', 'main');
    repo.write('deal.alliance', DEAL.replace('3 years', '5 years'));
    repo.commit('ours');
    const { code, output } = repo.tryGit('merge', 'talks');
    expect(code).toBe(1);
    expect(output).toContain('alliance is not where it was: merged by lines.');
    expect(repo.read('deal.alliance')).toContain(
      '<<<<<<< ours\n  runs 5 years\n=======\n  runs 4 years\n>>>>>>> theirs\n',
    );
  });

  it('quotes any path for the shell', () => {
    expect(shellWord('C:/Program Files/it’s/node.exe')).toBe("'C:/Program Files/it’s/node.exe'");
    expect(shellWord("it's")).toBe("'it'\\''s'");
    expect(shellWord('/usr/bin/node')).toBe('/usr/bin/node');
  });
});

describe('git with it', { timeout: 60_000 }, () => {
  it('shows changes statement by statement', async () => {
    repo = new GitSandbox({ 'my deals/ü deal.alliance': DEAL });
    await install();
    repo.commit('first');
    repo.write('my deals/ü deal.alliance', DEAL.replace('3 years', '4 years').replaceAll('\n  ', '\n      '));
    const lines = repo
      .git('diff')
      .split('\n')
      .filter((line) => /^[-+](?![-+])/.test(line));
    expect(lines).toEqual(['-term › runs 3 years', '+term › runs 4 years']);
  });

  it('gives VS Code the text itself, which it sets beside the one of now', async () => {
    repo = new GitSandbox({ 'deal.alliance': DEAL });
    await install();
    repo.commit('first');
    const shown = () => repo!.git('show', '--textconv', 'HEAD:deal.alliance');
    expect(shown()).toContain('term › runs 3 years');
    repo.set('VSCODE_GIT_COMMAND', 'show');
    expect(shown()).toBe(DEAL);
  });

  it('shows broken and binary files, too', async () => {
    sandbox = new Sandbox({ 'broken.alliance': 'kpi {{\nterm {\n', 'bad.alliance': Uint8Array.of(0, 1) });
    expect((await sandbox.run(['git', 'textconv', 'broken.alliance'])).out).toMatch(/kpi {\n{\nterm/);
    expect(await sandbox.run(['git', 'textconv', 'bad.alliance'])).toMatchObject({
      code: 0,
      out: '(The file holds binary data, no text.)\n',
    });
    expect(await sandbox.run(['git', 'textconv', 'nowhere.alliance'])).toMatchObject({
      code: 2,
      err: 'nowhere.alliance cannot be read: it does not exist.\n',
    });
  });

  it('merges, rebases and picks what lines cannot', async () => {
    repo = new GitSandbox({ 'my deals/deal.alliance': DEAL });
    await install();
    repo.commit('first');
    const path = 'my deals/deal.alliance';
    repo.git('checkout', '--quiet', '-b', 'contoso');
    repo.write(path, (DEAL + KPI('Retailers')).replace('  kind co-selling', '  kind co-selling, licensing'));
    const theirs = repo.commit('Contoso wants retailers counted', { author: DANA });
    repo.git('checkout', '--quiet', 'main');
    repo.write(path, (DEAL + KPI('Uptime')).replace('  stage design', '  stage sign'));
    repo.commit('Northwind wants uptime counted');
    const ours = repo.git('rev-parse', 'HEAD').trim();
    const both = (DEAL + KPI('Uptime') + KPI('Retailers')).replace(
      '  kind co-selling\n  stage design',
      '  kind co-selling, licensing\n  stage sign',
    );
    repo.git('merge', '--quiet', '--no-edit', 'contoso');
    expect(repo.read(path)).toBe(both);
    repo.git('reset', '--quiet', '--hard', ours);
    repo.git('cherry-pick', 'contoso');
    expect(repo.read(path)).toBe(both);
    repo.git('checkout', '--quiet', 'contoso');
    repo.git('rebase', '--quiet', ours);
    expect(repo.read(path)).toBe(both);
    expect(repo.git('log', '--format=%s')).toContain('Contoso wants retailers counted\nNorthwind wants uptime counted');
    // Without it the same is a conflict.
    repo.git('config', '--remove-section', 'merge.alliance');
    repo.git('checkout', '--quiet', '-B', 'again', ours);
    expect(repo.tryGit('cherry-pick', theirs).code).toBe(1);
  });

  it('tells a true conflict in words, in the files and where people merge', async () => {
    repo = new GitSandbox({ 'deal.alliance': DEAL });
    await install();
    repo.git('config', 'merge.conflictStyle', 'diff3');
    repo.commit('first');
    repo.git('checkout', '--quiet', '-b', 'contoso');
    repo.write('deal.alliance', DEAL.replace('500k', '700k').replace('3 years', '2 years'));
    repo.commit('theirs', { author: DANA });
    repo.git('checkout', '--quiet', 'main');
    repo.write('deal.alliance', DEAL.replace('500k', '400k'));
    repo.commit('ours');
    const { code, output } = repo.tryGit('merge', 'contoso');
    expect(code).toBe(1);
    expect(output).toContain(
      'deal.alliance: conflict in kpi Revenue: ours: target USD 400k by 2026-12-31 (was USD 500k by 2026-12-31); theirs: target USD 700k by 2026-12-31 (was USD 500k by 2026-12-31).',
    );
    expect(repo.read('deal.alliance')).toBe(
      DEAL.replace('3 years', '2 years').replace(
        '  target USD 500k by 2026-12-31\n',
        `<<<<<<< ours: kpi Revenue, target USD 400k by 2026-12-31 (was USD 500k by 2026-12-31)
  target USD 400k by 2026-12-31
||||||| before
  target USD 500k by 2026-12-31
=======
  target USD 700k by 2026-12-31
>>>>>>> theirs: kpi Revenue, target USD 700k by 2026-12-31 (was USD 500k by 2026-12-31)
`,
      ),
    );
    expect(repo.git('diff', '--name-only', '--diff-filter=U').trim()).toBe('deal.alliance');
  });
});

/** What each side makes of the deal, and what comes of it: the merged text, or the words of the conflict. */
const KINDS: Readonly<
  Record<string, readonly [ours: (text: string) => string, theirs: (text: string) => string, RegExp]>
> = {
  'a value and another value': [edit('500k', '600k'), edit('3 years', '4 years'), /600k[\s\S]*4 years/],
  'a value, twice the same': [edit('500k', '600k'), edit('500k', '600k'), /600k/],
  'a value, differently': [
    edit('500k', '600k'),
    edit('500k', '700k'),
    /conflict in kpi Revenue: ours: target USD 600k/,
  ],
  'two new declarations': [(text) => text + KPI('A'), (text) => text + KPI('B'), /kpi A[\s\S]*kpi B/],
  'two new declarations of one name': [
    (text) => text + KPI('A'),
    (text) => text + KPI('A').replace('relationship', 'delivery'),
    /conflict in kpi A: ours: category relationship added; theirs: category delivery added/,
  ],
  'a new statement and a changed one': [
    edit('  category business\n', '  category business\n  better higher\n'),
    edit('category business', 'category delivery'),
    /category delivery\n {2}better higher/,
  ],
  'two new statements of one kind': [
    edit('  runs 3 years\n', '  runs 3 years\n  note "a"\n'),
    edit('  runs 3 years\n', '  runs 3 years\n  note "b"\n'),
    /note "a"\n {2}note "b"/,
  ],
  'a removal and a change elsewhere': [
    edit(/kpi [\s\S]*?\n}\n\n/, ''),
    edit('3 years', '4 years'),
    /}\n\nterm {[\s\S]*4 years/,
  ],
  'a removal and a change of the same': [
    edit(/kpi [\s\S]*?\n}\n\n/, ''),
    edit('500k', '600k'),
    /conflict: ours: kpi Revenue removed; theirs: kpi Revenue changed: target USD 600k/,
  ],
  'a new name and a change': [edit('kpi Revenue', 'kpi Income'), edit('500k', '600k'), /kpi Income[\s\S]*600k/],
  'two new names': [
    edit('kpi Revenue', 'kpi Income'),
    edit('kpi Revenue', 'kpi Turnover'),
    /conflict: ours: kpi Income "Joint revenue" \(was kpi Revenue/,
  ],
  'another order and a change': [
    (text) => text.replace(/(kpi [\s\S]*?\n}\n)\n(term [\s\S]*?\n}\n)/, '$2\n$1'),
    edit('500k', '600k'),
    /term {[\s\S]*600k/,
  ],
  'another layout and a change': [
    edit('  runs 3 years', '      runs   3 years'),
    edit('3 years', '4 years'),
    /runs 4 years/,
  ],
  'a comment and a change': [
    edit('term {', '// Long enough.\nterm {'),
    edit('3 years', '4 years'),
    /enough\.\nterm {[\s\S]*4 years/,
  ],
  'two members of a list': [
    edit('Northwind, Contoso', 'Northwind, Contoso, Fabrikam'),
    edit('Northwind, Contoso', 'Northwind, Contoso, Tailspin'),
    /between Northwind, Contoso, Fabrikam, Tailspin/,
  ],
  'a person in each party': [
    edit('  person Alice "Alice Chen"\n', '  person Alice "Alice Chen"\n  person Bruno "Bruno"\n'),
    edit('  person Dana "Dana Weber"\n', '  person Dana "Dana Weber" {\n    function sales\n  }\n'),
    /Bruno[\s\S]*function sales/,
  ],
  'what cannot be read': [
    edit('3 years', '4 years'),
    edit('kpi Revenue', 'kpi {{ Revenue'),
    /merged by lines, because their version has syntax errors/,
  ],
};

function edit(from: string | RegExp, to: string): (text: string) => string {
  return (text) => text.replace(from, to);
}

describe('alliance git merge-driver', () => {
  for (const [kind, [ours, theirs, expected]] of Object.entries(KINDS)) {
    it(`merges ${kind}`, async () => {
      sandbox = new Sandbox({ base: DEAL, ours: ours(DEAL), theirs: theirs(DEAL) });
      const { code, out, err } = await sandbox.run(['git', 'merge-driver', 'base', 'ours', 'theirs', 'deal.alliance']);
      const conflict = err.includes(': conflict');
      expect({ code, out }).toEqual({ code: conflict ? 1 : 0, out: '' });
      expect(conflict || err !== '' ? err : sandbox.read('ours')).toMatch(expected);
      if (!conflict && err === '') expect((await sandbox.run(['format', '-'], sandbox.read('ours'))).err).toBe('');
    });
  }

  it('tells what it cannot read, and leaves ours', async () => {
    sandbox = new Sandbox({ base: DEAL, ours: Uint8Array.of(0, 1, 2), theirs: DEAL });
    const { code, err } = await sandbox.run(['git', 'merge-driver', 'base', 'ours', 'theirs', 'deal.alliance']);
    expect({ code, err }).toEqual({
      code: 1,
      err: 'deal.alliance: merged by lines, because it is no text in UTF-8. Check it: alliance check.\n',
    });
    expect((await sandbox.run(['git', 'merge-driver', 'base', 'ours', 'none'])).err).toMatch(
      /none cannot be read: it does not exist/,
    );
  });
});
