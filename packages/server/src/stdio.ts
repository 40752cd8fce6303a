import { Console } from 'node:console';
import { NodeFileSystemProvider } from 'langium/node';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server.ts';
import { EditorFiles } from './workspace/editor-files.ts';

/** Serves an editor on standard input and output until it ends the server. Nothing but protocol is written to standard output. */
export function serveStdio(): void {
  globalThis.console = new Console(process.stderr, process.stderr);
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  surviveErrors(connection);
  startServer(connection, { fileSystemProvider: () => new EditorFiles(connection, new NodeFileSystemProvider()) });
}

/** Logs what nobody caught and goes on: an editor's session is worth more than the one answer that failed. */
export function surviveErrors(connection: Connection): void {
  const log = (error: unknown): void => {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  process.on('uncaughtException', log);
  process.on('unhandledRejection', log);
}
