/**
 * How a value that a person wrote as text was understood.
 *
 * Three outcomes, never an exception:
 * - written as the language writes it: `{ ok: true, value }`;
 * - sloppy, but with one meaning (`1.200.000`, `2026-3-1`): `{ ok: true, value, sloppy }`, and `sloppy.spellings` holds
 *   the one canonical spelling, so a tool may offer it as a safe fix;
 * - unreadable, impossible or with several meanings (`1/3/2026`): `{ ok: false, problem }`. There is no value, because a
 *   guessed date or amount in a contract is worse than an unknown one; `problem.spellings` holds every reading to choose
 *   from, nearest first.
 *
 * A value may also be well-formed and still suspicious (`EUR 1.200`): then `sloppy.spellings` holds more than one entry
 * and the fix is a choice, not a safe rewrite.
 */
export type Reading<T> = ReadValue<T> | Unread;

/** A text that has exactly one meaning. */
export interface ReadValue<T> {
  readonly ok: true;
  readonly value: T;
  /** Present when the spelling is not the one of the language. */
  readonly sloppy?: Remark;
}

/** A text without a usable meaning. */
export interface Unread {
  readonly ok: false;
  readonly problem: Remark;
}

/** What is to be told about a text: what it is, why, and the spellings to put in its place. */
export interface Remark {
  readonly code: RemarkCode;
  /** One or two sentences for the person who wrote the text: what, why, what to do. */
  readonly message: string;
  /** Canonical spellings of the whole value, nearest first; empty when none can be offered. */
  readonly spellings: readonly string[];
}

/** The closed set of remarks, for tools that filter or group by kind. */
export type RemarkCode =
  | 'sloppy-spelling'
  | 'ambiguous'
  | 'unreadable'
  | 'impossible'
  | 'suspicious'
  | 'withdrawn-currency'
  | 'unknown-currency'
  | 'different-currencies'
  | 'not-whole';

/** A value that was written canonically. */
export function read<T>(value: T): ReadValue<T> {
  return { ok: true, value };
}

/** A value with one meaning that was not written canonically; `spelling` is how the language writes it. */
export function readSloppy<T>(value: T, written: string, spelling: string): ReadValue<T> {
  const message = `${quote(written)} is read as ${spelling}; write ${spelling}.`;
  return { ok: true, value, sloppy: { code: 'sloppy-spelling', message, spellings: [spelling] } };
}

/** A text with several meanings; every one is offered. */
export function unreadAmbiguous(written: string, spellings: readonly string[]): Unread {
  const message = `${quote(written)} can mean ${orList(spellings)}; write the one that is meant.`;
  return { ok: false, problem: { code: 'ambiguous', message, spellings } };
}

/** A text without a meaning, with the reason and what to write instead. */
export function unread(code: RemarkCode, message: string, spellings: readonly string[] = []): Unread {
  return { ok: false, problem: { code, message, spellings } };
}

/** Repeats the written text inside a message, shortened so that a pasted page cannot flood a problem list. */
export function quote(written: string): string {
  const line = written.replace(/\s+/g, ' ').trim();
  return `'${line.length > 40 ? `${line.slice(0, 39)}…` : line}'`;
}

/** `a`, `a or b`, `a, b or c`. */
export function orList(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} or ${items[items.length - 1]}`;
}

/**
 * Brings compatibility characters to their plain form before reading: full-width digits, no-break and thin spaces,
 * typographic apostrophes and minus signs. ASCII text, the usual case, is only trimmed.
 */
export function plainText(text: string): string {
  const trimmed = text.trim();
  if (/^[\x20-\x7e]*$/.test(trimmed)) return trimmed;
  return trimmed
    .normalize('NFKC')
    .replace(/[\u2019\u02bc]/g, "'")
    .replace(/[\u2212\u2010\u2011]/g, '-')
    .replace(/\s/g, ' ')
    .trim();
}
