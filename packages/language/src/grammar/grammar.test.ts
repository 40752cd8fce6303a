import type { GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { AllianceLanguageGrammar } from '../generated/grammar.ts';
import { partsOf, TokenSets, tokenOf } from './token-sets.ts';

const grammar = AllianceLanguageGrammar();
const sets = new TokenSets(grammar);
const ruleNames = [...sets.allRules()].map((rule) => rule.name);

/** A grammar of three rules with a known conflict, to see that conflicts are found at all. */
const keyword = (value: string, cardinality?: '?' | '*'): GrammarAST.Keyword =>
  ({ $type: 'Keyword', value, cardinality }) as GrammarAST.Keyword;
const group = (...elements: GrammarAST.AbstractElement[]) => ({ $type: 'Group', elements }) as GrammarAST.Group;
const either = (...elements: GrammarAST.AbstractElement[]) =>
  ({ $type: 'Alternatives', elements }) as GrammarAST.Alternatives;
function grammarOf(definitions: Record<string, GrammarAST.AbstractElement>): TokenSets {
  const rules = Object.entries(definitions).map(([name, definition], index) => ({
    $type: 'ParserRule',
    name,
    definition,
    entry: index === 0,
  }));
  return new TokenSets({ $type: 'Grammar', rules } as unknown as GrammarAST.Grammar);
}

describe('token sets', () => {
  it('see two alternatives that begin alike', () => {
    const conflicts = grammarOf({ Start: either(keyword('a'), group(keyword('a'), keyword('b'))) }).conflicts();
    expect(conflicts.map(({ rule, tokens }) => ({ rule, tokens }))).toEqual([{ rule: 'Start', tokens: ['a'] }]);
  });

  it('see an optional word that may also come after it', () => {
    const conflicts = grammarOf({ Start: group(keyword('x'), keyword('a', '?'), keyword('a')) }).conflicts();
    expect(conflicts.map(({ tokens }) => tokens)).toEqual([['a']]);
  });

  it('see no conflict where one word decides', () => {
    const start = group(keyword('x'), keyword('a', '*'), keyword('b'));
    expect(grammarOf({ Start: start }).conflicts()).toEqual([]);
  });
});

describe('the grammar', () => {
  it('is decided by the next token everywhere', () => {
    expect(ruleNames.length).toBeGreaterThan(300);
    expect(sets.conflicts()).toEqual([]);
  });

  it('lets no word that may follow a complete statement start one in the same block', () => {
    const blocks = [...sets.allRules()].flatMap((rule) => {
      const found: { rule: string; statements: GrammarAST.AbstractElement[] }[] = [];
      sets.visit(rule.definition, new Set(), (element) => {
        if (element.$type !== 'Alternatives' || element.cardinality !== '*') return;
        found.push({ rule: rule.name, statements: partsOf(element).flatMap(alternativesIn) });
      });
      return found;
    });
    expect(blocks.length).toBeGreaterThan(45);
    const confusing = blocks.flatMap(({ rule, statements }) => {
      const starts = new Set(statements.flatMap((statement) => [...sets.first(statement)]));
      return statements.flatMap((statement) =>
        [...sets.continuations(statement)]
          .filter((token) => starts.has(token))
          .map((token) => `${rule}: ${[...sets.first(statement)].join('|')} … ${token}`),
      );
    });
    expect(confusing).toEqual([]);
  });

  it('starts every declaration and every statement with a word or a mark of its own', () => {
    const declaration = sets.rule('Declaration')!;
    const first = partsOf(declaration.definition).map((part) => [...sets.first(part)]);
    expect(first.filter((tokens) => tokens.length !== 1 || !/^[a-z]/.test(tokens[0]!))).toEqual([]);
  });

  it('has no rule whose name is a word of the grammar', () => {
    const words = new Set<string>();
    for (const rule of sets.allRules()) {
      sets.visit(rule.definition, new Set(), (element) => {
        const token = tokenOf(element);
        if (element.$type === 'Keyword' && token) words.add(token);
      });
    }
    expect(words.size).toBeGreaterThan(400);
    expect([grammar.name, ...ruleNames].filter((name) => words.has(name!))).toEqual([]);
  });

  it('has no rule with the name of the grammar', () => {
    expect(ruleNames).not.toContain(grammar.name);
  });

  it('writes all its words in lower case with hyphens', () => {
    const odd = [...sets.allRules()].flatMap((rule) => {
      const found: string[] = [];
      sets.visit(rule.definition, new Set(), (element) => {
        const token = element.$type === 'Keyword' ? tokenOf(element)! : 'a';
        if (!/^([a-z][a-z0-9]*(-[a-z0-9]+)*|[{},])$/.test(token)) found.push(token);
      });
      return found;
    });
    expect(odd).toEqual([]);
  });
});

/** The statements of a block; fragments such as `Carried` stand for the statements in them. */
function alternativesIn(element: GrammarAST.AbstractElement): GrammarAST.AbstractElement[] {
  const rule = sets.called(element);
  if (rule?.fragment) return partsOf(rule.definition).flatMap(alternativesIn);
  return [element];
}
