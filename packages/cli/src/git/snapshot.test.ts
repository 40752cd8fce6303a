import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { GitSandbox } from '../testing/git-sandbox.ts';
import { CLEAN, Sandbox } from '../testing/sandbox.ts';
import { repositoryOf } from './repository.ts';
import { forkOf, rangeOf, revisionOf, revisionOn } from './revision.ts';
import { readSnapshot, readSnapshots } from './snapshot.ts';

let repo: GitSandbox | undefined;
let plain: Sandbox | undefined;
afterEach(() => {
  repo?.remove();
  plain?.remove();
  repo = plain = undefined;
});

const commitOf = async (name: string) => (await revisionOf(await repositoryOf(repo!.folder), name)).commit;
const texts = async (place: Parameters<typeof readSnapshot>[1]) => {
  const { files, notes } = await readSnapshot(await repositoryOf(repo!.folder), place);
  return { files: Object.fromEntries(files.map(({ path, text }) => [path, text])), notes };
};

describe('the state of a repository', () => {
  it('is read from a commit, the index and the disk, whatever the paths hold', async () => {
    repo = new GitSandbox({ 'my deals/deal.alliance': 'one', 'alliance.config.json': '{}', 'notes.txt': 'no' });
    repo.write('verträge/合作 "a"\tb.alliance', '\uFEFFeins\r\n');
    repo.write('node_modules/x/a.alliance', 'left out');
    repo.write('.hidden/a.alliance', 'left out');
    repo.commit('first');
    repo.write('my deals/deal.alliance', 'two');
    repo.git('add', '--all');
    repo.write('my deals/deal.alliance', 'three');
    repo.write('new.alliance', 'not added');
    const others = { 'alliance.config.json': '{}', 'verträge/合作 "a"\tb.alliance': '\uFEFFeins\r\n' };
    expect(await texts({ kind: 'commit', commit: await commitOf('HEAD') })).toEqual({
      files: { ...others, 'my deals/deal.alliance': 'one' },
      notes: [],
    });
    expect(await texts({ kind: 'index' })).toEqual({
      files: { ...others, 'my deals/deal.alliance': 'two' },
      notes: [],
    });
    expect(await texts({ kind: 'worktree' })).toEqual({
      files: { ...others, 'my deals/deal.alliance': 'three', 'new.alliance': 'not added' },
      notes: [],
    });
  });

  it('is the same from any folder inside, and of many commits each content is read once', async () => {
    repo = new GitSandbox({ 'deals/a.alliance': 'a', 'deals/b.alliance': 'b' });
    const first = repo.commit('first');
    repo.git('mv', 'deals/a.alliance', 'deals/c.alliance');
    const second = repo.commit('renamed');
    const repository = await repositoryOf(join(repo.folder, 'deals'));
    expect(repository.root).toBe(repo.folder);
    const [one, two] = await readSnapshots(repository, [
      { kind: 'commit', commit: first },
      { kind: 'commit', commit: second },
    ]);
    expect(one!.files.map(({ path }) => path)).toEqual(['deals/a.alliance', 'deals/b.alliance']);
    expect(two!.files.map(({ path, text }) => [path, text])).toEqual([
      ['deals/b.alliance', 'b'],
      ['deals/c.alliance', 'a'],
    ]);
    expect(one!.files[0]!.blob).toBe(two!.files[1]!.blob);
  });

  it('tells what is binary, too large, in another repository, a link or kept by Git LFS', async () => {
    const other = new GitSandbox({ 'inner.alliance': CLEAN });
    other.commit('inner');
    repo = new GitSandbox({
      'binary.alliance': Uint8Array.of(1, 0, 2),
      'big.alliance': new Uint8Array(33 * 1024 * 1024).fill(32),
      'lfs.alliance': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n',
      'ok.alliance': CLEAN,
    });
    symlinkSync('ok.alliance', join(repo.folder, 'link.alliance'));
    repo.git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      'add',
      '--quiet',
      pathToFileURL(other.folder).href,
      'inner',
    );
    repo.commit('all of it');
    other.remove();
    const { files, notes } = await texts({ kind: 'commit', commit: await commitOf('HEAD') });
    expect(Object.keys(files)).toEqual(['ok.alliance']);
    expect(notes).toEqual([
      'big.alliance: The file has 33 MiB, more than the 32 MiB that are read. Split it into parts.',
      'binary.alliance: The file holds binary data, no text. Name a file that was written as text.',
      'inner is a submodule: its files belong to another repository and were left out. Compare them in there.',
      'lfs.alliance: It is kept by Git LFS, so git itself knows only where it is. Keep agreements in git: git lfs untrack "*.alliance".',
      'link.alliance: It is a symbolic link, which is followed on the disk only. It was left out.',
    ]);
  });

  it('cannot be read from the index while a merge has conflicts, and says what to do', async () => {
    repo = new GitSandbox({ 'a.alliance': 'one\n' });
    repo.commit('base');
    repo.git('checkout', '--quiet', '-b', 'theirs');
    repo.write('a.alliance', 'two\n');
    repo.commit('theirs');
    repo.git('checkout', '--quiet', 'main');
    repo.write('a.alliance', 'three\n');
    repo.commit('ours');
    expect(repo.tryGit('merge', 'theirs').code).toBe(1);
    await expect(texts({ kind: 'index' })).rejects.toThrow(
      'The index cannot be read: a.alliance has a conflict that is not settled. Settle it and git add it, or git merge --abort.',
    );
  });

  it('tells a content that a clone with a filter or a damaged repository lacks', async () => {
    repo = new GitSandbox({ 'a.alliance': 'here\n', 'b.alliance': 'gone\n' });
    repo.commit('first');
    const blob = repo.git('rev-parse', 'HEAD:b.alliance').trim();
    repo.delete(`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`);
    const { files, notes } = await texts({ kind: 'commit', commit: await commitOf('HEAD') });
    expect(files).toEqual({ 'a.alliance': 'here\n' });
    expect(notes).toEqual([
      `b.alliance: Its content ${blob.slice(0, 10)} is not in this repository. Fetch it: git fetch --refetch, or clone without a filter.`,
    ]);
  });
});

describe('revisions', () => {
  it('are branches, tags of both kinds, hashes and places before them', async () => {
    repo = new GitSandbox({ 'a.alliance': 'one' });
    const first = repo.commit('first');
    repo.git('tag', '-a', 'signed', '-m', 'signed');
    const second = repo.commit('second');
    repo.git('branch', 'talks/north wind'.replace(' ', '-'));
    expect(await commitOf('signed')).toBe(first);
    expect(await commitOf('HEAD~1')).toBe(first);
    expect(await commitOf(second.slice(0, 8))).toBe(second);
    expect(await commitOf('talks/north-wind')).toBe(second);
  });

  it('that are not there are told with what was meant', async () => {
    repo = new GitSandbox({ 'a.alliance': 'one' });
    await expect(commitOf('main')).rejects.toThrow('There is no revision main: this repository has no commit yet.');
    repo.commit('first');
    repo.git('tag', 'signed-2026');
    await expect(commitOf('signed-2062')).rejects.toThrow(
      'There is no revision signed-2062: no branch, tag or commit of that name. Did you mean signed-2026? git branch --all and git tag list what there is.',
    );
    await expect(commitOf('--all')).rejects.toThrow('There is no revision --all');
    await expect(commitOf('HEAD:a.alliance')).rejects.toThrow('There is no revision HEAD:a.alliance');
  });

  it('beyond the end of a shallow clone are told as such', async () => {
    repo = new GitSandbox({ 'a.alliance': 'one' });
    repo.commit('first');
    repo.git('tag', 'signed');
    repo.commit('second');
    plain = new Sandbox();
    const clone = join(plain.folder, 'clone');
    execFileSync('git', ['clone', '--quiet', '--depth=1', '--no-tags', pathToFileURL(repo.folder).href, clone]);
    const repository = await repositoryOf(clone);
    expect(repository.shallow).toBe(true);
    await expect(revisionOf(repository, 'signed')).rejects.toThrow(
      'There is no revision signed here: this clone holds only a part of the history. Fetch the rest: git fetch --unshallow --tags (in GitHub Actions: fetch-depth: 0).',
    );
  });

  it('know the day that they held on, and where two parted', async () => {
    repo = new GitSandbox({ 'a.alliance': 'one' });
    const first = repo.commit('first', { at: '2026-01-10T10:00:00 +0100' });
    repo.git('checkout', '--quiet', '-b', 'talks');
    repo.commit('talks', { at: '2026-02-01T10:00:00 +0100' });
    repo.git('checkout', '--quiet', 'main');
    const second = repo.commit('second', { at: '2026-03-01T23:30:00 -0800' });
    const repository = await repositoryOf(repo.folder);
    const head = await revisionOf(repository, 'HEAD');
    expect(await revisionOn(repository, '2026-01-09', head)).toBeUndefined();
    expect((await revisionOn(repository, '2026-02-28', head))?.commit).toBe(first);
    expect((await revisionOn(repository, '2026-03-01', head))?.commit).toBe(second);
    expect((await forkOf(repository, head, await revisionOf(repository, 'talks'))).commit).toBe(first);
    repo.git('checkout', '--quiet', '--orphan', 'other');
    repo.commit('unrelated');
    await expect(forkOf(repository, head, await revisionOf(repository, 'other'))).rejects.toThrow(
      'It cannot be told where HEAD and other parted: they share no commit. Compare them directly: HEAD..other',
    );
  });

  it('are told apart from paths where two are joined by dots', () => {
    expect(rangeOf('main..HEAD')).toEqual({ from: 'main', to: 'HEAD', fromFork: false });
    expect(rangeOf('v1.0..v1.1')).toEqual({ from: 'v1.0', to: 'v1.1', fromFork: false });
    expect(rangeOf('main...')).toEqual({ from: 'main', to: 'HEAD', fromFork: true });
    expect(rangeOf('..talks/north')).toEqual({ from: 'HEAD', to: 'talks/north', fromFork: false });
    for (const text of ['..', '...', '../deals', 'deals/../other', 'main', 'a.alliance', '']) {
      expect({ text, range: rangeOf(text) }).toEqual({ text, range: undefined });
    }
  });
});

describe('folders without history', () => {
  it('are told: no repository, a bare one, no folder', async () => {
    plain = new Sandbox();
    await expect(repositoryOf(plain.folder)).rejects.toThrow(
      `${plain.folder} is not in a git repository, so nothing is known of earlier versions. Run git init there, or name two files instead of revisions.`,
    );
    const bare = join(plain.folder, 'bare.git');
    mkdirSync(bare);
    execFileSync('git', ['init', '--quiet', '--bare', bare]);
    await expect(repositoryOf(bare)).rejects.toThrow(`${bare} is a bare repository, which holds no files.`);
    await expect(repositoryOf(join(plain.folder, 'nowhere'))).rejects.toThrow(/nowhere is no folder/);
  });

  it('are told where git is not installed', async () => {
    plain = new Sandbox();
    const path = process.env.PATH;
    process.env.PATH = plain.folder;
    try {
      await expect(repositoryOf(plain.folder)).rejects.toThrow(/^git was not found: .* Install git/);
    } finally {
      process.env.PATH = path;
    }
  });
});
