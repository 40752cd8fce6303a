import { createAllianceServices, formatText, readWorkspace } from '@alliance-lang/language';
import { describe, expect, it } from 'vitest';
import { importRaci } from './import-raci.ts';

const services = createAllianceServices();
const DEAL = `alliance Deal {
  between Northwind, Contoso
}
party Northwind "Northwind Cloud, Inc." {
  person Bruno "Bruno Díaz"
  team Legal "Legal"
}
party Contoso "Contoso Data GmbH" {
  person Emil "Emil Sørensen"
  team Legal "Legal"
}
responsibility Support "Support" {
  accountable Contoso.Emil
}
`;
const [deal] = readWorkspace([{ uri: 'file:///deal.alliance', text: DEAL }], services).models;

const CSV = [
  'Work,Due,Area,Bruno Díaz,"Contoso Data GmbH\n Legal",Project office,Comment',
  'Launch in stores,2026-09-01,marketing,R/A,C,i,"Needs ""go"" of both"',
  'Support,,operations,-,"A, R",,',
].join('\r\n');

describe('importRaci', () => {
  it('declares rows of a spreadsheet with the Names of the alliance', () => {
    const { text, rows, notes } = importRaci(CSV, deal);
    expect(text).toBe(`part of Deal

deliverable LaunchInStores "Launch in stores" {
  area marketing
  due 2026-09-01
  accountable Northwind.Bruno
  responsible Northwind.Bruno
  consulted Contoso.Legal
  informed "Project office"
  note "Comment: Needs \\"go\\" of both"
}

responsibility Support2 "Support" {
  area operational
  accountable Contoso.Legal
  responsible Contoso.Legal
}
`);
    expect(rows).toBe(2);
    expect(notes).toEqual(['Nobody is declared as "Project office": it stands as a text.']);
    const { documents, models } = readWorkspace(
      [
        { uri: 'file:///deal.alliance', text: DEAL },
        { uri: 'file:///raci.alliance', text },
      ],
      services,
    );
    expect(documents[1]!.parseResult.parserErrors).toEqual([]);
    expect(documents[1]!.references.filter(({ error }) => error)).toEqual([]);
    expect(formatText(documents[1]!, services.alliance.parser.Lexer)).toBe(text);
    expect(models[0]!.work.map(({ id }) => id)).toContain('LaunchInStores');
  });

  it('takes the first table of a Markdown file, as it is drawn here', () => {
    const table = [
      '# Who does what',
      '',
      '| Work | Northwind Cloud, Inc.<br>Bruno Díaz | Legal |',
      '| --- | :---: | :---: |',
      '| Data \\| models | **A** R | C |',
      '',
      '| Other | X |',
      '| --- | --- |',
      '| Not | this |',
    ].join('\n');
    const { text, notes } = importRaci(table, deal);
    expect(text).toContain('responsibility DataModels "Data | models" {\n  accountable Northwind.Bruno\n');
    expect(text).toContain('  consulted "Legal"\n');
    expect(text).not.toContain('Not');
    expect(notes).toEqual(['Nobody is declared as "Legal": it stands as a text.']);
  });

  it.each([
    ['semicolons', 'Work;Bruno Díaz\nLaunch;A'],
    ['tabs and a byte order mark', '\uFEFFWork\tBruno Díaz\nLaunch\tAccountable'],
  ])('reads %s', (_, table) => {
    expect(importRaci(table, deal).text).toContain('accountable Northwind.Bruno');
  });

  it('tells what it cannot take over, and where', () => {
    const { text, notes } = importRaci('Work,Northwind.Bruno\nLaunch,A\n,R\nReturn,Q', deal);
    expect(text).toContain('responsibility Return "Return" {}');
    expect(notes).toEqual([
      'Line 3: the first cell names no work, so the row is left out.',
      'Line 4, column "Northwind.Bruno": "Q" is none of R, A, C and I.',
    ]);
  });

  it('stands alone where no alliance is named', () => {
    const { text } = importRaci('Work,Due,Sales\nLaunch,next summer,A');
    expect(text).toBe('deliverable Launch "Launch" {\n  due tbd "next summer"\n  accountable "Sales"\n}\n');
  });

  it.each(['', 'Work,Sales', '\n\n', '"', '|||', '| a |\n|---|---|'])('gives nothing for %j', (table) => {
    expect(importRaci(table, deal)).toMatchObject({ text: '', rows: 0 });
  });
});
