import type { AstNode, CstNode } from 'langium';
import type * as ast from '../generated/ast.ts';
import type { Carried, Clause, Element, ElementKind, Unknown } from '../model/base.ts';
import { ownPieces, pieceOf } from '../references/cst.ts';
import { qualifiedName } from '../references/names.ts';
import { actorList, actorOf, refOf } from './names.ts';
import { at, bodyOf, rangeOf, type Source } from './source.ts';
import { dateOf, textOf, unknownOf } from './values.ts';

interface CarriedNode extends AstNode {
  readonly notes?: readonly ast.Note[];
  readonly sources?: readonly ast.Source[];
  readonly signOffs?: readonly ast.SignOff[];
  readonly waivers?: readonly ast.Waiver[];
  readonly programs?: readonly ast.BelongsTo[];
  readonly unknowns?: readonly ast.Unknown[];
}

const NOTHING: readonly never[] = [];

/** What a block carries; `block` is the node whose statements they are (the optional block of a clause, or the declaration itself). */
export function carried(source: Source, block: CarriedNode | undefined, owner: AstNode): Carried {
  const program = block?.programs?.[0] && refOf(source, block.programs[0].program);
  const unknown: Unknown | undefined = block?.unknowns?.[0] && unknownOf(source, block.unknowns[0]);
  return {
    notes: block?.notes?.map((note) => textOf(source, note.value, note)) ?? NOTHING,
    sources:
      block?.sources?.map((place) => ({
        at: at(source, place),
        places: place.places,
        ...(place.file === undefined ? {} : { file: place.file }),
      })) ?? NOTHING,
    signOffs:
      block?.signOffs?.map((sign) => {
        const on = dateOf(source, sign.on);
        return { at: at(source, sign), actors: actorList(source, sign.actors), ...(on ? { on } : {}) };
      }) ?? NOTHING,
    waivers: block?.waivers?.map((waiver) => waiverOf(source, waiver)) ?? NOTHING,
    ...(program ? { program } : {}),
    ...(unknown ? { unknown } : {}),
    unreadable: unreadableIn(source, owner),
  };
}

function waiverOf(source: Source, waiver: ast.Waiver): Carried['waivers'][number] {
  const by = actorOf(source, waiver.by);
  const until = dateOf(source, waiver.until);
  return {
    at: at(source, waiver),
    rules: waiver.rules.map((name, index) => ({
      at: rangeOf(source, pieceOf(waiver, 'rules', index) ?? waiver.$cstNode),
      name,
    })),
    ...(waiver.because === undefined ? {} : { because: waiver.because }),
    ...(by ? { by } : {}),
    ...(until ? { until } : {}),
  };
}

function unreadableIn(source: Source, node: AstNode): readonly string[] {
  const cst = node.$cstNode;
  if (source.unreadable.length === 0 || !cst) return NOTHING;
  return [
    ...new Set(
      source.unreadable
        .filter((spot) => spot.offset >= cst.offset && spot.offset <= cst.end)
        .flatMap((spot) => spot.words),
    ),
  ];
}

/** A statement or clause with its optional block. */
export function clause(source: Source, node: AstNode & { readonly details?: ast.Details }): Clause {
  return { at: at(source, node), ...carried(source, node.details, node) };
}

/** A clause whose own braces are its block. */
export function blockClause(source: Source, node: CarriedNode): Clause {
  return { at: at(source, node), ...carried(source, node, node) };
}

interface NamedDeclaration extends CarriedNode {
  readonly name?: string;
  readonly title?: string;
  readonly details?: ast.Details;
}

/**
 * The part of an element that all declarations share.
 * @param id the id of a declaration without a name
 */
export function element<K extends ElementKind>(
  source: Source,
  kind: K,
  node: NamedDeclaration,
  id?: string,
): Element & { readonly kind: K } {
  const nameLeaf = pieceOf(node, 'name');
  const body = node.details ? bodyOf(source, node.details) : bodyOf(source, node);
  const doc = documentation(node);
  const ownName = node.name || undefined;
  return {
    kind,
    id: (ownName && qualifiedName(node)) ?? id ?? kind,
    ...(ownName ? { name: ownName } : {}),
    ...(node.title === undefined ? {} : { title: node.title }),
    ...(doc ? { doc } : {}),
    at: at(source, node),
    nameAt: rangeOf(source, nameLeaf ?? firstPiece(node)),
    ...(body ? { bodyAt: body } : {}),
    ...carried(source, node.details ?? node, node),
  };
}

function firstPiece(node: AstNode): CstNode | undefined {
  for (const piece of ownPieces(node)) if (!('hidden' in piece && piece.hidden)) return piece;
  return node.$cstNode;
}

/** The doc comment directly above a declaration, as Markdown, without its stars. */
function documentation(node: AstNode): string | undefined {
  const cst = node.$cstNode;
  if (!cst) return undefined;
  const text = cst.root.fullText;
  let end = cst.offset;
  while (end > 0 && /\s/.test(text[end - 1]!)) end--;
  if (text[end - 1] !== '/' || text[end - 2] !== '*') return undefined;
  const start = text.lastIndexOf('/*', end - 3);
  if (start < 0 || text[start + 2] !== '*' || start + 4 > end) return undefined;
  return text
    .slice(start + 3, end - 2)
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim();
}
