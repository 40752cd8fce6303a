import type { OfferedAction, OfferedEdit } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import { rangeOf, showPlace } from './places.ts';

/**
 * Writes what the server offered into the text, as one step that can be undone, and shows it. Nothing is saved. Does nothing, and says
 * so, when a text is not the one that the offer was made for.
 * @param beside the column of a view from which it is chosen: the text is shown elsewhere
 */
export async function applyAction({ edits }: OfferedAction, beside?: vscode.ViewColumn): Promise<boolean> {
  const [first] = edits;
  if (!first) return false;
  if (!edits.every(isCurrent)) {
    void vscode.window.showWarningMessage('The text has changed meanwhile. Choose it once more.');
    return false;
  }
  const column = otherColumn(beside);
  const place = { start: first.range.start, end: first.range.start };
  if (edits.length === 1 && first.snippet !== undefined) {
    const editor = await showPlace(first.uri, place, column);
    const snippet = new vscode.SnippetString(first.snippet);
    return editor.insertSnippet(snippet, rangeOf(first.range), {
      undoStopBefore: true,
      undoStopAfter: true,
      keepWhitespace: true,
    });
  }
  const change = new vscode.WorkspaceEdit();
  for (const { uri, range, text } of edits) change.replace(vscode.Uri.parse(uri), rangeOf(range), text);
  if (!(await vscode.workspace.applyEdit(change))) return false;
  const after = firstLineOf(first);
  await showPlace(first.uri, { start: after, end: after }, column);
  return true;
}

/** Lets somebody choose among several actions; the only one is taken as it is. */
export async function chooseAction(
  actions: readonly OfferedAction[],
  title: string,
): Promise<OfferedAction | undefined> {
  if (actions.length < 2) return actions[0];
  const items = actions.map((action) => ({
    label: `$(${ICONS[action.kind]}) ${action.title}`,
    detail: action.detail,
    action,
  }));
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: 'What shall be written?' });
  return picked?.action;
}

const ICONS = { fix: 'lightbulb', skeleton: 'edit', waiver: 'circle-slash' } as const;

function isCurrent({ uri, version }: OfferedEdit): boolean {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri);
  return version === null || open === undefined || open.version === version;
}

/** Where the first line that was written begins: past the empty line before it. */
function firstLineOf({ range: { start }, text }: OfferedEdit): OfferedEdit['range']['start'] {
  const lines = text.split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first <= 0) return start;
  return { line: start.line + first, character: /^\s*/.exec(lines[first] ?? '')?.[0].length ?? 0 };
}

/** Beside a view: its own column is taken by the view. */
export function otherColumn(taken: vscode.ViewColumn | undefined): vscode.ViewColumn | undefined {
  if (taken === undefined) return undefined;
  return taken === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
}
