import { describe, expect, it } from 'vitest';
import { createAllianceServices } from '../services.ts';
import { readWorkspace } from '../workspace.ts';
import { formatText } from './formatter.ts';

const language = createAllianceServices();
const format = (text: string): string => {
  const { documents, services } = readWorkspace([{ uri: 'file:///a.alliance', text }], language);
  return formatText(documents[0]!, services.alliance.parser.Lexer);
};

/** What must come out, and come out again when it is formatted once more. */
const expectFormatted = (before: string, after: string): void => {
  expect(format(before)).toBe(after);
  expect(format(after)).toBe(after);
};

describe('formatDocument', () => {
  it('prints one fact a line, with one blank between words', () => {
    expectFormatted(
      'alliance   Retail "R"{\nkind co-selling   stage design\n   between  Northwind ,Contoso\n}',
      'alliance Retail "R" {\n  kind co-selling\n  stage design\n  between Northwind, Contoso\n}\n',
    );
  });

  it('keeps a block on its line while it fits, with two blanks between statements', () => {
    expectFormatted(
      'party N { person Alice {title "CRO" function executive} }',
      'party N { person Alice { title "CRO"  function executive } }\n',
    );
    const long = `friction F "${'x'.repeat(90)}" { between A, B  owner A.Bruno  answer "yes" }`;
    expectFormatted(long, `friction F "${'x'.repeat(90)}" {\n  between A, B\n  owner A.Bruno\n  answer "yes"\n}\n`);
  });

  it('keeps comments where they are and at most one empty line', () => {
    expectFormatted(
      '// top\n\n\n\nkpi K { // why\n\n\n  better higher   // up\n\n\n\n  /* note */\n  target 5 by 2027-01-01\n\n}',
      '// top\n\nkpi K {  // why\n  better higher  // up\n\n  /* note */\n  target 5 by 2027-01-01\n}\n',
    );
  });

  it('keeps line breaks that a person put into a statement', () => {
    expectFormatted(
      'deliverable D {\nresponsible A.One,\nB.Two\n}',
      'deliverable D {\n  responsible A.One,\n      B.Two\n}\n',
    );
  });

  it('keeps texts over several lines, CRLF and a byte order mark', () => {
    expectFormatted(
      '\uFEFFterm {\r\nnote """\r\n   a\r\n     b\r\n"""\r\n}',
      '\uFEFFterm {\r\n  note """\r\n   a\r\n     b\r\n"""\r\n}\r\n',
    );
  });

  it('leaves a declaration with a syntax error as it is and formats the others', () => {
    const broken = 'kpi   A {\n      missoin  "x"\n}\n';
    expect(format(`${broken}kpi   B { better   higher }`)).toBe(`${broken}kpi B { better higher }\n`);
  });

  it('gives an empty file back', () => {
    expectFormatted('', '');
    expectFormatted('// only a comment', '// only a comment\n');
  });
});
