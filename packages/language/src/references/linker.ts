import {
  type AstNode,
  type AstNodeDescription,
  DefaultLinker,
  type LangiumDocument,
  type LinkingError,
  type ReferenceInfo,
} from 'langium';
import type { AllianceCoreServices } from '../services.ts';
import { enclosingOwners, type NamedNode, nameTable } from './names.ts';
import type { AllianceDocument, WorkspaceGraph } from './workspace-graph.ts';

/** Why a name did not resolve. */
export interface NameError extends LinkingError {
  /** The declaration of that name when there is one, but of a kind that cannot stand here. */
  readonly wrongKind?: NamedNode;
}

/**
 * Resolves names in one pass over a document, without a scope object per reference: own file, then the alliance's other files,
 * then imports. Inside a party (team, asset, KPI) a name may leave out its owner; the innermost owner wins.
 */
export class AllianceLinker extends DefaultLinker {
  private readonly graph: () => WorkspaceGraph;

  constructor(services: AllianceCoreServices) {
    super(services);
    this.graph = () => services.references.WorkspaceGraph;
  }

  override async link(document: LangiumDocument): Promise<void> {
    this.linkNow(document);
  }

  /** Links a document at once: resolving is a handful of map look-ups a name, too quick to be worth a turn of the event loop each. */
  linkNow(document: LangiumDocument): void {
    this.linkNode(document.parseResult.value, document);
  }

  private linkNode(node: AstNode, document: LangiumDocument): void {
    for (const [property, value] of Object.entries(node)) {
      if (property.startsWith('$') || typeof value !== 'object' || value === null) continue;
      if (Array.isArray(value)) {
        for (let index = 0; index < value.length; index++)
          this.linkValue(node, property, value[index], document, index);
      } else {
        this.linkValue(node, property, value, document);
      }
    }
  }

  private linkValue(
    container: AstNode,
    property: string,
    value: unknown,
    document: LangiumDocument,
    index?: number,
  ): void {
    if (typeof value !== 'object' || value === null) return;
    if ('$refText' in value)
      this.doLink({ reference: value as ReferenceInfo['reference'], container, property, index }, document);
    else if ('$type' in value) this.linkNode(value as AstNode, document);
  }

  override getCandidate(info: ReferenceInfo): AstNodeDescription | LinkingError {
    const document = rootDocument(info.container);
    const name = info.reference.$refText;
    if (!document || !name) return this.createLinkingError(info);
    const expected = this.reflection.getReferenceType(info);
    const found = this.find(document, info.container, name);
    const match = found.find((node) => this.reflection.isSubtype(node.$type, expected));
    if (match) return describe(match, name);
    const error: NameError = { ...this.createLinkingError(info), wrongKind: found[0] };
    return error;
  }

  /** All declarations that a name may mean at a place, nearest first. */
  find(document: AllianceDocument, container: AstNode, name: string): readonly NamedNode[] {
    const visible = this.graph().visibleFrom(document);
    for (const owner of enclosingOwners(container)) {
      const own = lookUp(visible, `${owner}.${name}`);
      if (own.length > 0) return own;
    }
    return lookUp(visible, name);
  }
}

function lookUp(visible: readonly AllianceDocument[], name: string): readonly NamedNode[] {
  let found: readonly NamedNode[] = [];
  for (const document of visible) {
    const here = nameTable(document.parseResult.value).get(name);
    if (here) found = found.length === 0 ? here : [...found, ...here];
  }
  return found;
}

function describe(node: NamedNode, name: string): AstNodeDescription {
  const document = rootDocument(node)!;
  return { node, name, type: node.$type, documentUri: document.uri, path: '' };
}

/** The document of a node; undefined for a tree that belongs to none. */
export function rootDocument(node: AstNode): AllianceDocument | undefined {
  let root = node;
  while (root.$container) root = root.$container;
  return root.$document as AllianceDocument | undefined;
}
