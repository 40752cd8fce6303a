/**
 * Makes files that are kept in the repository but written by no hand: the pages of the rules, JSON schemas, parts of the
 * manifest. Its output depends on the sources alone, so that the same sources give the same bytes everywhere.
 */
export interface Generator {
  /** A few words for messages, for example `pages of the rules`. */
  readonly name: string;
  /**
   * @returns content by path, relative to the repository's root with `/` between its parts.
   * @throws Error that says what is wrong with the sources.
   */
  generate(): Promise<ReadonlyMap<string, string>>;
  /**
   * Folders that belong to this generator alone: a file in them that it no longer makes is removed, and counts as drift.
   */
  readonly owns?: readonly string[];
}
