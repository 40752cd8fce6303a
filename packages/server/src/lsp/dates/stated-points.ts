import { milestoneDate, resolvePoint } from '@alliance-lang/analysis';
import type { AllianceModel, Element, Milestone, Plan, Point, Range } from '@alliance-lang/language';
import { allElements, elementOf } from '@alliance-lang/language';

/** A point in time that the text states, and the day it falls on as far as that is known. */
export interface StatedPoint {
  readonly at: Range;
  readonly point: Point;
  readonly date: string | undefined;
}

const POINT_TYPES = new Set(['date', 'named', 'relative', 'compared', 'day']);
const POINT_WORDS = new Set(['effective', 'exit', 'notice', 'invoice']);

/** The points in time that a file states, in model order. */
export function statedPoints(model: AllianceModel, uri: string): StatedPoint[] {
  const found: StatedPoint[] = [];
  for (const element of allElements(model)) {
    if (element.at.uri === uri) collect(element, element, element.at, model, found);
  }
  return found;
}

/** Collects the points inside a value; `around` is the place of the statement that it belongs to. */
function collect(value: unknown, element: Element, around: Range, model: AllianceModel, found: StatedPoint[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) collect(each, element, around, model, found);
    return;
  }
  const at = (value as { readonly at?: Range }).at ?? around;
  for (const [key, each] of Object.entries(value)) {
    if (isPoint(each)) found.push({ at, point: each, date: dateOf(each, element, model) });
    // Elements inside an element come by themselves.
    else if (typeof each === 'object' && each !== null && key !== 'at' && !('nameAt' in each) && !isElements(each))
      collect(each, element, at, model, found);
  }
}

function isElements(value: object): boolean {
  return Array.isArray(value) && value.some((each) => typeof each === 'object' && each !== null && 'nameAt' in each);
}

function dateOf(point: Point, element: Element, model: AllianceModel): string | undefined {
  if (element.kind !== 'milestone') return resolvePoint(model, point);
  const plan = elementOf(model, (element as Milestone).plan);
  return plan?.kind === 'plan' ? milestoneDate(model, plan as Plan, element as Milestone) : undefined;
}

function isPoint(value: unknown): value is Point {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false;
  const { type, word } = value as { readonly type: unknown; readonly word?: unknown };
  return POINT_TYPES.has(String(type)) || (type === 'word' && POINT_WORDS.has(String(word)));
}
