import type { Module } from 'langium';
import type { LangiumSharedServices, PartialLangiumLSPServices, PartialLangiumSharedLSPServices } from 'langium/lsp';
import type { AllianceLspServices } from '../services.ts';

/** What the editor offers, one line a feature; each is a file beside this one. */
export const features: Module<AllianceLspServices, PartialLangiumLSPServices> = {
  lsp: {},
};

/** Features that look at the whole workspace. */
export const sharedFeatures: Module<LangiumSharedServices, PartialLangiumSharedLSPServices> = {
  lsp: {},
};
