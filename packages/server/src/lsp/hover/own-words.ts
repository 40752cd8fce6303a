import { type AstNode, AstUtils } from 'langium';
import { isDeclarationType } from '../declaration-kinds.ts';
import { headline } from '../symbols/declarations.ts';

/** What every block may carry is not what a declaration is about. */
const CARRIED = new Set(['Note', 'Source', 'SignOff', 'Waiver', 'BelongsTo', 'Unknown', 'Details']);
const MOST_LINES = 12;
const LONGEST = 110;

/**
 * What a declaration that belongs to no alliance says in its own block, as it is written there, a line a statement; the declarations in it
 * by their names.
 */
export function ownLines(node: AstNode): string[] {
  const lines: string[] = [];
  const inner = new Map<string, string[]>();
  for (const child of AstUtils.streamContents(node)) {
    if (CARRIED.has(child.$type) || !isStatement(child, node)) continue;
    if (isDeclarationType(child.$type) && child.$type !== 'LadderStep' && child.$type !== 'Trigger') {
      const word = /^[a-z-]+/.exec(child.$cstNode?.text ?? '')?.[0] ?? child.$type;
      inner.set(word, [...(inner.get(word) ?? []), headline(child)]);
      continue;
    }
    const text = oneLine(child.$cstNode?.text ?? '');
    if (text) lines.push(text);
  }
  for (const [word, names] of inner) lines.push(`${word} ${names.join(', ')}`);
  // What has no block says all in one line, behind its name and title.
  if (lines.length === 0) {
    const said = oneLine(node.$cstNode?.text ?? '').replace(/^[a-z-]+ \S+( "[^"]*")? ?/, '');
    return /^[a-z]/.test(said) ? [said] : [];
  }
  return lines.slice(0, MOST_LINES);
}

/** A statement stands in the block; what the header holds, and a title, does not. */
function isStatement(child: AstNode, owner: AstNode): boolean {
  const holder = (owner as unknown as Record<string, unknown>)[child.$containerProperty ?? ''];
  return Array.isArray(holder) && /^[a-z]/.test(child.$cstNode?.text ?? '') && child.$type !== 'ActorRef';
}

function oneLine(text: string): string {
  const flat = text
    .replace(/"""([\s\S]*?)"""/g, (_, inside: string) => `"${inside.trim()}"`)
    .replace(/\s+/g, ' ')
    .replace(/ \{ (note|source|agreed|waive|tbd|redacted)\b.*\}$/, '')
    .trim();
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST - 1)}…` : flat;
}
