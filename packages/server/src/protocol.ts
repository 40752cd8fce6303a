/**
 * What editor and server say to each other beyond LSP. Types only: whoever imports this file loads nothing.
 * Ranges are LSP ranges (zero-based, UTF-16).
 */

/** `initializationOptions`: what an editor may tell the server when it starts. */
export interface InitializationOptions {
  /** Where `docs/` can be read, a URL or URI; diagnostics link to the pages of rules below it. */
  readonly docsUrl?: string;
  /** The user's day as an ISO date, for a server in another time zone. By default the server asks its clock. */
  readonly today?: string;
}

/** `data` of each diagnostic, for code actions. */
export interface DiagnosticData {
  readonly kind: 'finding' | 'problem';
  /** The name of the rule, or the code of the problem. */
  readonly code: string;
  /** Id of the declaration that a finding is about. */
  readonly elementId?: string;
}
