import type { AstNode } from 'langium';
import type { File } from '../generated/ast.ts';

/** A declaration that can be referred to. */
export interface NamedNode extends AstNode {
  readonly name: string;
}

/** Declarations whose names are known inside their owner only, and outside with the owner before the dot. */
const OWNED = new Set(['Person', 'Team', 'Role', 'Goal', 'Trigger', 'License']);
/** Declarations that own names. */
const OWNERS = new Set(['Party', 'Venture', 'External', 'Team', 'Asset', 'Kpi']);

/**
 * The name by which a declaration is known everywhere: its own, with the names of its owners before the dot for people, teams, roles,
 * goals, triggers and licences (`Northwind.Alice`, `JointRevenue.Slow`). Undefined while the name is not written yet.
 */
export function qualifiedName(node: AstNode): string | undefined {
  const name = (node as Partial<NamedNode>).name;
  if (!name) return undefined;
  if (!OWNED.has(node.$type)) return name;
  const owner = node.$container && OWNERS.has(node.$container.$type) ? qualifiedName(node.$container) : undefined;
  return owner ? `${owner}.${name}` : name;
}

/** The part of a qualified name behind its last dot. */
export function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** The qualified names of the owners around a node, innermost first: where a name may be written without its owner. */
export function enclosingOwners(node: AstNode): string[] {
  const owners: string[] = [];
  for (let at: AstNode | undefined = node; at; at = at.$container) {
    if (OWNERS.has(at.$type)) {
      const name = qualifiedName(at);
      if (name) owners.push(name);
    }
  }
  return owners;
}

/** All names that a file declares, qualified, each with every declaration of it in the order of the text. */
export type NameTable = ReadonlyMap<string, readonly NamedNode[]>;

const tables = new WeakMap<File, NameTable>();

/** The names of a parsed file; computed once a syntax tree. */
export function nameTable(file: File): NameTable {
  const known = tables.get(file);
  if (known) return known;
  const table = new Map<string, NamedNode[]>();
  const add = (node: AstNode): void => {
    const name = qualifiedName(node);
    if (name) {
      const same = table.get(name);
      if (same) same.push(node as NamedNode);
      else table.set(name, [node as NamedNode]);
    }
  };
  for (const alliance of file.alliances ?? []) {
    add(alliance);
    for (const principle of alliance.principles) add(principle);
  }
  for (const declaration of file.declarations ?? []) {
    add(declaration);
    for (const nested of ownedNodes(declaration)) add(nested);
  }
  tables.set(file, table);
  return table;
}

type Owner = AstNode &
  Partial<
    Record<'members' | 'goals' | 'triggers' | 'licenses' | 'steps' | 'milestones' | 'reports' | 'windDowns', AstNode[]>
  >;

/** The named declarations inside another one, depth first. */
export function* ownedNodes(owner: Owner): Generator<AstNode> {
  if (owner.$type !== 'Body') {
    for (const member of owner.members ?? []) {
      yield member;
      yield* ownedNodes(member);
    }
  }
  yield* goalsOf(owner);
  yield* owner.triggers ?? [];
  yield* owner.licenses ?? [];
  yield* owner.steps ?? [];
  yield* owner.milestones ?? [];
  yield* owner.reports ?? [];
  for (const windDown of owner.windDowns ?? []) yield* ownedNodes(windDown);
}

/** `goals` of a party are declarations; `goals` of other nodes are references. */
function goalsOf(owner: Owner): AstNode[] {
  return owner.$type === 'Party' ? (owner.goals ?? []) : [];
}
