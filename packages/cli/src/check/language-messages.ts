import type { LoadedFiles } from '../loader.ts';
import type { Message } from '../reporters/report.ts';

/** What the language itself finds wrong in files: syntax, names, words, values. */
export function languageMessages({ workspace }: LoadedFiles, told: ReadonlySet<string>): Message[] {
  return workspace.documents.flatMap((document) => {
    const uri = document.uri.toString();
    if (!told.has(uri)) return [];
    return document.parseResult.parserErrors.map((error): Message => {
      const offset = Number.isFinite(error.token.startOffset) ? error.token.startOffset : 0;
      const p = document.textDocument.positionAt(offset);
      return {
        code: 'syntax-error',
        source: 'language',
        severity: 'error',
        message: error.message,
        at: {
          uri,
          offset,
          length: error.token.image.length,
          line: p.line,
          character: p.character,
          endLine: p.line,
          endCharacter: p.character + error.token.image.length,
        },
        related: [],
        fixes: [],
      };
    });
  });
}
