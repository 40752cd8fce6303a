/** Closed sets about choosing a partner: scores (STAR), candidates and due diligence. */
export const selectionSets = {
  ScoreCriterion: {
    'strategic-fit': 'Strategic fit: do the strategies and the view of where the market is going agree?',
    trust: 'Trust and culture: do values, decision styles and working tempo match?',
    assets: 'Asset complementarity: does each side bring what the other lacks?',
    economics: 'Relationship economics: is the value large enough to justify the effort of governing it?',
  },
  CandidateStatus: {
    selected: 'Chosen as the partner.',
    backup: 'Second choice, should the first fall through.',
    rejected: 'Examined and turned down.',
  },
  DiligenceArea: {
    financial: 'Financial health: stability, profitability, audited accounts.',
    technical: 'Technical capability: the talent and infrastructure to deliver.',
    security: 'Security posture: certificates, audits, penetration tests.',
    legal: 'Legal and regulatory standing: lawsuits, regulatory actions, disputes over intellectual property.',
    cultural: 'Cultural compatibility: working styles, values and tempo.',
    reputation: 'What customers, employees and the market say about the partner.',
  },
  DiligenceStatus: {
    passed: 'Examined, with nothing that stands in the way.',
    open: 'Not finished yet.',
    concern: 'Examined, and something was found that needs an answer.',
    failed: 'Examined, and found to stand in the way.',
    'not-applicable': 'Does not matter for this partner; say why.',
  },
} as const satisfies Record<string, Record<string, string>>;
