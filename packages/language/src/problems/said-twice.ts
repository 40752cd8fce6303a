import type { AstNode } from 'langium';
import { onceInAlliance, saidOnce } from '../grammar/said-once.ts';
import type { AllianceDocument } from '../references/workspace-graph.ts';
import { removal } from './files.ts';
import { type ProblemReport, placeIn } from './report.ts';

/** Tells statements of a block that may stand once and stand twice. */
export function checkSaidOnce(report: ProblemReport, block: AstNode): void {
  const values = block as unknown as Record<string, unknown>;
  for (const property of saidOnce(block.$type)) tellRepeats(report, values[property], block);
  tellRepeats(report, values.programs, block);
  if (block.$type === 'Candidate') tellSameCriterion(report, values.scores);
}

function tellRepeats(report: ProblemReport, statements: unknown, block: AstNode): void {
  if (!Array.isArray(statements) || statements.length < 2) return;
  const [first, ...others] = statements as AstNode[];
  if (first?.$container !== block) return;
  for (const statement of others) tell(report, statement, first, firstWord(statement));
}

/** A candidate has one score for each criterion. */
function tellSameCriterion(report: ProblemReport, scores: unknown): void {
  const seen = new Map<string, AstNode>();
  for (const score of (Array.isArray(scores) ? scores : []) as AstNode[]) {
    const word = firstWord(score);
    const first = seen.get(word);
    if (first) tell(report, score, first, word);
    else seen.set(word, score);
  }
}

function tell(report: ProblemReport, statement: AstNode, first: AstNode, word: string): void {
  if (!statement.$cstNode || !first.$cstNode) return;
  const at = report.placeOf(statement.$cstNode);
  report.add('said-twice', at, `\`${word}\` is said twice here; only the first counts.`, {
    related: [{ at: report.placeOf(first.$cstNode), message: 'The first stands here' }],
    fixes: [removal(report, statement, 'Take the second out')],
  });
}

/** Tells what an alliance has once and what is said in two places, perhaps in two of its files. */
export function checkOnceInAlliance(report: ProblemReport): void {
  const { document, services } = report;
  const { declarations = [] } = document.parseResult.value;
  const once = declarations.filter((node) => isOnce(node));
  if (once.length === 0) return;
  const graph = services.references.WorkspaceGraph;
  const alliances = graph.alliancesOf(document);
  const files = new Set<AllianceDocument>([document, ...alliances.flatMap((name) => graph.filesOf(name))]);
  for (const node of once) {
    const others = [...files].flatMap((file) =>
      (file.parseResult.value.declarations ?? []).flatMap((other) =>
        other !== node && other.$type === node.$type && isOnce(other) && other.$cstNode
          ? [{ at: placeIn(file.uri.toString(), headOf(other)), message: 'It stands here too' }]
          : [],
      ),
    );
    const word = onceInAlliance[node.$type] ?? 'exit';
    if (others.length === 0 || !node.$cstNode) continue;
    const what = node.$type === 'Exit' ? 'An exit without a cause' : `\`${word}\``;
    const at = placeIn(report.uri, headOf(node));
    report.add('said-twice', at, `${what} stands once in an alliance; merge the two into one.`, { related: others });
  }
}

function isOnce(node: AstNode): boolean {
  if (node.$type === 'Exit') return ((node as unknown as { causes?: unknown[] }).causes ?? []).length === 0;
  return Object.hasOwn(onceInAlliance, node.$type);
}

/** The first piece of a declaration: its word. */
function headOf(node: AstNode): import('langium').CstNode {
  const cst = node.$cstNode!;
  const content = 'content' in cst ? (cst.content as import('langium').CstNode[]) : [];
  const first = content.find((piece) => piece.length > 0 && !('hidden' in piece && piece.hidden));
  return first && 'content' in first ? headOfComposite(first) : (first ?? cst);
}

function headOfComposite(cst: import('langium').CstNode): import('langium').CstNode {
  const content = 'content' in cst ? (cst.content as import('langium').CstNode[]) : [];
  const first = content.find((piece) => !('hidden' in piece && piece.hidden));
  return first ? headOfComposite(first) : cst;
}

function firstWord(node: AstNode): string {
  return /^[a-z-]+/.exec(node.$cstNode?.text ?? '')?.[0] ?? 'this';
}
