import { describe, expect, it } from 'vitest';
import { readText } from '../lint/testing/run-example.ts';
import { companyKey, isOneName } from './company-key.ts';
import { portfolioFacts } from './facts.ts';
import { Portfolio } from './portfolio.ts';

const facts = (name: string, company: string, statements = '', declarations = '') =>
  portfolioFacts(
    readText(
      `alliance ${name} {\n  stage design\n  between N\n}\nparty N "${company}" { person Ann "Ann"  ${statements} }\n${declarations}`,
    ).model,
  );
const names = (set: Iterable<string>) => [...set].sort();

describe('Portfolio', () => {
  it('relates alliances by what they have in common, and by nothing else', () => {
    const portfolio = new Portfolio();
    expect(names(portfolio.set(facts('A', 'Northwind', 'lead Ann')))).toEqual([]);
    expect(names(portfolio.set(facts('B', 'Northwind')))).toEqual([]);
    expect(names(portfolio.set(facts('C', 'Northwind', 'lead Ann')))).toEqual(['A']);
    expect(portfolio.othersOf('A').map(({ alliance }) => alliance)).toEqual(['C']);
    const bound = facts('D', 'Northwind', '', 'restriction R { kind exclusivity  binds N }');
    expect(names(portfolio.set(bound))).toEqual(['A', 'B', 'C']);
    expect(names(portfolio.set(facts('E', 'North Wind Ltd')))).toEqual(['A', 'B', 'C', 'D']);
    expect(names(portfolio.set(facts('F', 'Fabrikam', 'lead Ann')))).toEqual([]);
  });

  it('tells nobody where nothing changed, and everybody concerned where something did', () => {
    const portfolio = new Portfolio();
    portfolio.set(facts('A', 'Northwind', 'lead Ann'));
    portfolio.set(facts('B', 'Northwind', 'lead Ann'));
    expect(names(portfolio.set(facts('B', 'Northwind', 'lead Ann')))).toEqual([]);
    expect(names(portfolio.set(facts('B', 'Northwind')))).toEqual(['A']);
    expect(portfolio.othersOf('A')).toEqual([]);
    portfolio.set(facts('C', 'Northwynd'));
    expect(names(portfolio.delete('C'))).toEqual(['A', 'B']);
    expect(portfolio.othersOf('A')).toEqual([]);
    expect(portfolio.othersOf('C')).toEqual([]);
  });
});

describe('names of companies', () => {
  it.each([
    ['Contoso Data GmbH', 'CONTOSO-Data', true],
    ['Contoso S.A.', 'Contoso', true],
    ['Société Générale', 'Societe Generale SA', true],
    ['Contoso Data', 'Contosso Data', true],
    ['Plant 1 GmbH', 'Plant 2 GmbH', false],
    ['Acme', 'Acne', false],
    ['Contoso Data', 'Contoso Energy', false],
    ['东京电力', '东京电力', true],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isOneName(companyKey(a), companyKey(b))).toBe(expected);
  });
});
