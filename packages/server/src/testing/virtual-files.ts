import type { ProtocolConnection } from 'vscode-languageserver/node';
import type { FileKind, FileParams } from '../protocol.ts';

/** Answers for the files of a virtual folder. */
export function serveFiles(connection: ProtocolConnection, files: ReadonlyMap<string, string>): void {
  const below = (folder: string): [string, FileKind][] => {
    const rests = [...files.keys()]
      .filter((uri) => uri.startsWith(`${folder}/`))
      .map((uri) => uri.slice(folder.length + 1));
    return rests.map((rest) => [`${folder}/${rest.split('/')[0]}`, rest.includes('/') ? 'folder' : 'file']);
  };
  connection.onRequest('alliance/files/read', ({ uri }: FileParams) => files.get(uri) ?? null);
  connection.onRequest('alliance/files/stat', ({ uri }: FileParams): FileKind | null =>
    files.has(uri) ? 'file' : below(uri).length > 0 ? 'folder' : null,
  );
  connection.onRequest('alliance/files/list', ({ uri }: FileParams) =>
    [...new Map(below(uri))].map(([entry, kind]) => ({ uri: entry, kind })),
  );
}
