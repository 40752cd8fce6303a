import { RULES, whenItHolds } from '@alliance-lang/analysis';
import {
  type AllianceDocument,
  currencies,
  declarationEntry,
  explainWordAt,
  statementEntry,
  type WordSetName,
  wordSets,
} from '@alliance-lang/language';
import {
  type AstNode,
  AstUtils,
  CstUtils,
  GrammarAST,
  GrammarUtils,
  type LangiumDocument,
  type LeafCstNode,
} from 'langium';
import type { HoverProvider } from 'langium/lsp';
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import type { AllianceLspServices } from '../services.ts';
import { nameHover } from './hover/name-hover.ts';
import { amountText, valueHover } from './hover/value-hover.ts';
import { firstModel } from './models.ts';
import { occurrenceAt, rangeOf } from './names/occurrences.ts';

/** What a word means; what the alliance says of a name; the day, deadline or sum that a value comes to. */
export class AllianceHover implements HoverProvider {
  private readonly services: AllianceLspServices;

  constructor(services: AllianceLspServices) {
    this.services = services;
  }

  async getHoverContent(langiumDocument: LangiumDocument, { position }: HoverParams): Promise<Hover | undefined> {
    const document = langiumDocument as AllianceDocument;
    const offset = document.textDocument.offsetAt(position);
    const model = firstModel(document, this.services);
    const leaf = leafAt(document, offset);
    const value = leaf && model && valueHover(leaf.astNode, document, model);
    const occurrence = occurrenceAt(document, offset);
    if (occurrence) {
      const about = await nameHover(occurrence.target, model, this.services);
      return { contents: markdown([value, about]), range: rangeOf(occurrence) };
    }
    if (!leaf) return undefined;
    const word = this.wordText(leaf);
    return value || word ? { contents: markdown([value, word]), range: leaf.range } : undefined;
  }

  private wordText(leaf: LeafCstNode): string | undefined {
    const word = leaf.text;
    if (leaf.hidden) return undefined;
    const { name } = leaf.tokenType;
    if (name === 'NUMBER' || name === 'RANGE') return amountText(leaf.astNode);
    if (name === 'NAME') return currencyText(leaf);
    if (!/^[a-z]/.test(word)) return undefined;
    const rule = leaf.astNode.$type === 'Waiver' ? RULES.find(({ name }) => name === word) : undefined;
    if (rule) return `**${rule.summary}**\n\n${rule.why} ${rule.remedy}\n\n*${whenItHolds(rule)}*`;
    const set = setOf(leaf.grammarSource);
    const first = leaf.astNode.$cstNode?.offset === leaf.offset;
    const block = blockAround(leaf.astNode, leaf.offset);
    const entry = first && !set ? entryOf(word, leaf.astNode, block) : undefined;
    if (entry) return `**${entry.title}**: ${entry.explanation}\n\n\`\`\`alliance\n${entry.example}\n\`\`\``;
    const explanation = explainWordAt(word, { first, ...(block ? { block } : {}), ...(set ? { set } : {}) });
    return explanation && `\`${word}\`: ${explanation}`;
  }
}

/** What a currency is called. */
function currencyText(leaf: LeafCstNode): string | undefined {
  const property = GrammarUtils.findAssignment(leaf)?.feature;
  if (property !== 'currency' && property !== 'codes') return undefined;
  const name = currencies().find(({ code }) => code === leaf.text)?.name;
  return name && `\`${leaf.text}\`: ${name}`;
}

function entryOf(word: string, node: AstNode, block: string | undefined): ReturnType<typeof declarationEntry> {
  const stated = block === undefined ? undefined : statementEntry(block, word);
  return stated ?? (node.$container ? declarationEntry(word) : undefined);
}

function leafAt(document: AllianceDocument, offset: number): LeafCstNode | undefined {
  const root = document.parseResult.value.$cstNode;
  if (!root) return undefined;
  const at = CstUtils.findLeafNodeAtOffset(root, offset);
  if (at && !/^[{},]$/.test(at.text)) return at;
  return offset > 0 ? CstUtils.findLeafNodeAtOffset(root, offset - 1) : undefined;
}

/** The closed set that a word was read as a member of. */
function setOf(source: GrammarAST.AbstractElement | undefined): WordSetName | undefined {
  const rule = source && AstUtils.getContainerOfType(source, GrammarAST.isParserRule);
  const set = rule?.name.replace(/Word$/, '') ?? '';
  return set !== rule?.name && Object.hasOwn(wordSets, set) ? (set as WordSetName) : undefined;
}

/** The word that begins the block around a piece of text. */
function blockAround(node: AstNode, offset: number): string | undefined {
  for (let at: AstNode | undefined = node; at; at = at.$container) {
    const cst = at.$cstNode;
    const text = cst?.text ?? '';
    const open = text.indexOf('{');
    if (cst && open >= 0 && cst.offset + open < offset && at.$type !== 'Details')
      return /^[a-z][a-z-]*/.exec(text)?.[0];
  }
  return undefined;
}

function markdown(parts: readonly (string | undefined)[]): { kind: typeof MarkupKind.Markdown; value: string } {
  return { kind: MarkupKind.Markdown, value: parts.filter(Boolean).join('\n\n---\n\n') };
}
