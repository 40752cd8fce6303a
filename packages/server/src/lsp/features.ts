import type { Module } from 'langium';
import type { LangiumSharedServices, PartialLangiumLSPServices, PartialLangiumSharedLSPServices } from 'langium/lsp';
import type { AllianceLspServices } from '../services.ts';
import { AllianceCompletion } from './completion.ts';
import { AllianceDefinition } from './definition.ts';
import { AllianceDocumentHighlight } from './document-highlight.ts';
import { AllianceReferences } from './references.ts';
import { AllianceRename } from './rename.ts';

/** What the editor offers, one line a feature; each is a file beside this one. */
export const features: Module<AllianceLspServices, PartialLangiumLSPServices> = {
  lsp: {
    CompletionProvider: (services) => new AllianceCompletion(services),
    DefinitionProvider: (services) => new AllianceDefinition(services),
    DocumentHighlightProvider: () => new AllianceDocumentHighlight(),
    ReferencesProvider: (services) => new AllianceReferences(services),
    RenameProvider: (services) => new AllianceRename(services),
  },
};

/** Features that look at the whole workspace. */
export const sharedFeatures: Module<LangiumSharedServices, PartialLangiumSharedLSPServices> = {
  lsp: {},
};
