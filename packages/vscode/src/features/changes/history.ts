import type { CommitInfo, EarlierFile, VersionRequests } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../../client.ts';
import { type Commit, filesAt, type GitApi, gitApi, type Ref, type Repository, TAG } from './git.ts';

/** Farther back than this nobody looks for the day of a signature. */
const MOST_COMMITS = 5000;
/** Git tells many changes for one command: those right after each other are told the server together. */
const QUIET_MILLISECONDS = 250;

type Params<Method extends keyof VersionRequests> = VersionRequests[Method]['params'];

/**
 * Answers what the server asks about earlier versions, by VS Code's own git, and tells it when the history may be another. Where there is no
 * git, or a file stands outside any repository, every answer is that there is none.
 */
export function answerVersionRequests(server: Server): vscode.Disposable {
  const { client } = server;
  const git = gitApi();
  const repositoryOf = async ({ uri }: { readonly uri: string }): Promise<Repository | undefined> =>
    (await git)?.getRepository(vscode.Uri.parse(uri)) ?? undefined;
  return vscode.Disposable.from(
    client.onRequest('alliance/versions/head', async (params: Params<'alliance/versions/head'>) =>
      headOf(await repositoryOf(params)),
    ),
    client.onRequest('alliance/versions/tag', async (params: Params<'alliance/versions/tag'>) =>
      newestTag(await repositoryOf(params), params.pattern),
    ),
    client.onRequest('alliance/versions/day', async (params: Params<'alliance/versions/day'>) =>
      commitOn(await repositoryOf(params), params.day),
    ),
    client.onRequest(
      'alliance/versions/files',
      async (params: Params<'alliance/versions/files'>): Promise<EarlierFile[]> => {
        const repository = await repositoryOf(params);
        return repository ? filesAt(repository, params.commit, params.uris) : [];
      },
    ),
    watchHistory(git, () => void client.sendNotification('alliance/versionsChanged', {}).catch(() => undefined)),
  );
}

function headOf(repository: Repository | undefined): CommitInfo | null {
  const commit = repository?.state.HEAD?.commit;
  return commit ? { name: 'the last commit', commit } : null;
}

async function newestTag(repository: Repository | undefined, pattern: string): Promise<CommitInfo | null> {
  const head = repository?.state.HEAD?.commit;
  if (!repository || !head) return null;
  const fitting = new RegExp(pattern, 'i');
  const tags = await repository.getRefs({ sort: 'creatordate', pattern: 'refs/tags' });
  for (const { name, commit, type } of tags) {
    if (type !== TAG || !name || !commit || !fitting.test(name)) continue;
    if (commit === head || (await repository.getMergeBase(commit, head)) === commit) return { name, commit };
  }
  return null;
}

async function commitOn(repository: Repository | undefined, day: string): Promise<CommitInfo | null> {
  const head = repository?.state.HEAD?.commit;
  if (!repository || !head) return null;
  const commits = await repository.log({ maxEntries: MOST_COMMITS });
  const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
  for (let at = byHash.get(head); at; at = byHash.get(at.parents[0] ?? '')) {
    if (at.commitDate && isoDay(at.commitDate) <= day) return { name: day, commit: at.hash };
  }
  return null;
}

function isoDay(date: NonNullable<Commit['commitDate']>): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Calls back when something was committed, checked out or tagged in one of the repositories, and when one is opened or closed. */
function watchHistory(git: Promise<GitApi | undefined>, changed: () => void): vscode.Disposable {
  const subscriptions = new Map<Repository, vscode.Disposable>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MILLISECONDS);
  };
  const watch = (repository: Repository): void => {
    subscriptions.get(repository)?.dispose();
    let known: string | undefined;
    // Git tells every change of a file; few of them are another history.
    const look = async (): Promise<void> => {
      const now = await historyKey(repository);
      if (known !== undefined && now !== known) soon();
      known = now;
    };
    void look();
    subscriptions.set(
      repository,
      repository.state.onDidChange(() => void look()),
    );
  };
  const events: vscode.Disposable[] = [];
  void git.then((api) => {
    if (!api || isOver) return;
    for (const repository of api.repositories) watch(repository);
    if (api.repositories.length > 0) soon();
    events.push(
      api.onDidOpenRepository((repository) => {
        watch(repository);
        soon();
      }),
      api.onDidCloseRepository((repository) => {
        subscriptions.get(repository)?.dispose();
        subscriptions.delete(repository);
        soon();
      }),
    );
  });
  return {
    dispose: () => {
      isOver = true;
      clearTimeout(timer);
      for (const each of [...events, ...subscriptions.values()]) each.dispose();
    },
  };
}

/** Equal where the last commit and the tags are the same. */
async function historyKey(repository: Repository): Promise<string> {
  const head = repository.state.HEAD?.commit ?? '';
  const tags: readonly Ref[] = await repository.getRefs({ pattern: 'refs/tags' }).catch(() => []);
  return [head, ...tags.map(({ name, commit }) => `${name} ${commit}`)].join('\n');
}
