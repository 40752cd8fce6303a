import type { CadenceStep, DatedCadence } from './cadence.ts';
import { ADVERBS, formatCadence } from './cadence.ts';
import { compareDates, MONTH_NAMES } from './date.ts';
import { readDate } from './date-text.ts';
import type { Duration, DurationUnit, PeriodUnit } from './duration.ts';
import { durationUnit, readDuration } from './duration.ts';
import { readWholeNumber } from './number.ts';
import { readRange } from './range.ts';
import type { Reading } from './reading.ts';
import { plainText, quote, read, readSloppy, unread, unreadAmbiguous } from './reading.ts';
import { readYearlyDay } from './yearly-day.ts';

/**
 * Reads a cadence: `daily`, `weekly`, `monthly`, `quarterly`, `yearly`, `every 2 weeks`, `every 10 business days`,
 * `4 per year`, `2..4 per year`, `yearly on 15 March`, any of them with `until DATE`, and after that `then` the next.
 *
 * `annually`, `fortnightly`, `half-yearly`, `every month`, `every 1 week`, `twice a year` and the like are read and told.
 * `biweekly`, `bimonthly` and `biannual` have two meanings each, so they are ambiguous.
 */
export function readCadence(written: string): Reading<DatedCadence> {
  const pieces = plainText(written)
    .slice(0, LONGEST)
    .split(/ then /i);
  let value: DatedCadence | undefined;
  for (const [index, piece] of [...pieces.entries()].reverse()) {
    const [stepText = '', untilText] = piece.split(/ until /i);
    const step = readStep(stepText.trim());
    if (!step.ok) return step;
    if (untilText === undefined) {
      if (index < pieces.length - 1) return endless(written);
      value = { step: step.value };
      continue;
    }
    const until = readDate(untilText.trim());
    if (!until.ok) return until;
    if (value?.until !== undefined && compareDates(until.value, value.until) >= 0) {
      const message = `${quote(written)} goes back in time: ${value.until} is not after ${until.value}.`;
      return unread('impossible', message);
    }
    value = { step: step.value, until: until.value, ...(value && { next: value }) };
  }
  if (!value) return unreadable(written);
  const spelling = formatCadence(value);
  return spelling === written ? read(value) : readSloppy(value, written, spelling);
}

const LONGEST = 200;

/** Words outside the language with the canonical spelling of every meaning. */
const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['annually', ['yearly']],
  ['annual', ['yearly']],
  ['every working day', ['every 1 business day']],
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

function readStep(text: string): Reading<CadenceStep> {
  const plain = text.replace(/(?<=[a-z])[ -]+(?=[a-z])/gi, ' ');
  const meanings = SPELLINGS.get(plain.toLowerCase()) ?? [];
  if (meanings.length > 1) return unreadAmbiguous(text, meanings);
  return stepOf(meanings[0] ?? plain) ?? unreadable(text);
}

/** `undefined` when the text has none of the forms; the part's own problem when it has one but a part does not read. */
function stepOf(plain: string): Reading<CadenceStep> | undefined {
  const word = Object.values(ADVERBS).find((adverb) => adverb === plain.toLowerCase());
  if (word) return read({ type: 'word', word });

  const yearlyOn = /^(?:yearly|annually|every year) on (.+)$/i.exec(plain);
  if (yearlyOn) {
    const day = readYearlyDay(yearlyOn[1] ?? '');
    if (!day.ok) return day;
    const month = MONTH_NAMES[day.value.month - 1] ?? '';
    return read({ type: 'word', word: 'yearly', day: day.value.day, month });
  }

  const every = /^every (.+)$/i.exec(plain)?.[1];
  if (every !== undefined) return everyOf(every);
  const perUnit = /^(.+?) (?:times )?(?:per|a|an|each|every) (.+)$/i.exec(plain);
  return perUnit ? timesOf(perUnit[1]?.toLowerCase() ?? '', durationUnit(perUnit[2] ?? '')) : undefined;
}

function everyOf(text: string): Reading<CadenceStep> {
  const unit = durationUnit(text);
  const duration = unit ? read<Duration>({ amount: 1, unit }) : readDuration(text);
  if (!duration.ok) return duration;
  const { amount, upTo, unit: of } = duration.value;
  if (amount < 1) {
    const message = `${quote(`every ${text}`)} cannot stand here: between two occurrences lies one unit at least.`;
    return unread('impossible', message);
  }
  const word = amount === 1 && upTo === undefined ? ADVERBS[of] : undefined;
  return read(word ? { type: 'word', word } : { type: 'every', every: duration.value });
}

function timesOf(count: string, unit: DurationUnit | undefined): Reading<CadenceStep> | undefined {
  if (!unit || unit === 'business-day' || unit === 'hour') return undefined;
  if (count === 'once') return times(1, 1, unit);
  if (count === 'twice') return times(2, 2, unit);
  const range = readRange(count);
  const least = readWholeNumber(range.ok ? range.value.from : count);
  const most = readWholeNumber(range.ok ? range.value.to : count);
  if (!least.ok || !most.ok) return undefined;
  if (least.value >= 0 && most.value >= 1) return times(least.value, most.value, unit);
  return unread('impossible', `${quote(`${count} per ${unit}`)} cannot stand here: it never happens.`);
}

function times(least: number, most: number, per: PeriodUnit): Reading<CadenceStep> {
  return read({ type: 'times', times: least, ...(most > least && { upTo: most }), per });
}

function unreadable(written: string): Reading<never> {
  return unread(
    'unreadable',
    `${quote(written)} is not a rhythm. Write daily, weekly, monthly, quarterly, yearly, every 2 weeks or 2..4 per year.`,
  );
}

function endless(written: string): Reading<never> {
  return unread(
    'unreadable',
    `${quote(written)} lacks the day on which one rhythm ends. Write monthly until 2026-12-31 then quarterly.`,
  );
}
