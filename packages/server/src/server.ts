import { type DefaultSharedModuleContext, startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { type AllianceLanguageServer, createAllianceLspServices } from './services.ts';

/**
 * Starts the language server on a connection and returns its services. The connection starts to listen here: nothing else needs to be
 * done. `fileSystem` brings the files that no editor holds open.
 */
export function startServer(
  connection: Connection,
  fileSystem: Pick<DefaultSharedModuleContext, 'fileSystemProvider'>,
): AllianceLanguageServer {
  const services = createAllianceLspServices({ connection, ...fileSystem });
  startLanguageServer(services.shared);
  return services;
}
