import type { WordEntry } from '../word-entry.ts';

/** Declaration words about bodies, decision rights, changes and escalation. */
export const governanceDeclarations = {
  body: {
    title: 'Body',
    explanation: 'A committee or working group: who sits in it, how it votes, how often it meets.',
    example: 'body SteerCo "Steering committee" { level strategic  quorum 1 per-party  meets monthly }',
  },
  decision: {
    title: 'Decision right',
    explanation: 'Who may decide what, how fast, and what follows if nobody does.',
    example: 'decision PriceChange "Change a list price" { area pricing  made jointly by Northwind, Contoso }',
  },
  change: {
    title: 'Change process',
    explanation: 'How changes are proposed, assessed and approved.',
    example: 'change ScopeChange "Scope and resources" { proposed by Northwind.Bruno  approved by SteerCo }',
  },
  escalation: {
    title: 'Escalation ladder',
    explanation: 'The steps by which a dispute is settled, each with people and a time limit.',
    example: 'escalation Disputes { step "Leads talk" by Northwind.Bruno, Contoso.Emil within 10 business days }',
  },
} as const satisfies Record<string, WordEntry>;

/** Statement words, each after its block, about bodies, decision rights, changes and escalation. */
export const governanceStatements = {
  'body.level': {
    title: 'Level',
    explanation: 'Whether the body sets direction, steers the work, or does it.',
    example: 'level strategic',
  },
  'body.mandate': {
    title: 'Mandate',
    explanation: 'What the body is there for.',
    example: 'mandate "Direction, funding, escalations"',
  },
  'body.seats': { title: 'Seats', explanation: 'How many seats each party has.', example: 'seats 2 per-party' },
  'body.members': {
    title: 'Members',
    explanation: 'Who sits in the body and votes.',
    example: 'members Northwind.Alice, Contoso.Dana',
  },
  'body.guests': { title: 'Guests', explanation: 'Who attends without a vote.', example: 'guests Northwind.Legal' },
  'body.chair': {
    title: 'Chair',
    explanation: 'Who leads the meetings, and how often that changes.',
    example: 'chair Northwind.Alice rotates yearly',
  },
  'body.quorum': {
    title: 'Quorum',
    explanation: 'Who must be present for a valid decision.',
    example: 'quorum 1 per-party',
  },
  'body.votes': {
    title: 'Votes',
    explanation: 'How many votes each party or member has.',
    example: 'votes 1 per-party',
  },
  'body.passes': {
    title: 'Passing a vote',
    explanation: 'Which vote carries a proposal.',
    example: 'passes by unanimity',
  },
  'body.deadlock': {
    title: 'Deadlock',
    explanation: 'What follows when the body cannot decide.',
    example: 'deadlock then escalates to Disputes',
  },
  'body.meets': {
    title: 'Rhythm',
    explanation: 'How often the body meets.',
    example: 'meets monthly until 2026-12-31 then quarterly',
  },
  'body.agenda': {
    title: 'Agenda',
    explanation: 'How long before a meeting its agenda is sent.',
    example: 'agenda 5 business days before',
  },
  'body.minutes': {
    title: 'Minutes',
    explanation: 'Who writes the record of a meeting, and by when.',
    example: 'minutes by chair within 10 business days',
  },
  'body.cannot': {
    title: 'Limits',
    explanation: 'What the body may not do.',
    example: 'cannot "amend or waive the agreement"',
  },
  'body.reports': {
    title: 'Reports to',
    explanation: 'The body that this one answers to.',
    example: 'reports to Board',
  },
  'body.covers': { title: 'Covers', explanation: 'What the body looks after.', example: 'covers Analytics' },
  'decision.area': { title: 'Area', explanation: 'The field in which the decision lies.', example: 'area pricing' },
  'decision.made': {
    title: 'Made by',
    explanation: 'Who decides: one party, several jointly, a body or a person.',
    example: 'made jointly by Northwind, Contoso',
  },
  'decision.consulted': {
    title: 'Consulted',
    explanation: 'Who is asked before the decision.',
    example: 'consulted Contoso.Finance',
  },
  'decision.informed': {
    title: 'Informed',
    explanation: 'Who is told of the decision.',
    example: 'informed Northwind.Legal',
  },
  'decision.when': {
    title: 'Threshold',
    explanation: 'From which amount or in which case this right applies.',
    example: 'when above USD 50k',
  },
  'decision.decided': {
    title: 'Time limit',
    explanation: 'How long deciding may take, and what follows after that.',
    example: 'decided within 10 business days else escalates to Disputes',
  },
  'decision.covers': { title: 'Covers', explanation: 'What the decision is about.', example: 'covers Connector' },
  'change.proposed': {
    title: 'Proposed by',
    explanation: 'Who may propose a change.',
    example: 'proposed by Northwind.Bruno, Contoso.Emil',
  },
  'change.assessed': {
    title: 'Assessed by',
    explanation: 'Who works out what the change means for time, cost and risk.',
    example: 'assessed by Ops within 10 business days',
  },
  'change.approved': {
    title: 'Approved by',
    explanation: 'Who decides on the change.',
    example: 'approved by SteerCo',
  },
  'change.covers': {
    title: 'Covers',
    explanation: 'What kind of changes this process is for.',
    example: 'covers "scope", "timeline"',
  },
  'escalation.step': {
    title: 'Step',
    explanation: 'One rung of the ladder: who tries to settle it, how, and for how long.',
    example: 'step mediation under "CEDR Model Procedure" within 45 days',
  },
  'escalation.except': {
    title: 'Exception',
    explanation: 'What does not go up this ladder, and where it goes instead.',
    example: 'except "patent validity" to courts',
  },
  'escalation.meanwhile': {
    title: 'Meanwhile',
    explanation: 'Whether work goes on while the dispute is being settled.',
    example: 'meanwhile performance-continues',
  },
  'escalation.covers': {
    title: 'Covers',
    explanation: 'Which disputes go up this ladder.',
    example: 'covers "technical disputes"',
  },
} as const satisfies Record<string, WordEntry>;
