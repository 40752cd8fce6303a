import type { AstNode } from 'langium';
import type { Import, PartOf } from '../generated/ast.ts';
import type { AllianceDocument } from '../references/workspace-graph.ts';
import { nearestWords } from '../words/nearest.ts';
import { nameRange, relativePath } from './names.ts';
import type { ProblemFix } from './problem.ts';
import type { ProblemReport } from './report.ts';

/** Tells what is wrong with the head of a file: what it imports, what it is a part of, how many alliances it holds. */
export function checkFile(report: ProblemReport): void {
  const { alliances = [], parts = [], imports = [] } = report.document.parseResult.value;
  checkAlliances(report);
  for (const part of parts) checkPart(report, part);
  parts.slice(1).forEach((part) => {
    if (part.$cstNode)
      report.add('said-twice', report.placeOf(part.$cstNode), 'A file is a part of one alliance only.', {
        related: parts[0]?.$cstNode
          ? [{ at: report.placeOf(parts[0].$cstNode), message: 'The first stands here' }]
          : [],
        fixes: [removal(report, part, 'Take the second out')],
      });
  });
  const used = imports.length > 0 ? filesInUse(report) : new Set<AllianceDocument>();
  const seen = new Map<AllianceDocument, Import>();
  for (const statement of imports) checkImport(report, statement, used, seen);
  checkOrder(report, [...parts, ...imports], alliances);
}

function checkAlliances(report: ProblemReport): void {
  const { alliances = [], parts = [] } = report.document.parseResult.value;
  const [first, ...others] = alliances;
  for (const alliance of others) {
    const at = nameRange(alliance);
    if (!at) continue;
    const firstAt = first && nameRange(first);
    report.add(
      'several-alliances',
      at,
      `A file holds one alliance, and this file has ${first?.name ?? 'one'} already.`,
      {
        related: firstAt ? [{ at: firstAt, message: `${first.name} is declared here` }] : [],
      },
    );
  }
  const part = parts[0];
  if (!first || !part?.$cstNode) return;
  const name = part.alliance?.$refText || 'another alliance';
  const message = `This file declares the alliance ${first.name ?? 'itself'}, so it cannot be a part of ${name}.`;
  report.add('several-alliances', report.placeOf(part.$cstNode), message, {
    fixes: [removal(report, part, `Take \`part of ${name}\` out`)],
  });
}

function checkPart(report: ProblemReport, part: PartOf): void {
  const reference = part.alliance;
  if (!reference?.$refNode || reference.ref) return;
  const names = report.services.references.WorkspaceGraph.allAlliances().map(({ name }) => name);
  const meant = nearestWords(reference.$refText, names, 3);
  const at = report.placeOf(reference.$refNode);
  const advice = meant[0]
    ? ` Is ${meant[0]} meant?`
    : names.length > 0
      ? ` There is ${list(names.slice(0, 5))}.`
      : ' Its main file holds `alliance Name { … }`.';
  const message = `No file declares an alliance ${reference.$refText}.${advice}`;
  report.add('part-without-alliance', at, message, { fixes: meant.map((name) => report.replacing(at, name)) });
}

function checkImport(
  report: ProblemReport,
  statement: Import,
  used: ReadonlySet<AllianceDocument>,
  seen: Map<AllianceDocument, Import>,
): void {
  const { path, $cstNode } = statement;
  if (path === undefined || !$cstNode) return;
  const { document, services } = report;
  const graph = services.references.WorkspaceGraph;
  const at = report.placeOf($cstNode);
  const target = graph.imported(document, statement);
  const fixes = [removal(report, statement, 'Take the import out', true)];
  if (!target) {
    tellMissing(report, statement, path);
  } else if (target === document) {
    report.add('cyclic-import', at, 'The file imports itself.', { fixes });
  } else if (seen.has(target)) {
    const first = seen.get(target)?.$cstNode;
    const related = first ? [{ at: report.placeOf(first), message: 'The first stands here' }] : [];
    report.add('said-twice', at, `${path} is imported twice.`, { related, fixes });
  } else if (familyOf(report).includes(target)) {
    const message = `${path} belongs to the same alliance, whose files see each other’s names: the import adds nothing.`;
    report.add('cyclic-import', at, message, { fixes });
  } else if (!graph.withImports([target]).some((file) => used.has(file) || speaksUnasked(file))) {
    report.add('unused-import', at, `Nothing of ${path} is used.`, { fixes });
  }
  if (target) seen.set(target, seen.get(target) ?? statement);
}

function tellMissing(report: ProblemReport, statement: Import, path: string): void {
  const { document, services } = report;
  const leaf = statement.$cstNode!;
  const at = report.placeOf(leaf);
  const others = [...services.shared.workspace.LangiumDocuments.all].filter(
    (other) => other !== document,
  ) as AllianceDocument[];
  const paths = new Map(others.map((other) => [relativePath(document, other), other]));
  const base = (text: string): string =>
    text
      .split('/')
      .at(-1)!
      .replace(/\.alliance$/, '');
  const sameName = [...paths.keys()].filter((other) => base(other) === base(path));
  const meant = [...new Set([...sameName, ...nearestWords(path, paths.keys(), 3)])].slice(0, 3);
  const fixes: ProblemFix[] = meant.map((text) => report.replacing(at, `import "${text}"`));
  const advice = meant[0] ? ` Is "${meant[0]}" meant?` : ' The path is counted from the folder of this file.';
  report.add('missing-import', at, `There is no file "${path}".${advice}`, { fixes });
}

/** The files of the same alliance, this one included. */
function familyOf({ document, services }: ProblemReport): readonly AllianceDocument[] {
  const graph = services.references.WorkspaceGraph;
  const { alliances = [], parts = [] } = document.parseResult.value;
  const names = [...alliances.map(({ name }) => name), ...parts.map((part) => part.alliance?.$refText)];
  return names.flatMap((name) => (name ? graph.family(name) : []));
}

/** The files into which names of this alliance lead. What one of its files imports, all of them may use. */
function filesInUse(report: ProblemReport): ReadonlySet<AllianceDocument> {
  const files = new Set<AllianceDocument>();
  for (const member of new Set([report.document, ...familyOf(report)])) {
    for (const reference of member.references) {
      const target = 'ref' in reference ? reference.ref : undefined;
      const file = target && rootDocument(target);
      if (file && file !== member) files.add(file);
    }
  }
  return files;
}

function rootDocument(node: AstNode): AllianceDocument | undefined {
  let root = node;
  while (root.$container) root = root.$container;
  return root.$document as AllianceDocument | undefined;
}

/** Declarations that count without being named anywhere. */
const UNASKED = new Set([
  'Playbook', 'Link', 'Stakeholder', 'Diligence', 'Candidate', 'Friction', 'Risk', 'Objective', 'Contribution', 'Deliverable', 'Responsibility',
  'Decision', 'Change', 'Review', 'JointValue', 'Cost', 'Payment', 'Scenario', 'Restriction', 'Option', 'Agreement', 'Legal', 'Closing', 'Term',
  'Right', 'Exit', 'Plan', 'Communication', 'Access', 'Barrier', 'Coordination', 'Amendment',
]); // biome-ignore format: many on a line

function speaksUnasked(file: AllianceDocument): boolean {
  return (file.parseResult.value.declarations ?? []).some(({ $type }) => UNASKED.has($type));
}

/** `part of` and `import` stand above everything else. */
function checkOrder(report: ProblemReport, headers: readonly AstNode[], alliances: readonly AstNode[]): void {
  const { declarations = [] } = report.document.parseResult.value;
  const first = Math.min(...[...alliances, ...declarations].map(({ $cstNode }) => $cstNode?.offset ?? Infinity));
  for (const header of headers) {
    const cst = header.$cstNode;
    if (!cst || cst.offset < first) continue;
    const what = header.$type === 'PartOf' ? '`part of`' : '`import`';
    const move: ProblemFix = {
      title: 'Move it to the top of the file',
      safe: false,
      edits: [report.edit(0, 0, `${cst.text}\n`), ...removal(report, header, '').edits],
    };
    const message = `${what} stands at the top of a file, before the first declaration.`;
    report.add('misplaced-header', report.placeOf(cst), message, { fixes: [move] });
  }
}

/** A fix that takes a node out, with its line when nothing else stands there. */
export function removal(report: ProblemReport, node: AstNode, title: string, safe = false): ProblemFix {
  const { text } = report;
  let start = node.$cstNode?.offset ?? 0;
  let end = node.$cstNode?.end ?? 0;
  while (start > 0 && /[ \t]/.test(text[start - 1]!)) start--;
  while (end < text.length && /[ \t]/.test(text[end]!)) end++;
  const alone = (start === 0 || text[start - 1] === '\n') && (end === text.length || /[\r\n]/.test(text[end]!));
  if (alone && text[end] === '\r') end++;
  if (alone && text[end] === '\n') end++;
  return { title, safe, edits: [report.edit(start, end - start, '')] };
}

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
