import Holidays from 'date-holidays';
import type { CountryCode } from './values/country.ts';
import { readCountry } from './values/country.ts';
import type { PlainDateText, Weekday } from './values/date.ts';
import { addDays, datePartsOf } from './values/date.ts';
import type { HolidayCalendar } from './values/holidays.ts';
import { USUAL_WEEKEND, uniteCalendars } from './values/holidays.ts';
import type { Reading, Remark } from './values/reading.ts';
import { read, unread } from './values/reading.ts';
import { nearestWord } from './words/nearest.ts';

/**
 * The public holidays of countries and their parts, from the rules of the `date-holidays` library. Its data is large and
 * slow to load, so nothing imports this file but the faces, and they only when an alliance names a `calendar` and a
 * deadline in business days has to be computed.
 */
export interface NationalHolidays {
  /** A day off in any of the countries; countries that could not be read add none. */
  readonly calendar: HolidayCalendar;
  /** What is to be told about the codes, in their order. */
  readonly remarks: readonly { readonly written: string; readonly remark: Remark }[];
}

/** One public holiday. */
export interface PublicHoliday {
  readonly date: PlainDateText;
  /** In English where the data has it, else in the country's language. */
  readonly name: string;
}

/** The united calendar of several codes (`["US", "GB-ENG"]`), with remarks on those that are unknown or sloppy. */
export function nationalHolidays(codes: readonly string[]): NationalHolidays {
  const calendars: HolidayCalendar[] = [];
  const remarks: { written: string; remark: Remark }[] = [];
  for (const written of codes) {
    const country = nationalCalendar(written);
    if (country.ok) calendars.push(country.value);
    const remark = country.ok ? country.sloppy : country.problem;
    if (remark) remarks.push({ written, remark });
  }
  return { calendar: uniteCalendars(calendars), remarks };
}

/**
 * The calendar of one country or part of one.
 *
 * - Only public holidays count, substitute days included; a half holiday is a business day.
 * - A country alone has what the data holds for the whole of it: `GB` lacks the summer bank holiday, `GB-ENG` has it. An
 *   alliance names the part where its people work.
 * - The weekend is the country's (CLDR week data): Friday and Saturday in Saudi Arabia.
 * - Days that follow the moon are computed; an authority may still announce another day.
 */
export function nationalCalendar(written: string): Reading<HolidayCalendar> {
  const reading = readCountry(written);
  if (!reading.ok) return reading;
  const code = reading.value;
  let calendar = calendarsByCode.get(code);
  if (!calendar) {
    const problem = partProblem(code);
    if (problem) return problem;
    const [country = ''] = code.split('-');
    calendar = {
      name: code,
      weekend: WEEKENDS.find(([, countries]) => countries.includes(country))?.[0] ?? USUAL_WEEKEND,
      isHoliday: (date) => isPublicHoliday(code, date),
    };
    calendarsByCode.set(code, calendar);
  }
  return reading.sloppy ? { ...reading, value: calendar } : read(calendar);
}

/** The public holidays that begin in a year, day by day in order of date; empty for a code without data. */
export function publicHolidays(code: CountryCode, year: number): readonly PublicHoliday[] {
  return [...holidaysOfYear(code, year)].map(([date, name]) => ({ date, name }));
}

/** Whole weekends that differ from Saturday and Sunday: Unicode CLDR, supplemental week data, `weekendStart/End`. */
const WEEKENDS: readonly (readonly [weekend: readonly Weekday[], countries: string])[] = [
  [[5, 6], 'BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE'],
  [[4, 5], 'AF'],
  [[5], 'IR'],
];

/** Calendars by code: an editor asks for the same ones after every key, and asking the library whether a part exists takes a millisecond. */
const calendarsByCode = new Map<CountryCode, HolidayCalendar>();
const years = new Map<string, ReadonlyMap<PlainDateText, string>>();
const sources = new Map<CountryCode, Holidays>();
const DAY_IN_MILLISECONDS = 86_400_000;

function isPublicHoliday(code: CountryCode, date: PlainDateText): boolean {
  const parts = datePartsOf(date);
  if (!parts) return false;
  if (holidaysOfYear(code, parts.year).has(date)) return true;
  // A holiday of several days may run over the turn of the year; none is as long as two weeks.
  return parts.month === 1 && parts.day < 15 && holidaysOfYear(code, parts.year - 1).has(date);
}

/** Date → name of the holidays that begin in a year; computed once per code and year. */
function holidaysOfYear(code: CountryCode, year: number): ReadonlyMap<PlainDateText, string> {
  const key = `${code} ${year}`;
  const known = years.get(key);
  if (known) return known;
  const days = new Map<PlainDateText, string>();
  for (const holiday of sourceOf(code).getHolidays(year, code.startsWith('US') ? 'us' : 'en') ?? []) {
    if (holiday.type !== 'public') continue;
    // The library gives the first day as local text and the length by two instants. A tenth of a day is allowed for, so
    // that a change of the clock takes no day away; a half day adds none.
    const length = (holiday.end.getTime() - holiday.start.getTime()) / DAY_IN_MILLISECONDS;
    for (let day = 0; day < Math.floor(length + 0.1); day++) {
      const date = addDays(holiday.date.slice(0, 10), day);
      if (date !== undefined && !days.has(date)) days.set(date, holiday.name);
    }
  }
  const sorted = new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
  years.set(key, sorted);
  return sorted;
}

function sourceOf(code: CountryCode): Holidays {
  const known = sources.get(code);
  if (known) return known;
  const [country = '', state, region] = code.split('-');
  const source = new Holidays({ country, state, region });
  sources.set(code, source);
  return source;
}

/** What is wrong with a well-formed code: no data for the country, or no such part of it. */
function partProblem(code: CountryCode): Reading<never> | undefined {
  const [country = '', state, region] = code.split('-');
  const library = sourceOf(country);
  if (!(country in library.getCountries('en'))) {
    return unread('unreadable', `No holidays are known for ${country}. Name another country, or leave it out.`);
  }
  const states = library.getStates(country, 'en') ?? {};
  if (state !== undefined && !(state in states)) return unknownPart(code, country, Object.keys(states));
  const regions = state === undefined ? {} : (library.getRegions(country, state, 'en') ?? {});
  if (region !== undefined && !(region in regions))
    return unknownPart(code, `${country}-${state}`, Object.keys(regions));
  return undefined;
}

function unknownPart(code: CountryCode, whole: string, parts: readonly string[]): Reading<never> {
  const nearest = nearestWord(code.slice(whole.length + 1), parts);
  const spellings = nearest ? [`${whole}-${nearest}`, whole] : [whole];
  const advice = `Write ${spellings.join(' or ')}.`;
  return unread('unreadable', `${whole} has no part ${code} with holidays of its own. ${advice}`, spellings);
}
