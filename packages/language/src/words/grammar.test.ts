import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { AllianceLanguageGrammar } from '../generated/grammar.ts';
import { type WordSetName, wordSets, wordsOf } from './sets.ts';
import { declarationEntry, declarationWords, explainWordAt, statementEntry, statementWords } from './statements.ts';

const rules = AllianceLanguageGrammar().rules.filter((rule) => GrammarAST.isParserRule(rule));
const keywords = new Set(rules.flatMap(keywordsIn).filter((keyword) => /^[a-z]/.test(keyword)));
const setRules = rules.filter((rule) => rule.name.endsWith('Word') && rule.dataType === 'string');

function keywordsIn(node: GrammarAST.AbstractElement | GrammarAST.ParserRule): string[] {
  return [...AstUtils.streamAst(node)].filter((part) => GrammarAST.isKeyword(part)).map((keyword) => keyword.value);
}

function setName(rule: GrammarAST.ParserRule): string {
  return rule.name.replace(/Word$/, '');
}

/** Whether the rule takes any word beside its own, to be told by a check. */
function isOpen(rule: GrammarAST.ParserRule): boolean {
  return [...AstUtils.streamAst(rule)].some((part) => GrammarAST.isRuleCall(part) && part.rule.$refText === 'WORD');
}

/** The first words that `element` can begin with. */
function firstWords(element: GrammarAST.AbstractElement): string[] {
  if (GrammarAST.isKeyword(element)) return [element.value];
  if (GrammarAST.isAssignment(element)) return firstWords(element.terminal);
  if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(firstWords);
  if (GrammarAST.isRuleCall(element)) {
    const rule = element.rule.ref;
    return GrammarAST.isParserRule(rule) ? firstWords(rule.definition) : [];
  }
  if (!GrammarAST.isGroup(element)) return [];
  const words: string[] = [];
  for (const part of element.elements) {
    words.push(...firstWords(part));
    if (!GrammarAST.isAction(part) && part.cardinality !== '?' && part.cardinality !== '*') break;
  }
  return words;
}

/** The statement words of every block of the grammar: `body` → `level`, `mandate`, … */
function blocks(): { block: string; words: string[] }[] {
  return rules.flatMap((rule) => {
    const groups = [...AstUtils.streamAst(rule)].filter((part) => GrammarAST.isGroup(part));
    const contents = groups.flatMap(({ elements }) => {
      const brace = elements.findIndex((part) => GrammarAST.isKeyword(part) && part.value === '{');
      const end = elements.findIndex((part, index) => index > brace && GrammarAST.isKeyword(part));
      return brace < 0 ? [] : elements.slice(brace + 1, end).flatMap(firstWords);
    });
    const words = contents.filter((word) => /^[a-z]/.test(word));
    return firstWords(rule.definition)
      .filter((block) => /^[a-z]/.test(block) && words.length > 0)
      .map((block) => ({ block, words }));
  });
}

describe('the word tables and the grammar', () => {
  it('name the same closed sets', () => {
    expect(Object.keys(wordSets).toSorted()).toEqual(setRules.map(setName).toSorted());
  });

  it.each(setRules.map((rule) => [setName(rule), rule] as const))('have the same words of %s', (name, rule) => {
    const table: readonly string[] = wordsOf(name as WordSetName);
    const own = keywordsIn(rule);
    expect(own.filter((word) => !table.includes(word))).toEqual([]);
    // An open rule takes further words of the table, but a word that is a keyword elsewhere is never read as WORD.
    const unreadable = table.filter((word) => !own.includes(word) && (!isOpen(rule) || keywords.has(word)));
    expect(unreadable).toEqual([]);
  });

  it('explain every word of the grammar', () => {
    expect([...keywords].filter((word) => !explainWordAt(word))).toEqual([]);
  });

  it('have an entry for every declaration', () => {
    const declaration = rules.find((rule) => rule.name === 'Declaration');
    const words = ['part', 'import', 'alliance', ...firstWords(declaration!.definition)];
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((word) => !declarationEntry(word))).toEqual([]);
  });

  it('have an entry for every statement of every block, and for no other', () => {
    const inGrammar = blocks().flatMap(({ block, words }) => words.map((word) => ({ block, word })));
    const untold = inGrammar.filter(({ block, word }) => !statementEntry(block, word));
    expect(untold).toEqual([]);
    const known = new Set(inGrammar.flatMap(({ block, word }) => [`${block}.${word}`, `common.${word}`]));
    expect(Object.keys(statementWords).filter((key) => !known.has(key))).toEqual([]);
  });

  it('have no declaration word that the grammar lacks', () => {
    expect(Object.keys(declarationWords).filter((word) => !keywords.has(word))).toEqual([]);
  });
});
