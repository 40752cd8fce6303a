import { readdirSync, readFileSync } from 'node:fs';
import type { AstNode } from 'langium';
import { describe, expect, it } from 'vitest';
import type { File } from '../generated/ast.ts';
import { createAllianceServices } from '../services.ts';

const { LangiumParser: parser, Lexer: lexer } = createAllianceServices().alliance.parser;
const folder = new URL('../../../../examples/retail-insights/', import.meta.url);

/** A declaration of the complete example between its neighbours: what is broken inside it must not reach them. */
interface Piece {
  readonly place: string;
  readonly text: string;
  /** The stretch of the text that is broken on purpose. */
  readonly from: number;
  readonly to: number;
  readonly declarations: readonly string[];
  /** How many declarations its file has. */
  readonly inFile: number;
  readonly nodes: number;
}

const pieces = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.alliance'))
  .sort()
  .flatMap((path) => piecesOf(path, readFileSync(new URL(path.replaceAll('\\', '/'), folder), 'utf8')));

function piecesOf(path: string, text: string): Piece[] {
  const spans = topLevel(read(text)).map(({ $cstNode }) => ({ start: $cstNode!.offset, end: $cstNode!.end }));
  return spans.map((span, index) => {
    const start = spans[index - 1]?.start ?? span.start;
    const piece = text.slice(start, spans[index + 1]?.end ?? span.end);
    const file = read(piece);
    return {
      place: `${path} line ${text.slice(0, span.start).split('\n').length}`,
      text: piece,
      from: span.start - start,
      to: span.end - start,
      declarations: topLevel(file).map(keyOf),
      inFile: spans.length,
      nodes: count(file),
    };
  });
}

function read(text: string): File {
  return parser.parse<File>(text).value;
}

function topLevel(file: File): AstNode[] {
  const all: AstNode[] = [...(file.alliances ?? []), ...(file.declarations ?? [])];
  return all.sort((a, b) => a.$cstNode!.offset - b.$cstNode!.offset);
}

function keyOf(node: AstNode): string {
  return `${node.$type} ${(node as { name?: string }).name ?? ''}`;
}

function childrenOf(node: AstNode): AstNode[] {
  return Object.entries(node)
    .filter(([property]) => !property.startsWith('$'))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter((value) => typeof value === 'object' && value !== null && '$type' in value);
}

function count(node: AstNode): number {
  return childrenOf(node).reduce((sum, child) => sum + count(child), 1);
}

/** What came of a broken text: how many declarations of its file survived, and how many nodes were lost. */
interface Outcome {
  readonly what: string;
  readonly survived: number;
  readonly of: number;
  readonly invented: readonly string[];
  readonly lost: number;
}

/** Reads a broken piece and compares. A declaration whose name is broken still counts as the one that it was. */
function outcome(piece: Piece, broken: string, what: string): Outcome {
  const file = read(broken);
  const left = [...piece.declarations];
  const invented: string[] = [];
  for (const key of topLevel(file).map(keyOf)) {
    const type = key.slice(0, key.indexOf(' ') + 1);
    const same = left.indexOf(key);
    const index = same >= 0 ? same : left.findIndex((other) => other.startsWith(type));
    if (index >= 0) left.splice(index, 1);
    else invented.push(key);
  }
  return {
    what: `${piece.place}: ${what}`,
    survived: piece.inFile - left.length,
    of: piece.inFile,
    invented,
    lost: piece.nodes - count(file),
  };
}

function survival(outcomes: readonly Outcome[]): number {
  const sum = (pick: (one: Outcome) => number): number => outcomes.reduce((total, one) => total + pick(one), 0);
  return sum((one) => one.survived) / sum((one) => one.of);
}

/** The lines of a piece that belong to its declaration: where they start and what they hold. */
function linesOf(piece: Piece): { start: number; line: string }[] {
  const lines: { start: number; line: string }[] = [];
  for (let start = piece.from; start < piece.to; ) {
    const end = piece.text.indexOf('\n', start);
    const line = piece.text.slice(start, end < 0 ? piece.to : Math.min(end, piece.to));
    if (line.trim()) lines.push({ start, line });
    start += line.length + 1;
  }
  return lines;
}

/** How many nodes the largest node has that begins at each offset: what a block costs when its own word is gone. */
function costsOfBlocks(file: File): ReadonlyMap<number, number> {
  const costs = new Map<number, number>();
  const visit = (node: AstNode): void => {
    const offset = node.$cstNode?.offset;
    if (offset !== undefined && node.$type !== 'File') costs.set(offset, Math.max(costs.get(offset) ?? 0, count(node)));
    childrenOf(node).forEach(visit);
  };
  visit(file);
  return costs;
}

describe('recovery from syntax errors', () => {
  it('has the complete example to break', () => {
    expect(pieces.length).toBeGreaterThan(100);
    expect(pieces.flatMap(({ text }) => parser.parse(text).parserErrors)).toEqual([]);
  });

  it('keeps all but its own statement when any one word, name, value or sign is deleted', { timeout: 300_000 }, () => {
    const outcomes: Outcome[] = [];
    const costly: string[] = [];
    for (const piece of pieces) {
      const costs = costsOfBlocks(read(piece.text));
      for (const token of lexer.tokenize(piece.text).tokens) {
        if (token.startOffset < piece.from || token.startOffset >= piece.to) continue;
        const broken = piece.text.slice(0, token.startOffset) + piece.text.slice(token.endOffset! + 1);
        const result = outcome(piece, broken, `without ${token.image} in line ${token.startLine}`);
        outcomes.push(result);
        const allowed = Math.max(15, costs.get(token.startOffset) ?? 0);
        if (result.lost > allowed) costly.push(`${result.what}: ${result.lost} nodes`);
      }
    }
    expect(outcomes.length).toBeGreaterThan(4000);
    expect(costly).toEqual([]);
    expect(outcomes.filter(({ invented }) => invented.length > 0)).toEqual([]);
    expect(survival(outcomes)).toBeGreaterThanOrEqual(0.99);
  });

  it('keeps the declarations around half a line', { timeout: 300_000 }, () => {
    const outcomes = pieces.flatMap((piece) =>
      linesOf(piece).map(({ start, line }) => {
        const half = Math.ceil(line.length / 2);
        const broken = piece.text.slice(0, start + half) + piece.text.slice(start + line.length);
        return outcome(piece, broken, `half of ${line.trim()}`);
      }),
    );
    expect(outcomes.length).toBeGreaterThan(1000);
    expect(outcomes.filter(({ invented }) => invented.length > 0)).toEqual([]);
    expect(survival(outcomes)).toBeGreaterThanOrEqual(0.99);
  });

  it.each([
    'acc',
    'accountable ',
    'accountable Northwind.',
    'due 20',
    'mission "half',
    'by ',
    'when below ',
    'note',
    'person ',
    '"a text"',
    'Northwind, ',
    'tbd',
  ])('keeps the declarations around the half-written line %j', { timeout: 300_000 }, (written) => {
    // Every fourth line, and other lines for other half-written ones: all of them would take minutes on a busy machine.
    const offset = written.length % 4;
    const outcomes = pieces.flatMap((piece) =>
      linesOf(piece)
        .filter((_, index) => index % 4 === offset)
        .map(({ start, line }) => {
          const indent = /^ */.exec(line)![0];
          const broken = `${piece.text.slice(0, start)}${indent}${written}\n${piece.text.slice(start)}`;
          return outcome(piece, broken, `${written} before ${line.trim()}`);
        }),
    );
    expect(outcomes.filter(({ invented }) => invented.length > 0)).toEqual([]);
    expect(outcomes.filter(({ lost }) => lost > 15)).toEqual([]);
    expect(survival(outcomes)).toBeGreaterThanOrEqual(0.99);
  });

  it('keeps a declaration below a half-written one', () => {
    const file = read('body\nparty Northwind {\n  form "corporation"\n}\n');
    expect(topLevel(file).map(keyOf)).toContain('Party Northwind');
  });

  it('lets a comment that is not closed cost its own lines only', () => {
    const file = read('/** A comment that goes on\nparty Northwind { }\n/** The next one. */\nparty Contoso { }\n');
    expect(topLevel(file).map(keyOf)).toEqual(['Party Northwind', 'Party Contoso']);
  });
});
