import type { Random } from '@alliance-lang/dev/bench/random';
import { type ast, type OutlineBlock, type OutlineItem, outlineOf } from '@alliance-lang/language';
import { language } from './grammar-writer.ts';

/** Statements whose order is part of what they say. */
const ORDERED = /^(step|tier|passes|deadlock)$/;

/** A file that says the same: the statements of every block in another order. What cannot be read is left as it is. */
export function withStatementsShuffled(text: string, random: Random): string {
  const { Lexer, LangiumParser } = language.alliance.parser;
  const { value, parserErrors, lexerErrors } = LangiumParser.parse<ast.File>(text);
  if (parserErrors.length + lexerErrors.length > 0) return text;
  const { items, tail } = outlineOf(value, text, Lexer);
  return items.map((item) => written(item, random)).join('') + tail;
}

function written({ lead, body, trail, block }: OutlineItem, random: Random): string {
  return lead + (block ? shuffled(block, random) : body) + trail;
}

function shuffled({ head, items, tail, close }: OutlineBlock, random: Random): string {
  const isFixed = ({ words }: OutlineItem): boolean => ORDERED.test(words[0] ?? '');
  const order = random.shuffled(items);
  const fixed = items.filter(isFixed);
  // Those whose order counts take the places of their kind, one after the other.
  const inPlace = order.map((item) => (isFixed(item) ? fixed.shift()! : item));
  // A remark behind a statement ends with its line.
  const lines = inPlace.map((item) => `\n${written(item, random)}`);
  return `${head}${lines.join('')}\n${tail}${close}`;
}
