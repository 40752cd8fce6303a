import type { DecimalText } from './decimal.ts';
import { compareDecimals } from './decimal.ts';
import { formatNumber, readNumber } from './number.ts';
import type { Reading } from './reading.ts';
import { plainText, quote, read, readSloppy, unread } from './reading.ts';

/** Both bounds belong to the range. */
export interface NumberRange {
  readonly from: DecimalText;
  readonly to: DecimalText;
}

/**
 * Reads `3..4`; both bounds belong to it. `3-4`, `3–4`, `3...4`, `3 to 4`, spaces around the dots and bounds in the wrong
 * order are read and told.
 */
export function readRange(written: string): Reading<NumberRange> {
  const match = /^(.*?\w)\s*(?:\.{2,3}|[–—-]|\bto\b)\s*([+-]?\d.*)$/.exec(plainText(written));
  const from = readNumber(match?.[1] ?? '');
  const to = readNumber(match?.[2] ?? '');
  if (!match || !from.ok || !to.ok) {
    return unread('unreadable', `${quote(written)} is not a range. Write 3..4: the least, two dots, the most.`);
  }
  const ordered = compareDecimals(from.value, to.value) <= 0;
  const value = ordered ? { from: from.value, to: to.value } : { from: to.value, to: from.value };
  const asWritten = ordered && !from.sloppy && !to.sloppy && `${match[1]}..${match[2]}` === written;
  return asWritten ? read(value) : readSloppy(value, written, formatRange(value));
}

/** `3..4`. */
export function formatRange(range: NumberRange): string {
  return `${formatNumber(range.from)}..${formatNumber(range.to)}`;
}

/** Whether a number lies in the range, bounds included. */
export function rangeIncludes(range: NumberRange, value: DecimalText): boolean {
  return compareDecimals(range.from, value) <= 0 && compareDecimals(value, range.to) <= 0;
}
