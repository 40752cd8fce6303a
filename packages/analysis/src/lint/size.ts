/** How large an alliance is: what a two-page letter need not say. */
import type { AllianceModel, Money } from '@alliance-lang/language';
import { approximateDays, compareDecimals, isKnown, knownValue } from '@alliance-lang/language';
import { valueOfContribution } from '../balance/commitment.ts';
import { monthsBetween, termEnd, termStart } from '../calendar/resolve-point.ts';
import type { AllianceKind } from './stage.ts';
import { kindsOf } from './stage.ts';

/** Kinds that a letter can settle: nothing is built, owned or founded together. */
export const LIGHT_KINDS: ReadonlySet<AllianceKind> = new Set(['transactional', 'co-marketing', 'co-selling']);

/** The longest term of a small alliance, in months. */
const LONGEST = 12;

/** The most money at stake, in units of a currency such as the dollar or the euro. */
const MOST = '100000';

/** Currencies of which a hundred units and more make a dollar; of a currency that is not here the bound errs on the side of telling more. */
const SMALL_UNITS: ReadonlySet<string> = new Set([
  'JPY',
  'KRW',
  'HUF',
  'CLP',
  'COP',
  'IDR',
  'VND',
  'ISK',
  'XOF',
  'XAF',
]);

/** Promises that reach beyond a single action, whatever the sum. */
const HEAVY_RESTRICTIONS: ReadonlySet<string> = new Set(['exclusivity', 'non-compete', 'most-favoured', 'lock-up']);

const cache = new WeakMap<AllianceModel, boolean>();

/**
 * Whether an alliance is small: every kind it has is `transactional`, `co-marketing` or `co-selling`; its term is known and no longer than a
 * year; no single sum in it is above 100,000 (10 million of currencies with small units); and nothing in it outlasts it: no venture, option,
 * exclusivity or non-compete, no joint property, no personal data. What is not known yet makes no alliance small.
 */
export function isSmall(model: AllianceModel): boolean {
  const known = cache.get(model);
  if (known !== undefined) return known;
  const small = isLight(model) && isShort(model) && sumsOf(model).every(isSmallSum);
  cache.set(model, small);
  return small;
}

function isLight(model: AllianceModel): boolean {
  const kinds = kindsOf(model);
  if (kinds.length === 0 || kinds.length < model.alliance.kinds.length) return false;
  return (
    kinds.every((kind) => LIGHT_KINDS.has(kind)) &&
    model.ventures.length === 0 &&
    model.options.length === 0 &&
    !model.restrictions.some(({ restrictionKind }) =>
      HEAVY_RESTRICTIONS.has(knownValue(restrictionKind)?.word ?? ''),
    ) &&
    !model.assets.some(({ owner, personal, assetKind }) => {
      return owner?.jointly || personal || knownValue(assetKind)?.word === 'foreground';
    })
  );
}

function isShort(model: AllianceModel): boolean {
  const { term } = model;
  if (!term || term.renewals.some(({ automatic, times }) => automatic && times === undefined)) return false;
  const length = term.runs?.duration;
  if (length) return approximateDays(length) <= LONGEST * 30.4375 + 1;
  const [start, end] = [termStart(model), termEnd(model)];
  const months = start && end ? monthsBetween(start, end) : undefined;
  return months !== undefined && months <= LONGEST;
}

/** Every sum at stake, over its time where it comes in periods; a sum for each period that nobody can count is taken once. */
function sumsOf(model: AllianceModel): readonly Money[] {
  const stated = [
    ...model.values.map(({ total }) => total?.money),
    ...model.costs.map(({ budget }) => budget),
    ...model.contributions.map(({ valued }) => valued),
  ];
  return [
    ...model.contributions.flatMap((contribution) => {
      const value = valueOfContribution(model, contribution);
      return value ? [value.money] : [];
    }),
    ...stated.flatMap((money) => (isKnown(money) ? [money.value] : [])),
    ...model.payments.flatMap(({ amounts }) => amounts.flatMap(({ money }) => (money ? [money] : []))),
    ...model.shares.flatMap(({ minimums }) => minimums.flatMap(({ money }) => (isKnown(money) ? [money.value] : []))),
  ];
}

function isSmallSum({ currency, amount, upTo }: Money): boolean {
  const most = SMALL_UNITS.has(currency) ? `${MOST}00` : MOST;
  return compareDecimals(upTo ?? amount, most) <= 0;
}
