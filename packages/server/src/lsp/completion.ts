import type { AllianceDocument } from '@alliance-lang/language';
import type { LangiumDocument } from 'langium';
import type { CompletionProvider } from 'langium/lsp';
import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type InitializeParams,
  type Range,
} from 'vscode-languageserver';
import type { AllianceLspServices } from '../services.ts';
import { GrammarMachine } from './completion/grammar-machine.ts';
import { ItemMaker, type ItemRange } from './completion/items.ts';
import { placeOf } from './completion/place.ts';
import { type CursorPlace, regionAt } from './completion/region.ts';
import { textOffers } from './completion/texts.ts';

/**
 * Completion that knows where it is. The place is found from the tokens of the declaration around the cursor and from the grammar, not
 * from a parse of everything before: it works below unfinished lines and in half-written blocks, and its cost is that of one declaration.
 */
export class AllianceCompletion implements CompletionProvider {
  /** A blank asks too, so that the words of a closed set show up as soon as they can be written. */
  readonly completionOptions = { triggerCharacters: ['.', '-', ' '] };
  private readonly services: AllianceLspServices;
  private machine: GrammarMachine | undefined;
  private snippets: Map<string, string | undefined> | undefined;
  private insertReplace = false;

  constructor(services: AllianceLspServices) {
    this.services = services;
    services.shared.lsp.LanguageServer.onInitialize((params) => this.initialize(params));
  }

  private initialize({ capabilities }: InitializeParams): void {
    const item = capabilities.textDocument?.completion?.completionItem;
    this.snippets = item?.snippetSupport ? new Map() : undefined;
    this.insertReplace = item?.insertReplaceSupport ?? false;
  }

  /** What may be written at a position; nothing inside comments, numbers and most texts. */
  async getCompletion(document: LangiumDocument, params: CompletionParams): Promise<CompletionList | undefined> {
    return { isIncomplete: false, items: this.itemsAt(document as AllianceDocument, params) };
  }

  private itemsAt(document: AllianceDocument, { position, context }: CompletionParams): CompletionItem[] {
    const offset = document.textDocument.offsetAt(position);
    const region = regionAt(document, offset, this.services.parser.Lexer);
    const { cursor } = region;
    if (cursor.in === 'comment' || cursor.in === 'value') return [];
    this.machine ??= new GrammarMachine(this.services.Grammar);
    const place = placeOf(region, this.machine);
    if (cursor.in === 'text')
      return textOffers(place, document, this.services).map((item) => ({
        ...item,
        textEdit: { range: this.insideText(document, cursor, offset), newText: item.label },
      }));
    const byBlank = context?.triggerKind === CompletionTriggerKind.TriggerCharacter && context.triggerCharacter === ' ';
    // After a blank only where the statement needs more: a list that opens by itself must not take the Enter that ends the line.
    if (byBlank && (place.complete || place.statement.length === 0 || region.firstOnLine)) return [];
    const maker = new ItemMaker({
      services: this.services,
      machine: this.machine,
      document,
      place,
      written: cursor.in === 'word' ? document.textDocument.getText().slice(cursor.start, offset) : '',
      range: this.rangeOf(document, cursor, offset),
      snippets: this.snippets,
      today: this.services.alliance.Clock.today(),
    });
    return maker.items();
  }

  private rangeOf(document: AllianceDocument, cursor: CursorPlace, offset: number): ItemRange {
    const start = cursor.in === 'word' ? cursor.start : offset;
    const end = cursor.in === 'word' ? cursor.end : offset;
    const at = (to: number): Range => ({
      start: document.textDocument.positionAt(start),
      end: document.textDocument.positionAt(to),
    });
    return this.insertReplace ? { insert: at(offset), replace: at(end) } : { range: at(offset) };
  }

  private insideText(document: AllianceDocument, cursor: CursorPlace, offset: number): Range {
    const start = cursor.in === 'text' ? cursor.start + 1 : offset;
    const closed = cursor.in === 'text' && cursor.text.length > 1 && /["”]$/.test(cursor.text);
    const end = cursor.in === 'text' && closed ? cursor.end - 1 : offset;
    return { start: document.textDocument.positionAt(start), end: document.textDocument.positionAt(end) };
  }
}
