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

/** Lets somebody choose among several actions, or go to the place that they are about. */
export async function chooseAction(
  actions: readonly OfferedAction[],
  title: string,
  withPlace: boolean,
): Promise<OfferedAction | 'place' | undefined> {
  const items: (vscode.QuickPickItem & { readonly choice: OfferedAction | 'place' })[] = actions.map((action) => ({
    label: `$(${ICONS[action.kind]}) ${action.title}`,
    ...(action.detail === '' || action.detail === title ? {} : { detail: action.detail }),
    choice: action,
  }));
  if (withPlace) items.push({ label: '$(go-to-file) Go to its place in the text', choice: 'place' });
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: 'The text is changed; undo takes it back.',
  });
  return picked?.choice;
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
