import { nearestWord } from '../words/nearest.ts';
import type { Reading } from './reading.ts';
import { plainText, quote, read, readSloppy, unread, unreadAmbiguous } from './reading.ts';

/** An ISO 4217 alphabetic code, such as `USD`. */
export type CurrencyCode = string;

/**
 * Reads a currency. The canonical form is the ISO 4217 code in capitals. Lower case, symbols that belong to one currency
 * (`€`, `£`, `US$`) and trade spellings (`RMB`, `UKP`) are read and told; a symbol of several currencies (`$`, `¥`, `kr`)
 * is ambiguous. A withdrawn code (`DEM`) still has its meaning, because old agreements use it, and is told with its
 * successor. Anything else is told with the nearest code.
 */
export function readCurrency(written: string): Reading<CurrencyCode> {
  if (isCurrency(written)) return read(written);
  const text = plainText(written);
  const upper = text.toUpperCase();
  if (isCurrency(upper)) return readSloppy(upper, written, upper);

  const meanings = SPELLINGS.get(upper) ?? [];
  const [first] = meanings;
  if (first && meanings.length === 1) return readSloppy(first, written, first);
  if (first) return unreadAmbiguous(written, meanings);

  const withdrawal = withdrawals().get(upper);
  if (withdrawal) {
    const { year, successor } = withdrawal;
    const message = `${upper} was withdrawn in ${year}; its successor is ${successor}. Check whether the amount still stands.`;
    return { ok: true, value: upper, sloppy: { code: 'withdrawn-currency', message, spellings: [] } };
  }
  const nearest = nearestWord(text, [...MOST_TRADED, ...table().keys()]);
  const advice = nearest ? `Is ${nearest} (${currencyName(nearest)}) meant?` : 'Write a code such as USD, EUR or JPY.';
  const message = `${quote(written)} is not a currency code of ISO 4217. ${advice}`;
  return unread('unknown-currency', message, nearest ? [nearest] : []);
}

/** Whether a text is a code of ISO 4217 that is in use today. */
export function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && table().has(code);
}

/** The English name of a currency in use; `undefined` for any other text. */
export function currencyName(code: CurrencyCode): string | undefined {
  return table().get(code);
}

/**
 * How many digits after the point the currency's smallest unit needs: 2 for USD, 0 for JPY, 3 for KWD. `undefined` for
 * codes that ISO 4217 gives none (XDR) and for codes that are not in use.
 */
export function minorUnits(code: CurrencyCode): number | undefined {
  if (!table().has(code) || code === 'XDR') return undefined;
  return UNUSUAL_MINOR_UNITS[code] ?? 2;
}

/** Every code in use with its name, in order of the code: for completion and documents. */
export function currencies(): { readonly code: CurrencyCode; readonly name: string }[] {
  return [...table()].map(([code, name]) => ({ code, name }));
}

/** First choice when a mistyped code is equally near to several: by turnover, BIS Triennial Survey 2022. */
const MOST_TRADED = ['USD', 'EUR', 'JPY', 'GBP', 'CNY', 'AUD', 'CAD', 'CHF', 'HKD', 'SGD'];

/** Symbols and trade spellings that are no codes, in capitals, with every currency that they can mean. */
const SPELLINGS: ReadonlyMap<string, readonly CurrencyCode[]> = new Map([
  ['$', ['USD', 'CAD', 'AUD', 'SGD', 'HKD', 'NZD', 'MXN']],
  ['¥', ['JPY', 'CNY']],
  ['KR', ['SEK', 'NOK', 'DKK', 'ISK']],
  ['RS', ['INR', 'PKR', 'LKR', 'NPR']],
  ['RS.', ['INR', 'PKR', 'LKR', 'NPR']],
  ['US$', ['USD']],
  ['C$', ['CAD']],
  ['CA$', ['CAD']],
  ['A$', ['AUD']],
  ['AU$', ['AUD']],
  ['S$', ['SGD']],
  ['HK$', ['HKD']],
  ['NZ$', ['NZD']],
  ['NT$', ['TWD']],
  ['R$', ['BRL']],
  ['€', ['EUR']],
  ['EURO', ['EUR']],
  ['EUROS', ['EUR']],
  ['£', ['GBP']],
  ['STG', ['GBP']],
  ['UKP', ['GBP']],
  ['₹', ['INR']],
  ['₩', ['KRW']],
  ['₽', ['RUB']],
  ['₺', ['TRY']],
  ['₫', ['VND']],
  ['₪', ['ILS']],
  ['₴', ['UAH']],
  ['₦', ['NGN']],
  ['₱', ['PHP']],
  ['ZŁ', ['PLN']],
  ['SFR', ['CHF']],
  ['SFR.', ['CHF']],
  ['RMB', ['CNY']],
  ['CNH', ['CNY']],
  ['NTD', ['TWD']],
  ['YEN', ['JPY']],
]);

/** ISO 4217 list one: every code whose minor unit does not have two digits. */
const UNUSUAL_MINOR_UNITS: Readonly<Record<CurrencyCode, number>> = {
  ...{ BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0 },
  ...{ RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0 },
  ...{ BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3 },
  ...{ CLF: 4, UYW: 4 },
};

/** ISO 4217 list three, as far as agreements still in force may name them: code, year of withdrawal, successor. */
const WITHDRAWN = `
ATS 2002 EUR|BEF 2002 EUR|DEM 2002 EUR|ESP 2002 EUR|FIM 2002 EUR|FRF 2002 EUR|GRD 2002 EUR|IEP 2002 EUR|ITL 2002 EUR
LUF 2002 EUR|NLG 2002 EUR|PTE 2002 EUR|SIT 2007 EUR|CYP 2008 EUR|MTL 2008 EUR|SKK 2009 EUR|EEK 2011 EUR|LVL 2014 EUR
LTL 2015 EUR|HRK 2023 EUR|BGN 2026 EUR|ANG 2025 XCG|BYR 2017 BYN|CUC 2021 CUP|GHC 2008 GHS|MRO 2018 MRU|MXP 1996 MXN
PLZ 1997 PLN|ROL 2006 RON|RUR 2004 RUB|SLL 2024 SLE|STD 2018 STN|TRL 2005 TRY|VEF 2018 VES|ZMK 2013 ZMW|ZWL 2024 ZWG`;

/** ISO 4217 list one: the codes in use, without the codes of metals, bond units and tests. */
const NAMES = `
AED UAE Dirham|AFN Afghan Afghani|ALL Albanian Lek|AMD Armenian Dram|AOA Angolan Kwanza|ARS Argentine Peso
AUD Australian Dollar|AWG Aruban Florin|AZN Azerbaijani Manat|BAM Convertible Mark|BBD Barbadian Dollar
BDT Bangladeshi Taka|BHD Bahraini Dinar|BIF Burundian Franc|BMD Bermudan Dollar|BND Brunei Dollar
BOB Bolivian Boliviano|BOV Mvdol|BRL Brazilian Real|BSD Bahamian Dollar|BTN Bhutanese Ngultrum|BWP Botswanan Pula
BYN Belarusian Ruble|BZD Belize Dollar|CAD Canadian Dollar|CDF Congolese Franc|CHE WIR Euro|CHF Swiss Franc
CHW WIR Franc|CLF Unidad de Fomento|CLP Chilean Peso|CNY Yuan Renminbi|COP Colombian Peso|COU Unidad de Valor Real
CRC Costa Rican Colón|CUP Cuban Peso|CVE Cape Verdean Escudo|CZK Czech Koruna|DJF Djiboutian Franc|DKK Danish Krone
DOP Dominican Peso|DZD Algerian Dinar|EGP Egyptian Pound|ERN Eritrean Nakfa|ETB Ethiopian Birr|EUR Euro
FJD Fijian Dollar|FKP Falkland Islands Pound|GBP Pound Sterling|GEL Georgian Lari|GHS Ghanaian Cedi
GIP Gibraltar Pound|GMD Gambian Dalasi|GNF Guinean Franc|GTQ Guatemalan Quetzal|GYD Guyana Dollar
HKD Hong Kong Dollar|HNL Honduran Lempira|HTG Haitian Gourde|HUF Hungarian Forint|IDR Indonesian Rupiah
ILS Israeli New Shekel|INR Indian Rupee|IQD Iraqi Dinar|IRR Iranian Rial|ISK Icelandic Króna|JMD Jamaican Dollar
JOD Jordanian Dinar|JPY Japanese Yen|KES Kenyan Shilling|KGS Kyrgyz Som|KHR Cambodian Riel|KMF Comorian Franc
KPW North Korean Won|KRW South Korean Won|KWD Kuwaiti Dinar|KYD Cayman Islands Dollar|KZT Kazakhstani Tenge
LAK Lao Kip|LBP Lebanese Pound|LKR Sri Lankan Rupee|LRD Liberian Dollar|LSL Lesotho Loti|LYD Libyan Dinar
MAD Moroccan Dirham|MDL Moldovan Leu|MGA Malagasy Ariary|MKD Macedonian Denar|MMK Myanmar Kyat|MNT Mongolian Tugrik
MOP Macanese Pataca|MRU Mauritanian Ouguiya|MUR Mauritian Rupee|MVR Maldivian Rufiyaa|MWK Malawian Kwacha
MXN Mexican Peso|MXV Mexican Unidad de Inversion|MYR Malaysian Ringgit|MZN Mozambican Metical|NAD Namibian Dollar
NGN Nigerian Naira|NIO Nicaraguan Córdoba|NOK Norwegian Krone|NPR Nepalese Rupee|NZD New Zealand Dollar
OMR Omani Rial|PAB Panamanian Balboa|PEN Peruvian Sol|PGK Papua New Guinean Kina|PHP Philippine Peso
PKR Pakistani Rupee|PLN Polish Zloty|PYG Paraguayan Guarani|QAR Qatari Riyal|RON Romanian Leu|RSD Serbian Dinar
RUB Russian Ruble|RWF Rwandan Franc|SAR Saudi Riyal|SBD Solomon Islands Dollar|SCR Seychellois Rupee
SDG Sudanese Pound|SEK Swedish Krona|SGD Singapore Dollar|SHP Saint Helena Pound|SLE Sierra Leonean Leone
SOS Somali Shilling|SRD Surinamese Dollar|SSP South Sudanese Pound|STN São Tomé and Príncipe Dobra
SVC Salvadoran Colón|SYP Syrian Pound|SZL Swazi Lilangeni|THB Thai Baht|TJS Tajikistani Somoni
TMT Turkmenistani Manat|TND Tunisian Dinar|TOP Tongan Pa'anga|TRY Turkish Lira|TTD Trinidad and Tobago Dollar
TWD New Taiwan Dollar|TZS Tanzanian Shilling|UAH Ukrainian Hryvnia|UGX Ugandan Shilling|USD US Dollar
USN US Dollar, next day|UYI Uruguayan Peso in indexed units|UYU Uruguayan Peso|UYW Unidad Previsional
UZS Uzbekistani Som|VED Digital Bolívar|VES Bolívar Soberano|VND Vietnamese Dong|VUV Vanuatu Vatu|WST Samoan Tala
XAF Central African CFA Franc|XCD East Caribbean Dollar|XCG Caribbean Guilder|XDR Special Drawing Right
XOF West African CFA Franc|XPF CFP Franc|YER Yemeni Rial|ZAR South African Rand|ZMW Zambian Kwacha|ZWG Zimbabwe Gold`;

let names: ReadonlyMap<CurrencyCode, string> | undefined;
let withdrawn: ReadonlyMap<CurrencyCode, { year: number; successor: CurrencyCode }> | undefined;

/** Split on first use, so that a file without money does not pay for it. */
function table(): ReadonlyMap<CurrencyCode, string> {
  names ??= new Map(entriesOf(NAMES).map((entry) => [entry.slice(0, 3), entry.slice(4)]));
  return names;
}

function withdrawals(): ReadonlyMap<CurrencyCode, { year: number; successor: CurrencyCode }> {
  withdrawn ??= new Map(
    entriesOf(WITHDRAWN).map((entry) => [
      entry.slice(0, 3),
      { year: Number(entry.slice(4, 8)), successor: entry.slice(9) },
    ]),
  );
  return withdrawn;
}

function entriesOf(list: string): string[] {
  return list.trim().split(/[|\n]/);
}
