import type { ChangeInfo, ChangesResult } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../../client.ts';
import type { Previews } from '../preview/index.ts';
import { ChangeMarks } from './marks.ts';

const SECTION = 'alliance';
const SETTING = 'changes.markedSince';
/** The values of the setting. */
type Since = 'commit' | 'signature' | 'never';

/** What is compared with by hand, until it is closed: it takes the place of what the setting says, for that alliance. */
export interface Compared {
  readonly alliance: string;
  readonly since: string;
  readonly changes: readonly ChangeInfo[];
}

/**
 * Marks what changed in the alliances that are in sight, in the margin and in the pictures: since the last commit, unless the setting says
 * otherwise. It follows the text before it is saved.
 */
export class ChangesSince implements vscode.Disposable {
  private readonly server: Server;
  private readonly previews: Previews;
  private readonly marks: ChangeMarks;
  private readonly subscription: vscode.Disposable;
  private found = new Map<string, ChangesResult>();
  private compared: Compared | undefined;
  private turn = 0;

  constructor(root: vscode.Uri, server: Server, previews: Previews) {
    this.server = server;
    this.previews = previews;
    this.marks = new ChangeMarks(root);
    const refresh = (): void => void this.refresh();
    this.subscription = vscode.Disposable.from(
      this.marks,
      server.onChanged(refresh),
      previews.onShown(refresh),
      vscode.window.onDidChangeVisibleTextEditors(refresh),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(`${SECTION}.${SETTING}`)) void this.refresh();
      }),
    );
  }

  /** Shows a comparison in the place of what the setting says; without one the setting holds again. */
  compare(compared: Compared | undefined): void {
    this.compared = compared;
    this.draw();
  }

  dispose(): void {
    this.turn++;
    this.subscription.dispose();
  }

  private async refresh(): Promise<void> {
    const mine = ++this.turn;
    const since = sinceSetting();
    const found = new Map<string, ChangesResult>();
    if (since !== 'never') {
      const ask = (uri: string): Promise<ChangesResult | null> =>
        this.server.ask('alliance/changes', { uri, since: since === 'commit' ? 'head' : 'signed' }).catch(() => null);
      for (const result of await Promise.all([...this.files()].map(ask))) {
        if (!result) continue;
        const { name } = result.alliance;
        // What is half written is not gone: the marks stay until it can be read again.
        found.set(name, (result.incomplete && this.found.get(name)) || result);
      }
    }
    if (mine !== this.turn) return;
    this.found = found;
    this.draw();
  }

  /** The files in sight. */
  private files(): ReadonlySet<string> {
    const texts = vscode.window.visibleTextEditors.filter(({ document }) => document.languageId === 'alliance');
    return new Set([...texts.map(({ document }) => document.uri.toString()), ...this.previews.files]);
  }

  private draw(): void {
    const all = new Map([...this.found].map(([name, { since, changes }]) => [name, { since, changes }]));
    if (this.compared) all.set(this.compared.alliance, this.compared);
    this.marks.show([...all.values()]);
    this.previews.mark(
      new Map([...all].map(([name, { changes }]) => [name, changes.map(({ elementId }) => elementId)])),
    );
  }
}

function sinceSetting(): Since {
  return vscode.workspace.getConfiguration(SECTION).get<Since>(SETTING) ?? 'commit';
}

interface Choice extends vscode.QuickPickItem {
  readonly since: Since;
}

/** Lets somebody choose since when changes are marked; undefined where nothing was chosen. */
export async function chooseSince(): Promise<Since | undefined> {
  const now = sinceSetting();
  const choice = (since: Since, icon: string, label: string, detail: string): Choice => ({
    since,
    label: `$(${icon}) ${label}`,
    detail,
    ...(since === now ? { description: 'as now' } : {}),
  });
  const picked = await vscode.window.showQuickPick(
    [
      choice('commit', 'git-commit', 'Since the last commit', 'What is not committed yet.'),
      choice(
        'signature',
        'verified',
        'Since the signature',
        'The tag that says so, else the day of the signature in the text.',
      ),
      choice('never', 'circle-slash', 'Not at all', 'Only what is compared by hand is marked.'),
    ],
    { title: 'Mark changes …' },
  );
  if (!picked) return undefined;
  const settings = vscode.workspace.getConfiguration(SECTION);
  const isOfWorkspace = settings.inspect(SETTING)?.workspaceValue !== undefined;
  await settings.update(SETTING, picked.since, !isOfWorkspace);
  return picked.since;
}
