import * as vscode from 'vscode';
import type { Server } from '../../client.ts';
import type { PreviewState } from './messages.ts';
import { PreviewPanel, VIEW_TYPE } from './panel.ts';

const FIRST_DIAGRAM = 'governance';

/** The live preview: commands to open it, one panel a file and column, restored after a reload. */
export function registerPreview(context: vscode.ExtensionContext, server: Server): vscode.Disposable {
  const panels = new Set<PreviewPanel>();
  const adopt = (panel: vscode.WebviewPanel, state: PreviewState): PreviewPanel => {
    const preview = new PreviewPanel(panel, context.extensionUri, server, state);
    panels.add(preview);
    panel.onDidDispose(() => panels.delete(preview));
    return preview;
  };
  const open = async (column: vscode.ViewColumn, file?: vscode.Uri, diagram?: string): Promise<void> => {
    const uri = (file ?? vscode.window.activeTextEditor?.document.uri)?.toString();
    if (!uri) {
      void vscode.window.showInformationMessage('Open an .alliance file first, then its preview.');
      return;
    }
    const known = [...panels].find((panel) => panel.uri === uri);
    if (known) {
      known.panel.reveal(undefined, true);
      if (diagram) await known.show({ diagram });
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      VIEW_TYPE,
      'Alliance preview',
      { viewColumn: column, preserveFocus: true },
      { enableFindWidget: true },
    );
    adopt(panel, { uri, diagram: diagram ?? FIRST_DIAGRAM });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('alliance.preview', (file?: vscode.Uri | string, diagram?: string) =>
      open(vscode.ViewColumn.Active, asUri(file), asText(diagram)),
    ),
    vscode.commands.registerCommand('alliance.previewToSide', (file?: vscode.Uri | string, diagram?: string) =>
      open(vscode.ViewColumn.Beside, asUri(file), asText(diagram)),
    ),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: Partial<PreviewState> | undefined) => {
        if (state?.uri) adopt(panel, { uri: state.uri, diagram: state.diagram ?? FIRST_DIAGRAM });
        else panel.dispose();
      },
    }),
  );
}

/** Commands come with a URI from menus, with a text from code lenses. */
function asUri(value: unknown): vscode.Uri | undefined {
  if (value instanceof vscode.Uri) return value;
  return typeof value === 'string' ? vscode.Uri.parse(value) : undefined;
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
