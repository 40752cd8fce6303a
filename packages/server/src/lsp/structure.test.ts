import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
  SemanticTokens,
  TextEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Session, startSession } from '../testing/session.ts';

const text = `import "./parties"
import "../shared/people.alliance"

// Who steers,
// and how.
body SteerCo "Steering 🚀 committee" {
  members Northwind.Alice, Contoso.Dana
  note """
    Meets in Lisbon
  """
  source "§4" in "contracts/jva 1.pdf"
}
/**
 * Leaving.
 */
exit {
  wind-down 6 months {
    step "Stop selling" by Northwind.Alice within 30 days
  }
  survives confidentiality for 5 years
}
agreement Nda { kind nda  file "https://contracts.example/nda"  ends tbd }
kpi Revenue "Joint revenue" { actuals "actuals/revenue.csv"  trigger Slow when below 70% of target }
party Northwind { person Alice "Alice Chen"  team Platform { person Wei } }
`;

let session: Session;
beforeAll(async () => {
  session = await startSession({
    files: { 'unopened.alliance': 'party Fabrikam "Fabrikam AG" { person Ada "Ada Lovelace" }\n' },
  });
  await session.open('a.alliance', text);
});
afterAll(async () => {
  await session[Symbol.asyncDispose]();
});

describe('symbols', () => {
  const outline = (symbols: readonly DocumentSymbol[]): unknown[] =>
    symbols.map(({ name, detail, children }) =>
      children?.length ? [name, detail, outline(children)] : [name, detail],
    );
  test('the outline of a file', async () => {
    expect(outline(await session.ask<DocumentSymbol[]>('textDocument/documentSymbol', 'a.alliance'))).toEqual([
      ['SteerCo', 'body · Steering 🚀 committee'],
      ['exit', 'exit', [['Stop selling', 'step']]],
      ['Nda', 'agreement'],
      ['Revenue', 'kpi · Joint revenue', [['Slow', 'trigger']]],
      [
        'Northwind',
        'party',
        [
          ['Alice', 'person · Alice Chen'],
          ['Platform', 'team', [['Wei', 'person']]],
        ],
      ],
    ]);
  });
  test('a half-written file keeps its outline', async () => {
    await session.open('broken.alliance', 'body SteerCo {\n  members\n}\nkpi\nkpi Speed { target }\n');
    const symbols = await session.ask<DocumentSymbol[]>('textDocument/documentSymbol', 'broken.alliance');
    expect(symbols.map(({ name }) => name)).toEqual(expect.arrayContaining(['SteerCo', 'Speed']));
  });
  test('names of the workspace, found by name and by title, in unopened files too', async () => {
    const find = async (query: string): Promise<string[]> =>
      (await session.request<WorkspaceSymbol[]>('workspace/symbol', { query })).map(
        ({ name, containerName }) => `${name} (${containerName})`,
      );
    await session.until(() => session.diagnostics('a.alliance') !== undefined, 'diagnostics');
    expect(await find('lovelace')).toEqual(['Fabrikam.Ada (person · Ada Lovelace)']);
    expect(await find('wei')).toEqual(['Northwind.Platform.Wei (person · Northwind.Platform)']);
    expect(await find('Revenue')).toContain('Revenue (kpi · Joint revenue)');
  });
});

test('blocks, texts, comments and imports fold', async () => {
  const ranges = await session.ask<FoldingRange[]>('textDocument/foldingRange', 'a.alliance');
  expect(ranges.map(({ startLine, endLine, kind }) => [startLine, endLine, kind ?? 'block'])).toEqual([
    [0, 1, 'imports'], [3, 4, 'comment'], [5, 10, 'block'], [7, 9, 'block'], [12, 14, 'comment'], [15, 19, 'block'], [16, 17, 'block'],
  ]); // biome-ignore format: as in the text
});

test('a selection grows from a part of a name to the file', async () => {
  const positions = [session.position('a.alliance', 'Northwind.A¦lice, Contoso')];
  const [selection] = await session.ask<SelectionRange[]>('textDocument/selectionRange', 'a.alliance', { positions });
  const document = TextDocument.create('', '', 0, text);
  const grown: string[] = [];
  for (let each = selection; each; each = each.parent) grown.push(document.getText(each.range));
  expect(grown.map((each) => each.split('\n')[0])).toEqual([
    'Alice',
    'Northwind.Alice',
    'members Northwind.Alice, Contoso.Dana',
    'members Northwind.Alice, Contoso.Dana',
    'body SteerCo "Steering 🚀 committee" {',
    ...(grown.length > 6 ? [grown[5]!.split('\n')[0]] : []),
    'import "./parties"',
  ]);
  expect(session.capabilities.selectionRangeProvider).toBe(true);
});

test('texts that name files are links', async () => {
  const links = await session.ask<DocumentLink[]>('textDocument/documentLink', 'a.alliance');
  const document = TextDocument.create('', '', 0, text);
  expect(links.map(({ range, target }) => [document.getText(range), target?.replace(session.uri(''), '')])).toEqual([
    ['./parties', '/parties.alliance'],
    ['../shared/people.alliance', expect.stringMatching(/\/shared\/people\.alliance$/)],
    ['contracts/jva 1.pdf', '/contracts/jva%201.pdf'],
    ['https://contracts.example/nda', 'https://contracts.example/nda'],
    ['actuals/revenue.csv', '/actuals/revenue.csv'],
  ]);
});

describe('semantic tokens', () => {
  async function tokens(path: string, source: string): Promise<Map<string, string>> {
    const { tokenTypes, tokenModifiers } = session.capabilities.semanticTokensProvider!.legend;
    const { data } = await session.ask<SemanticTokens>('textDocument/semanticTokens/full', path);
    const lines = source.split(/\r?\n/);
    const found = new Map<string, string>();
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      line += data[i]!;
      character = data[i] === 0 ? character + data[i + 1]! : data[i + 1]!;
      const modifiers = tokenModifiers.filter((_, bit) => data[i + 4]! & (1 << bit));
      const word = lines[line]!.slice(character, character + data[i + 2]!);
      found.set(`${line}:${word}`, [tokenTypes[data[i + 3]!], ...modifiers].join('.'));
    }
    return found;
  }
  test('names by what they name, declarations apart from uses, words and values', async () => {
    const found = await tokens('a.alliance', text);
    expect(found.get('5:SteerCo')).toBe('struct.declaration');
    expect(found.get('6:Northwind')).toBe('class');
    expect(found.get('6:Alice')).toBe('variable');
    expect(found.get('6:Contoso.Dana')).toBeUndefined();
    expect(found.get('6:members')).toBe('keyword');
    expect(found.get('17:within')).toBe('operator');
    expect(found.get('17:30')).toBe('number');
    expect(found.get('17:days')).toBe('enumMember');
    expect(found.get('21:nda')).toBe('enumMember');
    expect(found.get('21:tbd')).toBe('macro');
    expect(found.get('22:Slow')).toBe('event.declaration');
    expect(found.get('22:below')).toBe('enumMember');
  });
});

describe('formatting', () => {
  const messy = 'body   SteerCo{\n level   strategic\n    quorum 1   per-party\n}\nkpi  Speed {  better   higher }\n';
  async function formatted(method: string, params: object): Promise<string> {
    const path = `messy-${method.split('/')[1]}-${Object.keys(params).length}-${JSON.stringify(params).length}.alliance`;
    await session.open(path, messy);
    const edits = await session.ask<TextEdit[]>(method, path, {
      options: { tabSize: 4, insertSpaces: true },
      ...params,
    });
    return TextDocument.applyEdits(TextDocument.create('', '', 0, messy), edits);
  }
  test('the whole file', async () => {
    expect(await formatted('textDocument/formatting', {})).toBe(
      'body SteerCo {\n  level strategic\n  quorum 1 per-party\n}\nkpi Speed { better higher }\n',
    );
  });
  test('some lines and no others', async () => {
    const range = { start: { line: 1, character: 3 }, end: { line: 1, character: 10 } };
    expect(await formatted('textDocument/rangeFormatting', { range })).toBe(
      messy.replace(' level   strategic', '  level strategic'),
    );
  });
  test('the line above when a new one begins, and the block when it is closed', async () => {
    const position = { line: 3, character: 0 };
    expect(await formatted('textDocument/onTypeFormatting', { position, ch: '\n' })).toBe(
      messy.replace('    quorum 1   per-party', '  quorum 1 per-party'),
    );
    expect(await formatted('textDocument/onTypeFormatting', { position: { line: 3, character: 1 }, ch: '}' })).toBe(
      'body SteerCo {\n  level strategic\n  quorum 1 per-party\n}\nkpi  Speed {  better   higher }\n',
    );
  });
});
