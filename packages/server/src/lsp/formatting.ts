import { type AllianceDocument, formatDocument, type TextChange } from '@alliance-lang/language';
import type { LangiumDocument, Lexer } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  TextEdit,
} from 'vscode-languageserver';
import type { AllianceLspServices } from '../services.ts';

/** Formats a file, a part of it, or the line that was just ended. There is one way to write each fact, so editors' options do not count. */
export class AllianceFormatting implements Formatter {
  private readonly lexer: Lexer;

  constructor(services: AllianceLspServices) {
    this.lexer = services.parser.Lexer;
  }

  /** A closing brace ends a block, a new line a statement. */
  get formatOnTypeOptions(): DocumentOnTypeFormattingOptions {
    return { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] };
  }

  async formatDocument(document: LangiumDocument, _params: DocumentFormattingParams): Promise<TextEdit[]> {
    return edits(document, formatDocument(document as AllianceDocument, this.lexer));
  }

  async formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): Promise<TextEdit[]> {
    const { textDocument } = document;
    return this.between(
      document,
      textDocument.offsetAt({ line: range.start.line, character: 0 }),
      textDocument.offsetAt(range.end),
    );
  }

  async formatDocumentOnType(
    document: LangiumDocument,
    { position, ch }: DocumentOnTypeFormattingParams,
  ): Promise<TextEdit[]> {
    const { textDocument } = document;
    const end = textDocument.offsetAt(position);
    if (ch === '}') return this.between(document, this.openingOf(textDocument.getText().slice(0, end)), end);
    if (position.line === 0) return [];
    // Behind a new line nothing is changed: the blanks before the cursor are where its author wants to write.
    const start = textDocument.offsetAt({ line: position.line - 1, character: 0 });
    return this.between(document, start, textDocument.offsetAt({ line: position.line, character: 0 }) - 1);
  }

  /** Where the line begins that opens the block which a text ends with. */
  private openingOf(text: string): number {
    const open: number[] = [];
    let start = 0;
    for (const { image, startOffset } of this.lexer.tokenize(text).tokens) {
      if (image === '{') open.push(startOffset);
      else if (image === '}') start = open.pop() ?? startOffset;
    }
    return text.lastIndexOf('\n', start) + 1;
  }

  /** The changes before what stands between two offsets: each takes the white space in front of a piece of text. */
  private between(document: LangiumDocument, start: number, end: number): TextEdit[] {
    const changes = formatDocument(document as AllianceDocument, this.lexer);
    return edits(
      document,
      changes.filter(({ offset, length }) => offset + length >= start && offset + length <= end),
    );
  }
}

function edits({ textDocument }: LangiumDocument, changes: readonly TextChange[]): TextEdit[] {
  return changes.map(({ offset, length, text }) => ({
    range: { start: textDocument.positionAt(offset), end: textDocument.positionAt(offset + length) },
    newText: text,
  }));
}
