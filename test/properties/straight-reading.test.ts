import { StraightReader } from '@alliance-lang/language/reading';
import fc from 'fast-check';
import { type AstNode, type CompositeCstNode, type CstNode, isAstNode, isReference, type LeafCstNode } from 'langium';
import { describe, expect, test } from 'vitest';
import { damaged } from './arbitrary/damage.ts';
import { examples } from './arbitrary/examples.ts';
import { language } from './arbitrary/grammar-writer.ts';
import { workspaces } from './arbitrary/workspaces.ts';
import { runs } from './runs.ts';

const straight = new StraightReader(language.alliance);
const library = language.alliance.parser.RecoveringParser;

/** Everything of a syntax tree that anybody asks for, as text: nodes and their properties in order, and every piece of the concrete syntax. */
function treeText(file: AstNode): string {
  const names = new Map<AstNode, string>();
  const lines: string[] = [];
  const property = (value: unknown): string => {
    if (isReference(value)) return `→ ${value.$refText} ${span(value.$refNode)}`;
    if (isAstNode(value)) return names.get(value) ?? '?';
    return Array.isArray(value) ? `[${value.map(property).join(' ')}]` : JSON.stringify(value);
  };
  const visit = (node: AstNode, name: string): void => {
    names.set(node, name);
    const own = Object.entries(node).filter(([key]) => !key.startsWith('$'));
    const inside = own.flatMap(([key, value]) =>
      (Array.isArray(value) ? value : [value]).filter(isAstNode).map((child) => [key, child] as const),
    );
    for (const [index, [key, child]] of inside.entries()) visit(child, `${name}/${key}${index}`);
    const { $containerProperty, $containerIndex, $container } = node;
    const container =
      $container === undefined ? 'none' : `${$containerProperty} ${$containerIndex} of ${$container.$type}`;
    lines.push(`${name} ${node.$type} ${container} ${span(node.$cstNode)}`);
    for (const [key, value] of own) lines.push(`  ${key} = ${property(value)}`);
  };
  visit(file, '');
  const piece = (cst: CstNode, depth: number): void => {
    const { start, end } = cst.range;
    const range = `${start.line}:${start.character}-${end.line}:${end.character}`;
    const grammar = cst.grammarSource
      ? language.alliance.workspace.AstNodeLocator.getAstNodePath(cst.grammarSource)
      : '';
    const token = (cst as LeafCstNode).tokenType?.name ?? '';
    const made = names.get(cst.astNode) ?? '?';
    lines.push(
      `${' '.repeat(depth)}${span(cst)} ${range} ${token} ${cst.hidden} ${grammar} ${made} ${JSON.stringify(cst.text)}`,
    );
    for (const inner of (cst as CompositeCstNode).content ?? []) {
      if (inner.container !== cst) lines.push('a piece in the wrong place');
      piece(inner, depth + 1);
    }
  };
  if (file.$cstNode) piece(file.$cstNode, 0);
  return lines.join('\n');
}

function span(cst: CstNode | undefined): string {
  return cst ? `${cst.offset}+${cst.length}` : 'nowhere';
}

/** @returns whether the text was read straight */
function expectSame(text: string): boolean {
  const quick = straight.read(text);
  const thorough = library.parse(text);
  const isRight = thorough.parserErrors.length === 0 && thorough.lexerErrors.length === 0;
  expect(quick !== undefined, text).toBe(isRight);
  if (!quick) return false;
  expect(quick.lexerReport).toEqual(thorough.lexerReport);
  expect(treeText(quick.value)).toBe(treeText(thorough.value));
  return true;
}

const comments = ['/** What it is. */\n', '// aside\n', ' /* in between */ ', '\r\n', '\t'];

/** Texts with comments and white space wherever tokens meet. */
const withComments = fc.tuple(workspaces, fc.array(fc.nat(), { minLength: 1, maxLength: 12 })).map(([files, places]) =>
  files.map(({ uri, text }) => {
    const { tokens } = language.alliance.parser.Lexer.tokenize(text);
    const chosen = places.map(
      (place, index) => [tokens[place % (tokens.length || 1)]?.startOffset ?? 0, index] as const,
    );
    const inserted = chosen
      .sort(([a], [b]) => b - a)
      .reduce((now, [at, index]) => now.slice(0, at) + comments[index % comments.length] + now.slice(at), text);
    return { uri, text: inserted };
  }),
);

describe('reading straight gives what the parser library gives', () => {
  test.each([
    ['for the examples', examples, 4],
    ['for what the grammar allows', workspaces, 150],
    ['with comments everywhere', withComments, 100],
  ] as const)('%s', (_, files, numRuns) => {
    fc.assert(
      fc.property(files, (texts) => {
        for (const { text } of texts) expect(expectSame(text), text).toBe(true);
      }),
      runs(numRuns),
    );
  });

  test.each([
    ['for what the grammar allows, damaged', damaged(workspaces), 150],
    ['for the examples, damaged', damaged(examples), 30],
  ] as const)('%s: the same, or an error is left to the library', (_, files, numRuns) => {
    fc.assert(
      fc.property(files, (texts) => {
        for (const { text } of texts) expectSame(text);
      }),
      runs(numRuns),
    );
  });

  test.each(['', ' \n', '// nothing but a comment', '/* two */ // comments\n', '\uFEFF'])('for %j', (text) => {
    expect(expectSame(text)).toBe(true);
  });

  test('and leaves nesting without end to the library', () => {
    const team = (depth: number): string => (depth === 0 ? '' : `team T${depth} { ${team(depth - 1)} }`);
    expect(straight.read(`party P { ${team(20)} }`)).toBeDefined();
    expect(straight.read(`party P { ${team(2000)} }`)).toBeUndefined();
  });
});
