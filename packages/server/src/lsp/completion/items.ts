import type { AllianceDocument, ast, NamedNode } from '@alliance-lang/language';
import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
  type Range,
} from 'vscode-languageserver';
import type { AllianceLspServices } from '../../services.ts';
import { declarationKind } from '../declaration-kinds.ts';
import { admitsActorWord } from './admitted-kinds.ts';
import { declaredOnce } from './declared-once.ts';
import type { Expectation, GrammarMachine } from './grammar-machine.ts';
import { namesAt } from './names.ts';
import type { Place } from './place.ts';
import { ruleOffers } from './rule-names.ts';
import { isSaidAlready } from './said-once.ts';
import { chosenSkeleton, declarationSkeleton, statementSkeleton } from './skeletons.ts';
import { currencyOffers, monthOffers, type ValueOffer } from './values.ts';
import { helpFor, setAt } from './words.ts';

/** What an item replaces: for editors that can tell them apart, what inserting and what replacing takes away. */
export type ItemRange = { readonly range: Range } | { readonly insert: Range; readonly replace: Range };

export interface ItemContext {
  readonly services: AllianceLspServices;
  readonly machine: GrammarMachine;
  readonly document: AllianceDocument;
  readonly place: Place;
  /** The part of the word at the cursor that stands before the cursor. */
  readonly written: string;
  readonly range: ItemRange;
  /** Snippets of statements that were made before, by block and word; absent for editors that take none. */
  readonly snippets: Map<string, string | undefined> | undefined;
  /** The day on which the editor asks, `2026-03-01`. */
  readonly today: string;
}

/** Groups of items, in the order in which they are shown. */
const ORDER = {
  ownName: 'a',
  name: 'b',
  word: 'c',
  text: 'd',
  value: 'e',
  begin: 'f',
  carried: 'g',
  unknown: 'z',
} as const;
type Group = keyof typeof ORDER;

/** What any block may carry stands behind what is particular to it. */
const CARRIED = new Set(['Note', 'Source', 'SignOff', 'Waiver', 'BelongsTo']);

/** Makes the items of one place. */
export class ItemMaker {
  private readonly context: ItemContext;
  private readonly made = new Map<string, CompletionItem>();

  constructor(context: ItemContext) {
    this.context = context;
  }

  items(): CompletionItem[] {
    const { place } = this.context;
    for (const expectation of place.continuing) this.offer(expectation, false);
    const atTop = place.blocks.length === 1;
    const taken = atTop
      ? declaredOnce(this.context.document, this.context.services, this.wordStart())
      : new Set<string>();
    for (const expectation of place.beginning) {
      if (isSaidAlready(expectation, place.said, place.depth) || (atTop && taken.has(expectation.token))) continue;
      this.offer(expectation, true);
    }
    return [...this.made.values()];
  }

  private wordStart(): number {
    const { range, document } = this.context;
    return document.textDocument.offsetAt(('range' in range ? range.range : range.insert).start);
  }

  private offer(expectation: Expectation, beginning: boolean): void {
    const { token, refersTo, path } = expectation;
    if (/^[a-z]/.test(token)) this.word(expectation, beginning);
    else if (refersTo !== undefined) this.names(expectation);
    else if (token === 'NAME') this.nameLike(path[0]?.rule, path[0]?.property);
    else if (token === 'DATE') this.value({ value: this.context.today, meaning: 'Today', near: true });
    else if (token === 'WORD' && path[0]?.rule === 'Waiver')
      for (const rule of ruleOffers()) this.value(rule, CompletionItemKind.Reference);
    else if (token === 'TEXT') this.text(path[0]?.rule);
  }

  private nameLike(rule: string | undefined, property: string | undefined): void {
    const { document, services } = this.context;
    if (rule === 'Money' || rule === 'CurrencyStatement') {
      for (const offer of currencyOffers(document, services.references.WorkspaceGraph))
        this.value(offer, CompletionItemKind.Unit);
    } else if (property === 'month') for (const month of monthOffers()) this.value(month);
  }

  private names(expectation: Expectation): void {
    const { place, written, document, services } = this.context;
    const { AstReflection } = services.shared;
    const offers = namesAt(expectation, place, written, document, services.references.WorkspaceGraph, AstReflection);
    for (const { node, written: label, own } of offers) {
      const { word, item } = declarationKind(node.$type);
      const title = titleOf(node);
      this.add(own ? 'ownName' : 'name', label, {
        kind: item,
        detail: word,
        ...(title ? { labelDetails: { description: title } } : {}),
      });
    }
  }

  private word(expectation: Expectation, beginning: boolean): void {
    const { token, path } = expectation;
    if (path[0]?.rule === 'ActorWord' && !admitsActorWord(path, token)) return;
    // Days of a plan are counted from its start: elsewhere there is nothing to count from.
    if (path[0]?.rule === 'DayPoint' && !path.some(({ rule }) => rule === 'Milestone')) return;
    if (path[0]?.rule === 'DurationUnitWord' && !this.agreesInNumber(token)) return;
    const label = token === 'business' ? 'business days' : token;
    const block = this.context.place.blocks.at(-1)?.word;
    const { title, explanation, example } = helpFor(expectation, block, beginning);
    const unknown = token === 'tbd' || token === 'redacted';
    const carried = path.some(({ rule }) => CARRIED.has(rule));
    const group: Group = unknown ? 'unknown' : carried && beginning ? 'carried' : beginning ? 'begin' : 'word';
    const snippet = beginning && this.context.snippets ? this.skeleton(token, example) : undefined;
    this.add(group, label, {
      kind: setAt(expectation) && !beginning ? CompletionItemKind.EnumMember : CompletionItemKind.Keyword,
      // In the row itself, for every row: what is told beside the list is closed until somebody opens it.
      ...(explanation ? { detail: explanation, labelDetails: { description: explanation } } : {}),
      ...(example ? { documentation: { kind: MarkupKind.Markdown, value: about(title, example) } } : {}),
      ...(snippet === undefined ? {} : { insertText: snippet, insertTextFormat: InsertTextFormat.Snippet }),
    });
  }

  private skeleton(word: string, example: string | undefined): string | undefined {
    const { place, machine, services, snippets } = this.context;
    if (place.blocks.length === 1) return declarationSkeleton(word);
    const block = place.blocks.at(-1)!;
    const key = `${block.word}.${word}`;
    if (!snippets?.has(key)) {
      const made = example && statementSkeleton(example, block.inside, machine, services.parser.Lexer);
      snippets?.set(key, chosenSkeleton(block.word, word) ?? (made || undefined));
    }
    return snippets?.get(key);
  }

  /** `1 day` but `2 days`; business days only. */
  private agreesInNumber(unit: string): boolean {
    const { statement } = this.context.place;
    const last = statement.at(-1);
    const business = last?.image === 'business';
    const amount = business ? statement.at(-2)?.image : last?.image;
    if (business && !/^days?$/.test(unit)) return false;
    return (amount === '1') !== unit.endsWith('s');
  }

  private text(rule: string | undefined): void {
    const { place, snippets } = this.context;
    const others = place.continuing.some(({ refersTo, path }) => refersTo !== undefined && path[0]?.rule === rule);
    if (others || rule === 'Unknown' || place.statement.length === 0) return;
    if (place.complete || place.continuing.some(({ token }) => token === '{')) return;
    this.add('text', '"…"', {
      kind: CompletionItemKind.Text,
      detail: 'A text in quotes',
      filterText: '"',
      ...(snippets ? { insertText: '"$1"', insertTextFormat: InsertTextFormat.Snippet } : { insertText: '""' }),
    });
  }

  private value({ value, meaning, near }: ValueOffer, kind: CompletionItemKind = CompletionItemKind.Value): void {
    this.add(near ? 'word' : 'value', value, { kind, ...(meaning ? { detail: meaning } : {}) });
  }

  private add(group: Group, label: string, { insertText, ...rest }: Omit<CompletionItem, 'label'>): void {
    if (this.made.has(label)) return;
    const newText = insertText ?? label;
    const index = String(this.made.size).padStart(4, '0');
    this.made.set(label, {
      label,
      ...rest,
      sortText: `${ORDER[group]}${index}`,
      textEdit: { ...this.context.range, newText },
    });
  }
}

/** What is told beside the list: how people call it, and a line of it. */
function about(title: string | undefined, example: string): string {
  return `${title ? `**${title}**\n\n` : ''}\`\`\`alliance\n${example}\n\`\`\``;
}

function titleOf(node: NamedNode): string | undefined {
  const { title, value } = node as NamedNode & { readonly title?: string; readonly value?: ast.TextValue };
  return title ?? value?.text;
}
