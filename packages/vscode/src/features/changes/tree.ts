import type { ChangeInfo, CompareResult } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';

/** A line of the view of changes. */
export type ChangeNode =
  | { readonly kind: 'group'; readonly title: string; readonly icon: string; readonly nodes: readonly ChangeNode[] }
  | { readonly kind: 'change'; readonly change: ChangeInfo; readonly id: string; readonly sign: string };

export type Grouping = 'party' | 'topic';

/** The changes as a tree: for each party what it gains and loses, or by topic. */
export class ChangesTree implements vscode.TreeDataProvider<ChangeNode> {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private result: CompareResult | undefined;
  private grouping: Grouping = 'party';

  show(result: CompareResult | undefined, grouping: Grouping = this.grouping): void {
    this.result = result;
    this.grouping = grouping;
    this.changed.fire(undefined);
  }

  get current(): CompareResult | undefined {
    return this.result;
  }

  getChildren(node?: ChangeNode): ChangeNode[] {
    if (node) return node.kind === 'group' ? [...node.nodes] : [];
    if (!this.result) return [];
    return this.grouping === 'topic' ? topics(this.result) : parties(this.result);
  }

  getTreeItem(node: ChangeNode): vscode.TreeItem {
    return node.kind === 'group' ? groupItem(node) : changeItem(node);
  }
}

function topics(result: CompareResult): ChangeNode[] {
  return result.topics.map(({ title, changes }) => ({
    kind: 'group',
    title,
    icon: 'book',
    nodes: nodesOf(result, changes, title),
  }));
}

/** Every change is there once more at the end when nobody gains or loses by it, or nobody can tell. */
function parties(result: CompareResult): ChangeNode[] {
  const told = new Set(result.parties.flatMap(({ gains, loses }) => [...gains, ...loses]));
  const groups = result.parties.map(
    ({ name, gains, loses }): ChangeNode => ({
      kind: 'group',
      title: `For ${name}`,
      icon: 'organization',
      nodes: [...nodesOf(result, loses, `${name} -`, '−'), ...nodesOf(result, gains, `${name} +`, '+')],
    }),
  );
  const rest = result.changes.map((_, index) => index).filter((index) => !told.has(index));
  const others: ChangeNode = {
    kind: 'group',
    title: 'For all, or nobody can tell',
    icon: 'question',
    nodes: nodesOf(result, rest, 'rest'),
  };
  return [...groups, others].filter((group) => group.kind === 'group' && group.nodes.length > 0);
}

function nodesOf(result: CompareResult, indices: readonly number[], group: string, sign = ''): ChangeNode[] {
  return indices.flatMap((index) => {
    const change = result.changes[index];
    return change ? [{ kind: 'change' as const, change, id: `${group} ${index}`, sign }] : [];
  });
}

function groupItem({ title, icon, nodes }: Extract<ChangeNode, { kind: 'group' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Expanded);
  item.description = String(nodes.length);
  item.iconPath = new vscode.ThemeIcon(icon);
  return item;
}

function changeItem({ change, id, sign }: Extract<ChangeNode, { kind: 'change' }>): vscode.TreeItem {
  const { subject, statement } = change;
  // The statement first: views are narrow, and one declaration may have many changes.
  const item = new vscode.TreeItem(`${sign ? `${sign} ` : ''}${statement || subject}`);
  item.id = id;
  item.description = [valuesOf(change), statement ? subject : ''].filter(Boolean).join(' · ');
  item.tooltip = hoverOf(change);
  item.iconPath = ICONS[change.class];
  item.contextValue = change.before ? 'alliance.change.before' : 'alliance.change';
  item.command = { title: 'Show Both Places', command: 'alliance._showChange', arguments: [change] };
  item.accessibilityInformation = {
    label: `${change.class}: ${titleOf(change)}, ${valuesOf(change)}. ${change.reason}`,
  };
  return item;
}

const ICONS: Readonly<Record<ChangeInfo['class'], vscode.ThemeIcon>> = {
  breaking: new vscode.ThemeIcon('flame', new vscode.ThemeColor('list.errorForeground')),
  material: new vscode.ThemeIcon('edit', new vscode.ThemeColor('list.warningForeground')),
  editorial: new vscode.ThemeIcon('whole-word', new vscode.ThemeColor('disabledForeground')),
};

/** `right “Leave”: notice`. */
export function titleOf({ subject, statement }: ChangeInfo): string {
  return statement ? `${subject}: ${statement}` : subject;
}

/** `90 days → 180 days`. */
export function valuesOf({ from, to }: ChangeInfo): string {
  if (from === undefined) return to === undefined ? 'new' : `new: ${to}`;
  return to === undefined ? `gone: ${from}` : `${from} → ${to}`;
}

/** The whole change with its meaning, and since which version, where that is not said around it. */
export function hoverOf(change: ChangeInfo, since?: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  const favour = change.favour ? `, ${change.favour}` : '';
  const when = since === undefined ? '' : `Since ${since}: `;
  text.appendText(`${when}${titleOf(change)}\n\n${valuesOf(change)}\n\n${change.class}${favour}. ${change.reason}`);
  return text;
}
