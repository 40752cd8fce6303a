import type { AllianceNotifications, AllianceRequest, AllianceRequests } from '@alliance-lang/server/protocol';
import type { Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** The language server as the features see it: typed questions and one kind of news. */
export class Server {
  readonly client: BaseLanguageClient;

  constructor(client: BaseLanguageClient) {
    this.client = client;
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

  /** Calls `listener` when models have changed. */
  onChanged(listener: (news: AllianceNotifications['alliance/changed']) => void): Disposable {
    return this.client.onNotification('alliance/changed', listener);
  }
}
