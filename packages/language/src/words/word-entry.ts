/** What people are told about a declaration or statement word. */
export interface WordEntry {
  /** A short name, as a heading: `Executive sponsor`. */
  readonly title: string;
  /** One sentence in plain words, for people who have never programmed; at most 110 characters. */
  readonly explanation: string;
  /** One line of valid Alliance, as it stands inside its block (or at the top of a file). */
  readonly example: string;
}
