import type { Edit } from '@alliance-lang/analysis';
import { URI } from 'langium';
import { StringValue, type TextDocumentEdit, TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { AllianceLspServices } from '../../services.ts';

/** An edit whose text may be a snippet with places to fill in. */
export interface EditorEdit extends Edit {
  /** The same text as a snippet, for editors that take snippets. */
  readonly snippet?: string;
}

/** Edits of several files as an editor applies them: bound to the versions they were made for, line ends as in each file. */
export function workspaceEdit(services: AllianceLspServices, edits: readonly EditorEdit[]): WorkspaceEdit {
  const { takesVersionedEdits, takesSnippetEdits } = services.alliance.Client;
  const byFile = new Map<string, EditorEdit[]>();
  for (const edit of edits) byFile.set(edit.uri, [...(byFile.get(edit.uri) ?? []), edit]);
  const documentChanges: TextDocumentEdit[] = [];
  for (const [uri, ofFile] of byFile) {
    const { LangiumDocuments, TextDocuments } = services.shared.workspace;
    const document = LangiumDocuments.getDocument(URI.parse(uri))?.textDocument;
    if (!document) continue;
    const lineEnd = document.getText().includes('\r\n') ? '\r\n' : '\n';
    documentChanges.push({
      textDocument: { uri, version: TextDocuments.get(uri)?.version ?? null },
      edits: ofFile.map(({ offset, length, text, snippet }) => {
        const range = { start: document.positionAt(offset), end: document.positionAt(offset + length) };
        if (snippet !== undefined && takesSnippetEdits) return { range, snippet: StringValue.createSnippet(snippet) };
        return TextEdit.replace(range, text.replace(/\r?\n/g, lineEnd));
      }),
    });
  }
  if (takesVersionedEdits) return { documentChanges };
  return {
    changes: Object.fromEntries(documentChanges.map((change) => [change.textDocument.uri, change.edits as TextEdit[]])),
  };
}

/** The edits of many fixes, without fixes that touch what another one changes: those come next time. */
export function combined(fixes: readonly { readonly edits: readonly Edit[] }[]): Edit[] {
  const taken: Edit[] = [];
  const known = new Set<string>();
  for (const { edits } of fixes) {
    const key = JSON.stringify(edits);
    if (known.has(key)) continue;
    known.add(key);
    if (!edits.some((edit) => taken.some((other) => clash(edit, other)))) taken.push(...edits);
  }
  return taken.sort((a, b) => (a.uri < b.uri ? -1 : a.uri > b.uri ? 1 : a.offset - b.offset));
}

/** Two pieces of text at one place have no order, and pieces of which one is inside the other do not go together. */
function clash(a: Edit, b: Edit): boolean {
  if (a.uri !== b.uri) return false;
  return a.offset === b.offset || (a.offset < b.offset + b.length && b.offset < a.offset + a.length);
}
