import type { Diagnostic } from 'vscode-languageserver';

/** The codes of diagnostics, sorted. */
export function codesOf(diagnostics: readonly Diagnostic[] | undefined): string[] {
  return (diagnostics ?? []).map(({ code }) => String(code)).sort();
}

/** The piece of a text that a diagnostic underlines, on its first line. */
export function underlined(text: string, { range }: Diagnostic): string {
  const line = text.split(/\r?\n/)[range.start.line] ?? '';
  return line.slice(range.start.character, range.end.line === range.start.line ? range.end.character : undefined);
}
