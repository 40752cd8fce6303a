import type { ChangeInfo, CompareResult } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../../client.ts';
import { messageOf } from '../../message-of.ts';
import { asUri, rangeOf, showPlace } from '../../places.ts';
import type { Previews } from '../preview/index.ts';
import { answerVersionRequests } from './history.ts';
import { ChangesSince, chooseSince } from './since.ts';
import { ChangesTree, titleOf } from './tree.ts';
import { chooseVersion, type Version } from './version.ts';

const VIEW = 'alliance.changes';
/** Whether a comparison is shown, for the view and its buttons. */
const CONTEXT = 'alliance.comparing';

/**
 * What changed: since the last commit, beside the lines and in the pictures; and, by `Alliance: Compare with…`, since any other version, with
 * a view of its own, until it is closed.
 */
export function registerChanges(root: vscode.Uri, server: Server, previews: Previews): vscode.Disposable {
  const tree = new ChangesTree();
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  const since = new ChangesSince(root, server, previews);
  let compared: { readonly uri: string; readonly version: Version } | undefined;
  let turn = 0;
  const show = (result: CompareResult | undefined): void => {
    tree.show(result);
    view.message =
      result && compared ? `${result.alliance.title}, since ${compared.version.name}: ${result.summary}` : undefined;
    since.compare(
      result && compared
        ? { alliance: result.alliance.name, since: compared.version.name, changes: result.changes }
        : undefined,
    );
  };
  const refresh = async (): Promise<void> => {
    if (!compared) return;
    const mine = ++turn;
    const { uri, version } = compared;
    const result = await server.ask('alliance/compare', { uri, before: version.files });
    if (mine === turn) show(result ?? undefined);
  };
  const start = async (file?: unknown): Promise<void> => {
    const uri = asUri(file) ?? vscode.window.activeTextEditor?.document.uri;
    if (!uri) return;
    try {
      const version = await chooseVersion(server, uri);
      if (!version) return;
      compared = { uri: uri.toString(), version };
      await vscode.commands.executeCommand('setContext', CONTEXT, true);
      await refresh();
      await vscode.commands.executeCommand(`${VIEW}.focus`);
    } catch (error) {
      void vscode.window.showErrorMessage(`The versions could not be compared: ${messageOf(error)}`);
    }
  };
  const close = async (): Promise<void> => {
    compared = undefined;
    turn++;
    show(undefined);
    await vscode.commands.executeCommand('setContext', CONTEXT, false);
  };
  return vscode.Disposable.from(
    view,
    since,
    answerVersionRequests(server),
    server.onChanged(() => void refresh().catch(() => undefined)),
    vscode.commands.registerCommand('alliance.compare', start),
    vscode.commands.registerCommand('alliance.compareClose', close),
    vscode.commands.registerCommand('alliance.markChanges', async () => {
      // Whoever says since when changes are marked is done with the other version.
      if ((await chooseSince()) !== undefined) await close();
    }),
    vscode.commands.registerCommand('alliance.compareByParty', () => tree.show(tree.current, 'party')),
    vscode.commands.registerCommand('alliance.compareByTopic', () => tree.show(tree.current, 'topic')),
    vscode.commands.registerCommand('alliance._showChange', (change: ChangeInfo) =>
      compared ? showBoth(change, compared.version) : undefined,
    ),
  );
}

/** Both versions side by side, at the changed place; only the one that says it, where there is just one. */
async function showBoth(change: ChangeInfo, version: Version): Promise<void> {
  const { before, after } = change;
  if (!before) return void (after && (await showPlace(after.uri, after.range)));
  const left = version.open(before.uri);
  if (!after) {
    await vscode.window.showTextDocument(left, { selection: rangeOf(before.range) });
    return;
  }
  const options: vscode.TextDocumentShowOptions = { selection: rangeOf(after.range), preview: true };
  const title = `${titleOf(change)} (${version.name} ↔ now)`;
  await vscode.commands.executeCommand('vscode.diff', left, vscode.Uri.parse(after.uri), title, options);
}
