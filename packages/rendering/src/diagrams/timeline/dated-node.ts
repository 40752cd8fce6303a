import { type Element, formatDate, type PlainDateText, type Range } from '@alliance-lang/language';
import { type ModelReading, sourceOf } from '../../reading/reading.ts';
import type { SceneNode } from '../../scene/scene.ts';

/** The node of something dated; `when` is its date in words. */
export function datedNode(
  reading: ModelReading,
  element: Element,
  text: string,
  when: string,
  refs: readonly string[] = [],
): SceneNode {
  return reading.node(element, { label: `${text}: ${when}`, ...(refs.length > 0 ? { refs } : {}) });
}

/**
 * The node of one statement of an element that has its own place in the text. It carries no findings: those of the
 * element are drawn once, where it is drawn as a whole.
 */
export function partNode(element: Element, at: Range, text: string, when: string): SceneNode {
  return { id: element.id, label: `${text}: ${when}`, source: sourceOf(at) };
}

/** `1 March 2026`, or `1 March 2026 to 28 February 2029`. */
export function whenText(starts: PlainDateText, ends?: PlainDateText): string {
  return ends ? `${formatDate(starts)} to ${formatDate(ends)}` : formatDate(starts);
}
