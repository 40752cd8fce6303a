import type { Grammar } from 'langium';
import { TokenSets } from '../grammar/token-sets.ts';

const known = new WeakMap<Grammar, ReadonlySet<string>>();

/** The words that start something at the top of a file: `party`, `alliance`, `import`; read off the grammar once. */
export function declarationWords(grammar: Grammar): ReadonlySet<string> {
  const words = known.get(grammar) ?? new TokenSets(grammar).first(entryRule(grammar));
  known.set(grammar, words);
  return words;
}

function entryRule(grammar: Grammar) {
  for (const rule of grammar.rules) if (rule.$type === 'ParserRule' && rule.entry) return rule.definition;
  throw new Error('The grammar has no entry rule.');
}
