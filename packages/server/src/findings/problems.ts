import { type AllianceDocument, type Problem, problemsOf, type WorkspaceGraph } from '@alliance-lang/language';
import type { AllianceLspServices } from '../services.ts';

/**
 * The problems of the language in each file, kept until something changes that they depend on: the file itself, and for some of them
 * other files of its alliance.
 */
export class Problems {
  private readonly services: AllianceLspServices;
  private readonly graph: WorkspaceGraph;
  private readonly known = new Map<AllianceDocument, readonly Problem[]>();
  /** What they say may name other files: where else a name stands, which name was meant. */
  private readonly withProblems = new Set<AllianceDocument>();
  /** Whether an import is used depends on the other files of the alliance. */
  private readonly importing = new Set<AllianceDocument>();
  /** Whether an import is of use depends on what kinds of declarations the imported files hold. */
  private readonly kinds = new Map<AllianceDocument, string>();
  /** What stands once in an alliance depends on all its files. */
  private readonly withoutName = new Set<AllianceDocument>();

  constructor(services: AllianceLspServices) {
    this.services = services;
    this.graph = services.references.WorkspaceGraph;
  }

  /** The problems of a document that is linked. */
  of(document: AllianceDocument): readonly Problem[] {
    const known = this.known.get(document);
    if (known) return known;
    const found = problemsOf(document, this.services);
    const problems = found.length > 0 ? found : NONE;
    this.known.set(document, problems);
    const { imports = [], declarations = [] } = document.parseResult.value;
    keep(this.withProblems, document, problems.length > 0);
    keep(this.importing, document, imports.length > 0);
    keep(
      this.withoutName,
      document,
      declarations.some((declaration) => !('name' in declaration)),
    );
    return problems;
  }

  /**
   * Notes documents that were linked anew.
   * @returns other documents whose problems may differ for it
   */
  changed(documents: readonly AllianceDocument[]): readonly AllianceDocument[] {
    const others = new Set<AllianceDocument>();
    for (const changed of documents) {
      const kinds = kindsIn(changed);
      if (this.kinds.get(changed) !== kinds) {
        this.kinds.set(changed, kinds);
        for (const other of this.importing) if (this.graph.sees(other, changed)) others.add(other);
      }
      for (const other of this.withProblems) if (this.graph.sees(other, changed)) others.add(other);
      for (const other of this.graph.familyOf(changed)) if (this.importing.has(other)) others.add(other);
      if (!this.withoutName.has(changed) && !hasNameless(changed)) continue;
      const alliances = new Set(this.graph.alliancesOf(changed));
      for (const other of this.withoutName) {
        if (this.graph.alliancesOf(other).some((name) => alliances.has(name))) others.add(other);
      }
    }
    for (const document of [...documents, ...others]) this.known.delete(document);
    for (const document of documents) others.delete(document);
    return [...others];
  }

  /** Forgets the problems of documents in which other names may be wrong than before. */
  forget(documents: readonly AllianceDocument[]): void {
    for (const document of documents) this.known.delete(document);
  }

  /** Forgets documents that are gone. */
  removed(uris: readonly string[]): void {
    const gone = new Set(uris);
    for (const document of [...this.known.keys(), ...this.withProblems, ...this.importing, ...this.withoutName]) {
      if (!gone.has(document.uri.toString())) continue;
      this.known.delete(document);
      this.kinds.delete(document);
      for (const set of [this.withProblems, this.importing, this.withoutName]) set.delete(document);
    }
  }

  /** Forgets all problems: other files belong together than before. */
  forgetAll(): void {
    this.known.clear();
  }
}

/** One for all files, so that a file that has none still has the same. */
const NONE: readonly Problem[] = [];

function kindsIn(document: AllianceDocument): string {
  return [...new Set((document.parseResult.value.declarations ?? []).map(({ $type }) => $type))].sort().join(' ');
}

function hasNameless(document: AllianceDocument): boolean {
  return (document.parseResult.value.declarations ?? []).some((declaration) => !('name' in declaration));
}

function keep(set: Set<AllianceDocument>, document: AllianceDocument, condition: boolean): void {
  if (condition) set.add(document);
  else set.delete(document);
}
