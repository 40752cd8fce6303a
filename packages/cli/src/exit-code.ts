/** What the process answers with. Documented in the README; scripts depend on it. */
export const exitCode = {
  /** Nothing to tell. */
  clean: 0,
  /** Errors, more warnings than allowed, or files that differ from what was asked for. */
  findings: 1,
  /** The command was used wrongly: unknown options, files that are not there, a configuration that cannot be read. */
  wrongUse: 2,
  /** A defect of this program. */
  internal: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** The command was used wrongly. The message says what, where, why and what to do; it is told without a stack. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}
