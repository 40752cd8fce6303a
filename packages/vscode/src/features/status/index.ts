import type { FindingsResult } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../../client.ts';

/** The status bar of an open .alliance file: the stage of its alliance and how many findings it has. */
export function registerStatus(server: Server): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('alliance.status', vscode.StatusBarAlignment.Left, 50);
  item.name = 'Alliance';
  item.command = 'alliance.showProblems';
  let asked = 0;
  const update = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== 'alliance') {
      item.hide();
      return;
    }
    const turn = ++asked;
    const result = await server.ask('alliance/findings', { uri: document.uri.toString() }).catch(() => undefined);
    if (turn !== asked || !result) return;
    show(item, result);
  };
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(() => void update()),
    server.onChanged(() => void update()),
  );
}

function show(item: vscode.StatusBarItem, { alliance, errors, warnings, informations }: FindingsResult): void {
  const stage = alliance?.stage ? ` ${alliance.stage}` : '';
  const count = errors + warnings + informations;
  const icon = errors > 0 ? '$(error)' : warnings > 0 ? '$(warning)' : '$(check)';
  item.text = `${icon} ${alliance ? `Alliance${stage}` : 'Alliance: library'}${count > 0 ? ` · ${errors + warnings}` : ''}`;
  const said = [`${errors} errors`, `${warnings} warnings`, `${informations} notes`].join(', ');
  item.tooltip = alliance ? `${alliance.title}\nStage: ${alliance.stage ?? 'not stated'}\n${said}` : said;
  item.backgroundColor = errors > 0 ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
  item.show();
}
