import type { AstNode } from 'langium';
import type { File } from '../generated/ast.ts';
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
  const isReadable = report.problems.length === 0 && document.parseResult.parserErrors.length === 0;
  checkFile(report);
  checkDeclaredNames(report);
  checkOnceInAlliance(report);
  const file = document.parseResult.value;
  // What a file that can be read says wrong by itself stays the same, whatever other files come to say.
  const own = (isReadable && ownProblems.get(file)) || checkOwn(report);
  if (isReadable) ownProblems.set(file, own);
  report.problems.push(...own);
  const names = new NameCheck(report);
  for (const reference of document.references) if ('ref' in reference) names.reference(reference);
  return report.problems.sort((a, b) => a.at.offset - b.at.offset);
}

const ownProblems = new WeakMap<File, readonly Problem[]>();

/** The words, values and repetitions that are wrong in a file, whatever stands in others. */
function checkOwn({ document, services, strays }: ProblemReport): readonly Problem[] {
  const report = new ProblemReport(document, services);
  report.strays.push(...strays);
  const typed = typedProperties();
  checkNode(report, document.parseResult.value, typed);
  return report.problems;
}

/** One pass over the syntax tree. */
function checkNode(report: ProblemReport, node: AstNode, typed: ReadonlyMap<string, readonly TypedProperty[]>): void {
  checkSaidOnce(report, node);
  checkComposite(report, node);
  const properties = typed.get(node.$type);
  if (properties && !READ_TOGETHER.has(node.$type)) {
    for (const each of properties) {
      if (each.terminal) checkTerminal(report, node, each.property, each.terminal);
      else if (each.open) checkWords(report, node, each);
    }
  }
  for (const property in node) {
    const value: unknown = node[property as keyof AstNode];
    if (typeof value !== 'object' || value === null || property.startsWith('$')) continue;
    if (Array.isArray(value)) for (const item of value) checkValue(report, item, typed);
    else checkValue(report, value, typed);
  }
}

function checkValue(report: ProblemReport, value: unknown, typed: ReadonlyMap<string, readonly TypedProperty[]>): void {
  if (typeof value === 'object' && value !== null && '$type' in value) checkNode(report, value as AstNode, typed);
}
