import type { AllianceDocument, NamedNode } from '@alliance-lang/language';
import {
  AstUtils,
  type CstNode,
  CstUtils,
  GrammarAST,
  GrammarUtils,
  type LangiumDocument,
  type LeafCstNode,
} from 'langium';
import { AbstractSemanticTokenProvider, type SemanticTokenAcceptor } from 'langium/lsp';
import { SemanticTokenModifiers, SemanticTokenTypes } from 'vscode-languageserver';
import { type Occurrence, occurrencesOfLeaf } from './names/occurrences.ts';

/** The colour of a name, by what it names. */
const NAMES: Readonly<Record<string, SemanticTokenTypes>> = {
  Alliance: SemanticTokenTypes.namespace,
  Party: SemanticTokenTypes.class,
  Side: SemanticTokenTypes.class,
  Venture: SemanticTokenTypes.class,
  External: SemanticTokenTypes.class,
  Person: SemanticTokenTypes.variable,
  Role: SemanticTokenTypes.interface,
  Team: SemanticTokenTypes.interface,
  Body: SemanticTokenTypes.struct,
  Escalation: SemanticTokenTypes.function,
  Journey: SemanticTokenTypes.function,
  Plan: SemanticTokenTypes.function,
  Decision: SemanticTokenTypes.function,
  Change: SemanticTokenTypes.function,
  Deliverable: SemanticTokenTypes.method,
  Responsibility: SemanticTokenTypes.method,
  Milestone: SemanticTokenTypes.event,
  Event: SemanticTokenTypes.event,
  Trigger: SemanticTokenTypes.event,
  Review: SemanticTokenTypes.event,
  Define: SemanticTokenTypes.type,
  NamedList: SemanticTokenTypes.enum,
};
/** Sets whose words begin statements. */
const LEADING_SETS = new Set([
  'RightEffectWord',
  'ExitTopicWord',
  'ScoreCriterionWord',
  'CandidateStatusWord',
  'DiligenceAreaWord',
  'LicenseFlagWord',
  'BindingWord',
]);
type WordKind = 'set' | 'leading' | 'other';

const VALUES = new Set(['NUMBER', 'PERCENT', 'RANGE', 'DATE']);

/** Names by what they name, declarations apart from uses, words of closed sets apart from words that begin or join, values, unknowns. */
export class AllianceSemanticTokens extends AbstractSemanticTokenProvider {
  private readonly words = new Map<GrammarAST.AbstractElement, WordKind>();

  protected override highlightElement(): void {
    // The whole file is walked piece by piece instead: a name has several colours, and words no node of their own.
  }

  protected override async computeHighlighting(
    document: LangiumDocument,
    acceptor: SemanticTokenAcceptor,
  ): Promise<void> {
    const root = document.parseResult.value.$cstNode;
    if (!root) return;
    for (const leaf of CstUtils.flattenCst(root)) this.highlightLeaf(document as AllianceDocument, leaf, acceptor);
  }

  private highlightLeaf(document: AllianceDocument, leaf: LeafCstNode, acceptor: SemanticTokenAcceptor): void {
    const { name } = leaf.tokenType;
    if (leaf.hidden || leaf.range.start.line !== leaf.range.end.line) return;
    if (name === 'NAME') this.highlightName(document, leaf, acceptor);
    else if (VALUES.has(name)) acceptor({ cst: leaf, type: SemanticTokenTypes.number });
    else if (name === 'TEXT') acceptor({ cst: leaf, type: SemanticTokenTypes.string });
    else if (name === 'WORD') this.highlightWord(leaf, acceptor);
    else if (/^[a-z]/.test(name)) acceptor({ cst: leaf, type: this.typeOfWord(leaf) });
  }

  private highlightName(document: AllianceDocument, leaf: LeafCstNode, acceptor: SemanticTokenAcceptor): void {
    const occurrences = occurrencesOfLeaf(document, leaf);
    for (const occurrence of occurrences) acceptor(tokenOf(occurrence, leaf));
    // Currencies and months are values; a name that leads nowhere keeps the colour of no name.
    const feature = GrammarUtils.findAssignment(leaf)?.feature;
    if (occurrences.length === 0 && ['currency', 'codes', 'month'].includes(feature ?? ''))
      acceptor({ cst: leaf, type: SemanticTokenTypes.enumMember });
  }

  private highlightWord(leaf: LeafCstNode, acceptor: SemanticTokenAcceptor): void {
    if (leaf.astNode.$type === 'Waiver') acceptor({ cst: leaf, type: SemanticTokenTypes.decorator });
  }

  private typeOfWord(leaf: LeafCstNode): SemanticTokenTypes {
    if (leaf.text === 'tbd' || leaf.text === 'redacted') return SemanticTokenTypes.macro;
    const kind = this.kindOf(leaf.grammarSource);
    if (kind === 'set') return SemanticTokenTypes.enumMember;
    return kind === 'leading' || isLeading(leaf) ? SemanticTokenTypes.keyword : SemanticTokenTypes.operator;
  }

  private kindOf(source: GrammarAST.AbstractElement | undefined): WordKind {
    if (!source) return 'other';
    const known = this.words.get(source);
    if (known) return known;
    const rule = AstUtils.getContainerOfType(source, GrammarAST.isParserRule);
    const isSet = rule?.dataType !== undefined && rule.name.endsWith('Word');
    const kind = !isSet ? 'other' : LEADING_SETS.has(rule.name) ? 'leading' : 'set';
    this.words.set(source, kind);
    return kind;
  }
}

/** Whether a word begins its statement or declaration. Words of values begin their node, too, but stand behind another word. */
function isLeading(leaf: CstNode): boolean {
  const node = leaf.astNode;
  if (node.$cstNode?.offset !== leaf.offset || node.$container?.$type === 'Condition') return false;
  const { $container: owner } = node;
  // What a block gathers is a statement; what a statement holds is a value.
  return (
    owner === undefined || Array.isArray((owner as unknown as Record<string, unknown>)[node.$containerProperty ?? ''])
  );
}

function tokenOf(occurrence: Occurrence, leaf: CstNode): Parameters<SemanticTokenAcceptor>[0] {
  const { start } = leaf.range;
  return {
    line: start.line,
    char: start.character + occurrence.offset - leaf.offset,
    length: occurrence.text.length,
    type: typeOfName(occurrence.target),
    ...(occurrence.declares ? { modifier: SemanticTokenModifiers.declaration } : {}),
  };
}

function typeOfName(node: NamedNode): SemanticTokenTypes {
  return NAMES[node.$type] ?? SemanticTokenTypes.property;
}
