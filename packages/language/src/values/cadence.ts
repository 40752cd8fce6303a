import type { PlainDateText } from './date.ts';
import { compareDates } from './date.ts';
import { readDate } from './date-text.ts';
import type { Duration, DurationUnit } from './duration.ts';
import { approximateDays, durationUnit, formatDuration, readDuration } from './duration.ts';
import { formatNumber, readWholeNumber } from './number.ts';
import { readRange } from './range.ts';
import type { Reading } from './reading.ts';
import { plainText, quote, read, readSloppy, unread, unreadAmbiguous } from './reading.ts';
import type { YearlyDay } from './yearly-day.ts';
import { formatYearlyDay, readYearlyDay } from './yearly-day.ts';

/** A rhythm that does not change. */
export type SteadyCadence =
  /** `daily`, `weekly`, `monthly`, `quarterly`, `yearly`, `every 2 weeks`. */
  | ({ readonly kind: 'every' } & Duration)
  /** `4 per year`, `2..4 per year`: a number of times, at days of one's choice. */
  | { readonly kind: 'times'; readonly least: number; readonly most: number; readonly unit: DurationUnit }
  /** `yearly on 15 March`. */
  | ({ readonly kind: 'yearly-on' } & YearlyDay);

/** One stretch of a changing cadence; the last has no `until`. The day of `until` still belongs to it. */
export interface CadencePhase {
  readonly cadence: SteadyCadence;
  readonly until?: PlainDateText;
}

/** How often something happens; `phases` is `monthly until 2026-12-31 then quarterly`. */
export type Cadence = SteadyCadence | { readonly kind: 'phases'; readonly phases: readonly CadencePhase[] };

/**
 * Reads a cadence: `daily`, `weekly`, `monthly`, `quarterly`, `yearly`, `every 2 weeks`, `every business day`,
 * `4 per year`, `2..4 per year`, `yearly on 15 March`, and any of them `until DATE then` the next.
 *
 * `annually`, `fortnightly`, `half-yearly`, `every month`, `every 1 week`, `twice a year` and the like are read and told.
 * `biweekly`, `bimonthly` and `biannual` have two meanings each, so they are ambiguous.
 */
export function readCadence(written: string): Reading<Cadence> {
  const text = plainText(written).slice(0, LONGEST);
  const [head = '', ...tails] = text.split(/ then /i);
  if (tails.length === 0 && !/ until /i.test(head)) return readSteady(head, written);

  const pieces = [head, ...tails];
  const phases: CadencePhase[] = [];
  for (const [index, piece] of pieces.entries()) {
    const last = index === pieces.length - 1;
    const [cadenceText = '', untilText] = piece.split(/ until /i);
    const cadence = readSteady(cadenceText.trim());
    if (!cadence.ok) return cadence;
    if (last === (untilText !== undefined)) {
      return unread(
        'unreadable',
        `${quote(written)} lacks the day on which one rhythm ends or the rhythm that follows. Write monthly until 2026-12-31 then quarterly.`,
      );
    }
    if (untilText === undefined) {
      phases.push({ cadence: cadence.value });
      continue;
    }
    const until = readDate(untilText.trim());
    if (!until.ok) return until;
    const before = phases.at(-1)?.until;
    if (before !== undefined && compareDates(before, until.value) >= 0) {
      return unread('impossible', `${quote(written)} goes back in time: ${until.value} is not after ${before}.`);
    }
    phases.push({ cadence: cadence.value, until: until.value });
  }
  const value: Cadence = { kind: 'phases', phases };
  const spelling = formatCadence(value);
  return spelling === written ? read(value) : readSloppy(value, written, spelling);
}

/** A cadence as the language writes it: `every 2 weeks`, `monthly until 2026-12-31 then quarterly`. */
export function formatCadence(cadence: Cadence): string {
  switch (cadence.kind) {
    case 'every': {
      if (cadence.amount !== 1) return `every ${formatDuration(cadence)}`;
      return ADVERBS[cadence.unit] ?? `every ${formatDuration(cadence).replace('1 ', '')}`;
    }
    case 'times': {
      const { least, most, unit } = cadence;
      const count = least === most ? formatCount(least) : `${formatCount(least)}..${formatCount(most)}`;
      return `${count} per ${unit}`;
    }
    case 'yearly-on':
      return `yearly on ${formatYearlyDay(cadence)}`;
    case 'phases':
      return cadence.phases
        .map((phase) => formatCadence(phase.cadence) + (phase.until === undefined ? '' : ` until ${phase.until}`))
        .join(' then ');
  }
}

/** The rhythm in force on a date; without a date the one that lasts, which is the last. */
export function steadyCadence(cadence: Cadence, on?: PlainDateText): SteadyCadence | undefined {
  if (cadence.kind !== 'phases') return cadence;
  const inForce = cadence.phases.find((phase) => on !== undefined && phase.until !== undefined && on <= phase.until);
  return (inForce ?? cadence.phases.at(-1))?.cadence;
}

/**
 * How often in a month of 30.4375 days, at least and at most; `quarterly` is one third. A changing cadence counts as it
 * stands on the date, without a date as it lasts.
 */
export function timesPerMonth(cadence: Cadence, on?: PlainDateText): { readonly least: number; readonly most: number } {
  const steady = steadyCadence(cadence, on);
  switch (steady?.kind) {
    case 'every': {
      const times = steady.amount > 0 ? MONTH / approximateDays(steady) : 0;
      return { least: times, most: times };
    }
    case 'times': {
      const months = approximateDays({ amount: 1, unit: steady.unit }) / MONTH;
      return { least: steady.least / months, most: steady.most / months };
    }
    case 'yearly-on':
      return { least: 1 / 12, most: 1 / 12 };
    case undefined:
      return { least: 0, most: 0 };
  }
}

/** Negative, 0 or positive as `a` is rarer than, as frequent as or more frequent than `b`, by the mean of least and most. */
export function compareCadences(a: Cadence, b: Cadence, on?: PlainDateText): number {
  const [x, y] = [timesPerMonth(a, on), timesPerMonth(b, on)];
  const difference = x.least + x.most - (y.least + y.most);
  // Quotients of different units miss each other by a rounding error where the rhythms are equal (12 months, 1 year).
  return Math.abs(difference) < 1e-9 ? 0 : Math.sign(difference);
}

const MONTH = approximateDays({ amount: 1, unit: 'month' });

const LONGEST = 200;

const ADVERBS: Readonly<Partial<Record<DurationUnit, string>>> = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'yearly',
};

/** Words outside the language with the canonical spelling of every meaning. */
const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['annually', ['yearly']],
  ['annual', ['yearly']],
  ['every day', ['daily']],
  ['every working day', ['every business day']],
  ['fortnightly', ['every 2 weeks']],
  ['half yearly', ['every 6 months']],
  ['semi annually', ['every 6 months']],
  ['semiannually', ['every 6 months']],
  ['biweekly', ['every 2 weeks', '2 per week']],
  ['bi weekly', ['every 2 weeks', '2 per week']],
  ['bimonthly', ['every 2 months', '2 per month']],
  ['bi monthly', ['every 2 months', '2 per month']],
  ['biannual', ['every 6 months', 'every 2 years']],
  ['biannually', ['every 6 months', 'every 2 years']],
  ['biennially', ['every 2 years']],
]);

function readSteady(text: string, written = text): Reading<SteadyCadence> {
  const plain = text.replace(/(?<=[a-z])[ -]+(?=[a-z])/gi, ' ').trim();
  const meanings = SPELLINGS.get(plain.toLowerCase()) ?? [];
  if (meanings.length > 1) return unreadAmbiguous(written, meanings);
  const value = steadyOf(meanings[0] ?? plain);
  if (!value) {
    return unread(
      'unreadable',
      `${quote(written)} is not a rhythm. Write daily, weekly, monthly, quarterly, yearly, every 2 weeks or 2..4 per year.`,
    );
  }
  if (!value.ok) return value;
  const spelling = formatCadence(value.value);
  return spelling === written ? read(value.value) : readSloppy(value.value, written, spelling);
}

/** `undefined` when the text has none of the forms; the part's own problem when it has one but a part does not read. */
function steadyOf(plain: string): Reading<SteadyCadence> | undefined {
  for (const [unit, adverb] of Object.entries(ADVERBS)) {
    if (plain.toLowerCase() === adverb) return every({ amount: 1, unit: unit as DurationUnit });
  }
  const yearlyOn = /^(?:yearly|annually|every year) on (.+)$/i.exec(plain);
  if (yearlyOn) {
    const day = readYearlyDay(yearlyOn[1] ?? '');
    return day.ok ? read({ kind: 'yearly-on', ...day.value }) : day;
  }
  const everyUnit = /^every (.+)$/i.exec(plain);
  if (everyUnit) {
    const unit = durationUnit(everyUnit[1] ?? '');
    if (unit) return every({ amount: 1, unit });
    const duration = readDuration(everyUnit[1] ?? '');
    if (!duration.ok) return duration;
    if (duration.value.amount > 0) return every(duration.value);
    return unread(
      'impossible',
      `${quote(plain)} cannot stand here: the time between two occurrences is at least 1 day.`,
    );
  }
  const perUnit = /^(.+?) (?:times )?(?:per|a|an|each|every) (.+)$/i.exec(plain);
  return perUnit ? timesOf(perUnit[1]?.toLowerCase() ?? '', durationUnit(perUnit[2] ?? '')) : undefined;
}

function every(duration: Duration): Reading<SteadyCadence> {
  return read({ kind: 'every', ...duration });
}

function timesOf(count: string, unit: DurationUnit | undefined): Reading<SteadyCadence> | undefined {
  if (!unit || unit === 'business-day') return undefined;
  if (count === 'once') return read({ kind: 'times', least: 1, most: 1, unit });
  if (count === 'twice') return read({ kind: 'times', least: 2, most: 2, unit });
  const range = readRange(count);
  const least = readWholeNumber(range.ok ? range.value.from : count);
  const most = readWholeNumber(range.ok ? range.value.to : count);
  if (!least.ok || !most.ok) return undefined;
  if (least.value < 0 || most.value < 1) {
    return unread('impossible', `${quote(`${count} per ${unit}`)} cannot stand here: it never happens.`);
  }
  return read({ kind: 'times', least: least.value, most: most.value, unit });
}

function formatCount(count: number): string {
  return formatNumber(String(count));
}
