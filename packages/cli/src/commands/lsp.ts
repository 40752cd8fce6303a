import { serveStdio } from '@alliance-lang/server';

/** `alliance lsp`: the language server on standard input and output, until the editor ends it. Nothing but protocol is written there. */
export function runLsp(): void {
  serveStdio();
}
