import { describe, expect, it } from 'vitest';
import { tell } from '../testing/tell.ts';

const PARTIES = 'party Northwind { person Bruno person Alice }\nparty Contoso { }\n';

/** Problems of what is written below two parties. */
function told(written: string) {
  return tell(PARTIES + written).map((problem) => ({
    ...problem,
    repaired: problem.repaired.map((text) => text.slice(PARTIES.length)),
  }));
}

/** What is written, where the problem is told, its code, what the message says, and what the first fix makes of the text. */
const CASES: readonly (readonly [written: string, place: string, code: string, message: string, repaired?: string])[] = [
  // Statements
  ['alliance A { missoin "x" }', 'missoin', 'unknown-statement', '`missoin` is no statement of an alliance. Is `mission` meant?', 'alliance A { mission "x" }'],
  ['alliance A {\n  quorum 1 per-party\n}', 'quorum', 'unknown-statement', '`quorum` belongs into a body, not into an alliance.'],
  ['mission "x"', 'mission', 'unknown-statement', '`mission` belongs into an alliance: it cannot stand at the top of a file.'],
  ['note "x"', 'note', 'unknown-statement', '`note` stands inside a block: put it into the declaration that it is about.'],
  ['deliverable D { acountable Northwind.Bruno }', 'acountable', 'unknown-statement', 'Is `accountable` meant?', 'deliverable D { accountable Northwind.Bruno }'],
  ['contribution C from Northwind { effort shall\n tbd }', 'tbd', 'unknown-statement', '`tbd` for the whole contribution stands first in its block'],
  ['legal {\n  party X { }\n}', 'party', 'unknown-statement', '`party` begins a declaration of its own and cannot stand inside the legal terms.'],
  ['term { renews 1 year automaticly }', 'automaticly', 'unknown-statement', 'Is `automatically` meant?', 'term { renews 1 year automatically }'],
  // Declarations
  ['partey X { }', 'partey', 'unknown-statement', '`partey` is no declaration. Is `party` meant?', 'party X { }'],
  ['Party Foo { }', 'Party', 'unknown-statement', 'Words of the language are lower-case. Is `party` meant?', 'party Foo { }'],
  ['party fabrikam { }', 'fabrikam', 'lower-case-name', 'A name starts with a capital letter: `Fabrikam`.', 'party Fabrikam { }'],
  ['party "Fabrikam, Inc." { }', 'party', 'syntax-error', '`party` needs a name after it: `party Fabrikam "Fabrikam, Inc."`.', 'party Fabrikam "Fabrikam, Inc." { }'],
  ['party { }', 'party', 'syntax-error', '`party` needs a name after it: `party Northwind`.'],
  ['kpi K { trigger slow when below 70% }', 'slow', 'lower-case-name', '`Slow`', 'kpi K { trigger Slow when below 70% }'],
  // Braces
  ['party Foo "x"\nparty Bar { }', '"x"', 'missing-brace', 'A party has a block: a `{` is missing.', 'party Foo "x" {\nparty Bar { }'],
  ['party Foo {\n  form "x"\nparty Bar { }', '"x"', 'missing-brace', '`party Foo` is not closed: a `}` is missing before `party`.'],
  ['party Foo {\n  person Al {\n    title "x"\n  team T\n}', '"x"', 'missing-brace', '`person Al` is not closed: a `}` is missing after this line.'],
  ['party Foo {\n  form "x"\n', '"x"', 'missing-brace', 'a `}` is missing at the end of the file'],
  ['party Foo { } }\nparty Bar { }', '}', 'missing-brace', 'This `}` closes nothing.', 'party Foo { } \nparty Bar { }'],
  [`party Foo {${' team T {'.repeat(120)}${' }'.repeat(121)}`, '{', 'syntax-error', 'Blocks stand more than 100 deep in each other here. What is inside is not read.'],
  [`event Foo { expected by ${'1 day after '.repeat(120)}exit }`, 'after', 'syntax-error', 'Here one time follows from another more than 100 times. The rest is not read.'],
  [`body Foo {\n  meets ${'monthly until 2026-12-31 then\n'.repeat(120)}weekly\n}`, 'then', 'syntax-error', 'Here one time follows from another more than 100 times. The rest is not read.'],
  // Values that are missing
  ['alliance A {\n mission\n stage sign\n}', 'mission', 'syntax-error', '`mission` needs a text in quotes after it.'],
  ['deliverable D {\n  due\n  accountable Northwind.Bruno\n}', 'due', 'syntax-error', '`due` needs a date or a name after it. For example `due 2026-09-30`.'],
  ['deliverable D {\n  accountable\n}', 'accountable', 'syntax-error', '`accountable` needs a name after it.'],
  ['deliverable D { accountable Northwind.Bruno, }', ',', 'syntax-error', 'After the comma a name is missing.', 'deliverable D { accountable Northwind.Bruno }'],
  ['body B { deadlock then }', 'then', 'syntax-error', '`then` needs a consequence'],
  ['term { runs 3 }', '3', 'syntax-error', 'After `3` a unit such as `days` or `months` is missing.'],
  ['exit {\n  customers\n  people "x"\n}', 'customers', 'syntax-error', '`customers` needs a name, a text in quotes or one of `stay`'],
  // Values of another kind
  ['alliance A {\n mission Give them all\n stage sign\n}', 'Give', 'syntax-error', 'After `mission` stands a text in quotes, not `Give`.', 'alliance A {\n mission "Give them all"\n stage sign\n}'],
  ['deliverable D {\n  due soon\n}', 'soon', 'syntax-error', 'After `due` stands a date or a name, not `soon`.'],
  ['deliverable D { due "next summer" }', '"next summer"', 'syntax-error', 'What is not known yet is `tbd "…"`.', 'deliverable D { due tbd "next summer" }'],
  ['share S { split Northwind 55, Contoso 45% }', '55', 'syntax-error', 'After `Northwind` stands a share such as `55%`, not `55`.'],
  ['legal { governing-law England }', 'England', 'syntax-error', 'a text in quotes, not `England`', 'legal { governing-law "England" }'],
  ['deliverable D { accountable northwind.bruno }', 'northwind.bruno', 'lower-case-name', '`Northwind.Bruno`', 'deliverable D { accountable Northwind.Bruno }'],
  ['deliverable D { accountable contoso }', 'contoso', 'lower-case-name', '`Contoso`', 'deliverable D { accountable Contoso }'],
  // Words of closed sets
  ['alliance A {\n  stage desing\n}', 'desing', 'unknown-word', '`desing` is no stage. Is `design` meant?', 'alliance A {\n  stage design\n}'],
  ['alliance A {\n  stage Design\n}', 'Design', 'unknown-word', 'Words of the language are lower-case. Is `design` meant?', 'alliance A {\n  stage design\n}'],
  ['kpi K { category risk }', 'risk', 'unknown-word', 'Here may stand `business`, `delivery`, `operations`, `relationship` or `strategic`.'],
  ['body B {\n meets montly\n}', 'montly', 'unknown-word', 'Is `monthly` meant?', 'body B {\n meets monthly\n}'],
  ['right R { holder anyparty }', 'anyparty', 'unknown-word', 'Is `any-party` meant?', 'right R { holder any-party }'],
  ['body B {\n meets every 2 weaks\n}', '2 weaks', 'unknown-unit', 'Is 2 weeks meant?', 'body B {\n meets every 2 weeks\n}'],
  // Words between
  ['body B { seats 2 perparty }', 'perparty', 'syntax-error', 'After `2` stands `per-party`.', 'body B { seats 2 per-party }'],
  ['body B { minutes Northwind.Bruno }', 'Northwind.Bruno', 'syntax-error', 'After `minutes` stands `by`.', 'body B { minutes by Northwind.Bruno }'],
  ['kpi K { trigger Slow below 70% }', 'below', 'syntax-error', 'After `Slow` stands `when`.', 'kpi K { trigger Slow when below 70% }'],
  ['share S { paid quarterly within 30 days by Contoso }', 'by', 'syntax-error', '`by` cannot stand after `days`. The order in a statement is'],
  // Lists
  ['deliverable D { accountable Northwind.Bruno Northwind.Alice }', 'Northwind.Alice', 'syntax-error', 'Between `Northwind.Bruno` and `Northwind.Alice` a comma is missing.', 'deliverable D { accountable Northwind.Bruno, Northwind.Alice }'],
  ['share S { split Northwind 55% Contoso 45% }', 'Contoso', 'syntax-error', 'Between `55%` and `Contoso` a comma is missing.', 'share S { split Northwind 55%, Contoso 45% }'],
  ['body B { members Northwind.Bruno and Northwind.Alice }', 'and', 'syntax-error', 'The items of a list have commas between them', 'body B { members Northwind.Bruno, Northwind.Alice }'],
  // Texts, comments and characters
  ['alliance A {\n mission "open\n stage sign\n}', '"open', 'unclosed-text', 'This text is not closed.', 'alliance A {\n mission "open"\n stage sign\n}'],
  ['alliance A {\n mission """open\n stage sign\n}', '"""', 'unclosed-text', 'A text over several lines ends with `"""`.'],
  ['/* open', '/*', 'unclosed-text', 'This comment is not closed'],
  ["body B { mandate 'x' }", "'x'", 'stray-character', 'A text stands in double quotes', 'body B { mandate "x" }'],
  ['body B { level strategic };', ';', 'stray-character', 'no semicolon is needed', 'body B { level strategic }'],
  ['body B: { level strategic }', ':', 'stray-character', 'nothing but a blank', 'body B { level strategic }'],
  ['kpi K { target US$ 5 }', 'US$ 5', 'stray-character', 'Money is a code and an amount', 'kpi K { target USD 5 }'],
  ['cost C { budget $300k per year }', '$300k', 'stray-character', '`USD 300k`, `CAD 300k`', 'cost C { budget USD 300k per year }'],
  ['share S { split 55/45 }', '55', 'syntax-error', 'the shares, such as `Northwind 55%, Contoso 45%`'],
  // Values in other words
  ['cost C { budget 300,000 USD }', '300,000 USD', 'syntax-error', 'The currency stands before its amount', 'cost C { budget USD 300,000 }'],
  ['kpi K { target 2M USD by 2026-12-31 }', '2M USD', 'syntax-error', 'The currency stands before its amount', 'kpi K { target USD 2M by 2026-12-31 }'],
  ['term {\n  ends Dec 31, 2026\n}', 'Dec 31, 2026', 'syntax-error', '`2026-12-31`', 'term {\n  ends 2026-12-31\n}'],
  ['term {\n  ends 31 December 2026\n}', '31 December 2026', 'syntax-error', '`2026-12-31`', 'term {\n  ends 2026-12-31\n}'],
  ['deliverable D { due 2026-09 }', '2026-09', 'syntax-error', 'A date has a year, a month and a day'],
  ['body B {\n  meets every month\n}', 'every month', 'syntax-error', '`monthly`', 'body B {\n  meets monthly\n}'],
  ['body B {\n  meets biweekly\n}', 'biweekly', 'ambiguous-value', '`every 2 weeks` or `2 per week`'],
  ['term { starts on 2026-01-01 }', 'on', 'syntax-error', 'After `starts` stands a date or a name', 'term { starts 2026-01-01 }'],
  // Names of several words
  ['party Fabrikam GmbH { }', 'GmbH', 'syntax-error', '`party Fabrikam "Fabrikam GmbH"`', 'party Fabrikam "Fabrikam GmbH" { }'],
  ['plan P { milestone "Kickoff" due day 5 }', 'milestone', 'syntax-error', '`milestone Kickoff "Kickoff"`', 'plan P { milestone Kickoff "Kickoff" due day 5 }'],
]; // biome-ignore format: a case a line

describe('a syntax error', () => {
  it.each(CASES)('%s', (written, place, code, message, repaired) => {
    const problems = told(written ?? '');
    expect(problems.map((problem) => [problem.code, problem.place])).toEqual([[code, place]]);
    expect(problems[0]!.message).toContain(message);
    if (repaired !== undefined) expect(problems[0]!.repaired[0]).toBe(repaired);
  });

  it('never speaks of tokens, rules or invalid input', () => {
    const messages = CASES.flatMap(([written]) => told(written).map((problem) => problem.message));
    expect(
      messages.filter((message) =>
        /\binvalid\b|token|\b[A-Z]{4,}\b(?! 1)|undefined|[Ee]xpecting/.test(message.replace(/`[^`]*`/g, '')),
      ),
    ).toEqual([]);
    expect(messages.filter((message) => !/^[`A-Z].*[.?]$/.test(message))).toEqual([]);
  });

  it('is told at the word that lacks something, not at the innocent next line', () => {
    const [problem] = told('deliverable D {\n  due\n  accountable Northwind.Bruno\n}');
    expect(problem!.at.line).toBe(3);
  });

  it.each(['import parties.alliance', 'import ./parties.alliance', "import './parties.alliance'"])(
    '%s lacks its quotes',
    (line) => {
      const [problem, ...others] = tell(line).filter(({ code }) => code !== 'missing-import');
      expect(problem).toMatchObject({ code: 'syntax-error' });
      expect(problem!.repaired[0]).toBe('import "./parties.alliance"');
      expect(others).toEqual([]);
    },
  );

  it('names the block that is not closed', () => {
    const [problem] = told('party Foo {\n  form "x"\nparty Bar { }');
    expect(problem!.related.map(({ at, message }) => [at.line, message])).toEqual([[2, 'The block begins here']]);
  });

  it('is told once a cause, and every cause is told', () => {
    const problems = told('body B {\n  seats 2 perparty oops, "x"\n  minutes Northwind.Bruno\n  passes unanimity\n}');
    expect(problems.map(({ place }) => place)).toEqual(['perparty', 'Northwind.Bruno', 'unanimity']);
  });
});
