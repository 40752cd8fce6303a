import {
  type AllianceAddedServices,
  AllianceGeneratedSharedModule,
  AllianceLanguageGeneratedModule,
  allianceModule,
  allianceSharedModule,
} from '@alliance-lang/language';
import { type DeepPartial, inject, type Module } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
  type PartialLangiumSharedServices,
} from 'langium/lsp';
import { Alliances } from './findings/alliances.ts';
import { features, sharedFeatures } from './lsp/features.ts';

/** What the server adds to the language's services. Everything that reads a model asks here: there is no second copy. */
export interface AllianceServerServices {
  alliance: {
    /** The current model of each alliance, made when first asked for after a change. */
    Alliances: Alliances;
  };
}
/** The services of the language as an editor's features see them. */
export type AllianceLspServices = LangiumServices & AllianceAddedServices & AllianceServerServices;

export interface AllianceLanguageServer {
  readonly shared: LangiumSharedServices;
  readonly alliance: AllianceLspServices;
}

const serverModule: Module<AllianceLspServices, PartialLangiumServices & DeepPartial<AllianceServerServices>> = {
  alliance: {
    Alliances: (services) => new Alliances(services),
  },
};

const sharedServerModule: Module<LangiumSharedServices, PartialLangiumSharedServices> = {};

/** Creates the language with everything an editor needs. `context` brings the connection and the file system. */
export function createAllianceLspServices(context: DefaultSharedModuleContext): AllianceLanguageServer {
  const shared = inject(
    createDefaultSharedModule(context),
    AllianceGeneratedSharedModule,
    allianceSharedModule,
    sharedServerModule,
    sharedFeatures,
  );
  const alliance = inject(
    createDefaultModule({ shared }),
    AllianceLanguageGeneratedModule,
    allianceModule,
    serverModule,
    features,
  );
  shared.ServiceRegistry.register(alliance);
  return { shared, alliance };
}
