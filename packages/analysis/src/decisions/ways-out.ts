/** Where a dispute goes from a body or a decision, and whether it ever ends. */
import type {
  AllianceModel,
  Body,
  Consequence,
  Deadlock,
  Element,
  Escalation,
  LadderStep,
  Passes,
  Range,
} from '@alliance-lang/language';
import { elementOf } from '@alliance-lang/language';
import { standoffOf } from './voting.ts';

/** The deadlock rules of a body that hold for all matters. */
export function generalDeadlocks(body: Body): readonly Deadlock[] {
  return body.deadlocks.filter((deadlock) => deadlock.on.length === 0);
}

/**
 * Whether something breaks the deadlocks that a vote can come to, beside the body's own `deadlock` statements: a ladder
 * on which the body is a step with others after it, or a right or option that opens on deadlock.
 */
export function hasOutsideWayOut(model: AllianceModel, body: Body): boolean {
  const climbs = model.escalations.some((ladder) => {
    const place = ladder.steps.findIndex((step) => step.by.some((actor) => actor.id === body.id));
    return place >= 0 && place < ladder.steps.length - 1;
  });
  return climbs || [...model.rights, ...model.options].some((right) => opensOnDeadlock(right.when?.terms ?? [], body));
}

function opensOnDeadlock(
  terms: readonly { readonly type: string; readonly on?: readonly { readonly id?: string }[] }[],
  body: Body,
): boolean {
  return terms.some(
    (term) => term.type === 'deadlock' && (!term.on?.length || term.on.some((item) => item.id === body.id)),
  );
}

/** Whether votes in a body can come to a standoff on any matter. */
export function canDeadlock(model: AllianceModel, body: Body): boolean {
  return body.passes.some((passes: Passes) => standoffOf(model, body, passes) !== undefined);
}

/** One hop of a dispute: what sends it on, and to what. */
export interface Hop {
  readonly at: Range;
  readonly to: Element;
}

/**
 * The hops by which a consequence leads back to `start` (or to something it passed before), in order; `undefined` when it
 * ends somewhere, or when that cannot be known. A ladder leads on only when its last step is a body that can itself
 * deadlock; a body leads on by its general deadlock rule.
 */
export function loopOf(model: AllianceModel, start: Element, consequence: Consequence): readonly Hop[] | undefined {
  const hops: Hop[] = [];
  const passed = new Set<string>([start.id]);
  let current: Consequence | undefined = consequence;
  while (current) {
    const hop: Hop | undefined = hopOf(model, current);
    if (!hop) return undefined;
    hops.push(hop);
    if (passed.has(hop.to.id)) return hops;
    passed.add(hop.to.id);
    const body: Body | undefined = bodyAtEnd(model, hop.to);
    if (!body) return undefined;
    if (body !== hop.to) {
      hops.push({ at: hop.to.nameAt, to: body });
      if (passed.has(body.id)) return hops;
      passed.add(body.id);
    }
    if (!canDeadlock(model, body)) return undefined;
    current = generalDeadlocks(body)[0]?.then;
  }
  return undefined;
}

/** To whom a consequence sends the matter; `undefined` when it settles it. */
function hopOf(model: AllianceModel, consequence: Consequence): Hop | undefined {
  if (consequence.type === 'escalates') {
    const to = elementOf(model, consequence.to.id);
    return to && { at: consequence.at, to };
  }
  if (consequence.type === 'decided' || consequence.type === 'review') {
    const [only, ...others] = consequence.by;
    const to = elementOf(model, only?.id);
    return to && others.length === 0 ? { at: consequence.at, to } : undefined;
  }
  return undefined;
}

/** The body that has the last word: the body itself, or the one on the last step of a ladder. */
function bodyAtEnd(model: AllianceModel, element: Element): Body | undefined {
  if (element.kind === 'body') return element as Body;
  if (element.kind !== 'escalation') return undefined;
  const step = (element as Escalation).steps.at(-1);
  if (!step || leavesTheParties(step)) return undefined;
  const bodies = step.by.map((actor) => elementOf(model, actor.id));
  const [only, ...others] = bodies;
  return only?.kind === 'body' && others.length === 0 ? (only as Body) : undefined;
}

/** Methods in which somebody neutral decides or helps. */
const NEUTRAL: ReadonlySet<string> = new Set(['mediation', 'arbitration', 'expert', 'courts']);

/**
 * Whether a step hands the matter to somebody neutral: by its method, by the rules it is `under`, by its seat, or as the
 * final one. A method that is no word of the language may be one.
 */
export function leavesTheParties(step: LadderStep): boolean {
  if (step.method && (NEUTRAL.has(step.method.word) || !step.method.known)) return true;
  return step.under !== undefined || step.seat !== undefined || step.final || step.unreadable.length > 0;
}
