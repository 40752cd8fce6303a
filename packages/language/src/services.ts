import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  createGrammarConfig,
  type DefaultSharedCoreModuleContext,
  EmptyFileSystem,
  inject,
  type LangiumCoreServices,
  type LangiumParser,
  type LangiumSharedCoreServices,
  type Module,
  type PartialLangiumCoreServices,
  type PartialLangiumSharedCoreServices,
} from 'langium';
import { AllianceGeneratedSharedModule, AllianceLanguageGeneratedModule } from './generated/module.ts';
import { AllianceLexer } from './parser/lexer.ts';
import { createAllianceParser } from './parser/parser.ts';
import { AllianceValueConverter } from './parser/value-converter.ts';
import { StraightFirstParser, type TextParser } from './reading/parser.ts';
import { AllianceIndexManager } from './references/index-manager.ts';
import { AllianceLinker } from './references/linker.ts';
import { WorkspaceGraph } from './references/workspace-graph.ts';

/** What the language adds to Langium's services. */
export interface AllianceAddedServices {
  parser: {
    /** Reads texts with errors. It takes longer to make than a file to read, and is made when it is first asked for. */
    RecoveringParser: LangiumParser;
  };
  references: {
    Linker: AllianceLinker;
    WorkspaceGraph: WorkspaceGraph;
  };
}
export type AllianceCoreServices = LangiumCoreServices & AllianceAddedServices;

/** The language's own services; faces that need LSP services inject their own module after this one. */
export const allianceModule: Module<AllianceCoreServices, PartialLangiumCoreServices & AllianceAddedServices> = {
  parser: {
    GrammarConfig: (services) => ({ ...createGrammarConfig(services), multilineCommentRules: ['ML_COMMENT'] }),
    // Langium asks its parser for nothing but `parse`.
    LangiumParser: (services) =>
      new StraightFirstParser(services, () => services.parser.RecoveringParser) as TextParser as LangiumParser,
    Lexer: (services) => new AllianceLexer(services),
    RecoveringParser: (services) => createAllianceParser(services),
    ValueConverter: () => new AllianceValueConverter(),
  },
  references: {
    Linker: (services) => new AllianceLinker(services),
    WorkspaceGraph: (services) => new WorkspaceGraph(services.shared),
  },
};

/** The language's own shared services. */
export const allianceSharedModule: Module<LangiumSharedCoreServices, PartialLangiumSharedCoreServices> = {
  workspace: {
    IndexManager: (services) => new AllianceIndexManager(services),
  },
};

export interface AllianceServices {
  readonly shared: LangiumSharedCoreServices;
  readonly alliance: AllianceCoreServices;
}

/** Creates the language without an editor: parsing, names, model. Files come from the given file system, none by default. */
export function createAllianceServices(context: DefaultSharedCoreModuleContext = EmptyFileSystem): AllianceServices {
  const shared = inject(createDefaultSharedCoreModule(context), AllianceGeneratedSharedModule, allianceSharedModule);
  const alliance = inject(createDefaultCoreModule({ shared }), AllianceLanguageGeneratedModule, allianceModule);
  shared.ServiceRegistry.register(alliance);
  return { shared, alliance };
}
