import {
  type AllianceDocument,
  enclosingOwners,
  type NamedNode,
  nameTable,
  qualifiedName,
} from '@alliance-lang/language';
import type { LangiumDocument, Reference } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import {
  LSPErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { AllianceLspServices } from '../services.ts';
import { documentOf, type Occurrence, occurrenceAt, occurrencesOf, rangeOf } from './names/occurrences.ts';

const NAME = /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}_]*$/u;

/**
 * Renames a declaration in every file that names it. In `Northwind.Alice` only the segment at the cursor changes. A name that cannot be
 * one, that is taken, or that would make a reference mean something else is refused with the reason.
 */
export class AllianceRename implements RenameProvider {
  private readonly services: AllianceLspServices;

  constructor(services: AllianceLspServices) {
    this.services = services;
  }

  async prepareRename(document: LangiumDocument, params: TextDocumentPositionParams): Promise<Range | undefined> {
    const occurrence = this.at(document, params);
    return occurrence && rangeOf(occurrence);
  }

  async rename(document: LangiumDocument, params: RenameParams): Promise<WorkspaceEdit | undefined> {
    const occurrence = this.at(document, params);
    if (!occurrence) return undefined;
    const { target } = occurrence;
    const name = params.newName.trim();
    if (name === target.name) return { changes: {} };
    if (!NAME.test(name)) throw refusal(whyNoName(name));
    const all = occurrencesOf(target, this.services);
    const conflict = this.conflict(target, name, all);
    if (conflict) throw refusal(conflict);
    const changes: Record<string, TextEdit[]> = {};
    for (const each of all) {
      const uri = each.document.uri.toString();
      changes[uri] = [...(changes[uri] ?? []), { range: rangeOf(each), newText: name }];
    }
    return { changes };
  }

  private at(document: LangiumDocument, { position }: TextDocumentPositionParams): Occurrence | undefined {
    return occurrenceAt(document as AllianceDocument, document.textDocument.offsetAt(position));
  }

  /** Why the new name cannot be given; undefined when it can. */
  private conflict(target: NamedNode, name: string, all: readonly Occurrence[]): string | undefined {
    const graph = this.services.references.WorkspaceGraph;
    const before = qualifiedName(target)!;
    const owner = before.slice(0, before.length - target.name.length);
    const after = owner + name;
    const documents = new Set(all.map((each) => each.document));
    const home = documentOf(target);
    if (home) documents.add(home);
    for (const document of documents) {
      for (const visible of graph.visibleFrom(document)) {
        if (nameTable(visible.parseResult.value).has(after))
          return `${after} is declared already, in ${fileOf(visible)}. Choose another name, or rename that one first.`;
      }
    }
    for (const { document, offset } of all) {
      const captured = this.nearerMeaning(document, offset, name, owner);
      if (captured) return `In ${fileOf(document)} the name ${name} would mean ${captured}. Choose another name.`;
    }
    for (const document of documents) {
      const captured = this.wouldCapture(document, owner, name);
      if (captured)
        return `${captured} is named in ${fileOf(document)} inside ${owner.slice(0, -1)} and would then mean ${after}. Choose another name.`;
    }
    return undefined;
  }

  /** What the new name already means nearer to a reference: `Alice` of the party around it. */
  private nearerMeaning(document: AllianceDocument, offset: number, name: string, owner: string): string | undefined {
    const reference = document.references.find(
      ({ $refNode: cst }) => cst !== undefined && cst.offset <= offset && offset < cst.end,
    );
    if (!reference?.$refNode) return undefined;
    // A name that is written with its owner is looked up as a whole.
    const first = reference.$refNode.offset === offset;
    if (!first) return undefined;
    const visible = this.services.references.WorkspaceGraph.visibleFrom(document);
    for (const around of enclosingOwners(reference.$refNode.astNode)) {
      if (`${around}.` === owner) return undefined;
      const nearer = `${around}.${name}`;
      if (visible.some((each) => nameTable(each.parseResult.value).has(nearer))) return nearer;
    }
    return undefined;
  }

  /** A declaration that is named without owner inside the owner of the one to be renamed, and has the new name. */
  private wouldCapture(document: AllianceDocument, owner: string, name: string): string | undefined {
    if (owner === '') return undefined;
    const around = owner.slice(0, -1);
    const found = document.references.find(
      (reference) =>
        (reference.$refText === name || reference.$refText.startsWith(`${name}.`)) &&
        reference.$refNode !== undefined &&
        'ref' in reference &&
        (reference as Reference).ref !== undefined &&
        enclosingOwners(reference.$refNode.astNode).includes(around),
    );
    return found?.$refText;
  }
}

function whyNoName(name: string): string {
  if (name === '') return 'A name cannot be empty.';
  if (/^\p{Ll}/u.test(name)) {
    const capital = name[0]!.toUpperCase() + name.slice(1);
    return `${name} starts with a small letter, as words of the language do. Names start with a capital: ${capital}.`;
  }
  if (name.includes('.')) return `${name} has a dot. Only the last part of a name can be changed: leave the owner out.`;
  return `${name} is not a name. A name starts with a capital letter and goes on with letters, digits and underscores.`;
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

function fileOf(document: AllianceDocument): string {
  return decodeURIComponent(document.uri.path.split('/').at(-1) ?? '');
}
