/** What bodies do, and how often they meet. */
import type { AllianceModel, Body, Cadence } from '@alliance-lang/language';
import { approximateDays, isKnown } from '@alliance-lang/language';

/** A working team to which no decision and no voting rule is given. */
export function isMereTeam(model: AllianceModel, body: Body): boolean {
  const working = isKnown(body.level) && body.level.value.word === 'working';
  return working && body.passes.length === 0 && !decidesSomething(model, body);
}

/** Whether a decision, a change or a step of a ladder names the body. */
export function decidesSomething(model: AllianceModel, body: Body): boolean {
  return (
    model.decisions.some((decision) => decision.made?.by.some((actor) => actor.id === body.id)) ||
    model.changes.some((change) => change.approved?.by.some((actor) => actor.id === body.id)) ||
    model.escalations.some((ladder) => ladder.steps.some((step) => step.by.some((actor) => actor.id === body.id)))
  );
}

const WORD_DAYS: Readonly<Record<string, number>> = {
  daily: 1,
  weekly: 7,
  monthly: 30.4375,
  quarterly: 91.3125,
  yearly: 365.25,
};
const UNIT_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30.4375, quarter: 91.3125, year: 365.25 };

/** The mean days from one occasion of a cadence to the next, in its first phase; `undefined` where it is said in words. */
export function daysBetweenOccasions({ step }: Cadence): number | undefined {
  switch (step.type) {
    case 'word':
      return WORD_DAYS[step.word] ?? 365.25;
    case 'every':
      return Math.max(1, approximateDays(step.every));
    case 'text':
      return undefined;
    case 'times':
      return (UNIT_DAYS[step.per] ?? 365.25) / Math.max(1, step.times);
  }
}

/** The mean days between occasions in the last phase of a cadence that is known: how it goes on. */
export function steadyDaysBetween(cadence: Cadence): number | undefined {
  return cadence.next ? steadyDaysBetween(cadence.next) : daysBetweenOccasions(cadence);
}
