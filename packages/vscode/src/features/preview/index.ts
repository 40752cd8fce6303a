import * as vscode from 'vscode';
import type { Server } from '../../client.ts';
import { asUri } from '../../places.ts';
import { registerExport } from './export.ts';
import type { PreviewState } from './messages.ts';
import { PreviewPanel, VIEW_TYPE } from './panel.ts';

const FIRST_DIAGRAM = 'governance';
/** Whether the preview with the focus is pinned, for the buttons in its title. */
const PINNED_CONTEXT = 'alliance.previewPinned';

/** The live previews: one that goes along with the file that is worked on, and as many pinned ones as somebody wants. */
export function registerPreview(
  context: vscode.ExtensionContext,
  server: Server,
  previews: Previews,
): vscode.Disposable {
  const { Active, Beside } = vscode.ViewColumn;
  return vscode.Disposable.from(
    vscode.commands.registerCommand('alliance.preview', (file?: unknown, diagram?: unknown) =>
      previews.open(Active, asUri(file), asText(diagram)),
    ),
    vscode.commands.registerCommand('alliance.previewToSide', (file?: unknown, diagram?: unknown) =>
      previews.open(Beside, asUri(file), asText(diagram)),
    ),
    vscode.commands.registerCommand('alliance.previewAnother', () => previews.openAnother()),
    vscode.commands.registerCommand('alliance.previewPin', () => previews.active?.show({ pinned: true })),
    vscode.commands.registerCommand('alliance.previewUnpin', () => previews.active?.show({ pinned: false })),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: Partial<PreviewState> | undefined) => {
        if (state?.uri) previews.adopt(panel, { ...state, uri: state.uri, diagram: state.diagram ?? FIRST_DIAGRAM });
        else panel.dispose();
      },
    }),
    registerExport(context.extensionUri, server, previews),
  );
}

/** The open previews. */
export class Previews {
  private readonly root: vscode.Uri;
  private readonly server: Server;
  private readonly panels = new Set<PreviewPanel>();
  private marked: ReadonlyMap<string, readonly string[]> = new Map();
  private readonly shownChanged = new vscode.EventEmitter<void>();
  /** Told when a preview comes, or shows another file. */
  readonly onShown = this.shownChanged.event;
  private readonly exportWanted = new vscode.EventEmitter<PreviewPanel>();
  /** Told when somebody wants to save or copy what a preview shows. */
  readonly onExport = this.exportWanted.event;

  constructor(root: vscode.Uri, server: Server) {
    this.root = root;
    this.server = server;
  }

  /** Marks declarations that another version says otherwise, by the name of their alliance, until told anew. */
  mark(marked: ReadonlyMap<string, readonly string[]>): void {
    this.marked = marked;
    for (const each of this.panels) each.mark(marked);
  }

  /** The files whose alliances are shown. */
  get files(): readonly string[] {
    return [...this.panels].map(({ shown }) => shown.uri);
  }

  /** The preview with the focus. */
  get active(): PreviewPanel | undefined {
    return [...this.panels].find(({ panel }) => panel.active);
  }

  /** Shows a picture of a file: in the preview that is not pinned, in one that is pinned to just that, else in a new one. */
  async open(column: vscode.ViewColumn, file?: vscode.Uri, diagram?: string): Promise<PreviewPanel | undefined> {
    const uri = (file ?? vscode.window.activeTextEditor?.document.uri)?.toString();
    if (!uri) {
      void vscode.window.showInformationMessage('Open an .alliance file first, then its preview.');
      return undefined;
    }
    const all = [...this.panels];
    const pinned = all.find(({ shown }) => shown.uri === uri && (diagram === undefined || shown.diagram === diagram));
    const known = all.find(({ shown }) => !shown.pinned) ?? pinned;
    if (!known) return this.create(column, { uri, diagram: diagram ?? FIRST_DIAGRAM });
    known.panel.reveal(undefined, true);
    await known.show({ uri, ...(diagram ? { diagram } : {}) });
    return known;
  }

  /** A second preview beside the one that is there, which stays as it is: it is pinned. */
  async openAnother(): Promise<void> {
    const shown = (this.active ?? [...this.panels][0])?.shown;
    const uri = shown?.uri ?? vscode.window.activeTextEditor?.document.uri.toString();
    if (!uri) return void (await this.open(vscode.ViewColumn.Beside));
    for (const each of this.panels) if (!each.shown.pinned) await each.show({ pinned: true });
    this.create(vscode.ViewColumn.Beside, { uri, diagram: shown?.diagram ?? FIRST_DIAGRAM, gallery: true });
  }

  adopt(panel: vscode.WebviewPanel, state: PreviewState): PreviewPanel {
    const preview = new PreviewPanel({ panel, root: this.root, server: this.server, state });
    this.panels.add(preview);
    preview.mark(this.marked);
    preview.onChanged(() => {
      this.tellPinned();
      this.shownChanged.fire();
    });
    preview.onExport(() => this.exportWanted.fire(preview));
    panel.onDidChangeViewState(() => this.tellPinned());
    panel.onDidDispose(() => this.panels.delete(preview));
    this.tellPinned();
    this.shownChanged.fire();
    return preview;
  }

  private create(column: vscode.ViewColumn, state: PreviewState): PreviewPanel {
    const panel = vscode.window.createWebviewPanel(
      VIEW_TYPE,
      'Alliance preview',
      { viewColumn: column, preserveFocus: true },
      { enableFindWidget: true },
    );
    return this.adopt(panel, state);
  }

  private tellPinned(): void {
    void vscode.commands.executeCommand('setContext', PINNED_CONTEXT, this.active?.shown.pinned ?? false);
  }
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
