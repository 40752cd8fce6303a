// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets mark their tab stops so.
import { type Edit, type Finding, insertDeclaration, insertStatement } from '@alliance-lang/analysis';
import { type AllianceModel, allElements, type Element, elementOf } from '@alliance-lang/language';
import { declarationSkeleton } from '../completion/skeletons.ts';
import type { EditorEdit } from './workspace-edit.ts';

/** The declaration that closes a gap for which nothing can be written without asking somebody: it is inserted to be filled in. */
const DECLARED: Readonly<Record<string, string>> = {
  'missing-review': 'review',
  'missing-convenience': 'right',
  'missing-journey': 'journey',
  'missing-stakeholder': 'stakeholder',
  'missing-friction': 'friction',
  'missing-business-case': 'scenario',
  'missing-contingency': 'contribution',
  'missing-counterpart': 'link',
  'single-threaded': 'link',
  'missing-operations-owner': 'responsibility',
  'missing-commercial-owner': 'responsibility',
  'one-way-visibility': 'access',
  'uncoordinated-scale': 'coordination',
  'revenue-only': 'kpi',
  'scope-creep': 'cost',
};

/** The statement that closes a gap of the declaration of that kind. */
const STATED: Readonly<Record<string, readonly [kind: string, snippet: string]>> = {
  'party-without-goal': ['party', 'goal ${1:Goal} "${2:What it wants from the alliance}"'],
  'missing-liability-cap': ['legal', 'liability { cap ${1:USD 2M} }'],
  'missing-assignment': ['legal', 'assignment ${1|consent-required,free,forbidden|}'],
  'missing-change-of-control': ['legal', 'change-of-control notice ${1:30 days}'],
  'missing-confidentiality': ['legal', 'confidentiality { covers "${1:business and technical information}" }'],
  'share-without-audit': ['legal', 'audit ${1|yearly,quarterly|} by $2 of $3'],
  'undirected-contribution': ['contribution', 'toward $1'],
  'unconsulted-party': ['deliverable', 'consulted $1'],
  'unlicensed-use': ['asset', 'license ${1:Name} to $2'],
};

/** What closes a gap: a declaration of its own, or a statement of a declaration of a kind. */
interface Skeleton {
  readonly word?: string;
  readonly kind?: string;
  readonly snippet: string;
}

/** Skeletons by the rule that tells the gap; a map of all, for the test that reads each. */
export const skeletonRules: ReadonlyMap<string, Skeleton> = new Map<string, Skeleton>([
  ...Object.entries(DECLARED).map(([rule, word]): [string, Skeleton] => [
    rule,
    { word, snippet: declarationSkeleton(word) ?? '' },
  ]),
  ...Object.entries(STATED).map(([rule, [kind, snippet]]): [string, Skeleton] => [rule, { kind, snippet }]),
]);

/** Text to fill in that closes a finding, and where it goes. */
export interface RuleSkeleton {
  readonly title: string;
  readonly edit: EditorEdit;
}

/** What can be inserted where a finding has no fix; undefined when it is not something that lacks, or its place is gone. */
export function skeletonFor(finding: Finding, model: AllianceModel): RuleSkeleton | undefined {
  if (finding.fixes.length > 0) return undefined;
  const known = skeletonRules.get(finding.rule);
  if (!known) return undefined;
  if (known.word !== undefined) return declared(known.word, known.snippet, model);
  const element = elementOf(model, finding.elementId);
  const owner = element?.kind === known.kind ? element : onlyOne(model, known.kind);
  if (!owner) return undefined;
  const word = known.snippet.split(' ')[0] ?? '';
  return { title: `Write ${word} to fill in`, edit: withSnippet(insertStatement(owner, MARK), known.snippet) };
}

function declared(word: string, snippet: string, model: AllianceModel): RuleSkeleton {
  const near = [...allElements(model)].filter(({ kind }) => kind === word);
  return { title: `Add a ${word} to fill in`, edit: withSnippet(insertDeclaration(model, MARK, near), snippet) };
}

/** Legal terms stand once: what they lack may be told at another declaration. */
function onlyOne(model: AllianceModel, kind: string | undefined): Element | undefined {
  const all = [...allElements(model)].filter((element) => element.kind === kind);
  return all.length === 1 ? all[0] : undefined;
}

/** Stands for the text in an edit until both its forms are put there. */
export const MARK = '\u0001';

/** Puts a snippet, and the same as plain text, where the mark stands in an edit; lines are indented as the first. */
export function withSnippet(edit: Edit, snippet: string): EditorEdit {
  const [before = '', after = ''] = edit.text.split(MARK);
  const indent = /\n( *)$/.exec(before)?.[1] ?? '';
  const placed = snippet.replaceAll('\n', `\n${indent}`);
  const escaped = (text: string): string => text.replace(/[$}\\]/g, '\\$&');
  return {
    ...edit,
    text: `${before}${plainText(placed)}${after}`,
    snippet: `${escaped(before)}${placed}${escaped(after)}`,
  };
}

/** A snippet as plain text: the first of the choices, what stands in a tab stop, nothing where it is empty. */
export function plainText(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\}|\$\d+/g, '');
}
