import { holidayCountriesOf, keepBusinessCalendar } from '@alliance-lang/analysis';
import type { AllianceModel } from '@alliance-lang/language';

/** States the public holidays of an alliance that counts business days. Their data, of all countries, is loaded only then. */
export async function stateHolidays(model: AllianceModel): Promise<void> {
  const countries = holidayCountriesOf(model);
  if (countries.length === 0) return;
  const { nationalHolidays } = await import('@alliance-lang/language/holidays');
  keepBusinessCalendar(model, nationalHolidays(countries).calendar);
}
