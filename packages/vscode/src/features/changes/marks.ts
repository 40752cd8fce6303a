import type { ChangeInfo } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import { rangeOf } from '../../places.ts';
import { hoverOf } from './tree.ts';

/** Changes and the version since which they came: `HEAD`, `signed-2026`. */
export interface MarkedChanges {
  readonly since: string;
  readonly changes: readonly ChangeInfo[];
}

/** Marks beside the lines that say something else than before: in the gutter, on the scroll bar, with the old words on hover. */
export class ChangeMarks implements vscode.Disposable {
  private readonly types: Readonly<Record<ChangeInfo['class'], vscode.TextEditorDecorationType>>;
  private marked: readonly MarkedChanges[] = [];
  private readonly subscription: vscode.Disposable;

  constructor(root: vscode.Uri) {
    const type = (name: string, colour: string): vscode.TextEditorDecorationType =>
      vscode.window.createTextEditorDecorationType({
        gutterIconPath: vscode.Uri.joinPath(root, 'media', `change-${name}.svg`),
        gutterIconSize: 'contain',
        overviewRulerColor: new vscode.ThemeColor(colour),
        overviewRulerLane: vscode.OverviewRulerLane.Left,
      });
    this.types = {
      breaking: type('breaking', 'editorError.foreground'),
      material: type('material', 'editorWarning.foreground'),
      editorial: type('editorial', 'editorInfo.foreground'),
    };
    this.subscription = vscode.window.onDidChangeVisibleTextEditors(() => this.draw());
  }

  show(marked: readonly MarkedChanges[]): void {
    this.marked = marked;
    this.draw();
  }

  private draw(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const uri = editor.document.uri.toString();
      for (const [name, type] of Object.entries(this.types)) {
        const here = this.marked.flatMap(({ since, changes }) =>
          changes.flatMap((change) =>
            change.class === name && change.after?.uri === uri
              ? [{ range: rangeOf(change.after.range), hoverMessage: hoverOf(change, since) }]
              : [],
          ),
        );
        editor.setDecorations(type, here);
      }
    }
  }

  dispose(): void {
    this.subscription.dispose();
    for (const type of Object.values(this.types)) type.dispose();
  }
}
