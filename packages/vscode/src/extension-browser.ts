import * as vscode from 'vscode';
import { LanguageClient, type ServerOptions } from 'vscode-languageclient/browser';
import { type AllianceExtension, start } from './start.ts';

/** The host is a web worker; its globals are not among the types of Node. */
declare const Worker: new (script: string) => ServerOptions;

/** Starts the extension in a browser; the server runs in a web worker. */
export function activate(context: vscode.ExtensionContext): AllianceExtension {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server-browser.js');
  return start(
    context,
    (options) => new LanguageClient('alliance', 'Alliance', new Worker(script.toString(true)), options),
  );
}
