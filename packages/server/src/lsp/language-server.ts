import { DefaultLanguageServer } from 'langium/lsp';
import { CodeActionKind, type InitializeParams, type InitializeResult } from 'vscode-languageserver';
import { FIX_ALL_KIND } from './code-actions.ts';

/** Says which kinds of code actions there are, so that an editor asks for them when a file is saved. */
export class AllianceLanguageServer extends DefaultLanguageServer {
  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const result = super.buildInitializeResult(params);
    const codeActionProvider = { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL_KIND] };
    return {
      ...result,
      // Selection ranges are answered beside Langium's own features, see `selection-ranges.ts`.
      capabilities: { ...result.capabilities, codeActionProvider, selectionRangeProvider: true },
      serverInfo: { name: 'Alliance' },
    };
  }
}
