import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type AllianceExtension, start } from './start.ts';

/** Starts the extension; the server runs in VS Code's own Node. */
export function activate(context: vscode.ExtensionContext): AllianceExtension {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return start(context, (options) => new LanguageClient('alliance', 'Alliance', { run, debug }, options));
}
