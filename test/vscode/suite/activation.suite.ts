import * as vscode from 'vscode';
import { holds, same, scenario, until } from './scenario.ts';

scenario('a file of the language is recognised and wakes the extension', async () => {
  const [file] = await vscode.workspace.findFiles('**/*.alliance');
  holds(file !== undefined, 'the workspace holds a file');
  const document = await vscode.workspace.openTextDocument(file);
  same(document.languageId, 'alliance', 'language');
  const extension = vscode.extensions.getExtension('alliance-lang.alliance-vscode');
  holds(extension !== undefined, 'the extension is installed');
  await until('the extension is active', () => extension.isActive);
});
