import type { DrawingFormat, ExportResult } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../../client.ts';
import { messageOf } from '../../message-of.ts';
import { asUri } from '../../places.ts';
import type { Previews } from './index.ts';
import type { PreviewPanel } from './panel.ts';

/** A way out of the editor: into a file, or into the clipboard. */
interface Way extends vscode.QuickPickItem {
  /** What the server makes. */
  readonly format: DrawingFormat;
  /** A bitmap is made of it in the page of a preview. */
  readonly bitmap?: true;
  /** All diagrams in one file. */
  readonly all?: true;
  readonly to: 'file' | 'clipboard';
  readonly extension: string;
  /** How a save dialog calls such files. */
  readonly files: string;
}

const WAYS: readonly Way[] = [
  {
    label: '$(file-media) SVG picture',
    detail: 'Sharp at any size, light and dark; for documents and web pages.',
    format: 'svg',
    to: 'file',
    extension: 'svg',
    files: 'Picture',
  },
  {
    label: '$(file-media) PNG picture',
    detail: 'A bitmap for slides and messages.',
    format: 'svg',
    bitmap: true,
    to: 'file',
    extension: 'png',
    files: 'Picture',
  },
  {
    label: '$(file-pdf) PDF',
    detail: 'Sharp on paper, with text that can be searched.',
    format: 'pdf',
    to: 'file',
    extension: 'pdf',
    files: 'PDF',
  },
  {
    label: '$(file-pdf) PDF of all diagrams',
    detail: 'A page and a bookmark each.',
    format: 'pdf',
    all: true,
    to: 'file',
    extension: 'pdf',
    files: 'PDF',
  },
  {
    label: '$(browser) HTML page of all diagrams',
    detail: 'One file that works offline: tabs, hover, filter by party, light and dark.',
    format: 'html',
    all: true,
    to: 'file',
    extension: 'html',
    files: 'Web page',
  },
  {
    label: '$(file-text) Markdown',
    detail: 'The same content as a table or a Mermaid diagram that git hosts show.',
    format: 'markdown',
    to: 'file',
    extension: 'md',
    files: 'Markdown',
  },
  {
    label: '$(clippy) Copy as an image',
    detail: 'Into the clipboard, to be pasted into a slide.',
    format: 'svg',
    bitmap: true,
    to: 'clipboard',
    extension: 'png',
    files: 'Picture',
  },
  {
    label: '$(clippy) Copy as Markdown',
    detail: 'A table or a Mermaid diagram, into the clipboard.',
    format: 'markdown',
    to: 'clipboard',
    extension: 'md',
    files: 'Markdown',
  },
];

/** What is exported: the diagram of a preview, or one of a file. */
interface Source {
  readonly uri: string;
  readonly diagram: string;
  readonly alliance?: string;
}

/** Saving and copying of pictures, from a preview, from its menus, and from the menus of a file. */
export function registerExport(root: vscode.Uri, server: Server, previews: Previews): vscode.Disposable {
  const run = async (source: Source | undefined, way: Way | undefined): Promise<void> => {
    if (!source || !way) return;
    try {
      const made = await server.ask('alliance/export', {
        ...source,
        format: way.format,
        ...(way.all ? { all: true } : {}),
        ...(way.bitmap ? { theme: 'light' } : {}),
        ...(way.format === 'pdf' ? { fonts: await fontsIn(root) } : {}),
      });
      if (!made) throw new Error('The file belongs to no alliance.');
      await deliver(made, way, () => pageFor(previews, source));
    } catch (error) {
      void vscode.window.showErrorMessage(`The picture could not be exported: ${messageOf(error)}`);
    }
  };
  const choose = async (source: Source | undefined): Promise<void> => {
    if (!source) return;
    await run(source, await vscode.window.showQuickPick(WAYS, { placeHolder: 'Export as …', matchOnDetail: true }));
  };
  const copy = (format: DrawingFormat) => async (): Promise<void> =>
    run(
      previews.active?.shown,
      WAYS.find((way) => way.to === 'clipboard' && way.format === format),
    );
  return vscode.Disposable.from(
    previews.onExport(({ shown }) => void choose(shown)),
    vscode.commands.registerCommand('alliance.export', async (file?: unknown) =>
      choose(await sourceOf(server, previews, asUri(file))),
    ),
    vscode.commands.registerCommand('alliance.copyImage', copy('svg')),
    vscode.commands.registerCommand('alliance.copyMarkdown', copy('markdown')),
  );
}

/** The diagram of the preview with the focus; for a file one is chosen. */
async function sourceOf(server: Server, previews: Previews, file: vscode.Uri | undefined): Promise<Source | undefined> {
  if (!file && previews.active) return previews.active.shown;
  const uri = (file ?? vscode.window.activeTextEditor?.document.uri)?.toString();
  if (!uri) return undefined;
  const { diagrams } = await server.ask('alliance/diagrams', { uri });
  const items = diagrams.map(({ id, title, summary }) => ({ label: title, detail: summary, id }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: 'Which diagram?', matchOnDetail: true });
  return picked && { uri, diagram: picked.id };
}

/** Only the page of a preview can make a bitmap. */
async function pageFor(previews: Previews, { uri, diagram }: Source): Promise<PreviewPanel> {
  const page = previews.active ?? (await previews.open(vscode.ViewColumn.Beside, vscode.Uri.parse(uri), diagram));
  if (!page) throw new Error('There is no preview to draw in.');
  return page;
}

async function deliver(made: ExportResult, way: Way, page: () => Promise<PreviewPanel>): Promise<void> {
  if (way.to === 'clipboard') {
    if (way.bitmap) await (await page()).bitmap(made.text ?? '', 'copy');
    else await vscode.env.clipboard.writeText(made.text ?? '');
    vscode.window.setStatusBarMessage('$(check) Copied.', 4000);
    return;
  }
  const target = await vscode.window.showSaveDialog({
    defaultUri: placeFor(`${made.fileName}.${way.extension}`),
    filters: { [way.files]: [way.extension] },
    title: 'Export',
  });
  if (!target) return;
  const png = way.bitmap ? await (await page()).bitmap(made.text ?? '', 'save') : undefined;
  const base64 = png ?? made.base64;
  const bytes = base64 === undefined ? new TextEncoder().encode(made.text) : bytesOf(base64);
  await vscode.workspace.fs.writeFile(target, bytes);
  if (made.missing?.length)
    void vscode.window.showWarningMessage(
      `The font of the PDF has no ${made.missing.slice(0, 20).join(' ')}: an empty box stands for each. An SVG or HTML picture is drawn with the fonts of whoever looks at it.`,
    );
  const open = 'Open';
  const answer = await vscode.window.showInformationMessage(`Saved ${target.path.split('/').at(-1)}.`, open);
  if (answer === open) await vscode.commands.executeCommand('vscode.open', target);
}

function placeFor(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder ? vscode.Uri.joinPath(folder, name) : vscode.Uri.file(name);
}

/** The fonts that are shipped with the extension, as base64. */
async function fontsIn(root: vscode.Uri): Promise<{ regular: string; bold: string }> {
  const read = async (name: string): Promise<string> => {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(root, 'dist', 'fonts', name));
    let text = '';
    for (let start = 0; start < bytes.length; start += 0x8000)
      text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
    return btoa(text);
  };
  const [regular, bold] = await Promise.all([read('DejaVuSans.ttf'), read('DejaVuSans-Bold.ttf')]);
  return { regular, bold };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
