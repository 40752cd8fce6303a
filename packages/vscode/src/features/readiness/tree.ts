import type { ReadinessResult } from '@alliance-lang/server/protocol';
import * as vscode from 'vscode';
import type { Server } from '../../client.ts';
import { childrenOf, itemOf, type ReadinessNode, rootsOf } from './nodes.ts';

/** What is shown: the alliance of the file that was worked on last, for the stage and alliance that were chosen. */
export interface Choice {
  readonly uri?: string;
  readonly alliance?: string;
  readonly stage?: string;
}

/** Asks the server for the checklist whenever the view is shown or something changed; what it gets it shows. */
export class ReadinessTree implements vscode.TreeDataProvider<ReadinessNode> {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly server: Server;
  private readonly told: (result: ReadinessResult | undefined) => void;
  private choice: Choice = {};
  private shown: ReadinessResult | undefined;

  /** `told` hears of each new checklist; of nothing where there is no alliance. */
  constructor(server: Server, told: (result: ReadinessResult | undefined) => void) {
    this.server = server;
    this.told = told;
  }

  /** What is shown now. */
  get current(): ReadinessResult | undefined {
    return this.shown;
  }

  choose(choice: Partial<Choice>): void {
    this.choice = { ...this.choice, ...choice };
    this.refresh();
  }

  get stage(): string | undefined {
    return this.choice.stage;
  }

  refresh(): void {
    this.changed.fire(undefined);
  }

  getTreeItem(node: ReadinessNode): vscode.TreeItem {
    return itemOf(node, this.shown?.asked ?? '');
  }

  async getChildren(node?: ReadinessNode): Promise<ReadinessNode[]> {
    if (node) return childrenOf(node);
    this.shown = await this.ask();
    this.told(this.shown);
    return this.shown ? rootsOf(this.shown) : [];
  }

  private async ask(): Promise<ReadinessResult | undefined> {
    const { uri, alliance, stage } = this.choice;
    const asked = { ...(alliance ? { alliance } : {}), ...(stage ? { stage } : {}) };
    const inFile = uri ? await this.server.ask('alliance/readiness', { uri, ...asked }) : null;
    // A file that belongs to no alliance says nothing about one: the first of the workspace is as good.
    return inFile ?? (await this.server.ask('alliance/readiness', asked)) ?? undefined;
  }
}
