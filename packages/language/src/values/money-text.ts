import { minorUnits, readCurrency } from './currency.ts';
import type { DecimalText } from './decimal.ts';
import type { Money } from './money.ts';
import { formatNumber, formatRounded, formatShortest, readNumber } from './number.ts';
import { readRange } from './range.ts';
import type { Reading, Remark } from './reading.ts';
import { plainText, quote, read, readSloppy, unread, unreadAmbiguous } from './reading.ts';

/**
 * Reads money: an ISO 4217 code, a space, an amount or a range: `USD 1,200,000`, `EUR 2.5M`, `JPY 30bn`, `USD 1M..2M`.
 * What is said of sloppy numbers and currencies holds here too; `€2.5m`, `1.2M USD` and `usd 40k` are read and told,
 * `$40k` is ambiguous.
 *
 * `EUR 1.200` keeps its meaning, 1.2, and is told as suspicious, because the writer may have meant EUR 1,200. A price per
 * unit finer than the smallest coin (`EUR 0.125`) is in order; `exceedsMinorUnit` finds it where a payment is meant.
 */
export function readMoney(written: string): Reading<Money> {
  const text = plainText(written).slice(0, LONGEST);
  const match =
    /^(?<currency>[^\d+-]*[^\d.,+\s-]\.?) *(?<amount>[+-]?[.,]?\d.*)$/.exec(text) ??
    /^(?<amount>[+-]?[.,]?\d.*?) +(?<currency>[^\s\d]{1,5})$/.exec(text) ??
    /^(?<amount>[+-]?[.,]?\d[^A-Z$€£¥₹]*)(?<currency>[A-Z]{3}|[^\w\s]+)$/.exec(text);
  const currency = match?.groups?.currency;
  const amount = match?.groups?.amount;
  if (!currency || !amount) {
    return unread('unreadable', `${quote(written)} is not an amount of money. Write USD 1,200,000 or USD 1.2M.`);
  }
  const reading = readMoneyParts(currency, amount, written);
  if (!reading.ok || reading.sloppy || `${currency} ${amount}` === written) return reading;
  return readSloppy(reading.value, written, `${currency} ${amount}`);
}

/** Reads money whose currency and amount are separate tokens, as in the grammar; see `readMoney`. */
export function readMoneyParts(
  currencyText: string,
  amountText: string,
  written = `${currencyText} ${amountText}`,
): Reading<Money> {
  const currency = readCurrency(currencyText);
  const amount = readEnds(amountText);
  const currencies = spellingsOf(currency, currencyText);
  const amounts = spellingsOf(amount, amountText);
  const spellings = currencies.flatMap((code) => amounts.map((digits) => `${code} ${digits}`));
  if (!currency.ok) {
    if (currency.problem.code === 'ambiguous' && spellings.length > 0) return unreadAmbiguous(written, spellings);
    return { ok: false, problem: { ...currency.problem, spellings } };
  }
  if (!amount.ok) {
    if (amount.problem.code === 'ambiguous') return unreadAmbiguous(written, spellings);
    return { ok: false, problem: { ...amount.problem, spellings } };
  }

  const value: Money = { currency: currency.value, ...amount.value };
  const [spelling = written] = spellings;
  const suspicion = suspicionOf(value, amountText);
  if (suspicion) return { ok: true, value, sloppy: suspicion };
  if (currency.sloppy?.code === 'withdrawn-currency') return { ok: true, value, sloppy: currency.sloppy };
  return currency.sloppy || amount.sloppy ? readSloppy(value, written, spelling) : read(value);
}

/**
 * Money for people.
 * - `full`: every digit, grouped, cents filled up when there are any: `USD 1,200,000`, `USD 0.50`;
 * - `shortest`: the shortest text that loses nothing, as the language writes it: `USD 1.2M`, `USD 1,234,567`;
 * - `rounded`: three significant digits, for labels only: `USD 1.23M`.
 * A range shows both ends: `USD 1M..2M`.
 */
export function formatMoney(value: Money, style: 'full' | 'shortest' | 'rounded' = 'full'): string {
  if (value.upTo !== undefined) {
    const [lower, upper] = [value.amount, value.upTo].map((amount) =>
      formatMoney({ currency: value.currency, amount }, style),
    );
    return `${lower}..${upper?.slice(value.currency.length + 1)}`;
  }
  if (style === 'rounded') return `${value.currency} ${formatRounded(value.amount)}`;
  if (style === 'shortest') return `${value.currency} ${formatShortest(value.amount)}`;
  const full = formatNumber(value.amount);
  const decimals = full.split('.')[1]?.length ?? 0;
  const wanted = minorUnits(value.currency) ?? decimals;
  const missing = decimals > 0 && decimals < wanted ? '0'.repeat(wanted - decimals) : '';
  return `${value.currency} ${full}${missing}`;
}

/** Whether an amount has a fraction of the currency's smallest unit: fit for a price per unit, not for a payment. */
export function exceedsMinorUnit(value: Money): boolean {
  const digits = minorUnits(value.currency);
  return digits !== undefined && (value.amount.split('.')[1]?.length ?? 0) > digits;
}

/** A number, or a range of two of which the first is smaller. */
function readEnds(text: string): Reading<{ readonly amount: DecimalText; readonly upTo?: DecimalText }> {
  if (!text.includes('..')) {
    const number = readNumber(text);
    return number.ok ? { ...number, value: { amount: number.value } } : number;
  }
  const range = readRange(text);
  if (!range.ok) return range;
  const { from, to } = range.value;
  return { ...range, value: from === to ? { amount: from } : { amount: from, upTo: to } };
}

/** What is pasted by mistake is not searched to its end. */
const LONGEST = 100;

/** `EUR 1.200`: one point before exactly three digits, which half of Europe reads as a thousand and two hundred. */
function suspicionOf(value: Money, amountText: string): Remark | undefined {
  const parts = /^([+-]?[1-9]\d{0,2})\.(\d{3})$/.exec(amountText);
  const digits = minorUnits(value.currency) ?? 2;
  if (!parts || digits >= 3) return undefined;
  const asWritten = exceedsMinorUnit(value) ? `${value.currency} ${amountText}0` : formatMoney(value);
  const grouped = `${value.currency} ${parts[1]},${parts[2]}`;
  const message = `${quote(`${value.currency} ${amountText}`)} is ${asWritten}, since a point starts the decimals. Write ${grouped} if thousands are meant, else ${asWritten}.`;
  return { code: 'suspicious', message, spellings: [asWritten, grouped] };
}

/** The canonical spellings that a part can have; the text itself when it is canonical. */
function spellingsOf(reading: Reading<unknown>, written: string): readonly string[] {
  if (!reading.ok) return reading.problem.spellings;
  if (reading.sloppy?.code === 'withdrawn-currency') return [written.trim().toUpperCase()];
  return reading.sloppy?.spellings ?? [written];
}
