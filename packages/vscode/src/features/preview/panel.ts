import type { ProtocolRange } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../../client.ts';
import { previewHtml } from './html.ts';
import type { FromWebview, PreviewState, ToWebview } from './messages.ts';

export const VIEW_TYPE = 'alliance.preview';

/** One open preview. It asks the server for pictures; what it shows last stays while the text cannot be read. */
export class PreviewPanel implements vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  private readonly server: Server;
  private readonly subscriptions: vscode.Disposable[] = [];
  private state: PreviewState;
  private turn = 0;
  private ready = false;
  private shown = false;

  constructor(panel: vscode.WebviewPanel, root: vscode.Uri, server: Server, state: PreviewState) {
    this.panel = panel;
    this.server = server;
    this.state = state;
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(root, 'dist'), vscode.Uri.joinPath(root, 'media')],
    };
    panel.iconPath = {
      light: vscode.Uri.joinPath(root, 'media', 'file-light.svg'),
      dark: vscode.Uri.joinPath(root, 'media', 'file-dark.svg'),
    };
    this.subscriptions.push(
      panel.webview.onDidReceiveMessage((message: FromWebview) => void this.receive(message)),
      server.onChanged(() => void this.refresh()),
      vscode.window.onDidChangeTextEditorSelection((event) => this.follow(event.textEditor)),
      panel.onDidChangeViewState(() => {
        if (panel.visible) void this.refresh();
      }),
    );
    panel.onDidDispose(() => this.dispose());
    panel.webview.html = previewHtml(panel.webview, root, state);
  }

  /** The file that the preview is about. */
  get uri(): string {
    return this.state.uri;
  }

  /** Shows the picture of another file or another diagram. */
  async show(state: Partial<PreviewState>): Promise<void> {
    this.state = { ...this.state, ...state };
    await this.refresh();
  }

  private async receive(message: FromWebview): Promise<void> {
    if (message.type === 'ready') {
      this.ready = true;
      await this.refresh();
    } else if (message.type === 'choose') {
      await this.show({ diagram: message.diagram });
    } else {
      await reveal(message.uri, message.range, this.panel.viewColumn);
    }
  }

  private async refresh(): Promise<void> {
    if (!this.ready || !this.panel.visible) return;
    const turn = ++this.turn;
    const { uri, diagram } = this.state;
    const today = vscode.workspace.getConfiguration('alliance').get<boolean>('preview.today') ? isoToday() : undefined;
    try {
      const [{ diagrams }, picture] = await Promise.all([
        this.server.ask('alliance/diagrams', { uri }),
        this.server.ask('alliance/diagram', { uri, diagram, today }),
      ]);
      if (turn !== this.turn) return;
      if (!picture) {
        this.post({
          type: 'nothing',
          why: 'This file belongs to no alliance yet. Write `alliance Name "Title" { … }`, or `part of Name` at the top.',
        });
        return;
      }
      this.panel.title = `${picture.alliance.title}: ${picture.diagram.title}`;
      if (picture.stale && this.shown) {
        this.post({ type: 'stale', notice: STALE });
        return;
      }
      this.shown = true;
      this.post({
        type: 'picture',
        svg: picture.svg,
        title: this.panel.title,
        diagrams,
        current: picture.diagram.id,
        outline: picture.outline,
        parties: picture.parties,
        ...(picture.stale ? { notice: STALE } : {}),
      });
    } catch (error) {
      if (turn !== this.turn) return;
      this.post({
        type: 'nothing',
        why: `The picture could not be made: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
  }

  private follow(editor: vscode.TextEditor): void {
    if (editor.document.languageId !== 'alliance' || !this.panel.visible) return;
    if (!vscode.workspace.getConfiguration('alliance').get<boolean>('preview.followCursor')) return;
    this.post({ type: 'cursor', uri: editor.document.uri.toString(), line: editor.selection.active.line });
  }

  private post(message: ToWebview): void {
    void this.panel.webview.postMessage(message);
  }

  dispose(): void {
    for (const subscription of this.subscriptions.splice(0)) subscription.dispose();
  }
}

const STALE = 'The text has a syntax error. This is the last picture of what could be read.';

/** Puts the cursor on the line of a node, in the editor that shows its file, else beside the preview. */
async function reveal(uri: string, range: ProtocolRange, beside: vscode.ViewColumn | undefined): Promise<void> {
  const target = vscode.Uri.parse(uri);
  const open = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === target.toString());
  const column =
    open?.viewColumn ?? (beside === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One);
  const document = await vscode.workspace.openTextDocument(target);
  const editor = await vscode.window.showTextDocument(document, { viewColumn: column });
  const start = new vscode.Position(range.start.line, range.start.character);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(
    new vscode.Range(start, new vscode.Position(range.end.line, range.end.character)),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
}

function isoToday(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
