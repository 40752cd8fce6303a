import type { Reading } from './reading.ts';
import { plainText, quote, read, readSloppy, unread } from './reading.ts';

/** An ISO 3166-1 country (`US`) or an ISO 3166-2 part of one (`US-CA`). */
export type CountryCode = string;

/**
 * Reads a country code of `calendar "US", "DE-BY"`. Lower case, `UK`, `USA` and `EL` are read and told. Only the country
 * is checked here, against ISO 3166-1 and without any data; whether a part of it has holidays of its own is known to
 * `src/holidays.ts`.
 */
export function readCountry(written: string): Reading<CountryCode> {
  const upper = plainText(written).toUpperCase().replace(/[_ ]+/g, '-');
  const [head = '', ...parts] = upper.split('-');
  const country = ALIASES.get(head) ?? head;
  const wellFormed = parts.length <= 2 && parts.every((part) => /^[A-Z0-9]{1,4}$/.test(part));
  if (!wellFormed || !isCountry(country)) {
    return unread(
      'unreadable',
      `${quote(written)} is not a country code of ISO 3166. Write two letters such as US or GB, or a part of a country such as US-CA.`,
    );
  }
  const code = [country, ...parts].join('-');
  return code === written ? read(code) : readSloppy(code, written, code);
}

/** Whether a text is an ISO 3166-1 alpha-2 code in capitals. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && ` ${CODES.replace(/\s+/g, ' ')} `.includes(` ${code} `);
}

/** Codes that people write and ISO 3166 does not have, or reserves. */
const ALIASES: ReadonlyMap<string, CountryCode> = new Map([
  ['UK', 'GB'],
  ['EL', 'GR'],
  ['USA', 'US'],
  ['GBR', 'GB'],
  ['DEU', 'DE'],
  ['FRA', 'FR'],
  ['JPN', 'JP'],
]);

const CODES = `
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG
CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL
GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA
LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP
NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`;
