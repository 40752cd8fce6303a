import type { ChangeInfo, CompareResult } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../../client.ts';
import { messageOf } from '../../message-of.ts';
import { asUri, rangeOf, showPlace } from '../../places.ts';
import type { Previews } from '../preview/index.ts';
import { ChangeMarks } from './marks.ts';
import { ChangesTree, titleOf } from './tree.ts';
import { chooseVersion, type Version } from './version.ts';

const VIEW = 'alliance.changes';
/** Whether a comparison is shown, for the view and its buttons. */
const CONTEXT = 'alliance.comparing';

/** `Alliance: Compare with…`: what differs from another version, in a view, beside the lines and in the pictures, until it is closed. */
export function registerChanges(root: vscode.Uri, server: Server, previews: Previews): vscode.Disposable {
  const tree = new ChangesTree();
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  const marks = new ChangeMarks(root);
  let compared: { readonly uri: string; readonly version: Version } | undefined;
  let turn = 0;
  const show = (result: CompareResult | undefined): void => {
    tree.show(result);
    view.message =
      result && compared ? `${result.alliance.title}, since ${compared.version.name}: ${result.summary}` : undefined;
    marks.show(result?.changes ?? []);
    previews.mark(result?.changes.map(({ elementId }) => elementId) ?? []);
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
  return vscode.Disposable.from(
    view,
    marks,
    server.onChanged(() => void refresh().catch(() => undefined)),
    vscode.commands.registerCommand('alliance.compare', start),
    vscode.commands.registerCommand('alliance.compareClose', async () => {
      compared = undefined;
      turn++;
      show(undefined);
      await vscode.commands.executeCommand('setContext', CONTEXT, false);
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
