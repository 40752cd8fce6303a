import type { SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

type AnyEdit = TextEdit | SnippetTextEdit;

/** The edits that a workspace edit makes in a file. */
export function editsIn(edit: WorkspaceEdit, uri: string): readonly AnyEdit[] {
  const versioned = (edit.documentChanges ?? []).flatMap((change) =>
    'textDocument' in change && change.textDocument.uri === uri ? (change.edits as AnyEdit[]) : [],
  );
  return [...(edit.changes?.[uri] ?? []), ...versioned];
}

/** A text after the edits that a workspace edit makes in its file; snippets are left as they are written. */
export function edited(text: string, edit: WorkspaceEdit, uri: string): string {
  const document = TextDocument.create(uri, 'alliance', 0, text);
  const plain = editsIn(edit, uri).map((one) =>
    'snippet' in one ? { range: one.range, newText: one.snippet.value } : one,
  );
  return TextDocument.applyEdits(document, plain);
}
