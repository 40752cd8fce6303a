import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { Server } from './client.ts';
import { registerCreate } from './features/create/index.ts';
import { registerExplain } from './features/explain/index.ts';
import { registerPreview } from './features/preview/index.ts';
import { registerServerCommands } from './features/server/index.ts';
import { registerStatus } from './features/status/index.ts';

/** What the extension gives to other extensions and to tests. */
export interface AllianceExtension {
  /** Resolves when the language server answers. */
  readonly ready: Promise<void>;
  readonly server: Server;
}

/** What the client is told about this window; the same on a desktop and in a browser. */
export function clientOptions(output: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: 'alliance' }],
    outputChannel: output,
    synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher('**/{*.alliance,alliance.config.json}') },
    markdown: { isTrusted: false, supportHtml: false },
    connectionOptions: { maxRestartCount: 5 },
  };
}

/** Starts the client and every feature. `create` makes the client, which differs between desktop and browser. */
export function start(
  context: vscode.ExtensionContext,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
): AllianceExtension {
  const output = vscode.window.createOutputChannel('Alliance', { log: true });
  const client = create(clientOptions(output));
  const server = new Server(client);
  context.subscriptions.push(
    output,
    { dispose: () => void client.dispose() },
    registerServerCommands(server, output),
    registerPreview(context, server),
    registerStatus(server),
    registerCreate(server),
    registerExplain(server),
  );
  const ready = client.start();
  ready.catch((error: unknown) => {
    void vscode.window
      .showErrorMessage(`Alliance could not start its language server: ${messageOf(error)}`, 'Show Output')
      .then((choice) => {
        if (choice) output.show();
      });
  });
  return { ready, server };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
