/** What a file says about its place among the others. */
export interface Header {
  /** The alliances that it declares. */
  readonly alliances: readonly string[];
  /** The alliances that it is a part of. */
  readonly parts: readonly string[];
  /** The paths that it imports, as written. */
  readonly imports: readonly string[];
  /** Whether it holds a company's policy, which applies without being imported. */
  readonly hasPlaybook: boolean;
}

const TEXT = /"""[\s\S]*?(?:"""|$)|"[^"\n]*"?|“[^”\n]*”?/.source;
const SKIPPED = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/.source;
// What a name may hold is the parser's business: here it ends where anything else begins. Classes of letters would cost more than the rest.
const NAME = /[^\s{}",;/“”.]+/.source;
const HEADER = new RegExp(
  `${SKIPPED}|([{])|([}])|(import\\s*(?:${TEXT}))|part\\s+of\\s+(${NAME})|alliance\\s+(${NAME})|(playbook)\\s|${TEXT}|[^\\s{}"“/]+`,
  'g',
);

/**
 * Reads the header of a file without parsing it: which other files must be read is known before any is. Comments, texts and blocks are
 * skipped, so a word inside them is never taken for a header; broken files give what can be recognised.
 */
export function headerOf(text: string): Header {
  const header = { alliances: [] as string[], parts: [] as string[], imports: [] as string[], hasPlaybook: false };
  let depth = 0;
  for (const [, open, close, statement, part, alliance, playbook] of text.matchAll(HEADER)) {
    if (open) depth++;
    else if (close) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (statement) header.imports.push(...pathOf(statement));
    else if (part) header.parts.push(part);
    else if (alliance) header.alliances.push(alliance);
    else if (playbook) header.hasPlaybook = true;
  }
  return header;
}

function pathOf(statement: string): string[] {
  const path = /["“]+([^"”]*)/.exec(statement)?.[1]?.trim();
  return path ? [path] : [];
}
