/** What an alliance says that it does not know: `tbd`, `redacted`, and what could not be read. */
import type { AllianceModel, Element, Range, UnknownState } from '@alliance-lang/language';
import { allElements } from '@alliance-lang/language';

export interface UnknownPlace {
  /** The declaration that holds the value. */
  readonly element: Element;
  readonly at: Range;
  readonly state: UnknownState;
  readonly reason?: string;
}

const cache = new WeakMap<AllianceModel, readonly UnknownPlace[]>();

/** Every unknown value with the innermost declaration that holds it, in model order; collected once a model. */
export function unknownsOf(model: AllianceModel): readonly UnknownPlace[] {
  const known = cache.get(model);
  if (known) return known;
  const seen = new Set<string>();
  const found = allElements(model)
    .flatMap(unknownsIn)
    .filter(({ at }) => {
      const key = `${at.offset} ${at.length} ${at.uri}`;
      return !seen.has(key) && seen.add(key);
    });
  cache.set(model, found);
  return found;
}

/** Elements stay the same from model to model while their file does: each is looked through once. */
const byElement = new WeakMap<Element, readonly UnknownPlace[]>();

function unknownsIn(element: Element): readonly UnknownPlace[] {
  const known = byElement.get(element);
  if (known) return known;
  const places: UnknownPlace[] = [];
  const values = element as unknown as Readonly<Record<string, unknown>>;
  for (const key in values) if (!PLAIN.has(key)) visit(element, values[key], element.nameAt, places);
  byElement.set(element, places);
  return places;
}

/** Properties below which no value stands. */
const PLAIN: ReadonlySet<string> = new Set(['at', 'nameAt', 'bodyAt', 'sources', 'waivers', 'notes', 'unreadable']);

/** Properties that say in one word that their owner is unknown. */
const STATES: ReadonlySet<unknown> = new Set<UnknownState>(['tbd', 'redacted', 'unreadable']);

function visit(element: Element, value: unknown, at: Range, places: UnknownPlace[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) visit(element, item, at, places);
    return;
  }
  // Declarations inside this one are visited as elements of their own.
  if ('kind' in value && 'nameAt' in value) return;
  const node = value as Readonly<Record<string, unknown>>;
  const here = isRange(node.at) ? node.at : at;
  const state = STATES.has(node.unknown) ? node.unknown : node.isUnknown;
  if (STATES.has(state)) {
    places.push({ element, at: here, state: state as UnknownState, reason: reasonOf(node.reason) });
  }
  for (const key in node) if (!PLAIN.has(key)) visit(element, node[key], here, places);
}

/** Of an open way of partnering the reason is a value of its own, as it is of a way that was chosen. */
function reasonOf(reason: unknown): string | undefined {
  if (typeof reason === 'string') return reason;
  const value = typeof reason === 'object' && reason !== null && 'value' in reason ? reason.value : undefined;
  return typeof value === 'string' ? value : undefined;
}

function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'offset' in value && 'uri' in value;
}
