import { isDate, nearestWord } from '@alliance-lang/language';
import { WrongUse } from '../exit-code.ts';

/** @throws WrongUse with what was probably meant, and with all that is possible */
export function oneOf<W extends string>(option: string, written: string, words: readonly W[]): W {
  const word = words.find((candidate) => candidate === written);
  if (word !== undefined) return word;
  const nearest = nearestWord(written, words);
  const meant = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
  throw new WrongUse(`${option} cannot be ${written}.${meant} Possible: ${words.join(', ')}.`);
}

/** @throws WrongUse unless it is written in digits */
export function wholeNumber(option: string, written: string): number {
  if (!/^\d{1,9}$/.test(written)) throw new WrongUse(`${option} is ${written}, but must be a whole number, 0 or more.`);
  return Number(written);
}

/** @throws WrongUse unless it is a date of the calendar, as `2026-03-01` */
export function dateOf(option: string, written: string): string {
  if (!isDate(written)) throw new WrongUse(`${option} is ${written}, but must be a date such as 2026-03-01.`);
  return written;
}
