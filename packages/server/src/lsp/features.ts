import type { Module } from 'langium';
import type { LangiumSharedServices, PartialLangiumLSPServices, PartialLangiumSharedLSPServices } from 'langium/lsp';
import type { AllianceLspServices } from '../services.ts';
import { AllianceCompletion } from './completion.ts';

/** What the editor offers, one line a feature; each is a file beside this one. */
export const features: Module<AllianceLspServices, PartialLangiumLSPServices> = {
  lsp: {
    CompletionProvider: (services) => new AllianceCompletion(services),
  },
};

/** Features that look at the whole workspace. */
export const sharedFeatures: Module<LangiumSharedServices, PartialLangiumSharedLSPServices> = {
  lsp: {},
};
