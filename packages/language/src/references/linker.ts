import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  DefaultLinker,
  type LangiumDocument,
  type LinkingError,
  type ReferenceInfo,
} from 'langium';
import type { File } from '../generated/ast.ts';
import type { AllianceCoreServices } from '../services.ts';
import { enclosingOwners, lastPart, type NamedNode, nameTable, qualifiedName } from './names.ts';
import { siteOf } from './reference-site.ts';
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
    // Nodes are plain objects: asking for their properties one by one spares an array of pairs a node.
    for (const property in node) {
      const value: unknown = node[property as keyof AstNode];
      if (typeof value !== 'object' || value === null || property.startsWith('$')) continue;
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
    const graph = this.graph();
    for (const owner of enclosingOwners(container)) {
      const own = graph.declarationsOf(`${owner}.${name}`, document);
      if (own.length > 0) return own;
    }
    return graph.declarationsOf(name, document);
  }

  /**
   * Makes the names of a document that lead into a file lead to the declarations of its new syntax tree. Only for a file that was read
   * again and declares what it declared before.
   */
  follow(document: LangiumDocument, target: AllianceDocument): void {
    const uri = target.uri.toString();
    const names = nameTable(target.parseResult.value);
    for (const reference of document.references) {
      if (!('ref' in reference) || reference.$nodeDescription?.documentUri.toString() !== uri) continue;
      const old = reference.$nodeDescription.node as NamedNode | undefined;
      const name = old && qualifiedName(old);
      const before = old && nameTable(AstUtils.findRootNode(old) as File).get(name ?? '');
      const now = before && names.get(name ?? '')?.[before.indexOf(old)];
      // What is of another kind now is another thing: it is looked up again by its name.
      if (!now || now.$type !== old.$type) continue;
      Object.assign(reference, { _ref: now, _nodeDescription: describe(now, reference.$refText) });
    }
  }

  /**
   * Looks some names of a linked document up again; those that still mean the same stay as they are.
   * @param names the last parts of the names that may mean something else now
   * @returns whether one of them leads elsewhere than before, or to nothing
   */
  lookUpAgain(document: LangiumDocument, names: ReadonlySet<string>): boolean {
    let differs = false;
    for (const reference of document.references) {
      if (!('ref' in reference) || !names.has(lastPart(reference.$refText))) continue;
      const before = reference.ref;
      const found = this.getCandidate(siteOf(reference));
      const now = 'node' in found ? found.node : undefined;
      if (now !== before) differs = true;
      Object.assign(
        reference,
        now ? { _ref: now, _nodeDescription: found } : { _ref: found, _nodeDescription: undefined },
      );
    }
    return differs;
  }
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
