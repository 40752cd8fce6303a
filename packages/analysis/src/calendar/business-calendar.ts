/** The days on which nobody of an alliance works, for counting in business days. */
import { type AllianceModel, type HolidayCalendar, isKnown, WEEKENDS_ONLY } from '@alliance-lang/language';

/** The data of public holidays is large: faces load it where it is needed, and state here what came of it. A model is never changed. */
const calendars = new WeakMap<AllianceModel, HolidayCalendar>();

/** The countries (as `GB-ENG`) whose public holidays count in an alliance; none where nothing is counted in business days. */
export function holidayCountriesOf(model: AllianceModel): readonly string[] {
  const countries = model.alliance.calendars.flatMap((country) => (isKnown(country) ? [country.value] : []));
  return countries.length > 0 && countsBusinessDays(model) ? countries : [];
}

/** States the holidays of an alliance. */
export function keepBusinessCalendar(model: AllianceModel, calendar: HolidayCalendar): void {
  calendars.set(model, calendar);
}

/** The calendar by which business days of an alliance are counted: weekends alone until holidays were stated. */
export function businessCalendarOf(model: AllianceModel): HolidayCalendar {
  return calendars.get(model) ?? WEEKENDS_ONLY;
}

/** Whether any length of time, anywhere in the model, is one of business days. */
function countsBusinessDays(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('unit' in value && value.unit === 'business-day') return true;
  return Object.values(value).some(countsBusinessDays);
}
