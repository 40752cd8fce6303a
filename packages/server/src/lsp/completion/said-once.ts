import { saidOnce } from '@alliance-lang/language';
import type { Expectation, PathEntry } from './grammar-machine.ts';

/** Statements that take a list: a second one is no mistake, but the first is where more belongs. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  Alliance: ['kinds', 'between', 'calendars', 'currencies'],
  Goal: ['measures'],
  Objective: ['measures'],
  Friction: ['between'],
  Stakeholder: ['concerns'],
  JourneyStep: ['measures'],
  Decision: ['areas'],
  JointValue: ['measures'],
  Asset: ['personal'],
};

/** The blocks and properties of the table; for the test that holds it against the grammar. */
export const listProperties: readonly string[] = Object.entries(LISTS).flatMap(([rule, properties]) =>
  properties.map((property) => `${rule}.${property}`),
);

/** Words that say the same thing: a block that has one of them has the others. */
const EITHER: Readonly<Record<string, readonly string[]>> = {
  selected: ['backup', 'rejected'],
  backup: ['selected', 'rejected'],
  rejected: ['selected', 'backup'],
  binding: ['non-binding'],
  'non-binding': ['binding'],
  exclusive: ['non-exclusive'],
  'non-exclusive': ['exclusive'],
  transferable: ['non-transferable'],
  'non-transferable': ['transferable'],
};
/** Statements that stand once for each word that begins them: areas of a diligence, scores, flags. */
const EACH_ONCE = new Set(['DiligenceFinding', 'ScoreStatement', 'LicenseFlag', 'BelongsTo', 'Unknown']);

/**
 * Whether a statement would be one too many in a block that says all of `said` already.
 * @param depth how many rules are open around the block, itself included: what encloses the block does not count
 */
export function isSaidAlready({ token, path }: Expectation, said: readonly string[], depth: number): boolean {
  if (EITHER[token]?.some((word) => said.includes(word))) return true;
  const inBlock = path.slice(0, path.length - depth + 1);
  return said.includes(token) && inBlock.some((entry, index) => standsOnce(entry, inBlock[index + 1]));
}

function standsOnce({ rule, property }: PathEntry, around: PathEntry | undefined): boolean {
  if (EACH_ONCE.has(rule)) return true;
  if (property === undefined) return false;
  // A fragment has the properties of the block that calls it.
  const block = around && around.property === undefined ? [rule, around.rule] : [rule];
  return block.some((type) => saidOnce(type).includes(property) || LISTS[type]?.includes(property));
}
