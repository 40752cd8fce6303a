import type { AstNode, Reference } from 'langium';
import { type TypedProperty, typedProperties } from '../grammar/typed-properties.ts';
import type { AllianceDocument } from '../references/workspace-graph.ts';
import type { AllianceCoreServices } from '../services.ts';
import { checkFile } from './files.ts';
import { checkDeclaredNames, NameCheck } from './names.ts';
import type { Problem } from './problem.ts';
import { ProblemReport } from './report.ts';
import { checkOnceInAlliance, checkSaidOnce } from './said-twice.ts';
import { checkSyntax } from './syntax/syntax.ts';
import { checkComposite, checkTerminal, READ_TOGETHER } from './values.ts';
import { checkWords } from './words.ts';

/**
 * What the language itself finds wrong in a document, in reading order: what cannot be read, names that lead nowhere, words and values that
 * mean nothing, statements said twice, files that do not fit together. Changes nothing; the document must be linked.
 */
export function problemsOf(document: AllianceDocument, services: AllianceCoreServices): Problem[] {
  const report = new ProblemReport(document, services);
  checkSyntax(report);
  checkFile(report);
  checkDeclaredNames(report);
  checkOnceInAlliance(report);
  const walk = new Walk(report);
  walk.node(document.parseResult.value);
  return report.problems.sort((a, b) => a.at.offset - b.at.offset);
}

/** One pass over the syntax tree. */
class Walk {
  private readonly report: ProblemReport;
  private readonly names: NameCheck;
  private readonly typed: ReadonlyMap<string, readonly TypedProperty[]>;

  constructor(report: ProblemReport) {
    this.report = report;
    this.names = new NameCheck(report);
    this.typed = typedProperties();
  }

  node(node: AstNode): void {
    this.own(node);
    for (const property in node) {
      if (property.startsWith('$')) continue;
      const value = (node as unknown as Record<string, unknown>)[property];
      if (Array.isArray(value)) for (const item of value) this.value(node, property, item);
      else this.value(node, property, value);
    }
  }

  private own(node: AstNode): void {
    checkSaidOnce(this.report, node);
    checkComposite(this.report, node);
    const properties = this.typed.get(node.$type);
    if (!properties || READ_TOGETHER.has(node.$type)) return;
    for (const typed of properties) {
      if (typed.terminal) checkTerminal(this.report, node, typed.property, typed.terminal);
      else if (typed.open) checkWords(this.report, node, typed);
    }
  }

  private value(container: AstNode, property: string, value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    if ('$refText' in value) this.names.reference(value as Reference, container, property);
    else if ('$type' in value) this.node(value as AstNode);
  }
}
