import {
  type AllianceModel,
  type Cadence,
  type CadenceStep,
  type Duration,
  formatDuration,
  knownValue,
  label,
  type Point,
  type Stated,
  targetOf,
  type Within,
} from '@alliance-lang/language';

/** `business day` for `business-day`. */
function unitText(unit: Duration['unit']): string {
  return unit.replace('-', ' ');
}

/** `10 business days`, `1 month`, `20–30 days`. */
export function durationText(duration: Duration): string {
  return formatDuration(duration).replace('..', '–');
}

/** `monthly`, `every 2 weeks`, `2–4 per year`, `monthly until 2026-12-31, then quarterly`. */
export function cadenceText(model: AllianceModel, cadence: Cadence): string {
  const first = stepText(cadence.step);
  const then = cadence.next
    ? cadenceText(model, cadence.next)
    : cadence.nextUnknown && statedText(cadence.nextUnknown, String);
  if (!then) return first;
  const until = cadence.until ? ` until ${pointText(model, cadence.until)}` : '';
  return `${first}${until}, then ${then}`;
}

/** The cadence without dates: `monthly, then quarterly`. */
export function shortCadenceText(cadence: Cadence): string {
  const then = cadence.next
    ? shortCadenceText(cadence.next)
    : cadence.nextUnknown && statedText(cadence.nextUnknown, String);
  return then ? `${stepText(cadence.step)}, then ${then}` : stepText(cadence.step);
}

function stepText(step: CadenceStep): string {
  switch (step.type) {
    case 'word':
      return step.word;
    case 'text':
      return step.text;
    case 'every':
      return step.every.amount === 1 ? `every ${unitText(step.every.unit)}` : `every ${durationText(step.every)}`;
    case 'times':
      return `${step.times}${step.upTo === undefined ? '' : `–${step.upTo}`} per ${step.per}`;
  }
}

/** `2026-03-01`, `18 months after effective`, `Signature`, `day 30`, `not known yet`. */
export function pointText(model: AllianceModel, point: Point): string {
  switch (point.type) {
    case 'date':
      return point.date;
    case 'word':
      return point.word;
    case 'named': {
      const target = targetOf(model, point.target);
      return target ? label(target) : point.target.name;
    }
    case 'relative':
      return `${durationText(point.offset)} ${point.relation} ${pointText(model, point.anchor)}`;
    case 'compared':
      return `${point.which === 'later-of' ? 'later' : 'earlier'} of ${pointText(model, point.first)} and ${pointText(model, point.second)}`;
    case 'day':
      return `day ${point.day}`;
    case 'unknown':
      return 'not known yet';
  }
}

/** The limit of a `within`; `not known yet` for `tbd`, undefined when nothing is said. */
export function withinText(within: Within | undefined): string | undefined {
  return within === undefined ? undefined : statedText(within.limit, durationText);
}

/** A stated value in words: `to be decided`, `redacted` or `unreadable` when it is not known. */
export function statedText<T>(stated: Stated<T>, text: (value: T) => string): string {
  const value = knownValue(stated);
  if (value !== undefined) return text(value);
  const unknown = 'unknown' in stated ? stated.unknown : 'tbd';
  return unknown === 'tbd' ? 'to be decided' : unknown;
}

/**
 * Lengths of time added up, a part for each unit that cannot be turned into another exactly: weeks count as 7 days,
 * quarters as 3 and years as 12 months; business days, days, hours and months stay apart. Of a range the longer end
 * counts. Nothing gives an empty text.
 */
export function totalText(durations: readonly Duration[]): string {
  const sums = new Map<Duration['unit'], number>();
  const add = (unit: Duration['unit'], amount: number) => sums.set(unit, (sums.get(unit) ?? 0) + amount);
  for (const { amount: least, upTo, unit } of durations) {
    const amount = upTo ?? least;
    if (unit === 'week') add('day', amount * 7);
    else if (unit === 'quarter') add('month', amount * 3);
    else if (unit === 'year') add('month', amount * 12);
    else add(unit, amount);
  }
  const order: readonly string[] = ['month', 'business-day', 'day', 'hour'];
  const parts = [...sums].map(([unit, amount]): Duration => ({ amount, unit }));
  parts.sort((a, b) => order.indexOf(a.unit) - order.indexOf(b.unit));
  return parts
    .filter((part) => part.amount > 0)
    .map(durationText)
    .join(' + ');
}
