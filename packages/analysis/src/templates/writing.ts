/** Writing `.alliance` text as the formatter prints it: blocks of statements, one a line. */

/** A text as a literal of the language. Line breaks and control characters become blanks. */
export function quoted(text: string): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return `"${line.replace(/[\\"]/g, '\\$&')}"`;
}

/** A value that is still open, with the question that somebody has to answer. */
export function open(question: string): string {
  return `tbd ${quoted(question)}`;
}

/** A declaration or statement with a block. Statements may be blocks themselves; what is undefined is left out. */
export function block(head: string, ...statements: readonly (string | undefined)[]): string {
  const lines = statements.filter((statement) => statement !== undefined).flatMap((statement) => statement.split('\n'));
  return lines.length === 0 ? `${head} {}` : [`${head} {`, ...lines.map((line) => `  ${line}`), '}'].join('\n');
}

const LEGAL_FORMS =
  /[\s,&]+(?:inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc|gmbh|ag|kg|kgaa|se|sa|sas|sarl|s\.a\.r\.l|spa|srl|bv|nv|ab|as|asa|oy|oyj|aps|pte|pty|lda|sl|kk|k\.k)\.?$/iu;

/** A company's name as people say it, without the legal form at its end: `Northwind Cloud, Inc.` gives `Northwind Cloud`. */
export function withoutLegalForm(title: string): string {
  let short = title.trim();
  while (LEGAL_FORMS.test(short)) short = short.replace(LEGAL_FORMS, '');
  return short;
}

/**
 * A Name for something with a title: `Northwind Cloud, Inc.` gives `NorthwindCloud`, `3M` gives `P3M`, `三菱電機` stays.
 * The fallback holds where nothing is left to make a name of.
 */
export function nameFrom(title: string, fallback: string): string {
  const words = withoutLegalForm(title.normalize('NFC')).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const joined = words.map((word) => word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())).join('');
  if (joined === '' || /^\p{M}/u.test(joined)) return fallback;
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(joined) ? joined : `P${joined}`;
}

/** Gives each wanted name once: `Sales`, then `Sales2`, `Sales3` … */
export class Names {
  readonly #taken = new Set<string>();

  take(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#taken.has(name); number++) name = `${wanted}${number}`;
    this.#taken.add(name);
    return name;
  }
}

/** The name of a file for a Name: `RetailInsights` gives `retail-insights`. */
export function fileNameFrom(name: string): string {
  return name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1-$2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1-$2')
    .replace(/_+/g, '-')
    .toLowerCase();
}
