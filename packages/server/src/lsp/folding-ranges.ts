import type { LangiumDocument, Lexer, LexerResult } from 'langium';
import type { FoldingRangeProvider } from 'langium/lsp';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { AllianceLspServices } from '../services.ts';

type Token = LexerResult['tokens'][number];

/** Blocks, texts over several lines, comments (several `//` lines are one) and the imports of a file. Works on broken text, too. */
export class AllianceFoldingRanges implements FoldingRangeProvider {
  private readonly lexer: Lexer;

  constructor(services: AllianceLspServices) {
    this.lexer = services.parser.Lexer;
  }

  async getFoldingRanges(document: LangiumDocument): Promise<FoldingRange[]> {
    const { tokens, hidden } = this.lexer.tokenize(document.textDocument.getText());
    return [...blocks(tokens), ...imports(tokens), ...comments(hidden, tokens)].sort(
      (a, b) => a.startLine - b.startLine,
    );
  }
}

function* blocks(tokens: readonly Token[]): Generator<FoldingRange> {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.image === '{') open.push(token);
    else if (token.image.startsWith('"""')) yield* range(lineOf(token), lastLineOf(token));
    else if (token.image === '}') {
      const start = open.pop();
      // The line of the closing brace stays in sight.
      if (start) yield* range(lineOf(start), lineOf(token) - 1);
    }
  }
}

function* imports(tokens: readonly Token[]): Generator<FoldingRange> {
  const lines = tokens.filter(({ image, startColumn }) => image === 'import' && startColumn === 1).map(lineOf);
  if (lines.length > 1) yield* range(lines[0]!, lines.at(-1)!, FoldingRangeKind.Imports);
}

function* comments(hidden: readonly Token[], tokens: readonly Token[]): Generator<FoldingRange> {
  const written = new Set(tokens.map(lineOf));
  let first: number | undefined;
  let last = -1;
  for (const token of hidden) {
    const line = lineOf(token);
    if (token.image.startsWith('/*')) yield* range(line, lastLineOf(token), FoldingRangeKind.Comment);
    if (!token.image.startsWith('//') || written.has(line)) continue;
    if (first === undefined || line !== last + 1) {
      if (first !== undefined) yield* range(first, last, FoldingRangeKind.Comment);
      first = line;
    }
    last = line;
  }
  if (first !== undefined) yield* range(first, last, FoldingRangeKind.Comment);
}

function* range(startLine: number, endLine: number, kind?: FoldingRangeKind): Generator<FoldingRange> {
  if (endLine > startLine) yield { startLine, endLine, ...(kind ? { kind } : {}) };
}

/** Lines of tokens count from 1, those of editors from 0. */
function lineOf(token: Token): number {
  return (token.startLine ?? 1) - 1;
}

function lastLineOf(token: Token): number {
  return (token.endLine ?? 1) - 1;
}
