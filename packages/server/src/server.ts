import { DocumentState, setInterruptionPeriod } from 'langium';
import { type DefaultSharedModuleContext, startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { answerSelectionRanges } from './lsp/selection-ranges.ts';
import type { EditorNotifications, InitializationOptions } from './protocol.ts';
import { tellChanges } from './requests/changes.ts';
import { registerRequests } from './requests/registration.ts';
import { type AllianceLanguage, createAllianceLspServices } from './services.ts';
import type { AllianceDocumentBuilder } from './workspace/document-builder.ts';

/** How long something that can wait works before it looks whether somebody has typed, in milliseconds. */
const PATIENCE = 3;

/**
 * Starts the language server on a connection and returns its services. The connection starts to listen here: nothing else needs to be
 * done. `fileSystem` brings the files that no editor holds open.
 */
export function startServer(
  connection: Connection,
  fileSystem: Pick<DefaultSharedModuleContext, 'fileSystemProvider'>,
): AllianceLanguage {
  setInterruptionPeriod(PATIENCE);
  const services = createAllianceLspServices({ connection, ...fileSystem });
  const { shared, alliance } = services;
  shared.lsp.LanguageServer.onInitialize(({ initializationOptions }) => {
    const options = (initializationOptions ?? {}) as InitializationOptions;
    alliance.alliance.Clock.state(options.today);
    alliance.alliance.Diagnostics.readDocsAt(options.docsUrl);
  });
  registerRequests(connection, alliance);
  connection.onNotification('alliance/configurationText', (news: EditorNotifications['alliance/configurationText']) => {
    if (typeof news?.uri === 'string') alliance.alliance.Configuration.setText(news.uri, news.text);
  });
  connection.onNotification('alliance/versionsChanged', () => void alliance.alliance.Earlier.historyChanged());
  tellChanges(connection, alliance);
  answerSelectionRanges(connection, shared);
  startLanguageServer(shared, {
    // Names are offered from tables that are there before anything is linked.
    CompletionProvider: DocumentState.ComputedScopes,
    DocumentHighlightProvider: DocumentState.IndexedReferences,
  });
  // Somebody who types makes errors: what reads on behind them is made before the first one.
  void (shared.workspace.DocumentBuilder as AllianceDocumentBuilder).workspaceComplete.then(
    () => alliance.parser.RecoveringParser,
  );
  return services;
}
