import {
  type AllianceAddedServices,
  AllianceGeneratedSharedModule,
  AllianceLanguageGeneratedModule,
  allianceModule,
  allianceSharedModule,
} from '@alliance-lang/language';
import { type DeepPartial, inject, type LangiumCompletionParser, type Module } from 'langium';
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
import { Clock } from './findings/clock.ts';
import { Diagnostics } from './findings/diagnostics.ts';
import { Findings } from './findings/findings.ts';
import { Problems } from './findings/problems.ts';
import { Publisher } from './findings/publisher.ts';
import { features, sharedFeatures } from './lsp/features.ts';
import { EarlierVersions } from './versions/earlier-versions.ts';
import { Client } from './workspace/client.ts';
import { ConfigurationFiles } from './workspace/configuration-files.ts';
import { AllianceDocumentBuilder } from './workspace/document-builder.ts';
import { AllianceDocumentFactory } from './workspace/document-factory.ts';
import { DocumentUpdates } from './workspace/document-updates.ts';
import { MeasuredFiles } from './workspace/measured-files.ts';
import { AllianceWorkspaceManager } from './workspace/workspace-manager.ts';

/** What the server adds to the language's services. Everything that reads a model asks here: there is no second copy. */
export interface AllianceServerServices {
  alliance: {
    /** The current model of each alliance, made when first asked for after a change. */
    Alliances: Alliances;
    /** What the editor can do. */
    Client: Client;
    Clock: Clock;
    /** The nearest `alliance.config.json` of each file. */
    Configuration: ConfigurationFiles;
    /** What was committed and what was signed last, as the editor's git knows it. */
    Earlier: EarlierVersions;
    /** What was measured of KPIs, in the files that they name. */
    Measured: MeasuredFiles;
    /** The linter's findings as of the last check. */
    Findings: Findings;
    /** Problems of the language in each file. */
    Problems: Problems;
    /** Problems and findings of a file, as the editor shows them. */
    Diagnostics: Diagnostics;
    /** Checks after each build, and tells the editor. */
    Publisher: Publisher;
  };
}
/** The services of the language as an editor's features see them. */
export type AllianceLspServices = LangiumServices & AllianceAddedServices & AllianceServerServices;

export interface AllianceLanguage {
  readonly shared: LangiumSharedServices;
  readonly alliance: AllianceLspServices;
}

/** Completion reads the tokens and the grammar: the second parser that Langium makes for it would only delay the start. */
const noCompletionParser = (): LangiumCompletionParser => ({}) as LangiumCompletionParser;

const serverModule: Module<AllianceLspServices, PartialLangiumServices & DeepPartial<AllianceServerServices>> = {
  parser: { CompletionParser: noCompletionParser },
  alliance: {
    Alliances: (services) => new Alliances(services),
    Client: (services) => new Client(services.shared),
    Clock: () => new Clock(),
    Configuration: (services) => new ConfigurationFiles(services.shared),
    Earlier: (services) => new EarlierVersions(services),
    Findings: (services) => new Findings(services),
    Measured: (services) => new MeasuredFiles(services.shared),
    Problems: (services) => new Problems(services),
    Diagnostics: (services) => new Diagnostics(services),
    Publisher: (services) => new Publisher(services),
  },
};

const sharedServerModule: Module<LangiumSharedServices, PartialLangiumSharedServices> = {
  lsp: {
    DocumentUpdateHandler: (services) => new DocumentUpdates(services),
  },
  workspace: {
    DocumentBuilder: (services) => new AllianceDocumentBuilder(services),
    LangiumDocumentFactory: (services) => new AllianceDocumentFactory(services),
    WorkspaceManager: (services) => new AllianceWorkspaceManager(services),
  },
};

/** Creates the language with everything an editor needs. `context` brings the connection and the file system. */
export function createAllianceLspServices(context: DefaultSharedModuleContext): AllianceLanguage {
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
