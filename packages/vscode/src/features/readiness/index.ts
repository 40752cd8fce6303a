import type { ProtocolRange, ReadinessResult } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../../client.ts';
import { messageOf } from '../../message-of.ts';
import { applyAction, chooseAction } from '../../offered-action.ts';
import { showPlace } from '../../places.ts';
import { capital, type ReadinessNode } from './nodes.ts';
import { ReadinessTree } from './tree.ts';

const VIEW = 'alliance.readiness';
const STAGE_KEY = 'alliance.readiness.stage';

/** The view of what lacks for the next stage: a click leads to the place, its button writes what lacks. */
export function registerReadiness(context: vscode.ExtensionContext, server: Server): vscode.Disposable {
  const tree = new ReadinessTree(server, (result) => head(view, result));
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  const follow = (editor: vscode.TextEditor | undefined): void => {
    if (editor?.document.languageId === 'alliance') tree.choose({ uri: editor.document.uri.toString() });
  };
  tree.choose({ stage: context.workspaceState.get<string>(STAGE_KEY) });
  follow(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    view,
    server.onChanged(() => tree.refresh()),
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.commands.registerCommand('alliance.showReadiness', () => vscode.commands.executeCommand(`${VIEW}.focus`)),
    vscode.commands.registerCommand('alliance._goTo', (uri: string, range: ProtocolRange) => showPlace(uri, range)),
    vscode.commands.registerCommand('alliance.readiness.chooseStage', async () => {
      const stage = await chooseStage(tree);
      if (stage === undefined) return;
      await context.workspaceState.update(STAGE_KEY, stage.word);
      tree.choose({ stage: stage.word });
    }),
    vscode.commands.registerCommand('alliance.readiness.chooseAlliance', async () => {
      const items = (tree.current?.alliances ?? []).map(({ name, title }) => ({ label: title, description: name }));
      const picked = await vscode.window.showQuickPick(items, { placeHolder: 'Which alliance?' });
      if (picked) tree.choose({ alliance: picked.description });
    }),
    vscode.commands.registerCommand('alliance.readiness.write', (node: ReadinessNode) =>
      act(server, tree, node, (kind) => kind !== 'waiver'),
    ),
    vscode.commands.registerCommand('alliance.readiness.waive', (node: ReadinessNode) =>
      act(server, tree, node, (kind) => kind === 'waiver'),
    ),
    vscode.commands.registerCommand('alliance.readiness.explain', (node: ReadinessNode) => {
      const rule = node.kind === 'rule' ? node.rule : 'lack' in node ? node.lack.rule : undefined;
      return vscode.commands.executeCommand('alliance.explain', rule);
    }),
  );
}

/** Says above the list what it is about, and how many things must still be there. */
function head(view: vscode.TreeView<ReadinessNode>, result: ReadinessResult | undefined): void {
  void vscode.commands.executeCommand('setContext', 'alliance.severalAlliances', (result?.alliances.length ?? 0) > 1);
  if (!result) {
    view.description = undefined;
    view.message = undefined;
    view.badge = undefined;
    return;
  }
  const lacks = result.groups.flatMap((group) => group.lacks);
  const errors = lacks.filter(({ severity }) => severity === 'error').length;
  view.description = result.asked === result.stage ? result.stage : `${result.stage} → ${result.asked}`;
  const verdict =
    lacks.length === 0
      ? `Nothing lacks for ${result.asked}.`
      : `${lacks.length === 1 ? '1 thing lacks' : `${lacks.length} things lack`} for ${result.asked}, ${errors === 0 ? 'none' : errors} of them must be there.`;
  view.message = `${result.alliance.title}: ${verdict}`;
  view.badge = errors > 0 ? { value: errors, tooltip: `${errors} must be there before ${result.asked}` } : undefined;
}

interface StageItem extends vscode.QuickPickItem {
  /** Absent for whatever comes next. */
  readonly word: string | undefined;
}

async function chooseStage(tree: ReadinessTree): Promise<StageItem | undefined> {
  const { current } = tree;
  const next: StageItem = { label: 'The next stage', detail: 'Whatever comes after the present one.', word: undefined };
  const stages = (current?.stages ?? []).map(
    ({ word, explanation }): StageItem => ({
      label: capital(word),
      detail: explanation,
      word,
      ...(word === current?.stage ? { description: 'present stage' } : {}),
    }),
  );
  return vscode.window.showQuickPick([next, ...stages], {
    placeHolder: 'Ready for which stage?',
    matchOnDetail: true,
  });
}

async function act(
  server: Server,
  tree: ReadinessTree,
  node: ReadinessNode | undefined,
  wanted: (kind: 'fix' | 'skeleton' | 'waiver') => boolean,
): Promise<void> {
  if (node?.kind !== 'lack' || !tree.current) return;
  const { lack } = node;
  try {
    const { actions } = await server.ask('alliance/actions', {
      uri: lack.uri,
      alliance: tree.current.alliance.name,
      stage: tree.current.asked,
      elementId: lack.elementId,
      rule: lack.rule,
    });
    const offered = actions.filter(({ kind, detail }) => wanted(kind) && detail === lack.message);
    const [only] = offered;
    const action = offered.length === 1 ? only : await chooseAction(offered, lack.message, false);
    if (action && action !== 'place') await applyAction(action);
    else if (offered.length === 0)
      void vscode.window.showInformationMessage(`Nothing can be written here by itself. ${lack.remedy}`);
  } catch (error) {
    void vscode.window.showErrorMessage(`It could not be written: ${messageOf(error)}`);
  }
}
