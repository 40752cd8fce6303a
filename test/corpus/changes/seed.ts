/** One edit of the complete example, and what it means. */
export interface Seed {
  /** Stands in exactly one place of the example. */
  readonly find: string;
  readonly write: string;
  readonly class: 'editorial' | 'material' | 'breaking';
  /** Who gains: names with a blank between them; `all`, `nobody`, or `unknown`. */
  readonly favour: string;
}

/** Rows of a table: what is written, what instead, its class, whom it favours. */
export function seeds(rows: readonly (readonly [string, string, Seed['class'], string])[]): readonly Seed[] {
  return rows.map(([find, write, meaning, favour]) => ({ find, write, class: meaning, favour }));
}
