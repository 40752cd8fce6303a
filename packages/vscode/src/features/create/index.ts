import type { NewAllianceResult } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../../client.ts';

/** `Alliance: New Alliance…`: a few questions, then an untitled file that checks clean for its stage. */
export function registerCreate(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand('alliance.new', async () => {
    const { kinds, stages } = await server.ask('alliance/templates', {});
    const kind = await choose(kinds, 'What kind of partnership is it?', 1);
    if (!kind) return;
    const stage = await choose(stages, 'How far is it?', 2);
    if (!stage) return;
    const named = await vscode.window.showInputBox({
      title: 'New alliance (3 of 4)',
      prompt: 'Which companies? Separate them by commas.',
      value: 'Northwind, Contoso',
      validateInput: (text) =>
        partiesIn(text).length < 2 ? 'An alliance is between two companies or more.' : undefined,
    });
    if (!named) return;
    const title = await vscode.window.showInputBox({
      title: 'New alliance (4 of 4)',
      prompt: 'What is it called?',
      value: partiesIn(named).join(' × '),
      validateInput: (text) => (text.trim() === '' ? 'Give it a name that people use.' : undefined),
    });
    if (!title) return;
    const made = await server.ask('alliance/newAlliance', { title, kind, stage, parties: partiesIn(named) });
    await show(made);
  });
}

/** Shows the new file beside the others of the folder, or without a place of its own where no folder is open. Nothing is saved. */
async function show({ fileName, text }: NewAllianceResult): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) {
    const content = { language: 'alliance', content: text };
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(content));
    return;
  }
  const uri = (await freePlace(folder, fileName)).with({ scheme: 'untitled' });
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const start = new vscode.Position(0, 0);
  await editor.edit((edit) => edit.insert(start, text));
  editor.selection = new vscode.Selection(start, start);
}

/** The place of a new file in a folder: nothing that is there, or about to be, is touched. */
async function freePlace(folder: vscode.Uri, fileName: string): Promise<vscode.Uri> {
  const base = fileName.replace(/\.alliance$/, '');
  for (let copy = 1; ; copy++) {
    const uri = vscode.Uri.joinPath(folder, `${base}${copy === 1 ? '' : `-${copy}`}.alliance`);
    const open = vscode.workspace.textDocuments.some((document) => document.uri.path === uri.path);
    const saved = await vscode.workspace.fs.stat(uri).then(
      () => true,
      () => false,
    );
    if (!open && !saved) return uri;
  }
}

type Choice = { readonly word: string; readonly explanation: string };

async function choose(choices: readonly Choice[], placeHolder: string, step: number): Promise<string | undefined> {
  const items = choices.map(({ word, explanation }) => ({ label: word, detail: explanation }));
  const picked = await vscode.window.showQuickPick(items, {
    title: `New alliance (${step} of 4)`,
    placeHolder,
    matchOnDetail: true,
  });
  return picked?.label;
}

function partiesIn(text: string): string[] {
  return text
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
