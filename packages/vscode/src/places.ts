import type { ProtocolPosition, ProtocolRange } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';

/** A position of the protocol as VS Code has it. */
export function positionOf({ line, character }: ProtocolPosition): vscode.Position {
  return new vscode.Position(line, character);
}

/** A range of the protocol as VS Code has it. */
export function rangeOf({ start, end }: ProtocolRange): vscode.Range {
  return new vscode.Range(positionOf(start), positionOf(end));
}

/** Puts the cursor at a place, in the editor that shows its file already, else in `column`. */
export async function showPlace(
  uri: string,
  range: ProtocolRange,
  column?: vscode.ViewColumn,
): Promise<vscode.TextEditor> {
  const target = vscode.Uri.parse(uri);
  const open = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === target.toString());
  const viewColumn = open?.viewColumn ?? column;
  const document = await vscode.workspace.openTextDocument(target);
  const editor = await vscode.window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
  const start = positionOf(range.start);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(rangeOf(range), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** Commands come with a URI from menus, with a text from code lenses. */
export function asUri(value: unknown): vscode.Uri | undefined {
  if (value instanceof vscode.Uri) return value;
  return typeof value === 'string' ? vscode.Uri.parse(value) : undefined;
}
