import type { InitializationOptions } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { Server } from './client.ts';
import { registerChanges } from './features/changes/index.ts';
import { registerConfiguration } from './features/configuration/index.ts';
import { registerCreate } from './features/create/index.ts';
import { registerDuties } from './features/duties/index.ts';
import { RULE_PAGES, registerExplain } from './features/explain/index.ts';
import { type MarkdownPart, markdownPart } from './features/markdown/index.ts';
import { Previews, registerPreview } from './features/preview/index.ts';
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
  /** Asked by VS Code's Markdown preview. */
  readonly extendMarkdownIt: MarkdownPart['extendMarkdownIt'];
}

/** What the client is told about this window; the same on a desktop and in a browser. */
export function clientOptions(output: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [...schemes()].map((scheme) => ({ language: 'alliance', scheme })),
    outputChannel: output,
    markdown: { isTrusted: false, supportHtml: false },
    connectionOptions: { maxRestartCount: 5 },
    // The name of a rule, in the hover and in the list of problems, leads to the page of the rule.
    initializationOptions: { docsUrl: RULE_PAGES } satisfies InitializationOptions,
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

/** Starts the client and every feature. `create` makes the client, which differs between desktop and browser. */
export function start(
  context: vscode.ExtensionContext,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
): AllianceExtension {
  const output = vscode.window.createOutputChannel('Alliance', { log: true });
  const client = create(clientOptions(output));
  const server = new Server(client);
  const markdown = markdownPart(server);
  const previews = new Previews(context.extensionUri, server);
  context.subscriptions.push(
    output,
    { dispose: () => void client.dispose() },
    markdown,
    answerFileRequests(client),
    registerServerCommands(server, output),
    registerPreview(context, server, previews),
    registerChanges(context.extensionUri, server, previews),
    registerReadiness(context, server),
    registerConfiguration(server),
    registerDuties(server),
    registerStatus(server),
    registerCreate(server),
    registerExplain(server),
  );
  const ready = client.start();
  tellProgress(server, ready);
  ready.catch((error: unknown) => {
    void vscode.window
      .showErrorMessage(`Alliance could not start its language server: ${messageOf(error)}`, 'Show Output')
      .then((choice) => {
        if (choice) output.show();
      });
  });
  return { ready, server, extendMarkdownIt: markdown.extendMarkdownIt };
}

/** Says in the status bar that the files of the folder are being read, for as long as they are. */
function tellProgress(server: Server, ready: Promise<void>): void {
  const title = 'Alliance: reading the files of this folder';
  void vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async () => {
    // A question about no file in particular is answered when all of them were read.
    await ready.then(() => server.ask('alliance/templates', {})).catch(() => undefined);
  });
}
