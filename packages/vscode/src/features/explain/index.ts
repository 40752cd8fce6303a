import * as vscode from 'vscode';
import type { Server } from '../../client.ts';

const SCHEME = 'alliance-rule';

/** Where the pages of rules are: `rules/<name>.md` below it. The manifest has such addresses shown as a page, not as its source. */
export const RULE_PAGES = `${SCHEME}:/`;

/** `Alliance: Explain a Rule…`, and the pages of rules as read-only documents shown in Markdown preview. */
export function registerExplain(server: Server): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: async (uri) => {
        const rule = uri.path.replace(/^.*\/|\.md$/g, '');
        const { page } = await server.ask('alliance/explain', { rule });
        return page ?? `There is no rule of the name \`${rule}\`.`;
      },
    }),
    vscode.commands.registerCommand('alliance.explain', async (rule?: string) => {
      const chosen = typeof rule === 'string' ? rule : await chooseRule(server);
      if (!chosen) return;
      await vscode.commands.executeCommand('markdown.showPreview', vscode.Uri.parse(`${RULE_PAGES}rules/${chosen}.md`));
    }),
  );
}

async function chooseRule(server: Server): Promise<string | undefined> {
  const { rules } = await server.ask('alliance/explain', {});
  const items = rules.map(({ name, group, summary }) => ({ label: name, description: group, detail: summary }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: 'Which rule?', matchOnDetail: true });
  return picked?.label;
}
