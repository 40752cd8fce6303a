import type { DiagnosticData } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { Server } from './client.ts';
import { registerCreate } from './features/create/index.ts';
import { registerDuties } from './features/duties/index.ts';
import { pageOf, registerExplain } from './features/explain/index.ts';
import { registerPreview } from './features/preview/index.ts';
import { registerReadiness } from './features/readiness/index.ts';
import { answerFileRequests } from './features/server/files.ts';
import { registerServerCommands } from './features/server/index.ts';
import { registerStatus } from './features/status/index.ts';
import { messageOf } from './message-of.ts';

/** What the extension gives to other extensions and to tests. */
export interface AllianceExtension {
  /** Resolves when the language server answers. */
  readonly ready: Promise<void>;
  readonly server: Server;
}

/** What the client is told about this window; the same on a desktop and in a browser. */
export function clientOptions(output: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [...schemes()].map((scheme) => ({ language: 'alliance', scheme })),
    outputChannel: output,
    synchronize: {
      fileEvents: vscode.workspace.createFileSystemWatcher('**/{*.alliance,*.csv,*alliance.config.json}'),
    },
    markdown: { isTrusted: false, supportHtml: false },
    connectionOptions: { maxRestartCount: 5 },
    middleware: { handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(withPage)) },
  };
}

/**
 * Where files are real: on disk, not saved yet, or wherever the folders of this window are. An older version that is shown
 * beside a newer one (`git:`, and whatever other extensions invent) would say every name of an alliance a second time.
 */
function schemes(): ReadonlySet<string> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return new Set(['file', 'untitled', ...folders.map(({ uri }) => uri.scheme)]);
}

/** The name of a rule, in the hover and in the list of problems, leads to the page of the rule. */
function withPage(diagnostic: vscode.Diagnostic): vscode.Diagnostic {
  const { code } = diagnostic;
  if (typeof code !== 'string' || kindOf(diagnostic) !== 'finding') return diagnostic;
  diagnostic.code = { value: code, target: pageOf(code) };
  return diagnostic;
}

/** The protocol's library keeps what the server sent beside a diagnostic in a property that VS Code does not know. */
function kindOf(diagnostic: vscode.Diagnostic & { readonly data?: Partial<DiagnosticData> }): string | undefined {
  return diagnostic.data?.kind;
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
    answerFileRequests(client),
    registerServerCommands(server, output),
    registerPreview(context, server),
    registerReadiness(context, server),
    registerDuties(server),
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
