import type { Module } from 'langium';
import type { LangiumSharedServices, PartialLangiumLSPServices, PartialLangiumSharedLSPServices } from 'langium/lsp';
import type { AllianceLspServices } from '../services.ts';
import { AllianceCallHierarchy } from './call-hierarchy.ts';
import { AllianceCodeActions } from './code-actions.ts';
import { AllianceCodeLens } from './code-lens.ts';
import { AllianceCompletion } from './completion.ts';
import { AllianceDefinition } from './definition.ts';
import { AllianceDocumentHighlight } from './document-highlight.ts';
import { AllianceDocumentLinks } from './document-links.ts';
import { AllianceDocumentSymbols } from './document-symbols.ts';
import { AllianceFoldingRanges } from './folding-ranges.ts';
import { AllianceFormatting } from './formatting.ts';
import { AllianceHover } from './hover.ts';
import { AllianceInlayHints } from './inlay-hints.ts';
import { AllianceLanguageServer } from './language-server.ts';
import { AllianceReferences } from './references.ts';
import { AllianceRename } from './rename.ts';
import { AllianceSemanticTokens } from './semantic-tokens.ts';
import { AllianceWorkspaceSymbols } from './workspace-symbols.ts';

/** What the editor offers, one line a feature; each is a file beside this one. */
export const features: Module<AllianceLspServices, PartialLangiumLSPServices> = {
  lsp: {
    CallHierarchyProvider: (services) => new AllianceCallHierarchy(services),
    CodeActionProvider: (services) => new AllianceCodeActions(services),
    CodeLensProvider: (services) => new AllianceCodeLens(services),
    CompletionProvider: (services) => new AllianceCompletion(services),
    DefinitionProvider: (services) => new AllianceDefinition(services),
    DocumentHighlightProvider: () => new AllianceDocumentHighlight(),
    DocumentLinkProvider: () => new AllianceDocumentLinks(),
    DocumentSymbolProvider: () => new AllianceDocumentSymbols(),
    FoldingRangeProvider: (services) => new AllianceFoldingRanges(services),
    Formatter: (services) => new AllianceFormatting(services),
    HoverProvider: (services) => new AllianceHover(services),
    InlayHintProvider: (services) => new AllianceInlayHints(services),
    ReferencesProvider: (services) => new AllianceReferences(services),
    RenameProvider: (services) => new AllianceRename(services),
    SemanticTokenProvider: (services) => new AllianceSemanticTokens(services),
  },
};

/** Features that look at the whole workspace. */
export const sharedFeatures: Module<LangiumSharedServices, PartialLangiumSharedLSPServices> = {
  lsp: {
    LanguageServer: (services) => new AllianceLanguageServer(services),
    WorkspaceSymbolProvider: (services) => new AllianceWorkspaceSymbols(services),
  },
};
