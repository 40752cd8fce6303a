import type { ProblemSeverity } from './problem.ts';

/** What is known of a code beyond its messages: for documents and for `explain`. */
export interface ProblemCodeEntry {
  readonly severity: ProblemSeverity;
  /** What is looked for, one line without a full stop. */
  readonly summary: string;
  /** Why it matters, one sentence. */
  readonly why: string;
  /** What to do, one sentence. */
  readonly remedy: string;
}

/** Everything the language itself can tell about a file. Rules about the alliance that it describes are no part of it. */
export const problemCodes = {
  // How it is written
  'syntax-error': {
    severity: 'error',
    summary: 'Something stands where it cannot be understood',
    why: 'What cannot be read counts as unknown until it is put right.',
    remedy: 'Write what the message names, or take out what is too much.',
  },
  'unknown-statement': {
    severity: 'error',
    summary: 'A line starts with a word that is no statement of its block',
    why: 'The line is not read, so nothing that it says counts.',
    remedy: 'Write one of the statements that the block has, or move the line into the block where it belongs.',
  },
  'missing-brace': {
    severity: 'error',
    summary: 'A block is opened and never closed, or closed and never opened',
    why: 'Without its brace a block swallows the declarations below it, or ends before its last statement.',
    remedy: 'Every `{` needs a `}`; take out the ones that are too many.',
  },
  'unclosed-text': {
    severity: 'error',
    summary: 'A text or comment starts and never ends',
    why: 'A text ends where its quotes close; without them it is a guess how much belongs to it.',
    remedy: 'Close the text with the quotes that it started with, or the comment with `*/`.',
  },
  'stray-character': {
    severity: 'error',
    summary: 'A character that means nothing here',
    why: 'It is skipped, and what was meant by it is lost.',
    remedy: 'Take it out, or put it into a text in quotes.',
  },
  'lower-case-name': {
    severity: 'error',
    summary: 'A name starts with a small letter',
    why: 'Names start with a capital so that they can never collide with a word of the language, today’s or tomorrow’s.',
    remedy: 'Start the name with a capital letter, here and wherever it is used.',
  },
  'said-twice': {
    severity: 'error',
    summary: 'A statement that may stand once stands twice',
    why: 'Only the first counts, and a reader cannot know which one holds.',
    remedy: 'Keep the one that is meant.',
  },

  // Names
  'unresolved-name': {
    severity: 'error',
    summary: 'A name that is declared nowhere',
    why: 'Whatever hangs on the name is not checked and not drawn.',
    remedy: 'Correct the name, declare it, or import the file that does.',
  },
  'wrong-kind': {
    severity: 'error',
    summary: 'A name of something that cannot stand here',
    why: 'A measure cannot chair a body, and a party is no escalation ladder: what is meant is not said.',
    remedy: 'Name something of the kind that the message tells.',
  },
  'ambiguous-name': {
    severity: 'error',
    summary: 'A name that two imported files declare differently',
    why: 'The first one found is taken, which need not be the one that is meant.',
    remedy: 'Rename one of the two, or import only one of the files.',
  },
  'duplicate-name': {
    severity: 'error',
    summary: 'Two declarations with one name',
    why: 'Wherever the name is used, nobody can tell which of the two is meant.',
    remedy: 'Rename one of the two, or merge them.',
  },
  'dotted-declaration-name': {
    severity: 'error',
    summary: 'A declaration whose own name contains a dot',
    why: 'The dot stands between an owner and what it owns, so such a name cannot be referred to.',
    remedy: 'Declare it inside its owner, under its own name.',
  },

  // Files
  'missing-import': {
    severity: 'error',
    summary: 'An import of a file that is not there',
    why: 'None of its names can be found.',
    remedy: 'Correct the path; it is counted from the folder of this file.',
  },
  'unused-import': {
    severity: 'warning',
    summary: 'An import of which nothing is used',
    why: 'Readers look for what it brings, and find nothing.',
    remedy: 'Take it out.',
  },
  'cyclic-import': {
    severity: 'warning',
    summary: 'An import of the file itself, or of a file of the same alliance',
    why: 'It makes nothing visible that is not visible already.',
    remedy: 'Take it out: the files of an alliance see each other’s names.',
  },
  'misplaced-header': {
    severity: 'warning',
    summary: '`part of` or `import` below the first declaration',
    why: 'Readers look for them at the top, to know what the file belongs to.',
    remedy: 'Move it to the top of the file.',
  },
  'part-without-alliance': {
    severity: 'error',
    summary: 'A part of an alliance that no file declares',
    why: 'What the file says belongs to no alliance and is neither checked nor drawn.',
    remedy: 'Correct the name, or add the main file that declares the alliance.',
  },
  'several-alliances': {
    severity: 'error',
    summary: 'More than one alliance in a file',
    why: 'Declarations beside an alliance belong to it; with two of them nobody can tell whose they are.',
    remedy: 'Give each alliance a main file of its own.',
  },

  // Words and values
  'unknown-word': {
    severity: 'error',
    summary: 'A word that is not in the set of words for its place',
    why: 'It is kept as written, but no rule and no picture knows what it means.',
    remedy: 'Write one of the words of the set.',
  },
  'unknown-unit': {
    severity: 'error',
    summary: 'A length of time or an amount in a unit that the language does not know',
    why: 'It cannot be counted, so no date can be found from it.',
    remedy: 'Write hours, days, business days, weeks, months, quarters or years.',
  },
  'sloppy-value': {
    severity: 'warning',
    summary: 'A number, date or amount with one meaning, but not written as the language writes it',
    why: 'One way to write each value keeps files comparable and readers sure.',
    remedy: 'Take the canonical spelling that is offered.',
  },
  'suspicious-value': {
    severity: 'warning',
    summary: 'A value that is well written, but may not be what was meant',
    why: 'Half of the world writes a point where the other half writes a comma.',
    remedy: 'Choose the spelling of what is meant.',
  },
  'ambiguous-value': {
    severity: 'error',
    summary: 'A date, number or amount with more than one meaning',
    why: 'A guessed date or amount in a contract is worse than an unknown one.',
    remedy: 'Choose the spelling of what is meant.',
  },
  'impossible-value': {
    severity: 'error',
    summary: 'A date, number or length of time that does not exist',
    why: 'It counts as unknown, and everything reckoned from it too.',
    remedy: 'Write the value that is meant.',
  },
  'unknown-currency': {
    severity: 'error',
    summary: 'A currency that is no code of ISO 4217',
    why: 'Amounts in it cannot be compared or added.',
    remedy: 'Write a code such as USD, EUR or JPY.',
  },
  'withdrawn-currency': {
    severity: 'information',
    summary: 'A currency that is no longer in use',
    why: 'Old agreements name it, new ones cannot be paid in it.',
    remedy: 'Check whether the amount still stands.',
  },
  'unknown-country': {
    severity: 'error',
    summary: 'A calendar of something that is no country code of ISO 3166',
    why: 'Its holidays are not known, so business days would be counted wrongly.',
    remedy: 'Write two letters such as US or GB, or a part of a country such as US-CA.',
  },
} as const satisfies Readonly<Record<string, ProblemCodeEntry>>;

/** The code of a problem. */
export type ProblemCode = keyof typeof problemCodes;

/** Whether a text is the code of a problem. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problemCodes, text);
}
