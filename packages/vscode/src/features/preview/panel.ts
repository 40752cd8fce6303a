import type { DiagramInfo, DiagramResult } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../../client.ts';
import { messageOf } from '../../message-of.ts';
import { applyAction, chooseAction, otherColumn } from '../../offered-action.ts';
import { showPlace } from '../../places.ts';
import { previewHtml } from './html.ts';
import type { FromWebview, PreviewState, ToWebview } from './messages.ts';

export const VIEW_TYPE = 'alliance.preview';

/** What a panel is made of and for. */
export interface PanelParts {
  readonly panel: vscode.WebviewPanel;
  /** The extension's folder. */
  readonly root: vscode.Uri;
  readonly server: Server;
  readonly state: PreviewState;
}

/** One open preview. It asks the server for pictures; what it shows last stays while the text cannot be read. */
export class PreviewPanel implements vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
  private readonly server: Server;
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly bitmaps: ((bitmap: Bitmap) => void)[] = [];
  private readonly changed = new vscode.EventEmitter<void>();
  /** Told when another file or diagram is shown, or it was pinned. */
  readonly onChanged = this.changed.event;
  private readonly exportWanted = new vscode.EventEmitter<void>();
  /** Told when somebody wants to save or copy what is shown. */
  readonly onExport = this.exportWanted.event;
  private state: PreviewState;
  private turn = 0;
  private marked: ReadonlyMap<string, readonly string[]> = new Map();
  private ready = false;
  /** The last picture of a text that could be read, for as long as there is no better one. */
  private last: Picture | undefined;
  /** Name of the alliance that is shown. */
  private alliance: string | undefined;

  constructor({ panel, root, server, state }: PanelParts) {
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
      vscode.window.onDidChangeTextEditorSelection((event) => this.followCursor(event.textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => void this.followFile(editor?.document)),
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

  /** What is shown: a file of the alliance, the diagram, the name of the alliance where it is known. */
  get shown(): PreviewState & { readonly alliance?: string } {
    return { ...this.state, ...(this.alliance === undefined ? {} : { alliance: this.alliance }) };
  }

  /** Shows the picture of another file or another diagram. */
  async show(state: Partial<PreviewState>): Promise<void> {
    if (state.uri !== undefined && state.uri !== this.state.uri) {
      this.last = undefined;
      this.alliance = undefined;
    }
    this.state = { ...this.state, ...state };
    this.changed.fire();
    await this.refresh();
  }

  /** Marks declarations that another version says otherwise, by the name of their alliance. */
  mark(marked: ReadonlyMap<string, readonly string[]>): void {
    this.marked = marked;
    if (this.ready) this.post({ type: 'marked', ids: marked.get(this.alliance ?? '') ?? [] });
  }

  /**
   * Has the page make a bitmap of a picture in literal colours: as base64 of a PNG, or into the clipboard, which gives nothing back.
   * @throws Error when the page cannot
   */
  async bitmap(svg: string, then: 'save' | 'copy'): Promise<string | undefined> {
    this.panel.reveal(undefined, false);
    const made = new Promise<Bitmap>((resolve) => this.bitmaps.push(resolve));
    this.post({ type: 'rasterise', svg, then });
    const { png, failed } = await made;
    if (failed !== undefined) throw new Error(failed);
    return png;
  }

  private async receive(message: FromWebview): Promise<void> {
    switch (message.type) {
      case 'ready':
        await this.start();
        break;
      case 'choose':
        await this.show({ diagram: message.diagram });
        break;
      case 'thumbnail':
        await this.sendThumbnail(message.diagram);
        break;
      case 'duties':
        await this.sendDuties(message.id);
        break;
      case 'pin':
        await this.show({ pinned: message.pinned });
        if (!message.pinned) await this.followFile(vscode.window.visibleTextEditors.find(isAlliance)?.document);
        break;
      case 'export':
        this.exportWanted.fire();
        break;
      case 'act':
        await this.act(message);
        break;
      case 'bitmap':
        this.bitmaps.shift()?.(message);
        break;
      case 'reveal':
        await showPlace(message.uri, message.range, otherColumn(this.panel.viewColumn));
    }
  }

  private async start(): Promise<void> {
    this.ready = true;
    // A page that was hidden is made anew: it knows nothing of what it showed.
    if (this.last) this.post(this.last);
    this.mark(this.marked);
    await this.refresh();
    const editor = vscode.window.visibleTextEditors.find(isAlliance);
    if (editor) this.followCursor(editor);
  }

  private async refresh(): Promise<void> {
    if (!this.ready || !this.panel.visible) return;
    const turn = ++this.turn;
    const { uri, diagram } = this.state;
    const message = await Promise.all([this.server.ask('alliance/diagrams', { uri }), this.picture(diagram)]).then(
      ([{ diagrams }, picture]) => (picture ? this.pictureOf(picture, diagrams) : this.without(NO_ALLIANCE, LOST)),
      (error: unknown) => this.without(`The picture could not be made: ${messageOf(error)}`, NO_ANSWER),
    );
    if (turn !== this.turn) return;
    if (message.type === 'picture') {
      this.panel.title = message.title;
      if (!message.notice) this.last = message;
    }
    this.post(message);
    // Whose marks are shown is known only now, where another alliance is.
    if (message.type === 'picture') this.mark(this.marked);
  }

  private picture(diagram: string): Promise<DiagramResult | null> {
    const { uri } = this.state;
    const today = vscode.workspace.getConfiguration('alliance').get<boolean>('preview.today') ? isoToday() : undefined;
    const { alliance } = this;
    return this.server.ask('alliance/diagram', {
      uri,
      diagram,
      ...(today ? { today } : {}),
      ...(alliance ? { alliance } : {}),
    });
  }

  private pictureOf(picture: DiagramResult, diagrams: readonly DiagramInfo[]): ToWebview {
    const current = picture.diagram.id;
    if (picture.stale && this.last?.current === current) return { type: 'stale', notice: STALE };
    this.alliance = picture.alliance.name;
    return {
      type: 'picture',
      svg: picture.svg,
      title: `${picture.alliance.title}: ${picture.diagram.title}`,
      diagrams,
      current,
      outline: picture.outline,
      parties: picture.parties,
      uri: this.state.uri,
      pinned: this.state.pinned ?? false,
      ...(picture.stale ? { notice: INCOMPLETE } : {}),
    };
  }

  /** There is no picture: the last one stays, with a notice. */
  private without(why: string, notice: string): ToWebview {
    return this.last ? { type: 'stale', notice } : { type: 'nothing', why };
  }

  private async sendThumbnail(diagram: string): Promise<void> {
    const picture = await this.picture(diagram).catch(() => null);
    if (picture) this.post({ type: 'thumbnail', diagram, svg: picture.svg });
  }

  private async sendDuties(id: string): Promise<void> {
    const found = await this.server.ask('alliance/duties', { uri: this.state.uri, elementId: id }).catch(() => null);
    if (found) this.post({ type: 'duties', id, label: found.label, duties: found.duties });
  }

  /** Lets somebody choose what is written where something lacks; where nothing can be, it leads to the place. */
  private async act({ id, gap, uri = this.state.uri, range }: Extract<FromWebview, { type: 'act' }>): Promise<void> {
    const { alliance } = this;
    const beside = this.panel.viewColumn;
    const { actions } = await this.server.ask('alliance/actions', {
      uri,
      elementId: id,
      ...(gap ? { gap } : {}),
      ...(alliance ? { alliance } : {}),
    });
    const goTo = async () => range && (await showPlace(uri, range, otherColumn(beside)));
    if (actions.length === 0) return void (await goTo());
    const choice = await chooseAction(actions, 'What shall be written?', range !== undefined);
    if (choice === 'place') await goTo();
    else if (choice) await applyAction(choice, beside);
  }

  private followCursor(editor: vscode.TextEditor): void {
    if (!isAlliance(editor) || !this.panel.visible) return;
    if (!vscode.workspace.getConfiguration('alliance').get<boolean>('preview.followCursor')) return;
    this.post({ type: 'cursor', uri: editor.document.uri.toString(), line: editor.selection.active.line });
  }

  /** Goes along with the file that is worked on, unless it is pinned; a file of no alliance leads nowhere. */
  private async followFile(document: vscode.TextDocument | undefined): Promise<void> {
    const uri = document?.uri.toString();
    if (this.state.pinned || document?.languageId !== 'alliance' || uri === undefined || uri === this.state.uri) return;
    const { alliances } = await this.server.ask('alliance/diagrams', { uri }).catch(() => ({ alliances: [] }));
    if (alliances.length === 0 || this.state.pinned) return;
    if (alliances.some(({ name }) => name === this.alliance)) this.state = { ...this.state, uri };
    else await this.show({ uri });
  }

  private post(message: ToWebview): void {
    void this.panel.webview.postMessage(message);
  }

  dispose(): void {
    for (const subscription of this.subscriptions.splice(0)) subscription.dispose();
    this.changed.dispose();
    this.exportWanted.dispose();
    for (const waiting of this.bitmaps.splice(0)) waiting({ failed: 'The preview was closed.' });
  }
}

type Picture = Extract<ToWebview, { type: 'picture' }>;
type Bitmap = Pick<Extract<FromWebview, { type: 'bitmap' }>, 'png' | 'failed'>;

const STALE = 'The text cannot be read as a whole right now. This is the last picture of a text that could.';
const INCOMPLETE = 'The text cannot be read as a whole right now. The picture shows what could be read.';
const NO_ALLIANCE =
  'This file belongs to no alliance yet. Write `alliance Name "Title" { … }`, or `part of Name` at the top.';
const LOST = 'The text no longer says which alliance it belongs to. This is its last picture.';
const NO_ANSWER = 'The language server does not answer. This is the last picture.';

function isAlliance({ document }: vscode.TextEditor): boolean {
  return document.languageId === 'alliance';
}

function isoToday(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
