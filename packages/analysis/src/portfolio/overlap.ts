/** Whether two promises to keep off, or a promise and what is done, are about the same. */
import type { PortfolioFacts, RestrictionFact } from './facts.ts';

/** Whether two restrictions reach into each other: field, territory and time. What is not known decides nothing, so it overlaps nothing. */
export function overlap(a: RestrictionFact, b: RestrictionFact): boolean {
  return share(a.fields, b.fields) && shareTerritory(a.territories, b.territories) && meetInTime(a, b);
}

/** Whether an alliance does what a restriction bars: offers what its field names, in its territory. A field must be named on both sides. */
export function bars(restriction: RestrictionFact, { offerings, territories }: PortfolioFacts): boolean {
  const { fields } = restriction;
  if (!fields || fields.length === 0 || offerings.length === 0) return false;
  return share(fields, offerings) && shareTerritory(restriction.territories, territories);
}

/** Where one side is unbounded, everything is shared. */
function share(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (!a || !b) return false;
  if (a.length === 0 || b.length === 0) return true;
  return a.some((one) => b.some((other) => holds(one, other) || holds(other, one)));
}

const EVERYWHERE: ReadonlySet<string> = new Set(['worldwide', 'world', 'global', 'globally', 'all territories']);

function shareTerritory(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (!a || !b) return false;
  return [...a, ...b].some((text) => EVERYWHERE.has(text)) || share(a, b);
}

/** Whether a text has all the words of another: `demand forecasting for retail` has `demand forecasting`. */
function holds(text: string, part: string): boolean {
  const words = new Set(text.split(' '));
  return part.split(' ').every((word) => words.has(word));
}

function meetInTime(a: RestrictionFact, b: RestrictionFact): boolean {
  const endsBefore = (one: RestrictionFact, other: RestrictionFact): boolean =>
    one.ends !== undefined && other.starts !== undefined && one.ends < other.starts;
  return !endsBefore(a, b) && !endsBefore(b, a);
}
