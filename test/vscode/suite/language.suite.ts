import * as vscode from 'vscode';
import { holds, same, scenario, until } from './scenario.ts';

const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;
const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);

/** Opens a file and waits until the server has checked it. */
async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(name)));
}

const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** The findings of a file by rule, once `rule` is among them. */
async function findings(name: string, rule: string): Promise<vscode.Diagnostic[]> {
  return until(`the finding ${rule}`, () => {
    const all = vscode.languages.getDiagnostics(file(name));
    return all.some((diagnostic) => codeOf(diagnostic) === rule) ? all : undefined;
  });
}

function positionOf(document: vscode.TextDocument, text: string, into = 1): vscode.Position {
  const offset = document.getText().indexOf(text);
  holds(offset >= 0, `the file says ${text}`);
  return document.positionAt(offset + into);
}

scenario('findings of files that are not open are told too', async () => {
  const all = await findings('companies.alliance', 'missing-lead').catch(() => []);
  const everywhere = vscode.languages.getDiagnostics().flatMap(([, list]) => list);
  holds(everywhere.length > 0 || all.length > 0, 'something is found');
});

scenario('a slip of the pen is told while it is typed, and gone when it is mended', async () => {
  const editor = await open('coast-pay.alliance');
  const at = positionOf(editor.document, 'mission', 0);
  await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 7)), 'missoin'));
  const [slip] = await until('the squiggle', () => {
    const found = vscode.languages
      .getDiagnostics(editor.document.uri)
      .filter(({ message }) => /mission/.test(message) && /missoin/.test(message));
    return found.length > 0 ? found : undefined;
  });
  same(slip!.range.start.line, at.line, 'its line');
  const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    editor.document.uri,
    slip!.range,
  );
  const fix = fixes.find(({ edit }) => edit !== undefined);
  holds(fix?.edit !== undefined, `a fix is offered, of: ${fixes.map(({ title }) => title).join(', ')}`);
  await vscode.workspace.applyEdit(fix.edit);
  await until(
    'the squiggle goes away',
    () => !vscode.languages.getDiagnostics(editor.document.uri).some(({ message }) => /missoin/.test(message)),
  );
  await until('the word is right', () => editor.document.getText().includes('mission "'));
});

scenario('completion offers people where a chair stands, with their names', async () => {
  const editor = await open('coast-pay.alliance');
  const body = positionOf(editor.document, '  quorum 1 per-party', 0);
  await editor.edit((edit) => edit.insert(body, '  chair \n'));
  const list = await until('completions', async () => {
    const made = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      body.translate(0, 8),
    );
    return made.items.some(({ label }) => labelOf(label) === 'Northwind.Alice') ? made : undefined;
  });
  holds(!list.items.some(({ label }) => labelOf(label) === 'CoastPay'), 'the alliance is no person');
  await vscode.commands.executeCommand('undo');
});

const labelOf = (label: string | vscode.CompletionItemLabel): string =>
  typeof label === 'string' ? label : label.label;

scenario('hovering a body tells what the alliance says of it', async () => {
  const editor = await open('coast-pay.alliance');
  const hovers = await until('a hover', async () => {
    const found = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      editor.document.uri,
      positionOf(editor.document, 'SteerCo'),
    );
    return found.length > 0 ? found : undefined;
  });
  const text = hovers
    .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
    .join('\n');
  holds(/monthly/.test(text), `it says when the body meets: ${text}`);
});

scenario('renaming a person changes both files', async () => {
  const editor = await open('companies.alliance');
  const edit = await until('the rename', () =>
    vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      positionOf(editor.document, 'Alice "'),
      'Aline',
    ),
  );
  same(
    edit
      .entries()
      .map(([uri]) => uri.path.split('/').at(-1))
      .sort(),
    ['coast-pay.alliance', 'companies.alliance'],
    'files',
  );
  await vscode.workspace.applyEdit(edit);
  const other = await vscode.workspace.openTextDocument(file('coast-pay.alliance'));
  await until('the other file says so', () => other.getText().includes('Northwind.Aline'));
  await vscode.workspace.saveAll();
});

scenario('going to a definition crosses files', async () => {
  const editor = await open('coast-pay.alliance');
  const places = await until('a definition', async () => {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      editor.document.uri,
      positionOf(editor.document, 'Contoso.Bruno', 10),
    );
    return found.length > 0 ? found : undefined;
  });
  const [place] = places;
  const uri = place && ('targetUri' in place ? place.targetUri : place.uri);
  same(uri?.path.split('/').at(-1), 'companies.alliance', 'the file');
});

scenario('formatting prints one fact a line', async () => {
  const document = await vscode.workspace.openTextDocument({
    language: 'alliance',
    content: 'kpi   Sold {better   higher}',
  });
  await vscode.window.showTextDocument(document);
  const edits = await until('edits', () =>
    vscode.commands.executeCommand<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', document.uri, {
      tabSize: 2,
      insertSpaces: true,
    }),
  );
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, edits);
  await vscode.workspace.applyEdit(change);
  same(document.getText(), 'kpi Sold { better higher }\n', 'text');
});

scenario('the preview opens on a file that was never saved', async () => {
  const content = 'alliance Fresh "Fresh" {\n  between Northwind, Contoso\n}\n\nparty Northwind\nparty Contoso\n';
  const document = await vscode.workspace.openTextDocument({
    language: 'alliance',
    content: content.replace(/party (\w+)\n/g, 'party $1 { }\n'),
  });
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('alliance.previewToSide');
  await until('the tab with the picture', () =>
    vscode.window.tabGroups.all.some((group) => group.tabs.some((tab) => tab.label.startsWith('Fresh'))),
  );
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
});
