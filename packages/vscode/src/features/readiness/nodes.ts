import type { LackInfo, ReadinessGroupInfo, ReadinessResult, UnknownInfo } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';

/** A line of the view. */
export type ReadinessNode =
  | { readonly kind: 'group'; readonly group: ReadinessGroupInfo }
  | { readonly kind: 'lack' | 'waived'; readonly lack: LackInfo }
  | { readonly kind: 'held'; readonly group: ReadinessGroupInfo }
  | { readonly kind: 'rule'; readonly rule: string; readonly summary: string }
  | { readonly kind: 'unknowns'; readonly unknown: readonly UnknownInfo[] }
  | { readonly kind: 'unknown'; readonly unknown: UnknownInfo };

/** The lines of the first level: groups with something that lacks first come open, as the catalogue orders them. */
export function rootsOf({ groups, unknown }: ReadinessResult): ReadinessNode[] {
  return [
    ...groups.map((group): ReadinessNode => ({ kind: 'group', group })),
    ...(unknown.length > 0 ? [{ kind: 'unknowns' as const, unknown }] : []),
  ];
}

export function childrenOf(node: ReadinessNode): ReadinessNode[] {
  switch (node.kind) {
    case 'group': {
      const { group } = node;
      return [
        ...group.lacks.map((lack) => ({ kind: 'lack' as const, lack })),
        ...group.waived.map((lack) => ({ kind: 'waived' as const, lack })),
        ...(group.holds.length > 0 ? [{ kind: 'held' as const, group }] : []),
      ];
    }
    case 'held':
      return node.group.holds.map(({ rule, summary }) => ({ kind: 'rule', rule, summary }));
    case 'unknowns':
      return node.unknown.map((unknown) => ({ kind: 'unknown', unknown }));
    default:
      return [];
  }
}

/** How a line looks, what it says to a screen reader, and where a click leads. */
export function itemOf(node: ReadinessNode, asked: string): vscode.TreeItem {
  switch (node.kind) {
    case 'group':
      return groupItem(node.group);
    case 'lack':
      return lackItem(node.lack, asked);
    case 'waived':
      return waivedItem(node.lack);
    case 'held': {
      const { group, holds } = node.group;
      const item = new vscode.TreeItem(
        holds.length === 1 ? '1 rule holds' : `${holds.length} rules hold`,
        vscode.TreeItemCollapsibleState.Collapsed,
      );
      item.id = `held ${group}`;
      item.iconPath = icon('pass', 'testing.iconPassed');
      return item;
    }
    case 'rule': {
      const item = new vscode.TreeItem(node.rule);
      item.description = node.summary;
      item.tooltip = node.summary;
      item.id = `rule ${node.rule}`;
      item.iconPath = icon('check', 'testing.iconPassed');
      item.contextValue = 'alliance.rule';
      item.accessibilityInformation = { label: `Holds: ${node.rule}. What would lack: ${node.summary}` };
      return item;
    }
    case 'unknowns': {
      const item = new vscode.TreeItem('Not known yet', vscode.TreeItemCollapsibleState.Expanded);
      item.description = String(node.unknown.length);
      item.id = 'unknowns';
      item.iconPath = icon('question', 'charts.yellow');
      item.tooltip = 'Values that the text says are still open: `tbd`, or left out of the published text.';
      return item;
    }
    case 'unknown':
      return unknownItem(node.unknown);
  }
}

function groupItem({ group, summary, lacks, waived, holds }: ReadinessGroupInfo): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(capital(group), lacks.length > 0 ? Expanded : Collapsed);
  item.id = `group ${group} ${lacks.length > 0}`;
  item.description = [
    lacks.length > 0 ? `${lacks.length} lack${lacks.length === 1 ? 's' : ''}` : '',
    waived.length > 0 ? `${waived.length} waived` : '',
    lacks.length === 0 && holds.length > 0 ? 'holds' : '',
  ]
    .filter(Boolean)
    .join(' · ');
  item.tooltip = summary;
  const worst = lacks[0]?.severity;
  item.iconPath = worst ? severityIcon(worst) : icon('pass', 'testing.iconPassed');
  item.accessibilityInformation = { label: `${capital(group)}: ${item.description}. ${summary}` };
  return item;
}

function lackItem(lack: LackInfo, asked: string): vscode.TreeItem {
  const { rule, severity, message, why, remedy, isToldNow, hasAction, elementId } = lack;
  const item = new vscode.TreeItem(message);
  item.id = `lack ${rule} ${elementId} ${message}`;
  item.description = isToldNow ? rule : `${rule} · from ${asked} on`;
  const tooltip = new vscode.MarkdownString();
  tooltip.appendText(`${message}\n\n${why}\n\n${remedy}`);
  item.tooltip = tooltip;
  item.iconPath = severityIcon(severity);
  item.contextValue = hasAction ? 'alliance.lack.action' : 'alliance.lack';
  item.command = placeCommand(lack);
  item.accessibilityInformation = { label: `${SAID[severity]}: ${message} ${remedy}` };
  return item;
}

function waivedItem(lack: LackInfo): vscode.TreeItem {
  const item = new vscode.TreeItem(lack.message);
  item.id = `waived ${lack.rule} ${lack.elementId} ${lack.message}`;
  item.description = `${lack.rule} · waived`;
  item.tooltip = `${lack.message}\nA waiver in the text says why this is fine.`;
  item.iconPath = icon('circle-slash', 'disabledForeground');
  item.contextValue = 'alliance.waived';
  item.command = placeCommand(lack);
  item.accessibilityInformation = { label: `Waived: ${lack.message}` };
  return item;
}

function unknownItem(unknown: UnknownInfo): vscode.TreeItem {
  const { label, state, reason } = unknown;
  const said = state === 'redacted' ? 'left out of the published text' : (reason ?? 'to be settled');
  const item = new vscode.TreeItem(label);
  item.description = said;
  item.tooltip = `${label}: ${said}`;
  item.iconPath = icon('question', 'charts.yellow');
  item.contextValue = 'alliance.unknown';
  item.command = placeCommand(unknown);
  item.accessibilityInformation = { label: `Not known yet: ${label}, ${said}` };
  return item;
}

type Placed = Pick<LackInfo, 'uri' | 'range'>;

function placeCommand({ uri, range }: Placed): vscode.Command {
  return { title: 'Go to Its Place', command: 'alliance._goTo', arguments: [uri, range] };
}

const SAID = { error: 'Must be there', warning: 'Should be there', information: 'Could be there' } as const;

function severityIcon(severity: LackInfo['severity']): vscode.ThemeIcon {
  if (severity === 'error') return icon('error', 'list.errorForeground');
  return severity === 'warning' ? icon('warning', 'list.warningForeground') : icon('info', 'charts.blue');
}

function icon(name: string, colour: string): vscode.ThemeIcon {
  return new vscode.ThemeIcon(name, new vscode.ThemeColor(colour));
}

/** A word with a large first letter. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
