import type { Expectation } from './grammar-machine.ts';

/** Statements that may stand once in their block, by rule and property of the grammar: the model holds one value of each. */
const ONCE: Readonly<Record<string, readonly string[]>> = {
  Alliance: [
    'kinds', 'stages', 'between', 'drivers', 'effective', 'calendars', 'currencies', 'missions', 'gaps', 'routes', 'scopes',
  ],
  Event: ['expected', 'happened'],
  Program: ['starts', 'ends', 'runs', 'renews', 'budgets'],
  Party: ['forms', 'addresses', 'timezones', 'sizes', 'joins'],
  PartySize: ['revenues', 'employees'],
  Person: ['titles', 'functions', 'dedications'],
  Team: ['functions', 'dedications'],
  Role: ['functions', 'dedications'],
  Goal: ['priorities', 'measures'],
  Venture: ['forms', 'addresses', 'formed', 'owned', 'capital', 'calls'],
  External: ['addresses'],
  Link: ['meets'],
  Objective: ['measures'],
  Friction: ['between', 'owners', 'answers'],
  Risk: ['likelihoods', 'impacts', 'owners', 'mitigations'],
  Stakeholder: ['concerns', 'influences', 'joined'],
  JourneyStep: ['measures'],
  Candidate: ['statuses'],
  Contribution: ['values', 'starts', 'ends', 'due', 'efforts', 'reviews', 'purposes', 'conditions'],
  Deliverable: ['due', 'interfaces'],
  Responsibility: ['due', 'interfaces'],
  Raci: ['areas'],
  Body: ['levels', 'mandates', 'seats', 'chairs', 'quorums', 'votes', 'meets', 'agendas', 'minutes'],
  Decision: ['areas', 'made', 'conditions', 'decided'],
  Change: ['proposed', 'assessed', 'approved'],
  Escalation: ['meanwhile'],
  Kpi: ['categories', 'directions', 'baselines', 'collected', 'actuals'],
  Review: ['meets'],
  JointValue: ['totals', 'measures'],
  Share: ['bases', 'splits', 'paid', 'methods'],
  Cost: ['budgets', 'splits', 'overruns', 'paid', 'methods'],
  Payment: ['conditions', 'methods', 'ends', 'starts'],
  Asset: ['kinds', 'owners', 'personal'],
  License: ['sublicenses', 'royalties', 'starts', 'ends'],
  Restriction: ['kinds', 'starts', 'ends', 'responds', 'closes', 'conditions'],
  Option: ['kinds', 'starts', 'ends', 'prices', 'conditions', 'notices', 'cures', 'responds', 'closes'],
  Agreement: ['kinds', 'force', 'drafted', 'effective', 'ends', 'files'],
  Legal: [
    'governingLaw', 'courts', 'language', 'confidentiality', 'changeOfControl', 'publicity', 'forceMajeure', 'dataProtection',
    'amendments',
  ],
  ConfidentialityClause: ['ends'],
  Closing: ['longStop'],
  Term: ['starts', 'ends', 'runs', 'sunsets'],
  Right: ['conditions', 'starts', 'ends', 'notices', 'cures', 'fees', 'immediate'],
  Exit: ['windDowns', 'settlements', 'rehearsals'],
  Settlement: ['settles'],
  Plan: ['starts'],
  Communication: ['press', 'async'],
  Access: ['through', 'refreshed', 'owners', 'efforts'],
  Coordination: ['modes'],
  Amendment: ['effective', 'approved'],
}; // biome-ignore format: a block a line

/** The blocks and properties of the table; for the test that holds it against the grammar. */
export const onceProperties: readonly (readonly [rule: string, property: string])[] = Object.entries(ONCE).flatMap(
  ([rule, properties]) => properties.map((property) => [rule, property] as const),
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
/** Words of statements that stand once each, though the property takes several of them: areas of a diligence, scores, flags. */
const EACH_ONCE = new Set(['DiligenceFinding', 'ScoreStatement', 'LicenseFlag', 'BelongsTo', 'Unknown']);

/** Whether a statement would be one too many in a block that says all of `said` already. */
export function isSaidAlready(expectation: Expectation, said: readonly string[]): boolean {
  const { token, path } = expectation;
  if (EITHER[token]?.some((word) => said.includes(word))) return true;
  if (!said.includes(token)) return false;
  return path.some(
    ({ rule, property }) => EACH_ONCE.has(rule) || (property !== undefined && ONCE[rule]?.includes(property)),
  );
}
