import * as vscode from 'vscode';
import type { Server } from '../../client.ts';

/** Files that say how alliances are checked, and those that they extend. */
const CONFIGURATION = /alliance\.config\.json$/;

/** Tells the server what is written in open configuration files, so that they count before they are saved. */
export function registerConfiguration(server: Server): vscode.Disposable {
  const told = new Set<string>();
  const tell = ({ uri, isDirty, getText }: Pick<vscode.TextDocument, 'uri' | 'isDirty' | 'getText'>): void => {
    if (!CONFIGURATION.test(uri.path)) return;
    const key = uri.toString();
    // What is on disk is read from the disk, unless something else was told before.
    if (!isDirty && !told.delete(key)) return;
    if (isDirty) told.add(key);
    void server.client.sendNotification('alliance/configurationText', { uri: key, text: isDirty ? getText() : null });
  };
  const read = (document: vscode.TextDocument, isDirty = document.isDirty): void =>
    tell({ uri: document.uri, isDirty, getText: () => document.getText() });
  for (const document of vscode.workspace.textDocuments) read(document);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => read(document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => read(document)),
    vscode.workspace.onDidSaveTextDocument((document) => read(document)),
    vscode.workspace.onDidCloseTextDocument((document) => read(document, false)),
  );
}
