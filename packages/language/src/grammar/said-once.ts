/** Statements of which the model takes the first: type of the block → properties of its syntax node. */
const ONCE: Readonly<Record<string, readonly string[]>> = {
  Alliance: ['stages', 'drivers', 'effective', 'missions', 'gaps', 'routes', 'scopes'],
  Event: ['expected', 'happened'],
  Program: ['starts', 'ends', 'runs', 'renews', 'budgets'],
  Party: ['forms', 'addresses', 'timezones', 'sizes', 'joins'],
  PartySize: ['revenues', 'employees'],
  Person: ['titles', 'functions', 'dedications'],
  Team: ['functions', 'dedications'],
  Role: ['functions', 'dedications'],
  Goal: ['priorities'],
  Venture: ['forms', 'addresses', 'formed', 'owned', 'capital', 'calls'],
  External: ['addresses'],
  Link: ['meets'],
  Friction: ['owners', 'answers'],
  Risk: ['likelihoods', 'impacts', 'owners', 'mitigations'],
  Stakeholder: ['influences', 'joined'],
  Candidate: ['statuses'],
  Contribution: ['values', 'starts', 'ends', 'due', 'efforts', 'reviews', 'purposes', 'conditions'],
  Deliverable: ['areas', 'due', 'interfaces'],
  Responsibility: ['areas', 'due', 'interfaces'],
  Body: ['levels', 'mandates', 'seats', 'chairs', 'quorums', 'votes', 'meets', 'agendas', 'minutes'],
  Decision: ['made', 'conditions', 'decided'],
  Change: ['proposed', 'assessed', 'approved'],
  Escalation: ['meanwhile'],
  Kpi: ['categories', 'directions', 'baselines', 'collected', 'actuals'],
  Review: ['meets'],
  JointValue: ['totals'],
  Share: ['bases', 'splits', 'paid', 'methods'],
  Cost: ['budgets', 'splits', 'overruns', 'paid', 'methods'],
  Payment: ['conditions', 'methods', 'ends', 'starts'],
  Asset: ['kinds', 'owners'],
  License: ['sublicenses', 'royalties', 'starts', 'ends'],
  Restriction: ['kinds', 'starts', 'ends', 'responds', 'closes', 'conditions'],
  Option: ['kinds', 'starts', 'ends', 'prices', 'conditions', 'notices', 'cures', 'responds', 'closes'],
  Agreement: ['kinds', 'force', 'drafted', 'effective', 'ends', 'files'],
  Legal: [
    'governingLaw', 'courts', 'language', 'notices', 'compliance', 'confidentiality', 'changeOfControl', 'publicity', 'forceMajeure',
    'dataProtection', 'amendments',
  ],
  ConfidentialityClause: ['ends'],
  Closing: ['longStop'],
  Term: ['starts', 'ends', 'runs', 'sunsets'],
  Right: ['conditions', 'starts', 'ends', 'notices', 'cures', 'fees', 'immediate'],
  Exit: ['windDowns', 'settlements', 'rehearsals'],
  Settlement: ['settles'],
  Plan: ['starts'],
  Communication: ['press', 'async'],
  Access: ['refreshed', 'owners', 'efforts'],
  Coordination: ['modes'],
  Amendment: ['effective', 'approved'],
}; // biome-ignore format: a block a line

/** The properties of a block's syntax node that hold statements which stand once; `programs` (`belongs to`) stands once in every block. */
export function saidOnce(blockType: string): readonly string[] {
  return ONCE[blockType] ?? [];
}

/** Every block with statements that stand once. */
export const blocksWithOnce: readonly string[] = Object.keys(ONCE);

/** Declarations that an alliance has once, over all its files: type of the node → its word. */
export const onceInAlliance: Readonly<Record<string, string>> = {
  Legal: 'legal',
  Closing: 'closing',
  Term: 'term',
  Communication: 'communication',
  Coordination: 'coordination',
};
