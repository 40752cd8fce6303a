import * as vscode from 'vscode';
import { holds, same, scenario, until } from './scenario.ts';

const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;
const file = (name: string): vscode.Uri => vscode.Uri.joinPath(folder(), name);

/** Opens a file and waits until the server has checked it. */
async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(name)));
}

const codeOf = ({ code }: vscode.Diagnostic): string => String(typeof code === 'object' ? code.value : code);

/** A finding of a rule in a file, as soon as it is told. */
async function finding(name: string, rule: string): Promise<vscode.Diagnostic> {
  return until(`the finding ${rule}`, () =>
    vscode.languages.getDiagnostics(file(name)).find((diagnostic) => codeOf(diagnostic) === rule),
  );
}

function actionsAt(document: vscode.TextDocument, range: vscode.Range): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range);
}

const tabs = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs);

/** Closes what holds nothing unsaved: VS Code would ask about the others, and nobody is there to answer. */
async function closeTabs(): Promise<void> {
  await vscode.window.tabGroups.close(tabs().filter(({ isDirty }) => !isDirty));
}

function positionOf(document: vscode.TextDocument, text: string, into = 1): vscode.Position {
  const offset = document.getText().indexOf(text);
  holds(offset >= 0, `the file says ${text}`);
  return document.positionAt(offset + into);
}

scenario('what is wrong in a file that nobody has opened is told too', async () => {
  await until('findings of the file', () => {
    const told = vscode.languages.getDiagnostics(file('drafts/harbour.alliance'));
    return told.length > 1 && told.some(({ message }) => message.includes('Prosewear'));
  });
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
  const fixes = await actionsAt(editor.document, slip!.range);
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

scenario('a finding leads to the page of its rule, and can be waived with a reason', async () => {
  const editor = await open('drafts/harbour.alliance');
  const { document } = editor;
  const { code, range } = await finding('drafts/harbour.alliance', 'missing-exit');
  const target = typeof code === 'object' ? String(code.target) : '';
  same(target, 'alliance-rule:/rules/missing-exit.md', 'where its code leads');
  const actions = await actionsAt(document, range);
  const titles = actions.map(({ title }) => title);
  const page = actions.find(({ title }) => title === 'What missing-exit means');
  const { command, arguments: given } = page?.command ?? {};
  same([command, given], ['alliance.explain', ['missing-exit']], `the page among ${titles.join(', ')}`);
  const waive = actions.find(({ title }) => /^Waive missing-exit/.test(title));
  holds(waive?.edit !== undefined, `a waiver among ${titles.join(', ')}`);
  await vscode.workspace.applyEdit(waive.edit);
  await until('the finding is waived', () => {
    const left = vscode.languages.getDiagnostics(document.uri).map(codeOf);
    return document.getText().includes('waive missing-exit because') && !left.includes('missing-exit');
  });
  await vscode.commands.executeCommand('workbench.action.files.revert');
});

scenario('the page of a rule is shown', async () => {
  await vscode.commands.executeCommand('alliance.explain', 'no-way-out');
  await until('its tab', () => tabs().some(({ label }) => label.includes('no-way-out')));
  await closeTabs();
});

scenario('code lenses and hints come and go with their settings', async () => {
  const editor = await open('coast-pay.alliance');
  const lenses = async (): Promise<number> =>
    (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', editor.document.uri))
      .length;
  await until('lenses', async () => (await lenses()) > 0);
  const settings = vscode.workspace.getConfiguration('alliance');
  await settings.update('codeLens.enabled', false, vscode.ConfigurationTarget.Workspace);
  await until('no lens', async () => (await lenses()) === 0);
  await settings.update('codeLens.enabled', undefined, vscode.ConfigurationTarget.Workspace);
  await until('lenses again', async () => (await lenses()) > 0);
});

scenario('the preview opens on a file as it was saved, and on one with unsaved changes', async () => {
  const editor = await open('coast-pay.alliance');
  await vscode.commands.executeCommand('alliance.previewToSide');
  await until('its tab', () => tabs().some(({ label }) => label.startsWith('Northwind and Contoso payments')));
  await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
  const title = positionOf(editor.document, 'Northwind and Contoso payments', 0);
  const words = new vscode.Range(title, title.translate(0, 'Northwind and Contoso payments'.length));
  const again = await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
  await again.edit((edit) => edit.replace(words, 'Coast payments'));
  await until('the new title', () => tabs().some(({ label }) => label.startsWith('Coast payments')));
  holds(editor.document.isDirty, 'nothing was saved');
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await closeTabs();
});

scenario('the preview opens on a file that was never saved', async () => {
  const content = 'alliance Fresh "Fresh" {\n  between Litware, Wingtip\n}\n\nparty Litware { }\nparty Wingtip { }\n';
  const document = await vscode.workspace.openTextDocument({ language: 'alliance', content });
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('alliance.previewToSide');
  await until('the tab with the picture', () => tabs().some(({ label }) => label.startsWith('Fresh')));
});
