import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { holidayCountriesOf, keepBusinessCalendar } from '@alliance-lang/analysis';
import type { AllianceModel } from '@alliance-lang/language';

type HolidayLibrary = typeof import('@alliance-lang/language/holidays');

/** States the public holidays of an alliance that counts business days. Their data, of all countries, is loaded only then. */
export function stateHolidays(model: AllianceModel): void {
  const countries = holidayCountriesOf(model);
  if (countries.length > 0) keepBusinessCalendar(model, library().nationalHolidays(countries).calendar);
}

let loaded: HolidayLibrary | undefined;

/** The build puts the library beside the bundle. */
function library(): HolidayLibrary {
  const shipped = join(dirname(fileURLToPath(import.meta.url)), 'holidays.js');
  loaded ??= createRequire(import.meta.url)(
    existsSync(shipped) ? shipped : '@alliance-lang/language/holidays',
  ) as HolidayLibrary;
  return loaded;
}
