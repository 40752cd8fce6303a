/** What a file says about its place among the others. */
export interface Header {
  /** The alliances that it declares. */
  readonly alliances: readonly string[];
  /** The alliances that it is a part of. */
  readonly parts: readonly string[];
  /** The paths that it imports, as written. */
  readonly imports: readonly string[];
}

const TEXT = /"""[\s\S]*?(?:"""|$)|"[^"\n]*"?|“[^”\n]*”?/.source;
const SKIPPED = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/.source;
const NAME = /[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}_]*/u.source;
const WORD = /[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-])*/u.source;
const HEADER = new RegExp(
  `${SKIPPED}|(?<open>[{])|(?<close>[}])|(?<import>import\\s*(?:${TEXT}))|part\\s+of\\s+(?<part>${NAME})|alliance\\s+(?<alliance>${NAME})|${TEXT}|${WORD}`,
  'gu',
);

/**
 * Reads the header of a file without parsing it: which other files must be read is known before any is. Comments, texts and blocks are
 * skipped, so a word inside them is never taken for a header; broken files give what can be recognised.
 */
export function headerOf(text: string): Header {
  const header = { alliances: [] as string[], parts: [] as string[], imports: [] as string[] };
  let depth = 0;
  for (const { groups = {}, 0: match } of text.matchAll(HEADER)) {
    if (groups.open) depth++;
    else if (groups.close) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (groups.import) header.imports.push(...pathOf(match));
    else if (groups.part) header.parts.push(groups.part);
    else if (groups.alliance) header.alliances.push(groups.alliance);
  }
  return header;
}

function pathOf(statement: string): string[] {
  const path = /["“]+([^"”]*)/.exec(statement)?.[1]?.trim();
  return path ? [path] : [];
}
