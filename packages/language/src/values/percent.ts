import type { DecimalText } from './decimal.ts';
import { shiftDecimal } from './decimal.ts';
import { formatNumber, readNumber } from './number.ts';
import type { Reading } from './reading.ts';
import { plainText, quote, read, readSloppy, unread, unreadAmbiguous } from './reading.ts';

/** A percentage in percent points as exact text: `12.5` is 12.5%. */
export type PercentText = DecimalText;

/**
 * Reads `55%` or `12.5%`. `55 %`, `12,5%`, `55 percent`, `55 per cent` and `55 pct` are read and told. Negative values and
 * values above 100 are percentages too; whether they make sense is for a rule to say.
 */
export function readPercent(written: string): Reading<PercentText> {
  const match = /^(.*?)\s*(?:%|percent|per cent|pct\.?)$/i.exec(plainText(written));
  const number = match ? readNumber(match[1] ?? '') : undefined;
  if (!number || (!number.ok && number.problem.code !== 'ambiguous')) {
    return unread('unreadable', `${quote(written)} is not a percentage. Write 55% or 12.5%.`);
  }
  if (!number.ok) {
    return unreadAmbiguous(
      written,
      number.problem.spellings.map((spelling) => `${spelling}%`),
    );
  }
  const spelling = number.sloppy ? formatPercent(number.value) : `${match?.[1]}%`;
  return spelling === written ? read(number.value) : readSloppy(number.value, written, spelling);
}

/** `12.5` → `12.5%`. */
export function formatPercent(percent: PercentText): string {
  return `${formatNumber(percent)}%`;
}

/** The factor of a percentage, exact: `12.5` → `0.125`. */
export function percentToFactor(percent: PercentText): DecimalText {
  return shiftDecimal(percent, -2);
}
