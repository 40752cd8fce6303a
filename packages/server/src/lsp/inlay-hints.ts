import { isOpenSplit, renewalDeadline, splitsOf, statedPercent, termEnd } from '@alliance-lang/analysis';
import {
  type AllianceDocument,
  type AllianceModel,
  type ast,
  knownValue,
  type Range as ModelRange,
  pieceOf,
  subtractDecimals,
  totalDuration,
} from '@alliance-lang/language';
import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { InlayHintProvider } from 'langium/lsp';
import type { InlayHint, InlayHintParams, Position } from 'vscode-languageserver';
import type { AllianceLspServices } from '../services.ts';
import { isWholePoint, PointIndex } from './dates/point-nodes.ts';
import { firstModel } from './models.ts';
import { isEnabled, Refresh } from './settings.ts';

/** A text behind an offset. */
interface Hint {
  readonly offset: number;
  readonly text: string;
  readonly tooltip: string;
}

/** Shows what follows from the text: days, the last day for notice, the end of the term, sums of splits, the time of a ladder. */
export class AllianceInlayHints implements InlayHintProvider {
  private readonly services: AllianceLspServices;

  constructor(services: AllianceLspServices) {
    this.services = services;
    new Refresh(services.shared, 'inlayHints');
  }

  async getInlayHints(langiumDocument: LangiumDocument, { range }: InlayHintParams): Promise<InlayHint[]> {
    if (!(await isEnabled(this.services.shared, 'inlayHints'))) return [];
    const document = langiumDocument as AllianceDocument;
    const model = firstModel(document, this.services);
    if (!model) return [];
    const { textDocument } = document;
    const [from, to] = [textDocument.offsetAt(range.start), textDocument.offsetAt(range.end)];
    const hints: Hint[] = [];
    const reader = new HintReader(model, document.uri.toString());
    for (const node of AstUtils.streamAst(document.parseResult.value)) {
      const cst = node.$cstNode;
      if (cst && cst.end >= from && cst.offset <= to) hints.push(...reader.hintsOf(node));
    }
    return hints
      .filter(({ offset }) => offset >= from && offset <= to)
      .map(({ offset, text, tooltip }) => ({
        position: textDocument.positionAt(offset) as Position,
        label: text,
        tooltip,
        paddingLeft: true,
      }));
  }
}

class HintReader {
  private readonly model: AllianceModel;
  private readonly uri: string;
  private readonly points: PointIndex;

  constructor(model: AllianceModel, uri: string) {
    this.model = model;
    this.uri = uri;
    this.points = new PointIndex(model, uri);
  }

  hintsOf(node: AstNode): Hint[] {
    if (isWholePoint(node)) return this.day(node);
    switch (node.$type) {
      case 'RunsStatement':
        return node.$container?.$type === 'Term' ? this.end(node as ast.RunsStatement) : [];
      case 'RenewsStatement':
        return this.renewal(node as ast.RenewsStatement);
      case 'Split':
        return this.sum(node as ast.Split);
      case 'Escalation':
        return this.total(node as ast.Escalation);
      default:
        return [];
    }
  }

  /** The day of a point in time that is not written as one. */
  private day(node: AstNode): Hint[] {
    const date = node.$type === 'DatePoint' ? undefined : this.points.of(node)?.date;
    return date && node.$cstNode
      ? [{ offset: node.$cstNode.end, text: `= ${date}`, tooltip: 'The day that this comes to' }]
      : [];
  }

  private end(node: ast.RunsStatement): Hint[] {
    const end = node.duration && termEnd(this.model);
    const cst = node.duration?.$cstNode;
    return end && cst ? [{ offset: cst.end, text: `until ${end}`, tooltip: 'The last day of the term' }] : [];
  }

  private renewal(node: ast.RenewsStatement): Hint[] {
    const renewal = this.model.term?.renewals.find(({ at }) => this.isAt(at, node));
    const deadline = renewal && renewalDeadline(this.model, renewal);
    const cst = node.details?.$cstNode ?? undefined;
    const offset = cst ? trimmedEnd(node, cst.offset) : node.$cstNode?.end;
    if (!deadline || offset === undefined) return [];
    const what = { stop: 'last day for notice', agree: 'last day to agree', ask: 'last day to ask' }[deadline.act];
    return [{ offset, text: `${what}: ${deadline.date}`, tooltip: 'Counted back from the last day of the term' }];
  }

  /** The sum where it is not the whole, and what a remainder comes to. */
  private sum(node: ast.Split): Hint[] {
    const split = splitsOf(this.model).find((each) => this.isAt(each.split.at, node))?.split;
    const end = node.$cstNode?.end;
    if (!split || end === undefined || split.shares.length === 0 || isOpenSplit(split)) return [];
    const stated = statedPercent(split);
    const remainders = split.shares.filter(({ remainder }) => remainder);
    if (remainders.length === 1) {
      const { at } = remainders[0]!;
      const rest = subtractDecimals('100', stated);
      return [{ offset: at.offset + at.length, text: `= ${rest} %`, tooltip: 'What the others leave' }];
    }
    if (stated === '100' || remainders.length > 1) return [];
    return [{ offset: end, text: `= ${stated} %`, tooltip: 'The shares do not come to 100 %' }];
  }

  private total(node: ast.Escalation): Hint[] {
    const ladder = this.model.escalations.find(({ nameAt }) => this.isAt(nameAt, node, 'name'));
    const limits = ladder?.steps.flatMap(({ within }) => knownValue(within?.limit) ?? []) ?? [];
    const head = pieceOf(node, 'title') ?? pieceOf(node, 'name');
    if (!ladder || !head || limits.length < 2) return [];
    const open = limits.length < ladder.steps.length ? ', and steps without a limit' : '';
    return [
      { offset: head.end, text: `${totalDuration(limits).text}${open}`, tooltip: 'All steps, one after the other' },
    ];
  }

  private isAt(at: ModelRange, node: AstNode, property?: string): boolean {
    const cst = property ? pieceOf(node, property) : node.$cstNode;
    return cst !== undefined && at.uri === this.uri && at.offset === cst.offset;
  }
}

/** The end of what stands before an offset in a node, without the blanks between. */
function trimmedEnd(node: AstNode, offset: number): number | undefined {
  const cst = node.$cstNode;
  return cst && cst.offset + cst.text.slice(0, offset - cst.offset).trimEnd().length;
}
