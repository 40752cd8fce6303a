import type { EarlierFile } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';

/** A commit as the built-in git extension tells it. */
export interface Commit {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly commitDate?: Date;
}

/** A branch or tag; of a tag with a message the commit that it marks. */
export interface Ref {
  readonly name?: string;
  readonly commit?: string;
  readonly type: number;
}

/** The type of a {@link Ref} that is a tag. */
export const TAG = 2;

/** The parts of the built-in git extension that are used here. */
export interface Repository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD?: { readonly name?: string; readonly commit?: string };
    readonly onDidChange: vscode.Event<void>;
  };
  show(ref: string, path: string): Promise<string>;
  getRefs(query: { readonly sort?: 'creatordate'; readonly pattern?: string }): Promise<readonly Ref[]>;
  getMergeBase(one: string, other: string): Promise<string | undefined>;
  log(options: { readonly maxEntries: number }): Promise<readonly Commit[]>;
  diffWith(ref: string): Promise<readonly { readonly originalUri: vscode.Uri }[]>;
}

export interface GitApi {
  readonly repositories: readonly Repository[];
  readonly onDidOpenRepository: vscode.Event<Repository>;
  readonly onDidCloseRepository: vscode.Event<Repository>;
  getRepository(uri: vscode.Uri): Repository | null;
  openRepository?(root: vscode.Uri): Promise<Repository | null>;
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

/** VS Code's own git extension; undefined where there is none, as in a browser, or where it is switched off. */
export async function gitApi(): Promise<GitApi | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  try {
    return extension && (await extension.activate()).getAPI(1);
  } catch {
    return undefined;
  }
}

/** The repository of a file, opened where the window has not done so yet: for whoever asks for it. */
export async function gitOf(
  uri: vscode.Uri,
): Promise<{ readonly api: GitApi; readonly repository: Repository } | undefined> {
  const api = await gitApi();
  if (!api) return undefined;
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const repository = api.getRepository(uri) ?? (folder ? await api.openRepository?.(folder) : undefined);
  return repository ? { api, repository } : undefined;
}

/** Contents never change below the hash of a commit: what was read of the last few is kept. */
const MOST_COMMITS = 6;
const texts = new Map<string, Map<string, Promise<string | undefined>>>();

/** What the files of an alliance said at a revision, with those that are gone since; those that were not there yet are left out. */
export async function filesAt(repository: Repository, ref: string, uris: readonly string[]): Promise<EarlierFile[]> {
  const gone = await repository.diffWith(ref).then(
    (changes) => changes.map(({ originalUri }) => originalUri.toString()).filter((uri) => uri.endsWith('.alliance')),
    () => [],
  );
  const known = keptTexts(repository, ref);
  const all = [...new Set([...uris, ...gone])];
  const read = all.map(async (uri) => {
    const reading = known.get(uri) ?? repository.show(ref, vscode.Uri.parse(uri).fsPath).catch(() => undefined);
    known.set(uri, reading);
    const text = await reading;
    return text === undefined ? [] : [{ uri, text }];
  });
  return (await Promise.all(read)).flat();
}

function keptTexts(repository: Repository, ref: string): Map<string, Promise<string | undefined>> {
  // A branch moves on: only what stands under a hash stays.
  if (!/^[0-9a-f]{40}$/.test(ref)) return new Map();
  const key = `${repository.rootUri.toString()} ${ref}`;
  const known = texts.get(key) ?? new Map<string, Promise<string | undefined>>();
  texts.delete(key);
  texts.set(key, known);
  for (const oldest of texts.keys()) if (texts.size > MOST_COMMITS) texts.delete(oldest);
  return known;
}
