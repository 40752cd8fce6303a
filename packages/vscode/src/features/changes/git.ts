import * as vscode from 'vscode';

/** The parts of the built-in git extension that are used here. */
export interface Repository {
  readonly state: { readonly HEAD?: { readonly name?: string } };
  show(ref: string, path: string): Promise<string>;
  getRefs(
    query: object,
  ): Promise<readonly { readonly name?: string; readonly commit?: string; readonly type: number }[]>;
  diffWith(ref: string): Promise<readonly { readonly originalUri: vscode.Uri }[]>;
}
interface GitApi {
  getRepository(uri: vscode.Uri): Repository | null;
  openRepository?(root: vscode.Uri): Promise<Repository | null>;
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

/** The repository of a file by VS Code's own git extension; undefined where there is none, as in a browser. */
export async function gitOf(
  uri: vscode.Uri,
): Promise<{ readonly api: GitApi; readonly repository: Repository } | undefined> {
  const extension = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  if (!extension) return undefined;
  try {
    const api = (await extension.activate()).getAPI(1);
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    const repository = api.getRepository(uri) ?? (folder ? await api.openRepository?.(folder) : undefined);
    return repository ? { api, repository } : undefined;
  } catch {
    // Git can be switched off in the settings.
    return undefined;
  }
}

/** What the files of an alliance said at a revision; those that were not there are left out. */
export async function filesAt(
  repository: Repository,
  ref: string,
  uris: readonly string[],
): Promise<{ uri: string; text: string }[]> {
  const gone = await repository.diffWith(ref).then(
    (changes) => changes.map(({ originalUri }) => originalUri.toString()).filter((uri) => uri.endsWith('.alliance')),
    () => [],
  );
  const all = [...new Set([...uris, ...gone])];
  const read = all.map(async (uri) => {
    const text = await repository.show(ref, vscode.Uri.parse(uri).fsPath).catch(() => undefined);
    return text === undefined ? [] : [{ uri, text }];
  });
  return (await Promise.all(read)).flat();
}
