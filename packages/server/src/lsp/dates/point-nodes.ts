import type { AllianceModel } from '@alliance-lang/language';
import { type AstNode, AstUtils } from 'langium';
import { type StatedPoint, statedPoints } from './stated-points.ts';

const POINTS = new Set(['DatePoint', 'WordPoint', 'NamedPoint', 'RelativePoint', 'ComparedPoint', 'DayPoint']);

/** Whether a node is a point in time that is no part of another one. */
export function isWholePoint(node: AstNode): boolean {
  return POINTS.has(node.$type) && !POINTS.has(node.$container?.$type ?? '');
}

/** The whole points in time of a tree, in the order of the text. */
export function pointNodes(root: AstNode): AstNode[] {
  return [...AstUtils.streamAst(root)].filter(isWholePoint);
}

/** Finds what the model knows of the points in time that a file writes. */
export class PointIndex {
  private readonly points: readonly StatedPoint[];

  constructor(model: AllianceModel, uri: string) {
    this.points = statedPoints(model, uri);
  }

  /** The model's point that a node writes: of the statements around it the innermost. */
  of(node: AstNode): StatedPoint | undefined {
    const cst = node.$cstNode;
    if (!cst) return undefined;
    let found: StatedPoint | undefined;
    for (const each of this.points) {
      const { offset, length } = each.at;
      if (offset > cst.offset || offset + length < cst.end || !isSameKind(node, each)) continue;
      if (!found || length < found.at.length) found = each;
    }
    return found;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  DatePoint: 'date',
  WordPoint: 'word',
  NamedPoint: 'named',
  RelativePoint: 'relative',
  ComparedPoint: 'compared',
  DayPoint: 'day',
};

function isSameKind(node: AstNode, { point }: StatedPoint): boolean {
  return TYPES[node.$type] === point.type;
}
