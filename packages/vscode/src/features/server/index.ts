import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import type { Server } from '../../client.ts';
import { messageOf } from '../../message-of.ts';

/** Commands about the language server, and a word when it stopped and came back. */
export function registerServerCommands(server: Server, output: vscode.LogOutputChannel): vscode.Disposable {
  let ran = false;
  let told = false;
  return vscode.Disposable.from(
    vscode.commands.registerCommand('alliance.restart', async () => {
      told = true;
      try {
        // A server that is gone already, or never came up, cannot be stopped.
        if (server.client.needsStop()) await server.client.stop();
        await server.client.start();
        vscode.window.setStatusBarMessage('$(check) Alliance: the language server was started again.', 5000);
      } catch (error) {
        void vscode.window.showErrorMessage(`The language server could not be started: ${messageOf(error)}`);
      } finally {
        told = false;
      }
    }),
    vscode.commands.registerCommand('alliance.output', () => output.show()),
    vscode.commands.registerCommand('alliance.showProblems', () =>
      vscode.commands.executeCommand('workbench.actions.view.problems'),
    ),
    vscode.commands.registerCommand('alliance.walkthrough', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', 'alliance-lang.alliance-vscode#start', false),
    ),
    server.client.onDidChangeState(({ newState }) => {
      if (newState === State.Running && ran && !told) {
        void vscode.window.setStatusBarMessage(
          '$(check) Alliance: the language server stopped and was started again; no text is lost.',
          8000,
        );
      }
      ran ||= newState === State.Running;
    }),
  );
}
