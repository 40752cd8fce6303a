import type { Grammar, GrammarAST } from 'langium';
import { partsOf, TokenSets, tokenOf } from '../../grammar/token-sets.ts';
import { statementWords } from '../../words/statements.ts';

/** What messages about syntax need to know of the grammar, computed when the first error is told. */
export class GrammarWords {
  readonly sets: TokenSets;
  /** Every word that begins a declaration at the top of a file. */
  readonly declarations: ReadonlySet<string>;
  private readonly blocks = new Map<string, ReadonlySet<string> | undefined>();

  constructor(grammar: Grammar) {
    this.sets = new TokenSets(grammar);
    this.declarations = this.sets.first(this.sets.rule('File')!.definition);
  }

  /** The word with which a rule begins: `Body` → `body`; undefined for rules that begin with different words. */
  wordOf(rule: string): string | undefined {
    const definition = this.sets.rule(rule)?.definition;
    const first = definition ? [...this.sets.first(definition)] : [];
    return first.length === 1 && /^[a-z]/.test(first[0]!) ? first[0] : undefined;
  }

  /** The words (and other tokens) that may begin a line in the block of a rule; undefined for rules without a block. */
  blockOf(rule: string): ReadonlySet<string> | undefined {
    if (this.blocks.has(rule)) return this.blocks.get(rule);
    const definition = this.sets.rule(rule)?.definition;
    const found = definition && this.insideBraces(definition);
    this.blocks.set(rule, found);
    return found;
  }

  private insideBraces(element: GrammarAST.AbstractElement): ReadonlySet<string> | undefined {
    const parts = partsOf(element);
    const open = parts.findIndex((part) => tokenOf(part) === '{');
    if (open >= 0) {
      const close = parts.findIndex((part) => tokenOf(part) === '}');
      return new Set(parts.slice(open + 1, close).flatMap((part) => [...this.sets.first(part)]));
    }
    for (const part of parts) {
      const found = this.insideBraces(part);
      if (found) return found;
    }
    return undefined;
  }

  /** The blocks that have a statement with this word: `quorum` → `body`. */
  blocksWith(word: string): readonly string[] {
    const end = `.${word}`;
    return Object.keys(statementWords)
      .filter((key) => key.endsWith(end))
      .map((key) => key.slice(0, -end.length));
  }
}

const known = new WeakMap<Grammar, GrammarWords>();

/** What a grammar's messages need, computed once a grammar. */
export function grammarWords(grammar: Grammar): GrammarWords {
  const words = known.get(grammar) ?? new GrammarWords(grammar);
  known.set(grammar, words);
  return words;
}
