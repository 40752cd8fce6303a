/** How sentences call a declaration. */
import type { Element } from '@alliance-lang/language';
import { listed } from '../parties/principals.ts';

/** The title or name of a declaration as the subject of a sentence; `The term` for one that has neither. */
export function subject(element: Element): string {
  return element.title ?? element.name ?? `The ${NAMES[element.kind] ?? element.kind.replaceAll('-', ' ')}`;
}

/** Kinds whose word is no noun. */
const NAMES: Readonly<Record<string, string>> = { legal: 'legal terms' };

/** What is lacking, behind "no": `channel, no tracker and no repository`. */
export function andNo(things: readonly string[]): string {
  return listed(things.map((thing, index) => (index === 0 ? thing : `no ${thing}`)));
}
