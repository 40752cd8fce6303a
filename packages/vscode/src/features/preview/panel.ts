import type { DiagramInfo, DiagramResult } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../../client.ts';
import { messageOf } from '../../message-of.ts';
import { otherColumn } from '../../offered-action.ts';
import { showPlace } from '../../places.ts';
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
  /** The last picture of a text that could be read, for as long as there is no better one. */
  private last: Picture | undefined;

  constructor(panel: vscode.WebviewPanel, root: vscode.Uri, server: Server, state: PreviewState) {
    this.panel = panel;
    this.server = server;
    this.state = state;
    const { webview } = panel;
    webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(root, 'dist'), vscode.Uri.joinPath(root, 'media')],
    };
    panel.iconPath = {
      light: vscode.Uri.joinPath(root, 'media', 'file-light.svg'),
      dark: vscode.Uri.joinPath(root, 'media', 'file-dark.svg'),
    };
    this.subscriptions.push(
      webview.onDidReceiveMessage((message: FromWebview) => void this.receive(message)),
      server.onChanged(() => void this.refresh()),
      vscode.window.onDidChangeTextEditorSelection((event) => this.follow(event.textEditor)),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('alliance.preview')) void this.refresh();
      }),
      panel.onDidChangeViewState(() => {
        if (panel.visible) void this.refresh();
      }),
    );
    panel.onDidDispose(() => this.dispose());
    const file = (...path: string[]): string => webview.asWebviewUri(vscode.Uri.joinPath(root, ...path)).toString();
    webview.html = previewHtml({ file, allowed: webview.cspSource }, state);
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
      // A page that was hidden is made anew: it knows nothing of what it showed.
      if (this.last) this.post(this.last);
      await this.refresh();
      const editor = vscode.window.visibleTextEditors.find(({ document }) => document.languageId === 'alliance');
      if (editor) this.follow(editor);
    } else if (message.type === 'choose') {
      await this.show({ diagram: message.diagram });
    } else {
      await showPlace(message.uri, message.range, otherColumn(this.panel.viewColumn));
    }
  }

  private async refresh(): Promise<void> {
    if (!this.ready || !this.panel.visible) return;
    const turn = ++this.turn;
    const { uri, diagram } = this.state;
    const today = vscode.workspace.getConfiguration('alliance').get<boolean>('preview.today') ? isoToday() : undefined;
    const message = await Promise.all([
      this.server.ask('alliance/diagrams', { uri }),
      this.server.ask('alliance/diagram', { uri, diagram, today }),
    ]).then(
      ([{ diagrams }, picture]) => (picture ? this.pictureOf(picture, diagrams) : this.without(NO_ALLIANCE, LOST)),
      (error: unknown) => this.without(`The picture could not be made: ${messageOf(error)}`, NO_ANSWER),
    );
    if (turn !== this.turn) return;
    if (message.type === 'picture') {
      this.panel.title = message.title;
      if (!message.notice) this.last = message;
    }
    this.post(message);
  }

  private pictureOf(picture: DiagramResult, diagrams: readonly DiagramInfo[]): ToWebview {
    const current = picture.diagram.id;
    if (picture.stale && this.last?.current === current) return { type: 'stale', notice: STALE };
    return {
      type: 'picture',
      svg: picture.svg,
      title: `${picture.alliance.title}: ${picture.diagram.title}`,
      diagrams,
      current,
      outline: picture.outline,
      parties: picture.parties,
      ...(picture.stale ? { notice: INCOMPLETE } : {}),
    };
  }

  /** There is no picture: the last one stays, with a notice. */
  private without(why: string, notice: string): ToWebview {
    return this.last ? { type: 'stale', notice } : { type: 'nothing', why };
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

type Picture = Extract<ToWebview, { type: 'picture' }>;

const STALE = 'The text cannot be read as a whole right now. This is the last picture of a text that could.';
const INCOMPLETE = 'The text cannot be read as a whole right now. The picture shows what could be read.';
const NO_ALLIANCE =
  'This file belongs to no alliance yet. Write `alliance Name "Title" { … }`, or `part of Name` at the top.';
const LOST = 'The text no longer says which alliance it belongs to. This is its last picture.';
const NO_ANSWER = 'The language server does not answer. This is the last picture.';

function isoToday(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
