import type { LangiumSharedServices } from 'langium/lsp';

/** A switch of the editor's settings: `alliance.inlayHints.enabled`. On where the editor says nothing. */
export async function isEnabled(services: LangiumSharedServices, feature: 'inlayHints' | 'codeLens'): Promise<boolean> {
  const settings: unknown = await services.workspace.ConfigurationProvider.getConfiguration('alliance', feature);
  return (settings as { readonly enabled?: unknown } | undefined | null)?.enabled !== false;
}
