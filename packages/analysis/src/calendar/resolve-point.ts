/** Points in time as dates, as far as the alliance says them. */
import type {
  Agreement,
  AllianceModel,
  Amendment,
  Duration,
  Element,
  Event,
  Milestone,
  PlainDateText,
  Plan,
  Point,
  Stated,
  WorkItem,
} from '@alliance-lang/language';
import { addDays, addDuration, compareDates, elementOf, isKnown, subtractDuration } from '@alliance-lang/language';
import { businessCalendarOf } from './business-calendar.ts';

/** How deep points may lean on each other before they count as circular. */
const DEEPEST = 12;

/**
 * The date of a point: a date; `effective`; the day an event happened, a milestone or deliverable is due; so long before
 * or after another. `undefined` when it is unknown, lies in an open future (an expected event, a notice) or is circular.
 * Business days are counted by `businessCalendarOf`.
 */
export function resolvePoint(model: AllianceModel, point: Point | undefined): PlainDateText | undefined {
  return resolve(model, point, undefined, 0);
}

/** The date of a stated point, see `resolvePoint`. */
export function resolveStated(model: AllianceModel, stated: Stated<Point> | undefined): PlainDateText | undefined {
  return isKnown(stated) ? resolvePoint(model, stated.value) : undefined;
}

/** The first day of the term: its `starts`, else the day on which the alliance becomes effective. */
export function termStart(model: AllianceModel): PlainDateText | undefined {
  return resolveStated(model, model.term?.starts?.point) ?? resolveStated(model, model.alliance.effective);
}

/** The last day of the term, before any renewal: its `ends`, or the day before the start plus its duration. */
export function termEnd(model: AllianceModel): PlainDateText | undefined {
  const { term } = model;
  if (!term) return undefined;
  const ends = resolveStated(model, term.ends?.point) ?? resolvePoint(model, term.runs?.until);
  if (ends) return ends;
  const start = termStart(model);
  const after = start && term.runs?.duration && addDuration(start, term.runs.duration);
  return after && addDays(after, -1);
}

/** The date of a milestone; days count from the start of its plan. */
export function milestoneDate(model: AllianceModel, plan: Plan, milestone: Milestone): PlainDateText | undefined {
  return isKnown(milestone.due) ? resolve(model, milestone.due.value, plan, 0) : undefined;
}

function resolve(
  model: AllianceModel,
  point: Point | undefined,
  plan: Plan | undefined,
  depth: number,
): PlainDateText | undefined {
  if (!point || depth > DEEPEST) return undefined;
  const again = (other: Point): PlainDateText | undefined => resolve(model, other, plan, depth + 1);
  switch (point.type) {
    case 'date':
      return point.date;
    case 'word': {
      if (point.word === 'exit') return depth > 0 ? undefined : termEnd(model);
      const effective = model.alliance.effective;
      return point.word === 'effective' && isKnown(effective) ? again(effective.value) : undefined;
    }
    case 'day': {
      const start = plan && isKnown(plan.starts) ? again(plan.starts.value) : undefined;
      return start && addDays(start, point.day);
    }
    case 'relative': {
      const anchor = again(point.anchor);
      if (!anchor) return undefined;
      const calendar = businessCalendarOf(model);
      return point.relation === 'after'
        ? addDuration(anchor, point.offset, calendar)
        : subtractDuration(anchor, point.offset, calendar);
    }
    case 'compared': {
      const [first, second] = [again(point.first), again(point.second)];
      if (!first || !second) return undefined;
      return compareDates(first, second) < 0 === (point.which === 'earlier-of') ? first : second;
    }
    case 'named':
      return resolveNamed(model, elementOf(model, point.target.id), depth);
    default:
      return undefined;
  }
}

function resolveNamed(model: AllianceModel, element: Element | undefined, depth: number): PlainDateText | undefined {
  const stated = (value: Stated<Point> | undefined, plan?: Plan): PlainDateText | undefined =>
    isKnown(value) ? resolve(model, value.value, plan, depth + 1) : undefined;
  switch (element?.kind) {
    case 'event': {
      const happened = (element as Event).happened;
      return isKnown(happened) ? happened.value : undefined;
    }
    case 'milestone': {
      const milestone = element as Milestone;
      return stated(milestone.due, elementOf(model, milestone.plan) as Plan | undefined);
    }
    case 'deliverable':
      return stated((element as WorkItem).due?.point);
    case 'agreement':
    case 'amendment':
      return stated((element as Agreement | Amendment).effective);
    default:
      return undefined;
  }
}

/** Whole months, and the rest as a part of a month (of 30.4375 days), from one day to another, both inclusive. */
export function monthsBetween(from: PlainDateText, to: PlainDateText): number | undefined {
  const end = addDays(to, 1);
  if (!end || compareDates(end, from) <= 0) return undefined;
  const month = (count: number): Duration => ({ amount: count, unit: 'month' });
  let months =
    (Number(end.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(from.slice(5, 7));
  let reached = addDuration(from, month(Math.max(0, months)));
  if (reached && compareDates(reached, end) > 0) {
    months -= 1;
    reached = addDuration(from, month(Math.max(0, months)));
  }
  if (!reached) return undefined;
  const rest = (Date.parse(end) - Date.parse(reached)) / 86_400_000;
  return months + Math.round((rest / 30.4375) * 10) / 10;
}
