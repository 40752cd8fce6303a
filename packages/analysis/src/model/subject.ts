/** How sentences call a declaration. */
import type { Element } from '@alliance-lang/language';

/** The title or name of a declaration as the subject of a sentence; `The term` for one that has neither. */
export function subject(element: Element): string {
  return element.title ?? element.name ?? `The ${element.kind.replaceAll('-', ' ')}`;
}
