import * as vscode from 'vscode';
import type { Server } from '../../client.ts';
import { filesAt, gitOf } from './git.ts';

/** A version to compare with. */
export interface Version {
  /** As people name it: `HEAD`, `v1.0`, `draft.alliance`. */
  readonly name: string;
  readonly files: readonly { readonly uri: string; readonly text: string }[];
  /** Where a file of that version can be looked at. */
  open(uri: string): vscode.Uri;
}

interface Choice extends vscode.QuickPickItem {
  readonly ref?: string;
  readonly ask?: 'revision' | 'file';
}

/**
 * Asks which version an alliance is compared with: a revision where git knows the file, or another file.
 * @throws Error when it cannot be read
 */
export async function chooseVersion(server: Server, uri: vscode.Uri): Promise<Version | undefined> {
  const git = await gitOf(uri);
  const choices: Choice[] = [];
  if (git) {
    const { repository } = git;
    choices.push({ label: '$(git-commit) HEAD', detail: 'What was committed last.', ref: 'HEAD' });
    const refs = await repository.getRefs({}).catch(() => []);
    for (const { name, type } of refs) {
      if (!name || name === repository.state.HEAD?.name) continue;
      choices.push({ label: `$(${type === 2 ? 'tag' : 'git-branch'}) ${name}`, ref: name });
    }
    choices.push({ label: '$(search) Another revision…', detail: 'A commit, or HEAD~3.', ask: 'revision' });
  }
  choices.push({ label: '$(file) Another file…', detail: 'An .alliance file somewhere else.', ask: 'file' });
  const picked = await vscode.window.showQuickPick(choices, {
    title: 'Compare with …',
    placeHolder: git ? 'Which version?' : 'Git does not know this file here.',
    matchOnDetail: true,
  });
  if (!picked) return undefined;
  if (picked.ask === 'file') return fileVersion();
  const ref = picked.ref ?? (await vscode.window.showInputBox({ prompt: 'Which revision?', placeHolder: 'HEAD~1' }));
  if (!ref || !git) return undefined;
  const { uris } = await server.ask('alliance/files', { uri: uri.toString() });
  const files = await filesAt(git.repository, ref, uris);
  if (files.length === 0) throw new Error(`${ref} has none of these files, or git does not know it.`);
  return { name: ref, files, open: (file) => git.api.toGitUri(vscode.Uri.parse(file), ref) };
}

async function fileVersion(): Promise<Version | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({ filters: { Alliance: ['alliance'] }, title: 'Compare with …' })) ?? [];
  if (!file) return undefined;
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  return { name: file.path.split('/').at(-1) ?? file.path, files: [{ uri: file.toString(), text }], open: () => file };
}
