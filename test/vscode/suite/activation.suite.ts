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

scenario('a mistake is told while it is typed, and forgotten when it is mended', async () => {
  const [file] = await vscode.workspace.findFiles('**/coast-pay.alliance');
  holds(file !== undefined, 'the workspace holds the file');
  const editor = await vscode.window.showTextDocument(file);
  const findings = (): vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(file).filter(({ message }) => message.includes('Nowhere'));
  const line = editor.document
    .getText()
    .split('\n')
    .findIndex((text) => text.includes('between'));
  await editor.edit((edit) => edit.insert(editor.document.lineAt(line).range.end, ', Nowhere'));
  const finding = await until('a finding about the unknown name', () => findings()[0]);
  same(finding.range.start.line, line, 'its line');
  await vscode.commands.executeCommand('undo');
  await until('no such finding', () => findings().length === 0);
});
