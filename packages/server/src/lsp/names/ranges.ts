import { pieceOf } from '@alliance-lang/language';
import type { AstNode } from 'langium';
import type { Range } from 'vscode-languageserver';

/** The inside of the quotes of a text that a property holds. */
export function textRange(node: AstNode, property: string, index?: number): Range | undefined {
  const leaf = pieceOf(node, property, index);
  if (!leaf) return undefined;
  const { start, end } = leaf.range;
  const opening = /^("""|["“])/.exec(leaf.text)?.[0].length ?? 0;
  const closing = leaf.text.length > opening ? (/("""|["”])$/.exec(leaf.text)?.[0].length ?? 0) : 0;
  return {
    start: { line: start.line, character: start.character + opening },
    end: { line: end.line, character: end.character - closing },
  };
}
