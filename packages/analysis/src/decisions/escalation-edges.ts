/** Who escalates to whom: what goes up from bodies, decisions and measures, and on a ladder from one step to the next. */
import type {
  AllianceModel,
  Body,
  Consequence,
  Cost,
  Decision,
  Element,
  Escalation,
  Kpi,
  LadderStep,
  Range,
  Share,
} from '@alliance-lang/language';
import { allElements, elementOf } from '@alliance-lang/language';

/** One hop upwards. */
export interface EscalationEdge {
  readonly from: Element;
  readonly to: Element;
  /** Where it is said. */
  readonly at: Range;
  /** The ladder on which the hop is a step; absent for what a statement sends up by itself. */
  readonly ladder?: Escalation;
}

const cache = new WeakMap<AllianceModel, readonly EscalationEdge[]>();

/**
 * All hops of an alliance, in model order; collected once a model. A ladder leads to those who act at its first step, each step's
 * actors to those of the next; a step without actors (mediation, arbitration) stands for itself.
 */
export function escalationEdges(model: AllianceModel): readonly EscalationEdge[] {
  const known = cache.get(model);
  if (known) return known;
  const edges: EscalationEdge[] = [];
  for (const element of allElements(model)) collect(model, element, edges);
  cache.set(model, edges);
  return edges;
}

function collect(model: AllianceModel, element: Element, edges: EscalationEdge[]): void {
  const follow = (consequence: Consequence | undefined): void => {
    for (const { id, at } of targetsOf(consequence)) {
      const to = elementOf(model, id);
      if (to) edges.push({ from: element, to, at });
    }
  };
  switch (element.kind) {
    case 'body':
      for (const { then } of (element as Body).deadlocks) follow(then);
      break;
    case 'decision':
      follow((element as Decision).decided?.otherwise);
      break;
    case 'kpi':
      for (const { then } of (element as Kpi).triggers) follow(then);
      break;
    case 'value':
    case 'share':
      for (const { then } of (element as Share).tiers) follow(then);
      for (const { otherwise } of (element as Partial<Share>).minimums ?? []) follow(otherwise);
      break;
    case 'cost':
      follow((element as Cost).overrun?.then);
      break;
    case 'escalation':
      climb(model, element as Escalation, edges);
      break;
    default:
      break;
  }
}

/** Whom a consequence brings in. */
function targetsOf(consequence: Consequence | undefined): readonly { readonly id?: string; readonly at: Range }[] {
  switch (consequence?.type) {
    case 'escalates':
      return [consequence.to];
    case 'decided':
    case 'review':
    case 'rebalance':
      return consequence.by;
    default:
      return [];
  }
}

function climb(model: AllianceModel, ladder: Escalation, edges: EscalationEdge[]): void {
  let below: readonly Element[] = [ladder];
  for (const step of ladder.steps) {
    const reached = actorsOf(model, step);
    for (const from of below)
      for (const { element: to, at } of reached) if (from !== to) edges.push({ from, to, at, ladder });
    below = reached.map(({ element }) => element);
  }
  for (const { route } of ladder.exceptions) {
    const to = elementOf(model, route?.id);
    if (to && route) edges.push({ from: ladder, to, at: route.at, ladder });
  }
}

function actorsOf(
  model: AllianceModel,
  step: LadderStep,
): readonly { readonly element: Element; readonly at: Range }[] {
  const named = step.by.flatMap(({ id, at }) => {
    const element = elementOf(model, id);
    return element ? [{ element, at }] : [];
  });
  return named.length > 0 ? named : [{ element: step, at: step.nameAt }];
}
