import type { AstNode, LinkingError, Reference } from 'langium';
import type { NameError } from '../references/linker.ts';
import { enclosingOwners, type NamedNode, nameTable, qualifiedName } from '../references/names.ts';
import { siteOf } from '../references/reference-site.ts';
import type { AllianceDocument } from '../references/workspace-graph.ts';
import { nearestWords } from '../words/nearest.ts';
import { isPersonPlace, placeWord } from './name-places.ts';
import { bare, nounOf, nounOfType } from './nouns.ts';
import type { ProblemFix, RelatedPlace } from './problem.ts';
import { type ProblemReport, placeIn } from './report.ts';

/** Tells names that lead nowhere, to the wrong kind of thing, or to several things. */
export class NameCheck {
  private readonly report: ProblemReport;
  private readonly candidates = new Map<string, readonly string[]>();
  /** Declarations that are the only ones of their name, looked up once for all who name them. */
  private readonly unambiguous = new Set<NamedNode>();

  constructor(report: ProblemReport) {
    this.report = report;
  }

  /** Checks one name at its place. */
  reference(reference: Reference): void {
    const { error, ref, $refText, $refNode: piece } = reference;
    if (!$refText || !piece) return;
    if (ref && this.unambiguous.has(ref as NamedNode) && piece.length === $refText.length) return;
    if (this.report.strays.some(({ offset, end }) => offset <= piece.offset && piece.end <= end)) return;
    const { container, property } = siteOf(reference);
    // A name that ends with its dot is one longer than what it refers to.
    if (piece.length > $refText.length) this.unfinished(reference, container, property);
    else if (!error) this.ambiguous(reference);
    else if (container.$type !== 'PartOf') this.unresolved(reference, error, container, property);
  }

  private unresolved(reference: Reference, error: LinkingError, container: AstNode, property: string): void {
    const { report } = this;
    const name = reference.$refText;
    const at = report.placeOf(reference.$refNode!);
    const expected = this.expectedType(reference, container, property);
    const { wrongKind } = error as NameError;
    const word = placeWord(reference.$refNode!);
    const wanted = isPersonPlace(container) ? 'a person or role' : nounOfType(expected);
    if (wrongKind) {
      const where = word ? `After \`${word}\` stands ${wanted}` : `Here stands ${wanted}`;
      const related = this.placeOfDeclaration(wrongKind, `${name} is declared here`);
      const fixes = this.suggestions(name, expected, container)
        .slice(0, 2)
        .map((meant) => report.replacing(at, meant));
      report.add('wrong-kind', at, `${name} is ${nounOf(wrongKind)}. ${where}.`, { related, fixes });
      return;
    }
    const meant = this.suggestions(name, expected, container);
    const fixes: ProblemFix[] = meant.map((suggestion) => report.replacing(at, suggestion));
    const elsewhere = this.declaredElsewhere(name, expected);
    if (elsewhere) {
      const path = relativePath(report.document, elsewhere);
      fixes.unshift(importFix(report, path));
      report.add('unresolved-name', at, `${name} is declared in ${path}, which this file does not import.`, { fixes });
      return;
    }
    const unknown = `${nobody(expected)} is called ${name}`;
    const advice = meant[0] ? ` Is ${meant[0]} meant?` : '';
    report.add('unresolved-name', at, `${unknown}.${advice}`, { fixes });
  }

  /** A name that ends with its dot: what its owner owns is still to be named. */
  private unfinished(reference: Reference, container: AstNode, property: string): void {
    const { report } = this;
    const written = reference.$refNode!.text;
    const at = report.placeOf(reference.$refNode!);
    const owned = this.visibleNames(this.expectedType(reference, container, property));
    const fixes = owned
      .filter((name) => name.startsWith(written))
      .slice(0, 5)
      .map((name) => report.replacing(at, name));
    report.add('unresolved-name', at, `After \`${written}\` a name is missing.`, { fixes });
  }

  private ambiguous(reference: Reference): void {
    const { report } = this;
    const target = reference.ref as NamedNode | undefined;
    if (!target) return;
    const full = qualifiedName(target);
    if (!full) return;
    const graph = report.services.references.WorkspaceGraph;
    const all = graph.declarationsOf(full, report.document).filter((node) => node.$type === target.$type);
    if (all.length < 2) {
      this.unambiguous.add(target);
      return;
    }
    const files = new Set(all.map((node) => documentOf(node)));
    // Where one of the files sees the other, it is told there that the name is declared twice.
    for (const a of files) for (const b of files) if (a && b && a !== b && graph.sees(a, b)) return;
    if (files.size < 2) return;
    const related = all.flatMap((node) => this.placeOfDeclaration(node, `${full} is declared here`));
    const at = report.placeOf(reference.$refNode!);
    report.add('ambiguous-name', at, `${full} is declared in ${files.size} files that are visible here.`, { related });
  }

  private expectedType(reference: Reference, container: AstNode, property: string): string {
    return this.report.services.shared.AstReflection.getReferenceType({ reference, container, property });
  }

  /** Names of the right kind that were probably meant, nearest first. */
  private suggestions(name: string, expected: string, container: AstNode): readonly string[] {
    const candidates = [...this.visibleNames(expected)];
    for (const owner of enclosingOwners(container)) {
      const prefix = `${owner}.`;
      for (const candidate of this.visibleNames(expected))
        if (candidate.startsWith(prefix)) candidates.push(candidate.slice(prefix.length));
    }
    return nearestWords(name, candidates, 3);
  }

  private visibleNames(expected: string): readonly string[] {
    const known = this.candidates.get(expected);
    if (known) return known;
    const { services, document } = this.report;
    const { AstReflection } = services.shared;
    const names: string[] = [];
    for (const visible of services.references.WorkspaceGraph.visibleFrom(document)) {
      for (const [name, nodes] of nameTable(visible.parseResult.value))
        if (nodes.some((node) => AstReflection.isSubtype(node.$type, expected))) names.push(name);
    }
    this.candidates.set(expected, names);
    return names;
  }

  /** A file of the workspace that declares the name, but is not visible from here. */
  private declaredElsewhere(name: string, expected: string): AllianceDocument | undefined {
    const { services, document } = this.report;
    const { AstReflection } = services.shared;
    const graph = services.references.WorkspaceGraph;
    return graph.librariesWith(name).find((other) => {
      const nodes = nameTable(other.parseResult.value).get(name) ?? [];
      return !graph.sees(document, other) && nodes.some((node) => AstReflection.isSubtype(node.$type, expected));
    });
  }

  private placeOfDeclaration(node: NamedNode, message: string): RelatedPlace[] {
    const place = nameRange(node);
    return place ? [{ at: place, message }] : [];
  }
}

/** Tells names that are declared more than once among the files that see each other, and names with a dot in them. */
export function checkDeclaredNames(report: ProblemReport): void {
  const { document, services } = report;
  const graph = services.references.WorkspaceGraph;
  for (const [name, nodes] of nameTable(document.parseResult.value)) {
    const all = graph.declarationsOf(name, document);
    for (const node of nodes) {
      const at = nameRange(node);
      if (!at) continue;
      if (node.name.includes('.')) tellDotted(report, node, at);
      else if (all.length > 1) {
        const others = all.filter((other) => other !== node);
        const related = others.flatMap((other) => {
          const place = nameRange(other);
          return place ? [{ at: place, message: `${name} is declared here too, as ${nounOf(other)}` }] : [];
        });
        const what = others.every((other) => other.$type === node.$type)
          ? `${name} is declared ${times(all.length)}`
          : `${name} is ${[...new Set(all.map(nounOf))].join(' and ')} at once`;
        report.add('duplicate-name', at, `${what}. Every name stands for one thing: rename one of them.`, { related });
      }
    }
  }
}

function tellDotted(report: ProblemReport, node: NamedNode, at: NonNullable<ReturnType<typeof nameRange>>): void {
  const parts = node.name.split('.').filter(Boolean);
  const own = parts.at(-1) ?? node.name;
  const owner = parts.slice(0, -1).join('.');
  const advice = owner
    ? `Declare ${own} inside ${owner}, or give it one name without a dot.`
    : `Take the dot away: ${own}.`;
  const fixes = [report.replacing(at, owner ? parts.join('') : own)];
  report.add('dotted-declaration-name', at, `A declared name has no dot. ${advice}`, { fixes });
}

/** `Nobody`, `Nothing`, or `No kpi`. */
function nobody(expected: string): string {
  if (expected === 'Actor') return 'Nobody';
  return ['Anything', 'Anchor', 'Route'].includes(expected) ? 'Nothing' : `No ${bare(nounOfType(expected))}`;
}

function times(count: number): string {
  return count === 2 ? 'twice' : `${count} times`;
}

/** Where the name of a declaration stands. */
export function nameRange(node: NamedNode) {
  const document = documentOf(node);
  const leaf = document && node.$cstNode && nameLeaf(node);
  return leaf ? placeIn(document.uri.toString(), leaf) : undefined;
}

function nameLeaf(node: NamedNode) {
  const content = node.$cstNode && 'content' in node.$cstNode ? (node.$cstNode.content as LeafLike[]) : [];
  return findName(content, node);
}

type LeafLike = import('langium').CstNode & { readonly content?: readonly LeafLike[] };

function findName(content: readonly LeafLike[], node: NamedNode): LeafLike | undefined {
  for (const leaf of content) {
    if (leaf.content) {
      if (leaf.astNode !== node) continue;
      const found = findName(leaf.content, node);
      if (found) return found;
    } else if (leaf.text === node.name || leaf.text === `${node.name}.`) return leaf;
  }
  return undefined;
}

function documentOf(node: AstNode): AllianceDocument | undefined {
  let root = node;
  while (root.$container) root = root.$container;
  return root.$document as AllianceDocument | undefined;
}

/** The path by which one file imports another. */
export function relativePath(from: AllianceDocument, to: AllianceDocument): string {
  const own = from.uri.path.split('/').slice(0, -1);
  const other = to.uri.path.split('/');
  let common = 0;
  while (common < own.length && common < other.length - 1 && own[common] === other[common]) common++;
  const up = own.length - common;
  return `${up === 0 ? './' : '../'.repeat(up)}${other.slice(common).join('/')}`;
}

/** A fix that imports a file: below the imports and the `part of` that are there, else at the top. */
export function importFix(report: ProblemReport, path: string): ProblemFix {
  const { imports, parts } = report.document.parseResult.value;
  const last = [...(parts ?? []), ...(imports ?? [])].map(({ $cstNode }) => $cstNode?.end ?? 0);
  const offset = Math.max(0, ...last);
  const statement = `import "${path}"`;
  const edit = offset > 0 ? report.edit(offset, 0, `\n${statement}`) : report.edit(0, 0, `${statement}\n\n`);
  return { title: `Import ${path}`, safe: false, edits: [edit] };
}
