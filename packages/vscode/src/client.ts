import type { AllianceNotifications, AllianceRequest, AllianceRequests } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The language server as the features see it: typed questions and one kind of news. */
export class Server {
  readonly client: BaseLanguageClient;
  /** Calls its listeners when models have changed. */
  readonly onChanged: vscode.Event<AllianceNotifications['alliance/changed']>;

  constructor(client: BaseLanguageClient) {
    this.client = client;
    // A connection knows one handler a method: the last one would take the news from all others.
    const changed = new vscode.EventEmitter<AllianceNotifications['alliance/changed']>();
    client.onNotification('alliance/changed', (news) => changed.fire(news));
    this.onChanged = changed.event;
  }

  /**
   * Asks the server, once it has started.
   * @throws Error when the server is gone or the request failed there
   */
  async ask<Method extends AllianceRequest>(
    method: Method,
    params: AllianceRequests[Method]['params'],
  ): Promise<AllianceRequests[Method]['result']> {
    return this.client.sendRequest(method, params);
  }
}
