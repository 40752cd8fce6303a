import { NodeFileSystemProvider } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server.ts';
import { serveStdio, surviveErrors } from './stdio.ts';
import { EditorFiles } from './workspace/editor-files.ts';

if (process.argv.includes('--stdio')) serveStdio();
else {
  // Editors that start the server as a child of theirs say by its arguments how they speak to it.
  const connection = createConnection(ProposedFeatures.all);
  surviveErrors(connection);
  startServer(connection, { fileSystemProvider: () => new EditorFiles(connection, new NodeFileSystemProvider()) });
}
