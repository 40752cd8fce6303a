import { type EscalationEdge, escalationEdges } from '@alliance-lang/analysis';
import {
  type AllianceDocument,
  type AllianceModel,
  type Element,
  elementOf,
  label,
  type Range as ModelRange,
  qualifiedName,
} from '@alliance-lang/language';
import type { LangiumDocument } from 'langium';
import type { CallHierarchyProvider } from 'langium/lsp';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  type CallHierarchyOutgoingCallsParams,
  type CallHierarchyPrepareParams,
  type Range,
  SymbolKind,
} from 'vscode-languageserver';
import type { AllianceLspServices } from '../services.ts';
import { fewModels } from './models.ts';
import { occurrenceAt } from './names/occurrences.ts';

const KINDS: Readonly<Partial<Record<Element['kind'], SymbolKind>>> = {
  escalation: SymbolKind.Function,
  'ladder-step': SymbolKind.EnumMember,
  body: SymbolKind.Struct,
  decision: SymbolKind.Operator,
  kpi: SymbolKind.Number,
  person: SymbolKind.Variable,
  role: SymbolKind.Interface,
  team: SymbolKind.Namespace,
  party: SymbolKind.Class,
};
/** What can be in an escalation without a name. */
const UNNAMED = new Set<Element['kind']>(['ladder-step', 'escalation', 'body', 'decision']);

/** Shows escalation as editors show calls: who sends what up to this body, person or ladder, and where it goes from there. */
export class AllianceCallHierarchy implements CallHierarchyProvider {
  private readonly services: AllianceLspServices;

  constructor(services: AllianceLspServices) {
    this.services = services;
  }

  async prepareCallHierarchy(
    langiumDocument: LangiumDocument,
    { position }: CallHierarchyPrepareParams,
  ): Promise<CallHierarchyItem[] | undefined> {
    const document = langiumDocument as AllianceDocument;
    const offset = document.textDocument.offsetAt(position);
    for (const model of fewModels(document, this.services)) {
      const element = elementAt(model, document, offset);
      if (element) return [itemOf(model, element)];
    }
    return undefined;
  }

  async incomingCalls({ item }: CallHierarchyIncomingCallsParams): Promise<CallHierarchyIncomingCall[]> {
    return this.hops(item, 'to').map(({ model, element, edges }) => ({
      from: itemOf(model, element, edges[0]),
      fromRanges: edges.filter(({ at }) => at.uri === element.at.uri).map(({ at }) => rangeOf(at)),
    }));
  }

  async outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): Promise<CallHierarchyOutgoingCall[]> {
    return this.hops(item, 'from').map(({ model, element, edges }) => ({
      to: itemOf(model, element, edges[0]),
      fromRanges: edges.filter(({ at }) => at.uri === item.uri).map(({ at }) => rangeOf(at)),
    }));
  }

  /** The hops that begin or end at an item, together by who is at their other end. */
  private hops(
    item: CallHierarchyItem,
    side: 'from' | 'to',
  ): { readonly model: AllianceModel; readonly element: Element; readonly edges: readonly EscalationEdge[] }[] {
    const { alliance, id } = (item.data ?? {}) as { readonly alliance?: string; readonly id?: string };
    const model = alliance === undefined ? undefined : this.services.alliance.Alliances.model(alliance);
    if (!model) return [];
    const found = new Map<Element, EscalationEdge[]>();
    for (const edge of escalationEdges(model)) {
      if (edge[side].id !== id) continue;
      const other = side === 'from' ? edge.to : edge.from;
      found.set(other, [...(found.get(other) ?? []), edge]);
    }
    return [...found].map(([element, edges]) => ({ model, element, edges }));
  }
}

/** The element that is named at an offset, else the step, ladder, body or decision around it. */
function elementAt(model: AllianceModel, document: AllianceDocument, offset: number): Element | undefined {
  const occurrence = occurrenceAt(document, offset);
  const named = occurrence && elementOf(model, qualifiedName(occurrence.target));
  if (named) return named;
  const uri = document.uri.toString();
  let around: Element | undefined;
  const candidates = [
    ...model.bodies,
    ...model.decisions,
    ...model.escalations.flatMap((ladder) => [ladder, ...ladder.steps]),
  ];
  for (const element of candidates) {
    const { at } = element;
    const holds = at.uri === uri && at.offset <= offset && offset <= at.offset + at.length;
    if (holds && UNNAMED.has(element.kind) && (!around || at.length < around.at.length)) around = element;
  }
  return around;
}

function itemOf(model: AllianceModel, element: Element, edge?: EscalationEdge): CallHierarchyItem {
  const method = (element as Element & { readonly method?: { readonly word: string } }).method?.word;
  const name = element.kind === 'ladder-step' ? (element.title ?? method ?? label(element)) : label(element);
  const kind = element.kind === 'ladder-step' ? 'step' : element.kind;
  return {
    name,
    kind: KINDS[element.kind] ?? SymbolKind.Variable,
    detail: edge?.ladder ? `${kind} · on the ladder ${label(edge.ladder)}` : kind,
    uri: element.at.uri,
    range: rangeOf(element.at),
    selectionRange: rangeOf(element.nameAt),
    data: { alliance: model.id, id: element.id },
  };
}

function rangeOf({ line, character, endLine, endCharacter }: ModelRange): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
