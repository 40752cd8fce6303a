import type { FindingsResult } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import type { Server } from '../../client.ts';

/** The status bar of an open .alliance file: the stage of its alliance and how many findings it has, or that the server is gone. */
export function registerStatus(server: Server): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('alliance.status', vscode.StatusBarAlignment.Left, 50);
  item.name = 'Alliance';
  let asked = 0;
  const update = async (): Promise<void> => {
    const document = documentInSight();
    const turn = ++asked;
    if (!document) {
      item.hide();
      return;
    }
    if (server.client.state === State.Stopped) {
      showStopped(item);
      return;
    }
    const result = await server.ask('alliance/findings', { uri: document.uri.toString() }).catch(() => undefined);
    if (turn !== asked || !result) return;
    show(item, result);
  };
  void update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(() => void update()),
    server.onChanged(() => void update()),
    server.client.onDidChangeState(() => void update()),
  );
}

/** The file that somebody works on: while a preview has the focus, the one beside it. */
function documentInSight(): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = activeTextEditor ? [activeTextEditor] : visibleTextEditors;
  return editors.find(({ document }) => document.languageId === 'alliance')?.document;
}

function show(item: vscode.StatusBarItem, result: FindingsResult): void {
  const { alliance, errors, warnings, informations } = result;
  const count = errors + warnings + informations;
  const icon = errors > 0 ? '$(error)' : warnings > 0 ? '$(warning)' : '$(check)';
  const name = alliance ? `Alliance${alliance.stage ? ` ${alliance.stage}` : ''}` : 'Alliance library';
  item.text = `${icon} ${name}${count > 0 ? ` · ${counted(count, 'finding')}` : ''}`;
  item.tooltip = tooltip(result);
  // Screen readers read the text, where the icon says nothing.
  item.accessibilityInformation = { label: `${name}: ${summary(result)}`, role: 'button' };
  item.command = 'alliance.showProblems';
  // A gap is what one works on, no emergency: the colour of errors is left to a server that is gone.
  item.backgroundColor = undefined;
  item.show();
}

/** Nothing is checked, drawn or offered until the server runs again: a click starts it. */
function showStopped(item: vscode.StatusBarItem): void {
  item.text = '$(error) Alliance: not running';
  item.tooltip = 'The language server has stopped: nothing is checked. Your text is safe. Click to start it again.';
  item.accessibilityInformation = { label: 'Alliance: not running, press to start it again', role: 'button' };
  item.command = 'alliance.restart';
  item.backgroundColor = new vscode.ThemeColor('statusBarItem.errorBackground');
  item.show();
}

function tooltip(result: FindingsResult): string {
  const { alliance, next, waived } = result;
  const lines = [summary(result)];
  if (alliance) lines.unshift(alliance.title, `Stage: ${alliance.stage ?? 'not stated'}`);
  if (waived > 0) lines.push(`${counted(waived, 'finding')} waived with a reason`);
  if (next) {
    const lacks = next.errors + next.warnings;
    lines.push(`For ${next.stage}: ${lacks === 0 ? 'nothing lacks' : severities(next.errors, next.warnings)}`);
  }
  return lines.join('\n');
}

function summary({ errors, warnings, informations }: FindingsResult): string {
  if (errors + warnings + informations === 0) return 'no findings';
  const notes = informations > 0 ? [counted(informations, 'note')] : [];
  return [severities(errors, warnings), ...notes].filter((part) => part !== '').join(', ');
}

function severities(errors: number, warnings: number): string {
  return [errors > 0 ? counted(errors, 'error') : '', warnings > 0 ? counted(warnings, 'warning') : '']
    .filter((part) => part !== '')
    .join(', ');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
