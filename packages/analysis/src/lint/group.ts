/** The groups of the rule catalogue. */

/** What a group is about, in one line, in the order in which the catalogue lists them. */
export const GROUPS = {
  purpose: 'Why the parties work together, and how they will know that it succeeds.',
  people: 'Who stands for each party.',
  diligence: 'How the parties chose and examined each other.',
  roles: 'Who does what: one accountable, somebody responsible.',
  contributions: 'What each party gives, and whether it balances.',
  governance: 'The bodies: who sits, when they meet, how they decide and what happens when they cannot.',
  decisions: 'Who decides what, by when, and where it goes from there.',
  economics: 'How value, revenue and cost are measured and shared.',
  measures: 'What is measured, against which target, and what follows.',
  legal: 'The instruments and the clauses that a signed alliance needs.',
  communication: 'How the parties talk to each other and what they can see.',
  launch: 'The first 90 days.',
  exit: 'Term, renewal, rights to leave, and what happens at the end.',
  tensions: 'Figures that show where the alliance leans.',
  policy: 'What a company asks of every alliance it is in: its playbooks.',
  portfolio: 'What several alliances of a workspace say together.',
  change: 'What became of a version that was signed.',
  hygiene: 'Slips in the text itself.',
} as const;

export type Group = keyof typeof GROUPS;

/** All groups in catalogue order. */
export const GROUP_NAMES = Object.keys(GROUPS) as readonly Group[];

/**
 * Groups whose content contracts leave out (sponsors, RACI, journeys, diligence, measures, meetings): an alliance that is
 * already operating is told such gaps as information only, unless its configuration asks for more.
 */
export const MANAGEMENT_GROUPS: ReadonlySet<Group> = new Set<Group>([
  'purpose',
  'people',
  'diligence',
  'roles',
  'measures',
  'communication',
  'launch',
]);
