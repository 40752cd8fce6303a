import type { Connection } from 'vscode-languageserver';
import type { ChangedParams } from '../protocol.ts';
import type { AllianceLspServices } from '../services.ts';

/** Edits that follow each other more quickly than this are told together, so that pictures are not drawn for nothing. */
const QUIET_MILLISECONDS = 30;

/** Tells the editor which files have new models, findings and pictures. The first change is told at once, those right after it together. */
export function tellChanges(connection: Connection, services: AllianceLspServices): void {
  const uris = new Set<string>();
  const alliances = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (): void => {
    if (uris.size === 0 && alliances.size === 0) {
      timer = undefined;
      return;
    }
    const news: ChangedParams = { uris: [...uris], alliances: [...alliances] };
    uris.clear();
    alliances.clear();
    const tell = async () => connection.sendNotification('alliance/changed', news);
    // An editor that is gone needs no news.
    tell().catch(() => undefined);
    timer = setTimeout(send, QUIET_MILLISECONDS);
  };
  services.alliance.Publisher.onChange((changedFiles, changedAlliances) => {
    for (const uri of changedFiles) uris.add(uri);
    for (const name of changedAlliances) alliances.add(name);
    if (timer === undefined) send();
  });
  connection.onShutdown(() => clearTimeout(timer));
}
