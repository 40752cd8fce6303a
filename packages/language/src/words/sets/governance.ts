/** Closed sets about governing: bodies and votes, areas of decision, ways to settle a dispute, consequences. */
export const governanceSets = {
  BodyLevel: {
    strategic: 'Sets direction, releases money and resolves what is escalated; senior people of every party.',
    operational: 'Steers the work: plans, progress, resources, issues.',
    working: 'Does the work: a project or subject-matter team.',
  },
  VoteUnit: {
    'per-party': 'Counted for each party, however many people it sends.',
    'per-member': 'Counted for each member of the body.',
  },
  PassRule: {
    unanimity: 'All votes must be in favour.',
    consensus: 'Talked through until nobody objects any longer.',
    majority: 'More than half of the votes in favour.',
    'two-thirds': 'At least two thirds of the votes in favour.',
    'chair-decides': 'The chair decides after hearing the members.',
    'lazy-consensus': 'Passes unless somebody objects within the time stated.',
  },
  QuorumUnit: {
    'per-party': 'So many representatives of each party must be present.',
    members: 'So many members must be present, whoever sends them.',
    parties: 'So many parties must be represented.',
  },
  QuorumEveryone: {
    'any-party': 'The representatives of any one party are enough.',
    'each-party': 'Every party must be represented.',
    'all-members': 'Every member must be present.',
    majority: 'More than half of the members must be present.',
  },
  DecisionArea: {
    commercial: 'Customers, markets and terms of sale; covers pricing.',
    pricing: 'Prices and discounts of the joint offering.',
    scope: 'What belongs to the alliance: offerings, territories, exclusions.',
    financial: 'Money: covers budget.',
    budget: 'What may be spent, on what, and changes to it.',
    technical: 'Technology as a whole: covers architecture, stack and release.',
    architecture: 'How the joint product is structured and connected.',
    stack: 'Which technologies, tools and vendors are used.',
    release: 'What is released, and when.',
    data: 'Data as a whole: covers data handling.',
    'data-handling': 'How data is collected, stored, used, shared and deleted.',
    legal: 'Contracts, claims, intellectual property and regulatory matters.',
    people: 'Who joins, leads or leaves the joint team.',
    brand: 'Use of names and logos, public statements, co-branding.',
  },
  StepMethod: {
    negotiation: 'The parties talk directly, without anyone from outside.',
    mediation: 'A neutral person helps the parties to agree; nothing is imposed on them.',
    expert: 'An independent expert decides a technical or financial question.',
    arbitration: 'Private judges chosen by the parties decide; their award binds like a judgment.',
    courts: 'A state court decides.',
  },
  Meanwhile: {
    'performance-continues': 'Both sides go on doing their part while the dispute is being settled.',
    'performance-suspended': 'Both sides may stop doing their part until the dispute is settled.',
  },
  Consequence: {
    approved: 'What was proposed counts as approved.',
    rejected: 'What was proposed counts as turned down.',
    'stays-as-is': 'Nothing changes; what held before goes on.',
    'chair-decides': 'The chair has the final say.',
    'pays-shortfall': 'Whoever falls short pays the difference (take or pay).',
    'other-party-funds': 'The other party may pay instead, usually for a larger share.',
    dilutes: 'Whoever does not pay in loses part of its share.',
    ends: 'What this is about comes to an end.',
  },
  CoordinationMode: {
    central: 'One office of each party steers all regions and units.',
    distributed: 'Each region or unit runs its own part of the partnership.',
    hybrid: 'A central office sets the direction; regions and units run their part.',
  },
} as const satisfies Record<string, Record<string, string>>;

/**
 * Decision areas that lie inside a broader one: whoever may decide `technical` matters may decide `architecture`,
 * `stack` and `release` as well, so a right in the broad area covers the narrow ones.
 */
export const broaderDecisionArea = {
  pricing: 'commercial',
  budget: 'financial',
  architecture: 'technical',
  stack: 'technical',
  release: 'technical',
  'data-handling': 'data',
} as const satisfies Partial<
  Record<keyof typeof governanceSets.DecisionArea, keyof typeof governanceSets.DecisionArea>
>;
