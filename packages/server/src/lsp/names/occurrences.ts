import {
  type AllianceDocument,
  type AllianceIndexManager,
  type NamedNode,
  nameTable,
  pieceOf,
  qualifiedName,
} from '@alliance-lang/language';
import { AstUtils, type CstNode, CstUtils, GrammarUtils, type Reference } from 'langium';
import type { Range } from 'vscode-languageserver';
import type { AllianceLspServices } from '../../services.ts';

/** A place where a declaration is named: one segment of a name, `Alice` in `Northwind.Alice`. */
export interface Occurrence {
  readonly document: AllianceDocument;
  readonly offset: number;
  readonly text: string;
  readonly target: NamedNode;
  /** Whether this is where it is declared. */
  readonly declares: boolean;
}

/** The range of an occurrence in its document. */
export function rangeOf({ document, offset, text }: Occurrence): Range {
  return {
    start: document.textDocument.positionAt(offset),
    end: document.textDocument.positionAt(offset + text.length),
  };
}

/** The occurrence at an offset of a document; a cursor right behind a name still counts as on it. */
export function occurrenceAt(document: AllianceDocument, offset: number): Occurrence | undefined {
  const root = document.parseResult.value.$cstNode;
  if (!root) return undefined;
  for (const at of [offset, offset - 1]) {
    const leaf = at < 0 ? undefined : CstUtils.findLeafNodeAtOffset(root, at);
    if (leaf?.tokenType.name !== 'NAME') continue;
    const found = occurrencesOfLeaf(document, leaf).find(
      (each) => each.offset <= offset && offset <= each.offset + each.text.length,
    );
    if (found) return found;
  }
  return undefined;
}

/** The occurrences that a name in the text holds: one a segment, the last first; none when it leads nowhere. */
export function occurrencesOfLeaf(document: AllianceDocument, leaf: CstNode): Occurrence[] {
  const node = leaf.astNode as NamedNode;
  if (GrammarUtils.findAssignment(leaf)?.feature === 'name' && qualifiedName(node) !== undefined)
    return [{ document, offset: leaf.offset, text: leaf.text, target: node, declares: true }];
  const reference = AstUtils.streamReferences(node).find((info) => info.reference.$refNode?.offset === leaf.offset);
  return reference && 'ref' in reference.reference ? segmentsOf(document, reference.reference as Reference) : [];
}

/** The occurrences in a reference: of its target, and of the owners that are written before it. */
function segmentsOf(document: AllianceDocument, reference: Reference): Occurrence[] {
  const cst = reference.$refNode;
  const found: Occurrence[] = [];
  if (!cst) return found;
  let target = currentNode(reference.ref as NamedNode | undefined);
  const segments = reference.$refText.split('.');
  let end = reference.$refText.length;
  for (let i = segments.length - 1; i >= 0 && target; i--) {
    const text = segments[i]!;
    found.push({ document, offset: cst.offset + end - text.length, text, target, declares: false });
    end -= text.length + 1;
    target = ownerOf(target);
  }
  return found;
}

/** The declaration whose name stands before the dot of this one's. */
function ownerOf(node: NamedNode): NamedNode | undefined {
  return qualifiedName(node) === node.name ? undefined : (node.$container as NamedNode | undefined);
}

/** A declaration as the last parse has it: a reference may still lead into the tree of the parse before. */
function currentNode(node: NamedNode | undefined): NamedNode | undefined {
  if (!node) return undefined;
  const name = qualifiedName(node);
  const file = documentOf(node)?.parseResult.value;
  if (name === undefined || !file) return node;
  const same = nameTable(file).get(name) ?? [];
  return same.includes(node) ? node : (same.find(({ $type }) => $type === node.$type) ?? same[0] ?? node);
}

/** The document of a declaration. */
export function documentOf(node: NamedNode): AllianceDocument | undefined {
  return AstUtils.findRootNode(node).$document as AllianceDocument | undefined;
}

/** All occurrences of a declaration in the workspace, each document's in the order of its text; the declaring document comes first. */
export function occurrencesOf(target: NamedNode, services: AllianceLspServices): Occurrence[] {
  const home = documentOf(target);
  if (!home) return [];
  const index = services.shared.workspace.IndexManager as AllianceIndexManager;
  const others = [...index.dependantsOf(home.uri.toString())].sort((a, b) =>
    a.uri.toString() < b.uri.toString() ? -1 : 1,
  );
  return [home, ...others.filter((document) => document !== home)].flatMap((document) =>
    occurrencesIn(document, target),
  );
}

/** The occurrences of a declaration in one document, in the order of the text. */
export function occurrencesIn(document: AllianceDocument, target: NamedNode): Occurrence[] {
  const key = keyOf(target);
  const found: Occurrence[] = [];
  if (documentOf(target) === document) {
    const cst = pieceOf(target, 'name');
    if (cst) found.push({ document, offset: cst.offset, text: cst.text, target, declares: true });
  }
  const last = target.name;
  for (const reference of document.references) {
    if (!('ref' in reference) || !reference.$refText.includes(last)) continue;
    for (const each of segmentsOf(document, reference as Reference)) {
      if (each.text === last && keyOf(each.target) === key) found.push(each);
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

function keyOf(node: NamedNode): string {
  return `${documentOf(node)?.uri.toString() ?? ''} ${node.$type} ${qualifiedName(node) ?? ''}`;
}
