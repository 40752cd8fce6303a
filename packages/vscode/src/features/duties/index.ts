import type { DutyInfo } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../../client.ts';
import { showPlace } from '../../places.ts';

/** The list of what is somebody's, opened by the line above a person or a role; a choice leads to its place. */
export function registerDuties(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand('alliance._duties', async (uri: string, elementId: string) => {
    const found = await server.ask('alliance/duties', { uri, elementId });
    if (!found) return;
    const items = found.duties.map((duty) => ({ label: duty.what, description: asWhat(duty), duty }));
    const picked = await vscode.window.showQuickPick(items, {
      title: `What is in the hands of ${found.label}`,
      placeHolder: 'Go to …',
      matchOnDescription: true,
    });
    if (picked) await showPlace(picked.duty.uri, picked.duty.range);
  });
}

function asWhat({ as, kind, who, alliance }: DutyInfo): string {
  return [`${as} · ${kind}`, who ? `through ${who}` : '', alliance ?? ''].filter(Boolean).join(' · ');
}
