import { createParser, type LangiumCoreServices, LangiumParser } from 'langium';
import { declarationWords } from './declaration-words.ts';
import { BlockRecovery, type ChevrotainParser } from './recovery.ts';
import { buildTreesQuickly } from './tree-building.ts';

/** The parser, deciding by one token and recovering block by block. */
export class AllianceParser extends LangiumParser {
  constructor(services: LangiumCoreServices) {
    super(services);
    const { definition } = this.lexer;
    const declarations = declarationWords(services.Grammar);
    buildTreesQuickly(this, services.shared.AstReflection);
    new BlockRecovery(this.chevrotain, { open: definition['{']!, close: definition['}']!, declarations });
  }

  private get chevrotain(): ChevrotainParser {
    return this.wrapper as unknown as ChevrotainParser;
  }

  /** Finishes the parser's tables. What only recovery needs is computed when the first error is met. */
  override finalize(): void {
    this.chevrotain.recoveryEnabled = false;
    super.finalize();
    this.chevrotain.recoveryEnabled = true;
  }
}

/** Creates the parser from the grammar and finishes its tables. */
export function createAllianceParser(services: LangiumCoreServices): LangiumParser {
  const parser = createParser(services.Grammar, new AllianceParser(services), services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}
