/** Who and what is named anywhere in an alliance. */
import type { AllianceModel, Element } from '@alliance-lang/language';
import { allElements } from '@alliance-lang/language';

/** Elements stay the same from model to model while their file does: what each of them names is looked for once. */
const cache = new WeakMap<Element, readonly string[]>();

/** The ids that stand anywhere as a reference, and of the teams of those who do. */
export function namedIds(model: AllianceModel): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const element of allElements(model)) for (const id of namedBy(element)) ids.add(id);
  return ids;
}

function namedBy(element: Element): readonly string[] {
  const known = cache.get(element);
  if (known) return known;
  const ids = new Set<string>();
  const values = element as unknown as Readonly<Record<string, unknown>>;
  for (const key in values) if (key !== 'id' && key !== 'at') collect(values[key], ids);
  const found = [...ids];
  cache.set(element, found);
  return found;
}

function collect(value: unknown, ids: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, ids);
    return;
  }
  const node = value as Readonly<Record<string, unknown>>;
  // Declarations inside this one are elements of their own.
  if ('nameAt' in node) return;
  if (typeof node.id === 'string') ids.add(node.id);
  for (const key in node) if (key !== 'at') collect(node[key], ids);
}
