import type { LangiumSharedServices } from 'langium/lsp';
import { CodeLensRefreshRequest, InlayHintRefreshRequest } from 'vscode-languageserver';

/** What people can switch off in their editor. */
type Feature = 'inlayHints' | 'codeLens';

/** A switch of the editor's settings: `alliance.inlayHints.enabled`. On where the editor says nothing. */
export async function isEnabled(services: LangiumSharedServices, feature: Feature): Promise<boolean> {
  const settings: unknown = await services.workspace.ConfigurationProvider.getConfiguration('alliance', feature);
  return (settings as { readonly enabled?: unknown } | undefined | null)?.enabled !== false;
}

/** Asks an editor to ask again, where it takes such requests. */
export class Refresh {
  private readonly services: LangiumSharedServices;
  private readonly feature: Feature;
  private isTaken = false;

  constructor(services: LangiumSharedServices, feature: Feature) {
    this.services = services;
    this.feature = feature;
    services.lsp.LanguageServer.onInitialize(({ capabilities: { workspace } }) => {
      const support = feature === 'codeLens' ? workspace?.codeLens : workspace?.inlayHint;
      this.isTaken = support?.refreshSupport ?? false;
    });
    services.workspace.ConfigurationProvider.onConfigurationSectionUpdate(({ section }) => {
      if (section === 'alliance') this.ask();
    });
  }

  ask(): void {
    if (!this.isTaken) return;
    const { type } = this.feature === 'codeLens' ? CodeLensRefreshRequest : InlayHintRefreshRequest;
    // An editor that is gone needs no refresh.
    this.services.lsp.Connection?.sendRequest(type).catch(() => undefined);
  }
}
