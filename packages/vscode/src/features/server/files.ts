import type { EditorRequests, FileKind, FileParams } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Reads files for the server that only VS Code can reach: folders of a repository host, and all files in a browser. */
export function answerFileRequests(client: BaseLanguageClient): vscode.Disposable {
  const { fs } = vscode.workspace;
  return vscode.Disposable.from(
    answer(client, 'alliance/files/stat', async (uri) => kindOf((await fs.stat(uri)).type)),
    answer(client, 'alliance/files/read', async (uri) => new TextDecoder().decode(await fs.readFile(uri))),
    answer(client, 'alliance/files/list', async (uri) => {
      const entries = await fs.readDirectory(uri);
      return entries.map(([name, type]) => ({
        uri: vscode.Uri.joinPath(uri, name).toString(),
        kind: kindOf(type),
      }));
    }),
  );
}

/** What cannot be read is not there, for the server. */
function answer<Method extends keyof EditorRequests>(
  client: BaseLanguageClient,
  method: Method,
  read: (uri: vscode.Uri) => Promise<EditorRequests[Method]['result']>,
): vscode.Disposable {
  return client.onRequest<unknown, void>(method, ({ uri }: FileParams) =>
    read(vscode.Uri.parse(uri)).catch(() => null),
  );
}

function kindOf(type: vscode.FileType): FileKind {
  return (type & vscode.FileType.Directory) !== 0 ? 'folder' : 'file';
}
