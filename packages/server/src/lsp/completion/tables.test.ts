import { createAllianceServices, statementWords } from '@alliance-lang/language';
import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, test } from 'vitest';
import { knownPlaces } from './admitted-kinds.ts';
import { GrammarMachine } from './grammar-machine.ts';
import { listProperties } from './said-once.ts';
import { chosenSkeleton, declarationSkeleton, skeletonWords, statementSkeleton } from './skeletons.ts';

const { alliance } = createAllianceServices();
const machine = new GrammarMachine(alliance.Grammar);
const lexer = alliance.parser.Lexer;
const properties = new Set(
  alliance.Grammar.rules.flatMap((rule) =>
    [...AstUtils.streamAst(rule)].flatMap((part) =>
      GrammarAST.isAssignment(part) ? [`${rule.name}.${part.feature}`] : [],
    ),
  ),
);

describe('the tables of completion speak of the grammar as it is', () => {
  test('where names stand', () => {
    expect(knownPlaces.filter((place) => !properties.has(place))).toEqual([]);
  });
  test('lists that one statement takes', () => {
    expect(listProperties.filter((place) => !properties.has(place))).toEqual([]);
  });
});

/** A snippet as somebody leaves it who fills in nothing but names. */
function filled(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{?\d+\}?/g, 'Acme');
}

/** What the empty tab stops of these take is no name of somebody. */
const INSTEAD: Readonly<Record<string, readonly [RegExp, string]>> = {
  contribution: [/technology Acme|cash Acme/, 'cash USD 1'],
  decision: [/else Acme/, 'else approved'],
  share: [/split Acme/, 'split Acme 50%, Contoso 50%'],
  cost: [/split Acme/, 'split Acme 50%, Contoso 50%'],
  venture: [/owned Acme/, 'owned Acme 50%, Contoso 50%'],
  scenario: [/expects Acme/, 'expects Acme 1 in 2027'],
  amendment: [/effective Acme/, 'effective 2027-01-01'],
};

describe('skeletons', () => {
  test.each(skeletonWords)('the skeleton of %s can be read once its names are filled in', (word) => {
    let text = filled(declarationSkeleton(word)!);
    const instead = INSTEAD[word];
    if (instead) text = text.replace(...instead);
    text = text.replace(/^ *Acme$\n?/gm, '').replace(/(?<=["}\]])Acme$/gm, '');
    expect(
      alliance.parser.LangiumParser.parse(text).parserErrors.map(({ message }) => message),
      text,
    ).toEqual([]);
  });

  test('every statement has a snippet that can be read where it stands, or nothing to fill in', () => {
    const troubles: string[] = [];
    for (const [key, { example }] of Object.entries(statementWords)) {
      const [block = '', word = ''] = key.split('.');
      const inside = positionIn(block === 'common' ? 'body' : block);
      const snippet = chosenSkeleton(block, word) ?? statementSkeleton(example, inside, machine, lexer);
      if (snippet === undefined) {
        if (/[A-Z0-9"]/.test(example)) troubles.push(`${key} has none`);
        continue;
      }
      let position = inside;
      for (const each of lexer.tokenize(filled(snippet)).tokens) position = machine.after(position, each);
      if (position.length === 0 || !snippet.startsWith(word)) troubles.push(`${key}: ${snippet}`);
    }
    expect(troubles).toEqual([]);
  });
});

/** The rules of the parser by the first word in them. */
const rulesByWord = Map.groupBy(
  alliance.Grammar.rules.filter((rule) => rule.$type === 'ParserRule'),
  (rule) => [...AstUtils.streamAst(rule)].find((part) => GrammarAST.isKeyword(part))?.value ?? '',
);

/** The inside of the blocks that a word begins, wherever they may stand. */
function positionIn(block: string): ReturnType<GrammarMachine['start']> {
  const rules = rulesByWord.get(block) ?? [];
  return rules.flatMap((rule) => machine.skipTo(machine.after(machine.start(rule.name), token(block)), '{'));
}

function token(name: string): { readonly tokenType: { readonly name: string } } {
  return { tokenType: { name } };
}
