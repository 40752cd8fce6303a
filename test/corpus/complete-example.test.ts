import { AstUtils, GrammarAST } from 'langium';
import { expect, test } from 'vitest';
import { readExamples } from './examples.ts';

test('examples/retail-insights uses every declaration, statement and form of value', () => {
  const { documents, services } = readExamples('retail-insights');
  const used = new Set<string>();
  for (const { parseResult } of documents)
    for (const node of AstUtils.streamAst(parseResult.value)) used.add(node.$type);

  const reflection = services.shared.AstReflection;
  const forms = reflection.getAllTypes().filter((type) => isForm(type));
  expect(forms.length).toBeGreaterThan(200);
  expect(forms.filter((type) => !used.has(type))).toEqual([]);

  /** Types that stand for others are no forms: only their subtypes are ever written. */
  function isForm(type: string): boolean {
    return reflection.getAllSubTypes(type).every((subtype) => subtype === type);
  }
});

test('the examples use every word of the grammar that is not one of a closed set', () => {
  const { documents, services } = readExamples('retail-insights', 'starter', 'first-draft', 'consortium');
  const { Lexer } = services.alliance.parser;
  const used = new Set(
    documents.flatMap(({ textDocument }) => Lexer.tokenize(textDocument.getText()).tokens.map(({ image }) => image)),
  );
  expect(wordsOfStatements(services.alliance.Grammar).filter((word) => !used.has(word))).toEqual([]);
});

/** The words that rules of declarations, statements and values are written with; closed sets are rules that give a string. */
function wordsOfStatements(grammar: GrammarAST.Grammar): string[] {
  const rules = grammar.rules.filter((rule) => GrammarAST.isParserRule(rule) && rule.dataType === undefined);
  const words = rules.flatMap((rule) =>
    AstUtils.streamAst(rule)
      .filter(GrammarAST.isKeyword)
      .map(({ value }) => value)
      .toArray(),
  );
  return [...new Set(words)].filter((word) => /^[a-z]/.test(word));
}
