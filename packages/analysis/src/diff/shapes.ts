/**
 * How the differ reads the plain model: which values are told whole, in which lists order means something, and by what the
 * entries of a list are told apart. Everything that is not named here is read by its shape, so that a new kind of
 * declaration or statement takes part without a line of its own.
 */

/** Where something stands or who owns it: never part of what an alliance says. */
export const PLACES: ReadonlySet<string> = new Set(['at', 'nameAt', 'bodyAt']);

/** What identifies an element or repeats its owner; told as renames and moves, not as fields. */
export const IDENTITY: ReadonlySet<string> = new Set([
  ...PLACES,
  ...['kind', 'id', 'name', 'party', 'team', 'asset', 'kpi', 'plan', 'unreadable'],
]);

/** Statements whose parts only mean something together: they are compared and told as a whole. */
export const WHOLE: ReadonlySet<string> = new Set([
  ...['seats', 'votes', 'quorum', 'split', 'ownership', 'runs', 'royalty', 'fee', 'price', 'sublicense', 'route'],
  ...['measured', 'owner', 'limits', 'rules', 'gives', 'amounts', 'caps', 'topics', 'through', 'causes'],
  ...['waivers', 'sources'],
]);

/** Lists whose order is part of what they say: the first tier that fits holds, a later rule follows when the first fails. */
export const ORDERED: ReadonlySet<string> = new Set(['tiers', 'rules', 'fallback', 'steps']);

/** By which parts the entries of a list are told apart; entries of other lists are paired by likeness. */
export const ENTRY_KEYS: Readonly<Record<string, readonly string[]>> = {
  minimums: ['actor'],
  maximums: ['actor'],
  deadlocks: ['on'],
  passes: ['on'],
  dispositions: ['topic', 'items'],
  survivals: ['items'],
  tails: ['actor'],
  scores: ['criterion'],
  findings: ['area'],
  gives: ['kind'],
  targets: ['by'],
  expectations: ['kpi'],
  values: ['year'],
  liability: ['binds'],
  caps: ['for', 'combine'],
  limits: ['comparator', 'per'],
  effects: ['effect'],
  addresses: ['actor'],
  indemnities: ['by'],
  warranties: ['by', 'that'],
  insurances: ['by', 'for'],
  regions: ['item'],
  renewals: ['by'],
  guarantees: ['by'],
  exceptions: ['items'],
};

/** Lists told apart by a day: where there was one entry and there is one, it is the same with another day, such as the target of a KPI. */
export const MOVING: ReadonlySet<string> = new Set(['targets']);

/** Whether a value is a declaration of its own, with id and place. */
export function isElement(value: unknown): value is { readonly id: string; readonly kind: string } {
  return isRecord(value) && 'nameAt' in value && typeof value.id === 'string' && typeof value.kind === 'string';
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A statement that may carry notes, sources and sign-offs in a block of its own. */
export function isClause(value: Readonly<Record<string, unknown>>): boolean {
  return 'notes' in value && 'unreadable' in value;
}

/** A name written in the text: of an actor, a declaration, a rule. */
export function isReference(value: Readonly<Record<string, unknown>>): value is { name: string; id?: string } {
  return 'at' in value && typeof value.name === 'string' && !isClause(value) && !('nameAt' in value);
}

/** A name, a text, a word of a set or an unknown value where who or what is meant stands. */
export function isNaming(value: Readonly<Record<string, unknown>>): boolean {
  const known = new Set(['at', 'name', 'id', 'kind', 'text', 'word', 'known', 'unknown', 'reason']);
  return 'at' in value && Object.keys(value).every((key) => known.has(key)) && typeof value.kind !== 'object';
}

/** `{ at, value }` or `{ at, unknown }`: a stated value. */
export function isStated(value: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(value);
  return 'at' in value && keys.length <= 3 && ('value' in value ? keys.length === 2 : 'unknown' in value);
}

/** Values with one meaning: money, lengths and points of time, cadences, conditions, consequences, limits. */
export function isValue(value: Readonly<Record<string, unknown>>): boolean {
  if (typeof value.type === 'string' || 'step' in value || 'currency' in value) return true;
  if (typeof value.amount === 'number' && 'unit' in value) return true;
  const keys = Object.keys(value).filter((key) => key !== 'at');
  if (keys.length === 1 && (keys[0] === 'terms' || keys[0] === 'code' || keys[0] === 'shares')) return true;
  return 'limit' in value && keys.every((key) => key === 'limit' || key === 'after');
}
