import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentHighlight, Location, LocationLink, Range, WorkspaceEdit } from 'vscode-languageserver';
import { type Session, startSession } from '../testing/session.ts';

const files = {
  'retail.alliance':
    'import "./parties.alliance"\nalliance Retail "Retail" {\n  between Northwind, Contoso\n  driver Northwind.Alice\n}\n',
  'parties.alliance':
    'party Northwind "Northwind 🚀" {\n  person Alice "Alice"\n  team Platform { person Wei  lead Wei }\n  sponsor Alice\n}\nparty Contoso { person Dana  person Zoe }\n',
  'work.alliance':
    'part of Retail\r\ndeliverable Tool "🚀🚀" {\r\n  accountable Northwind.Alice\r\n  responsible Northwind.Platform.Wei, Northwind.Alice\r\n  due Tool\r\n}\r\nlist Board { "x" }\r\n',
};
type File = keyof typeof files;

let session: Session;
beforeAll(async () => {
  session = await startSession({ files });
  await session.until(() => session.diagnostics('retail.alliance') !== undefined, 'the workspace');
  for (const [path, text] of Object.entries(files)) await session.open(path, text);
});
afterAll(async () => {
  await session[Symbol.asyncDispose]();
});

/** The text of a file that a range covers. */
function covered(uri: string, range: Range): string {
  const path = Object.keys(files).find((each) => session.uri(each) === uri) as File;
  const lines = files[path].split(/\r?\n/);
  return `${path}:${range.start.line}:${lines[range.start.line]!.slice(range.start.character, range.end.character)}`;
}

describe('definition', () => {
  async function definition(path: File, piece: string): Promise<string[]> {
    const position = session.position(path, piece);
    const links = await session.ask<LocationLink[] | null>('textDocument/definition', path, { position });
    return (links ?? []).map(({ targetUri, targetSelectionRange }) => covered(targetUri, targetSelectionRange));
  }
  test('a name, and the owner before its dot', async () => {
    expect(await definition('work.alliance', 'accountable Northwind.Ali¦ce')).toEqual(['parties.alliance:1:Alice']);
    expect(await definition('work.alliance', 'accountable North¦wind')).toEqual(['parties.alliance:0:Northwind']);
    expect(await definition('work.alliance', 'Northwind.Plat¦form.Wei')).toEqual(['parties.alliance:2:Platform']);
  });
  test('a cursor right behind the name', async () => {
    expect(await definition('retail.alliance', 'driver Northwind.Alice¦')).toEqual(['parties.alliance:1:Alice']);
  });
  test('the short form inside the owner, the declaration itself, a part’s alliance', async () => {
    expect(await definition('parties.alliance', 'sponsor ¦Alice')).toEqual(['parties.alliance:1:Alice']);
    expect(await definition('parties.alliance', 'person ¦Alice')).toEqual(['parties.alliance:1:Alice']);
    expect(await definition('work.alliance', 'part of Ret¦ail')).toEqual(['retail.alliance:1:Retail']);
  });
  test('an import leads to its file', async () => {
    expect(await definition('retail.alliance', 'import "./par¦ties')).toEqual(['parties.alliance:0:']);
  });
  test('nothing on words and texts', async () => {
    expect(await definition('work.alliance', 'account¦able')).toEqual([]);
    expect(await definition('parties.alliance', '"Ali¦ce"')).toEqual([]);
  });
});

describe('references', () => {
  async function references(path: File, piece: string, includeDeclaration = true): Promise<string[]> {
    const position = session.position(path, piece);
    const context = { includeDeclaration };
    const found = await session.ask<Location[]>('textDocument/references', path, { position, context });
    return found.map(({ uri, range }) => covered(uri, range));
  }
  test('in every file, the declaration first', async () => {
    expect(await references('work.alliance', 'accountable Northwind.¦Alice')).toEqual([
      'parties.alliance:1:Alice',
      'parties.alliance:3:Alice',
      'retail.alliance:3:Alice',
      'work.alliance:2:Alice',
      'work.alliance:3:Alice',
    ]);
  });
  test('an owner is found before the dots', async () => {
    expect(await references('parties.alliance', 'party ¦Northwind', false)).toEqual([
      'retail.alliance:2:Northwind',
      'retail.alliance:3:Northwind',
      'work.alliance:2:Northwind',
      'work.alliance:3:Northwind',
      'work.alliance:3:Northwind',
    ]);
  });
  test('highlights tell the declaration from the uses', async () => {
    const position = session.position('parties.alliance', 'lead ¦Wei');
    const marks = await session.ask<DocumentHighlight[]>('textDocument/documentHighlight', 'parties.alliance', {
      position,
    });
    expect(marks.map(({ kind, range }) => [kind, range.start.character])).toEqual([
      [3, 25],
      [2, 35],
    ]);
  });
});

describe('rename', () => {
  async function rename(path: File, piece: string, newName: string): Promise<Record<string, string[]>> {
    const position = session.position(path, piece);
    const edit = await session.ask<WorkspaceEdit>('textDocument/rename', path, { position, newName });
    return Object.fromEntries(
      Object.entries(edit.changes ?? {}).map(([uri, edits]) => [
        uri.split('/').at(-1),
        edits.map(({ range, newText }) => `${covered(uri, range).split(':').slice(1).join(':')} → ${newText}`),
      ]),
    );
  }
  test('an owner’s name changes before the dots and nowhere else', async () => {
    expect(await rename('retail.alliance', 'between ¦Northwind', 'Nordwind')).toEqual({
      'parties.alliance': ['0:Northwind → Nordwind'],
      'retail.alliance': ['2:Northwind → Nordwind', '3:Northwind → Nordwind'],
      'work.alliance': ['2:Northwind → Nordwind', '3:Northwind → Nordwind', '3:Northwind → Nordwind'],
    });
  });
  test('a nested name changes behind the dots', async () => {
    expect(await rename('work.alliance', 'responsible Northwind.Platform.¦Wei', 'Łukasz')).toEqual({
      'parties.alliance': ['2:Wei → Łukasz', '2:Wei → Łukasz'],
      'work.alliance': ['3:Wei → Łukasz'],
    });
  });
  test('only the segment at the cursor is offered', async () => {
    const position = session.position('work.alliance', 'Northwind.¦Platform.Wei');
    const range = await session.ask<Range>('textDocument/prepareRename', 'work.alliance', { position });
    expect(covered(session.uri('work.alliance'), range)).toBe('work.alliance:3:Platform');
  });
  test.each([
    ['parties.alliance', 'person ¦Alice', 'alice', 'Names start with a capital: Alice.'],
    ['parties.alliance', 'person ¦Alice', 'Northwind.Ada', 'leave the owner out'],
    ['parties.alliance', 'person ¦Alice', 'A lice', 'is not a name'],
    ['parties.alliance', 'person ¦Dana', 'Zoe', 'Contoso.Zoe is declared already, in parties.alliance'],
    ['retail.alliance', 'between ¦Northwind', 'Board', 'Board is declared already, in work.alliance'],
  ] as const)('refuses %s %s → %s', async (path, piece, name, reason) => {
    await expect(rename(path, piece, name)).rejects.toThrow(reason);
  });
  test('refuses a name that would make another one mean something else', async () => {
    const text =
      'party Fabrikam {\n  person Ada\n  person Kim { reports to Council }\n}\nbody Council { chair Fabrikam.Ada }\n';
    await session.open('other.alliance', text);
    const ask = (piece: string, newName: string): Promise<unknown> =>
      session.ask('textDocument/rename', 'other.alliance', {
        position: session.position('other.alliance', piece),
        newName,
      });
    await expect(ask('person ¦Ada', 'Council')).rejects.toThrow('would then mean Fabrikam.Council');
    await expect(ask('body ¦Council', 'Ada')).rejects.toThrow('the name Ada would mean Fabrikam.Ada');
  });
});
