import { type AllianceDocument, type NamedNode, nameTable, type WorkspaceGraph } from '@alliance-lang/language';
import type { AstReflection } from 'langium';
import { admittedTypes, placeKey } from './admitted-kinds.ts';
import type { Expectation } from './grammar-machine.ts';
import type { OpenBlock, Place } from './place.ts';

/** A name that may be written at a place. */
export interface NameOffer {
  readonly node: NamedNode;
  /** As it is written there: without its owner inside the owner. */
  readonly written: string;
  readonly qualified: string;
  /** Whether the name belongs to the party or other owner around the place. */
  readonly own: boolean;
  /** How well its kind suits the place, 0 best. */
  readonly rank: number;
}

/** Words of blocks that own names: inside them a name needs no owner before the dot. */
const OWNERS = new Set(['party', 'venture', 'external', 'team', 'asset', 'kpi']);
/** Who speaks for a party is one of its own people. */
const OWN_ONLY = new Set(['SponsorStatement.actors', 'PartyLeadStatement.actors', 'ContactStatement.actors']);

/**
 * The names that make sense at a place, each once and in the shortest form that means it there. Left out are the declarations around
 * the place, and what the same list names already.
 * @param written what is written of the name so far; an owner in it (`Northwind.`) narrows the choice to what it owns
 */
export function namesAt(
  expectation: Expectation,
  place: Place,
  written: string,
  document: AllianceDocument,
  graph: WorkspaceGraph,
  reflection: AstReflection,
): NameOffer[] {
  const refersTo = expectation.refersTo ?? '';
  if (refersTo === 'Alliance') return alliancesOf(graph);
  const types = admittedTypes(expectation.path, refersTo);
  const admits = (node: NamedNode): boolean =>
    types ? types.includes(typeOf(node)) || types.includes(node.$type) : reflection.isSubtype(node.$type, refersTo);
  const owners = ownersOf(place.blocks);
  const around = new Set(enclosingNames(place.blocks, owners));
  const listed = new Set(listedBefore(place));
  const tables = graph.visibleFrom(document).map((visible) => nameTable(visible.parseResult.value));
  const isKnown = (name: string): boolean => tables.some((table) => table.has(name));
  const ownOnly = OWN_ONLY.has(placeKey(expectation.path)) && owners.length > 0;
  const prefix = written.slice(0, written.lastIndexOf('.') + 1);
  const found = new Map<string, NameOffer>();
  for (const table of tables) {
    for (const [qualified, [node]] of table) {
      if (!node || found.has(qualified) || around.has(qualified) || !admits(node)) continue;
      const own = owners.some((owner) => qualified.startsWith(`${owner}.`));
      if (ownOnly && !own) continue;
      const spellings = spellingsOf(qualified, owners, isKnown);
      if (spellings.some((spelling) => listed.has(spelling))) continue;
      const spelling = prefix === '' ? spellings[0] : spellings.find((each) => each.startsWith(prefix));
      const rank = Math.max(0, types?.indexOf(typeOf(node)) ?? 0);
      if (spelling !== undefined) found.set(qualified, { node, written: spelling, qualified, own, rank });
    }
  }
  return [...found.values()].sort((a, b) => a.rank - b.rank);
}

/** A role that no party, venture or outsider has stands for whoever holds it. */
function typeOf(node: NamedNode): string {
  return node.$type === 'Role' && node.$container?.$type === 'File' ? 'OuterRole' : node.$type;
}

function alliancesOf(graph: WorkspaceGraph): NameOffer[] {
  return graph
    .allAlliances()
    .map(({ name, node }) => ({ node: node as NamedNode, written: name, qualified: name, own: false, rank: 0 }));
}

/** The qualified names of the owners around a place, innermost first. */
export function ownersOf(blocks: readonly OpenBlock[]): string[] {
  const owners: string[] = [];
  for (const { word, name } of blocks) {
    if (word === undefined || name === undefined || !OWNERS.has(word)) continue;
    owners.unshift(owners[0] === undefined ? name : `${owners[0]}.${name}`);
  }
  return owners;
}

/** The names of the declaration that a place is in: its owners may be named inside it, itself not. */
function enclosingNames(blocks: readonly OpenBlock[], owners: readonly string[]): string[] {
  const name = blocks.findLast((block) => block.name !== undefined)?.name;
  return name === undefined ? [] : [name, ...owners.map((owner) => `${owner}.${name}`)];
}

/** All ways to write a name at a place, shortest first; a short form that means something nearer is none. */
function spellingsOf(qualified: string, owners: readonly string[], isKnown: (name: string) => boolean): string[] {
  const spellings: string[] = [];
  owners.forEach((owner, depth) => {
    if (!qualified.startsWith(`${owner}.`)) return;
    const short = qualified.slice(owner.length + 1);
    if (!owners.slice(0, depth).some((nearer) => isKnown(`${nearer}.${short}`))) spellings.push(short);
  });
  return [...spellings, qualified];
}

/** The names of the list that the statement is in: of the tokens back to the word that the list follows. */
function listedBefore({ statement }: Place): string[] {
  const names: string[] = [];
  for (let i = statement.length - 1; i >= 0; i--) {
    const { image, tokenType } = statement[i]!;
    if (tokenType.name === 'NAME') names.push(image);
    else if (!LIST_TOKENS.has(tokenType.name) && image !== ',') break;
  }
  // A name that no comma follows is not part of the list: `Northwind 55% ▮`.
  return statement.at(-1)?.image === ',' ? names : [];
}

/** What may stand between the names of a list: shares, seats. */
const LIST_TOKENS = new Set(['PERCENT', 'NUMBER', 'remainder', 'or']);
